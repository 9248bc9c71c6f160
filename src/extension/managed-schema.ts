/**
 * The schema by which Chromium takes a policy in. Made from the schemas that check the values, so that it cannot say something
 * else; a test compares it with the committed file. It is loose on purpose (types only): what does not fit, Chromium drops
 * without a word, and what gets through is checked and named by managed.ts.
 */
import * as z from 'zod/mini';
import { POLICY_SHAPE } from './managed';
import { isRecord } from './wire';

/** @returns the content of managed_schema.json */
export function managedSchema(): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-03/schema#',
    ...typesOnly(z.toJSONSchema(z.object(POLICY_SHAPE), { io: 'input', unrepresentable: 'any' })),
  };
}

/** Types, properties and items, and nothing else: Chromium wants a type everywhere and knows only a part of JSON schema. */
function typesOnly(schema: unknown): Record<string, unknown> {
  if (!isRecord(schema)) return { type: 'string' };
  const options = schema['anyOf'];
  if (Array.isArray(options)) return typesOnly(options.find((option) => isRecord(option) && option['type'] !== 'null'));
  const { type, properties, items } = schema;
  if (isRecord(properties))
    return { type: 'object', properties: Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, typesOnly(value)])) };
  if (type === 'array') return { type: 'array', items: typesOnly(items) };
  return { type: typeof type === 'string' ? type : 'string' };
}
