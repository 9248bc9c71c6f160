import { expect, test } from '@jest/globals';
import { readMarks } from '../../../src/engine/packs/examples';
import { createReviewer } from '../../../src/engine/review';
import { builtInRules } from './built-in';

const rules = builtInRules();
const reviewer = createReviewer(rules);
const remarks = (text: string) => reviewer.review(text).remarks.map(({ id }) => id);

test('the remarks that look for words live up to their examples', () => {
  for (const { rule } of rules.remarks) {
    for (const example of rule.examples?.flag ?? [])
      expect([rule.id, example, remarks(readMarks(example).text).includes(rule.id)]).toEqual([rule.id, example, true]);
    for (const example of rule.examples?.leave ?? [])
      expect([rule.id, example, remarks(example).includes(rule.id)]).toEqual([rule.id, example, false]);
  }
});

test('length is a remark at both ends, and no remark in between', () => {
  expect(remarks('Case discussed.')).toContain('very-short');
  expect(remarks('He went to school and came home again. '.repeat(80))).toContain('very-long');
  expect(remarks('He went to school and came home again. '.repeat(6))).not.toEqual(expect.arrayContaining(['very-short']));
});

test('a pasted e-mail is shown where it stands', () => {
  const text = 'Notes.\nFrom: Marcia\nTo: Duty\nSubject: strat\n\nHi both';
  expect(reviewer.review(text).remarks.find(({ id }) => id === 'pasted-mail')?.spans).toEqual([{ start: 7, end: text.length }]);
});

test('the same sentence for two children', () => {
  const text =
    'We met about Nia (13) and Carys (9). Nia is doing well at school and enjoys her lessons there. Carys is doing well at school and enjoys her lessons there.';
  expect(remarks(text)).toContain('same-for-siblings');
  expect(remarks(text.replace('Carys is doing well', 'Carys has stopped going out and wants to be'))).not.toContain('same-for-siblings');
});

test('a child without a sentence of their own is named', () => {
  const text = 'We met about Nia (13) and Carys (9). Nia cooks tea every night and is tired. Nia and Carys were seen.';
  expect(reviewer.review(text).remarks.find(({ id }) => id === 'sibling-own-sentence')?.say).toContain('Carys');
});
