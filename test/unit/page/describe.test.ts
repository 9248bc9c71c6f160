/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { describeField, isChosen } from '../../../src/page/describe';
import { fitsLocator } from '../../../src/page/locate';

function page(html: string, selector = 'textarea'): HTMLElement {
  document.body.innerHTML = html;
  const el = document.querySelector<HTMLElement>(selector);
  if (!el) throw new Error(`no ${selector}`);
  return el;
}

test('a field is described by its label, name and chosen id', () => {
  const field = page('<label for="oversight">Management oversight</label><textarea id="oversight" name="body"></textarea>');
  expect(describeField(field)).toEqual({
    host: 'localhost',
    field: { label: 'Management oversight', name: 'body', selector: '#oversight' },
    label: 'Management oversight',
  });
});

test('ids that a machine made are left out, so that the field is known again after a re-render', () => {
  const html = (id: string) => `<label for="${id}">Management oversight</label><textarea id="${id}"></textarea>`;
  const { field } = describeField(page(html(':r7:')));
  expect(field).toEqual({ label: 'Management oversight' });
  expect(fitsLocator(page(html(':r9:')), field)).toBe(true);
});

test('a field with no name at all is described by its place', () => {
  const html = '<main id="record"><div></div><div><textarea></textarea><textarea class="x"></textarea></div></main>';
  const { field } = describeField(page(html, '.x'));
  expect(field.selector).toBe('#record > div:nth-of-type(2) > textarea:nth-of-type(2)');
  expect(fitsLocator(page(html, '.x'), field)).toBe(true);
});

test('two fields that share a label are told apart', () => {
  const field = page(
    '<fieldset id="leo"><textarea class="a" aria-label="Oversight"></textarea></fieldset><fieldset id="mia"><textarea class="b" aria-label="Oversight"></textarea></fieldset>',
    '.b',
  );
  field.getBoundingClientRect = () => new DOMRect(0, 0, 10, 10);
  const other = document.querySelector<HTMLElement>('.a');
  if (!other) throw new Error('no other');
  other.getBoundingClientRect = field.getBoundingClientRect;
  const locator = describeField(field).field;
  expect(locator).toEqual({ label: 'Oversight', selector: '#mia > textarea' });
  expect(fitsLocator(other, locator)).toBe(false);
});

test('shadow hosts on the way are named', () => {
  document.body.innerHTML = '<case-note></case-note>';
  const root = document.querySelector('case-note')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<textarea aria-label="Management oversight"></textarea>';
  const field = root.querySelector('textarea');
  if (!field) throw new Error('no field');
  expect(describeField(field).field).toEqual({ label: 'Management oversight', through: ['case-note'] });
});

test.each([
  ['note', true],
  ['ctl00_Main_txtOversight', true],
  ['oversight-text', true],
  [':r1:', false],
  ['mce_0', false],
  ['ctl00_Main_ctl07_txtN', false],
  ['input-4821', false],
  ['note_20261122', false],
  ['a3f9c2d17be04', false],
  ['', false],
])('id %j was chosen by people: %s', (id, chosen) => {
  expect(isChosen(id)).toBe(chosen);
});
