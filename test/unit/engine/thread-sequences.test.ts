/** How far the thread agrees with readers of whole sequences; docs/decisions/0014-thread.md says where the floors come from. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { reviewThread } from '../../../src/engine/thread';
import { builtInRules } from './built-in';

const action = z.object({ entry: z.number(), action: z.string() });
const sequenceSchema = z.object({ id: z.string(), entries: z.array(z.object({ date: z.string(), text: z.string() })) });
const truthSchema = z.object({
  id: z.string(),
  dropped: z.array(action),
  followedUp: z.array(z.extend(action, { in: z.number() })),
  repeated: z.array(z.extend(action, { in: z.array(z.number()) })),
  decisionChanged: z.array(z.object({ entry: z.number(), quote: z.string(), reasoned: z.boolean() })),
  gaps: z.array(z.object({ before: z.number(), days: z.number() })),
});

function readLines<T>(file: string, schema: { parse(value: unknown): T }): T[] {
  const lines = readFileSync(`test/corpus/${file}`, 'utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

interface Tally {
  gold: number;
  hit: number;
  predicted: number;
  right: number;
}

const f1 = ({ gold, hit, predicted, right }: Tally) => {
  const precision = right / Math.max(1, predicted);
  const recall = hit / Math.max(1, gold);
  return (2 * precision * recall) / Math.max(0.001, precision + recall);
};

test('sequences of fifteen voices are read much as their readers read them', () => {
  const sequences = readLines('sequences.jsonl', sequenceSchema);
  const truths = readLines('sequences-truth.jsonl', truthSchema);
  const tallies = new Map<string, Tally>();
  let asked = 0;
  let reasonedRight = 0;
  for (const { id, entries } of sequences) {
    const truth = truths.find((one) => one.id === id);
    if (!truth) throw new Error(`${id} has no truth`);
    const review = reviewThread(entries, builtInRules());
    const at = (entry: number, quote: string) => {
      const start = entries[entry]?.text.indexOf(quote) ?? -1;
      if (start < 0) throw new Error(`${id} does not say: ${quote}`);
      return { start, end: start + quote.length };
    };
    const meets = (gold: { entry: number }, quote: string, guess: { entry: number; start: number; end: number }) => {
      const range = at(gold.entry, quote);
      return gold.entry === guess.entry && range.start < guess.end && guess.start < range.end;
    };
    count('dropped', truth.dropped, review.dropped, (gold, guess) => meets(gold, gold.action, guess));
    count('followedUp', truth.followedUp, review.followedUp, (gold, guess) => gold.in === guess.in && meets(gold, gold.action, guess));
    count('repeated', truth.repeated, review.repeated, (gold, guess) => `${gold.in}` === `${guess.in}` && meets(gold, gold.action, guess));
    count('changed', truth.decisionChanged, review.decisionChanged, (gold, guess) => meets(gold, gold.quote, guess));
    for (const gold of truth.decisionChanged) {
      const guess = review.decisionChanged.find((one) => meets(gold, gold.quote, one));
      if (!guess) continue;
      asked += 1;
      if (guess.reasoned === gold.reasoned) reasonedRight += 1;
    }
    expect({ id, gaps: review.gaps }).toEqual({ id, gaps: truth.gaps });
  }
  const figure = (kind: string) => f1(tallies.get(kind) ?? { gold: 0, hit: 0, predicted: 0, right: 0 });
  expect(figure('followedUp')).toBeGreaterThanOrEqual(0.8);
  expect(figure('dropped')).toBeGreaterThanOrEqual(0.7);
  expect(figure('repeated')).toBeGreaterThanOrEqual(0.8);
  expect(figure('changed')).toBeGreaterThanOrEqual(0.75);
  expect(reasonedRight / asked).toBeGreaterThanOrEqual(0.85);

  function count<Gold, Guess>(kind: string, golds: readonly Gold[], guesses: readonly Guess[], same: (a: Gold, b: Guess) => boolean): void {
    const tally = tallies.get(kind) ?? { gold: 0, hit: 0, predicted: 0, right: 0 };
    tally.gold += golds.length;
    tally.predicted += guesses.length;
    tally.hit += golds.filter((gold) => guesses.some((guess) => same(gold, guess))).length;
    tally.right += guesses.filter((guess) => golds.some((gold) => same(gold, guess))).length;
    tallies.set(kind, tally);
  }
});
