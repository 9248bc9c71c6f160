import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { setupIn } from '../../../src/extension/setup';
import { installFakeBrowser } from './fake-browser';

installFakeBrowser();
const { helperSetup } = await import('../../../src/extension/handles');
const { DEFAULT_SETTINGS } = await import('../../../src/extension/storage');

const reply = {
  settings: { ...DEFAULT_SETTINGS, preset: 'closure', disabledRules: ['sea/decision'], disabledPacks: ['acronyms'] },
  packs: [{ file: 'ours.yaml', data: { id: 'ours' } }],
  hiddenRules: ['a/b'],
  problems: [{ file: 'ours.yaml', line: 3, column: null, say: 'Not a list.' }],
};

test('the script in a page reads the setup as the full schema does, and takes the settings that count there', () => {
  const full = z.parse(helperSetup.reply, reply);
  const { highlights, replace, badge, preset, disabledRules, disabledPacks } = full.settings;
  expect(setupIn(reply)).toEqual({ ...full, settings: { highlights, replace, badge, preset, disabledRules, disabledPacks } });
});

test.each([
  ['no settings', { ...reply, settings: undefined }],
  ['a switch that is neither on nor off', { ...reply, settings: { ...reply.settings, replace: 'no' } }],
  ['rules that are no list', { ...reply, settings: { ...reply.settings, disabledRules: 'sea/decision' } }],
  ['a pack without its file', { ...reply, packs: [{ data: {} }] }],
  ['hidden rules that are no names', { ...reply, hiddenRules: [1] }],
  ['a problem without words', { ...reply, problems: [{ file: 'a', line: 1, column: 1 }] }],
  ['a line that is no number', { ...reply, problems: [{ file: 'a', line: '1', column: 1, say: 'x' }] }],
])('%s: no setup', (_, broken) => {
  expect(setupIn(broken)).toBeNull();
});

test('a kind of entry that nobody knows is none', () => {
  expect(setupIn({ ...reply, settings: { ...reply.settings, preset: 'toString' } })?.settings.preset).toBeNull();
});

test('whatever comes, nothing is thrown', () => {
  fc.assert(fc.property(fc.anything(), (anything) => expect(() => setupIn(anything)).not.toThrow()));
});
