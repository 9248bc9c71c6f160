import { Button } from '../../src/ui';
import type { Happened, Intents } from '../state';

/** The last thing that happened, with a way back; it stays until the next. */
export function HappenedBar({ happened, intents }: { happened: Happened | null; intents: Intents }) {
  if (!happened) return null;
  const { say, copy, undo } = happened;
  return (
    <section class="happened" aria-label="What has just happened">
      <p>{say}</p>
      {undo && (
        <Button small kind="secondary" onClick={() => intents.unhide(undo)}>
          Undo
        </Button>
      )}
      {copy !== null && copy !== '' && (
        <>
          <q class="happened-words">{copy}</q>
          <Button small kind="secondary" onClick={() => intents.copy(copy)}>
            Copy these words
          </Button>
        </>
      )}
    </section>
  );
}
