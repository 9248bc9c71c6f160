/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { SHORTCUTS, shortcutOf } from '../../../src/page/keys';

const press = (code: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { code, altKey: true, shiftKey: true, ...more });

test('a shortcut is read by the place of the key, and only with its own modifiers', () => {
  expect(shortcutOf(press('KeyO', { key: 'Ø' }), SHORTCUTS)).toBe('open');
  expect(shortcutOf(press('KeyN'), SHORTCUTS)).toBe('next');
  expect(shortcutOf(press('KeyB'), SHORTCUTS)).toBe('previous');
  expect(shortcutOf(press('KeyO', { ctrlKey: true }), SHORTCUTS)).toBeNull();
  expect(shortcutOf(press('KeyO', { shiftKey: false }), SHORTCUTS)).toBeNull();
});
