import type { Review, Span } from '../engine/types';

/**
 * How the helper knows the one field that it may read. Every part that is given must hold; nothing else on the page is read.
 * Kept as data, so that a PSW can export it and IT can set it by policy.
 */
export interface SiteProfile {
  id: string;
  /** Shown to people: "CareNote: management oversight". */
  title: string;
  /** Host with port where there is one: `cases.example.gov.uk`, `127.0.0.1:8080`. A leading `*.` stands for any sub-domain. */
  host: string;
  /** Path prefix, or a pattern with `*`; any path where absent. */
  path?: string;
  field: FieldLocator;
  /** The field counts only while another control has one of these values (case-note type). */
  when?: { control: FieldLocator; values: string[] };
  /** The form records actions in another place. */
  actionsElsewhere?: boolean;
  /** What kind of entry is written here, where it is always the same. */
  preset?: string;
  /** Where past entries are listed; read only when the writer asks. */
  pastEntries?: { item: string; date?: string; text?: string; next?: string };
  /** Whether a flagged wording may be replaced in the field on a click; read-only help where false. */
  replace?: boolean;
}

/** Ways to find one control, all that are given must agree. At least one is needed. */
export interface FieldLocator {
  /** CSS selector, within the document or frame that holds the field. */
  selector?: string;
  /** Visible label, legend, heading, aria-label or placeholder; compared without case, spaces folded. */
  label?: string;
  /** `name` attribute. */
  name?: string;
  /** CSS selectors of the frames and shadow hosts to pass through, outermost first. */
  through?: string[];
}

/** What the helper knows of the field at this moment; surfaces draw this one value and hold no copy. */
export interface FieldState {
  /** Stable while this field lives in this tab. */
  fieldId: string;
  profileId: string;
  title: string;
  /** Grows with each text that was read; an older state never replaces a newer. */
  revision: number;
  text: string;
  review: Review;
  /** Whether a wording may be replaced here; where not, why, in plain words. */
  replace: { allowed: boolean; why: string | null };
  /** Ids of notes hidden in this comment, and how to name them. */
  hidden: HiddenItem[];
  highlights: boolean;
  readOnly: boolean;
}

/** What was hidden, and at which scope: this one place, this comment, or the rule for this writer. Never holds the text. */
export interface HiddenItem {
  scope: 'one' | 'comment' | 'rule';
  /** Note id for `one`; rule id for the other two. */
  key: string;
  rule: string;
}

/** What a surface can ask of the field. */
export type Intent =
  | { kind: 'select'; span: Span }
  /** Marks the words that an element relies on, until another `show`; an empty list takes the marks away. */
  | { kind: 'show'; spans: Span[] }
  | { kind: 'replace'; noteId: string; span: Span; expected: string; words: string }
  /** A draft, into an empty field or where the caret stands; `expected` is the whole text as the surface knows it. */
  | { kind: 'insert'; expected: string; words: string }
  | { kind: 'hide'; item: HiddenItem }
  | { kind: 'unhide'; item: HiddenItem }
  | { kind: 'highlights'; on: boolean };

/** How a replacement ended. `copy` holds the words to offer for copying when the field could not be changed safely. */
export type ReplaceResult =
  | { done: true }
  | { done: false; reason: 'text-changed' | 'not-allowed' | 'rolled-back' | 'could-not-verify' | 'field-gone'; say: string; copy: string };
