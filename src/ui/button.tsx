import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  kind?: 'main' | 'secondary' | 'danger' | 'link';
  small?: boolean;
  /** Said in place of the text where that is not clear on its own, as with ten buttons that say "Copy". */
  label?: string;
  /** Still reachable by keyboard, so that nobody wonders where it went; a click does nothing. */
  disabled?: boolean;
  pressed?: boolean;
  id?: string;
}

/** A real `<button>`: works by mouse, keyboard and voice. */
export function Button({ children, onClick, kind = 'main', small = false, label, disabled = false, pressed, id }: ButtonProps) {
  const look = kind === 'main' ? '' : ` button-${kind}`;
  return (
    <button
      type="button"
      id={id}
      class={`button${look}${small ? ' button-small' : ''}`}
      aria-label={label}
      aria-disabled={disabled ? 'true' : undefined}
      aria-pressed={pressed}
      onClick={() => !disabled && onClick()}
    >
      {children}
    </button>
  );
}

/** Buttons side by side, as far as there is room. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>;
}
