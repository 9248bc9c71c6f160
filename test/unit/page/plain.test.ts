/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, jest, test } from '@jest/globals';
import { visibleBox } from '../../../src/page/geometry';
import { labelsOf } from '../../../src/page/labels';
import { readEditable } from '../../../src/page/read-editable';
import { eachField } from '../../../src/page/seek';

/** What Chromium's forms do and jsdom's do not: each control takes the place of the property of its name. */
function page(html: string): void {
  document.body.innerHTML = html;
  for (const form of document.forms) {
    for (const control of form.elements) {
      const name = control.getAttribute('name');
      if (name) Object.defineProperty(form, name, { value: control, configurable: true });
    }
  }
}

const inputs = (...names: string[]): string => names.map((name) => `<input name="${name}">`).join('');
const field = (): HTMLElement => document.querySelector('textarea') ?? document.body;
function drawn(el: Element): void {
  Object.defineProperty(el, 'getBoundingClientRect', { value: () => ({ left: 0, top: 0, width: 50, height: 20 }) });
}

test('climbing out of a form whose control is called parentElement comes to an end', () => {
  page(`<form>${inputs('parentElement', 'getRootNode')}<textarea></textarea></form>`);
  drawn(field());
  let left = 100;
  const styles = jest.spyOn(window, 'getComputedStyle').mockImplementation(() => {
    if (--left < 0) throw new Error('going in circles');
    const style = document.createElement('p').style;
    style.overflowX = style.overflowY = 'visible';
    return style;
  });
  expect(visibleBox(field())).toEqual({ left: 0, top: 0, width: 50, height: 20 });
  styles.mockRestore();
});

test('labels and fields are found in, beside and behind a form whose controls are called as its methods are', () => {
  const names = inputs('matches', 'querySelector', 'querySelectorAll', 'closest', 'childNodes', 'contains');
  page(`<form>${names}<label for="note">Management oversight</label><textarea id="note"></textarea></form><div><p>after</p></div>`);
  drawn(field());
  expect(labelsOf(field())).toContain('Management oversight');
  expect(labelsOf(document.querySelector('p') ?? field())).toEqual([]);
  expect(eachField(document)).toEqual([field()]);
});

test('text around such a form in an editable box is read once, and reading comes to an end', () => {
  page('<div id="box">before<form id="g">inside</form>behind<input form="g" name="nextSibling"></div>');
  expect(readEditable(document.querySelector('#box') ?? field()).text.replace(/\n/g, ' ')).toBe('before inside behind');
});
