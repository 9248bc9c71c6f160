import type { Automaton } from './automaton';
import { changed, collectChanges, worded } from './layers';
import type { Lexicon } from './lexicon';
import type { Acronym, CueRule, ElementRule, LanguageRule, Pack, Preset, PromptRule, RemarkRule } from './packs/schema';
import { PatternBook } from './pattern-book';
import type { Pattern } from './patterns';
import { finished, type Steps } from './steps';
import type { Origin, Severity } from './types';

/** What is wrong with one rule. The rule is left out; all others go on. */
export interface RuleProblem {
  pack: string;
  /** Rule id, or the part of the pack. */
  rule: string;
  /** Where in the rule: `find[2]`, `lists.child[0]`. */
  where: string;
  /** In words for the writer of the rule. */
  message: string;
  /** Column in the pattern, from 1; null where it is not a pattern. */
  column: number | null;
  pattern: string | null;
}

/** One thing to look for, ready to run: the patterns of a cue or wording rule as numbers. */
export interface Matcher {
  index: number;
  leaveAlone: ReadonlySet<number> | null;
  onlyWith: ReadonlySet<number> | null;
  onlyWithin: number;
  notWith: ReadonlySet<number> | null;
  notWithin: number;
}

export interface CompiledCue extends Matcher {
  kind: 'cue';
  /** Unique over all packs by its plain id: a later pack with the same cue id adds to it. */
  id: string;
  rule: CueRule;
  origin: Origin;
}

export interface CompiledNote extends Matcher {
  kind: 'note';
  id: string;
  find: readonly number[];
  rule: LanguageRule;
  origin: Origin;
  severity: Severity;
  notNext: ReadonlySet<number> | null;
}

export interface WithOrigin<Rule> {
  rule: Rule;
  origin: Origin;
}

/** Everything that the engine needs to read comments: compiled once from all active packs, then only read. */
export interface RuleSet {
  lexicon: Lexicon;
  automaton: Automaton;
  /** Cues and wording rules by matcher index. */
  matchers: (CompiledCue | CompiledNote)[];
  /** For each pattern: the matchers that look for it. */
  finders: readonly (readonly number[])[];
  cues: CompiledCue[];
  notes: CompiledNote[];
  /** Whether each pattern has a gap: of two finds of such a pattern the shorter is meant, of others the longer. */
  gappy: readonly boolean[];
  /** Patterns of names, laws, orders, forms and teams that no wording rule enters. */
  protect: ReadonlySet<number>;
  elements: WithOrigin<ElementRule>[];
  acronyms: WithOrigin<Acronym>[];
  prompts: WithOrigin<PromptRule>[];
  presets: WithOrigin<Preset>[];
  remarks: (WithOrigin<RemarkRule> & { find: ReadonlySet<number> | null })[];
  packs: { id: string; title: string; version: string; reviewBy: string | null }[];
  /** Members of the lists of all packs, as written, for stages that look words up by themselves (actions, child). */
  lists: ReadonlyMap<string, readonly string[]>;
  /** Parts of speech that patterns ask for, by pattern; empty where no active rule needs a tagger. */
  tags: ReadonlyMap<number, Pattern['tags']>;
  problems: RuleProblem[];
}

/**
 * Compiles packs, the first is the base and later ones are layers over it (built-in, organisation, personal).
 * A rule that is wrong is left out and named in `problems`; nothing throws.
 * @param words of packs that were packed when the extension was built (packs/pack-up.ts)
 */
export function compileRules(packs: readonly Pack[], words = ''): RuleSet {
  return finished(compileInSteps(packs, words));
}

/** The same in steps of a millisecond or so, for a page that must not be held up. */
export function compileInSteps(packs: readonly Pack[], words: string): Steps<RuleSet> {
  return new Compiler(worded(packs), words).compile();
}

class Compiler {
  private readonly book: PatternBook;
  private readonly problems: RuleProblem[] = [];
  private readonly finders: number[][] = [];
  private readonly matchers: (CompiledCue | CompiledNote)[] = [];
  private pack = '';

  constructor(
    private readonly packs: readonly Pack[],
    words: string,
  ) {
    this.book = new PatternBook(words);
  }

  *compile(): Steps<RuleSet> {
    for (const pack of this.packs) for (const [name, members] of Object.entries(pack.lists ?? {})) this.book.addToList(name, members);
    yield* this.book.takeWords();
    const changes = collectChanges(this.packs);
    for (const pack of this.packs) {
      this.pack = pack.id;
      for (const rule of pack.cues ?? []) {
        this.addCue(pack, rule);
        yield;
      }
      for (const rule of pack.language ?? []) {
        this.addNote(pack, changed(rule, changes.get(`${pack.id}/${rule.id}`) ?? []));
        yield;
      }
    }
    const protect = new Set(this.packs.flatMap((pack) => [...(this.patternSet(pack.protect, 'protect', 'protect') ?? [])]));
    const remarks = this.gather('remarks').map((entry) => ({ ...entry, find: this.patternSet(entry.rule.find, entry.rule.id, 'find') }));
    this.book.close();
    return {
      lexicon: this.book.lexicon,
      automaton: this.book.automaton,
      matchers: this.matchers,
      finders: this.finders,
      gappy: this.book.gappy,
      cues: this.matchers.filter((matcher) => matcher.kind === 'cue'),
      notes: this.matchers.filter((matcher) => matcher.kind === 'note'),
      protect,
      elements: lastById(this.gather('elements')),
      acronyms: this.gather('acronyms'),
      prompts: lastById(this.gather('prompts')),
      presets: lastById(this.gather('presets')),
      remarks,
      packs: this.packs.map(({ id, title, version, reviewBy }) => ({ id, title, version, reviewBy: reviewBy ?? null })),
      lists: this.book.lists,
      tags: this.book.tags,
      problems: this.problems,
    };
  }

  private gather<Key extends 'elements' | 'acronyms' | 'prompts' | 'presets' | 'remarks'>(
    key: Key,
  ): WithOrigin<NonNullable<Pack[Key]>[number]>[] {
    return this.packs.flatMap((pack) => {
      const rules: readonly NonNullable<Pack[Key]>[number][] = pack[key] ?? [];
      return rules.map((rule) => ({
        rule,
        origin: originOf(pack, 'id' in rule ? rule.id : rule.short, 'source' in rule ? rule.source : []),
      }));
    });
  }

  private addCue(pack: Pack, rule: CueRule): void {
    const matcher = this.matcher(rule, rule.id);
    if (!matcher) return;
    const cue: CompiledCue = {
      ...matcher.parts,
      kind: 'cue',
      index: this.matchers.length,
      id: rule.id,
      rule,
      origin: originOf(pack, rule.id, rule.source),
    };
    this.register(cue, matcher.find);
  }

  private addNote(pack: Pack, rule: LanguageRule): void {
    if (rule.on === false) return;
    const matcher = this.matcher(rule, rule.id);
    if (!matcher) return;
    const notNext = this.patternSet(rule.notNext, rule.id, 'notNext');
    const origin = originOf(pack, rule.id, rule.source);
    this.register(
      {
        ...matcher.parts,
        kind: 'note',
        find: matcher.find,
        index: this.matchers.length,
        id: origin.rule,
        rule,
        origin,
        severity: rule.severity,
        notNext,
      },
      matcher.find,
    );
  }

  private register(matcher: CompiledCue | CompiledNote, find: readonly number[]): void {
    this.matchers.push(matcher);
    for (const pattern of find) {
      const finders = this.finders[pattern] ?? [];
      finders.push(matcher.index);
      this.finders[pattern] = finders;
    }
  }

  private matcher(rule: CueRule | LanguageRule, id: string): { parts: Omit<Matcher, 'index'>; find: number[] } | null {
    const before = this.problems.length;
    const find = rule.find.map((source, index) => this.patternId(source, id, `find[${index}]`)).filter((pattern) => pattern !== null);
    const parts = {
      leaveAlone: this.patternSet(rule.leaveAlone, id, 'leaveAlone'),
      onlyWith: this.patternSet(rule.onlyWith, id, 'onlyWith'),
      onlyWithin: rule.onlyWithin ?? Number.POSITIVE_INFINITY,
      notWith: this.patternSet(rule.notWith, id, 'notWith'),
      notWithin: rule.notWithin ?? Number.POSITIVE_INFINITY,
    };
    return this.problems.length > before ? null : { parts, find: [...new Set(find)] };
  }

  private patternSet(sources: readonly string[] | undefined, rule: string, where: string): ReadonlySet<number> | null {
    if (!sources || sources.length === 0) return null;
    const ids = sources.map((source, index) => this.patternId(source, rule, `${where}[${index}]`));
    return new Set(ids.filter((pattern) => pattern !== null));
  }

  /** The number of a pattern; a mistake is noted as a problem of its rule. */
  private patternId(source: string, rule: string, where: string): number | null {
    const added = this.book.add(source);
    if ('number' in added) return added.number;
    const { message, column } = added.problem;
    this.problems.push({ pack: this.pack, rule, where, message, column, pattern: source });
    return null;
  }
}

function originOf(pack: Pack, rule: string, source: readonly string[]): Origin {
  return { rule: `${pack.id}/${rule}`, pack: pack.id, packTitle: pack.title, version: pack.version, source: [...source] };
}

function lastById<Rule extends { id: string }>(entries: WithOrigin<Rule>[]): WithOrigin<Rule>[] {
  return [...new Map(entries.map((entry) => [entry.rule.id, entry])).values()];
}
