import type { Field } from './field';
import { type Replacement, replaceWords, type SAY } from './replace';
import type { ReplaceResult } from './types';

export interface Insertion {
  /** The whole text of the field as the surface knows it; where it is another now, nothing is done. */
  expected: string;
  words: string;
}

/**
 * Puts a draft into a field after the writer's own click: into an empty field, else where the caret stands. Nothing that stands there is
 * overwritten, and it is done and proved as a replacement is, so that Ctrl+Z takes it back. Never throws.
 */
export async function insertWords(field: Field, { expected, words }: Insertion, signal: AbortSignal): Promise<ReplaceResult> {
  const refuse = (reason: keyof typeof SAY): ReplaceResult => ({ done: false, reason, say: SAY_INSERT[reason], copy: words });
  if (!field.element.isConnected) return refuse('field-gone');
  const text = field.read();
  if (text !== expected) return refuse('text-changed');
  const result = await replaceWords(field, insertionAt(text, field.selection()?.end ?? text.length, words), signal);
  return result.done ? result : refuse(result.reason);
}

/** An empty field is filled, white space and all; else the words go to the caret, parted from what stands there by a space. */
export function insertionAt(text: string, caret: number, words: string): Replacement {
  if (text.trim() === '') return { span: { start: 0, end: text.length }, expected: text, words };
  const at = Math.min(caret, text.length);
  const before = /\S/.test(text[at - 1] ?? '') ? ' ' : '';
  const after = /\S/.test(text[at] ?? '') ? ' ' : '';
  return { span: { start: at, end: at }, expected: '', words: `${before}${words}${after}` };
}

const SAY_INSERT: Record<keyof typeof SAY, string> = {
  'text-changed': 'The box holds other text than I knew of, so I left it alone. Please try again, or copy the draft.',
  'not-allowed': 'Text is not put into this box from here. You can copy the draft and paste it.',
  'rolled-back': 'This box did not take the text as it should, so I left it as it was. You can copy the draft and paste it.',
  'could-not-verify':
    'I could not make sure that this box took the text. Please look at it; Ctrl+Z there undoes it. Your draft is still here to copy.',
  'field-gone': 'The box has gone from the page. Your draft is still here to copy.',
};
