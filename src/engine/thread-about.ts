/**
 * Whether a sentence of a later entry reports on an action: how much of what the action is about it holds, by weight, and what speaks for it
 * besides: it begins with the matter, it is told of those who were asked, it names the very day.
 */
import type { Report } from './thread-reports';
import type { ThreadTask } from './thread-tasks';
import { weightOf } from './thread-words';

/** Reports must hold this part of what the action is about, by weight. */
const ENOUGH = 0.3;
/** A long action is not asked to be told again in full: of more weight than this nothing counts. */
const MOST_WEIGHT = 4.5;
/** Stems below this weight stand in every entry. */
const PLAIN = 0.5;
/** A word that tells less than this (the child's name) is none to go by. */
const LEAST_TELLING = 0.08;
const VERB = 0.5;
const OWNER = 0.3;
const OWNER_PENDING = 1;
const MONTH = 0.8;
const DAY = 1.2;
const PAIR = 0.5;
const TOPIC = 0.8;
const ASKED = 0.6;
/** A child who was asked is not less so for standing in every entry. */
const LEAST_OF_ASKED = 0.4;
/** One word alone is enough only where it is a rare one. */
const RARE_ENOUGH = 0.75;

/** Most sentences begin with somebody: that says nothing of their matter. */
const PEOPLE = new Set('=mother =father child family parent'.split(' '));

/** How telling a stem is for an action of an entry: 1 where it is new, less the more of the entries up to then hold it. */
export type Rarity = (stem: string, entry: number) => number;

/** Whether a report is about an action: with names and rare words counting most. */
export function isAbout(report: Report, task: ThreadTask, rarity: Rarity): boolean {
  let all = 0;
  let met = 0;
  let words = 0;
  let best = 0;
  for (const stem of task.stems) {
    const weight = weightOf(stem) * rarity(stem, task.entry) * (stem === task.verb ? VERB : 1);
    all += weight;
    if (!report.stems.has(stem)) continue;
    met += weight;
    if (weight >= LEAST_TELLING) words += 1;
    best = Math.max(best, weight);
  }
  for (const stem of task.owner) {
    if (!report.stems.has(stem)) continue;
    // "Nothing in writing from police yet" answers for what the police were to do.
    met += (report.pending ? OWNER_PENDING : OWNER) * rarity(stem, task.entry);
    words += 0.5;
  }
  for (const pair of task.pairs) {
    if (!report.pairs.has(pair)) continue;
    met += PAIR;
    best = Math.max(best, PAIR);
  }
  if (task.stems.has(report.topic) && !PEOPLE.has(report.topic) && (report.topic !== task.verb || weightOf(task.verb) >= PLAIN)) {
    met += TOPIC * rarity(report.topic, task.entry);
    // "Seen at school" begins with a word that stands everywhere: it takes a second one.
    if (weightOf(report.topic) >= PLAIN) best = Math.max(best, TOPIC * rarity(report.topic, task.entry));
  }
  for (const stem of task.asked) {
    if (!report.subject.has(stem)) continue;
    met += ASKED * Math.max(LEAST_OF_ASKED, rarity(stem, task.entry));
    words += 0.5;
    break;
  }
  const shared = [...task.dates].filter((date) => report.dates.has(date));
  if (shared.length > 0) {
    const isDay = shared.some((date) => !date.startsWith('month'));
    met += isDay ? DAY : MONTH;
    words += 1;
    if (isDay) best = Math.max(best, RARE_ENOUGH);
  }
  if (all === 0 || met / Math.min(all, MOST_WEIGHT) < ENOUGH) return false;
  if (words >= 2 || (words >= 1 && best >= RARE_ENOUGH)) return true;
  // "SW to visit weekly" has no telling word: "Visits happened as planned" answers it.
  return (
    words >= 1 &&
    report.done &&
    (task.verb === '' || report.stems.has(task.verb) || task.stems.has(report.topic)) &&
    [...task.stems].every((stem) => weightOf(stem) < PLAIN)
  );
}
