/** @jest-environment ./scripts/jsdom-env.mjs */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { packJsonSchema } from '../../../options/model/pack-json-schema';
import { installFakeBrowser } from '../extension/fake-browser';

installFakeBrowser();
const { managedSchema } = await import('../../../src/extension/managed-schema');
const { POLICY_KEYS } = await import('../../../src/extension/managed');

const committed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

test('docs/pack.schema.json equals what the code makes (else run npm run schemas)', () => {
  expect(committed('docs/pack.schema.json')).toEqual(packJsonSchema());
});

test('managed_schema.json equals what the code makes (else run npm run schemas)', () => {
  expect(committed('managed_schema.json')).toEqual(managedSchema());
});

test('the managed schema knows every key of a policy, and has the form that Chromium takes', () => {
  const schema = managedSchema();
  expect(Object.keys(Object(schema['properties'])).sort()).toEqual([...POLICY_KEYS].sort());
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    expect(node).toHaveProperty('type');
    expect(node).not.toHaveProperty('additionalProperties');
    if ('properties' in node) for (const child of Object.values(Object(node.properties))) visit(child);
    if ('items' in node) visit(node.items);
  };
  visit(schema);
});
