import { isHtml } from './dom';
import { readEditable } from './read-editable';
import type { SiteProfile } from './types';

/** An entry as it stands on the page. `date` is what the page shows, or a `datetime` attribute; null where none was found. */
export interface PastEntry {
  date: string | null;
  text: string;
}

export type PastEntriesLocator = NonNullable<SiteProfile['pastEntries']>;

// A record of years has some hundreds; more on one page is a mistake in the locator.
const MOST_ENTRIES = 2000;

/** Reads the past entries of one page, in the page's order. Only when the writer asks; reads nothing else and changes nothing. */
export function readPastEntries(doc: Document, { item, date, text }: PastEntriesLocator): PastEntry[] {
  return all(doc, item)
    .slice(0, MOST_ENTRIES)
    .flatMap((entry) => {
      const words = readEditable((text === undefined ? null : one(entry, text)) ?? entry).text.trim();
      return words === '' ? [] : [{ date: date === undefined ? null : dateIn(one(entry, date)), text: words }];
    });
}

/** What a list showed once it stood still. */
export interface ListRead {
  entries: PastEntry[];
  /** False where it was still changing when patience ended. */
  isStill: boolean;
}

/** A list that has not changed for this long stands still: milliseconds. */
const STILL = 250;
/** A list has this long to come and to stand still: milliseconds. */
const PATIENCE = 5000;

/**
 * Reads the list when it has stopped changing: systems fill it row by row, or empty it first.
 * @param before the page of the list that was read already; waits until another one is there
 */
export function readWhenStill(doc: Document, locator: PastEntriesLocator, before: readonly PastEntry[] | null = null): Promise<ListRead> {
  return new Promise((resolve) => {
    let entries = readPastEntries(doc, locator);
    const hasCome = (): boolean => before === null || (entries.length > 0 && !isSameList(entries, before));
    const end = (isStill: boolean): void => {
      observer.disconnect();
      clearTimeout(patience);
      clearTimeout(still);
      resolve({ entries: readPastEntries(doc, locator), isStill });
    };
    const wait = (): ReturnType<typeof setTimeout> | undefined => (hasCome() ? setTimeout(() => end(true), STILL) : undefined);
    let still = wait();
    // A page that never rests elsewhere is no list that changes.
    const observer = new MutationObserver(() => {
      const now = readPastEntries(doc, locator);
      if (isSameList(now, entries)) return;
      entries = now;
      clearTimeout(still);
      still = wait();
    });
    // A list that is the same as before has not changed: there was nothing more to show.
    const patience = setTimeout(() => end(before !== null && isSameList(entries, before)), PATIENCE);
    observer.observe(doc, { childList: true, subtree: true, characterData: true });
  });
}

const isSameList = (one: readonly PastEntry[], other: readonly PastEntry[]): boolean =>
  one.length === other.length && one.every(({ date, text }, at) => other[at]?.text === text && other[at].date === date);

/** The control that shows the next page of entries, or null where there is none or it cannot be used. */
export function nextPageControl(doc: Document, { next }: PastEntriesLocator): HTMLElement | null {
  if (next === undefined) return null;
  const control = all(doc, next).find((el) => !el.matches(':disabled, [aria-disabled="true"]') && el.getClientRects().length > 0);
  return control && isHtml(control) ? control : null;
}

/** Presses that control, on the writer's own request. False where there is none. */
export function openNextPage(doc: Document, locator: PastEntriesLocator): boolean {
  const control = nextPageControl(doc, locator);
  control?.click();
  return control !== null;
}

function dateIn(el: Element | null): string | null {
  const words = el?.getAttribute('datetime') ?? el?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? null : words;
}

/** A selector from a profile may not parse: then nothing is found. */
function all(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

const one = (root: ParentNode, selector: string): Element | null => all(root, selector)[0] ?? null;
