/** What the reading worker does with a message. */
import { readPack } from '../../src/engine/packs/read';
import { applyEdit } from './edits';
import type { FromReading, ToReading } from './reading-messages';
import { slicesOf } from './slices';

export function* answerReading({ asked, text, file, edit }: ToReading): Generator<FromReading> {
  const edited = edit ? applyEdit(text, file, edit) : text;
  const { pack, problems } = readPack(edited, file);
  for (const slice of pack ? slicesOf(pack) : []) yield { kind: 'slice', asked, slice };
  yield { kind: 'end', asked, text: edited === text ? null : edited, problems };
}
