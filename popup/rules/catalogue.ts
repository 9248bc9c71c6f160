/**
 * All rules in force as values to show: elements, wording rules, questions, remarks, acronyms and the packs that they stand in.
 * Made from the very packs that the engine reads with, so that help and proof never tell another story than the notes.
 */

import { betterOf } from '../../src/engine/language';
import { changed, collectChanges, worded } from '../../src/engine/layers';
import { readPackValue } from '../../src/engine/packs/check';
import { readMarks } from '../../src/engine/packs/examples';
import type { LanguageRule, Pack } from '../../src/engine/packs/schema';
import type { PackInUse } from '../../src/extension/pack-in-use';
import type { Catalogue, PackShown, WordingRule } from './catalogue-schema';

/** A pack with where it comes from. */
export interface PlacedPack extends Omit<PackShown, 'id' | 'title' | 'version' | 'purpose' | 'author' | 'reviewBy' | 'rules'> {
  pack: Pack;
}

/** What is switched off: rules as `pack/rule`, packs by id. */
export interface SwitchedOff {
  rules: readonly string[];
  packs: readonly string[];
}

/** Reads packs that come as data; one that cannot be read is left out, and the background has named it. */
export function placePacks(builtIn: readonly { file: string; sha256: string; data: unknown }[], local: readonly PackInUse[]): PlacedPack[] {
  const all: PackInUse[] = [...builtIn.map((one): PackInUse => ({ ...one, place: 'built-in', on: true, held: [] })), ...local];
  return all.flatMap(({ data, ...rest }) => {
    const { pack } = readPackValue(data, rest.file);
    return pack ? [{ ...rest, pack }] : [];
  });
}

/** @param placed built-in packs first, then policy, organisation and personal ones: later ones are laid over earlier ones */
export function catalogueOf(placed: readonly PlacedPack[], off: SwitchedOff): Catalogue {
  const isOn = ({ on, pack }: PlacedPack): boolean => on && !off.packs.includes(pack.id);
  const inForce = placed.filter(isOn);
  const packs = worded(inForce.map(({ pack }) => pack));
  const isWanted = ({ key }: { key: string }): boolean => !off.rules.includes(key);
  const changes = collectChanges(packs);
  const changers = new Map<string, string[]>();
  for (const pack of packs) for (const { rule } of pack.changes ?? []) changers.set(rule, [...(changers.get(rule) ?? []), pack.title]);
  return {
    packs: placed.map((one) => shownPack(one, isOn(one))),
    elements: lastById(packs, ({ elements }) => elements).map(({ pack, rule: { id, title, ask, why, source, examples } }) => ({
      id,
      title,
      ask,
      why,
      source,
      from: fromOf(pack),
      examples: { found: examples.found, unsure: examples.unsure ?? [], notSeen: examples.notSeen },
    })),
    wordings: packs.flatMap((pack) =>
      (pack.language ?? []).map((original) => {
        const key = `${pack.id}/${original.id}`;
        const rule = changed(original, changes.get(key) ?? []);
        return wordingOf(pack, key, off.rules.includes(key) ? { ...rule, on: false } : rule, changers.get(key) ?? []);
      }),
    ),
    questions: lastById(packs, ({ prompts }) => prompts)
      .map(({ pack, rule: { id, about, say, why, source } }) => ({ key: `${pack.id}/${id}`, about, say, why, source, from: fromOf(pack) }))
      .filter(isWanted),
    remarks: packs
      .flatMap((pack) =>
        (pack.remarks ?? []).map(({ id, say, why, source }) => ({ key: `${pack.id}/${id}`, say, why, source, from: fromOf(pack) })),
      )
      .filter(isWanted),
    lenses: lastById(packs, ({ lenses }) => lenses).map(({ pack, rule: { id, title, say, why, source, places, on } }) => ({
      id,
      title,
      say,
      why,
      source,
      places: places.map(({ title: name, ask, examples }) => ({ title: name, ask, examples: examples ?? [] })),
      on: on !== false,
      from: fromOf(pack),
    })),
    acronyms: packs.flatMap((pack) =>
      (pack.acronyms ?? []).map(({ short, long, or, known }) => ({
        key: `${pack.id}/${short}`,
        short,
        long: [long, ...(or ?? [])],
        known: known ?? false,
        from: fromOf(pack),
      })),
    ),
  };
}

function shownPack({ pack, file, place, sha256, held }: PlacedPack, on: boolean): PackShown {
  const { id, title, version, purpose, author, reviewBy } = pack;
  const parts = [
    pack.cues,
    pack.elements,
    pack.language,
    pack.acronyms,
    pack.prompts,
    pack.presets,
    pack.remarks,
    pack.changes,
    pack.lenses,
    pack.cases,
  ];
  const rules = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
  return { id, title, version, purpose, author, reviewBy: reviewBy ?? null, rules, file, place, sha256, held, on };
}

function wordingOf(pack: Pack, key: string, rule: LanguageRule, changedBy: string[]): WordingRule {
  const { category, severity, say, better, why, source, examples, find, on, disputed, owner, reviewBy } = rule;
  return {
    key,
    title: titleOf(rule),
    category,
    severity,
    say,
    better: better.map(betterOf),
    why,
    source,
    flag: examples.flag.map(readMarks),
    leave: examples.leave.map((text) => readMarks(text).text),
    finds: find.join(' ').replace(/[^\p{L}\p{N}'’ -]+/gu, ' '),
    on: on !== false,
    disputed: disputed ?? false,
    changedBy: [...new Set(changedBy)],
    owner: owner ?? pack.owner ?? null,
    reviewBy: reviewBy ?? pack.reviewBy ?? null,
    from: fromOf(pack),
  };
}

/** Rules have no title of their own; the words that the first example marks say best what a rule is about. */
function titleOf({ id, examples }: LanguageRule): string {
  const { text, marked } = readMarks(examples.flag[0] ?? '');
  const [first] = marked;
  return first ? `“${text.slice(first.start, first.end)}”` : id.replaceAll('-', ' ');
}

const fromOf = ({ title, version }: Pack) => ({ title, version });

/** A later pack with the same id stands in for an earlier one, as when rules are compiled. */
function lastById<Rule extends { id: string }>(packs: readonly Pack[], part: (pack: Pack) => readonly Rule[] | undefined) {
  const rows = packs.flatMap((pack) => (part(pack) ?? []).map((rule) => ({ pack, rule })));
  return [...new Map(rows.map((row) => [row.rule.id, row])).values()];
}
