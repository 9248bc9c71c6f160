/**
 * The forms of times, each a pattern that is tried at a word that can begin it, with what it means. `dates.ts` walks over the text.
 */
import { fullYear, isoDate, monthNumber } from './calendar';

/** How a time is written. A `duration` ("three weeks", "since May") and a `vague` one ("ASAP") do not say by when. */
export type TimeKind =
  | 'date'
  | 'day'
  | 'clock'
  | 'interval'
  | 'frequency'
  | 'meeting'
  | 'season'
  | 'month'
  | 'event'
  | 'duration'
  | 'vague';

/** What a form says of the words that it found; null (from `read`) where they are no time after all. */
interface Reading {
  kind: TimeKind;
  date?: string | null;
  deadline?: boolean;
}
/** Where the words stand, and the word that governs them. */
interface Place {
  text: string;
  at: number;
  lead: string;
}
/** A pattern and how to read it. */
export interface Form {
  pattern: RegExp;
  read: (match: RegExpExecArray, place: Place) => Reading | null;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = "(?:,?\\s+((?:19|20)\\d{2})|\\s+['’](\\d{2}))?(?![\\d:])";
const UNIT = '(?:days?|wd|hours?|hrs?|weeks?|wks?|months?|mths?|minutes?|mins?|fortnights?)';
const WORKING = '(?:(?:working|wkg|wrkg|wking|calendar|school|clear|full)[\\s-]+)?';
const DAY = '(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

const sticky = (source: string, flags = 'iuy') => new RegExp(source, flags);
const form = (source: string, read: Form['read'], flags?: string): Form => ({ pattern: sticky(source, flags), read });
const always = (kind: TimeKind, deadline?: boolean) => (): Reading => (deadline === undefined ? { kind } : { kind, deadline });

const numeric = (day: string | undefined, month: string | undefined, year: string | undefined): Reading => ({
  kind: 'date',
  date: isoDate(Number(day), Number(month), year ? fullYear(year) : null),
});
const written = (day: string | undefined, month: string | undefined, year: string | undefined): Reading => ({
  kind: 'date',
  date: isoDate(Number(day), monthNumber(month ?? ''), year ? fullYear(year) : null),
});

/** "in 10 working days" says by when; "for ten days" and "ten days" do not; "10 working days" and "every 3 weeks" do. */
function interval(match: RegExpExecArray, { text, at, lead }: Place): Reading {
  const after = text.slice(at + match[0].length, at + match[0].length + 14).toLowerCase();
  if (/^\s+(?:ago|old|late|into|pregnant|gestation|since|previously|earlier)/.test(after)) return { kind: 'duration' };
  if (/^\s+(?:before|prior|ahead|from|of|after)/.test(after)) return { kind: 'interval' };
  if (lead === 'every' || lead === 'each') return { kind: 'frequency' };
  if (lead === 'within' || lead === 'in' || lead === 'after' || lead === 'by' || lead === 'next' || lead === 'than')
    return { kind: 'interval' };
  if (/^\s+intervals?/.test(after)) return { kind: 'frequency' };
  const isCounted = /working|wkg|wrkg|wking|wd$/i.test(match[0]);
  return lead === '' && isCounted ? { kind: 'interval' } : { kind: 'duration' };
}

/** 14/3 is a date; 4/52 is four weeks, 24/7 is always, 4/8 of the sessions and a scale of 6/10 are no time. */
function slashed(match: RegExpExecArray, { text, at, lead }: Place): Reading | null {
  const [whole, first, second] = match;
  if (second === '52') return { kind: 'interval' };
  if (whole === '24/7' || Number(second) > 12 || Number(first) > 31 || Number(first) === 0) return null;
  const after = text.slice(at + whole.length, at + whole.length + 12).toLowerCase();
  if (/^\s*(?:%|of\s|old|sessions?|appts?|\/)/.test(after)) return null;
  const before = text.slice(Math.max(0, at - 18), at).toLowerCase();
  if (/(?:scal\w*|scored?|rated?|confidence|aged?)[^a-z]{0,3}$|baby\b[^.;\n]*$/.test(before)) return null;
  const date = isoDate(Number(first), Number(second), null);
  return { kind: 'date', date, ...(lead === 'since' ? { deadline: false } : {}) };
}

/** 29.01 and "by 3.2" are dates; 2.6kg and 3.2 elsewhere are numbers. */
function dotted(match: RegExpExecArray, { text, at, lead }: Place): Reading | null {
  const [whole, first = '', second = ''] = match;
  if (Number(second) > 12 || Number(first) > 31) return null;
  if (/[\w%.]/.test(text.charAt(at + whole.length)) && !/\.(?:\s|$)/.test(text.slice(at + whole.length, at + whole.length + 2)))
    return null;
  const isDate =
    first.startsWith('0') ||
    second.startsWith('0') ||
    lead === 'by' ||
    lead === 'on' ||
    lead === 'due' ||
    lead === 'before' ||
    lead === 'w/c';
  return isDate && second !== '00' ? numeric(first, second, undefined) : null;
}

/** "by the 22nd", "Core group 30th"; not "the 2nd review". */
function ordinal(match: RegExpExecArray, { text, at, lead }: Place): Reading | null {
  const after = text.slice(at + match[0].length, at + match[0].length + 16).toLowerCase();
  const next = /^\s+([a-z]+)/.exec(after)?.[1];
  if (next && !/^(?:and|at|to|with|for|if|by|so|but|as|when|in|on|or|because|then|till|until|am|pm|after|before|which|since)$/.test(next))
    return null;
  // "write up the 19th" names a visit; "by the 19th" and "Core group 30th" say when.
  const isBare = lead === '' && /\bthe\s+$/i.test(text.slice(Math.max(0, at - 6), at));
  return Number(match[1]) <= 31 ? { kind: 'date', deadline: lead !== 'for' && !isBare } : null;
}

/** Forms that begin with a digit. */
export const DIGITS: Form[] = [
  form('(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)', ([, year, month, day]) => numeric(day, month, year)),
  form('(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)', ([, day, , month, year]) =>
    Number(month) > 12 || Number(day) > 31 ? null : numeric(day, month, year),
  ),
  form("(?:\\d{1,2}\\s?[-–]\\s?)?\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|o['’]?clock)(?![\\p{L}\\p{N}])", always('clock')),
  form('(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)', always('clock')),
  form('(?:[01]\\d|2[0-3])[0-5]\\d\\s?(?:hrs|hours)(?![\\p{L}\\p{N}])', always('clock')),
  form(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})(?![\\p{L}])${YEAR}`, ([, day, month, long, short]) =>
    written(day, month, long ?? short),
  ),
  form('(\\d{1,2})/(\\d{1,2})(?![\\d/])', slashed),
  form('(\\d{1,2})\\.(\\d{1,2})(?!\\d)', dotted),
  form('\\d+\\s*-?\\s*(?:day|week|month)ly(?![\\p{L}])', always('frequency')),
  form(`\\d+(?:\\s?[-–]\\s?\\d+)?\\s?-?\\s?${WORKING}${UNIT}(?![\\p{L}\\p{N}])`, interval),
  form('(\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}\\p{N}])', ordinal),
  form('\\d{1,2}(?![\\p{L}\\p{N}./%:-])', (match, place) => {
    const after = place.text.slice(place.at + match[0].length, place.at + match[0].length + 3);
    return place.lead === 'by' && /^(?:[,;.)]|\s*$|\n)/.test(after) && Number(match[0]) < 25 ? { kind: 'clock' } : null;
  }),
];

const DAY_FORMS: Form[] = [
  form(`${DAY}(?![\\p{L}])\\.?\\s+(?:the\\s+)?(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?(?!\\d)`, ([, day, month, year]) =>
    numeric(day, month, year),
  ),
  form(
    `${DAY}(?![\\p{L}])[.,]?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})(?![\\p{L}])${YEAR}`,
    ([, day, month, long, short]) => written(day, month, long ?? short),
  ),
  form(`${DAY}(?![\\p{L}])\\.?\\s+(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:]|\\.\\d|\\s?(?:am|pm))`, always('date')),
  form(`${DAY}(?![\\p{L}])`, (match, { lead }) => {
    const isShort = /^(?:sat|sun|wed|mon)$/.test(match[0]);
    return isShort && lead === '' ? null : { kind: lead === 'every' || lead === 'each' ? 'frequency' : 'day' };
  }),
  form('(?:mon|tues|wednes|thurs|fri|satur|sun)days(?![\\p{L}])', always('frequency')),
];

const MONTH_FORMS: Form[] = [
  form(`(${MONTH})(?![\\p{L}])\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\d:./\\p{L}%]|\\s+[x×])`, ([, month, day, year]) =>
    Number(day) > 31 ? null : written(day, month, year),
  ),
  form(`${MONTH}(?![\\p{L}])(?:\\s+\\d{4})?`, (match, { text, at, lead }) => {
    const isName = /^[A-Z]/.test(match[0]);
    const before = text.slice(Math.max(0, at - 10), at).toLowerCase();
    if (/(?:mid|end of|end|early|late|start of)[\s-]*(?:the\s+)?$/.test(before)) return { kind: 'month' };
    return isName && /^(?:by|until|till|before|from|in|next|due|since|last|of)$/.test(lead)
      ? { kind: 'month', deadline: !/^(?:in|since|last|of)$/.test(lead) }
      : null;
  }),
];

const MEETING =
  '(?:core\\s+gr(?:ou)?p|(?:initial|review|child\\s+protection|cp|cpc|lac|cla|cin|cic|tac|taf|plo|pep|ehcp|mid-?\\s?point|midway|stability|disruption|professionals|planning|placement|pathway|annual|statutory|strategy|strat|care\\s+team|discharge|handover|joint|home|next|review|permanence|legal|matching|gateway|team|school|first|second|third|final|viability|fast[-\\s]track)\\s+)*' +
  '(?:core\\s+gr(?:ou)?p|conf(?:erence)?|icpc|rcpc|review|rev|supervision|superv|sup|meeting|mtg|discussion|strat|panel|gateway|lpm|hearing|court|irh|cmh|taf|tac|mdt|mace|marac|mappa|pep|fgc|visit|checkpoint|ehcp|plo|icpc|discharge|due date|edd|birth|contact|session|appointment|appt)(?![\\p{L}])';
const BEFORE_MEETING = `(?:\\s+(?:the|his|her|their|our|my|next|a|this|that|each|first|second|third|final|initial))*\\s+${MEETING}`;

const MEETING_FORMS: Form[] = [
  form(
    `(?:before|b4|by|at|after|until|till|ahead\\s+of|prior\\s+to|in\\s+time\\s+for|in\\s+advance\\s+of)${BEFORE_MEETING}`,
    ([whole]) => ({
      kind: 'meeting',
      // "at court" tells where; "at the next core group" tells when.
      deadline: !/^at\b/i.test(whole) || /\bnext\b/i.test(whole),
    }),
  ),
  form(`next\\s+${MEETING}`, always('meeting')),
];

const SEASON =
  '(?:easter|christmas|xmas|new\\s+year|half[\\s-]?term|(?:summer|spring|autumn|winter)?\\s?(?:term|holidays?|break)|summer|ramadan|eid|diwali)(?![\\p{L}])';

const WORD_FORMS: [string, Form[]][] = [
  [
    'today tonight tomorrow tmrw tmr tmw tmoz tomoz',
    [form('(?:today|tonight|tomorrow|tmrw|tmr|tmw|tmoz|tomoz)(?![\\p{L}])', always('day'))],
  ],
  [
    'this next coming end close cop cob eod same',
    [
      form(
        '(?:this|next|coming|the)\\s+(?:coming\\s+)?(?:morning|afternoon|evening|week|wk|weekend|w\\/e|month|fortnight|term|half[\\s-]?term|working\\s+day|school\\s+day|day)(?![\\p{L}])',
        always('day'),
      ),
      form('(?:this|next|coming)\\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?![\\p{L}])', always('day')),
      form(
        `end\\s+of\\s+(?:the\\s+|this\\s+|next\\s+)?(?:play|business|day|week|wk|month|term|year|school|shift|half[\\s-]?term|${MONTH})(?![\\p{L}])`,
        always('day'),
      ),
      form('close\\s+of\\s+(?:play|business|day)(?![\\p{L}])', always('day')),
      form('(?:cop|cob|eod)(?![\\p{L}])', always('day')),
      form('same\\s+day(?![\\p{L}])', always('day')),
      ...MEETING_FORMS,
    ],
  ],
  ['noon midday midnight lunchtime', [form('(?:noon|midday|midnight|lunchtime)(?![\\p{L}])', always('clock'))]],
  ['immediately straight forthwith', [form('(?:immediately|straight\\s*away|forthwith)(?![\\p{L}])', always('day'))]],
  [
    'w wc wk week',
    [
      form(
        '(?:w\\/?c|w\\/?b|w\\/?e|wk\\s+of|week\\s+(?:commencing|beginning|ending|of))\\.?(?![\\p{L}])(?:\\s+(?:the\\s+)?(?:mon(?:day)?\\s+)?(\\d{1,2})(?:(?:st|nd|rd|th)?\\s+(?:of\\s+)?' +
          `(${MONTH})(?![\\p{L}])${YEAR}` +
          '|[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?|(?:st|nd|rd|th))?(?!\\d))?',
        ([, day, month, long, short, number, year]) => {
          if (!day) return null;
          if (number) return numeric(day, number, year);
          return month ? written(day, month, long ?? short) : { kind: 'date' };
        },
      ),
    ],
  ],
  [
    'weekly fortnightly monthly daily nightly termly quarterly twice once every each alternate',
    [
      form('(?:bi-?)?(?:weekly|fortnightly|monthly|daily|nightly|termly|quarterly)(?![\\p{L}])', always('frequency')),
      form(
        '(?:twice|once)\\s+(?:a|per|each|every)?\\s*(?:day|daily|week|wk|weekly|wkly|fortnight|month|monthly|term)(?![\\p{L}])',
        always('frequency'),
      ),
      form(
        `(?:every|each)\\s+(?:other\\s+|second\\s+|single\\s+)?(?:\\d+\\s+|two\\s+|three\\s+|four\\s+|six\\s+|ten\\s+)?${WORKING}(?:day|week|wk|fortnight|month|morning|evening|night|term|half[\\s-]?term|${DAY}|days|weeks|wks|months)(?![\\p{L}])`,
        always('frequency'),
      ),
      form(`alternate\\s+(?:weeks?|${DAY}s?)(?![\\p{L}])`, always('frequency')),
    ],
  ],
  [
    'one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty a an couple few',
    [
      form(
        `(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|thirty|forty(?:[\\s-]eight|[\\s-]five)?|(?:a\\s+)?couple\\s+of|(?:a\\s+)?few)[\\s-]+${WORKING}${UNIT}(?![\\p{L}\\p{N}])`,
        interval,
      ),
    ],
  ],
  ['day', [form('day\\s+\\d{1,3}(?!\\d)', always('date'))]],
  [
    'easter christmas xmas new half summer spring autumn winter term ramadan eid diwali holidays',
    [form(SEASON, (_, { lead }) => (/^(?:by|before|b4|until|till|after|from)$/.test(lead) ? { kind: 'season' } : null))],
  ],
  [
    'before b4 by at after until till ahead prior in within',
    [
      form('within\\s+(?:the|this)\\s+(?:hour|day|week|fortnight|month)(?![\\p{L}])', always('interval')),
      form('in\\s+(?:due\\s+course|the\\s+(?:near\\s+)?future|time)(?![\\p{L}])(?!\\s+for)', always('vague')),
      form('by\\s+then(?![\\p{L}])', always('day')),
      ...MEETING_FORMS,
      form(
        "(?:before|b4|ahead\\s+of)\\s+(?:the|his|her|their|he|she|they|it|we|any(?:one|body)?)['’\\p{L}]*\\s+[\\p{L}'’]+",
        always('event'),
      ),
    ],
  ],
  [
    'asap ongoing soon shortly going tbc tba when where as at',
    [
      form('(?:asap|ongoing|on-going|soon|shortly|going\\s+forwards?|tbc|tba)(?![\\p{L}])', always('vague')),
      form(
        '(?:when|where|as\\s+soon\\s+as|as\\s+and\\s+when|if)\\s+(?:(?:reasonably\\s+)?(?:possible|practicable|poss|needed|required|necessary|appropriate)|able)(?![\\p{L}])',
        always('vague'),
      ),
      form('as\\s+and\\s+when(?![\\p{L}])', always('vague')),
      form('at\\s+some\\s+(?:point|stage)(?![\\p{L}])', always('vague')),
      ...MEETING_FORMS,
    ],
  ],
  [
    'mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    DAY_FORMS,
  ],
  [
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
    MONTH_FORMS,
  ],
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    [
      form(`(\\p{L}+)\\s+of\\s+(${MONTH})(?![\\p{L}])`, ([, day = '', month]) =>
        written(String(ORDINALS.indexOf(day.toLowerCase()) + 1), month, undefined),
      ),
    ],
  ],
];

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Forms by the word that begins them. */
export const GROUPS = new Map<string, Form[]>();
for (const [words, forms] of WORD_FORMS) {
  for (const word of words.split(' ')) GROUPS.set(word, [...(GROUPS.get(word) ?? []), ...forms]);
}
