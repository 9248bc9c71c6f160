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
    const opener = document.activeElement;
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
    return () => {
      shown?.close();
      // The browser gives the focus back where the dialog still stands; here it goes in the same moment.
      queueMicrotask(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    };
  }, []);
  return (
    <dialog class="dialog" aria-labelledby={heading} ref={dialog} onCancel={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
