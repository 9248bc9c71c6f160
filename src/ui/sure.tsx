import type { ComponentChildren } from 'preact';
import { Button, ButtonRow } from './button';
import { Dialog } from './dialog';

export interface SureProps {
  /** The question. */
  title: string;
  /** What goes, and what stays. */
  children: ComponentChildren;
  /** The words of both buttons: what is done, and what leaves all as it is. */
  act: string;
  keep?: string;
  onAct: () => void;
  /** Called on the second button and on Escape; the caller takes the question away. */
  onKeep: () => void;
}

/** Asks before something goes that would be missed. */
export function Sure({ title, children, act, keep = 'Keep it', onAct, onKeep }: SureProps) {
  return (
    <Dialog title={title} onClose={onKeep}>
      {children}
      <ButtonRow>
        <Button kind="danger" onClick={onAct}>
          {act}
        </Button>
        <Button kind="secondary" onClick={onKeep}>
          {keep}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}
