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
  const text = plainEnd(words)
    .replace(/\s\((?:aged?\s)?\d{1,2}\)/g, '')
    .replace(/^(?:agreed|decision|decided|outcome|my decision|plan|so)(?:\s+(?:is|was|made))?(?:\s+that\s+|\s*[:,–—-]\s+)/i, '');
  // The first part of a longer sentence is enough to say which decision is meant.
  const first = text.split(/[,;:–—]|\s-\s|\s(?:because|as|since|so that|given|due to|until|and I|and we)\s/)[0] ?? '';
  return turned(plainEnd(first), child, verbs) ?? (first.length < text.length ? turned(text, child, verbs) : null);
}

function turned(text: string, child: ChildInText, verbs: ReadonlySet<string>): string | null {
  const { raw } = wordsOf(text);
  if (raw.length < 3 || raw.length > MOST_WORDS || /["“”()\n:;]|\b(?:because|as|since|given)\b/.test(text)) return null;
  return aboutChild(text, child, verbs) ?? aboutWriter(text, child, verbs);
}

/** A few of the words as they stand, for a quotation: at most twelve words, quotation marks inside made single. */
export function fewWords(words: string, most = 12): string {
  const { end, raw } = wordsOf(words);
  const whole = raw.length <= most;
  const cut = whole ? plainEnd(words) : `${words.slice(0, end[most - 1]).replace(LOOSE_END, '')} …`;
  return cut
    .replace(/\s+/g, ' ')
    .replace(/["“”]/g, "'")
    .replace(/^[^\p{L}\d(£]+/u, '')
    .trim();
}

/** Small words that say nothing without what follows: a cut quotation does not end on them. */
const LOOSE_END = /(?:\W+(?:an?|the|and|or|with|to|of|in|on|at|for|from|by|as|that|who|where|his|her|s?he|is|will))+\W*$/i;

function plainEnd(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  let end = plain.length;
  while (end > 0 && ENDS.includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end).trim();
}

const ENDS = ' .,;:!–—-';

const CHILD_WORDS = ['the child', 'this child', 'the young person', 'the baby', 'baby', 'yp', 'the yp', 'child', 'young person'];

/** "Leo to stay with Nan", "She will move on Friday", "Baby remains in hospital". */
function aboutChild(text: string, child: ChildInText, verbs: ReadonlySet<string>): string | null {
  const { length, several } = subjectOf(text, child);
  if (length === 0) return null;
  const rest = text.slice(length).trim();
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
  const mine = firstPerson(predicate.trim(), several ? { ...child, names: [], pronoun: 'they' } : child, true);
  return (
    mine &&
    (several
      ? `we ${mine
          .replace(/\bmy\b/g, 'our')
          .replace(/\bme\b/g, 'us')
          .replace(/\bmyself\b/g, 'ourselves')}`
      : `I ${mine}`)
  );
}

/** Third person to plain form, for what a decision keeps or changes. */
const STAYING = new Map(
  ['stay', 'remain', 'move', 'return', 'continue'].flatMap((verb) =>
    wordForms(verb)
      .filter((form) => form === verb || form.endsWith('s'))
      .map((form) => [form, verb] as const),
  ),
);

/** "We will keep the plan", "I'm closing on 30 May", "We are going to ask the Maddoxes to meet him", "Continue with the plan". */
function aboutWriter(text: string, child: ChildInText, verbs: ReadonlySet<string>): string | null {
  const promise =
    /^(?:I|we)(?:['’]ll| will| shall| have decided to| have agreed to|['’]ve decided to|['’]ve agreed to| are going to| am going to|['’]re going to|['’]m going to| agreed? to| decided to)\s+(not\s+)?(\p{L}+)(.*)$/iu.exec(
      text,
    );
  const doing = /^(?:I|we)(?:['’]m| am|['’]re| are)\s+(not\s+)?(\p{L}+ing)\b(.*)$/iu.exec(text);
  const order =
    /^()(continue|close|step|keep|remain|extend|hold|issue|stay|end|move|return|proceed|progress)\b(\s+(?:the|a|an|with|on|at|to|for|in|his|her|their|this|down|as)\s(?!.* agreed).*)$/i.exec(
      text,
    );
  const found = promise ?? doing ?? order;
  if (!found) return null;
  const [, not = '', said = '', rest = ''] = found;
  const verb = found === doing ? plainForm(said.toLowerCase(), verbs) : said.toLowerCase();
  if (verb === null || verb === 'be' || (found !== order && !verbs.has(verb))) return null;
  const mine = firstPerson(`${verb}${rest}`, child, false);
  return mine && `${not ? 'not ' : ''}to ${mine}`;
}

/** "closing" to "close"; null where no verb that is known has this form. */
function plainForm(doing: string, verbs: ReadonlySet<string>): string | null {
  const stem = doing.slice(0, -3);
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((verb) => verbs.has(verb) && wordForms(verb).includes(doing)) ?? null;
}

const SEVERAL = [
  'the children',
  'all three children',
  'both children',
  'the boys',
  'both boys',
  'the girls',
  'both girls',
  'the twins',
  'children',
];

function subjectOf(text: string, child: ChildInText): { length: number; several: boolean } {
  const lower = text.toLowerCase();
  const begins = (subject: string) => lower.startsWith(`${subject} `);
  const many = SEVERAL.find(begins);
  if (many) return { length: many.length, several: true };
  const names = child.names.slice(0, 1).map((name) => name.toLowerCase());
  const one = [...names, ...CHILD_WORDS].find(begins);
  if (one) return { length: one.length, several: false };
  // A pronoun is the child's only where one child is named and the pronoun is known.
  const isPronoun = child.names.length === 1 && child.pronoun !== 'they' && begins(child.pronoun);
  return { length: isPronoun ? child.pronoun.length : 0, several: false };
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
