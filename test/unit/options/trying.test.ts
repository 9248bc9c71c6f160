import { expect, test } from '@jest/globals';
import { answerTrying } from '../../../options/model/answer-trying';
import type { CommentImpact } from '../../../options/model/impact';
import type { Library, LocalPack } from '../../../options/model/library';
import type { FromTrying } from '../../../options/model/trying-messages';
import { startTrying, type Trying } from '../../../options/store/trying';
import type { Pack } from '../../../src/engine/packs/schema';
import { tagger } from '../../../src/engine/tagger';
import { BUILT_IN, HEAD, rule } from './fixtures';
import { lastWorker, workersHere } from './workers-here';

workersHere();

const CONTACT = rule('contact', ['contact#Noun'], { examples: { flag: ['His [[contact]] was good.'], leave: ['We will contact her.'] } });
const ours = (more: Partial<Pack>): LocalPack => {
  const pack: Pack = { ...HEAD, id: 'ours', ...more };
  return { id: 'ours', file: 'ours.yaml', layer: 'organisation', text: '', on: true, base: null, pack };
};
const library = (...local: LocalPack[]): Library => ({ builtIn: [BUILT_IN], policy: [], local });
const comments = Array.from({ length: 25 }, (_, index) => ({
  ...{ id: `c${index}`, title: 'c', own: false },
  text: 'His contact was good. We will contact her. Home is chaotic.',
}));

const impacts = (trying: Trying, before: Library, after: Library): Promise<CommentImpact[]> =>
  new Promise((resolve) => trying.impact(before, after, comments, (all, done) => done && resolve(all)));

test('a rule that asks for a part of speech is proved as on the desk', async () => {
  expect(await startTrying().rule([BUILT_IN], 'trial', CONTACT)).toEqual({ failures: [], problems: [], needsTagger: false });
  const wrong = { ...CONTACT, examples: { flag: ['We will [[contact]] her.'], leave: ['His contact was good.'] } };
  expect((await startTrying().rule([BUILT_IN], 'trial', wrong))?.failures.map(({ kind }) => kind)).toEqual(['flag', 'leave']);
});

test('the preview shows what such a rule newly catches, and leaves out what is held back', async () => {
  const bad = rule('bad', ['chaotic'], { examples: { flag: ['Something else.'], leave: ['Nothing.'] } });
  const all = await impacts(startTrying(), library(), library(ours({ language: [CONTACT, bad] })));
  expect(all).toHaveLength(25);
  const [first] = all;
  expect(first?.differences.filter(({ about }) => about === 'wording').map(({ kind, rule: id, span }) => [kind, id, span])).toEqual([
    ['new', 'ours/contact', { start: 4, end: 11 }],
  ]);
});

test('a newer run makes an older one worthless', async () => {
  const trying = startTrying();
  const old: CommentImpact[][] = [];
  trying.impact(library(), library(), comments, (so) => old.push(so));
  const all = await impacts(trying, library(), library(ours({ language: [CONTACT] })));
  expect([old, all.length]).toEqual([[], 25]);
});

test('long packs go over once, in pieces, and those that nobody asks about any more are let go of', async () => {
  const trying = startTrying();
  const long = ours({ language: Array.from({ length: 400 }, (_, index) => rule(`r${index}`, [`word${index}`])) });
  expect(await trying.held(library(long), long.pack)).toEqual([]);
  const sent = () => lastWorker().heard.filter(({ kind }) => kind === 'pack').length;
  const first = sent();
  expect(first).toBeGreaterThan(3);
  expect(await trying.held(library(long), long.pack)).toEqual([]);
  expect(sent()).toBe(first);
  const other = ours({ language: [rule('chaotic', ['other words'])] });
  expect(await trying.held(library(other), other.pack)).toEqual([]);
  expect(sent()).toBe(first + 1);
  expect(lastWorker().heard.filter(({ kind }) => kind === 'forget')).toHaveLength(1);
});

test('a worker that breaks gives no answer, which is not a good one; the next question has a new worker and all packs', async () => {
  const trying = startTrying();
  const pack = ours({ language: [{ ...CONTACT, find: ['other words'] }] });
  await trying.held(library(pack), pack.pack);
  const broken = lastWorker();
  broken.stopsHearing = true;
  const asked = trying.held(library(pack), pack.pack);
  await new Promise((resolve) => setTimeout(resolve));
  broken.dispatchEvent(new Event('error'));
  expect(await asked).toBeNull();
  expect((await trying.held(library(pack), pack.pack))?.map(({ id }) => id)).toEqual(['contact']);
  expect(lastWorker()).not.toBe(broken);
});

test('a pack that did not arrive is not one with nothing to hold back', () => {
  const told: FromTrying[] = [];
  const answer = answerTrying(
    tagger,
    (message) => told.push(message),
    async () => {},
  );
  answer({ kind: 'pack', number: 1, slice: BUILT_IN });
  const builtIn = { pack: 1, layer: 'built-in', on: true } as const;
  answer({ kind: 'held', asked: 1, layers: [builtIn], pack: 2 });
  answer({ kind: 'held', asked: 2, layers: [builtIn, { ...builtIn, pack: 3 }], pack: 1 });
  answer({ kind: 'held', asked: 3, layers: [builtIn], pack: 1 });
  expect(told.map((message) => message.kind === 'held' && message.held)).toEqual([null, null, []]);
});
