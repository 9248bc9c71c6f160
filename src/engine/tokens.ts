/**
 * Text to words. One pass over the characters, no regular expressions: this runs on every sentence that is typed.
 * A word keeps its offsets in the sentence; short forms are two words ("didn't" is "did" and "not"), so that a pattern
 * needs only one spelling. Hyphens and slashes part words, except in dates and numbers.
 */

/** The words of one sentence, as parallel arrays. Offsets are UTF-16 code units from the start of the sentence. */
export interface Words {
  start: number[];
  end: number[];
  /** As written: "Mum's", "14/3". The second word of a short form is written in full: "not", "have". */
  raw: string[];
  /** True where a comma, colon, bracket or dash stands before the word: patterns do not run over it. */
  parted: boolean[];
}

type Kind = number;
const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const SPACE = 4;
const APOSTROPHE = 5;
const SOFT = 6;

const KINDS = new Uint8Array(0x10000);

/** Words of `text` between `from` and `to`, with offsets counted from `from`. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  const words: Words = { start: [], end: [], raw: [], parted: [] };
  let parted = false;
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      const end = endOfWord(text, at, to);
      push(words, text, at, end, from, parted);
      parted = false;
      at = end;
      continue;
    }
    if (kind === OTHER || (kind === SOFT && isLooseDash(text, at))) parted = true;
    at += 1;
  }
  return words;
}

function endOfWord(text: string, from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    const kind = kindAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      at += 1;
      continue;
    }
    if (at + 1 >= to || !joins(text, at, kind)) break;
    at += 2;
  }
  return at;
}

/** Characters that stay inside a word: don't, 14/3, 14.03.25, 2025-03-14, 15:30, 1,200, s.47, A&E. */
function joins(text: string, at: number, kind: Kind): boolean {
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  if (kind === APOSTROPHE) return before === LETTER && after === LETTER;
  const char = text.charCodeAt(at);
  if (before === DIGIT && after === DIGIT) return char === SLASH || char === DOT || char === COLON || char === HYPHEN || char === COMMA;
  if (char === DOT) return before === LETTER && after === DIGIT;
  return char === AMPERSAND && before === LETTER && after === LETTER;
}

function push(words: Words, text: string, start: number, end: number, from: number, parted: boolean): void {
  const raw = text.slice(start, end);
  const cut = shortFormCut(raw);
  if (cut === 0) {
    add(words, start - from, end - from, raw, parted);
    return;
  }
  const [first, second] = shortForm(raw, cut);
  add(words, start - from, start + cut - from, first, parted);
  add(words, start + cut - from, end - from, second, false);
}

function add(words: Words, start: number, end: number, raw: string, parted: boolean): void {
  words.start.push(start);
  words.end.push(end);
  words.raw.push(raw);
  words.parted.push(parted);
}

const PRONOUNS_WITH_S = new Set(['he', 'she', 'it', 'that', 'there', 'who', 'what', 'here', 'where']);
const ENDINGS = new Map([
  ['ve', 'have'],
  ['ll', 'will'],
  ['re', 'are'],
  ['m', 'am'],
  ['d', 'would'],
]);
const BARE_NOT = new Set('didnt dont doesnt isnt wasnt havent hasnt hadnt wont cant couldnt wouldnt shouldnt arent werent'.split(' '));

/** Whether a word is two words in one: "didn't", "cannot", "dont". */
export function isShortForm(raw: string): boolean {
  return shortFormCut(raw) > 0;
}

/** Where a short form parts into two words, as an offset into it; 0 where it is one word. */
function shortFormCut(raw: string): number {
  const { length } = raw;
  if (length < 3) return 0;
  const last = raw.charCodeAt(length - 1) | 32;
  if (last === LETTER_T) {
    if (length === 6 && raw.toLowerCase() === 'cannot') return 3;
    const beforeLast = raw.charCodeAt(length - 2);
    if (isApostrophe(beforeLast)) return raw.charCodeAt(length - 3) === LETTER_N ? Math.max(1, length - 3) : 0;
    return length < 9 && BARE_NOT.has(raw.toLowerCase()) ? length - 2 : 0;
  }
  const mark = isApostrophe(raw.charCodeAt(length - 2)) ? length - 2 : isApostrophe(raw.charCodeAt(length - 3)) ? length - 3 : 0;
  if (mark === 0) return 0;
  const ending = raw.slice(mark + 1).toLowerCase();
  if (ending === 's') return PRONOUNS_WITH_S.has(raw.slice(0, mark).toLowerCase()) ? mark : 0;
  return ENDINGS.has(ending) ? mark : 0;
}

function shortForm(raw: string, cut: number): [string, string] {
  const ending = raw.slice(cut).replace(/['’]/g, '').toLowerCase();
  const stem = raw.slice(0, cut);
  if (ending !== 'nt' && ending !== 't' && ending !== 'not') return [stem, ENDINGS.get(ending) ?? "'s"];
  const lower = stem.toLowerCase();
  return [lower === 'wo' ? 'will' : lower === 'ca' ? 'can' : lower === 'sha' ? 'shall' : stem, 'not'];
}

const SLASH = 47;
const DOT = 46;
const COLON = 58;
const HYPHEN = 45;
const COMMA = 44;
const AMPERSAND = 38;
const LETTER_T = 116;
const LETTER_N = 110;

const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2018;

/** A hyphen between spaces is a dash, and parts; "well-known" does not. */
function isLooseDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === HYPHEN && (at === 0 || kindAt(text, at - 1) === SPACE);
}

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  return KINDS[code] || classify(code);
}

/** Looked up once for each character and then kept; halves of surrogate pairs count as letters, so that no pair is split. */
function classify(code: number): Kind {
  const char = String.fromCharCode(code);
  const kind = isApostrophe(code)
    ? APOSTROPHE
    : /[\p{L}\p{M}_\uD800-\uDFFF]/u.test(char) || (code >= 0xd800 && code <= 0xdfff)
      ? LETTER
      : /\p{N}/u.test(char)
        ? DIGIT
        : /\s/.test(char)
          ? SPACE
          : code === HYPHEN ||
              code === SLASH ||
              code === 0x2010 ||
              code === 0x2011 ||
              code === 34 ||
              code === 0x201c ||
              code === 0x201d ||
              code === 42 ||
              code === 0xad
            ? SOFT
            : OTHER;
  KINDS[code] = kind;
  return kind;
}
