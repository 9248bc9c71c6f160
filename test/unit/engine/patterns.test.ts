import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileRules } from '../../../src/engine/compile';
import type { Pack } from '../../../src/engine/packs/schema';
import { parsePattern } from '../../../src/engine/patterns';
import { CommentReader, placed, spanOf } from '../../../src/engine/reading';

/** What a pattern finds in a text, as the words themselves. */
function found(pattern: string, text: string, lists: Record<string, string[]> = {}): string[] {
  const rules = compileRules([packOf([pattern], lists)]);
  expect(rules.problems).toEqual([]);
  return new CommentReader(rules).read(text).sentences.flatMap((sentence) =>
    sentence.reading.cues.map((hit) => {
      const { start, end } = placed(sentence, spanOf(sentence.reading, hit.from, hit.to));
      return text.slice(start, end);
    }),
  );
}

function packOf(find: string[], lists: Record<string, string[]> = {}): Pack {
  const cue = { id: 'cue', find, why: 'test', source: ['test'], examples: { flag: ['x'], leave: ['y'] } };
  return { format: 1, id: 'test', version: '1.0.0', title: 't', purpose: 'p', author: 'a', licence: 'MIT', lists, cues: [cue] };
}

describe('what each sign of the pattern language finds', () => {
  test.each([
    ['hard to reach', 'They are Hard-to-reach.', ['Hard-to-reach']],
    ['hard to reach', 'It was hard, to reach him took days.', []],
    ['(mum|her dad) said', 'Her dad said so, and Mum said no.', ['Her dad said', 'Mum said']],
    ['very? chaotic', 'A very chaotic week.', ['very chaotic']],
    ['engage~', 'She engages, he engaged; engagement is another word.', ['engages', 'engaged']],
    ['manipulat*', 'He manipulates, a manipulative man.', ['manipulates', 'manipulative']],
    ['fail~ .. attend', 'He failed to ever attend.', ['failed to ever attend']],
    ['fail~ .. attend', 'He failed on one two three four attend.', []],
    ['fail~ ..6 attend', 'He failed on one two three four attend.', ['failed on one two three four attend']],
    ['fail~ .. attend', 'He failed. They attend.', []],
    ['=DNA', 'A DNA test, not dna.', ['DNA']],
    ['^ agreed $', 'Agreed.\nAgreed that he moves.\nShe agreed.', ['Agreed']],
    ['did not', "He didn't, I didnt, she did not.", ["didn't", 'didnt', 'did not']],
    ["won't engage", 'He will not engage.', ['will not engage']],
    ['mum refused', "Mum's refused.", ["Mum's refused"]],
    ['mum', "Mum's house", ['Mum']],
    ['he is', "He's tired", ["He's"]],
    ['<date>', 'by 14/3 or 14.03.25 or the 14th', ['14/3', '14.03.25', '14th']],
    ['<name> said', 'Then Precious said so. Then she said so. Then Monday said.', ['Precious said']],
    ['<name> said', 'I met Precious. Precious said so. Yes said.', ['Precious said']],
  ])('%s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  test('a list holds words, phrases, families and other lists', () => {
    const lists = { family: ['<parent>', 'nan', 'step dad'], parent: ['mum', 'dad~'] };
    expect(found('<family> said', 'Nan said, mum said, her step-dad said, dads said, Leo said.', lists)).toEqual([
      'Nan said',
      'mum said',
      'step-dad said',
      'dads said',
    ]);
  });
});

test.each([
  ['', 'This pattern is empty.', 1],
  ['(mum|dad', 'This bracket is not closed.', 1],
  ['mum|dad', 'A bar stands only inside brackets, like (mum|dad).', 4],
  ['mu*', 'Before a star there must be three letters or more, or it would find almost anything.', 3],
  ['a ..40 b', 'A gap is 1 to 12 words.', 3],
  ['.. b', 'A pattern cannot begin with a gap.', 1],
  ['very?', 'A pattern needs at least one word or list that must be there.', 1],
  ['contact#Wibble', '#Wibble is not a part of speech. Use one of #Noun, #Verb, #Adjective, #Adverb, #Pronoun, #Preposition.', 8],
  ['a %', '"%" is not part of the pattern language.', 3],
  ['mum (', 'This bracket is not closed.', 5],
])('a mistake in "%s" is named with its column', (source, message, column) => {
  expect(parsePattern(source)).toEqual({ problem: { message, column } });
});

test('any text is a pattern or a mistake, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z()|?*~<>=^$#. 0-9]{0,30}$/)), (source) => {
      const parsed = parsePattern(source);
      if ('problem' in parsed) {
        expect(parsed.problem.column).toBeGreaterThanOrEqual(1);
        expect(parsed.problem.column).toBeLessThanOrEqual(source.length + 1);
      }
    }),
    { numRuns: 2000 },
  );
});

test('two rules with the same pattern both fire', () => {
  const pack = packOf(['hard to reach']);
  const [cue] = pack.cues ?? [];
  if (!cue) throw new Error('no cue');
  const rules = compileRules([{ ...pack, cues: [cue, { ...cue, id: 'other' }] }]);
  const [sentence] = new CommentReader(rules).read('They are hard to reach.').sentences;
  expect(sentence?.reading.cues.map((hit) => hit.rule.id)).toEqual(['cue', 'other']);
});

test('a list that is not there, or holds itself, is a problem of the one rule', () => {
  const pack = packOf(['<nobody> left'], { loop: ['<loop>'] });
  const [cue] = pack.cues ?? [];
  if (!cue) throw new Error('no cue');
  const rules = compileRules([{ ...pack, cues: [cue, { ...cue, id: 'loops', find: ['<loop>'] }, { ...cue, id: 'good', find: ['mum'] }] }]);
  expect(rules.problems.map(({ rule, where, message }) => [rule, where, message])).toEqual([
    ['cue', 'find[0]', 'There is no list <nobody>.'],
    ['loops', 'find[0]', 'The list <loop> holds itself.'],
  ]);
  expect(rules.cues.map((compiled) => compiled.id)).toEqual(['good']);
});
