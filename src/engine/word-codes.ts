/** Codes of one to three characters for the words of packed patterns. A word is known by its place in the list of all words. */

/** What codes are made of: printable characters that JSON writes as they are, and that mean nothing in a packed pattern. */
const DIGITS = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter((char) => !'!"\\()|?[].$^'.includes(char));
const VALUES = new Uint8Array(128);
for (const [value, char] of DIGITS.entries()) VALUES[char.charCodeAt(0)] = value;
const BASE = DIGITS.length;

/** The first digit of a code tells its length. Few words stand in very many patterns, so these have one character. */
const ONE = 44;
const TWO = 34;
/** Words with a code of one character, and with one of at most two. */
export const SHORT_CODES = [ONE, ONE + TWO * BASE] as const;

/** The code of the word in a place. */
export function codeOf(place: number): string {
  const digit = (value: number) => DIGITS[value] ?? '';
  if (place < ONE) return digit(place);
  const second = place - ONE;
  if (second < TWO * BASE) return digit(ONE + Math.floor(second / BASE)) + digit(second % BASE);
  const third = second - TWO * BASE;
  const square = BASE * BASE;
  return digit(ONE + TWO + Math.floor(third / square)) + digit(Math.floor((third % square) / BASE)) + digit(third % BASE);
}

/** How many characters the code has that stands at a place of a packed pattern. */
export function lengthAt(packed: string, at: number): number {
  const first = VALUES[packed.charCodeAt(at)] ?? 0;
  return first < ONE ? 1 : first < ONE + TWO ? 2 : 3;
}

/** The place of the word whose code stands there. */
export function placeAt(packed: string, at: number): number {
  const value = (offset: number) => VALUES[packed.charCodeAt(at + offset)] ?? 0;
  const first = value(0);
  if (first < ONE) return first;
  if (first < ONE + TWO) return ONE + (first - ONE) * BASE + value(1);
  return ONE + TWO * BASE + ((first - ONE - TWO) * BASE + value(1)) * BASE + value(2);
}
