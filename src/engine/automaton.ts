/**
 * All patterns of all packs as one automaton over words: the hot path of the engine.
 *
 * A trie whose edges are symbols (see lexicon.ts) and gaps. From each word of a sentence it follows only edges that exist, so a text costs
 * what its words share with the beginnings of patterns; a pattern's length and gaps are bounded, so the whole is linear in the text.
 * Numbers and flat arrays only, nothing is allocated for a word that begins no pattern.
 */
export class AutomatonNode {
  edges: Map<number, AutomatonNode> | null = null;
  gaps: { most: number; node: AutomatonNode }[] | null = null;
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

export class Automaton {
  readonly root = new AutomatonNode();
  readonly rootAtStart = new AutomatonNode();
  private starts: (AutomatonNode | undefined)[] = [];
  private symbols: readonly (readonly number[])[] = [];
  private parted: readonly boolean[] = [];
  private matches = new Matches();
  private from = 0;

  /** Call once after the last pattern was added: lays the first edges out as an array, so that most words end at one look-up. */
  seal(symbolCount: number): void {
    this.starts = new Array(symbolCount).fill(undefined);
    for (const [symbol, node] of this.root.edges ?? []) this.starts[symbol] = node;
  }

  /**
   * Finds every pattern in one sentence.
   * @param symbols the symbols of each word; @param parted true where a comma or the like stands before the word
   * @param matches is cleared and filled
   */
  run(symbols: readonly (readonly number[])[], parted: readonly boolean[], matches: Matches): void {
    matches.clear();
    this.symbols = symbols;
    this.parted = parted;
    this.matches = matches;
    const { starts } = this;
    if (symbols.length > 0 && this.rootAtStart.edges) {
      this.from = 0;
      for (const symbol of symbols[0] ?? []) {
        const node = this.rootAtStart.edges.get(symbol);
        if (node) this.follow(node, 1, 0);
      }
    }
    for (let at = 0; at < symbols.length; at += 1) {
      const here = symbols[at] as readonly number[];
      for (let index = 0; index < here.length; index += 1) {
        const node = starts[here[index] as number];
        if (node === undefined) continue;
        this.from = at;
        this.follow(node, at + 1, 0);
      }
    }
  }

  private follow(node: AutomatonNode, at: number, skipped: number): void {
    if (node.accept !== null) for (const pattern of node.accept) this.matches.add(pattern, this.from, at, skipped);
    if (at === this.symbols.length) {
      if (node.acceptAtEnd !== null) for (const pattern of node.acceptAtEnd) this.matches.add(pattern, this.from, at, skipped);
      return;
    }
    if (node.edges !== null && this.parted[at] === false) this.step(node.edges, at, skipped);
    if (node.gaps === null) return;
    for (const gap of node.gaps) {
      if (gap.node.edges === null) continue;
      const last = Math.min(at + gap.most, this.symbols.length - 1);
      for (let next = at; next <= last; next += 1) this.step(gap.node.edges, next, skipped + next - at);
    }
  }

  private step(edges: Map<number, AutomatonNode>, at: number, skipped: number): void {
    const here = this.symbols[at] as readonly number[];
    for (let index = 0; index < here.length; index += 1) {
      const next = edges.get(here[index] as number);
      if (next !== undefined) this.follow(next, at + 1, skipped);
    }
  }
}
