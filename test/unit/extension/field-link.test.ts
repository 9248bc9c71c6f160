import { beforeEach, expect, test } from '@jest/globals';
import type { FromFrame } from '../../../src/extension/line';
import { installFakeBrowser } from './fake-browser';

const fake = installFakeBrowser();
const { linkToFields } = await import('../../../src/extension/field-link');

type Seen = Parameters<Parameters<typeof linkToFields>[0]>[0];

beforeEach(() => {
  fake.ports = [];
});

function follow(tabId = 1) {
  const seen: Seen[] = [];
  const link = linkToFields((one) => seen.push(one));
  link.follow(tabId);
  return { link, last: () => seen.at(-1) };
}

function port(index = -1) {
  const one = fake.ports.at(index);
  if (!one) throw new Error('no line was opened');
  return one;
}

const review = {
  elements: [],
  decisions: [],
  actions: [],
  language: [],
  remarks: [],
  prompts: [],
  child: { names: [], age: 'unknown' as const, pronoun: 'they' as const },
  words: 1,
  sentences: [],
  limited: null,
};

function field(fieldId: string, focusedAt: number, revision = 1): FromFrame {
  const state = {
    fieldId,
    profileId: 'p',
    title: fieldId,
    revision,
    text: `text ${revision}`,
    review,
    replace: { allowed: true, why: null },
    hidden: [],
    highlights: true,
    readOnly: false,
  };
  return { kind: 'field', state, focusedAt, preset: null, problems: [] };
}

test('the box that had the focus last is shown; when it goes, the other one is', () => {
  const { last } = follow();
  expect(last()).toEqual({ kind: 'connecting' });
  port().onMessage.fire(field('older', 10));
  port().onMessage.fire(field('newer', 20));
  port().onMessage.fire(field('older', 10, 2));
  expect(last()).toMatchObject({ kind: 'field', state: { fieldId: 'newer' } });
  port().onMessage.fire({ kind: 'field-gone', fieldId: 'newer' });
  expect(last()).toMatchObject({ kind: 'field', state: { fieldId: 'older', revision: 2 } });
});

test('an older state never replaces a newer one', () => {
  const { last } = follow();
  port().onMessage.fire(field('one', 10, 5));
  port().onMessage.fire(field('one', 10, 4));
  expect(last()).toMatchObject({ state: { revision: 5 } });
});

test('frames without a box, a box that waits, a box in use: the best is shown', () => {
  const { last } = follow();
  port().onMessage.fire({ kind: 'frame', box: 'none', title: null });
  expect(last()).toEqual({ kind: 'no-box' });
  port().onMessage.fire({ kind: 'frame', box: 'waiting', title: 'Oversight' });
  expect(last()).toEqual({ kind: 'waiting', title: 'Oversight' });
  port().onMessage.fire(field('one', 1));
  expect(last()).toMatchObject({ kind: 'field' });
});

test('what is not a message of ours is left alone', () => {
  const { last } = follow();
  for (const junk of [null, 3, { kind: 'field' }, { kind: 'field', state: { text: 'x' } }, { kind: 'own' }]) port().onMessage.fire(junk);
  expect(last()).toEqual({ kind: 'connecting' });
});

test('nobody at the other end: silent', () => {
  const { last } = follow();
  port().onDisconnect.fire();
  expect(last()).toEqual({ kind: 'silent' });
});

test('another page in the tab makes a new line; the old one says nothing more', () => {
  const { last } = follow(7);
  const old = port();
  old.onMessage.fire(field('old', 1));
  fake.events.updated.fire(8, { status: 'complete' });
  fake.events.updated.fire(7, { status: 'loading' });
  expect(fake.ports).toHaveLength(1);
  fake.events.updated.fire(7, { status: 'complete' });
  expect(fake.ports).toHaveLength(2);
  expect(old.isClosed).toBe(true);
  old.onMessage.fire(field('old', 2));
  old.onDisconnect.fire();
  port().onMessage.fire(field('new', 1));
  expect(last()).toMatchObject({ state: { fieldId: 'new' } });
});

test('a replacement ends with what the box says of it', async () => {
  const { link } = follow();
  port().onMessage.fire(field('one', 1));
  const ended = link.send({ kind: 'replace', noteId: 'n', span: { start: 0, end: 4 }, expected: 'text', words: 'words' });
  expect(port().sent.at(-1)).toMatchObject({ kind: 'intent', fieldId: 'one', asked: 1 });
  port().onMessage.fire({ kind: 'result', asked: 1, result: { done: true } });
  await expect(ended).resolves.toEqual({ done: true });
});

test('a replacement whose page goes ends with the words to copy', async () => {
  const { link } = follow();
  port().onMessage.fire(field('one', 1));
  const ended = link.send({ kind: 'replace', noteId: 'n', span: { start: 0, end: 4 }, expected: 'text', words: 'words' });
  port().onDisconnect.fire();
  await expect(ended).resolves.toMatchObject({ done: false, reason: 'field-gone', copy: 'words' });
});

test('intents go to the box that is shown', async () => {
  const { link } = follow();
  await expect(link.send({ kind: 'select', span: { start: 0, end: 1 } })).resolves.toBeNull();
  expect(port().sent).toEqual([]);
  port().onMessage.fire(field('one', 1));
  await link.send({ kind: 'select', span: { start: 0, end: 1 } });
  link.choosePreset('closure');
  expect(port().sent).toEqual([
    { kind: 'intent', asked: 1, fieldId: 'one', intent: { kind: 'select', span: { start: 0, end: 1 } } },
    { kind: 'preset', fieldId: 'one', preset: 'closure' },
  ]);
});
