/** An entry while it is being written by form: values under dotted names, as text where a text box holds them. */
import { readPackValue } from '../../src/engine/packs/check';
import type { CueRule, LanguageRule } from '../../src/engine/packs/schema';
import { isRecord } from '../../src/extension/wire';
import type { FormField, FormPart } from '../views/forms';

export type Values = Readonly<Record<string, unknown>>;

/** What stands under `examples.flag`. */
export function valueAt(entry: Values, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), entry);
}

/** The entry with another value; undefined and empty ones are left out. */
export function withValue(entry: Values, name: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = name.split('.');
  const known = entry[first];
  const inner = rest.length === 0 ? value : withValue(isRecord(known) ? known : {}, rest.join('.'), value);
  const { [first]: _, ...others } = entry;
  const isEmpty =
    inner === undefined ||
    inner === '' ||
    (Array.isArray(inner) && inner.length === 0) ||
    (isRecord(inner) && Object.keys(inner).length === 0);
  return isEmpty ? others : { ...others, [first]: inner };
}

export interface EntryProblem {
  /** Field that it is about, dotted; null where it is about the whole. */
  field: string | null;
  say: string;
}

/** What is wrong with an entry by the schema and the pattern language, in words. */
export function entryProblems(part: FormPart, entry: Values, fields: readonly string[]): EntryProblem[] {
  const { problems } = readPackValue(inPack(part, entry), 'form');
  return problems.map(({ message }) => {
    const [, path = '', say = message] = /^((?:[A-Za-z]+ › )*[A-Za-z]+): (.*)$/s.exec(message) ?? [];
    const name = path.split(' › ').slice(1).join('.');
    const field =
      fields.find((known) => known === name || name.startsWith(`${known}.`)) ??
      fields.find((known) => known.startsWith(`${name}.`) && name !== '') ??
      null;
    // In a box of lines there is no list to lay out.
    return { field, say: say.replace('each on a line that begins with "- "', 'one a line') };
  });
}

/** What is wrong with a pack's head or with one change, for the form that has these fields. */
export function problemInForm(fields: readonly Named[], message: string): EntryProblem {
  const [, name = '', say = message] = /^(?:changes › )?(\w+)[^:]*: (.*)$/s.exec(message) ?? [];
  const field = fields.find((one) => one.name === name);
  return { field: field?.name ?? null, say: field ? sayInForm(field, say) : message };
}

type Named = Pick<FormField, 'name' | 'label' | 'kind'>;

/** What is wrong with one field, for a form: what to do, and not what a file would have to hold. */
export function sayInForm({ label, kind }: Pick<FormField, 'label' | 'kind'>, say: string): string {
  const isMissing = /^(is needed here: |needs at least one entry|is empty\.)/.test(say);
  return `${label}: ${isMissing ? MISSING[kind] : say}`;
}

const MISSING: Readonly<Record<FormField['kind'], string>> = {
  line: 'please fill this in.',
  text: 'please fill this in.',
  lines: 'please write at least one line.',
  numbers: 'please write at least one line.',
  choice: 'please choose one.',
  ticks: 'please tick at least one.',
  tick: 'please tick this, or leave it.',
  date: 'please give a date.',
};

/** The entry as a rule that can be proved; null while the schema would not take it. */
export function provable(part: FormPart, entry: Values): LanguageRule | CueRule | null {
  if (part !== 'language' && part !== 'cues') return null;
  // What is still to be written does not matter to the proof; a cue has no words for the writer.
  const rest = { why: 'x', source: ['x'], ...(part === 'language' ? { say: 'x', better: ['x'] } : {}) };
  const { pack } = readPackValue(inPack(part, { ...rest, ...entry }), 'form');
  return (part === 'language' ? pack?.language?.[0] : pack?.cues?.[0]) ?? null;
}

function inPack(part: FormPart, entry: Values): unknown {
  return { format: 1, id: 'trial', version: '0.0.0', title: 'x', purpose: 'x', author: 'x', licence: 'x', [part]: [entry] };
}
