/** Words that stand for the same symbols are of one class: to the patterns they are the same word. */
export interface WordClass {
  id: number;
  symbols: readonly number[];
}

/** Where patterns matched in one sentence, as parallel arrays in the order of `from`; `to` is the word after the last. */
export class Matches {
  pattern: number[] = [];
  from: number[] = [];
  to: number[] = [];
  /** Words of the longest. */
  longest = 0;

  clear(): void {
    this.longest = 0;
    this.pattern.length = 0;
    this.from.length = 0;
    this.to.length = 0;
  }

  addAll(patterns: readonly number[], from: number, to: number): void {
    if (to - from > this.longest) this.longest = to - from;
    for (let index = 0; index < patterns.length; index += 1) {
      this.pattern.push(patterns[index] as number);
      this.from.push(from);
      this.to.push(to);
    }
  }

  /** Index of the first that does not begin before a word; few are looked through from the start. */
  firstFrom(word: number): number {
    let low = 0;
    let high = this.from.length <= FEW ? 0 : this.from.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.from[middle] as number) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const FEW = 32;
