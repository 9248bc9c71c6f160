import type { Keeper } from './kept';
import type { WordClass } from './matches';
import { SHAPE_LISTS } from './patterns';

/** What a written word is to the patterns: its symbols, and the shape a reader sees. Kept for each distinct spelling. */
export interface WordInfo extends Keeper {
  raw: string;
  /** As written, without a possessive 's. */
  plain: string;
  /** Small letters, straight apostrophe. */
  lower: string;
  /** What the word is to the automaton. */
  kind: WordClass;
  /** The same with the symbol of <name>, for a place where a capital marks a name. */
  kindAsName: WordClass;
  /** Begins with a capital letter. */
  capital: boolean;
  /** Two letters or more, all capitals. */
  allCapitals: boolean;
  /** A capital that is no name: days, months, roles, agencies, "I". */
  knownCapital: boolean;
  digits: boolean;
}

/** Keeps memory flat while someone types for hours: the words of a long day fit many times over. */
const MOST_WORDS_KEPT = 20_000;
const NONE: readonly number[] = [];

/**
 * Gives each word of the patterns a number (symbol) and each word of a text its symbols.
 * A word has several when it stands in lists, begins like a prefix, or is written in an exact form.
 */
export class Lexicon {
  private nextSymbol = 1;
  private readonly byWord = new Map<string, number[]>();
  private readonly byExact = new Map<string, number[]>();
  private readonly ownExact = new Map<string, number>();
  private readonly byPrefix = new Map<string, number[]>();
  private readonly ownSymbol = new Map<string, number>();
  private readonly infos = new Map<string, WordInfo>();
  private readonly shapes = new Map<string, number>(SHAPE_LISTS.map((name) => [name, this.newSymbol()]));
  private readonly byShape = new Map<number, number[]>();
  private readonly classes = new Map<string, WordClass>();
  private longestPrefix = 0;

  newSymbol(): number {
    this.nextSymbol += 1;
    return this.nextSymbol - 1;
  }

  shape(name: string): number | undefined {
    return this.shapes.get(name);
  }

  /** The symbol of one word as written in a pattern. */
  word(word: string): number {
    const known = this.ownSymbol.get(word);
    if (known !== undefined) return known;
    const symbol = this.newSymbol();
    this.ownSymbol.set(word, symbol);
    this.addWord(word, symbol);
    return symbol;
  }

  exact(word: string): number {
    const known = this.ownExact.get(word);
    if (known !== undefined) return known;
    const symbol = this.newSymbol();
    this.ownExact.set(word, symbol);
    this.addExact(word, symbol);
    return symbol;
  }

  addExact(word: string, symbol: number): void {
    this.byExact.set(word, [...(this.byExact.get(word) ?? []), symbol]);
  }

  /** Lets a word stand for a symbol of a list or of a family as well. */
  addWord(word: string, symbol: number): void {
    const symbols = this.byWord.get(word);
    if (!symbols) this.byWord.set(word, [symbol]);
    else if (!symbols.includes(symbol)) symbols.push(symbol);
  }

  /** Lets every word of a shape, such as <name>, stand for a list that holds the shape. */
  addShape(shape: number, symbol: number): void {
    const symbols = this.byShape.get(shape);
    if (!symbols) this.byShape.set(shape, [symbol]);
    else if (!symbols.includes(symbol)) symbols.push(symbol);
  }

  addPrefix(prefix: string, symbol: number): void {
    const symbols = this.byPrefix.get(prefix);
    if (!symbols) this.byPrefix.set(prefix, [symbol]);
    else if (!symbols.includes(symbol)) symbols.push(symbol);
    this.longestPrefix = Math.max(this.longestPrefix, prefix.length);
  }

  /** Looks a written word up; the answer is kept, so that a word costs one look-up in a map. */
  info(raw: string): WordInfo {
    const known = this.infos.get(raw);
    if (known) return known;
    if (this.infos.size >= MOST_WORDS_KEPT) this.infos.clear();
    const info = this.describe(raw);
    this.infos.set(raw, info);
    return info;
  }

  private describe(raw: string): WordInfo {
    const lower = raw.toLowerCase().replaceAll('’', "'");
    const symbols = new Set<number>();
    this.collect(lower, symbols);
    const base = lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("s'") ? lower.slice(0, -1) : null;
    if (base) this.collect(base, symbols);
    // "'s" after a pronoun is "is" or "has": both readings count.
    if (lower === "'s") for (const word of ['is', 'has']) this.collect(word, symbols);
    const plain = raw.replace(/['’]s$/, '');
    for (const symbol of this.byExact.get(plain) ?? NONE) symbols.add(symbol);
    const digits = /\d/.test(raw);
    const capital = /^\p{Lu}/u.test(raw);
    const allCapitals = /^[\p{Lu}\d&]{2,}$/u.test(plain) && capital;
    for (const shape of shapesOf(plain, lower, allCapitals)) for (const symbol of this.symbolsOfShape(shape)) symbols.add(symbol);
    const knownCapital = KNOWN_CAPITALS.has(base ?? lower);
    const list = [...symbols];
    const asName = capital && !allCapitals && !knownCapital && !digits ? [...list, ...this.symbolsOfShape('name')] : list;
    const kind = this.wordClass(list);
    const kindAsName = asName === list ? kind : this.wordClass(asName);
    return { raw, plain, lower, kind, kindAsName, capital, allCapitals, knownCapital, digits, kept: [] };
  }

  /** Words with the same symbols share one class, so that the automaton learns each kind of word once. */
  private wordClass(symbols: readonly number[]): WordClass {
    const sorted = [...new Set(symbols)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.classes.get(key);
    if (known) return known;
    const wordClass = { id: this.classes.size, symbols: sorted };
    this.classes.set(key, wordClass);
    return wordClass;
  }

  private symbolsOfShape(name: string): readonly number[] {
    const shape = this.shapes.get(name) ?? 0;
    return [shape, ...(this.byShape.get(shape) ?? NONE)];
  }

  private collect(lower: string, symbols: Set<number>): void {
    for (const symbol of this.byWord.get(lower) ?? NONE) symbols.add(symbol);
    const most = Math.min(lower.length, this.longestPrefix);
    for (let length = 3; length <= most; length += 1) {
      for (const symbol of this.byPrefix.get(lower.slice(0, length)) ?? NONE) symbols.add(symbol);
    }
  }
}

const DATE = /^(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th))$/i;
const TIME = /^(?:\d{1,2}(?:[:.]\d{2})?(?:am|pm)|\d{1,2}:\d{2})$/i;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const NUMBER_WORDS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen twenty thirty'.split(
    ' ',
  ),
);

function shapesOf(raw: string, lower: string, allCapitals: boolean): string[] {
  const shapes: string[] = [];
  if (DATE.test(raw)) shapes.push('date');
  if (TIME.test(raw)) shapes.push('time');
  if (NUMBER.test(raw) || NUMBER_WORDS.has(lower)) shapes.push('number');
  if (allCapitals && raw.length <= 6) shapes.push('capitals');
  return shapes;
}

/** Words that are written with a capital in comments and are nobody's name. */
const KNOWN_CAPITALS = new Set(
  `i monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
christmas easter ramadan eid diwali hanukkah halloween new year spring summer autumn winter bank holiday half term
mum mums mummy mother dad dads daddy father nan nana nanny gran grandma granny granddad grandad grandfather grandmother auntie aunt uncle sister brother
parents parent family child children baby stepdad stepfather stepmum stepmother carer carers foster
social worker workers practitioner manager team service head director school nursery college teacher headteacher head police officer health visitor nurse
gp doctor hospital court judge guardian solicitor legal housing probation midwife consultant psychologist psychiatrist therapist panel chair
section act order plan review conference core group meeting strategy assessment duty hub front door early help child protection need care
local authority council children's services department adult mental substance domestic abuse youth justice family support
english british welsh scottish irish polish romanian somali bengali punjabi urdu arabic tigrinya kurdish turkish french spanish portuguese albanian
muslim christian catholic jewish hindu sikh black white asian african caribbean european bangladeshi pakistani indian nigerian
england wales scotland ireland london uk britain facebook instagram snapchat whatsapp tiktok google teams zoom
mr mrs ms miss dr prof sir
the a an this that these those he she they it we you his her their our my your and but or so if when while as at by for from in of on to with
no not yes there here what who why how where which all both some any each every other another
decision rationale summary analysis evaluation actions action risk risks strengths danger worries voice impact background update outcome next steps contingency
agreed discussed noted case supervision oversight management today tomorrow yesterday please thank since after before during following because although however`
    .split(/\s+/)
    .filter(Boolean),
);
