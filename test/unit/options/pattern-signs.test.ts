/** @jest-environment ./scripts/jsdom-env.mjs */
import { expect, test } from '@jest/globals';
import { inWords } from '../../../options/model/in-words';
import { PATTERN_SIGNS } from '../../../options/views/pattern-signs';

test('every pattern that is shown as a model can be read', () => {
  for (const [sign] of PATTERN_SIGNS) expect([sign, inWords(sign)]).toEqual([sign, expect.any(String)]);
});
