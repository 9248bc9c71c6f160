import type { Span } from './types';

/**
 * The characters behind a sentence on which its own reading may turn ("Fri. 14 March", "Leo" and an age on the next line). What is kept of
 * a sentence holds as long as these are the same. Nothing that is read goes on over a full stop but a number of a date, so behind one
 * they are empty: else each key press would read the sentences before the one that is written.
 * @param most no more than so many, UTF-16 code units
 */
export function whatFollows(text: string, { end }: Span, most: number): string {
  const after = text.slice(end, end + most);
  return isStop(text.charCodeAt(end - 1)) && !NUMBER_SOON.test(after) ? '' : after;
}

/** "the 14th", "Mon 3/2": two words at most stand before the number. */
const NUMBER_SOON = /^\s*(?:\S+\s+){0,2}\D?\d/;

const isStop = (code: number) => code === 46 || code === 33 || code === 63;
