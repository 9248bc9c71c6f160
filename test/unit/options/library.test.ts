import { expect, test } from '@jest/globals';
import { activePacksOf, isInUse, isPast, type Library, type LocalPack, layersOf, wordingRules } from '../../../options/model/library';
import { heldBack, proveRule } from '../../../options/model/prove';
import { compileRules } from '../../../src/engine/compile';
import { runExamples } from '../../../src/engine/packs/examples';
import { readPack } from '../../../src/engine/packs/read';
import type { CueRule, Pack } from '../../../src/engine/packs/schema';
import type { LensRule } from '../../../src/engine/packs/schema-lenses';
import { tagger } from '../../../src/engine/tagger';
import { withoutHeld } from '../../../src/extension/local-packs';
import { BUILT_IN, HEAD, OURS, rule } from './fixtures';

function local(pack: Pack, more: Partial<LocalPack> = {}): LocalPack {
  return { id: pack.id, file: `${pack.id}.yaml`, layer: 'organisation', text: '', on: true, base: null, pack, ...more };
}

const SIGN: CueRule = {
  ...{ id: 'sign', find: ['red flag'], why: 'To try it.', source: ['team'] },
  examples: { flag: ['The [[red flag]] was up.'], leave: ['The flag was blue.'] },
};

function lens(id: string, example: string): LensRule {
  return {
    ...{ id, title: 'Two heaps', say: 'Sort it.', kind: 'sort', why: 'To see.', source: ['team'] },
    places: [
      { id: 'cause', title: 'Causes', ask: 'What is it?', takes: ['sign'], examples: [example] },
      { id: 'other', title: 'Others', ask: 'What else?' },
    ],
  };
}

const heldIds = (all: Library, pack: Pack): string[] => heldBack(layersOf(all), pack).map(({ id }) => id);
const library = (...packs: LocalPack[]): Library => ({ builtIn: [BUILT_IN], policy: [], local: packs });

test('a local layer changes what counts, and the built-in rule stays underneath', () => {
  const ours = local({ ...HEAD, id: 'ours', changes: [{ rule: 'built-in/chaotic', on: false, severity: 'important', better: ['busy'] }] });
  const row = wordingRules(library(ours)).find(({ key }) => key === 'built-in/chaotic');
  expect(row?.rule).toMatchObject({ on: false, severity: 'important', better: ['busy'] });
  expect(row?.original).toBe(BUILT_IN.language?.[1]);
  expect(row?.change?.pack).toBe('ours');
});

test('the personal layer lies over the organisation’s, whichever was added first', () => {
  const mine = local({ ...HEAD, id: 'mine', changes: [{ rule: 'built-in/chaotic', say: 'mine' }] }, { layer: 'personal' });
  const ours = local({ ...HEAD, id: 'ours', changes: [{ rule: 'built-in/chaotic', say: 'ours' }] });
  const row = wordingRules(library(mine, ours)).find(({ key }) => key === 'built-in/chaotic');
  expect(row?.rule.say).toBe('mine');
});

test('a pack that is switched off changes nothing', () => {
  const ours = local({ ...HEAD, id: 'ours', changes: [{ rule: 'built-in/chaotic', say: 'ours' }] }, { on: false });
  expect(wordingRules(library(ours)).find(({ key }) => key === 'built-in/chaotic')?.change).toBeNull();
  expect(activePacksOf(library(ours))).toEqual([BUILT_IN]);
});

test('the workbench and the engine agree on what a change makes of a rule', () => {
  const ours = local({
    ...HEAD,
    id: 'ours',
    changes: [{ rule: 'built-in/chaotic', severity: 'info', alsoFind: ['all over the place'], leaveAlone: ['chaotic day'] }],
  });
  const engine = compileRules([BUILT_IN, ours.pack]).notes.find(({ rule: { id } }) => id === 'chaotic')?.rule;
  expect(wordingRules(library(ours)).find(({ key }) => key === 'built-in/chaotic')?.rule).toEqual(engine);
});

test('a rule is proved alone, with the lists of all packs', () => {
  const lists: Pack = { ...HEAD, id: 'lists', lists: { child: ['he', 'she'] } };
  const good = rule('refused', ['<child> refused'], { examples: { flag: ['[[She refused]] to come.'], leave: ['Refused by panel.'] } });
  expect(proveRule([lists], 'ours', good)).toEqual({ failures: [], problems: [], needsTagger: false });
  expect(proveRule([], 'ours', good).problems[0]?.message).toContain('There is no list <child>');
  const bad = { ...good, examples: { flag: ['They came.'], leave: ['She refused.'] } };
  expect(proveRule([lists], 'ours', bad).failures.map(({ kind, index }) => [kind, index])).toEqual([
    ['flag', 0],
    ['leave', 0],
  ]);
});

test('what does not live up to its examples is held back: own rules, and changes that break a built-in one', () => {
  const bad = rule('bad', ['bad words'], { examples: { flag: ['Good words.'], leave: ['Other words.'] } });
  const broken = rule('broken', ['<nowhere> refused']);
  const pack: Pack = {
    ...HEAD,
    id: 'ours',
    language: [bad, broken, rule('good', ['frequent flyer'])],
    changes: [
      { rule: 'built-in/chaotic', leaveAlone: ['chaotic'] },
      { rule: 'built-in/hard-to-reach', alsoFind: ['hard to engage'] },
    ],
  };
  const held = heldIds(library(local(pack)), pack);
  expect(held.sort()).toEqual(['bad', 'broken', 'change:built-in/chaotic']);
  const kept = withoutHeld(pack, held);
  expect(kept.language?.map(({ id }) => id)).toEqual(['good']);
  expect(kept.changes?.map((change) => change.rule)).toEqual(['built-in/hard-to-reach']);
  expect(runExamples([kept], compileRules([BUILT_IN, kept]))).toEqual([]);
});

test('a rule that is switched off is proved too, and a pack with nothing wrong holds nothing back', () => {
  const { pack } = readPack(OURS, 'ours.yaml');
  if (!pack) throw new Error('the fixture can be read');
  expect(heldIds(library(local(pack)), pack)).toEqual([]);
  const off: Pack = { ...pack, language: pack.language?.map((one) => ({ ...one, on: false, find: ['something else'] })) ?? [] };
  expect(heldIds(library(local(off)), off)).toEqual(['frequent-flyer']);
});

test('a review date has passed on the day after', () => {
  expect([isPast('2026-05-01', '2026-05-01'), isPast('2026-05-01', '2026-05-02'), isPast(undefined, '2026-05-02')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('workbench and engine agree on which questions are in use, over all layers', () => {
  const prompt = { id: 'why', about: 'rationale' as const, when: 'decision-without-reason', say: ['Why?'], why: 'x', source: ['x'] };
  const asked: Pack = { ...HEAD, id: 'asked', prompts: [prompt] };
  const ours = local({ ...HEAD, id: 'ours', changes: [{ rule: 'asked/why', on: false }] });
  const mine = local({ ...HEAD, id: 'mine', changes: [{ rule: 'asked/why', on: true, say: 'And why?' }] }, { layer: 'personal' });
  const over = (...packs: LocalPack[]): Library => ({ builtIn: [asked], policy: [], local: packs });
  for (const [layers, isOn] of [
    [over(), true],
    [over(ours), false],
    [over(mine, ours), true],
    [over({ ...ours, on: false }), true],
  ] as const) {
    expect(isInUse(layers, 'asked/why')).toBe(isOn);
    expect(compileRules(activePacksOf(layers)).prompts).toHaveLength(isOn ? 1 : 0);
  }
});

test('a rule that asks for a part of speech says so without a tagger, and is proved with one', () => {
  const asking = rule('contact', ['contact#Noun'], { examples: { flag: ['His [[contact]] was good.'], leave: ['We will contact her.'] } });
  expect(proveRule([], 'ours', asking)).toMatchObject({ needsTagger: true, failures: [{ kind: 'flag' }] });
  expect(proveRule([], 'ours', asking, tagger)).toEqual({ failures: [], problems: [], needsTagger: false });
  const pack: Pack = { ...HEAD, id: 'ours', language: [asking] };
  expect(heldBack(layersOf(library(local(pack))), pack, tagger)).toEqual([]);
});

test('a lens whose examples come to stand elsewhere is held back, with the first thing that is wrong; the others stay', () => {
  const pack: Pack = { ...HEAD, id: 'ours', cues: [SIGN], lenses: [lens('good', 'The red flag was up.'), lens('wrong', 'A dog came.')] };
  const held = heldBack(layersOf(library(local(pack))), pack);
  expect(held).toEqual([{ id: 'lens:wrong', say: expect.stringContaining('this should stand in "Causes"') }]);
  const kept = withoutHeld(
    pack,
    held.map(({ id }) => id),
  );
  expect(kept.lenses?.map(({ id }) => id)).toEqual(['good']);
  // A rule of the same name is another thing.
  expect(withoutHeld({ ...pack, language: [rule('wrong', ['words'])] }, ['lens:wrong']).language).toHaveLength(1);
});

test('a lens that stands on a cue which is held back itself, or on a pack that is off, is held back too', () => {
  const failing = { ...SIGN, examples: { flag: ['Nothing of it.'], leave: ['Nothing.'] } };
  const pack: Pack = { ...HEAD, id: 'ours', cues: [failing], lenses: [lens('on-it', 'The red flag was up.')] };
  expect(heldIds(library(local(pack)), pack)).toEqual(['sign', 'lens:on-it']);
  const cues: Pack = { ...HEAD, id: 'cues', cues: [SIGN] };
  const lenses: Pack = { ...HEAD, id: 'ours', lenses: [lens('on-it', 'The red flag was up.')] };
  expect(heldIds(library(local(cues), local(lenses)), lenses)).toEqual([]);
  expect(heldIds(library(local(cues, { on: false }), local(lenses)), lenses)).toEqual(['lens:on-it']);
});
