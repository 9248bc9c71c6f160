import { GraphNode } from './graph';
import { Matches, type WordClass } from './matches';
import type { Steps } from './steps';
import { type Phrases, type Sentence, Walker } from './walker';

const PATTERNS_IN_A_STEP = 15;
const NONE: readonly number[] = [];

/** All patterns of all packs in one pass over the words of a sentence. How a walk goes, and why it is fast: walker.ts. */
export class Automaton {
  readonly root = new GraphNode();
  readonly rootAtStart = new GraphNode();
  /** Phrases of lists; they accept symbols in place of patterns, so that a list of phrases costs a pattern one edge. */
  readonly phrases = new GraphNode();

  private readonly main = new Walker(this.root, (symbols) => this.layOut(symbols));
  private readonly atStart = new Walker(this.rootAtStart, (symbols) => this.layOut(symbols));
  private readonly phrase = new Walker(this.phrases, () => {});
  /** Patterns that are not in the graph yet, by the symbols with which they can begin. */
  private readonly waiting = new Map<number, number[]>();
  private readonly found = new Matches();
  private readonly phrasesAt: (Phrases | null)[] = [];

  /** @param insert adds a pattern that waits to the graph; told the same pattern again, it does nothing */
  constructor(private readonly insert: (pattern: number) => void) {}

  /**
   * Lets a pattern wait until a word is seen with which it can begin. Most never come in a comment, so most are never laid out.
   * No state is out of date by it: what lies behind a first word is complete before the first state behind that word is made.
   */
  wait(pattern: number, firstSymbols: readonly number[]): void {
    for (const symbol of firstSymbols) {
      const patterns = this.waiting.get(symbol);
      if (patterns) patterns.push(pattern);
      else this.waiting.set(symbol, [pattern]);
    }
  }

  /**
   * Lays out, in steps, what can begin with words that are to come. `run` would do the same at once, and where it comes between two of these
   * steps, it does: a pattern that is told again does nothing.
   */
  *layOutInSteps(words: readonly WordClass[]): Steps<void> {
    let count = 0;
    for (const word of words) {
      if (this.main.knows(word)) continue;
      for (const symbol of word.symbols) {
        for (const pattern of this.waiting.get(symbol) ?? NONE) {
          this.insert(pattern);
          count += 1;
          if (count % PATTERNS_IN_A_STEP === 0) yield;
        }
        this.waiting.delete(symbol);
      }
    }
    if (count > 0) yield;
  }

  private layOut(symbols: readonly number[]): void {
    for (const symbol of symbols) {
      const patterns = this.waiting.get(symbol);
      this.waiting.delete(symbol);
      for (const pattern of patterns ?? []) this.insert(pattern);
    }
  }

  /**
   * Finds every pattern in one sentence. Call only after the last pattern was added to the graph, or waits.
   * @param words the kind of each word
   * @param parted true where a comma or the like stands before the word
   * @param matches is cleared and filled
   */
  run(words: readonly WordClass[], parted: readonly boolean[], matches: Matches): void {
    matches.clear();
    const sentence = { words, parted, phrasesAt: this.phrasesAt };
    this.findPhrases(sentence);
    if (words.length > 0) this.atStart.walkFrom(0, sentence, matches);
    for (let at = 0; at < words.length; at += 1) this.main.walkFrom(at, sentence, matches);
  }

  /** From the last word to the first, so that a phrase can hold phrases of other lists that stand after its first word. */
  private findPhrases(sentence: Sentence): void {
    const { found, phrasesAt } = this;
    phrasesAt.length = sentence.words.length;
    phrasesAt.fill(null);
    for (let at = sentence.words.length - 1; at >= 0; at -= 1) {
      if (!this.phrase.canBegin(sentence.words[at] as WordClass)) continue;
      // A phrase can begin with a phrase of another list, so a place that has one is looked at again until it has no more.
      let known = 0;
      do {
        known = phrasesAt[at]?.symbols.length ?? 0;
        found.clear();
        this.phrase.walkFrom(at, sentence, found);
        if (found.pattern.length > known) phrasesAt[at] = { symbols: found.pattern.slice(), ends: found.to.slice() };
      } while (found.pattern.length > known);
    }
  }
}
