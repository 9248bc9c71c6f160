import type { GraphNode } from './graph';
import type { Matches, WordClass } from './matches';

/**
 * The hot path of the engine: every word of every comment goes through here.
 *
 * From each word the graph of patterns is walked by all possible ways at once, as RE2 does it: a state is the set of places in the graph that
 * can be reached, and a state's next state for a kind of word is worked out once and kept (a lazy deterministic automaton).
 * So a word costs a few look-ups, however many patterns there are. A pattern's length and gaps are bounded, so the whole is
 * linear in the text; what is kept is bounded too, and thrown away when it grows too large. Why not a plain trie: docs/decisions/0004-automaton.md.
 */
export class Walker {
  private readonly states = new Map<string, State | null>();
  private readonly places = new Map<GraphNode, Place[]>();
  private readonly starts = new Map<number, State | null>();
  private readonly startJumps = new Map<number, State | null>();
  private placeCount = 0;
  private kept = 0;

  /** @param begin is told the symbols of a word before the first walk begins with it */
  constructor(
    private readonly root: GraphNode,
    private readonly begin: (symbols: readonly number[]) => void,
  ) {}

  /** Whether anything begins with this very word; what begins with a phrase begins with the first word of that phrase. */
  canBegin(word: WordClass): boolean {
    const state = this.starts.get(word.id);
    return (state === undefined ? this.start(word) : state) !== null;
  }

  /** Whether a walk has begun with a word of this kind before. */
  knows(word: WordClass): boolean {
    return this.starts.has(word.id);
  }

  walkFrom(from: number, sentence: Sentence, matches: Matches): void {
    const word = sentence.words[from] as WordClass;
    const state = this.starts.get(word.id);
    const first = state === undefined ? this.start(word) : state;
    if (first !== null) this.walk(first, from, from + 1, sentence, matches);
    const phrases = sentence.phrasesAt[from] as Phrases | null;
    if (phrases === null) return;
    for (let index = 0; index < phrases.symbols.length; index += 1) {
      const jump = this.startWith(phrases.symbols[index] as number);
      if (jump !== null) this.walk(jump, from, phrases.ends[index] as number, sentence, matches);
    }
  }

  private walk(first: State, from: number, start: number, sentence: Sentence, matches: Matches): void {
    const { words, parted, phrasesAt } = sentence;
    let state: State | null = first;
    for (let at = start; state !== null; at += 1) {
      if (state.accept !== null) matches.addAll(state.accept, from, at);
      if (at === words.length) {
        if (state.acceptAtEnd !== null) matches.addAll(state.acceptAtEnd, from, at);
        return;
      }
      const isParted = parted[at] as boolean;
      const phrases = phrasesAt[at] as Phrases | null;
      if (phrases !== null) this.walkPhrases(state, phrases, isParted, from, sentence, matches);
      const word = words[at] as WordClass;
      const key: number = isParted ? -1 - word.id : word.id;
      const known: State | null | undefined = state.next.get(key);
      state = known === undefined ? this.step(state, word, isParted, key) : known;
    }
  }

  private walkPhrases(state: State, phrases: Phrases, isParted: boolean, from: number, sentence: Sentence, matches: Matches): void {
    for (let index = 0; index < phrases.symbols.length; index += 1) {
      const symbol = phrases.symbols[index] as number;
      const key = isParted ? -1 - symbol : symbol;
      const known = state.jumps.get(key);
      const next = known === undefined ? this.jump(state, symbol, isParted, key) : known;
      if (next !== null) this.walk(next, from, phrases.ends[index] as number, sentence, matches);
    }
  }

  private start(word: WordClass): State | null {
    this.begin(word.symbols);
    return this.keep(this.starts, word.id, () => this.follow(this.rootPlaces(), word.symbols, false, false));
  }

  private startWith(symbol: number): State | null {
    const known = this.startJumps.get(symbol);
    if (known !== undefined) return known;
    this.begin([symbol]);
    return this.keep(this.startJumps, symbol, () => this.follow(this.rootPlaces(), [symbol], false, false));
  }

  private step(state: State, word: WordClass, isParted: boolean, key: number): State | null {
    return this.keep(state.next, key, () => this.follow(state.places, word.symbols, isParted, true));
  }

  /** Over a whole phrase: no gap goes on beside it, as its words are skipped on the way word by word. */
  private jump(state: State, symbol: number, isParted: boolean, key: number): State | null {
    return this.keep(state.jumps, key, () => this.follow(state.places, [symbol], isParted, false));
  }

  private keep(map: Map<number, State | null>, key: number, make: () => State | null): State | null {
    this.kept += 1;
    if (this.kept > MOST_KEPT) this.forget();
    const state = make();
    map.set(key, state);
    return state;
  }

  private forget(): void {
    for (const state of this.states.values()) {
      state?.next.clear();
      state?.jumps.clear();
    }
    for (const map of [this.states, this.starts, this.startJumps]) map.clear();
    this.kept = 0;
  }

  private follow(places: readonly Place[], symbols: readonly number[], isParted: boolean, maySkip: boolean): State | null {
    const reached = new Reached();
    for (const place of places) {
      if (maySkip && place.left > 0) reached.places.add(this.place(place.node, place.left - 1));
      if (isParted && place.left < 0) continue;
      for (const symbol of symbols) {
        const target = place.node.target(symbol);
        if (target !== undefined) this.arrive(target, reached);
      }
    }
    return this.state(reached);
  }

  private arrive(node: GraphNode, reached: Reached): void {
    for (const pattern of node.accept ?? []) reached.accept.add(pattern);
    for (const pattern of node.acceptAtEnd ?? []) reached.acceptAtEnd.add(pattern);
    if (node.hasEdges) reached.places.add(this.place(node, -1));
    for (const next of node.onward ?? []) this.arrive(next, reached);
    for (const gap of node.gaps ?? []) this.enterGap(gap.node, gap.most, reached);
  }

  private enterGap(node: GraphNode, most: number, reached: Reached): void {
    if (node.hasEdges) reached.places.add(this.place(node, most));
    for (const next of node.onward ?? []) this.enterGap(next, most, reached);
  }

  private state(reached: Reached): State | null {
    if (reached.places.size === 0 && reached.accept.size === 0 && reached.acceptAtEnd.size === 0) return null;
    const places = [...reached.places].sort((a, b) => a.id - b.id);
    const accept = [...reached.accept];
    const acceptAtEnd = [...reached.acceptAtEnd];
    const key = `${places.map(({ id }) => id).join()} ${accept.join()} ${acceptAtEnd.join()}`;
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const state: State = {
      places,
      accept: accept.length > 0 ? accept : null,
      acceptAtEnd: acceptAtEnd.length > 0 ? acceptAtEnd : null,
      next: new Map(),
      jumps: new Map(),
    };
    this.states.set(key, state);
    return state;
  }

  private rootPlaces(): Place[] {
    const reached = new Reached();
    this.arrive(this.root, reached);
    return [...reached.places];
  }

  /** One object for each place, so that sets of places are sets of the same objects. */
  private place(node: GraphNode, left: number): Place {
    const all = this.places.get(node) ?? [];
    this.places.set(node, all);
    const known = all[left + 1];
    if (known) return known;
    this.placeCount += 1;
    const place = { node, left, id: this.placeCount };
    all[left + 1] = place;
    return place;
  }
}

/** List phrases ("foster carer") that begin at a word: their symbols, and the word after each. */
export interface Phrases {
  symbols: number[];
  ends: number[];
}

/** The words of a sentence as the walk needs them. */
export interface Sentence {
  words: readonly WordClass[];
  parted: readonly boolean[];
  phrasesAt: readonly (Phrases | null)[];
}

/** A place in the graph: at a node, or in a gap before it with so many words left to skip. */
interface Place {
  node: GraphNode;
  /** -1 at the node itself; in a gap the words that may still be skipped. */
  left: number;
  id: number;
}

/** A set of places, what is complete there, and the states that follow, as far as they were asked for. Null is the state with nothing left. */
interface State {
  places: readonly Place[];
  accept: readonly number[] | null;
  acceptAtEnd: readonly number[] | null;
  next: Map<number, State | null>;
  jumps: Map<number, State | null>;
}

/** Kept next states in all: some megabytes. A day's writing stays far below; hostile text starts afresh. */
const MOST_KEPT = 200_000;

class Reached {
  places = new Set<Place>();
  accept = new Set<number>();
  acceptAtEnd = new Set<number>();
}
