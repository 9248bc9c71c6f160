/**
 * All patterns of all packs as one automaton over words: the hot path of the engine.
 *
 * A graph whose edges are symbols (see lexicon.ts) and gaps. From each word of a sentence it follows only edges that exist, so a text costs
 * what its words share with the beginnings of patterns; a pattern's length and gaps are bounded, so the whole is linear in the text.
 * Patterns share their beginnings; the options of a group meet again in one node, so that the graph is no larger than the patterns.
 * Numbers and flat arrays only, nothing is allocated for a word that begins no pattern.
 */
export class AutomatonNode {
  edges: Map<number, AutomatonNode> | null = null;
  gaps: { most: number; node: AutomatonNode }[] | null = null;
  /** Where the walk goes on without a word: from each option of a group to what follows the group. */
  then: AutomatonNode[] | null = null;
  /** What follows each group or optional part that begins here, by its wording; only used while the graph is built. */
  joins: Map<string, AutomatonNode> | null = null;
  /** Patterns that are complete here. */
  accept: number[] | null = null;
  /** Patterns that are complete here if the sentence ends. */
  acceptAtEnd: number[] | null = null;

  edge(symbol: number): AutomatonNode {
    this.edges ??= new Map();
    const known = this.edges.get(symbol);
    if (known) return known;
    const node = new AutomatonNode();
    this.edges.set(symbol, node);
    return node;
  }

  /** The node behind a group or optional part of that wording, and whether it is new. */
  join(wording: string): { node: AutomatonNode; isNew: boolean } {
    this.joins ??= new Map();
    const known = this.joins.get(wording);
    if (known) return { node: known, isNew: false };
    const node = new AutomatonNode();
    this.joins.set(wording, node);
    return { node, isNew: true };
  }

  goesOnAt(node: AutomatonNode): void {
    this.then ??= [];
    this.then.push(node);
  }

  gap(most: number): AutomatonNode {
    this.gaps ??= [];
    const known = this.gaps.find((gap) => gap.most === most);
    if (known) return known.node;
    const node = new AutomatonNode();
    this.gaps.push({ most, node });
    return node;
  }
}

/** Where patterns matched in one sentence, as parallel arrays; `to` is the word after the last. `skipped` counts words in gaps. */
export class Matches {
  pattern: number[] = [];
  from: number[] = [];
  to: number[] = [];
  skipped: number[] = [];

  clear(): void {
    this.pattern.length = 0;
    this.from.length = 0;
    this.to.length = 0;
    this.skipped.length = 0;
  }

  add(pattern: number, from: number, to: number, skipped: number): void {
    this.pattern.push(pattern);
    this.from.push(from);
    this.to.push(to);
    this.skipped.push(skipped);
  }
}

/** List phrases ("foster carer") that begin at a word: their symbols, and the word after each. */
interface Phrases {
  symbols: number[];
  ends: number[];
}

export class Automaton {
  readonly root = new AutomatonNode();
  readonly rootAtStart = new AutomatonNode();
  /** Phrases of lists; they accept symbols in place of patterns, so that a list of phrases costs a pattern one edge. */
  readonly phrases = new AutomatonNode();
  private starts: (AutomatonNode | undefined)[] = [];
  private sentenceStarts: (AutomatonNode | undefined)[] = [];
  private phraseStarts: (AutomatonNode | undefined)[] = [];
  private symbols: readonly (readonly number[])[] = [];
  private parted: readonly boolean[] = [];
  private phrasesAt: (Phrases | null)[] = [];
  private hasPhrases = false;
  private matches = new Matches();
  private readonly found = new Matches();
  private from = 0;

  /** Call once after the last pattern was added: lays the first edges out as an array, so that most words end at one look-up. */
  seal(symbolCount: number): void {
    this.starts = flatEdges(this.root, symbolCount);
    this.phraseStarts = flatEdges(this.phrases, symbolCount);
    this.sentenceStarts = flatEdges(this.rootAtStart, symbolCount);
  }

  /**
   * Finds every pattern in one sentence.
   * @param symbols the symbols of each word
   * @param parted true where a comma or the like stands before the word
   * @param matches is cleared and filled
   */
  run(symbols: readonly (readonly number[])[], parted: readonly boolean[], matches: Matches): void {
    matches.clear();
    this.symbols = symbols;
    this.parted = parted;
    this.findPhrases();
    this.matches = matches;
    if (symbols.length > 0) {
      this.from = 0;
      this.start(this.sentenceStarts, 0);
    }
    for (let at = 0; at < symbols.length; at += 1) {
      this.from = at;
      this.start(this.starts, at);
    }
  }

  /** From the last word to the first, so that a phrase can hold phrases of other lists that stand after its first word. */
  private findPhrases(): void {
    const { symbols, found } = this;
    this.hasPhrases = false;
    this.phrasesAt.length = symbols.length;
    this.phrasesAt.fill(null);
    this.matches = found;
    for (let at = symbols.length - 1; at >= 0; at -= 1) {
      this.from = at;
      // A phrase can begin with a phrase of another list, so a place that has one is looked at again until it has no more.
      let known = 0;
      do {
        known = this.phrasesAt[at]?.symbols.length ?? 0;
        found.clear();
        this.start(this.phraseStarts, at);
        if (found.pattern.length > known) this.phrasesAt[at] = { symbols: found.pattern.slice(), ends: found.to.slice() };
        this.hasPhrases ||= found.pattern.length > 0;
      } while (found.pattern.length > known);
    }
  }

  private start(starts: readonly (AutomatonNode | undefined)[], at: number): void {
    const here = this.symbols[at] as readonly number[];
    for (let index = 0; index < here.length; index += 1) {
      const node = starts[here[index] as number];
      if (node !== undefined) this.follow(node, at + 1, 0);
    }
    const phrases = this.hasPhrases ? (this.phrasesAt[at] as Phrases | null) : null;
    if (phrases === null) return;
    for (let index = 0; index < phrases.symbols.length; index += 1) {
      const node = starts[phrases.symbols[index] as number];
      if (node !== undefined) this.follow(node, phrases.ends[index] as number, 0);
    }
  }

  private follow(node: AutomatonNode, at: number, skipped: number): void {
    if (node.accept !== null) this.accept(node.accept, at, skipped);
    if (node.then !== null) for (let index = 0; index < node.then.length; index += 1) this.follow(node.then[index] as AutomatonNode, at, skipped);
    if (at === this.symbols.length) {
      if (node.acceptAtEnd !== null) this.accept(node.acceptAtEnd, at, skipped);
      return;
    }
    if (node.edges !== null && this.parted[at] === false) this.step(node.edges, at, skipped);
    if (node.gaps === null) return;
    for (let index = 0; index < node.gaps.length; index += 1) {
      const gap = node.gaps[index] as { most: number; node: AutomatonNode };
      this.leap(gap.node, gap.most, at, skipped);
    }
  }

  /** The word after a gap stands here or up to `most` words later. */
  private leap(node: AutomatonNode, most: number, at: number, skipped: number): void {
    if (node.then !== null) for (let index = 0; index < node.then.length; index += 1) this.leap(node.then[index] as AutomatonNode, most, at, skipped);
    if (node.edges === null) return;
    const last = Math.min(at + most, this.symbols.length - 1);
    for (let next = at; next <= last; next += 1) this.step(node.edges, next, skipped + next - at);
  }

  private accept(patterns: readonly number[], at: number, skipped: number): void {
    for (let index = 0; index < patterns.length; index += 1) this.matches.add(patterns[index] as number, this.from, at, skipped);
  }

  private step(edges: ReadonlyMap<number, AutomatonNode>, at: number, skipped: number): void {
    const here = this.symbols[at] as readonly number[];
    for (let index = 0; index < here.length; index += 1) {
      const next = edges.get(here[index] as number);
      if (next !== undefined) this.follow(next, at + 1, skipped);
    }
    const phrases = this.hasPhrases ? (this.phrasesAt[at] as Phrases | null) : null;
    if (phrases === null) return;
    for (let index = 0; index < phrases.symbols.length; index += 1) {
      const next = edges.get(phrases.symbols[index] as number);
      if (next !== undefined) this.follow(next, phrases.ends[index] as number, skipped);
    }
  }
}

/** The first edges of a root and of all that it goes on to without a word, by symbol; nodes for the same symbol are joined. */
function flatEdges(root: AutomatonNode, symbolCount: number): (AutomatonNode | undefined)[] {
  const flat: (AutomatonNode | undefined)[] = new Array(symbolCount).fill(undefined);
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...(node.then ?? []));
    for (const [symbol, target] of node.edges ?? []) flat[symbol] = joined(flat[symbol], target);
  }
  return flat;
}

function joined(known: AutomatonNode | undefined, target: AutomatonNode): AutomatonNode {
  if (known === undefined) return target;
  const node = new AutomatonNode();
  node.then = [known, target];
  return node;
}
