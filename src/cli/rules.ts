/**
 * `npm run -s rules -- FILE…`: checks rule packs (files or folders) and runs the examples that their rules carry.
 * Errors as `file:line:column: what is wrong`, exit 1.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules } from '../engine/compile';
import { runElementExamples } from '../engine/packs/element-examples';
import { runExamples, switchedOn } from '../engine/packs/examples';
import { runLensExamples } from '../engine/packs/lens-examples';
import { type FileProblem, readPack } from '../engine/packs/read';
import type { Pack } from '../engine/packs/schema';
import { headOf, withChangesOn } from '../engine/packs/trial-forms';
import { tagger } from '../engine/tagger';
import { InputError } from './input';
import { builtInPacks, readRules } from './packs';
import { placesIn } from './places';
import { withCalmErrors } from './terminal';

function main(): void {
  const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const files = (args.length > 0 ? args : ['rules']).flatMap(packFiles);
  const read = files
    .map((file) => ({ file, source: readRules(file) }))
    .map(({ file, source }) => ({ file, source, ...readPack(source, file) }));
  const problems = read.flatMap((one) => one.problems);
  const own = read.flatMap(({ file, source, pack }) => (pack ? [{ file, pack, at: placesIn(source) }] : []));
  problems.push(...provenProblems(own));
  problems.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
  for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column}: ${message}`);
  if (problems.length > 0) process.exitCode = 1;
  else {
    const rules = own.reduce((sum, { pack }) => sum + countRules(pack), 0);
    const cases = own.reduce((sum, { pack }) => sum + (pack.cases?.length ?? 0), 0);
    const found = [counted(files.length, 'rule pack'), counted(rules, 'rule'), ...(cases === 0 ? [] : [counted(cases, 'practice case')])];
    console.log(`${found.join(', ')}: all is well.`);
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

interface OwnPack {
  file: string;
  pack: Pack;
  at: (path: readonly (string | number)[]) => { line: number; column: number };
}

/** What shows only when the packs are compiled together and their examples are run. */
function provenProblems(own: readonly OwnPack[]): FileProblem[] {
  const ids = new Set(own.map(({ pack }) => pack.id));
  // The packs are checked over the built-in ones, as they will be used; a built-in pack that is checked stands in for itself.
  const base = builtInPacks().packs.filter(({ id }) => !ids.has(id));
  const rules = compileRules([...base, ...own.map(({ pack }) => pack)].map(switchedOn));
  const problems: FileProblem[] = [];
  const report = (packId: string, path: (pack: Pack) => (string | number)[], message: string) => {
    const home = own.find(({ pack }) => pack.id === packId);
    if (home) problems.push({ file: home.file, ...home.at(path(home.pack)), message });
  };
  for (const { pack, rule, where, message, pattern } of rules.problems) {
    report(
      pack,
      (home) => [
        ...ruleOf(home, rule),
        ...where
          .split(/[.[\]]+/)
          .filter(Boolean)
          .map(step),
      ],
      pattern ? `in the pattern "${pattern}": ${message}` : message,
    );
  }
  // A rule that cannot be compiled finds nothing; that its examples fail too is no news.
  const broken = new Set(rules.problems.map(({ pack, rule }) => `${pack}/${rule}`));
  const packs = own.map(({ pack }) => pack);
  for (const { pack, rule, kind, index, text, message } of runExamples(packs, rules, tagger)) {
    if (broken.has(`${pack}/${rule}`)) continue;
    report(pack, (home) => [...ruleOf(home, rule), 'examples', kind, index], `${rule}: ${message} Example: "${text}"`);
  }
  for (const { pack, at, message } of changeProblems(packs, base)) report(pack, () => ['changes', at], message);
  for (const { pack, element, kind, index, message } of runElementExamples(packs, rules)) {
    report(pack, (home) => [...ruleOf(home, element), 'examples', kind, index], message);
  }
  for (const { pack, lens, path, message } of runLensExamples(packs, rules)) {
    report(pack, (home) => ['lenses', home.lenses?.findIndex(({ id }) => id === lens) ?? 0, ...path], message);
  }
  return problems;
}

/** Changes of rules that are not there, and changes after which a rule of another pack no longer does what its own examples say. */
function changeProblems(own: readonly Pack[], base: readonly Pack[]): { pack: string; at: number; message: string }[] {
  const changes = own.flatMap((pack) => (pack.changes ?? []).map((change, at) => ({ pack: pack.id, at, change })));
  if (changes.length === 0) return [];
  const all = [...base, ...own];
  const rules = compileRules(all.map(switchedOn).map(withChangesOn));
  return changes.flatMap(({ pack, at, change }) => {
    const [packId = '', ruleId = ''] = change.rule.split('/');
    const home = all.find(({ id }) => id === packId);
    if (!home || !CHANGED_PARTS.some((part) => home[part]?.some(({ id }) => id === ruleId)))
      return [
        {
          pack,
          at,
          message: `there is no rule "${change.rule}" that could be changed. Its name is the id of its pack, a slash, and its own id.`,
        },
      ];
    const target = home.language?.find(({ id }) => id === ruleId);
    if (!target || (!change.alsoFind && !change.leaveAlone)) return [];
    return runExamples([{ ...headOf(home), language: [target] }], rules, tagger).map(({ message, text }) => ({
      pack,
      at,
      message: `after this change "${change.rule}" no longer does what its own examples say. ${message} Example: "${text}"`,
    }));
  });
}

/** The parts of a pack whose rules a later layer can change. */
const CHANGED_PARTS = ['language', 'elements', 'prompts', 'remarks', 'lenses'] as const;

const PARTS = ['cues', 'language', 'elements', 'prompts', 'presets', 'remarks'] as const;

function ruleOf(pack: Pack, id: string): (string | number)[] {
  for (const part of PARTS) {
    const index = pack[part]?.findIndex((rule) => rule.id === id) ?? -1;
    if (index >= 0) return [part, index];
  }
  return [];
}

const step = (name: string) => (/^\d+$/.test(name) ? Number(name) : name);

const countRules = (pack: Pack) => PARTS.reduce((sum, part) => sum + (pack[part]?.length ?? 0), 0) + (pack.acronyms?.length ?? 0);

function packFiles(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new InputError(`${place}:1`, 1, 'there is no such file or folder.');
  if (!found.isDirectory()) return [place];
  const files = readdirSync(place)
    .filter((name) => /\.ya?ml$/i.test(name))
    .sort();
  if (files.length === 0) throw new InputError(`${place}:1`, 1, 'there is no rule pack (.yaml) in this folder.');
  return files.map((name) => join(place, name));
}

await withCalmErrors(main, 1);
