import { Automaton } from './automaton';
import { GraphNode } from './graph';
import { Lexicon } from './lexicon';
import { ListCheck } from './list-check';
import { firstWords, hasGap as isGappy, isPacked, nodeOf, packPattern, unpackPattern } from './packed-patterns';
import { type Pattern, type PatternNode, type PatternProblem, parsePattern, plainWords, type WordNode } from './patterns';
import { finished, type Steps } from './steps';
import { wordForms } from './words';

const WORDS_IN_A_STEP = 250;
const MEMBERS_IN_A_STEP = 25;

/** Numbers all patterns and lists and lays them out as one graph. A pattern that many rules use stands in it once. */
export class PatternBook {
  readonly lexicon = new Lexicon();
  readonly automaton = new Automaton((number) => this.layOut(number));
  /** By pattern: whether it has a gap. */
  readonly gappy: boolean[] = [];
  /** Parts of speech that patterns ask for, by pattern. */
  readonly tags = new Map<number, Pattern['tags']>();
  private readonly numbers = new Map<string, number>();
  private readonly parsed = new Map<string, ReturnType<typeof parsePattern>>();
  /** Members of each list, as the packs give them. */
  readonly lists = new Map<string, string[]>();
  /** The symbol of each list that is in use. */
  private readonly listSymbols = new Map<string, number>();
  private readonly listCheck = new ListCheck(
    this.lists,
    (name) => this.lexicon.shape(name) !== undefined,
    (source) => this.parse(source),
  );
  private readonly families = new Map<string, number>();
  /** The words of packed patterns, and the symbol of each. */
  private readonly words: readonly string[];
  private readonly symbols: number[] = [];
  /** Places of the words, for patterns that are not packed; made only where there are some. */
  private places: ReadonlyMap<string, number> | null = null;
  /** Packed patterns that wait for a word to begin with, by number. */
  private readonly waiting = new Map<number, string>();

  /** @param words of the packed patterns (pack-up.ts), if there will be any */
  constructor(words = '') {
    this.words = words === '' ? [] : words.split(' ');
  }

  /** Adds words to a list. All lists have to be there before the first pattern is added. */
  addToList(name: string, members: readonly string[]): void {
    this.lists.set(name, [...(this.lists.get(name) ?? []), ...members]);
  }

  /**
   * Gives the words of packed patterns their symbols, in steps: all of them before the first text is read, since a text is looked up in
   * them. To be done when the lists are complete, and before the first packed pattern is added.
   */
  *takeWords(): Steps<void> {
    for (const word of this.words) {
      const node = nodeOf(word);
      if (node.kind === 'list' && this.lexicon.shape(node.name) === undefined) yield* this.list(node.name);
      this.symbols.push(this.symbol(node));
      if (this.symbols.length % WORDS_IN_A_STEP === 0) yield;
    }
  }

  /** The number of a pattern; the same wording has the same number. Or what is wrong with it. */
  add(source: string): { number: number } | { problem: PatternProblem } {
    const known = this.numbers.get(source);
    if (known !== undefined) return { number: known };
    if (isPacked(source)) return { number: this.addPacked(source) };
    const parsed = this.parse(source);
    if ('problem' in parsed) return parsed;
    const problem = source.includes('<') ? this.listCheck.problem(parsed.pattern.nodes) : null;
    if (problem) return { problem };
    const same = this.samePacked(parsed.pattern);
    if (same !== undefined) return { number: same };
    const number = this.gappy.length;
    this.numbers.set(source, number);
    this.gappy.push(hasGap(parsed.pattern.nodes));
    if (parsed.pattern.tags.length > 0) this.tags.set(number, parsed.pattern.tags);
    this.insert(parsed.pattern, number);
    return { number };
  }

  /** It waits until a word comes that it can begin with. */
  private addPacked(source: string): number {
    const number = this.gappy.length;
    this.numbers.set(source, number);
    this.gappy.push(isGappy(source));
    this.waiting.set(number, source);
    this.automaton.wait(
      number,
      firstWords(source).map((place) => this.symbols[place] ?? 0),
    );
    return number;
  }

  /** Lets go of what only adding needed: rules stay in a page for as long as its box. */
  close(): void {
    this.parsed.clear();
    this.numbers.clear();
    this.places = null;
  }

  private layOut(number: number): void {
    const source = this.waiting.get(number);
    if (source === undefined) return;
    this.waiting.delete(number);
    this.insert(unpackPattern(source, this.words), number);
  }

  /** The number of a packed pattern that says the same, so that a local rule and one of ours are known to look for the same. */
  private samePacked(pattern: Pattern): number | undefined {
    if (this.words.length === 0) return undefined;
    this.places ??= new Map(this.words.map((word, place) => [word, place]));
    const packed = packPattern(pattern, (word) => this.places?.get(word));
    return packed === null ? undefined : this.numbers.get(packed);
  }

  /** Each wording is parsed once, however many lists hold it. */
  private parse(source: string): ReturnType<typeof parsePattern> {
    const known = this.parsed.get(source);
    if (known) return known;
    const parsed = parsePattern(source);
    this.parsed.set(source, parsed);
    return parsed;
  }

  private insert(pattern: Pattern, id: number): void {
    const end = this.sequence(pattern.atStart ? this.automaton.rootAtStart : this.automaton.root, pattern.nodes);
    end.complete(id, pattern.atEnd);
  }

  private sequence(from: GraphNode, nodes: readonly PatternNode[]): GraphNode {
    let at = from;
    for (const node of nodes) at = this.step(at, node);
    return at;
  }

  private step(from: GraphNode, node: PatternNode): GraphNode {
    if (node.kind === 'gap') return from.gap(node.most);
    if (node.kind !== 'optional' && node.kind !== 'group') return from.edge(this.symbol(node));
    // All options of a group, and an optional part with or without its words, lead to one node.
    const target = new GraphNode();
    if (node.kind === 'group') for (const option of node.options) this.lead(from, option, target);
    else {
      from.goesOnAt(target);
      this.lead(from, [node.node], target);
    }
    return target;
  }

  private lead(from: GraphNode, nodes: readonly PatternNode[], target: GraphNode): void {
    const last = nodes[nodes.length - 1];
    if (!last) return;
    const before = this.sequence(from, nodes.slice(0, -1));
    if (last.kind === 'gap' || last.kind === 'optional' || last.kind === 'group') this.step(before, last).goesOnAt(target);
    else before.connect(this.symbol(last), target);
  }

  private symbol(node: WordNode): number {
    switch (node.kind) {
      case 'word':
        return this.lexicon.word(node.word);
      case 'exact':
        return this.lexicon.exact(node.word);
      case 'list':
        return this.lexicon.shape(node.name) ?? finished(this.list(node.name));
      default: {
        const key = `${node.kind} ${node.word}`;
        const known = this.families.get(key);
        if (known !== undefined) return known;
        const symbol = this.lexicon.newSymbol();
        this.families.set(key, symbol);
        this.addMember(node, symbol);
        return symbol;
      }
    }
  }

  /** One symbol for all words and phrases of a list; phrases are found in a pass of their own, so that a pattern has one edge for them. */
  private *list(name: string): Steps<number> {
    const known = this.listSymbols.get(name);
    if (known !== undefined) return known;
    const symbol = this.lexicon.newSymbol();
    this.listSymbols.set(name, symbol);
    yield* this.addMembers(name, symbol);
    return symbol;
  }

  private *addMembers(name: string, symbol: number): Steps<void> {
    for (const [index, source] of (this.lists.get(name) ?? []).entries()) {
      // Nearly all members are words and nothing else.
      const words = plainWords(source);
      if (words) this.addWords(words, symbol);
      else {
        const parsed = this.parse(source);
        if ('pattern' in parsed) for (const phrase of spellOut(parsed.pattern.nodes)) this.addPhrase(phrase, symbol);
      }
      if (index % MEMBERS_IN_A_STEP === MEMBERS_IN_A_STEP - 1) yield;
    }
  }

  private addWords(words: readonly string[], symbol: number): void {
    const [only] = words;
    if (only === undefined) return;
    if (words.length === 1) {
      this.lexicon.addWord(only, symbol);
      return;
    }
    let at = this.automaton.phrases;
    for (const word of words) at = at.edge(this.lexicon.word(word));
    at.complete(symbol, false);
  }

  private addPhrase(phrase: readonly PatternNode[], symbol: number): void {
    const [only] = phrase;
    if (!only) return;
    if (phrase.length > 1) {
      const end = this.sequence(this.automaton.phrases, phrase);
      end.complete(symbol, false);
      return;
    }
    if (only.kind !== 'list') {
      this.addMember(only, symbol);
      return;
    }
    const shape = this.lexicon.shape(only.name);
    if (shape === undefined) finished(this.addMembers(only.name, symbol));
    else this.lexicon.addShape(shape, symbol);
  }

  private addMember(node: PatternNode, symbol: number): void {
    if (node.kind === 'word') this.lexicon.addWord(node.word, symbol);
    if (node.kind === 'family') for (const form of wordForms(node.word)) this.lexicon.addWord(form, symbol);
    if (node.kind === 'prefix') this.lexicon.addPrefix(node.word, symbol);
    if (node.kind === 'exact') this.lexicon.addExact(node.word, symbol);
  }
}

/** Groups and optional words of a list member as plain phrases. */
function spellOut(nodes: readonly PatternNode[]): readonly (readonly PatternNode[])[] {
  if (nodes.every(({ kind }) => kind !== 'group' && kind !== 'optional')) return [nodes];
  let phrases: readonly (readonly PatternNode[])[] = [[]];
  for (const node of nodes) {
    const options =
      node.kind === 'group' ? node.options.flatMap(spellOut) : node.kind === 'optional' ? [[], ...spellOut([node.node])] : [[node]];
    phrases = phrases.flatMap((phrase) => options.map((option) => [...phrase, ...option]));
  }
  return phrases;
}

function hasGap(nodes: readonly PatternNode[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'gap' || (node.kind === 'group' && node.options.some(hasGap)) || (node.kind === 'optional' && hasGap([node.node])),
  );
}
