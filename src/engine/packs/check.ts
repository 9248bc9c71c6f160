import { parsePattern } from '../patterns';
import { inWords, type Path } from './issues';
import { type Pack, packSchema } from './schema';

/** What is wrong in a pack file: where, in words, and what to do. Lines and columns count from 1. */
export interface FileProblem {
  file: string;
  line: number;
  column: number;
  message: string;
}

export type PackFile = { pack: Pack; problems: FileProblem[] } | { pack: null; problems: FileProblem[] };

const MOST_PROBLEMS = 100;

/** Parses a pack that is already a value (from storage or policy). Positions are 1:1, the path stands in the message. */
export function readPackValue(value: unknown, file: string): PackFile {
  return checkPack(value, file, () => ({ line: 1, column: 1 }));
}

/** Finds the line and column of a place in the pack; both count from 1. */
export type Place = (path: Path) => { line: number; column: number };

/**
 * Checks a pack, part by part. What is wrong with one rule leaves out that rule; what is wrong with the pack itself leaves out the pack.
 * Never throws, and never looks at a key by way of a prototype.
 */
export function checkPack(value: unknown, file: string, placeOf: Place): PackFile {
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
  if (!first.success) for (const issue of first.error.issues) for (const flat of inWords(issue)) report(flat.path, flat.message);
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

const PARTS = ['cues', 'elements', 'language', 'acronyms', 'prompts', 'presets', 'remarks', 'changes', 'cases', 'lenses'] as const;

function nameOf(path: Path): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.length === 0 ? '' : `${names.join(' › ')}: `;
}

const array = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
