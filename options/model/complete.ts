/** What can stand at a place of a pack file, from its JSON schema: names of fields, and the values that a field may have. */

export interface Completion {
  label: string;
  /** Text to put in; ends where the writer goes on. */
  apply: string;
  help: string;
}

export interface Completions {
  /** Where the word begins that is being typed: UTF-16 offset. */
  from: number;
  options: Completion[];
}

type Schema = Readonly<Record<string, unknown>>;

/** @param at offset of the caret @returns null where nothing can be said */
export function completeAt(text: string, at: number, schema: Schema): Completions | null {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(lineStart, at);
  const value = /^(\s*(?:- )*)([A-Za-z]+):\s+(\S*)$/.exec(line);
  const path = pathTo(text.slice(0, lineStart), indentOf(line), /^\s*-\s/.test(line));
  if (value) {
    const [, , key = '', typed = ''] = value;
    const options = valuesOf(propertiesOf(schemaAt(schema, path))[key]);
    return options.length === 0 ? null : { from: at - typed.length, options };
  }
  const name = /^(\s*(?:- )*)([A-Za-z]*)$/.exec(line);
  if (!name) return null;
  const [, , typed = ''] = name;
  const properties = propertiesOf(schemaAt(schema, path));
  const options = Object.entries(properties).map(([key, one]) => ({
    label: key,
    apply: `${key}:${isPlain(one) ? ' ' : ''}`,
    help: helpOf(one),
  }));
  return options.length === 0 ? null : { from: at - typed.length, options };
}

/** Keys from the top of the file to a line of this indentation; `*` stands for an entry of a list. */
function pathTo(before: string, indent: number, isItem: boolean): string[] {
  const path: string[] = isItem ? ['*'] : [];
  let limit = isItem ? indent - 2 : indent;
  for (const line of before.split('\n').reverse()) {
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    const lead = /^\s*/.exec(line)?.[0].length ?? 0;
    const dash = /^\s*-\s+/.exec(line)?.[0].length ?? 0;
    const key = /^\s*(?:-\s+)?([A-Za-z][\w-]*):/.exec(line)?.[1];
    if (dash > 0 && dash <= limit && lead < limit) {
      path.unshift('*');
      limit = lead;
      continue;
    }
    const isListKey = path[0] === '*' && lead <= limit && dash === 0;
    if (key !== undefined && (lead < limit || isListKey)) {
      path.unshift(key);
      limit = lead;
    }
    if (limit === 0 && lead === 0) break;
  }
  return path;
}

function indentOf(line: string): number {
  return /^\s*(?:-\s+)?/.exec(line)?.[0].length ?? 0;
}

function schemaAt(schema: Schema, path: readonly string[]): Schema | null {
  return path.reduce<Schema | null>((at, step) => {
    if (!at) return null;
    if (step === '*') return record(at['items']);
    return record(propertiesOf(at)[step]) ?? record(at['additionalProperties']);
  }, schema);
}

function propertiesOf(schema: Schema | null): Schema {
  return record(schema?.['properties']) ?? {};
}

function valuesOf(schema: unknown): Completion[] {
  const one = record(schema);
  if (!one) return [];
  const options = Array.isArray(one['anyOf']) ? one['anyOf'].map(record) : [one];
  return options.flatMap((option) => {
    if (!option) return [];
    if (Array.isArray(option['enum'])) return option['enum'].map((value) => ({ label: String(value), apply: String(value), help: '' }));
    if ('const' in option) return [{ label: String(option['const']), apply: String(option['const']), help: '' }];
    return option['type'] === 'boolean' ? ['true', 'false'].map((value) => ({ label: value, apply: value, help: '' })) : [];
  });
}

const isPlain = (schema: unknown): boolean => !['array', 'object'].includes(String(record(schema)?.['type']));
const helpOf = (schema: unknown): string => String(record(schema)?.['description'] ?? '');

function record(value: unknown): Schema | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
