/** What differs between two states of a pack, part by part and word by word, for people to read. */
import { diffLines, diffWordsWithSpace } from 'diff';
import { stringify } from 'yaml';
import type { Pack } from '../../src/engine/packs/schema';

/** A run of text that is in both, only in the new, or only in the old. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface EntryDifference {
  kind: 'added' | 'removed' | 'changed';
  part: PackPart;
  id: string;
  /** What of the entry differs; empty for added and removed ones. */
  values: { name: string; runs: Run[] }[];
}

export const PACK_PARTS = [
  'head',
  'lists',
  'protect',
  'cues',
  'elements',
  'language',
  'acronyms',
  'prompts',
  'presets',
  'remarks',
  'changes',
  'cases',
  'lenses',
] as const;
export type PackPart = (typeof PACK_PARTS)[number];

export const PART_WORDS: Readonly<Record<PackPart, string>> = {
  head: 'About the pack',
  lists: 'List of words',
  protect: 'Words that are left alone',
  cues: 'Cue',
  elements: 'Element',
  language: 'Wording rule',
  acronyms: 'Short form',
  prompts: 'Question',
  presets: 'Kind of entry',
  remarks: 'Remark on the whole',
  changes: 'Change of another rule',
  cases: 'Practice case',
  lenses: 'Lens',
};

/** @param before null where the pack is new @param after null where it goes */
export function packDifferences(before: Pack | null, after: Pack | null): EntryDifference[] {
  return PACK_PARTS.flatMap((part) => {
    const old = before ? entriesOf(before, part) : new Map<string, Record<string, unknown>>();
    const now = after ? entriesOf(after, part) : new Map<string, Record<string, unknown>>();
    const ids = [...new Set([...old.keys(), ...now.keys()])];
    return ids.flatMap((id) => difference(part, id, old.get(id), now.get(id)));
  });
}

/** Line by line, as a programmer's tool would show it; equal runs are cut to a few lines around a change. */
export function textDifference(before: string, after: string): Run[] {
  return diffLines(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Words that went and came between two values; whole lines where the number of lines differs, as in a list. */
export function wordDifference(before: string, after: string): Run[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  if (old.length !== now.length) return textDifference(`${before}\n`, `${after}\n`);
  return old.flatMap((line, index) => [...(index === 0 ? [] : [NEW_LINE]), ...lineDifference(line, now[index] ?? '')]);
}

const NEW_LINE: Run = { kind: 'same', text: '\n' };
/** Where less than this part is shared, two wordings mixed word by word could not be read. */
const MUCH_SHARED = 0.5;

function lineDifference(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const runs = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Run => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
  const shared = runs.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  if (shared >= MUCH_SHARED * Math.max(before.length, after.length)) return runs;
  const whole: Run[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}

/** The entries of a part by id; heads and lists count as entries too. */
export function entriesOf(pack: Pack, part: PackPart): Map<string, Record<string, unknown>> {
  if (part === 'head') {
    const { title, purpose, version, author, licence, owner, reviewBy, changeNote } = pack;
    return new Map([['head', { title, purpose, version, author, licence, owner, reviewBy, changeNote }]]);
  }
  if (part === 'lists') return new Map(Object.entries(pack.lists ?? {}).map(([name, words]) => [name, { words }]));
  if (part === 'protect') return new Map(pack.protect ? [['protect', { words: pack.protect }]] : []);
  const entries: readonly Record<string, unknown>[] = pack[part] ?? [];
  return new Map(entries.map((entry) => [String(entry['id'] ?? entry['rule'] ?? entry['short']), entry]));
}

function difference(
  part: PackPart,
  id: string,
  old: Record<string, unknown> | undefined,
  now: Record<string, unknown> | undefined,
): EntryDifference[] {
  if (!old || !now) return [{ kind: old ? 'removed' : 'added', part, id, values: [] }];
  if (old === now) return [];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const values = names.flatMap((name) => {
    // Most of a pack stays as it is, and writing it out to compare it takes long.
    if (JSON.stringify(old[name]) === JSON.stringify(now[name])) return [];
    const [was, is] = [plain(old[name]), plain(now[name])];
    return was === is ? [] : [{ name, runs: wordDifference(was, is) }];
  });
  return values.length === 0 ? [] : [{ kind: 'changed', part, id, values }];
}

function plain(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.map((one) => `• ${one}`).join('\n');
  return typeof value === 'object' ? stringify(value).trimEnd() : String(value);
}
