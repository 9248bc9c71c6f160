/** The JSON schema of a rule pack, for editors: made from the schema that reads packs, with a line of help for each field. */
import * as z from 'zod/mini';
import { packSchema } from '../../src/engine/packs/schema';
import { isRecord } from '../../src/extension/wire';
import { FIELD_HELP } from './field-help';

/** @returns the content of docs/pack.schema.json */
export function packJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' });
  return described({ ...schema, title: 'Rule pack of On Your Shoulder' });
}

function described(schema: unknown): Record<string, unknown> {
  if (!isRecord(schema)) return {};
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (key === 'properties' && isRecord(value)) return [key, withHelp(value)];
      if (Array.isArray(value)) return [key, value.map((one) => (isRecord(one) ? described(one) : one))];
      return [key, isRecord(value) ? described(value) : value];
    }),
  );
}

function withHelp(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const description = FIELD_HELP[name];
      return [name, { ...described(value), ...(description ? { description } : {}) }];
    }),
  );
}
