import { expect, test } from '@jest/globals';
import { linkTo, readRoute } from '../../../options/route';

test('a link leads to its view and names what it is about, whatever letters that holds', () => {
  expect(readRoute(linkTo('rules', 'ours/a b%/ü'))).toEqual({ view: 'rules', rest: 'ours/a b%/ü' });
});

test('a link that was cut off leads to the view all the same, one that nobody knows to the start', () => {
  expect(readRoute('#/rules/%E0%A')).toEqual({ view: 'rules', rest: '' });
  expect(readRoute('#/nowhere')).toEqual({ view: 'start', rest: '' });
});
