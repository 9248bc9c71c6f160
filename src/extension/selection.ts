/** "Review selected text": takes the words from the page, and hands them to the review page through memory, once. */
import { type MenuClick, openOwnPage, runInFrame } from './browser';
import { selectionRecord } from './storage';

const REVIEW_PAGE = 'review.html';

/** Opens the review page with the selected words. */
export async function reviewSelection({ tabId, frameId, selection }: MenuClick): Promise<void> {
  // The menu's own copy of the selection has lost its line breaks; the page's has not.
  const exact = tabId === null ? undefined : await runInFrame(tabId, frameId, readSelection);
  await selectionRecord.write(typeof exact === 'string' && exact !== '' ? exact : selection);
  await openOwnPage(`${REVIEW_PAGE}#selection`);
}

export async function lookBack(): Promise<void> {
  await openOwnPage(REVIEW_PAGE);
}

/** Gives the selected words and forgets them. */
export async function takeSelected(): Promise<string | null> {
  const text = await selectionRecord.read();
  await selectionRecord.remove();
  return text;
}

/** Runs in the page, so it uses nothing from here. */
function readSelection(): string {
  const active = document.activeElement;
  if (active instanceof HTMLTextAreaElement) return active.value.slice(active.selectionStart, active.selectionEnd);
  return String(document.getSelection() ?? '');
}
