/**
 * Reviews as plain text for people: what the child would ask first, then what was seen. No score.
 */
import type { ElementResult, Review, Span, ThreadReview } from '../engine/types';
import type { ThreadIn } from './input';

const MARKS = { found: '[x]', unsure: '[?]', 'not-seen': '[ ]' } as const;

/** One comment. @param titles names of the elements as the packs give them */
export function commentReport(id: string | number, text: string, review: Review, titles: ReadonlyMap<string, string>): string {
  const words = (span: Span | null) => (span ? `"${short(text.slice(span.start, span.end))}"` : null);
  const lines = [`== ${id} ==`];
  if (review.limited) lines.push(review.limited);
  section(
    lines,
    'What the child would ask',
    review.prompts.map((prompt) => `- ${prompt.text}`),
  );
  section(
    lines,
    'What a reader finds ([x] found, [?] not sure, [ ] not seen)',
    review.elements.map((element) => `${MARKS[element.answer]} ${titles.get(element.id) ?? element.id}${relied(element, words)}`),
  );
  section(
    lines,
    'Decisions and their reasons',
    review.decisions.map(
      (decision) => `- ${words(decision)}${decision.reason ? `, because of ${words(decision.reason)}` : ', and I could not see why'}`,
    ),
  );
  section(
    lines,
    'Who does what by when',
    review.actions.map((action) => `- ${words(action.who) ?? 'who?'} | ${words(action.what)} | ${words(action.when) ?? 'by when?'}`),
  );
  section(
    lines,
    'Words to look at again',
    review.language.map(
      (note) =>
        `- "${note.words}": ${note.say}${note.better[0] ? ` Perhaps: ${note.better.map((better) => better.words).join('; ')}` : ''}`,
    ),
  );
  section(
    lines,
    'On the whole entry',
    review.remarks.map((remark) => `- ${remark.say}`),
  );
  return lines.join('\n');
}

function relied(element: ElementResult, words: (span: Span | null) => string | null): string {
  if (element.evidence[0]) return `: ${words(element.evidence[0])}`;
  return element.nearMiss ? ` (near it: ${words(element.nearMiss)})` : '';
}

/** One sequence. */
export function threadReport(thread: ThreadIn, review: ThreadReview): string {
  const date = (entry: number) => thread.entries[entry]?.date ?? `entry ${entry + 1}`;
  const words = (at: { entry: number; start: number; end: number }) =>
    `${date(at.entry)} "${short(thread.entries[at.entry]?.text.slice(at.start, at.end) ?? '')}"`;
  const lines = [`== ${thread.id} ==`];
  section(
    lines,
    'Followed up',
    review.followedUp.map((one) => `- ${words(one)} in ${date(one.in)}`),
  );
  section(
    lines,
    'Not mentioned again',
    review.dropped.map((one) => `- ${words(one)}`),
  );
  section(
    lines,
    'Set again, unchanged',
    review.repeated.map((one) => `- ${words(one)} again in ${one.in.map(date).join(', ')}`),
  );
  section(
    lines,
    'Mostly taken from an earlier entry',
    review.copied.map((one) => `- ${date(one.entry)} from ${date(one.from)} (${Math.round(one.share * 100)} of 100 words)`),
  );
  section(
    lines,
    'Decisions that changed',
    review.decisionChanged.map((one) => `- ${words(one)}: ${one.reasoned ? 'the entry says why' : 'I could not see why'}`),
  );
  section(
    lines,
    'Gaps',
    review.gaps.map((gap) => `- ${gap.days} days before ${date(gap.before)}`),
  );
  return lines.join('\n');
}

function section(lines: string[], title: string, rows: readonly string[]): void {
  if (rows.length > 0) lines.push('', `${title}:`, ...rows);
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}
