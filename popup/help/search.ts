/** Search in the help: an index in memory, made when the help opens. What is searched for is kept nowhere. */
import MiniSearch from 'minisearch';
import { CATEGORY_WORDS, ELEMENT_WORDS } from '../../src/ui';
import type { Catalogue } from '../rules/catalogue-schema';
import { ANSWERS } from './answers';
import { FIELD_NAMES } from './element-notes';
import { linkTo } from './route';
import { readOut } from './slots';

/** A place that a search can find. */
export interface Place {
  /** With the #. */
  link: string;
  /** What kind of place it is: "Words to look at again". */
  kind: string;
  title: string;
  /** One line of what stands there. */
  line: string;
  /** Further words to find it by. */
  more: string;
}

export interface Found extends Pick<Place, 'link' | 'kind' | 'title' | 'line'> {}

/** Finds places for what somebody has typed, best first; none for nothing. */
export type Search = (words: string) => Found[];

const HELP = 'Help';
const WORRY = 'Good to know';

/** More than this is a list to read, not an answer. */
const MOST = 30;

export function makeSearch(places: readonly Place[]): Search {
  const index = new MiniSearch<Place & { id: number }>({
    fields: ['title', 'line', 'more'],
    storeFields: ['link', 'kind', 'title', 'line'],
    processTerm: (term) => (SMALL_WORDS.has(term.toLowerCase()) ? null : stem(term.toLowerCase())),
    searchOptions: {
      boost: { title: 3, line: 1.5 },
      // There are a thousand rules, whose examples hold most words of English: what the help itself says is not to drown in them.
      boostDocument: (_, __, stored) => (stored?.['kind'] === WORRY || stored?.['kind'] === HELP ? 4 : 1),
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(places.map((place, id) => ({ ...place, id })));
  return (words) => {
    const all = index.search(words, { combineWith: 'AND' });
    // Somebody who asks in a whole sentence uses words that stand nowhere: then any of them counts, and the best places are enough.
    const rows = all.length > 0 ? all : index.search(words);
    const least = (rows[0]?.score ?? 0) * (all.length > 0 ? 0.05 : 0.4);
    return rows
      .filter(({ score }) => score >= least)
      .slice(0, MOST)
      .map(({ link, kind, title, line }) => ({ link, kind, title, line }));
  };
}

/** "Failed", "fails" and "failing" are one word: rules are written by families. */
function stem(term: string): string {
  const short = term.replace(/['’]s$/, '').replace(/(?:ing|ed|es|s|e)$/, '');
  return short.length >= 4 ? short : term;
}

/** Words that stand everywhere tell no place from another. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by can do does for from has have he her him his how i if in is it its me my no not of on or our she so that the their them they this to was we what when who why will with would you your'.split(
    ' ',
  ),
);

/** All places of the help. @param catalogue null while rules are still being read: then only what stands in the page itself */
export function placesOf(catalogue: Catalogue | null): Place[] {
  return [
    ...OWN,
    ...ANSWERS.map(({ id, ask, say, words }) => place('answers', id, WORRY, ask, say[0] ?? '', `${say.join(' ')} ${words}`)),
    ...(catalogue ? inRules(catalogue) : []),
  ];
}

function inRules({ elements, wordings, questions, remarks, acronyms, lenses }: Catalogue): Place[] {
  return [
    ...elements.map(({ id, title, ask, why, examples }) =>
      place(
        'element',
        id,
        'What a reader would find',
        ELEMENT_WORDS[id],
        `${ask} (${FIELD_NAMES[id]})`,
        [title, why, ...Object.values(examples).flat()].join(' '),
      ),
    ),
    ...wordings.map(({ key, title, category, say, why, better, flag, source, finds }) =>
      place(
        'rule',
        key,
        CATEGORY_WORDS[category],
        title,
        say,
        [finds, why, ...better.map(({ words }) => words), ...flag.map(({ text }) => text), ...source].join(' '),
      ),
    ),
    ...questions.map(({ key, say, why }) => place('rule', key, 'A question', readOut(say[0] ?? ''), why, say.join(' '))),
    ...remarks.map(({ key, say, why }) => place('rule', key, 'A thought about the whole', say, why, '')),
    ...lenses.map(({ id, title, say, why, places }) =>
      place('lens', id, 'A lens', title, say, [why, ...places.flatMap((one) => [one.title, one.ask])].join(' ')),
    ),
    ...acronyms.map(({ key, short, long }) => place('rule', key, CATEGORY_WORDS.acronym, short, long.join(', or '), '')),
  ];
}

const place = (part: Parameters<typeof linkTo>[0], rest: string, kind: string, title: string, line: string, more: string): Place => ({
  link: linkTo(part, rest),
  kind,
  title,
  line,
  more,
});

const OWN: readonly Place[] = [
  place(
    'start',
    '',
    HELP,
    'Begin',
    'Set up the page that you write on, and what the marks mean',
    'start permission allow site box install keys shortcut keyboard marks found unsure seen popup panel toolbar button Chrome Edge Firefox',
  ),
  place('tour', '', HELP, 'The one-minute tour', 'An invented comment, read before your eyes', 'demo example show introduction first'),
  place('elements', '', HELP, 'What a reader would find', 'The fifteen elements, with examples', 'summary evaluation analysis SEA map'),
  place('words', '', HELP, 'Words to look at again', 'All wording rules, by kind', 'language labels blame jargon'),
  place('questions', '', HELP, 'What the child might ask', 'All questions, and when they are asked', 'prompts child voice'),
  place('acronyms', '', HELP, 'Short forms', 'Letters that a child would not know', 'acronyms abbreviations letters'),
  place(
    'lenses',
    '',
    HELP,
    'Lenses',
    'Ways of looking at a comment that were made for supervision',
    'tools matrix anchor uncertainty summaries KSS models',
  ),
  place(
    'sources',
    '',
    HELP,
    'Where it comes from',
    'The documents behind rules and ideas',
    'credit source references Watts Wonnacott Mason Research in Practice',
  ),
  {
    link: 'proof.html',
    kind: HELP,
    title: 'How private is this?',
    line: 'What I may do, what I keep, and why nothing can leave',
    more: 'private privacy confidential secure permission delete wipe kept stored sites data protection GDPR who sees this policy network',
  },
  {
    link: 'review.html',
    kind: HELP,
    title: 'Looking back',
    line: 'Your own past entries, read again in private',
    more: 'past entries review history thread timeline reflect reflection CPD print export report',
  },
  {
    link: 'practice.html',
    kind: HELP,
    title: 'The practice room',
    line: 'Invented cases, sessions for a team, and a worksheet for leaders',
    more: 'practise training exercise team session worksheet facilitator print CPD',
  },
];
