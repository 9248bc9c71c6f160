const NO_SYMBOL = -1;

/**
 * Patterns as a graph: edges are symbols (see lexicon.ts) and gaps. Patterns share their beginnings, and the options of a group meet
 * again in one node, so that the graph is no larger than the patterns. The automaton walks it.
 */
export class GraphNode {
  /** Most nodes have one edge, so the first is kept without a map. */
  private firstSymbol = NO_SYMBOL;
  private firstTarget: GraphNode | null = null;
  private more: Map<number, GraphNode> | null = null;
  gaps: { most: number; node: GraphNode }[] | null = null;
  /** Where the walk goes on without a word: from each option of a group to what follows the group. */
  onward: GraphNode[] | null = null;
  /** Patterns that are complete here. */
  accept: number[] | null = null;
  /** Patterns that are complete here if the sentence ends. */
  acceptAtEnd: number[] | null = null;
  /** Words of several options lead here, so nothing may be added behind it for one of them alone. */
  private isShared = false;

  get hasEdges(): boolean {
    return this.firstTarget !== null;
  }

  /** Where a word leads, if it leads anywhere. */
  target(symbol: number): GraphNode | undefined {
    return symbol === this.firstSymbol ? (this.firstTarget ?? undefined) : this.more?.get(symbol);
  }

  /** The node behind a word: its own, to which more can be added. */
  edge(symbol: number): GraphNode {
    const known = this.target(symbol);
    if (known && !known.isShared) return known;
    const node = new GraphNode();
    if (known) node.goesOnAt(known);
    this.setTarget(symbol, node);
    return node;
  }

  /** Lets a word lead to a node that other words lead to as well: the options of a group meet again. */
  connect(symbol: number, target: GraphNode): void {
    if (this.target(symbol)) {
      this.edge(symbol).goesOnAt(target);
      return;
    }
    target.isShared = true;
    this.setTarget(symbol, target);
  }

  private setTarget(symbol: number, node: GraphNode): void {
    if (this.firstTarget === null || symbol === this.firstSymbol) {
      this.firstSymbol = symbol;
      this.firstTarget = node;
      return;
    }
    this.more ??= new Map();
    this.more.set(symbol, node);
  }

  /** A pattern (or a symbol, in the graph of phrases) is complete here. */
  complete(pattern: number, onlyAtEnd: boolean): void {
    const accept = (onlyAtEnd ? this.acceptAtEnd : this.accept) ?? [];
    if (!accept.includes(pattern)) accept.push(pattern);
    if (onlyAtEnd) this.acceptAtEnd = accept;
    else this.accept = accept;
  }

  goesOnAt(node: GraphNode): void {
    this.onward ??= [];
    this.onward.push(node);
  }

  gap(most: number): GraphNode {
    this.gaps ??= [];
    const known = this.gaps.find((gap) => gap.most === most);
    if (known) return known.node;
    const node = new GraphNode();
    this.gaps.push({ most, node });
    return node;
  }
}
