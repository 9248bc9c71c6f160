/**
 * Patterns as a graph: edges are symbols (see lexicon.ts) and gaps. Patterns share their beginnings, and the options of a group meet
 * again in one node, so that the graph is no larger than the patterns. The automaton walks it.
 */
export class GraphNode {
  edges: Map<number, GraphNode> | null = null;
  gaps: { most: number; node: GraphNode }[] | null = null;
  /** Where the walk goes on without a word: from each option of a group to what follows the group. */
  onward: GraphNode[] | null = null;
  /** Patterns that are complete here. */
  accept: number[] | null = null;
  /** Patterns that are complete here if the sentence ends. */
  acceptAtEnd: number[] | null = null;
  /** What follows each group or optional part that begins here, by its wording; only used while the graph is built. */
  private joins: Map<string, GraphNode> | null = null;

  edge(symbol: number): GraphNode {
    this.edges ??= new Map();
    const known = this.edges.get(symbol);
    if (known) return known;
    const node = new GraphNode();
    this.edges.set(symbol, node);
    return node;
  }

  /** The node behind a group or optional part of that wording, and whether it is new. */
  join(wording: string): { node: GraphNode; isNew: boolean } {
    this.joins ??= new Map();
    const known = this.joins.get(wording);
    if (known) return { node: known, isNew: false };
    const node = new GraphNode();
    this.joins.set(wording, node);
    return { node, isNew: true };
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
