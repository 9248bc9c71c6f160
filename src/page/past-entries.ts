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
