import builtIn from 'virtual:packs';
import { expect, test } from '@jest/globals';
import { PROMPT_CONDITIONS, REMARK_CONDITIONS } from '../../../options/views/conditions';
import { readPackValue } from '../../../src/engine/packs/check';

const packs = builtIn.flatMap(({ file, data }) => readPackValue(data, file).pack ?? []);
const values = (choices: readonly { value: string }[]): string[] => choices.map(({ value }) => value);

test('every condition that a built-in question or remark names can be chosen by its words', () => {
  expect(
    packs.flatMap(({ prompts = [] }) => prompts.map(({ when }) => when)).filter((when) => !values(PROMPT_CONDITIONS).includes(when)),
  ).toEqual([]);
  expect(
    packs.flatMap(({ remarks = [] }) => remarks.map(({ when }) => when)).filter((when) => !values(REMARK_CONDITIONS).includes(when)),
  ).toEqual([]);
});

test('no two choices look or count the same', () => {
  for (const choices of [PROMPT_CONDITIONS, REMARK_CONDITIONS]) {
    expect(new Set(values(choices)).size).toBe(choices.length);
    expect(new Set(choices.map(({ title }) => title)).size).toBe(choices.length);
  }
});
