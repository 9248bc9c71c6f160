import { Button } from './button';

export interface HappenedProps {
  /** Nothing is shown where it is empty. */
  say: string;
  /** Takes it back, where that is possible. */
  onUndo?: (() => void) | undefined;
  /** Takes the words away. */
  onHeard: () => void;
}

/** What has just happened on a page, until it was heard. Not announced by itself: see `Live`. */
export function Happened({ say, onUndo, onHeard }: HappenedProps) {
  if (say === '') return null;
  return (
    <div class="happened">
      <p>{say}</p>
      <div class="button-row">
        {onUndo && (
          <Button small kind="secondary" onClick={onUndo}>
            Undo
          </Button>
        )}
        <Button small kind="secondary" onClick={onHeard}>
          OK
        </Button>
      </div>
    </div>
  );
}
