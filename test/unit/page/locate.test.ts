/** @jest-environment ./scripts/jsdom-env.mjs */
import { beforeEach, expect, test } from '@jest/globals';
import { labelsOf, sameLabel, twinOf } from '../../../src/page/labels';
import { fitsHost, fitsLocator, fitsPath, matchProfile } from '../../../src/page/locate';
import type { SiteProfile } from '../../../src/page/types';

beforeEach(() => {
  document.body.innerHTML = '';
});

function page(html: string, selector = 'textarea'): HTMLElement {
  document.body.innerHTML = html;
  const el = document.querySelector<HTMLElement>(selector);
  if (!el) throw new Error(`no ${selector}`);
  return el;
}

test.each([
  ['a label that points at it', '<label for="a">Management oversight</label><textarea id="a"></textarea>'],
  ['a label around it', '<label>Management oversight <textarea></textarea></label>'],
  ['aria-label', '<textarea aria-label="Management oversight"></textarea>'],
  ['aria-labelledby', '<p id="l">Management oversight</p><textarea aria-labelledby="l"></textarea>'],
  ['a placeholder', '<textarea placeholder="Management oversight"></textarea>'],
  ['a legend', '<fieldset><legend>Management oversight</legend><div><textarea></textarea></div></fieldset>'],
  ['a heading before it', '<h2>Management oversight</h2><div><textarea></textarea></div>'],
  ['the cell beside it', '<table><tr><td>Management oversight:</td><td><textarea></textarea></td></tr></table>'],
  [
    'the cell beside it, deep inside',
    '<table><tr><th>Management oversight *</th><td><div><div><textarea></textarea></div></div></td></tr></table>',
  ],
])('a field is named by %s', (_, html) => {
  expect(labelsOf(page(html)).some((label) => sameLabel(label, 'management  oversight'))).toBe(true);
});

test('the words before another field do not name this one', () => {
  const field = page('<h2>Visit</h2><textarea id="a"></textarea><textarea id="b"></textarea>', '#b');
  expect(labelsOf(field)).toEqual([]);
});

test('a label never holds what is written in a field', () => {
  expect(labelsOf(page('<label>Notes <textarea>case text</textarea></label>'))).toEqual(['Notes']);
});

test('an editor answers to the label and name of the hidden textarea that it was built from', () => {
  const box = page(
    '<div><label for="t">Management oversight</label><textarea id="t" name="note" style="display:none"></textarea><div class="ed"><div contenteditable="true"></div></div></div>',
    '[contenteditable]',
  );
  expect(twinOf(box)?.id).toBe('t');
  expect(fitsLocator(box, { selector: '#t', name: 'note', label: 'Management oversight' })).toBe(true);
});

test('two hidden textareas are no twin: it could be either', () => {
  const hidden = '<textarea style="display:none"></textarea>';
  expect(twinOf(page(`<div>${hidden}${hidden}<div contenteditable="true"></div></div>`, '[contenteditable]'))).toBeNull();
});

test('every part that a locator gives must hold', () => {
  const field = page('<label for="a">Management oversight</label><textarea id="a" name="body"></textarea>');
  expect(fitsLocator(field, { selector: '#a', name: 'body', label: 'Management oversight' })).toBe(true);
  expect(fitsLocator(field, { selector: '#b', name: 'body' })).toBe(false);
  expect(fitsLocator(field, { selector: '#a', label: 'Case note' })).toBe(false);
  expect(fitsLocator(field, { selector: '#a', through: ['iframe'] })).toBe(false);
});

test('a locator without parts, or with a selector that does not parse, fits nothing', () => {
  const field = page('<textarea id="a"></textarea>');
  expect(fitsLocator(field, {})).toBe(false);
  expect(fitsLocator(field, { selector: 'textarea[' })).toBe(false);
});

test.each([
  ['cases.example.gov.uk', 'cases.example.gov.uk', true],
  ['cases.example.gov.uk:8443', 'cases.example.gov.uk', true],
  ['127.0.0.1:8080', '127.0.0.1:8080', true],
  ['127.0.0.1:8081', '127.0.0.1:8080', false],
  ['a.example.gov.uk', '*.example.gov.uk', true],
  ['example.gov.uk', '*.example.gov.uk', false],
  ['evil-example.gov.uk', '*.example.gov.uk', false],
  ['cases.example.gov.uk.evil.org', 'cases.example.gov.uk', false],
])('host %s against %s', (host, wanted, fits) => {
  expect(fitsHost(host, wanted)).toBe(fits);
});

test.each([
  ['/record/7', '/record/', true],
  ['/records', '/record/', false],
  ['/record/7/edit', '/record/*/edit', true],
  ['/record/7/view', '/record/*/edit', false],
  ['/record/7/notes/8/edit', '/record/*/notes/*', true],
])('path %s against %s', (path, wanted, fits) => {
  expect(fitsPath(path, wanted)).toBe(fits);
});

test('a path pattern with many stars takes linear time in effect: no backtracking', () => {
  expect(fitsPath('/a'.repeat(500), `${'*a'.repeat(200)}b`)).toBe(false);
});

const profile = (values: string[]): SiteProfile => ({
  id: 'p',
  title: 'P',
  host: 'localhost',
  field: { selector: '#Body' },
  when: { control: { label: 'Type of note' }, values },
});

test('a field counts only while the other control has the value', () => {
  const field = page(
    '<label for="t">Type of note</label><select id="t"><option value="v">Visit</option><option value="mo">Management oversight</option></select><textarea id="Body"></textarea>',
  );
  expect(matchProfile(field, [profile(['Management oversight'])])).toBeNull();
  const type = document.querySelector('select');
  if (type) type.value = 'mo';
  expect(matchProfile(field, [profile(['Management oversight'])])?.id).toBe('p');
  expect(matchProfile(field, [profile(['MO'])])?.id).toBe('p');
});

test('a ticked box counts by its label, an unticked one does not', () => {
  const html = (state: string) =>
    `<label><input type="checkbox" id="k" value="7" ${state}> Management oversight</label><textarea id="Body"></textarea>`;
  const ticks: SiteProfile = {
    ...profile(['Management oversight']),
    when: { control: { selector: '#k' }, values: ['Management oversight'] },
  };
  expect(matchProfile(page(html('')), [ticks])).toBeNull();
  expect(matchProfile(page(html('checked')), [ticks])?.id).toBe('p');
});

test('a password can be no control of a profile', () => {
  const field = page('<input type="password" id="k" value="mo"><textarea id="Body"></textarea>');
  const bad: SiteProfile = { ...profile(['mo']), when: { control: { selector: '#k' }, values: ['mo'] } };
  expect(matchProfile(field, [bad])).toBeNull();
});

test('what is looked at around the controls of a large form grows with the form and no faster', () => {
  const { matches } = Element.prototype;
  const cost = (controls: number): number => {
    const field = page(`<div>${'<input value="x">'.repeat(controls)}</div><textarea id="Body"></textarea>`);
    let asked = 0;
    Object.defineProperty(Element.prototype, 'matches', {
      configurable: true,
      writable: true,
      value(this: Element, selector: string) {
        asked += 1;
        return matches.call(this, selector);
      },
    });
    try {
      matchProfile(field, [profile(['Management oversight'])]);
    } finally {
      Element.prototype.matches = matches;
    }
    return asked;
  };
  expect(cost(300) / cost(150)).toBeLessThan(2.4);
});
