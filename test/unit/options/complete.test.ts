import { expect, test } from '@jest/globals';
import { completeAt } from '../../../options/model/complete';
import { packJsonSchema } from '../../../options/model/pack-json-schema';

const schema = packJsonSchema();
/** The caret stands at `|`. */
const at = (text: string) => completeAt(text.replace('|', ''), text.indexOf('|'), schema);
const labels = (text: string) => at(text)?.options.map(({ label }) => label) ?? [];

test('names of the parts of a pack at its edge', () => {
  expect(labels('format: 1\n|')).toEqual(expect.arrayContaining(['title', 'language', 'changes']));
  expect(at('format: 1\nlang|')?.from).toBe(10);
});

test('names of the fields of a rule, within its part', () => {
  expect(labels('language:\n  - id: a\n    |')).toEqual(expect.arrayContaining(['find', 'say', 'severity']));
  expect(labels('language:\n  - |')).toEqual(expect.arrayContaining(['id', 'find']));
  expect(labels('language:\n  - id: a\n    find:\n      - one\n    |')).toEqual(expect.arrayContaining(['say']));
  expect(labels('language:\n- id: a\n  |')).toEqual(expect.arrayContaining(['severity']));
  expect(labels('language:\n  - id: a\n    examples:\n      |')).toEqual(['flag', 'leave']);
  expect(labels('changes:\n  - rule: a/b\n    |')).toEqual(expect.arrayContaining(['alsoFind']));
});

test('values that a field may have', () => {
  expect(labels('language:\n  - id: a\n    severity: |')).toEqual(['info', 'suggest', 'important']);
  expect(labels('language:\n  - id: a\n    on: f|')).toEqual(['true', 'false']);
  expect(labels('format: |')).toEqual(['1']);
});

test('nothing where nothing is known, and never an error', () => {
  expect(at('language:\n  - say: some words |')).toBeNull();
  expect(at('nowhere:\n  deep:\n    |')).toBeNull();
  expect(at('|')).not.toBeNull();
});
