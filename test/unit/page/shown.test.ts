import { expect, test } from '@jest/globals';
import type { LanguageNote, Prompt, Review } from '../../../src/engine/types';
import { makeState, markedIn, type Shown, stopsIn, withHidden } from '../../../src/page/shown';
import type { HiddenItem, SiteProfile } from '../../../src/page/types';
import { countOf, visibleIn } from '../../../src/page/visible';

const origin = (rule: string) => ({ rule, pack: 'p', packTitle: 'P', version: '1', source: [] });
const note = (id: string, start: number, rule: string): LanguageNote => ({
  ...{ id, start, end: start + 5, words: 'words', category: 'labels', severity: 'suggest', say: '', better: [], why: '' },
  origin: origin(rule),
  also: [{ start: start + 100, end: start + 105 }],
});
const prompt = (id: string, about: Prompt['about'], anchor: Prompt['anchor']): Prompt => ({
  id,
  text: '?',
  about,
  anchor,
  origin: origin(`ask/${id}`),
});
const review: Review = {
  ...{ elements: [], decisions: [], actions: [], remarks: [], words: 0, sentences: [], limited: null },
  child: { names: [], age: 'unknown', pronoun: 'they' },
  language: [note('n1', 40, 'p/a'), note('n2', 10, 'p/b'), note('n3', 70, 'p/a')],
  prompts: [prompt('q1', 'rationale', { start: 20, end: 30 }), prompt('q2', 'language', null)],
};
const profile: SiteProfile = { id: 'site', title: 'Site', host: 'h', field: { selector: '#a' } };
const settings = { highlights: true, replace: true, hidden: [] };

function shownWith(hidden: HiddenItem[] = [], more: Partial<Shown> = {}): Shown {
  const state = makeState(profile, settings, { fieldId: 'f', revision: 1, text: '', review, hidden, readOnly: false });
  return { state, settings, hidden, evidence: [], current: null, ...more };
}

test('a hidden note, a note hidden in the comment, and a rule that is off are not shown', () => {
  expect(visibleIn(review, [{ scope: 'one', key: 'n1', rule: 'p/a' }]).notes.map(({ id }) => id)).toEqual(['n2', 'n3']);
  expect(visibleIn(review, [{ scope: 'comment', key: 'p/a', rule: 'p/a' }]).notes.map(({ id }) => id)).toEqual(['n2']);
  expect(visibleIn(review, [{ scope: 'rule', key: 'ask/q1', rule: 'ask/q1' }]).prompts.map(({ id }) => id)).toEqual(['q2']);
});

test('a question about wording is not counted twice', () => {
  expect(countOf(visibleIn(review, []))).toBe(4);
});

test('hiding and undoing gives the list back', () => {
  const item: HiddenItem = { scope: 'one', key: 'n1', rule: 'p/a' };
  const hidden = withHidden(withHidden([], { kind: 'hide', item }), { kind: 'hide', item });
  expect(hidden).toEqual([item]);
  expect(withHidden(hidden, { kind: 'unhide', item })).toEqual([]);
});

test('next goes through notes and anchored questions in the order of the text', () => {
  expect(stopsIn(shownWith()).map(({ id }) => id)).toEqual(['n2', 'q1', 'n1', 'n3']);
});

test('marks are the shown notes with all their places; none where marks are off, but for what was asked for', () => {
  expect(markedIn(shownWith())).toHaveLength(6);
  const off = shownWith([], { settings: { ...settings, highlights: false }, evidence: [{ start: 1, end: 2 }] });
  expect(markedIn(off)).toEqual([{ start: 1, end: 2, kind: 'evidence' }]);
});

test('a locked entry, a policy and a site each say why nothing is replaced', () => {
  const read = { fieldId: 'f', revision: 1, text: '', review, hidden: [], readOnly: false };
  expect(makeState(profile, settings, read).replace).toEqual({ allowed: true, why: null });
  expect(makeState(profile, settings, { ...read, readOnly: true }).replace.allowed).toBe(false);
  expect(makeState(profile, { ...settings, replace: false }, read).replace.allowed).toBe(false);
  expect(makeState({ ...profile, replace: false }, settings, read).replace.why).not.toBeNull();
});
