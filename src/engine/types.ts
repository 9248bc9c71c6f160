/**
 * The values that the engine takes and gives. Everything here is plain data: it can be sent in a message,
 * compared in a test and printed at a terminal.
 *
 * All ranges are offsets into the reviewed text in UTF-16 code units, end exclusive, so `text.slice(start, end)` is the words.
 */

/** A range of the text: UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What the text shows of an element. *Unsure* is for real doubt: the reader has to judge. */
export type Answer = 'found' | 'unsure' | 'not-seen';

/** How much a note about wording matters, the least first. Never an error: the writer decides. */
export const SEVERITIES = ['info', 'suggest', 'important'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** The fifteen elements of an oversight comment, in the order in which they are shown. */
export const ELEMENT_IDS = [
  'summary',
  'evaluation',
  'analysis',
  'decision',
  'rationale',
  'childsVoice',
  'impact',
  'risk',
  'strengths',
  'options',
  'actions',
  'contingency',
  'review',
  'previousActions',
  'unknowns',
] as const;
export type ElementId = (typeof ELEMENT_IDS)[number];

/** What kind of entry this is; it changes what is asked for, not what is seen. */
export const PRESET_IDS = [
  'allocation',
  'assessment',
  'strategy-s47',
  'child-in-need',
  'child-protection',
  'child-in-care',
  'pre-proceedings',
  'exploitation-missing',
  'transfer',
  'closure',
  'front-door',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export const CATEGORIES = [
  'victim-blaming',
  'exploitation',
  'labels',
  'judgemental',
  'gendered-da',
  'was-not-brought',
  'care-jargon',
  'dehumanising',
  'disability-health',
  'race-culture',
  'minimising',
  'opinion',
  'acronym',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a finding comes from, so that "why do I see this?" always has an answer. */
export interface Origin {
  /** `pack/rule`, unique over all active packs. */
  rule: string;
  pack: string;
  packTitle: string;
  version: string;
  /** Source keys or short references, as the rule gives them. */
  source: string[];
}

/** One of the fifteen elements, with the words that were relied on. */
export interface ElementResult {
  id: ElementId;
  answer: Answer;
  /** The words relied on, best first; empty where nothing was seen. */
  evidence: Span[];
  /** A sentence that looks like the element and is not ("rationale: as discussed"). */
  nearMiss: Span | null;
  origin: Origin;
}

/** A reason that a reader would connect to a decision. */
export interface Reason extends Span {
  /** About the child or family, or only about staffing, procedure or timescales. */
  about: 'child' | 'process';
}

/** A decision or direction, with the reason a reader would connect to it. */
export interface Decision extends Span {
  /** Stable while the words of the decision stay the same. */
  id: string;
  /** A decision not to act is a decision too. */
  notToAct: boolean;
  reason: Reason | null;
  /** True where the reason is about the child or family; null where a reader would have to judge. */
  reasoned: boolean | null;
}

/** One action: who does what by when. A part that is not in the text is null. */
export interface Action extends Span {
  id: string;
  who: Span | null;
  what: Span;
  when: Span | null;
  /** When the time is a calendar date that the text gives in full or in part: `yyyy-mm-dd`, `--mm-dd`. */
  date: string | null;
}

/** A wording that a thoughtful colleague might ask the writer to say another way. */
export interface LanguageNote extends Span {
  /** Stable over key presses elsewhere in the text: rule, matched words and their sentence. */
  id: string;
  /** The words as they stand in the text. */
  words: string;
  category: Category;
  severity: Severity;
  /** One line to the writer. */
  say: string;
  /** Other wordings. `replace` ones fit the very place; the others are advice. */
  better: Better[];
  why: string;
  origin: Origin;
  /** Further places in this comment where the same rule speaks; they are folded under the first. */
  also: Span[];
}

/** A better wording: `fits` means that it can stand in the very place of the flagged words. */
export interface Better {
  words: string;
  fits: boolean;
}

/** A remark on the whole entry: length and balance, siblings, a worker's performance, a pasted e-mail. Never a score. */
export interface Remark {
  id: string;
  say: string;
  why: string;
  spans: Span[];
  origin: Origin;
}

/** A question in the child's voice. */
export interface Prompt {
  id: string;
  text: string;
  /** The element that it asks about, or `language`. */
  about: ElementId | 'language';
  /** The sentence that it is tied to; null where it is about the whole entry. */
  anchor: Span | null;
  origin: Origin;
}

export type AgeBand = 'unborn' | 'baby' | 'young' | 'middle' | 'teenager' | 'unknown';

/** What the text says about the child it is written about. */
export interface ChildInText {
  /** Names that the text uses for children, in order of first use; may be empty. */
  names: string[];
  age: AgeBand;
  pronoun: 'she' | 'he' | 'they';
}

/** All that one reading of one comment gives. */
export interface Review {
  elements: ElementResult[];
  decisions: Decision[];
  actions: Action[];
  language: LanguageNote[];
  remarks: Remark[];
  prompts: Prompt[];
  child: ChildInText;
  words: number;
  sentences: Span[];
  /** Set where the text was too long or too broken to review in full; in plain words. */
  limited: string | null;
}

/** What the writer or the site profile says about this entry. */
export interface ReviewOptions {
  preset?: PresetId;
  /** The form records actions in another place, so their absence from the text is no gap. */
  actionsElsewhere?: boolean;
  /** Names known from elsewhere (never from a network); used as names only. */
  childNames?: string[];
  /** Which parts to compute; all where absent. */
  only?: 'language';
}

/** An entry of a child's record, as the self-review reads it. `date` is `yyyy-mm-dd`, or null where none was found. */
export interface Entry {
  id?: string;
  date: string | null;
  text: string;
}

export interface EntrySpan extends Span {
  /** Index of the entry, from 0. */
  entry: number;
}

/** What a careful reader sees across the entries of one child. Offsets are into the text of `entry`. */
export interface ThreadReview {
  /** Actions that no later entry mentions. */
  dropped: EntrySpan[];
  /** Actions that a later entry reports on, with the first that does. */
  followedUp: (EntrySpan & { in: number; by: Span })[];
  /** The same action set again, unchanged. */
  repeated: (EntrySpan & { in: number[] })[];
  /** An entry mostly taken from an earlier one. `share` is the part of its words, 0 to 1. */
  copied: { entry: number; from: number; share: number }[];
  /** A decision that departs from an earlier one. */
  decisionChanged: (EntrySpan & { reasoned: boolean; earlier: EntrySpan | null })[];
  /** More than 42 days without an entry: `before` is the entry that ends the gap. */
  gaps: { before: number; days: number }[];
  /** The child's voice over time: what each entry shows. */
  voice: { entry: number; answer: Answer }[];
}
