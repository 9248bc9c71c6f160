/**
 * What there is to ask about in this comment: each with the condition that a prompt names (`when`), the words that it can use, and the
 * sentence that it is tied to. The most telling come first.
 */
import { decidedInChildsVoice, fewWords } from './child-voice';
import type { RuleSet } from './compile';
import type { Found } from './prompts';
import type { CommentReading } from './reading';
import { childrenWithoutOwnSentence } from './siblings';
import { type Action, type ChildInText, type Decision, ELEMENT_IDS, type ElementId, type LanguageNote, type Span } from './types';
import { actionWords } from './vocabulary';

/** Something that a prompt can ask about. */
export interface Situation {
  when: string;
  /** Wider conditions that fit as well: "language important" for "language important labels". */
  alsoWhen: readonly string[];
  element: ElementId | null;
  anchor: Span | null;
  slots: Readonly<Record<string, string | undefined>>;
  /** Two situations with one key are asked about once. */
  key: string;
  /** Added to the rank of its element: 0 is most telling. */
  rank: number;
}

/** All situations of a comment, in the order in which prompts are looked for. */
export function situations(reading: CommentReading, rules: RuleSet, found: Found): Situation[] {
  return [
    ...aboutDecisions(reading, rules, found),
    ...aboutElements(reading, found),
    ...aboutActions(reading, rules, found),
    ...aboutSiblings(reading, found),
    ...aboutWords(reading, found),
  ];
}

/** At most two decisions are asked about; which one the reader means by "this" must stay clear. */
const MOST_DECISIONS = 2;

function aboutDecisions(reading: CommentReading, rules: RuleSet, { decisions, child }: Found): Situation[] {
  const { text } = reading.document;
  const { verbs } = actionWords(rules.lists);
  return decisions
    .flatMap((decision) => {
      const when = conditionOf(decision);
      return when === null ? [] : [{ decision, when, rank: when === 'decision-unsure' ? 0.5 : -1 }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_DECISIONS)
    .map(({ decision: { start, end }, when, rank }): Situation => {
      const words = text.slice(start, end);
      return {
        when,
        alsoWhen: when === 'not-acting-without-reason' ? ['decision-without-reason'] : [],
        element: 'rationale',
        anchor: { start, end },
        slots: { decided: decided(reading, words, child, verbs), decision: few(reading, words) },
        key: `decision ${words}`,
        rank,
      };
    });
}

function decided(reading: CommentReading, words: string, child: ChildInText, verbs: ReadonlySet<string>): string | undefined {
  const key = `decided ${child.pronoun} ${child.names.join()}: ${words}`;
  return said(reading, key, () => decidedInChildsVoice(words, child, verbs)) ?? undefined;
}

const few = (reading: CommentReading, words: string): string => said(reading, words, () => fewWords(words)) ?? '';

/** Worked out once for the same words: a key press changes few of them. */
function said(reading: CommentReading, key: string, say: () => string | null): string | null {
  const known = reading.said.get(key);
  if (known !== undefined) return known;
  const words = say();
  reading.said.set(key, words);
  return words;
}

/** What there is to ask about a decision; null where its reason is plain. */
function conditionOf({ reason, reasoned, notToAct }: Decision): string | null {
  if (reason?.about === 'process') return 'decision-for-process';
  if (reasoned === null) return 'decision-unsure';
  if (reasoned) return null;
  return notToAct ? 'not-acting-without-reason' : 'decision-without-reason';
}

function aboutElements(reading: CommentReading, { elements, decisions, actions }: Found): Situation[] {
  const asksWhy = decisions.some(({ reasoned }) => reasoned !== true);
  return elements.flatMap(({ id, answer, nearMiss }): Situation[] => {
    if (answer === 'found') return [];
    // The decision itself is asked about; a second question for its reason would say the same.
    if (id === 'rationale' && asksWhy && decisions.length > 0) return [];
    if (id === 'actions' && actions.some((action) => action.who === null || action.when === null)) return [];
    const { missing, near } = PLAIN[id][answer];
    if (!nearMiss) return [missing];
    return [{ ...near, anchor: nearMiss, slots: { near: quotable(reading, nearMiss) ?? undefined } }, missing];
  });
}

/** What there is to ask about an element, whatever the comment says. */
const PLAIN = Object.fromEntries(
  ELEMENT_IDS.map((id) => [id, { unsure: plain(id, 'unsure', 2), 'not-seen': plain(id, 'not-seen', 0) }]),
) as Record<ElementId, Record<'unsure' | 'not-seen', { missing: Situation; near: Situation }>>;

function plain(id: ElementId, answer: 'unsure' | 'not-seen', rank: number): { missing: Situation; near: Situation } {
  const missing: Situation = { element: id, key: `element ${id}`, rank, when: `${answer} ${id}`, alsoWhen: [], anchor: null, slots: {} };
  return { missing, near: { ...missing, when: `near-miss ${id}` } };
}

/** Words of a near miss that make sense alone: the sentence where it is short, else three words or more; null where neither. */
function quotable(reading: CommentReading, span: Span): string | null {
  const { text } = reading.document;
  const sentence = reading.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (sentence && sentence.reading.words.length <= SHORT_SENTENCE) return few(reading, sentence.reading.text);
  const words = text.slice(span.start, span.end);
  return words.trim().split(/\s+/).length >= 3 ? few(reading, words) : null;
}

const SHORT_SENTENCE = 12;

/** The first action with both parts missing, else the first with one missing; none where one is complete and the rest nearly so. */
function aboutActions(reading: CommentReading, rules: RuleSet, { actions, options, elements, decisions, child }: Found): Situation[] {
  const { verbs } = actionWords(rules.lists);
  if (options.actionsElsewhere) return [];
  const { text } = reading.document;
  const isFound = elements.some(({ id, answer }) => id === 'actions' && answer === 'found');
  // The words of a decision that is asked about are quoted once; of what else is open, or of all, it is asked who and when.
  const open = actions
    .filter((action) => action.who === null || action.when === null)
    .map((action) => ({
      action,
      gaps: (action.who ? 0 : 1) + (action.when ? 0 : 1),
      isAsked: decisions.some((one) => conditionOf(one) && action.start <= one.start && one.start < action.end),
    }));
  const [first] = open.sort((a, b) => +a.isAsked - +b.isAsked || b.gaps - a.gaps || a.action.start - b.action.start);
  if (!first || (isFound && first.gaps < 2)) return [];
  if (first.isAsked) return [PLAIN.actions['not-seen'].missing];
  const { action } = first;
  const what = text.slice(action.what.start, action.what.end);
  // "Somebody was going to “updated GP letter”" is no sentence: only what begins with a verb is said like that.
  const isVerb = !/\bto be\b/.test(what) && verbs.has(/^\p{L}+/u.exec(what)?.[0].toLowerCase() ?? '') && /\s\p{L}/u.test(what.trim());
  const isSaid = isVerb || (action.who !== null && action.start < action.what.start && /^\p{Ll}+\s/u.test(what));
  const gap = action.who ? 'action-without-time' : action.when ? 'action-without-owner' : 'action-without-both';
  const when = isSaid ? gap : action.who ? 'task-without-time' : 'task-without-owner';
  const slots = {
    who: doer(text, action, child),
    what: lowered(few(reading, what)),
    task: few(reading, text.slice(action.start, action.end)),
  };
  return [
    {
      when,
      alsoWhen: [],
      element: 'actions',
      anchor: { start: action.start, end: action.end },
      slots,
      key: `action ${action.id}`,
      rank: 0,
    },
  ];
}

const DOERS: Record<string, string> = {
  i: 'You were',
  all: 'Everybody was',
  yp: 'I was',
  'young person': 'I was',
  pa: 'My personal adviser was',
  me: 'You were',
  we: 'You were',
  sw: 'My social worker was',
  worker: 'My social worker was',
  hv: 'The health visitor was',
  fsw: 'The family support worker was',
  iro: 'My reviewing officer was',
  mum: 'Mum was',
  mo: 'My mother was',
  dad: 'Dad was',
  fa: 'My father was',
  gp: 'My doctor was',
  police: 'The police were',
  tm: 'The team manager was',
  housing: 'Housing was',
};

/** Who it was, as a child would say it: "My social worker was", "James was", "Mum and Dad were", "My nan was". */
function doer(text: string, { who }: Action, child: ChildInText): string | undefined {
  if (!who) return undefined;
  const words = text
    .slice(who.start, who.end)
    .replace(/\s+/g, ' ')
    .replace(/ \([^)]*\)$/, '')
    .trim();
  const known = DOERS[words.toLowerCase()];
  if (known) return known;
  const [name, another] = child.names;
  if (words === name && !another) return 'I was';
  return `${called(words, name)} ${SEVERAL.test(words) ? 'were' : 'was'}`;
}

/** Names and letters stand alone, the child's own people are "my", all others have an article. */
function called(words: string, name: string | undefined): string {
  const bare = words.replace(/^(?:the|his|her|their)\s/i, '');
  if (name && bare.startsWith(`${name}'s `)) return `My ${bare.slice(name.length + 3)}`;
  if (MINE.test(bare)) return `My ${bare.toLowerCase()}`;
  const isName = /^(?:\p{Lu}\S*\s?)+$|['’]s |\band\b|[&,+/]/u.test(words);
  return isName ? words.charAt(0).toUpperCase() + words.slice(1) : `The ${lowered(bare)}`;
}

const MINE = /^(?:mother|father|parents|school|social worker|nana?|gran(?:ny|d\w+)?|aunt\w*|uncle|(?:foster )?carers?|key ?worker)$/i;
/** "James", "Ms Banks" and "Chris" are one. */
const SEVERAL = /\band\b|[&,+/]|(?:^| )[a-z-]+[^s'’]s$|(arent|arer|orker|eacher|fficer)s$/;

const lowered = (words: string) => (/^\p{Lu}{2,}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));

function aboutSiblings(reading: CommentReading, { child }: Found): Situation[] {
  const [sibling] = childrenWithoutOwnSentence(reading, child);
  if (!sibling) return [];
  const names = child.names.length > 2 ? `${child.names.slice(0, -1).join(', ')} and ${child.names.at(-1)}` : child.names.join(' and ');
  return [
    {
      when: 'siblings-together',
      alsoWhen: [],
      element: 'childsVoice',
      anchor: null,
      slots: { names, sibling },
      key: `sibling ${sibling}`,
      rank: 1.5,
    },
  ];
}

const WEIGHT: Record<LanguageNote['severity'], number> = { important: 0, suggest: 10, info: 20 };
const BLAME: Partial<Record<LanguageNote['category'], number>> = { 'victim-blaming': 0, exploitation: 1 };

function aboutWords(reading: CommentReading, { language }: Found): Situation[] {
  return weightiest(language).map((note, rank) => ({
    when: `language ${note.severity} ${note.category}`,
    alsoWhen: [`language ${note.severity}`],
    element: null,
    anchor: { start: note.start, end: note.end },
    slots: { words: few(reading, note.words.replace(/ (to|will|have)$/, '')) },
    key: `words ${note.words.toLowerCase()}`,
    rank,
  }));
}

/** The two notes to ask about, the weightier first, then the earlier; what is only a thought is asked about never. */
function weightiest(language: readonly LanguageNote[]): LanguageNote[] {
  const best: LanguageNote[] = [];
  for (const note of language) {
    if (note.severity === 'info') continue;
    const own = weight(note);
    let at = best.length;
    while (at > 0 && comesBefore(note, own, best[at - 1] as LanguageNote)) at -= 1;
    if (at === MOST_WORDS) continue;
    best.splice(at, 0, note);
    if (best.length > MOST_WORDS) best.pop();
  }
  return best;
}

const MOST_WORDS = 2;

function comesBefore(note: LanguageNote, own: number, other: LanguageNote): boolean {
  const theirs = weight(other);
  return own < theirs || (own === theirs && note.start < other.start);
}

const weight = (note: LanguageNote) => WEIGHT[note.severity] + (BLAME[note.category] ?? (note.category === 'acronym' ? 5 : 2));
