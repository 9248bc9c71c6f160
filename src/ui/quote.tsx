import type { Span } from '../engine/types';

/** Words that fit on about two lines of a popup. */
const SHORT = 120;

export interface QuoteProps {
  text: string;
  span: Span;
  /** Where given, a click leads to the words. */
  onSelect?: ((span: Span) => void) | undefined;
  /** Longest length to show: UTF-16 code units. */
  most?: number;
}

/** Words from the comment, as they stand there; a click selects them in the field. */
export function Quote({ text, span, onSelect, most = SHORT }: QuoteProps) {
  const words = `“${shorten(text.slice(span.start, span.end), most)}”`;
  if (!onSelect) return <q class="quote">{words.slice(1, -1)}</q>;
  return (
    <button type="button" class="quote" title="Show these words in the box" onClick={() => onSelect(span)}>
      {words}
    </button>
  );
}

/** Folds white space, and cuts in the middle of a long quote at a word, so that both ends can be recognised. */
export function shorten(words: string, most: number): string {
  const folded = words.replace(/\s+/g, ' ').trim();
  if (folded.length <= most) return folded;
  const head = folded.slice(0, Math.ceil(most * 0.65)).replace(/\s+\S*$/, '');
  const tail = folded.slice(folded.length - Math.floor(most * 0.3)).replace(/^\S*\s+/, '');
  return `${head} … ${tail}`;
}
