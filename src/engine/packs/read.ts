import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod/mini';
import { parsePattern } from '../patterns';
import { PACK_FORMAT, type Pack, packSchema } from './schema';

/** What is wrong in a pack file: where, in words, and what to do. Lines and columns count from 1. */
export interface FileProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

export type PackFile = { pack: Pack; problems: FileProblem[] } | { pack: null; problems: FileProblem[] };

/** A pack is text that a person reads; five megabytes are more than any. */
const MOST_CHARACTERS = 5_000_000;
const MOST_PROBLEMS = 100;

/**
 * Reads a rule pack in YAML (JSON is YAML too). Never throws: whatever is wrong comes back as problems with line and column.
 * Rules with a problem of their own are left out and the rest of the pack is given; `pack` is null where nothing can be used.
 */
export function readPack(source: string, file: string): PackFile {
  if (source.length > MOST_CHARACTERS)
    return failed(file, 1, 1, 'This file is larger than 5 MB. A rule pack is text for people; split it.');
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    merge: false,
    maxAliasCount: 0,
    // Checked below in one pass: the library compares each key with all before it.
    uniqueKeys: false,
  } as Parameters<typeof parseDocument>[1]);
  const [error] = document.errors;
  if (error) {
    const problems = document.errors
      .slice(0, MOST_PROBLEMS)
      .map((one) => ({ file, ...position(lines, one.pos[0]), message: plainYaml(one.message) }));
    return { pack: null, problems };
  }
  const twice = firstTwice(document);
  if (twice !== null)
    return failed(file, ...pair(lines, twice), 'The layout of the file (YAML) is broken here: this name stands twice in the same group. Join the two, or take one out.');
  const alias = firstAlias(source, document);
  if (alias !== null)
    return failed(file, ...pair(lines, alias), 'Anchors and aliases (& and *) are not used in rule packs. Write the words out.');
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return failed(file, 1, 1, 'This file cannot be read as YAML.');
  }
  return checkPack(value, file, (path) => place(document, lines, path));
}

/** Parses a pack that is already a value (from storage or policy). Positions are 1:1, the path stands in the message. */
export function readPackValue(value: unknown, file: string): PackFile {
  return checkPack(value, file, () => ({ line: 1, column: 1 }));
}

type Path = readonly PropertyKey[];
type Place = (path: Path) => { line: number; column: number };

const PARTS = ['cues', 'elements', 'language', 'acronyms', 'prompts', 'presets', 'remarks', 'changes'] as const;

function checkPack(value: unknown, file: string, placeOf: Place): PackFile {
  const problems: FileProblem[] = [];
  const bad = new Set<string>();
  const report = (path: Path, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ file, ...placeOf(path), message: `${nameOf(path)}${message}` });
    const [part, index] = path;
    if (typeof index === 'number' && PARTS.some((name) => name === part)) bad.add(`${String(part)}.${index}`);
    else bad.add('pack');
  };
  // With the input, so that a value of the wrong kind is not taken for one that is not there.
  const first = packSchema.safeParse(value, { reportInput: true });
  if (!first.success) for (const issue of first.error.issues) for (const flat of flatten(issue)) report(flat.path, flat.message);
  if (isRecord(value)) {
    checkPatterns(value, report);
    checkIds(value, report);
  }
  if (problems.length === 0 && first.success) return { pack: first.data, problems };
  if (bad.has('pack') || !isRecord(value)) return { pack: null, problems };
  const rest = packSchema.safeParse(without(value, bad));
  return { pack: rest.success ? rest.data : null, problems };
}

function without(value: Record<string, unknown>, bad: ReadonlySet<string>): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...value };
  for (const part of PARTS) {
    const rules = copy[part];
    if (Array.isArray(rules)) copy[part] = rules.filter((_, index) => !bad.has(`${part}.${index}`));
  }
  return copy;
}

const PATTERN_KEYS = ['find', 'leaveAlone', 'onlyWith', 'notWith', 'notNext', 'alsoFind'];

function checkPatterns(pack: Record<string, unknown>, report: (path: Path, message: string) => void): void {
  for (const part of PARTS) {
    for (const [index, rule] of array(pack[part]).entries()) {
      if (!isRecord(rule)) continue;
      for (const key of PATTERN_KEYS)
        for (const [at, source] of array(rule[key]).entries()) checkPattern(source, [part, index, key, at], report);
    }
  }
  for (const [at, source] of array(pack['protect']).entries()) checkPattern(source, ['protect', at], report);
  const lists = pack['lists'];
  if (isRecord(lists))
    for (const [name, members] of Object.entries(lists))
      for (const [at, source] of array(members).entries()) checkPattern(source, ['lists', name, at], report);
}

function checkPattern(source: unknown, path: Path, report: (path: Path, message: string) => void): void {
  if (typeof source !== 'string') return;
  const parsed = parsePattern(source);
  if ('problem' in parsed) report(path, `in the pattern "${source}", at character ${parsed.problem.column}: ${parsed.problem.message}`);
}

function checkIds(pack: Record<string, unknown>, report: (path: Path, message: string) => void): void {
  for (const part of PARTS) {
    const seen = new Set<string>();
    for (const [index, rule] of array(pack[part]).entries()) {
      const id = isRecord(rule) ? rule['id'] : undefined;
      if (typeof id !== 'string') continue;
      if (seen.has(id)) report([part, index, 'id'], `another rule above has the same id "${id}". Give this one a name of its own.`);
      seen.add(id);
    }
  }
}

type Issue = z.core.$ZodIssue;

/** One line for each thing to mend; unions give the problem of the nearest option. */
function flatten(issue: Issue): { path: Path; message: string }[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: 'is not a part of this. Check the spelling, or take it out.',
      }));
    case 'invalid_type':
      return [
        {
          path: issue.path,
          message: `${issue.input === undefined ? 'is needed here: ' : 'should be '}${TYPES[issue.expected] ?? issue.expected}.`,
        },
      ];
    case 'invalid_value':
      if (issue.path.length === 1 && issue.path[0] === 'format' && typeof issue.input === 'number' && issue.input > PACK_FORMAT)
        return [{ path: issue.path, message: `this pack was made for a newer version of the extension (format ${issue.input}). Update the extension, then try again.` }];
      return [
        { path: issue.path, message: `should be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}.` },
      ];
    case 'too_small':
      return [
        {
          path: issue.path,
          message:
            issue.origin === 'array'
              ? 'needs at least one entry.'
              : issue.origin === 'string'
                ? 'is empty.'
                : `should be ${issue.minimum} or more.`,
        },
      ];
    case 'too_big':
      return [{ path: issue.path, message: `is too long or too large (most: ${issue.maximum}).` }];
    case 'invalid_format':
      return [{ path: issue.path, message: formatHelp(issue.path) }];
    default:
      return [{ path: issue.path, message: 'is not in the form that is needed here (see docs/rules.md).' }];
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  array: 'a list of entries, each on a line that begins with "- "',
  object: 'a group of "name: value" lines',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  record: 'a group of "name: value" lines',
};

function formatHelp(path: Path): string {
  const last = path[path.length - 1];
  if (last === 'version') return 'should be three numbers, like 1.0.0.';
  if (last === 'reviewBy') return 'should be a date, like 2027-06-30.';
  if (last === 'id') return 'should be small letters, digits and hyphens, like failed-to-engage.';
  if (last === 'rule') return 'should name a pack and a rule, like respectful-language/failed-to-engage.';
  return 'is not in the form that is needed here (see docs/rules.md).';
}

function nameOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.length === 0 ? '' : `${names.join(' › ')}: `;
}

/** The line of the nearest thing that is there: a key that is left out is shown at its rule. */
function place(document: Document, lines: LineCounter, path: Path): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const offset =
      keyOffset(document, path.slice(0, length)) ?? (isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined);
    if (offset !== undefined) return position(lines, offset);
  }
  return { line: 1, column: 1 };
}

function keyOffset(document: Document, path: Path): number | undefined {
  const key = path[path.length - 1];
  const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (typeof key !== 'string' || !isMap(parent)) return undefined;
  const pairNode = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pairNode && isScalar(pairNode.key) ? pairNode.key.range?.[0] : undefined;
}

function firstAlias(source: string, document: Document): number | null {
  let found: number | null = null;
  const visit = (node: unknown): void => {
    if (found !== null || node === null || typeof node !== 'object') return;
    if ('source' in node && !('value' in node) && 'range' in node && Array.isArray(node.range)) found = Number(node.range[0]);
    if ('anchor' in node && typeof node.anchor === 'string' && 'range' in node && Array.isArray(node.range)) found = Number(node.range[0]);
    if (isMap(node)) for (const item of node.items) [item.key, item.value].forEach(visit);
    if (isSeq(node)) node.items.forEach(visit);
  };
  if (/[&*]/.test(source)) visit(document.contents);
  return found;
}

/** Offset of the first key that stands twice in its map. */
function firstTwice(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found = key.range?.[0] ?? 0;
        if (found !== null) return visit.BREAK;
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function pair(lines: LineCounter, offset: number): [number, number] {
  const { line, column } = position(lines, offset);
  return [line, column];
}

function plainYaml(message: string): string {
  if (message.includes('call stack')) return 'There are too many groups inside groups here. A rule pack needs no more than five or six.';
  const [firstLine = message] = message.split('\n');
  return `The layout of the file (YAML) is broken here: ${firstLine.replace(/ at line \d+.*$/, '')}. Check spaces at the start of lines, colons and quotation marks.`;
}

function failed(file: string, line: number, column: number, message: string): PackFile {
  return { pack: null, problems: [{ file, line, column, message }] };
}

const array = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
