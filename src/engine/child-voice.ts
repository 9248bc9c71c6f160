/**
 * The writer's words in the child's voice: "Leo to stay with Nan" becomes "I would stay with Nan". Only where the grammar is certain;
 * else null, and the question quotes a few of the words as they stand. Nothing is made up and nothing is softened.
 */
import { wordsOf } from './tokens';
import type { ChildInText } from './types';
import { wordForms } from './words';

/** Longer turned sentences read as made by a machine; then a quotation is kinder. */
const MOST_WORDS = 16;

/**
 * A decision as it goes after "You decided …". @param verbs plain forms that may follow "to" or "will"
 * @returns null where the words cannot be turned with certainty
 */
export function decidedInChildsVoice(words: string, child: ChildInText, verbs: ReadonlySet<string>): string | null {
  const text = plainEnd(words);
  const { raw } = wordsOf(text);
  if (raw.length < 3 || raw.length > MOST_WORDS || /["“”()\n:;]/.test(text)) return null;
  return aboutChild(text, child, verbs) ?? aboutWriter(text, child, verbs);
}

/** A few of the words as they stand, for a quotation: at most twelve words, quotation marks inside made single. */
export function fewWords(words: string, most = 12): string {
  const { end, raw } = wordsOf(words);
  const whole = raw.length <= most;
  const cut = whole ? plainEnd(words) : `${words.slice(0, end[most - 1])} …`;
  return cut
    .replace(/\s+/g, ' ')
    .replace(/["“”]/g, "'")
    .replace(/^[\s'–—-]+(?=\w)/, '')
    .trim();
}

function plainEnd(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!–—-]+$/, '')
    .trim();
}

const SUBJECTS: Record<ChildInText['pronoun'], readonly string[]> = { she: ['she'], he: ['he'], they: ['they'] };
const CHILD_WORDS = ['the child', 'this child', 'the young person', 'the baby', 'baby', 'yp', 'the yp', 'child', 'young person'];

/** "Leo to stay with Nan", "She will move on Friday", "Baby remains in hospital". */
function aboutChild(text: string, child: ChildInText, verbs: ReadonlySet<string>): string | null {
  const subject = subjectLength(text, child);
  if (subject === 0) return null;
  const rest = text.slice(subject).trim();
  const { raw, end } = wordsOf(rest);
  const [first = '', second = '', third = ''] = raw.map((word) => word.toLowerCase());
  const after = (count: number) => rest.slice(end[count - 1] ?? 0).trim();
  let predicate: string | null = null;
  if (first === 'to' && verbs.has(second)) predicate = `would ${second} ${after(2)}`;
  else if (first === 'to' && second === 'be') predicate = `would be ${after(2)}`;
  else if (first === 'will' && second === 'not') predicate = `would not ${after(2)}`;
  else if (first === 'will') predicate = `would ${after(1)}`;
  else if (first === 'should' || first === 'must') predicate = `${first} ${after(1)}`;
  else if (first === 'is' && second === 'to') predicate = `would ${third} ${after(3)}`;
  else if (first === 'cannot') predicate = `could not ${after(1)}`;
  else {
    const base = STAYING.get(first);
    if (base) predicate = `would ${base} ${after(1)}`;
  }
  if (predicate === null) return null;
  const mine = firstPerson(predicate.trim(), child, true);
  return mine && `I ${mine}`;
}

/** Third person to plain form, for what a decision keeps or changes. */
const STAYING = new Map(
  ['stay', 'remain', 'move', 'return', 'go', 'live', 'continue', 'keep'].flatMap((verb) =>
    wordForms(verb)
      .filter((form) => form.endsWith('s'))
      .map((form) => [form, verb] as const),
  ),
);

/** "We will keep the plan", "I have decided to close", "We are going to ask the Maddoxes to meet him". */
function aboutWriter(text: string, child: ChildInText, verbs: ReadonlySet<string>): string | null {
  const found =
    /^(?:so,?\s+|therefore,?\s+)?(?:I|we)(?:['’]ll| will| shall| have decided to| have agreed to|['’]ve decided to|['’]ve agreed to| are going to| am going to|['’]re going to|['’]m going to| agreed to| decided to)\s+(not\s+)?(\p{L}+)(.*)$/iu.exec(
      text,
    );
  if (!found) return null;
  const [, not = '', verb = '', rest = ''] = found;
  if (!verbs.has(verb.toLowerCase()) || verb.toLowerCase() === 'be') return null;
  const mine = firstPerson(`${verb.toLowerCase()}${rest}`, child, false);
  return mine && `${not ? 'not ' : ''}to ${mine}`;
}

function subjectLength(text: string, child: ChildInText): number {
  const lower = text.toLowerCase();
  const known = [...child.names.slice(0, 1).map((name) => name.toLowerCase()), ...CHILD_WORDS, ...SUBJECTS[child.pronoun]];
  for (const subject of known) {
    // A child's pronoun alone may as well be a parent's, where nobody is named in this sentence.
    if (subject === 'they' || !lower.startsWith(`${subject} `)) continue;
    if ((subject === 'he' || subject === 'she') && child.names.length !== 1) continue;
    return subject.length;
  }
  return 0;
}

const SAFE = {
  she: { my: 'her', me: 'her', self: 'herself' },
  he: { my: 'his', me: 'him', self: 'himself' },
  they: { my: 'their', me: 'them', self: 'themselves' },
} as const;
const PREPOSITIONS = new Set('with to for of about on from at by around near behind over after before without towards'.split(' '));
const OTHERS = new Set(
  'mum mother dad father parents parent nan nana gran grandmother grandad grandfather aunt auntie uncle carer carers sister brother siblings worker teacher partner family who whom he she they him them you i we us our my your'.split(
    ' ',
  ),
);

/** Pronouns and the child's name to "me" and "my"; null where somebody else may be meant. */
function firstPerson(text: string, child: ChildInText, childIsSubject: boolean): string | null {
  const own = SAFE[child.pronoun];
  const { raw, start, end } = wordsOf(text);
  const [name] = child.names;
  let turned = '';
  let from = 0;
  let someoneElse = false;
  for (const [index, word] of raw.entries()) {
    const lower = word.toLowerCase().replaceAll('’', "'");
    const before = raw[index - 1]?.toLowerCase() ?? '';
    const put = replacement(lower, before, index);
    if (put === null) return null;
    turned += text.slice(from, start[index]) + (put ?? word);
    from = end[index] ?? from;
    if (OTHERS.has(lower) || (/^\p{Lu}/u.test(word) && word !== name && put === undefined)) someoneElse = true;
  }
  return turned + text.slice(from);

  function replacement(lower: string, before: string, index: number): string | null | undefined {
    if (name && lower === `${name.toLowerCase()}'s`) return 'my';
    if (name && lower === name.toLowerCase()) return PREPOSITIONS.has(before) || index === 1 ? 'me' : null;
    if (/^(?:i|me|my|we|us|our|myself)$/.test(lower)) return null;
    if (lower === own.self) return childIsSubject ? 'myself' : null;
    const isOwn = lower === own.my || lower === own.me || lower === child.pronoun;
    if (!isOwn) return /^(?:he|she|they)$/.test(lower) ? null : undefined;
    // After somebody else "her" may be theirs: then nothing is turned.
    if (lower === child.pronoun || someoneElse || (!childIsSubject && child.names.length !== 1)) return null;
    const next = raw[index + 1];
    const isPossessive =
      lower === own.my &&
      (lower !== own.me ||
        (next !== undefined &&
          /^\p{Ll}/u.test(next) &&
          !PREPOSITIONS.has(next) &&
          !/^(?:and|or|in|out|up|again|today|tomorrow|weekly|until|this|next)$/.test(next)));
    return isPossessive ? 'my' : 'me';
  }
}
