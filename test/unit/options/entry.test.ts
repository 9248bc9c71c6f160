/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { entryProblems, provable, sayInForm, valueAt, withValue } from '../../../options/model/entry';

const PROOF = { find: ['harbour talk'], examples: { flag: ['We had a [[harbour talk]].'], leave: ['The harbour was quiet.'] } };

test('a rule and a cue can be proved before all words about them are written; a half-written pattern cannot', () => {
  expect(provable('language', { id: 'trial', category: 'labels', severity: 'info', ...PROOF })).toMatchObject(PROOF);
  expect(provable('cues', { id: 'trial', ...PROOF })).toMatchObject(PROOF);
  expect(provable('cues', { id: 'trial', ...PROOF, find: ['(harbour'] })).toBeNull();
  expect(provable('acronyms', { short: 'QX', long: 'Quite' })).toBeNull();
});

test('what is missing is said at its field, and without the layout of a file', () => {
  const problems = entryProblems('cues', { id: 'harbour', ...PROOF, why: 'Ours.' }, ['id', 'find', 'why', 'source', 'examples.flag']);
  expect(problems).toEqual([{ field: 'source', say: expect.stringMatching(/is needed here: a list of entries, one a line/) }]);
});

test('a form says what to do, and not what a file would have to hold', () => {
  const fields = { why: { label: 'Why', kind: 'text' }, source: { label: 'Source', kind: 'lines' } } as const;
  const says = entryProblems('cues', { id: 'harbour', ...PROOF }, ['why', 'source']).map(({ field, say }) =>
    field === 'why' || field === 'source' ? sayInForm(fields[field], say) : say,
  );
  expect(says).toEqual(['Why: please fill this in.', 'Source: please write at least one line.']);
  expect(sayInForm({ label: 'Find', kind: 'lines' }, 'This bracket is not closed.')).toBe('Find: This bracket is not closed.');
});

test('values stand under dotted names; what is emptied goes', () => {
  const entry = withValue({ id: 'x' }, 'examples.flag', ['One.']);
  expect([entry, valueAt(entry, 'examples.flag')]).toEqual([{ id: 'x', examples: { flag: ['One.'] } }, ['One.']]);
  expect(withValue(entry, 'examples.flag', [])).toEqual({ id: 'x' });
});
