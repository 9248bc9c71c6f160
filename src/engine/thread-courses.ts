/**
 * The plans that a sentence names, and what it does with them: puts the child on one, leaves one, says that one will not do.
 */
import { type Phrases, phraseEnd, plainWords, type WordLists } from './vocabulary';

/** Words for plans, and words that depart from one; lists `course` and `departs` of the packs. */
export interface CourseWords {
  courses: Phrases;
  rowOf: ReadonlyMap<string, string>;
  departs: Phrases;
}

/** The plan that a sentence puts or keeps the child on, the one it leaves, and all that it names. */
export function coursesIn(
  lower: readonly string[],
  { courses, rowOf }: CourseWords,
  isDecision: boolean,
): { settles: string | null; leaves: string | null; rows: ReadonlySet<string>; fails: boolean } {
  const rows = new Set<string>();
  let fails = false;
  let settles: string | null = null;
  let leaves: string | null = null;
  for (let at = 0; at < lower.length; at += 1) {
    // A plan that stands in the reason is not the one that is decided.
    if (settles !== null && REASON_WORDS.has(lower[at] ?? '')) break;
    const end = phraseEnd(courses, lower, at);
    if (end === at) continue;
    const row = rowOf.get(lower.slice(at, end).join(' ')) ?? null;
    if (row !== null) rows.add(row);
    const before = lower.slice(Math.max(0, at - 4), at);
    const near = before.at(-1) ?? '';
    const isAway = before.some((word) => AWAY.has(word)) && !before.some((word) => word === 'to');
    const isNegated = before.some((word) => NEGATIONS.has(word));
    if (FAILS.test(lower.slice(end, end + 6).join(' '))) {
      leaves ??= row;
      fails = true;
    } else if (
      isAway ||
      lower
        .slice(Math.max(0, at - 6), at)
        .join(' ')
        .includes('no longer')
    )
      leaves ??= row;
    else if (!isNegated && (settles === null || TOWARDS.has(near)) && (isDecision || hasCueNear(lower, at))) settles = row;
    at = end - 1;
  }
  return { settles, leaves, rows, fails };
}

/** "child in need will not hold this", "early help is overturned". */
const FAILS =
  /^(?:plan )?(?:(?:is|was|has been) (?:now )?(?:overturned|reversed|rescinded)|(?:will not|won't|can not|cannot|can't|is not|isn't|does not|doesn't|no longer) (?:\w+ )?(?:holds?|works?|working|enough|keeps?|protects?|safe|meets?))\b/;

const GOES_ON = new Set('agreed plan continues continue continuing progressing ongoing remains'.split(' '));

/** A plan that is only mentioned ("CIN supervision with Hollie") settles nothing. */
function hasCueNear(lower: readonly string[], at: number): boolean {
  return (
    lower.slice(Math.max(0, at - 8), at + 1).some((word) => SETTLES.has(word) && !TOWARDS.has(word)) ||
    lower.slice(at + 1, at + 6).some((word) => GOES_ON.has(word))
  );
}

const SETTLES = new Set(
  `decision decided decide agreed agree plan remains remain stays stay stayed continue continues continuing keep keeps hold holds subject on under step stepped stepping moves move moving moved issue issuing exit escalate escalated to
  for progress conference transfer discharge close closing closed ends end want now going goes go enter entering entered into held begun`.split(
    /\s+/,
  ),
);
/** A word that goes with settling a course: "remains", "step", "moving". @param word in small letters */
export const isCourseCue = (word: string): boolean => SETTLES.has(word);
const NEGATIONS = new Set(
  'not no never nor without rather than instead against unless if considered consider whether could would'.split(' '),
);
/** "step down to", "under", "stay in": the plan after these is the one that holds. */
const TOWARDS = new Set('to in on under for at into subject a the with is'.split(' '));
const REASON_WORDS = new Set(['since', 'because', 'as']);
const AWAY = new Set('from off longer out exit leave left'.split(' '));

const known = new WeakMap<WordLists, CourseWords>();

/** The words of the lists, built once for each set of lists. */
export function courseWords(lists: WordLists): CourseWords {
  const before = known.get(lists);
  if (before) return before;
  const rowOf = new Map<string, string>();
  const courses = new Map<string, string[][]>();
  for (const row of lists.get('course') ?? []) {
    const members = row.replace(/[()]/g, '').split('|').map(plainWords);
    for (const member of members) {
      rowOf.set(member, members[0] ?? '');
      addPhrase(courses, member);
    }
  }
  const departs = new Map<string, string[][]>();
  for (const phrase of lists.get('departs') ?? []) addPhrase(departs, plainWords(phrase));
  const words = { courses, rowOf, departs };
  known.set(lists, words);
  return words;
}

function addPhrase(phrases: Map<string, string[][]>, phrase: string): void {
  const words = phrase.split(' ');
  const [first = ''] = words;
  phrases.set(
    first,
    [...(phrases.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}
