/** What a thread shows, as marks: each stands at an entry, in a lane of its kind, and leads to words. Timeline and table both draw these. */
import type { EntrySpan, Span } from '../../src/engine/types';
import type { ThreadView } from '../../src/extension/looking-back/messages';
import { dateInWords, daysInWords, theEntry } from './in-words';

export const LANES = [
  { id: 'followed', title: 'Reported on later' },
  { id: 'dropped', title: 'No later mention seen' },
  { id: 'repeated', title: 'Set again in the same words' },
  { id: 'copied', title: 'Words from an earlier entry' },
  { id: 'changed', title: 'Decision changed' },
  { id: 'gap', title: 'More than six weeks before it' },
] as const;
export type LaneId = (typeof LANES)[number]['id'];

export interface ThreadMark {
  id: string;
  lane: LaneId;
  /** Place in the thread, from 0. */
  at: number;
  /** What it says, in a sentence. */
  say: string;
  /** The words that it is about, shortened by whoever draws them; null where it is about the whole entry. */
  words: string | null;
  /** Where a click leads: desk index of the entry, and the range to show there. */
  leads: { index: number; span: Span | null };
  /** Another place that belongs to it: the entry that reports, the earlier decision. */
  other: { at: number; say: string; leads: { index: number; span: Span | null } } | null;
}

/** @param dates of the entries of the thread, in its order */
export function marksOf({ review, order, words }: ThreadView, dates: readonly (string | null)[]): ThreadMark[] {
  const dateOf = (at: number): string | null => dates[at] ?? null;
  const called = (at: number): string => theEntry(placedAt(at, { order }, dates));
  const those = (all: readonly number[]): string =>
    all.length > 1 && all.every((at) => dateOf(at) !== null)
      ? `the entries of ${listed(all.map((at) => dateInWords(dateOf(at))))}`
      : listed(all.map(called));
  const wordsOf = ({ entry, start, end }: EntrySpan): string => words[`${entry}:${start}:${end}`] ?? '';
  const lead = (entry: number, span: Span | null) => ({ index: order[entry] ?? 0, span: span && { start: span.start, end: span.end } });
  const marks: Omit<ThreadMark, 'id'>[] = [
    ...review.followedUp.map((one) => ({
      lane: 'followed' as const,
      at: one.entry,
      say: `An action that is reported on in ${called(one.in)}.`,
      words: wordsOf(one),
      leads: lead(one.entry, one),
      other: { at: one.in, say: `What ${called(one.in)} says of it`, leads: lead(one.in, one.by) },
    })),
    ...review.dropped.map((one) => ({
      lane: 'dropped' as const,
      at: one.entry,
      say: 'I could not see this action in any later entry. What became of it?',
      words: wordsOf(one),
      leads: lead(one.entry, one),
      other: null,
    })),
    ...review.repeated.map((one) => ({
      lane: 'repeated' as const,
      at: one.entry,
      say: `The same action is set again in ${those(one.in)}. What stood in its way?`,
      words: wordsOf(one),
      leads: lead(one.entry, one),
      other: null,
    })),
    ...review.copied.map((one) => ({
      lane: 'copied' as const,
      at: one.entry,
      say: `Most of these words stand in ${called(one.from)} too. Was nothing new, or was there no time?`,
      words: null,
      leads: lead(one.entry, null),
      other: { at: one.from, say: capital(called(one.from)), leads: lead(one.from, null) },
    })),
    ...review.decisionChanged.map((one) => ({
      lane: 'changed' as const,
      at: one.entry,
      say: one.reasoned
        ? 'A decision that differs from an earlier one, with a reason.'
        : 'A decision that differs from an earlier one. I could not see why. Would the child find out?',
      words: wordsOf(one),
      leads: lead(one.entry, one),
      other: one.earlier && {
        at: one.earlier.entry,
        say: `The earlier decision, in ${called(one.earlier.entry)}`,
        leads: lead(one.earlier.entry, one.earlier),
      },
    })),
    ...review.gaps.map(({ before, days }) => ({
      lane: 'gap' as const,
      at: before,
      say: `${daysInWords(days)} without an entry before this one. What would the child make of that time?`,
      words: null,
      leads: lead(before, null),
      other: null,
    })),
  ];
  return marks
    .sort((a, b) => a.at - b.at || LANES.findIndex(({ id }) => id === a.lane) - LANES.findIndex(({ id }) => id === b.lane))
    .map((mark, number) => ({ ...mark, id: `mark-${number}` }));
}

/** The entry at a place of a thread, as it is called by its date or by its number. */
export function placedAt(at: number, { order }: Pick<ThreadView, 'order'>, dates: readonly (string | null)[]) {
  return { date: dates[at] ?? null, index: order[at] ?? 0 };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** More days than these are a wall that nobody reads: the first, how many others, and the last. */
const MOST_LISTED = 5;

function listed(names: readonly string[]): string {
  if (names.length > MOST_LISTED) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} others up to ${names.at(-1)}`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
