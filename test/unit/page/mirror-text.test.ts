/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createMirrorText } from '../../../src/page/mirror-text';

const lines = (copy: HTMLElement): string => [...copy.children].map((div) => div.textContent?.replaceAll('\u200b', '') ?? '').join('\n');

test('the blocks always hold the text, line by line, whatever came before', () => {
  const text = fc.array(fc.constantFrom('one', 'two', '', 'three four'), { minLength: 1, maxLength: 8 }).map((all) => all.join('\n'));
  void fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const copy = document.createElement('div');
      const mirror = createMirrorText(copy);
      for (const one of texts) {
        mirror.set(one);
        expect(lines(copy)).toBe(one);
      }
    }),
  );
});

test('a changed line keeps the blocks of the others', () => {
  const copy = document.createElement('div');
  const mirror = createMirrorText(copy);
  mirror.set('one\ntwo\nthree');
  const blocks = [...copy.children];
  mirror.set('one\ntwo!\nthree');
  expect([...copy.children]).toEqual(blocks);
});
