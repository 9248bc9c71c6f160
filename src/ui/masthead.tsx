import type { ComponentChildren } from 'preact';

export interface MastheadProps {
  /** Which box, or which page; null where it goes without saying. */
  title?: string | null;
  /** Ways to the parts of the page. */
  children?: ComponentChildren;
}

/** Who is speaking. */
export function Masthead({ title = null, children }: MastheadProps) {
  return (
    <header class="masthead">
      <img src="icons/32.png" alt="" width="28" height="28" />
      <p>
        <strong>On Your Shoulder</strong>
        {title && <span class="masthead-title">{title}</span>}
      </p>
      {children}
    </header>
  );
}
