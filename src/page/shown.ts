import type { Span } from '../engine/types';
import type { PageSettings } from './helper-types';
import type { Mark } from './marks';
import type { FieldState, HiddenItem, Intent, SiteProfile } from './types';
import { visibleIn } from './visible';
import { NOT_REPLACED } from './words';

/** What is shown of a field at this moment, and what the writer has chosen about it. */
export interface Shown {
  state: FieldState | null;
  settings: PageSettings;
  hidden: HiddenItem[];
  /** Words that a surface asked to mark. */
  evidence: readonly Span[];
  /** The note or question in hand. */
  current: Stop | null;
}

/** A place that "next" and "previous" go to. */
export interface Stop {
  id: string;
  span: Span;
}

type Read = Pick<FieldState, 'fieldId' | 'revision' | 'text' | 'review' | 'hidden' | 'readOnly'>;

/** The one value that surfaces draw. */
export function makeState(profile: SiteProfile, settings: PageSettings, read: Read): FieldState {
  const why = whyNotReplaced(profile, settings, read.readOnly);
  return {
    ...read,
    profileId: profile.id,
    title: profile.title,
    replace: { allowed: why === null, why },
    highlights: settings.highlights,
  };
}

/** All marks to draw: the notes that are not hidden, the words a surface asked for, and the note in hand. */
export function markedIn({ state, settings, hidden, evidence, current }: Shown): Mark[] {
  const marks: Mark[] = evidence.map(({ start, end }) => ({ start, end, kind: 'evidence' }));
  if (current) marks.push({ start: current.span.start, end: current.span.end, kind: 'current' });
  if (!state || !settings.highlights || settings.quiet) return marks;
  for (const note of visibleIn(state.review, hidden).notes) {
    for (const { start, end } of [note, ...note.also]) marks.push({ start, end, kind: note.severity });
  }
  return marks;
}

/** Notes and questions that have a place, in the order of the text. */
export function stopsIn({ state, hidden }: Shown): Stop[] {
  if (!state) return [];
  const { notes, prompts } = visibleIn(state.review, hidden);
  const stops: Stop[] = notes.map(({ id, start, end }) => ({ id, span: { start, end } }));
  for (const { id, anchor } of prompts) if (anchor) stops.push({ id, span: anchor });
  return stops.sort((a, b) => a.span.start - b.span.start);
}

/** The list of hidden things after one was hidden or shown again. */
export function withHidden(hidden: readonly HiddenItem[], { kind, item }: Extract<Intent, { kind: 'hide' | 'unhide' }>): HiddenItem[] {
  const others = hidden.filter(({ scope, key }) => scope !== item.scope || key !== item.key);
  return kind === 'hide' ? [...others, item] : others;
}

function whyNotReplaced(profile: SiteProfile, settings: PageSettings, readOnly: boolean): string | null {
  if (readOnly) return NOT_REPLACED.readOnly;
  if (!settings.replace) return NOT_REPLACED.off;
  return profile.replace === false ? NOT_REPLACED.site : null;
}
