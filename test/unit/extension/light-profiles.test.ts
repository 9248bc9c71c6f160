import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { profilesIn } from '../../../src/extension/light-profiles';
import { unwrap, wrap } from '../../../src/extension/wire';
import { installFakeBrowser } from './fake-browser';

installFakeBrowser();
const { siteProfileSchema } = await import('../../../src/extension/storage');

const full = {
  id: 'a',
  title: 'CareNote',
  host: 'cases.example.org',
  path: '/record/',
  field: { label: 'Details', selector: '#a', name: 'b', through: ['iframe'] },
  when: { control: { label: 'Case note type' }, values: ['Management oversight'] },
  actionsElsewhere: true,
  preset: 'closure',
  replace: false,
};

test('the small script reads a profile as the full schema does', () => {
  expect(profilesIn({ profiles: [full] })).toEqual([z.parse(siteProfileSchema, full)]);
});

test('a condition that cannot be read never becomes "always"', () => {
  expect(
    profilesIn({
      profiles: [
        { ...full, when: 'x' },
        { ...full, when: { control: 3, values: [] } },
      ],
    }),
  ).toEqual([]);
});

test('whatever comes, there is a list', () => {
  fc.assert(
    fc.property(fc.anything(), (reply) => {
      expect(Array.isArray(profilesIn(reply))).toBe(true);
      const envelope = unwrap(reply);
      expect(envelope === null || envelope.to === 'on-your-shoulder').toBe(true);
    }),
  );
  expect(unwrap(wrap('name', 1))).toEqual({ to: 'on-your-shoulder', name: 'name', body: 1 });
  expect(unwrap(wrap('n'.repeat(61), 1))).toBeNull();
});
