import { Automaton } from './automaton';
import type { GraphNode } from './graph';
import { Lexicon } from './lexicon';
import type { Acronym, CueRule, ElementRule, LanguageRule, Pack, Preset, PromptRule, RemarkRule, RuleChange } from './packs/schema';
import { type Pattern, type PatternNode, parsePattern } from './patterns';
import type { Origin, Severity } from './types';
import { wordForms } from './words';

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
 */
export function compileRules(packs: readonly Pack[]): RuleSet {
  return new Compiler(packs).compile();
}

class Compiler {
  private readonly lexicon = new Lexicon();
  private readonly automaton = new Automaton();
  private readonly problems: RuleProblem[] = [];
  private readonly patternIds = new Map<string, number | null>();
  private readonly finders: number[][] = [];
  private readonly gappy: boolean[] = [];
  private readonly tags = new Map<number, Pattern['tags']>();
  /** The symbol of each list that is in use. */
  private readonly lists = new Map<string, number>();
  /** What is wrong with each list that was looked at; null where nothing is. */
  private readonly checkedLists = new Map<string, string | null>();
  private readonly listSources = new Map<string, string[]>();
  private readonly matchers: (CompiledCue | CompiledNote)[] = [];
  private readonly families = new Map<string, number>();
  private readonly parsed = new Map<string, ReturnType<typeof parsePattern>>();
  private pack = '';

  constructor(private readonly packs: readonly Pack[]) {}

  compile(): RuleSet {
    for (const pack of this.packs) for (const [name, members] of Object.entries(pack.lists ?? {})) this.addListSource(name, members);
    const changes = collectChanges(this.packs);
    for (const pack of this.packs) {
      this.pack = pack.id;
      for (const rule of pack.cues ?? []) this.addCue(pack, rule);
      for (const rule of pack.language ?? []) this.addNote(pack, changed(rule, changes.get(`${pack.id}/${rule.id}`) ?? []));
    }
    const protect = new Set(this.packs.flatMap((pack) => [...(this.patternSet(pack.protect, 'protect', 'protect') ?? [])]));
    const remarks = this.gather('remarks').map((entry) => ({ ...entry, find: this.patternSet(entry.rule.find, entry.rule.id, 'find') }));
    return {
      lexicon: this.lexicon,
      automaton: this.automaton,
      matchers: this.matchers,
      finders: this.finders,
      gappy: this.gappy,
      cues: this.matchers.filter((matcher) => matcher.kind === 'cue'),
      notes: this.matchers.filter((matcher) => matcher.kind === 'note'),
      protect,
      elements: lastById(this.gather('elements')),
      acronyms: this.gather('acronyms'),
      prompts: lastById(this.gather('prompts')),
      presets: lastById(this.gather('presets')),
      remarks,
      packs: this.packs.map(({ id, title, version, reviewBy }) => ({ id, title, version, reviewBy: reviewBy ?? null })),
      lists: this.listSources,
      tags: this.tags,
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

  private addListSource(name: string, members: readonly string[]): void {
    this.listSources.set(name, [...(this.listSources.get(name) ?? []), ...members]);
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
      { ...matcher.parts, kind: 'note', index: this.matchers.length, id: origin.rule, rule, origin, severity: rule.severity, notNext },
      matcher.find,
    );
  }

  private register(matcher: CompiledCue | CompiledNote, find: readonly number[]): void {
    this.matchers.push(matcher);
    for (const pattern of find) this.finders[pattern]?.push(matcher.index);
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

  /** Two rules with the same pattern share its number, and both fire. */
  private patternId(source: string, rule: string, where: string): number | null {
    const known = this.patternIds.get(source);
    if (known !== undefined && known !== null) return known;
    const parsed = this.parse(source);
    const problem = 'problem' in parsed ? parsed.problem : this.listProblem(parsed.pattern.nodes, []);
    if (problem || !('pattern' in parsed)) {
      if (problem) this.problems.push({ pack: this.pack, rule, where, message: problem.message, column: problem.column, pattern: source });
      return null;
    }
    const id = this.finders.length;
    this.finders.push([]);
    this.gappy.push(hasGap(parsed.pattern.nodes));
    this.patternIds.set(source, id);
    if (parsed.pattern.tags.length > 0) this.tags.set(id, parsed.pattern.tags);
    this.insert(parsed.pattern, id);
    return id;
  }

  /** Each wording is parsed once, however many lists hold it. */
  private parse(source: string): ReturnType<typeof parsePattern> {
    const known = this.parsed.get(source);
    if (known) return known;
    const parsed = parsePattern(source);
    this.parsed.set(source, parsed);
    return parsed;
  }

  private listProblem(nodes: readonly PatternNode[], within: readonly string[]): { message: string; column: number } | null {
    for (const node of nodes) {
      if (node.kind === 'list') {
        if (this.lexicon.shape(node.name) !== undefined) continue;
        if (within.includes(node.name)) return { message: `The list <${node.name}> holds itself.`, column: node.column };
        const members = this.listSources.get(node.name);
        if (!members) return { message: `There is no list <${node.name}>.`, column: node.column };
        const problem = this.membersProblem(node.name, members, [...within, node.name]);
        if (problem) return { message: problem, column: node.column };
      } else {
        const inner = node.kind === 'group' ? node.options.flat() : node.kind === 'optional' ? [node.node] : [];
        const problem = this.listProblem(inner, within);
        if (problem) return problem;
      }
    }
    return null;
  }

  private membersProblem(name: string, members: readonly string[], within: readonly string[]): string | null {
    const known = this.checkedLists.get(name);
    if (known !== undefined) return known;
    const problem = this.firstMemberProblem(name, members, within);
    this.checkedLists.set(name, problem);
    return problem;
  }

  private firstMemberProblem(name: string, members: readonly string[], within: readonly string[]): string | null {
    for (const member of members) {
      const parsed = this.parse(member);
      if ('problem' in parsed) return `In the list <${name}>, "${member}": ${parsed.problem.message}`;
      if (parsed.pattern.nodes.some((node) => node.kind === 'gap')) return `In the list <${name}>, "${member}": a list holds no gaps.`;
      const problem = this.listProblem(parsed.pattern.nodes, within);
      if (problem) return problem.message;
    }
    return null;
  }

  private insert(pattern: Pattern, id: number): void {
    const end = this.sequence(pattern.atStart ? this.automaton.rootAtStart : this.automaton.root, pattern.nodes);
    const accept = pattern.atEnd ? (end.acceptAtEnd ??= []) : (end.accept ??= []);
    if (!accept.includes(id)) accept.push(id);
  }

  private sequence(from: GraphNode, nodes: readonly PatternNode[]): GraphNode {
    return nodes.reduce((at, node) => this.step(at, node), from);
  }

  private step(from: GraphNode, node: PatternNode): GraphNode {
    if (node.kind === 'gap') return from.gap(node.most);
    if (node.kind === 'optional' || node.kind === 'group') return this.join(from, node);
    return from.edge(this.symbol(node));
  }

  /** All options of a group, and an optional part with or without its words, lead to one node. */
  private join(from: GraphNode, part: Extract<PatternNode, { kind: 'optional' | 'group' }>): GraphNode {
    const { node, isNew } = from.join(wordingOf([part]));
    if (!isNew) return node;
    if (part.kind === 'optional') from.goesOnAt(node);
    const ends = part.kind === 'optional' ? [this.step(from, part.node)] : part.options.map((option) => this.sequence(from, option));
    for (const end of new Set(ends)) if (end !== node) end.goesOnAt(node);
    return node;
  }

  private symbol(node: Exclude<PatternNode, { kind: 'gap' | 'optional' | 'group' }>): number {
    switch (node.kind) {
      case 'word':
        return this.lexicon.word(node.word);
      case 'exact':
        return this.lexicon.exact(node.word);
      case 'list':
        return this.lexicon.shape(node.name) ?? this.list(node.name);
      default: {
        const key = `${node.kind} ${node.word}`;
        const known = this.families.get(key);
        if (known !== undefined) return known;
        const symbol = this.lexicon.newSymbol();
        this.families.set(key, symbol);
        this.addMember(node, symbol);
        return symbol;
      }
    }
  }

  /** One symbol for all words and phrases of a list; phrases are found in a pass of their own, so that a pattern has one edge for them. */
  private list(name: string): number {
    const known = this.lists.get(name);
    if (known !== undefined) return known;
    const symbol = this.lexicon.newSymbol();
    this.lists.set(name, symbol);
    this.addMembers(name, symbol);
    return symbol;
  }

  private addMembers(name: string, symbol: number): void {
    for (const source of this.listSources.get(name) ?? []) {
      const parsed = this.parse(source);
      if ('pattern' in parsed) for (const phrase of spellOut(parsed.pattern.nodes)) this.addPhrase(phrase, symbol);
    }
  }

  private addPhrase(phrase: PatternNode[], symbol: number): void {
    const [only] = phrase;
    if (!only) return;
    if (phrase.length > 1) {
      const end = this.sequence(this.automaton.phrases, phrase);
      end.accept ??= [];
      if (!end.accept.includes(symbol)) end.accept.push(symbol);
      return;
    }
    if (only.kind !== 'list') return this.addMember(only, symbol);
    const shape = this.lexicon.shape(only.name);
    if (shape === undefined) this.addMembers(only.name, symbol);
    else this.lexicon.addShape(shape, symbol);
  }

  private addMember(node: PatternNode, symbol: number): void {
    if (node.kind === 'word') this.lexicon.addWord(node.word, symbol);
    if (node.kind === 'family') for (const form of wordForms(node.word)) this.lexicon.addWord(form, symbol);
    if (node.kind === 'prefix') this.lexicon.addPrefix(node.word, symbol);
    if (node.kind === 'exact') this.lexicon.addExact(node.word, symbol);
  }
}

/** Groups and optional words of a list member as plain phrases. */
function spellOut(nodes: readonly PatternNode[]): PatternNode[][] {
  let phrases: PatternNode[][] = [[]];
  for (const node of nodes) {
    const options =
      node.kind === 'group' ? node.options.flatMap(spellOut) : node.kind === 'optional' ? [[], ...spellOut([node.node])] : [[node]];
    phrases = phrases.flatMap((phrase) => options.map((option) => [...phrase, ...option]));
  }
  return phrases;
}

function hasGap(nodes: readonly PatternNode[]): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'gap' || (node.kind === 'group' && node.options.some(hasGap)) || (node.kind === 'optional' && hasGap([node.node])),
  );
}

/** One text for equal parts of patterns. */
function wordingOf(nodes: readonly PatternNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'group') return `(${node.options.map(wordingOf).join('|')})`;
      if (node.kind === 'optional') return `${wordingOf([node.node])}?`;
      if (node.kind === 'gap') return `..${node.most}`;
      return node.kind === 'list' ? `<${node.name}>` : `${node.kind}:${node.word}`;
    })
    .join(' ');
}

function originOf(pack: Pack, rule: string, source: readonly string[]): Origin {
  return { rule: `${pack.id}/${rule}`, pack: pack.id, packTitle: pack.title, version: pack.version, source: [...source] };
}

function lastById<Rule extends { id: string }>(entries: WithOrigin<Rule>[]): WithOrigin<Rule>[] {
  return [...new Map(entries.map((entry) => [entry.rule.id, entry])).values()];
}

function collectChanges(packs: readonly Pack[]): Map<string, RuleChange[]> {
  const changes = new Map<string, RuleChange[]>();
  for (const change of packs.flatMap((pack) => pack.changes ?? [])) changes.set(change.rule, [...(changes.get(change.rule) ?? []), change]);
  return changes;
}

/** A wording rule with the changes of later layers laid over it, in their order. */
export function changed(rule: LanguageRule, changes: readonly RuleChange[]): LanguageRule {
  return changes.reduce(
    (current, { on, severity, say, better, why, alsoFind, leaveAlone }) => ({
      ...current,
      ...(on === undefined ? {} : { on }),
      ...(severity === undefined ? {} : { severity }),
      ...(say === undefined ? {} : { say }),
      ...(better === undefined ? {} : { better }),
      ...(why === undefined ? {} : { why }),
      find: [...current.find, ...(alsoFind ?? [])],
      leaveAlone: [...(current.leaveAlone ?? []), ...(leaveAlone ?? [])],
    }),
    rule,
  );
}
