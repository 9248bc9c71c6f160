/** The JSON schema of a rule pack, for editors: made from the schema that reads packs, with a line of help for each field. */
import * as z from 'zod/mini';
import { packSchema } from '../../src/engine/packs/schema';

/** @returns the content of docs/pack.schema.json */
export function packJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' });
  return described({ ...schema, title: 'Rule pack of On Your Shoulder' });
}

/** What each field is for. The same words stand beside the form. */
export const FIELD_HELP: Readonly<Record<string, string>> = {
  format: 'Always 1: the form of the file.',
  id: 'A short name: small letters, digits and hyphens. It stays the same when the words change.',
  version: 'Three numbers, like 1.2.0. Counts up with each change.',
  title: 'What people see.',
  purpose: 'What this is for, in a sentence or two.',
  author: 'Who wrote it.',
  licence: 'Who may use it.',
  owner: 'Who answers questions about it.',
  reviewBy: 'When somebody should look at it again: 2027-06-30.',
  changeNote: 'What changed in this version, and why.',
  lists: 'Lists of words that patterns can use, as in <family>.',
  protect: 'Names of laws, orders, forms and teams: no wording rule looks inside them.',
  cues: 'Families of wording by which an element of a comment shows.',
  elements: 'What a careful reader looks for in a comment.',
  language: 'Rules about wording.',
  acronyms: 'Short forms and what they stand for.',
  prompts: 'Questions in the child’s voice.',
  presets: 'Kinds of entry and what is asked for in each.',
  remarks: 'Remarks on the whole entry: length, balance, brothers and sisters.',
  changes: 'Changes of rules in earlier packs: on or off, wording, how much it matters.',
  find: 'What to look for, in the pattern language (see docs/rules.md).',
  leaveAlone: 'A match that touches one of these is left alone.',
  alsoFind: 'More to look for, on top of what the rule finds already.',
  onlyWith: 'The sentence must also hold one of these.',
  onlyWithin: '… within so many words of the match.',
  notWith: 'No match where the sentence holds one of these.',
  notWithin: '… within so many words of the match.',
  notNext: 'No match where the same or the next sentence holds one of these.',
  category: 'What kind of wording this is.',
  severity: 'info: worth knowing. suggest: could be said another way. important: please look at this one.',
  quoted: 'skip: the words of the child or family are left alone. flag: they are not.',
  disputed: 'Sources disagree: somebody has to decide before it is switched on.',
  on: 'false: the rule is there, and switched off.',
  say: 'One line to the writer. It asks; it does not blame.',
  better: 'Other wordings that fit in the very place, or “advice: …”.',
  why: 'Why it matters, for somebody who asks.',
  source: 'Where this comes from.',
  examples: 'The proof: sentences that must be found, and sentences that must be left alone.',
  flag: 'Sentences that must be found. The words to find stand in [[double brackets]].',
  leave: 'Sentences that must be left alone.',
  rule: 'The rule that is changed: pack/rule.',
  note: 'Why it was changed.',
  short: 'The short form, as it is written.',
  long: 'What it stands for.',
  or: 'Other things that the same letters stand for.',
  known: 'Any reader knows it: never asked about.',
  anyCase: 'Written in small letters too.',
  negatable: 'Whether “not”, “no” or “to be” near it takes the cue away.',
  about: 'The element that the question is about.',
  when: 'When it is asked.',
  ages: 'For children of these ages only.',
  ask: 'What is asked for.',
  points: 'What each cue counts for this element.',
  limits: 'Numbers that the remark goes by, such as words.',
};

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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
