/**
 * Brings in past entries from a tab that is set up: one click reads the page of the list that is shown, another goes on to
 * the next. The list is read and never changed; "next" presses the site's own control, because the writer asked.
 */
import * as z from 'zod/mini';
import { fitsHost } from '../../page/locate';
import { allTabs, connectToTab, injectFiles, type Line, onTabLoaded, tabsMatching } from '../browser';
import { readEffective } from '../effective';
import { patternsOf } from '../page-address';
import { type FromList, fromListSchema, LIST_FILES, LIST_LINE, type ToList } from './list-line';

/** A tab in which there may be a list. */
export interface ListTab {
  id: number;
  /** Host and path, as the writer knows them from the address bar. */
  address: string;
  title: string;
}

export type Collected = Extract<FromList, { kind: 'list' }> | { kind: 'none'; say: string };

/** No frame has answered in this time: milliseconds. */
const PATIENCE = 10_000;

/** Tabs of sites that are set up and know where their past entries stand; the latest one first. */
export async function tabsWithLists(): Promise<{ tabs: ListTab[]; sitesKnown: number }> {
  const { sites } = await readEffective();
  const known = sites.filter(({ pastEntries }) => pastEntries !== undefined);
  if (known.length === 0) return { tabs: [], sitesKnown: 0 };
  const open = await tabsMatching([...new Set(known.flatMap(({ host }) => patternsOf(host)))]);
  const tabs = open.flatMap(({ id, url }) => {
    const profile = url === null ? undefined : known.find(({ host }) => fitsHost(new URL(url).host, host));
    return url !== null && profile ? [{ id, address: addressOf(url), title: profile.title }] : [];
  });
  return { tabs: tabs.sort((a, b) => b.id - a.id), sitesKnown: known.length };
}

/** Reads the list that a tab shows now. Never rejects. */
export function readList(tabId: number): Promise<Collected> {
  return askList(tabId, { kind: 'read' });
}

/** Goes to older entries and reads them: on the same page, or on the page that the tab then loads. Never rejects. */
export function readNextPage(tabId: number): Promise<Collected> {
  return askList(tabId, { kind: 'next' });
}

async function askList(tabId: number, message: ToList): Promise<Collected> {
  if (!(await allTabs()).some(({ id }) => id === tabId)) return none('That tab has been closed.');
  const loaded = nextLoad(tabId);
  const outcome = await overLine(tabId, message);
  if (outcome !== 'left') {
    loaded.stop();
    return outcome;
  }
  // The page has gone to another one, as its own control does on many systems.
  if (!(await loaded.done)) return none('The next page did not load. Look at that tab, and read it again when it is there.');
  const second = await overLine(tabId, { kind: 'read' });
  return second === 'left' ? none('That page went away while I was reading. Please read it again.') : second;
}

async function overLine(tabId: number, message: ToList): Promise<Collected | 'left'> {
  if (!(await injectFiles(tabId, LIST_FILES)))
    return none('I may not read that tab. Open it, press my button in the toolbar, and allow the site.');
  const line = connectToTab(tabId, LIST_LINE);
  return line ? answerOf(line, message) : none('I could not reach that tab. Load it again, and try once more.');
}

function answerOf(line: Line, message: ToList): Promise<Collected | 'left'> {
  return new Promise((resolve) => {
    let knowsSite = false;
    const end = (outcome: Collected | 'left'): void => {
      clearTimeout(timer);
      resolve(outcome);
      line.close();
    };
    const timer = setTimeout(() => end(noList(knowsSite)), PATIENCE);
    line.onMessage((raw) => {
      const parsed = z.safeParse(fromListSchema, raw);
      if (!parsed.success) return;
      if (parsed.data.kind === 'list') end(parsed.data);
      else knowsSite ||= parsed.data.knowsSite;
    });
    line.onClose(() => end('left'));
    line.post(message);
  });
}

/** Hears of the next page that a tab has finished loading; false where none came in time. */
function nextLoad(tabId: number): { done: Promise<boolean>; stop(): void } {
  let settle: (loaded: boolean) => void = () => {};
  const done = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  const stopListening = onTabLoaded((id, status) => id === tabId && status === 'complete' && finish(true));
  const timer = setTimeout(() => finish(false), PATIENCE);
  function finish(loaded: boolean): void {
    clearTimeout(timer);
    stopListening();
    settle(loaded);
  }
  return { done, stop: () => finish(false) };
}

const none = (say: string): Collected => ({ kind: 'none', say });

function noList(knowsSite: boolean): Collected {
  return none(
    knowsSite
      ? 'I could not see past entries on that page. Open the page that lists them, and read it again.'
      : 'I do not know where past entries stand on that site yet.',
  );
}

function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
