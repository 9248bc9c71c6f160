import { existsSync, readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { ANSWERS } from '../../../popup/help/answers';
import { ELEMENT_NOTES } from '../../../popup/help/element-notes';
import { linkTo, readRoute } from '../../../popup/help/route';
import { makeSearch, placesOf } from '../../../popup/help/search';
import { readOut } from '../../../popup/help/slots';
import { SOURCE_NAMES, sourceName } from '../../../popup/help/sources';
import { DECISION_END, TOUR_COMMENT, WITH_REASON } from '../../../popup/help/tour-comment';
import { catalogueOf, placePacks } from '../../../popup/rules/catalogue';
import { compileRules } from '../../../src/engine/compile';
import { reviewComment } from '../../../src/engine/review';
import { placeOfElement, placeOfRule } from '../../../src/extension/help-place';

const placed = placePacks(builtIn, []);
const rules = compileRules(placed.map(({ pack }) => pack));
const catalogue = catalogueOf(placed, { rules: [], packs: [] });
const search = makeSearch(placesOf(catalogue));
const all = [...catalogue.wordings, ...catalogue.questions, ...catalogue.remarks, ...catalogue.acronyms].map(({ key }) => key);

test('every rule that a note, question or remark can name has its place, and the link leads back to it', () => {
  for (const key of [...all, 'acronyms/A/L', 'acronyms/C&F', 'x/ÄÖ %'])
    expect(readRoute(`#${placeOfRule(key)}`)).toEqual({ part: 'rule', rest: key });
  for (const { id } of catalogue.elements) expect(readRoute(`#${placeOfElement(id)}`)).toEqual({ part: 'element', rest: id });
  expect(linkTo('answers', 'manager')).toBe('#answers/manager');
});

test.each(['', '#', '#nowhere', '#rule/%E0%A4%A', '#constructor/x', '#__proto__'])('an address like “%s” never breaks the help', (hash) => {
  expect(() => readRoute(hash)).not.toThrow();
});

test('whatever the engine says about a comment, the help has its rule', () => {
  const comment =
    'Supervision with Beth and the LADO. Mum has failed to engage and Ruby is putting herself at risk. Leo was placed with his nan. DNA at CAMHS. XKCD done. ' +
    'Case to remain open. Rationale as discussed. Copied for all siblings. The worker is behind with her visits.';
  const { language, prompts, remarks } = reviewComment(comment, rules);
  const named = [...language, ...prompts, ...remarks].map(({ origin }) => origin.rule);
  expect(named.length).toBeGreaterThan(6);
  const known = new Set([...all, 'acronyms/unknown']);
  expect(named.filter((rule) => !known.has(rule))).toEqual([]);
});

test.each([
  'Mum has failed to engage',
  'Ruby is putting herself at risk',
  'He is a manipulative boy',
  'She disclosed abuse',
  'They are hard to reach',
])('somebody who searches for the words of “%s” finds the rule that the engine names', (sentence) => {
  const [note] = reviewComment(`${sentence}.`, rules).language;
  expect(note).toBeDefined();
  const links = search(note?.words ?? '')
    .slice(0, 6)
    .map(({ link }) => link);
  expect(links).toContain(`#${placeOfRule(note?.origin.rule ?? '')}`);
  // What the help says of itself comes first only for those who ask about it.
  expect(links[0]).toMatch(/^#rule\//);
});

test.each([
  ['CAMHS', 'acronyms/CAMHS'],
  ['contingency', 'element/contingency'],
  ['can my manager see this', 'answers/manager'],
  ['manager', 'answers/manager'],
  ['tour', '#tour'],
  ['discrepancy matrix', '#lens/discrepancy-matrix'],
  ['because', '#element/rationale'],
])('a search for “%s” finds its place', (words, place) => {
  expect(
    search(words)
      .slice(0, 8)
      .some(({ link }) => link.includes(place)),
  ).toBe(true);
});

test.each([
  ['privacy', 'proof.html'],
  ['who sees this', '#answers/manager'],
  ['is it confidential', '#answers/manager'],
  ['how do I turn it off', '#answers/must'],
  ['uninstall', '#answers/must'],
  ['GDPR', '#answers/sent'],
  ['is it AI', '#answers/learn'],
  ['delete', '#answers/kept'],
  ['print', 'review.html'],
])('somebody who worries, and asks “%s”, is answered among the first', (words, place) => {
  expect(
    search(words)
      .slice(0, 4)
      .map(({ link }) => link),
  ).toContain(place);
});

test('a mistyped word still finds, and a word that stands nowhere finds nothing', () => {
  expect(search('contingancy').some(({ link }) => link === '#element/contingency')).toBe(true);
  expect(search('zzqqxx')).toEqual([]);
  expect(search('   ')).toEqual([]);
  expect(search('<img src=x onerror=alert(1)>').length).toBeLessThan(31);
});

test('every place that a search can find has an address of its own', () => {
  const links = placesOf(catalogue).map(({ link }) => link);
  const known = new Set(links);
  expect(links.length).toBeGreaterThan(all.length);
  expect(known.size).toBeGreaterThan(links.length - 20);
  expect(links.filter((link) => link.startsWith('#') && readRoute(link).part === 'start')).toEqual(['#start']);
  // Pages of their own.
  expect(
    links.filter((link) => !link.startsWith('#') && !['popup', 'review', 'practice'].some((folder) => existsSync(`${folder}/${link}`))),
  ).toEqual([]);
});

test('answers have addresses of their own, and the first worry is answered with No', () => {
  expect(new Set(ANSWERS.map(({ id }) => id)).size).toBe(ANSWERS.length);
  const [manager] = ANSWERS;
  expect(manager?.ask).toBe('Can my manager see this?');
  expect(manager?.say[0]).toMatch(/^No\./);
});

test('each element that can be unsure says what leaves the reader in doubt', () => {
  for (const { id, examples } of catalogue.elements) {
    expect([id, ELEMENT_NOTES[id].unsure !== '']).toEqual([id, examples.unsure.length > 0]);
    expect(ELEMENT_NOTES[id].notSeen).not.toBe('');
  }
});

test('every source that is written down has a name in the help (add it to popup/help/sources.ts)', () => {
  const written = [...readFileSync('docs/language-sources.md', 'utf8').matchAll(/^\| ([A-Z][A-Z0-9-]*) \|/gm)].map(([, key = '']) => key);
  expect(written.length).toBeGreaterThan(50);
  expect(written.filter((key) => sourceName(key) === key)).toEqual([]);
  // Nothing here is an address to go to.
  expect(Object.values(SOURCE_NAMES).filter((name) => /https?:|www\./.test(name))).toEqual([]);
});

test('a question is read out without brackets of the machine', () => {
  expect(catalogue.questions.flatMap(({ say }) => say.map(readOut)).filter((say) => /[{}]/.test(say))).toEqual([]);
});

test('the tour’s comment shows what its steps talk about, and the reason that can be added is read as one', () => {
  const before = reviewComment(TOUR_COMMENT, rules);
  expect(before.prompts.length).toBeGreaterThan(0);
  expect(before.decisions[0]?.reason).toBeNull();
  const shown = (answer: string) =>
    before.elements.some((element) => element.answer === answer && (answer === 'not-seen' || element.evidence.length > 0));
  expect(['found', 'unsure', 'not-seen'].map(shown)).toEqual([true, true, true]);
  expect(before.language.some(({ better }) => better.some(({ fits }) => fits))).toBe(true);
  expect(TOUR_COMMENT.split(DECISION_END)).toHaveLength(2);
  const after = reviewComment(TOUR_COMMENT.replace(DECISION_END, WITH_REASON), rules);
  expect(after.decisions[0]?.reason?.about).toBe('child');
  const asked = (texts: { text: string }[]) => texts.map(({ text }) => text);
  expect(asked(after.prompts)).not.toContain(before.prompts.find(({ about }) => about === 'rationale')?.text);
});
