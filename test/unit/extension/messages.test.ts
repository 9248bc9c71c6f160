import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { FAKE_ORIGIN, installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { answer, ask, defineMessage, dispatch, listen, onNotice } = await import('../../../src/extension/messages');
const { wrap } = await import('../../../src/extension/wire');

const double = defineMessage({
  name: 'double',
  from: 'page',
  request: z.object({ number: z.number() }),
  reply: z.object({ twice: z.number() }),
});
const answers = [answer(double, async ({ number }) => ({ twice: number * 2 }))];
const page = { ours: true, surface: false, url: 'https://example.org/', tabId: 1, frameId: 0 };
const surface = { ours: true, surface: true, url: `${FAKE_ORIGIN}popup.html`, tabId: null, frameId: null };

test('a known message from where it may come is answered', async () => {
  await expect(dispatch(answers, wrap('double', { number: 4 }), page)).resolves.toEqual({ twice: 8 });
});

test.each([
  ['another extension', wrap('double', { number: 4 }), { ...page, ours: false }],
  ['a surface, where only pages may ask', wrap('double', { number: 4 }), surface],
  ['a page with another body', wrap('double', { number: 'x' }), page],
  ['a page with a message that nobody knows', wrap('treble', { number: 4 }), page],
  ['a page without our envelope', { name: 'double', body: { number: 4 } }, page],
  ['a page with nothing', undefined, page],
])('%s gets undefined, so that another context can answer', (_, message, sender) => {
  expect(dispatch(answers, message, sender)).toBeUndefined();
});

test('whatever comes, the listener does not throw', () => {
  fc.assert(fc.property(fc.anything(), (message) => expect(dispatch(answers, message, page)).toBeUndefined()));
});

test('a handle for surfaces is closed to pages', () => {
  const own = [answer(defineMessage({ ...double, name: 'own', from: 'surface' }), async () => ({ twice: 1 }))];
  expect(dispatch(own, wrap('own', { number: 1 }), page)).toBeUndefined();
  expect(dispatch(own, wrap('own', { number: 1 }), surface)).toBeDefined();
});

test('a notice from the background is heard, and nothing goes back', () => {
  const heard: number[] = [];
  const notice = [onNotice('step', z.object({ by: z.number() }), ({ by }) => heard.push(by))];
  expect(dispatch(notice, wrap('step', { by: 1 }), { ...surface, surface: false, url: null })).toBeUndefined();
  // A page's own script cannot give notices: it has a tab.
  expect(dispatch(notice, wrap('step', { by: 2 }), page)).toBeUndefined();
  expect(heard).toEqual([1]);
});

test('asking gives the parsed reply, and undefined for a reply that does not fit', async () => {
  let reply: unknown = { twice: 6, more: true };
  const stop = listen([{ name: 'double', respond: async () => reply }]);
  await expect(ask(double, { number: 3 })).resolves.toEqual({ twice: 6 });
  reply = { twice: 'six' };
  await expect(ask(double, { number: 3 })).resolves.toBeUndefined();
  stop();
  await expect(ask(double, { number: 3 })).resolves.toBeUndefined();
  expect(fake.events.message.fire({}, {})).toEqual([]);
});

test.each([
  ['without a word', async () => undefined],
  ['with an error', () => Promise.reject(new Error('The message port closed before a response was received.'))],
])('a worker that is stopped %s while it answers is asked again', async (_, gone) => {
  let times = 0;
  const stop = listen([{ name: 'double', respond: () => (++times === 1 ? gone() : Promise.resolve({ twice: 6 })) }]);
  await expect(ask(double, { number: 3 })).resolves.toEqual({ twice: 6 });
  stop();
});
