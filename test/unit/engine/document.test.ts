import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../../src/engine/document';
import { wordsOf } from '../../../src/engine/tokens';

const sentences = (text: string) => readDocument(text).sentences.map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('sentences as a manager writes them', () => {
  test.each([
    [
      'Seen at home. He is well.',
      [
        ['text', 'Seen at home.'],
        ['text', 'He is well.'],
      ],
    ],
    [
      'Met Dr. Shah and J. Patel today. Agreed.',
      [
        ['text', 'Met Dr. Shah and J. Patel today.'],
        ['text', 'Agreed.'],
      ],
    ],
    [
      'CHILDREN: Demi sings. DECISION: Weekly visits. ACTIONS: 1. Fran to ring Nan. 2. School to write. Dec: he stays.',
      [
        ['heading', 'CHILDREN:'],
        ['text', 'Demi sings.'],
        ['heading', 'DECISION:'],
        ['text', 'Weekly visits.'],
        ['heading', 'ACTIONS:'],
        ['bullet', 'Fran to ring Nan.'],
        ['bullet', 'School to write.'],
        ['heading', 'Dec:'],
        ['text', 'he stays.'],
      ],
    ],
    [
      'We agreed: 1. Fran to ring, 2. School to write.',
      [
        ['text', 'We agreed:'],
        ['bullet', 'Fran to ring,'],
        ['bullet', 'School to write.'],
      ],
    ],
    [
      'He is 6. Mum left at 9. Then he slept.',
      [
        ['text', 'He is 6.'],
        ['text', 'Mum left at 9.'],
        ['text', 'Then he slept.'],
      ],
    ],
    [
      'He left in Nov. Bev rang on Fri. 2 Dec. 10am is kept.',
      [
        ['text', 'He left in Nov.'],
        ['text', 'Bev rang on Fri. 2 Dec. 10am is kept.'],
      ],
    ],
    [
      'Visit e.g. after school. mum agreed',
      [
        ['text', 'Visit e.g. after school.'],
        ['text', 'mum agreed'],
      ],
    ],
    [
      'by 14.03.25. Then review',
      [
        ['text', 'by 14.03.25.'],
        ['text', 'Then review'],
      ],
    ],
    [
      '- SW to visit\n- HV to weigh',
      [
        ['bullet', 'SW to visit'],
        ['bullet', 'HV to weigh'],
      ],
    ],
    [
      '1. SW to visit\r\n2) HV to weigh',
      [
        ['bullet', 'SW to visit'],
        ['bullet', 'HV to weigh'],
      ],
    ],
    [
      'Analysis: he is scared.',
      [
        ['heading', 'Analysis:'],
        ['text', 'he is scared.'],
      ],
    ],
    [
      'WHAT ARE WE WORRIED ABOUT\nHe is scared',
      [
        ['heading', 'WHAT ARE WE WORRIED ABOUT'],
        ['text', 'He is scared'],
      ],
    ],
    [
      '**Decision**\nHe stays.',
      [
        ['heading', '**Decision**'],
        ['text', 'He stays.'],
      ],
    ],
    [
      'He said "I am fine. Really." Then left.',
      [
        ['text', 'He said "I am fine.'],
        ['text', 'Really."'],
        ['text', 'Then left.'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test.each([
    'Decision',
    '4. Decision',
    'Reason for transfer',
    "Children's views",
    'What are we worried about?',
    "What's working well?",
    "Why I'm writing",
  ])('a line of its own that names a part is a heading: %s', (line) => {
    const all = readDocument(`${line}\n\nShe stays with her nan.`).sentences;
    expect(all.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['heading', -1],
      ['text', 0],
    ]);
  });

  test('a question in a list is one of its things', () => {
    expect(sentences('Not known:\n- Why did he go back?\n- What does Leo want?').map(([kind]) => kind)).toEqual([
      'heading',
      'bullet',
      'bullet',
    ]);
  });

  test.each(['Decision to be made', 'Actions done.', 'Said what she wants', 'What he wants is to go home.'])(
    'a line that says something is none: %s',
    (line) => expect(readDocument(`${line}\nShe stays with her nan.`).sentences[0]?.kind).toBe('text'),
  );

  test('a sentence knows the heading it stands under', () => {
    const { sentences: all } = readDocument('Risk:\nHe may run.\n\nElse.');
    expect(all.map(({ heading }) => heading)).toEqual([-1, 0, -1]);
  });

  test('a pasted mail is set apart', () => {
    const text = 'Please see below.\nFrom: A Worker\nSent: 4 March\nSubject: Leo\nHi, he is ok.';
    expect(sentences(text).map(([kind]) => kind)).toEqual(['text', 'pasted', 'pasted', 'pasted', 'pasted']);
  });
});

test.each([
  ['She said "no more" and left', ['"no more"']],
  ['Leo’s mum said “I’m tired”', ['“I’m tired”']],
  ["the boys' room and the girls' room", []],
  ["he told me 'I want Nan' twice", ["'I want Nan'"]],
  ['a 5" mark and no end', []],
])('quoted speech in %j', (text, expected) => {
  expect(readDocument(text).quotes.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('any text: ranges are in order, inside the text, and no surrogate pair is split', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = 0;
      for (const sentence of readDocument(text).sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        expect(sentence.end).toBeLessThanOrEqual(text.length);
        last = sentence.end;
        const words = wordsOf(text, sentence.start, sentence.end);
        for (const [at, start] of words.start.entries()) {
          const end = words.end[at] ?? 0;
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sentence.end - sentence.start);
          const from = sentence.start + start;
          expect(/[\uD800-\uDBFF]/.test(text[from - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[from] ?? '')).toBe(false);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('a line of thousands of words without a full stop is read in stretches of whole words, and none is lost', () => {
  const text = Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' ');
  const found = readDocument(text).sentences;
  expect(found.length).toBeGreaterThan(1);
  expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4000);
  expect(found.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
  // A single word is never cut, and a sentence that people write stays whole.
  expect(readDocument('x'.repeat(9000)).sentences).toHaveLength(1);
  expect(readDocument(text.slice(0, 3900)).sentences).toHaveLength(1);
});

test('a line that stands in the next text as well is not read again, and both read the same as they do alone', () => {
  const kept = { lines: new Map() };
  readDocument('Risk:\nHe may run. Dec.\nELSE', kept);
  const [, second] = [...kept.lines.values()];
  expect(readDocument('Now.\n\nRisk:\nHe may run. Dec.\nELSE: so.', kept)).toEqual(
    readDocument('Now.\n\nRisk:\nHe may run. Dec.\nELSE: so.'),
  );
  expect([...kept.lines.values()]).toContain(second);
  // A line that has gone is forgotten.
  expect(kept.lines.size).toBe(5);
  const parts = fc.constantFrom(
    'He ran.',
    'Dec.',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    'Leo',
    '1. ',
    'PLAN: ',
    '- ',
    'From: a',
    'Sent: b',
    '“no”',
    '?',
  );
  const anyLines = fc.array(parts, { maxLength: 25 }).map((all) => all.join(''));
  fc.assert(
    fc.property(anyLines, anyLines, (before, after) => {
      const last = { lines: new Map() };
      readDocument(before, last);
      expect(readDocument(after, last)).toEqual(readDocument(after));
      for (const { start, end, text } of readDocument(after, last).sentences) expect(text).toBe(after.slice(start, end));
    }),
  );
});
