/**
 * Reads a site's list of past entries, once for each time that the writer asks from the review page. Brought into the tab at
 * that moment; it changes nothing, and presses the list's own "older" control only when told so.
 */
import * as z from 'zod/mini';
import { nextPageControl, openNextPage, type PastEntriesLocator, readPastEntries } from '../page/past-entries';
import { type Line, onConnect } from './browser';
import { profilesHere } from './handles';
import { type FromList, LIST_LINE, toListSchema } from './looking-back/list-line';
import { ask } from './messages';

/** A list that loads its next page into itself has this long: milliseconds. */
const PATIENCE = 5000;

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
  if (parsed.data.kind === 'next') await goOn(here.pastEntries);
  line.post(listOf(here.title, here.pastEntries));
}

function listOf(title: string, locator: PastEntriesLocator): FromList {
  return { kind: 'list', title, entries: readPastEntries(document, locator), hasNext: nextPageControl(document, locator) !== null };
}

/** Presses the control and waits until the list has changed, or for as long as is decent. Another page ends this script. */
function goOn(locator: PastEntriesLocator): Promise<void> {
  const before = readPastEntries(document, locator);
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(() => {
      const now = readPastEntries(document, locator);
      if (now.length !== before.length || now[0]?.text !== before[0]?.text) end();
    });
    const timer = setTimeout(end, PATIENCE);
    observer.observe(document, { childList: true, subtree: true });
    if (!openNextPage(document, locator)) end();
  });
}
