import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOwnId } from './own-id';

export interface DialogProps {
  title: string;
  children: ComponentChildren;
  /** Called on Escape and on the browser's own close; the caller takes the dialog away. */
  onClose: () => void;
}

/** A modal question. The browser's own `<dialog>` holds the focus inside and gives it back afterwards. */
export function Dialog({ title, children, onClose }: DialogProps) {
  const heading = useOwnId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog class="dialog" aria-labelledby={heading} ref={dialog} onCancel={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
