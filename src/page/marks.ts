import type { Span } from '../engine/types';
import type { Box } from './geometry';

/** What a mark says by its shape: three weights of note, words that an element relies on, and the note in hand. */
export const MARK_KINDS = ['info', 'suggest', 'important', 'evidence', 'current'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Mark extends Span {
  kind: MarkKind;
}

/** Draws marks over one field without touching it. */
export interface Marks {
  /** Replaces all marks. Offsets are into `text`. Marks that cannot be placed exactly are not drawn. */
  paint(text: string, marks: readonly Mark[]): void;
  /** The text has just been changed by a key: keep what is still true, before the next frame. */
  edited(): void;
  /** The field moved, scrolled or changed its size. */
  moved(): void;
  /** Where words are drawn, in the outermost window; empty where that is not known exactly. */
  boxes(text: string, span: Span): Box[];
  /** How many marks are drawn now. */
  count(): number;
  clear(): void;
}
