/**
 * How much of something an entry settles: visits, family time, nights away, hours, money, the level of risk. The same thing with another
 * measure than before is a changed decision, whatever words it is said in.
 */

/** A thing with its measure. */
export interface Measure {
  /** "visits", "family time": what is measured. */
  topic: string;
  /** In one form: "1/week" for "weekly", "once a week" and "each Saturday"; "" where it ends or only goes up or down. */
  value: string;
  /** Says itself that it is another than before: "goes up to", "is cut to", "back to", "stops". */
  changes: boolean;
}

const KIN = '(?:mum|mother|mo|mummy|dad|father|fa|daddy|parents?|sister|brother|siblings?|nan|gran\\w*|aunt\\w*|uncle)';
/** What is measured; the first that speaks decides. */
const TOPICS: readonly [topic: string, says: RegExp][] = [
  ['risk', /\brisk (?:\w+ ){0,3}?(?=(?:up|down|raised|lowered|reduced|increased|to|now|high|med|low|medium)\b)/i],
  ['introductions', /\bintroductions?\b/i],
  ['money', /(?=.*£\s?\d)\b(?:money|allowance|payments?|savings|calls)\b/i],
  ['nights', /\b(?:overnights?|nights?|short breaks?|respite)\b/i],
  [
    'hours',
    /\b(?:direct payments?|support hours|tuition|timetable)\b|^\W*(?:raising|reducing|increasing|cutting) to \d+ ?(?:hrs?|hours?)\b|\b(?:hrs?|hours?) (?:a|per|each) week (?:of )?(?:direct payment|support|tuition|help)/i,
  ],
  [
    'family time',
    new RegExp(
      `\\b(?:family time|contact|supervised time|time with|letterbox|${KIN}'s time|time (?:is|goes|becomes)|(?:see|sees|seeing) (?:(?:his|her|their|your) )?(?:${KIN}|her|him|them)\\b|(?:to|will|can|may) have (?:the )?(?:children|kids|boys|girls|them|him|her)\\b|has (?:them|him|her|the (?:children|kids|boys|girls))\\b)`,
      'i',
    ),
  ],
  // "Karl may see Sami for an hour a week": a name, so capitals count.
  ['family time', /\b(?:may|can) (?:now )?see \p{Lu}\p{L}+/u],
  ['visits', /\bvisits\b|\bvisiting\b/i],
  ['checks', /\b(?:welfare checks|unannounced|drug tests|testing|hair strands?)\b/i],
];

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
const CHANGES =
  /\b(?:(?:go(?:es|ing)?|move[sd]?|moving|drop(?:s|ped)?|cut|come|reduc(?:ed?|es|ing)|increas(?:ed?|es|ing)|rais(?:ed?|es|ing)|lower(?:ed|s)?|step(?:s|ped)?|chang(?:ed?|es|ing)) (?:up |down |back |now )*(?:to|from)|(?:up|down|back) to|becomes?|(?:is |are |to be |will be )?(?:doubled|halved|suspended|paused|stopped|reinstated|resumed|restored|withdrawn)|(?:time|contact|visits?|stays?|overnights?|payments?)\b[^.;]{0,40} (?:stops?|ends?|restarts?|resumes?|(?:is|are) (?:to (?:stop|end)|off))|no more|extended to|now)\b/i;

/** The measure that a sentence gives; most give none. @param text a sentence, or a part of one, as written */
export function measureIn(text: string): Measure | null {
  if (text.length > LONGEST) return null;
  const plain = text.replaceAll('’', "'");
  const value = valueIn(plain.toLowerCase());
  if (value === '' && !ENDS.test(plain)) return null;
  const topic = TOPICS.find(([, says]) => says.test(plain))?.[0];
  return topic === undefined ? null : { topic, value, changes: CHANGES.test(plain) };
}

const ENDS = /\b(?:stops?|suspended|paused|stopped|ends?|no more|withdrawn|resumed?|restarts?|reinstated)\b/i;
/** A page without a full stop measures nothing; in UTF-16 code units. */
const LONGEST = 500;

const N = String.raw`(\d{1,3}|a|an|one|once|two|twice|three|four|five|six|seven|eight|nine|ten|twelve)`;
const DAY = '(mon|tues?|wednes|weds|thurs?|fri|satur|sat|sun)(?:days?)?';
const UNITS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  wkly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  termly: 'term',
};

/** Ways to write a measure, each with its one form; the first that speaks decides. */
const FORMS: readonly [says: RegExp, form: (first: string, second: string) => string][] = [
  [/\brisk\b[^.;]{0,30}\b(high|med|low)(?:ium)?\b/, (level) => level],
  [/£\s?(\d+)/, (pounds) => `£${pounds}`],
  [new RegExp(`\\b${DAY} (?:to|till|until|-) ${DAY}`), (from, to) => `${from}-${to}`],
  [new RegExp(`\\bevery (?:other|second) (?:week|weekend|${DAY})`), () => '1/fortnight'],
  [new RegExp(`\\b${N}[- ]?w(?:ee)?kly\\b`), (many) => (many === 'twice' ? '2/week' : every(count(many), 'week'))],
  [
    /\b(?:(twice|once|three times|four times|\d x|x\s?\d) )?(?:a )?(daily|weekly|wkly|fortnightly|monthly|termly)\b/,
    (times, unit) => `${count(times)}/${UNITS[unit] ?? unit}`,
  ],
  [new RegExp(`\\bevery (?:${N} )?(day|week|fortnight|month|year)s?\\b`), (many, unit) => every(count(many), unit)],
  [
    new RegExp(`\\b${N}(?: times?)?(?: [a-z]+){0,2}? (?:a|an|per|each|every) (day|week|fortnight|month|year|term)\\b`),
    (many, unit) => `${count(many)}/${unit}`,
  ],
  [new RegExp(`\\b(?:each|every|on) ${DAY}\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\\b`), () => '1/week'],
  [new RegExp(`\\b${N} ?(hour|hr|night|day|week|month|session)s?\\b`), (many, unit) => `${count(many)} ${unit === 'hr' ? 'hour' : unit}`],
];

/** The measure in one form; '' where there is none. */
function valueIn(lower: string): string {
  for (const [says, form] of FORMS) {
    const found = says.exec(lower);
    if (found) return form(found[1] ?? '', found[2] ?? '');
  }
  return '';
}

function count(word: string): number {
  const [first = ''] = word.replace(/^x\s?/, '').split(' ');
  return NUMBERS[first] ?? (Number.parseInt(first, 10) || 1);
}

/** "every two weeks" is fortnightly, "every four weeks" monthly. */
function every(many: number, unit: string): string {
  if (many === 1) return `1/${unit}`;
  if (many === 2 && unit === 'week') return '1/fortnight';
  return many === 4 && unit === 'week' ? '1/month' : `1/${many} ${unit}`;
}
