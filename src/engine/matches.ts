/** Words that stand for the same symbols are of one class: to the patterns they are the same word. */
export interface WordClass {
  id: number;
  symbols: readonly number[];
}

/** Where patterns matched in one sentence, as parallel arrays; `to` is the word after the last. */
export class Matches {
  pattern: number[] = [];
  from: number[] = [];
  to: number[] = [];

  clear(): void {
    this.pattern.length = 0;
    this.from.length = 0;
    this.to.length = 0;
  }

  addAll(patterns: readonly number[], from: number, to: number): void {
    for (let index = 0; index < patterns.length; index += 1) {
      this.pattern.push(patterns[index] as number);
      this.from.push(from);
      this.to.push(to);
    }
  }
}
