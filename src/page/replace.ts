import type { Span } from '../engine/types';
import type { Field, Selected } from './field';
import { settled } from './settle';
import type { ReplaceResult } from './types';

const MOST_SELECTIONS = 3;

export interface Replacement {
  span: Span;
  /** What has to stand at the span now, byte for byte; else nothing is done. */
  expected: string;
  words: string;
}

/**
 * Replaces words in a field after the writer's own click, in the way that keeps the editor's undo, and proves it: the text
 * must come out exactly as predicted, at once and after the page has settled; else it is rolled back and the words are
 * offered for copying. The order was measured in real editors (anchors 5.11). Never throws.
 */
export async function replaceWords(field: Field, { span, expected, words }: Replacement, signal: AbortSignal): Promise<ReplaceResult> {
  const { element } = field;
  const refuse = (reason: Refusal): ReplaceResult => ({ done: false, reason, say: SAY[reason], copy: words });
  if (!element.isConnected) return refuse('field-gone');
  const before = field.read();
  if (before.slice(span.start, span.end) !== expected) return refuse('text-changed');
  const predicted = before.slice(0, span.start) + words + before.slice(span.end);
  const caret = field.selection();

  // Editors take over a new selection a moment after it was made; when they have just got the focus, some first put back their own.
  for (let tries = 0; tries < MOST_SELECTIONS && (tries === 0 || !isSelected(field, span)); tries++) {
    if (!field.select(span)) return refuse('text-changed');
    await settled(element, signal, 2);
    if (signal.aborted || !element.isConnected) return refuse('field-gone');
    if (field.read() !== before) return refuse('text-changed');
  }
  if (!isSelected(field, span)) return refuse('text-changed');

  const typing = watchTyping(element, signal);
  const taken = field.kind === 'editable' && offer(element, words);
  if (!taken) insert(field, { before, predicted, span, words });
  const atOnce = field.read() === predicted;
  await settled(element, signal);
  typing.stop();
  if (!element.isConnected) return refuse('field-gone');

  const now = field.read();
  // The writer typed on meanwhile: what was right at once is theirs now.
  if (now === predicted || (atOnce && typing.seen())) {
    if (now === predicted) restore(field, caret, span, words.length - expected.length);
    return { done: true };
  }
  if (now !== before && !typing.seen()) {
    undo(element);
    await settled(element, signal);
  }
  const backAgain = element.isConnected && field.read() === before;
  if (backAgain) restore(field, caret, span, 0);
  return refuse(backAgain ? 'rolled-back' : 'could-not-verify');
}

type Refusal = Extract<ReplaceResult, { done: false }>['reason'];

/** What the writer is told, for each way in which a replacement does not happen. */
export const SAY: Record<Refusal, string> = {
  'text-changed': 'The words have changed since they were noted, so I left them alone. You can copy the wording instead.',
  'not-allowed': 'Wordings are not changed from here. You can copy the wording instead.',
  'rolled-back': 'This box did not take the change as it should, so I put your text back. You can copy the wording instead.',
  'could-not-verify':
    'I could not make sure that this box took the change. Please look at the sentence; Ctrl+Z undoes it. You can also copy the wording.',
  'field-gone': 'The box has gone from the page. You can copy the wording.',
};

/**
 * Offers the edit to an editor that keeps its own model, in the form in which a browser announces typing. True where it was
 * taken: then a bare command would be reverted by the model, though it returns true (CKEditor 5 in Chromium).
 */
function offer(element: HTMLElement, words: string): boolean {
  const win = element.ownerDocument.defaultView;
  const selected = rangeOf(element);
  if (!win || !selected) return false;
  const event = new win.InputEvent('beforeinput', {
    inputType: 'insertText',
    data: words,
    targetRanges: [new win.StaticRange(selected)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}

/**
 * The browser's own typing command: keeps native undo in textareas and editable regions. An editable region also gets the key
 * events of an input method (229) around it, because editors with an undo list of their own notice typing by its keys and
 * keep no step otherwise (TinyMCE); those that do not need the keys ignore them, so no editor has to be told by its name.
 */
function insert(field: Field, edit: Edit): void {
  const { element } = field;
  if (field.kind === 'editable') key(element, 'keydown');
  type(element, edit.words);
  // Firefox eats the space after a <b> whose every letter is replaced. Seen at once, and undone before the editor has looked
  // (anchors 2.1, row 3). Old and new words often share letters: with these left in place nothing is eaten.
  const now = field.read();
  if (now !== edit.predicted && now !== edit.before) {
    undo(element);
    const smaller = withoutShared(edit);
    if (smaller && field.read() === edit.before && field.select(smaller.span)) type(element, smaller.words);
    if (field.read() !== edit.predicted && field.read() !== edit.before) undo(element);
  }
  if (field.kind === 'editable') key(element, 'keyup');
}

interface Edit {
  before: string;
  predicted: string;
  span: Span;
  words: string;
}

const type = (element: HTMLElement, words: string): boolean =>
  words === '' ? element.ownerDocument.execCommand('delete') : element.ownerDocument.execCommand('insertText', false, words);

/** The same edit without the letters that old and new words share at either end; null where they share none. */
export function withoutShared({ before, span, words }: Pick<Edit, 'before' | 'span' | 'words'>): { span: Span; words: string } | null {
  const old = before.slice(span.start, span.end);
  const most = Math.min(old.length, words.length);
  let head = 0;
  while (head < most && old[head] === words[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === words[words.length - 1 - tail]) tail++;
  // Never between the two halves of one character.
  if (/[\ud800-\udbff]$/.test(words.slice(0, head))) head--;
  if (tail > 0 && /^[\udc00-\udfff]/.test(words.slice(words.length - tail))) tail--;
  if (head + tail === 0) return null;
  return { span: { start: span.start + head, end: span.end - tail }, words: words.slice(head, words.length - tail) };
}

function key(element: HTMLElement, type: 'keydown' | 'keyup'): void {
  const win = element.ownerDocument.defaultView;
  if (win)
    element.dispatchEvent(new win.KeyboardEvent(type, { key: 'Process', keyCode: 229, bubbles: true, cancelable: true, composed: true }));
}

const undo = (element: HTMLElement): void => {
  element.ownerDocument.execCommand('undo');
};

function rangeOf(element: HTMLElement): StaticRangeInit | null {
  const selection = element.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}

function isSelected(field: Field, span: Span): boolean {
  const selected = field.selection();
  return selected !== null && selected.start === span.start && selected.end === span.end;
}

/** Puts the caret back where the writer had it, moved by what the text has grown. */
function restore(field: Field, caret: Selected | null, span: Span, growth: number): void {
  const carry = (offset: number): number => {
    if (offset <= span.start) return offset;
    return offset >= span.end ? offset + growth : span.end + growth;
  };
  if (caret) field.select({ start: carry(caret.start), end: carry(caret.end), backward: caret.backward });
}

/** Notices the writer's own typing while we wait. */
function watchTyping(element: HTMLElement, signal: AbortSignal): { seen: () => boolean; stop: () => void } {
  let keys = 0;
  const note = (event: Event): void => {
    if (event.isTrusted) keys++;
  };
  element.addEventListener('keydown', note, { capture: true, signal });
  return { seen: () => keys > 0, stop: () => element.removeEventListener('keydown', note, { capture: true }) };
}
