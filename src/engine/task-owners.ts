/**
 * Who a task is for, where the sentence does not begin with them: "by Jess", "(Freya)", "– Marcia", "with receiving SW".
 */
import { ownerEnd, type Row } from './owners';
import { between, type Draft, endOf, spanOf, startOf } from './task-draft';
import { JOINT, NOT_OWNERS } from './task-words';
import type { Span } from './types';

/** Any other word or two before "to" and a plain verb: "Commissioning to give", "jo to ring". */
export function unknownOwnerEnd({ row, start, to, words }: Draft): number {
  for (let at = start; at < Math.min(to, start + 4); at += 1) {
    const word = row.lower[at] ?? '';
    if (word === 'to') return at > start && words.verbs.has(row.lower[at + 1] ?? '') ? at : start;
    if (
      NOT_OWNERS.has(word) ||
      words.verbsThird.has(word) ||
      (/(?:ed|ing)$/.test(word) && word !== 'housing' && !/(?:commission|hous|screen|foster|nurs|school|gather)ing$/.test(word))
    )
      return start;
  }
  return start;
}

/** "by Jess": who does what the passive leaves open. */
export function agent({ row, to, words }: Draft, from: number): Span | null {
  for (let at = from; at < to - 1; at += 1) {
    // "Referral from me by Thursday."
    if (row.lower[at] === 'from' && (row.lower[at + 1] === 'me' || row.lower[at + 1] === 'us')) return spanOf(row, at + 1, at + 2);
    if (row.lower[at] !== 'by') continue;
    const end = ownerEnd(row, at + 1, to, words);
    if (end > at + 1) return spanOf(row, at + 1, end);
  }
  return null;
}

/** "SW stat visit 18/6", "Joel + GP home visit Fri". */
export function leadingOwner({ row, start, to, times, words }: Draft): Span | null {
  const end = ownerEnd(row, start, to, words);
  // "Core group 30th" is a meeting and its day, nobody's task.
  const isAll = end < to && times.some((time) => time.start <= startOf(row, end) && endOf(row, to - 1) <= time.end);
  return end > start && end < to && !isAll ? spanOf(row, start, end) : null;
}

/** "(Freya)" or "– Marcia" at the end, "with receiving SW", "Joint visit Amina + new SW". */
export function trailingOwner({ row, start, to, words, text }: Draft, withToo: boolean): Span | null {
  for (let at = to - 1; at > start; at -= 1) {
    const gap = text.slice(endOf(row, at - 1), startOf(row, at));
    const isMarked = /[(–—]|\s-\s|\/|\|/.test(gap);
    if (!isMarked && !(withToo && JOINT.has(row.lower[at - 1] ?? ''))) continue;
    const end = ownerEnd(row, at, to, words);
    if (end > at && (!isMarked || endsPart(text, row, end, to))) return spanOf(row, at, end);
  }
  return null;
}

/** A marked owner is alone between its marks: "(Freya)", "– Marcia.", "– Marcia – 14/3". */
export function endsPart(text: string, row: Row, end: number, to: number): boolean {
  return (
    end >= to || /^[\s]*[)–—/|,.]|^\s+-\s/.test(between(text, row, end)) || /^\d/.test(row.lower[end] ?? '') || row.lower[end] === 'by'
  );
}
