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

const TOPICS: readonly [topic: string, says: RegExp][] = [
  ['risk', /\brisk (?:\w+ ){0,3}?(?=(?:up|down|raised|lowered|reduced|increased|to|now|high|med|low|medium)\b)/],
  ['introductions', /\bintroductions?\b/],
  ['money', /(?=.*£\s?\d)\b(?:money|allowance|pocket money|payments?|savings|calls)\b/],
  ['nights', /\b(?:overnights?(?: stays?)?|overnight \w+|nights?|short breaks?|respite)\b/],
  [
    'hours',
    /\b(?:direct payments?|support hours|tuition|timetable)\b|^\W*(?:raising|reducing|increasing|cutting) to \d+ ?(?:hrs?|hours?)\b|\b(?:hrs?|hours?) (?:a|per|each) week (?:of )?(?:direct payment|support|tuition|help)/,
  ],
  ['family time', FAMILY_TIME()],
  ['visits', /\bvisits\b|\bvisiting\b/],
  ['checks', /\b(?:welfare checks|unannounced|drug tests|testing|hair strands?)\b/],
];

/** Time of the child with somebody of the family, as a word for it or as the doing. */
function FAMILY_TIME(): RegExp {
  const kin = String.raw`(?:mum|mother|mo|mummy|dad|father|fa|daddy|parents?|sister|brother|siblings?|nan|gran\w*|aunt\w*|uncle)`;
  return new RegExp(
    String.raw`\b(?:family time|contact|supervised time|time with|letterbox|${kin}['’]s time|(?:his|her|their|your) time with|time (?:is|goes|becomes)|(?:see|sees|seeing) (?:(?:his|her|their|your) )?(?:${kin}|her|him|them)\b|(?:to|will|can|may) have (?:the )?(?:children|kids|boys|girls|them|him|her)\b|has (?:them|him|her|the (?:children|kids|boys|girls))\b|(?:may|can|will|to) (?:now )?see [A-Z]\w+)`,
  );
}

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
const N = String.raw`(\d{1,3}|a|an|one|once|two|twice|three|four|five|six|seven|eight|nine|ten|twelve)`;
const DAY = '(mon|tues?|wednes|weds|thurs?|fri|satur|sat|sun)(?:days?)?';
const CHANGES =
  /\b(?:(?:go(?:es|ing)?|move[sd]?|moving|drop(?:s|ped)?|cut|come|reduc(?:ed?|es|ing)|increas(?:ed?|es|ing)|rais(?:ed?|es|ing)|lower(?:ed|s)?|step(?:s|ped)?|chang(?:ed?|es|ing)) (?:up |down |back |now )*(?:to|from)|(?:up|down|back) to|becomes?|(?:is |are |to be |will be )?(?:doubled|halved|suspended|paused|stopped|reinstated|resumed|restored|withdrawn)|(?:time|contact|visits?|stays?|overnights?|payments?)\b[^.;]{0,40} (?:stops?|ends?|restarts?|resumes?|(?:is|are) (?:to (?:stop|end)|off))|no more|extended to|now)\b/i;

/** The measures that a sentence gives; most give none. Linear in the sentence. @param text a sentence as written */
export function measuresIn(text: string): Measure[] {
  if (text.length > LONGEST) return [];
  const lower = text.toLowerCase().replaceAll('’', "'");
  const value = valueIn(lower);
  const changes = CHANGES.test(lower);
  if (value === '' && !ENDS.test(lower)) return [];
  const topic = TOPICS.find(([, says]) => says.test(says.source.includes('[A-Z]') ? text.replaceAll('’', "'") : lower) || says.test(lower));
  return topic ? [{ topic: topic[0], value, changes }] : [];
}

const ENDS = /\b(?:stops?|suspended|paused|stopped|ends?|no more|withdrawn|resumed?|restarts?|reinstated)\b/;
/** A page without a full stop measures nothing; in UTF-16 code units. */
const LONGEST = 500;

/** The measure in one form; '' where there is none. */
function valueIn(lower: string): string {
  const risk = /\brisk\b[^.;]{0,30}\b(high|med|medium|low)\b/.exec(lower);
  if (risk) return risk[1] === 'medium' ? 'med' : (risk[1] ?? '');
  const money = /£\s?(\d+)/.exec(lower);
  if (money) return `£${money[1]}`;
  const span = new RegExp(`\\b${DAY} (?:to|till|until|-) ${DAY}`).exec(lower);
  if (span) return `${span[1]}-${span[2]}`;
  const other = new RegExp(`\\bevery (?:other|second) (?:week|weekend|${DAY})`).exec(lower);
  if (other) return '1/fortnight';
  const often = /\b(?:(twice|once|three times|four times|\d x|x\s?\d) )?(?:a )?(daily|weekly|wkly|fortnightly|monthly|termly)\b/.exec(
    lower,
  );
  if (often) return `${count(often[1] ?? 'once')}/${UNITS[often[2] ?? ''] ?? often[2]}`;
  const every = new RegExp(`\\bevery (?:${N} )?(day|week|fortnight|month|year)s?\\b`).exec(lower);
  if (every) return every[1] && every[2] === 'week' ? everyWeeks(count(every[1])) : `1/${every[1] ? `${count(every[1])} ` : ''}${every[2]}`;
  const per = new RegExp(`\\b${N}(?: times?)?(?: [a-z]+){0,2}? (?:a|an|per|each|every) (day|week|fortnight|month|year|term)\\b`).exec(
    lower,
  );
  if (per) return `${count(per[1] ?? '')}/${per[2]}`;
  const day = new RegExp(`\\b(?:each|every|on) ${DAY}\\b|\\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\\b`).exec(
    lower,
  );
  if (day) return '1/week';
  const length = new RegExp(`\\b${N} ?(hours?|hrs?|nights?|days?|weeks?|months?|sessions?)\\b`).exec(lower);
  return length ? `${count(length[1] ?? '')} ${(length[2] ?? '').replace(/^hrs?/, 'hour').replace(/s$/, '')}` : '';
}

const UNITS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  wkly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  termly: 'term',
};

function count(word: string): number {
  const [first = ''] = word.replace(/^x\s?/, '').split(' ');
  return NUMBERS[first] ?? (Number.parseInt(first, 10) || 1);
}

function everyWeeks(weeks: number): string {
  if (weeks === 1) return '1/week';
  if (weeks === 2) return '1/fortnight';
  return weeks === 4 ? '1/month' : `1/${weeks} week`;
}
