/**
 * Reads a site's list of past entries, once for each time that the writer asks from the review page. Brought into the tab at
 * that moment; it changes nothing, and presses the list's own "older" control only when told so.
 */
import * as z from 'zod/mini';
import { nextPageControl, openNextPage, readPastEntries, readWhenStill } from '../page/past-entries';
import { type Line, onConnect } from './browser';
import { profilesHere } from './handles';
import { type FromList, LIST_LINE, toListSchema } from './looking-back/list-line';
import { ask } from './messages';

const stop = onConnect((line) => {
  if (line.name !== LIST_LINE || !line.sender?.ours) return;
  // Injected anew for each question, so one answer is enough.
  stop();
  line.onMessage((message) => void respond(line, message));
});

async function respond(line: Line, raw: unknown): Promise<void> {
  const parsed = z.safeParse(toListSchema, raw);
  if (!parsed.success) return;
  // By host only: a list often stands on another page than the box, and it is read because the writer asks here and now.
  const known = ((await ask(profilesHere, {}))?.profiles ?? []).flatMap(({ title, pastEntries }) =>
    pastEntries ? [{ title, pastEntries }] : [],
  );
  const here = known.find(({ pastEntries }) => readPastEntries(document, pastEntries).length > 0);
  if (!here) {
    line.post({ kind: 'no-list', knowsSite: known.length > 0 } satisfies FromList);
    return;
  }
  const { title, pastEntries } = here;
  const before = readPastEntries(document, pastEntries);
  // Where the control leads to another page, that page ends this script.
  const goesOn = parsed.data.kind === 'next' && openNextPage(document, pastEntries);
  const { entries, isStill } = await readWhenStill(document, pastEntries, goesOn ? before : null);
  line.post({ kind: 'list', title, entries, isStill, hasNext: nextPageControl(document, pastEntries) !== null } satisfies FromList);
}
