/** docs/coverage.md: everything of the source documents has its row, and every place that a row names exists. */
import { existsSync, readFileSync } from 'node:fs';
import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { ANSWERS } from '../../../popup/help/answers';
import { PARTS, readRoute as readHelp } from '../../../popup/help/route';
import { AREAS, CLOSING_ID } from '../../../practice/model/leaders';
import { sessionById } from '../../../practice/model/sessions';
import { linkTo, readRoute as readPractice } from '../../../practice/route';
import { pages } from '../../../scripts/entries.mjs';
import { readPackValue } from '../../../src/engine/packs/check';
import { ELEMENT_IDS } from '../../../src/engine/types';

const packs = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const rows = readFileSync('docs/coverage.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [A-Z]+[A-Z0-9-]* \|/.test(line))
  .map((line) => {
    const [, key = '', what = '', where = ''] = line.split('|').map((cell) => cell.trim());
    return { key, what, places: [...where.matchAll(/`([a-z]+):([^`]+)`/g)].map(([, kind = '', name = '']) => ({ kind, name })) };
  });

/** What the documents hold: eight expectations, five tools with the parts of the fifth, three sessions, the case study, the leaders' areas. */
const WANTED = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `KSS7-${number}`),
  ...[1, 2, 3, 4, 5].map((number) => `TOOL-${number}`),
  ...['PURPOSE', 'CHILD', 'SEA', 'OWN', 'ZONE', 'LEARNING'].map((part) => `TOOL-5-${part}`),
  ...[1, 2, 3].map((number) => `SESSION-${number}`),
  ...['SESSION-ROLE', 'SESSION-GAP', 'SESSION-ONLINE', 'SESSION-PRIVATE'],
  ...['STAGES', 'ASKED', 'GROUP', 'RATIONALE', 'NOTES', 'THEN'].map((part) => `CASE-${part}`),
  ...[1, 2, 3, 4, 'PAUSE', 'STOP', 'KEY-1', 'KEY-2', 'KEY-3', 'DEFENSIVE'].map((part) => `LEADERS-${part}`),
  ...['PACK', 'CPD', 'LEADERS'].map((part) => `OVERVIEW-${part}`),
];

test('everything of the source documents has its row, once, with words and a place', () => {
  expect(rows.map(({ key }) => key).sort()).toEqual([...WANTED].sort());
  expect(rows.filter(({ what, places }) => what.length < 10 || places.length === 0).map(({ key }) => key)).toEqual([]);
});

test('every place that is named exists', () => {
  const missing = rows.flatMap(({ key, places }) =>
    places.filter((place) => !exists(place)).map(({ kind, name }) => `${key}: ${kind}:${name}`),
  );
  expect(missing).toEqual([]);
});

test('every KSS 7 expectation has its own part of the lens, and every lens and case is somebody’s place', () => {
  const named = new Set(rows.flatMap(({ places }) => places.map(({ kind, name }) => `${kind}:${name}`)));
  const expectations = packs.flatMap(({ lenses = [] }) => lenses).find(({ id }) => id === 'kss-7')?.places ?? [];
  expect(expectations).toHaveLength(8);
  expect(expectations.filter(({ id }) => !named.has(`lens:kss-7/${id}`)).map(({ id }) => id)).toEqual([]);
  const lenses = packs.flatMap((pack) => (pack.lenses ?? []).map(({ id }) => `lens:${id}`));
  expect(lenses.filter((lens) => ![...named].some((one) => one === lens || one.startsWith(`${lens}/`)))).toEqual([]);
  const cases = packs.flatMap((pack) => (pack.cases ?? []).map(({ id }) => `case:${pack.id}/${id}`));
  expect(cases.filter((one) => !named.has(one))).toEqual([]);
});

test('a place that does not exist is noticed', () => {
  const wrong = [
    'lens:kss-7/nothing',
    'lens:nothing',
    'element:nothing',
    'question:prompts/nothing',
    'remark:whole-entry/nothing',
    'case:practice-cases/nothing',
  ];
  const more = [
    'session:four',
    'session:one/nothing',
    'area:nothing',
    'help:nothing',
    'help:answers/nothing',
    'page:nothing.html',
    'file:nothing.ts',
    'other:x',
  ];
  const split = (place: string) => ({ kind: place.slice(0, place.indexOf(':')), name: place.slice(place.indexOf(':') + 1) });
  expect([...wrong, ...more, 'page:practice.html#/nowhere'].filter((place) => exists(split(place)))).toEqual([]);
});

function exists({ kind, name }: { kind: string; name: string }): boolean {
  const [first = '', second] = name.split('/');
  switch (kind) {
    case 'element':
      return ELEMENT_IDS.some((id) => id === name);
    case 'lens':
      return packs.some(({ lenses = [] }) =>
        lenses.some(({ id, places }) => id === first && (second === undefined || places.some((place) => place.id === second))),
      );
    case 'question':
      return packs.some(({ id, prompts = [] }) => id === first && prompts.some((prompt) => prompt.id === second));
    case 'remark':
      return packs.some(({ id, remarks = [] }) => id === first && remarks.some((remark) => remark.id === second));
    case 'case':
      return packs.some(({ id, cases = [] }) => id === first && cases.some((one) => one.id === second));
    case 'session': {
      const session = sessionById(first);
      return session !== undefined && (second === undefined || session.parts.some(({ id }) => id === second));
    }
    case 'area':
      return name === CLOSING_ID || AREAS.some(({ id }) => id === name);
    case 'help':
      return (
        PARTS.some((part) => part === first) &&
        readHelp(`#${name}`).part === first &&
        (first !== 'answers' || ANSWERS.some(({ id }) => id === second))
      );
    case 'page':
      return isPage(name);
    case 'file':
      return existsSync(name);
    default:
      return false;
  }
}

/** A page of the build; what follows the # of the practice page has to be a route that leads back to itself. */
function isPage(name: string): boolean {
  const [file = '', hash] = name.split('#');
  if (!pages().some((page) => `${page.name}.html` === file)) return false;
  return hash === undefined || (file === 'practice.html' && linkTo(readPractice(`#${hash}`)) === `#${hash}`);
}
