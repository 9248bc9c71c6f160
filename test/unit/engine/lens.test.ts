import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createLensReader, type LensReading } from '../../../src/engine/lens';
import { type Lens, lensesIn } from '../../../src/engine/lens-rules';
import { readPackValue } from '../../../src/engine/packs/check';
import { readPack } from '../../../src/engine/packs/read';
import type { Pack } from '../../../src/engine/packs/schema';
import { createReviewer } from '../../../src/engine/review';
import { builtInRules } from './built-in';

const packs = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const lenses = lensesIn(packs);
const reviewer = createReviewer(builtInRules());
const reader = createLensReader(builtInRules());

const COMMENT = `Amira is seven and has lived with her nan since May. She told Beth that she sleeps better there.
Presumably the school has told her about the move. We do not know who collects her on Fridays.
I have decided that Amira will stay with her nan, because she feels safe there and sleeps through the night. We thought about foster care, but it would cost her the school.
Beth to ring the school by Friday. If Nan falls ill, Beth will ring me the same day. We will look at this again on 14 May.`;

function lensOf(id: string): Lens {
  const lens = lenses.find((one) => one.id === id);
  if (!lens) throw new Error(`no lens ${id}`);
  return lens;
}

function through(id: string, text = COMMENT): LensReading {
  return reader.read(text, reviewer.review(text), lensOf(id));
}

function inPlace(reading: LensReading, place: string | null, text = COMMENT): string[] {
  return reading.pieces.filter((piece) => piece.place === place).map(({ start, end }) => text.slice(start, end));
}

test('discrepancy matrix: what is known, taken for granted, and missing', () => {
  const reading = through('discrepancy-matrix');
  expect(inPlace(reading, 'evidence')).toContain('She told Beth that she sleeps better there.');
  expect(inPlace(reading, 'assumption')).toContain('Presumably the school has told her about the move.');
  expect(inPlace(reading, 'missing')).toContain('We do not know who collects her on Fridays.');
  // Decisions and tasks are no information: the writer may place them.
  expect(inPlace(reading, null)).toContain('Beth to ring the school by Friday.');
});

test('anchor questions: a sentence for each of four, and none for what the work is for', () => {
  const { answers } = through('anchor-questions');
  expect(answers.map(({ place }) => place)).toEqual(['purpose', 'story', 'meaning', 'action', 'progress']);
  expect(answers.find(({ place }) => place === 'purpose')?.answer).not.toBe('found');
  expect(answers.find(({ place }) => place === 'action')?.answer).toBe('found');
});

test('safe uncertainty: a plan that says what is not known and holds stands there; assurance does not', () => {
  expect(through('safe-uncertainty').stands?.corner).toBe('safe-uncertainty');
  const assurance = 'Mum is engaging well. All risks considered. Continue with plan.';
  expect(through('safe-uncertainty', assurance).stands?.corner).toBe('unsafe-certainty');
  expect(through('safe-uncertainty', '').stands).toBeNull();
});

test('summaries: the decision with its reason, what else was thought about, and until when', () => {
  const [summary] = through('summaries').summaries;
  const words = summary?.parts.map(({ place, words: span }) => [place, span ? COMMENT.slice(span.start, span.end) : null]);
  expect(Object.fromEntries(words ?? [])).toMatchObject({
    decided: expect.stringContaining('Amira will stay with her nan'),
    because: expect.stringContaining('she feels safe there'),
    instead: expect.stringContaining('foster care'),
    until: expect.stringContaining('14 May'),
  });
});

test('summaries: a decision and its reason in one sentence are not told twice', () => {
  const text = 'I have decided that Amira will stay with Nan, because she feels safe there.';
  const [summary] = through('summaries', text).summaries;
  const words = Object.fromEntries(
    summary?.parts.map(({ place, words: span }) => [place, span ? text.slice(span.start, span.end) : null]) ?? [],
  );
  expect(words).toMatchObject({
    decided: 'I have decided that Amira will stay with Nan',
    because: expect.stringMatching(/^she feels safe there/),
  });
});

test('KSS 7: words of assurance show none of the eight', () => {
  const empty =
    'All options considered. Risks and strengths are balanced throughout. Identity, culture and language considered. The plan is SMART.';
  expect(through('kss-7', empty).answers.every(({ answer }) => answer !== 'found')).toBe(true);
  expect(through('kss-7').answers.find(({ place }) => place === 'plan')?.answer).toBe('found');
});

test('a place that needs two things is not sure where one is seen', () => {
  const riskOnly = 'I am worried that he will be hit again when his dad drinks, as he was in March.';
  expect(through('kss-7', riskOnly).answers.find(({ place }) => place === 'risks-and-strengths')?.answer).toBe('unsure');
});

test('a sentence of several places stands in each, and in the tray only where it stands in none', () => {
  const { pieces } = through('anchor-questions');
  const tray = new Set(pieces.filter(({ place }) => place === null).map(({ start }) => start));
  for (const { start, place } of pieces) if (place !== null) expect(tray.has(start)).toBe(false);
});

test('short lines without a stop may be headings: no lens sorts them', () => {
  const text = 'Our worries today\n\nShe told Beth that she lies awake.';
  expect(inPlace(through('sea', text), null, text)).toEqual(['Our worries today']);
});

const someText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom(...COMMENT.split(/(?<=[.])\s/), 'Rationale:', '\n', '- ', '“', '??'), { maxLength: 12 })
    .map((parts) => parts.join(' ')),
);

test('property: any text, any lens: pieces are words of the text, in order, in a known place or the tray; the same twice', () => {
  void fc.assert(
    fc.property(someText, fc.constantFrom(...lenses), (text, lens) => {
      const review = reviewer.review(text);
      const reading = reader.read(text, review, lens);
      const known = new Set<string | null>([null, ...lens.places.map(({ id }) => id)]);
      let last = 0;
      for (const { start, end, place } of reading.pieces) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(known.has(place)).toBe(true);
        last = start;
      }
      expect(new Set(reading.pieces.map(({ id }) => id)).size).toBe(reading.pieces.length);
      expect(reading.summaries.map(({ id }) => id)).toEqual(lens.kind === 'summaries' ? review.decisions.map(({ id }) => id) : []);
      for (const { parts } of reading.summaries)
        for (const { words } of parts) if (words) expect(words.end <= text.length && words.start < words.end).toBe(true);
      expect(reader.read(text, review, lens)).toEqual(reading);
    }),
  );
});

test('property: where each sentence has one place, every sentence stands there once, whatever stands around it', () => {
  const sentences = COMMENT.split(/(?<=[.])\s/);
  void fc.assert(
    fc.property(fc.shuffledSubarray(sentences, { minLength: 1 }), (some) => {
      const text = some.join('\n');
      const starts = through('discrepancy-matrix', text).pieces.map(({ start }) => start);
      expect(new Set(starts).size).toBe(starts.length);
      expect(starts.length).toBeGreaterThanOrEqual(some.length);
    }),
  );
});

const HEAD = 'format: 1\nid: council\nversion: 1.0.0\ntitle: Our council\npurpose: Ours\nauthor: PSW\nlicence: none\n';

function council(body: string): Pack {
  const { pack, problems } = readPack(`${HEAD}${body}`, 'council.yaml');
  if (!pack || problems.length > 0) throw new Error(JSON.stringify(problems));
  return pack;
}

test('a local layer switches a lens off, and asks other questions', () => {
  const changed = lensesIn([
    ...packs,
    council('changes:\n  - { rule: lenses/kss-7, on: false }\n  - { rule: lenses/sea, say: Our way., asks: { child: Where are they? } }'),
  ]);
  expect(changed.map(({ id }) => id)).not.toContain('kss-7');
  const sea = changed.find(({ id }) => id === 'sea');
  expect(sea?.say).toBe('Our way.');
  expect(sea?.places.find(({ id }) => id === 'child')?.ask).toBe('Where are they?');
  expect(sea?.places.find(({ id }) => id === 'summary')?.ask).toBe(lensOf('sea').places[0]?.ask);
});

test('a later pack replaces a lens of the same id, in its place in the order', () => {
  const own = council(
    'lenses:\n  - id: sea\n    title: Ours\n    kind: sort\n    say: Ours\n    why: Ours\n    source: [ours]\n    places:\n      - { id: a, title: A, ask: "A?", takes: [decision] }\n      - { id: b, title: B, ask: "B?" }',
  );
  expect(lensesIn([...packs, own]).map(({ title }) => title)[0]).toBe('Ours');
});
