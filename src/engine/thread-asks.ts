/**
 * What an entry asks for in a way that only a reader of the whole thread takes for an action: a plan told to the child, a wish in a letter,
 * a day in the diary. The action stage leaves these out, since alone they show no owner and no time; here they are followed up like the rest.
 */
import { findTimes } from './dates';
import { type CommentReading, isQuoted, type PlacedSentence } from './reading';
import type { Task, TaskForm } from './tasks';

/**
 * The asks of an entry beside its tasks, in reading order.
 * @param tasks what the action stage found: a sentence that holds one is not read again
 */
export function findAsks(reading: CommentReading, tasks: readonly Task[]): Task[] {
  const taken = new Set(tasks.map(({ sentence }) => sentence));
  let isAsking = false;
  const asks: Task[] = [];
  for (const sentence of reading.sentences) {
    const { text } = sentence.reading;
    if (sentence.kind !== 'bullet') isAsking = LEADS_IN.test(text);
    if (taken.has(sentence.index) || sentence.kind === 'heading' || sentence.kind === 'pasted' || isQuoted(reading, sentence.start))
      continue;
    const isAmidTasks = taken.has(sentence.index - 1) && taken.has(sentence.index + 1);
    const found = askIn(sentence, isAsking, isAmidTasks);
    if (found) asks.push(made(reading.document.text, sentence, found));
  }
  return asks;
}

interface Ask {
  form: TaskForm;
  from: number;
  to: number;
}

/** "Please can you:", "Can you please do the following:" over a list. */
const LEADS_IN = /\b(?:please|can you|could you|would you|will you|the following|asked (?:you|her|him|them) to)\b[^.?!]*:\s*$/i;

/** What somebody else than the writer and the workers ought to do in general is a hope, not an ask. */
const HOPED = '(?:mum|mother|mo|dad|father|fa|parents?|both parents|s?he|they|it|this|that|these|there|we all|everyone)';
const ADVERB = '(?:also|now|then|please|first|next|still|herself|himself|themselves)';

/** Each family with the way it is said; the first that speaks decides. */
const FAMILIES: readonly { form: TaskForm; says: RegExp; unless?: RegExp }[] = [
  // "Could you see Noor by herself", "You were going to get the report", "I'd like you to …".
  {
    form: 'asked',
    says: /(?:^|[,;:]\s+|\band )(?:please )?(?:(?:can|could|would|will) you\b(?! (?:say|see that|imagine))|you (?:were|are|was) going to|you(?:'|’)?(?:ll| will) (?:need to )?(?=[a-z])|I(?:'|’)d like (?:you|us) to|I would like (?:you|us) to|I(?:'|’)ll need you to)/i,
    unless: /\byou (?:will|['’]?ll) (?:now |still )?(?:see|stay|be|live|remain|have|meet)\b/i,
  },
  { form: 'order', says: /^(?:[-•*]\s*)?please\b/i },
  // "I have asked that the adviser update …", "I am taking it to conference".
  {
    form: 'asked',
    says: /\b(?:I|we)(?:['’]ve| have) asked (?!him|her|them|you|what|why|how|myself|if)\w+\b|\bI want (?:him|her|them|this|the \w+|\p{Lu}\w+) (?:to be )?\w+(?:en|ed)\b|^(?:\S+ )?we need (?:to|a|an|someone|somebody)\b|^\w+ should have (?:a|an|someone|somebody)\b|\bI(?:['’]m| am) (?:going to|taking (?:it|this|her|him|them)|asking|writing to|referring|requesting|raising)\b/iu,
  },
  // "It would be helpful for X to …".
  { form: 'asked', says: /\bit would (?:be (?:helpful|useful|good|right|worth)|help)\b(?=[^.]*(?:\bto\b|\bif\b|ing\b))/i },
  // "The eye clinic needs to be contacted", "the letter is to be agreed", "the rabbit needs fetching".
  {
    form: 'passive',
    says: /\b(?:needs? to be|will need to be|(?:is|are) to be|has to be|have to be|should be|must be) (?:\w+ly |also |then )?\w+(?:ed|wn|nt|ken|ven|ght|en|one|ade|et|id)\b|\bneeds? \w{3,}ing\b/i,
    unless: new RegExp(
      String.raw`^${HOPED}\b(?! also)|\b(?:remain|placed|unchanged|subject to|weekly|fortnightly|told|said|says|knows|found)\b`,
      'i',
    ),
  },
  // "She should also visit …", "Oluwaseun will need to take …", "Deborah is to start …", "is going to gather".
  {
    form: 'asked',
    says: new RegExp(
      String.raw`^(?:\S+ ){1,5}?(?:should (?:${ADVERB} )?|must (?:${ADVERB} )?|will need to |needs? to |has to |have to |(?:is|are) (?:${ADVERB} )?(?:going )?to )(?!be\b|have\b|remain|stay|live|move|evidence|engage|understand|accept|show|know|make better)[a-z]{2,}`,
      'i',
    ),
    unless: new RegExp(
      String.raw`^${HOPED}\b(?! should also)|\b(?:plan|threshold|test|question|worry|risk|aim|goal|view|decision) is\b`,
      'i',
    ),
  },
  // "Three tea visits to start in April", "Pathway assessment to begin", "Letter to go by 17/1".
  {
    form: 'passive',
    says: /^(?:[-•*]\s*|\d+[.)]\s*)?(?:[\w'’/&+-]+,? ){1,8}?to (?:start|begin|go|happen|go ahead|take place|finish|resume|follow|come)\b/i,
    unless:
      /\b(?:wants?|likes?|refus\w+|allowed|able|due|used|agreed|plans?|continues?|wish\w*|hop\w+|ask\w*|told|going|has|had|is|was|are|were|how|where|what|expect\w*|need\w*|tried|lov\w+|excited|moved?|unable|said) to\b|\b(?:is|was|are|were|has|had|have) /i,
  },
  // "Check whether gran is there at weekends", "Allocate a social worker this week".
  {
    form: 'order',
    says: /^(?:[-•*]\s*|\d+[.)]\s*)?(?:check|find out|ask|ring|call|chase|allocate|request|refer|arrange|book|obtain|send|write to|speak to|talk to|contact|visit|tell|invite|confirm|look into)\s+(?:whether|if|when|what|who|that|with|to|a|an|the|his|her|their|our|your|[A-Z]|mum|dad|for|about|school|police|gp|up)/i,
    unless: /\b(?:has|have|had|was|were|did|went|came|made|sent|done|received|completed|held)\b(?! (?:ever|been|told|not))/i,
  },
  // "Bev to advertise the post", "Ketia will find out about …", "Family support to start …".
  {
    form: 'asked',
    says: /^(?:[-•*]\s*|\d+[.)]\s*)?(?:I will|[A-Z][\w'’-]*(?: (?:and|&|\+) [A-Z][\w'’-]*| [A-Z][\w'’-]*| (?:support|team|service|services|work|workers?|nurse|visitor|finders?|desk|project|lead|coordinator)){0,3} (?:to|will)) (?:also )?[a-z]{2,}\b/,
    unless:
      /\b(?:access|referrals?|visits?|transport|returns?|moves?|responses?|replies|reply|introductions?|letters?|subject|due|close|next|able|according|used|wants?|likes?|how|where|went|goes|came|said|agreed|trips?|time|going|want|tried|had|has|was|is) (?:to|will)\b|^(?:\S+ ){1,3}(?:to|will) (?:be|have|stay|remain|live|move|continue|need|not|know|like|want|him|her|his|the|a|an|mum|dad|school|nan)\b|^(?:he|she|they|it|this|that|you|there|who|mum|dad|mother|father|parents)\b/i,
  },
];

/** "First overnight 24/5", "Matching panel is on 9 July", "Core group 22/5": a day in the diary. */
const MEETING =
  /\b(?:reviews?|conference|meeting|mtg|panel|hearing|core gro?u?p|core grp|overnight|tea visit|appointment|appt|medical|looked after review|gateway|strat(?:egy)?|mapping|marac|session)\b/i;
const PAST =
  /\b(?:has|have|rung|was|were|did|held|met|sat|went|took|happened|attended|done|cancelled|came|kept|had|saw|made|found|since|last|agreed|heard|recommended|replied|reached|finished|seen|before|after|did|moved|postponed)\b|\b\w{3,}ed\b/i;

function askIn({ reading: { text }, question, kind }: PlacedSentence, isAsking: boolean, isAmidTasks: boolean): Ask | null {
  const whole = { from: 0, to: text.length };
  if (text.length > LONGEST) return null;
  if (/^(?:if|unless|when|once|should)\b/i.test(text)) return null;
  if (kind === 'bullet' && isAsking && !PAST.test(text.replace(/\b(?:whether|if|that|who|what|how)\b.*/i, '')))
    return { form: 'order', ...whole };
  if (question && !/^(?:(?:and |also |please |so )?(?:can|could|would|will) you)\b/i.test(text)) return null;
  const family = FAMILIES.find(({ says, unless }) => says.test(text) && !unless?.test(text));
  if (family) return { form: family.form, ...whole };
  if (MEETING.test(text) && !PAST.test(text.replace(/looked after/i, '')) && text.split(/\s+/).length <= MOST_WORDS_OF_DAY)
    return { form: 'named', ...whole };
  // "YC assessment." between two tasks is one as well.
  if (isAmidTasks && !PAST.test(text) && !VERB.test(text) && text.split(/\s+/).length <= MOST_WORDS_AMID)
    return { form: 'listed', ...whole };
  return null;
}

const VERB =
  /\b(?:is|are|am|be|can|could|will|would|may|says?|likes?|loves?|wants?|feels?|thinks?|needs?|gets?|goes|does|do|no|not|none|yes|agreed|ok|fine|plan|risk|decision)\b/i;
const MOST_WORDS_AMID = 7;

/** A page without a full stop is no ask; in UTF-16 code units. */
const LONGEST = 400;
const MOST_WORDS_OF_DAY = 9;

function made(text: string, { start, index }: PlacedSentence, { form, from, to }: Ask): Task {
  const span = { start: start + from, end: start + to };
  while (span.end > span.start && /[.\s;,!?]/.test(text.charAt(span.end - 1))) span.end -= 1;
  const times = findTimes(text, span.start, span.end);
  const when = times.find(({ deadline }) => deadline) ?? times.find(({ date }) => date !== null) ?? null;
  return { form, ...span, who: null, what: { ...span }, when, sentence: index };
}
