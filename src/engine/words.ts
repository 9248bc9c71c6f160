/**
 * Word families: a word with its usual endings, by the spelling rules of English and a table of irregular verbs.
 * Small and deterministic on purpose: the same in Node, Chromium and Firefox, with no tagger loaded
 * (docs/decisions/0002-compromise.md).
 */

/**
 * All forms of a word: plural, third person, past, participle and -ing form, as far as its spelling tells.
 * `engage` gives engage, engages, engaged, engaging. Forms that no text holds do no harm; a form that is left out does.
 */
export function wordForms(word: string): string[] {
  const forms = new Set([word, ...regularForms(word), ...(IRREGULAR.get(word) ?? [])]);
  return [...forms];
}

function regularForms(word: string): string[] {
  if (word.length < 2) return [`${word}s`];
  const consonantY = /[^aeiou]y$/.test(word);
  const sibilant = /(s|x|z|ch|sh)$/.test(word);
  const stem = word.slice(0, -1);
  const third = consonantY ? `${stem}ies` : sibilant ? `${word}es` : `${word}s`;
  if (/[^e]e$/.test(word)) return [third, `${word}d`, word.endsWith('ie') ? `${word.slice(0, -2)}ying` : `${stem}ing`];
  if (word.endsWith('ee')) return [third, `${word}d`, `${word}ing`];
  if (consonantY) return [third, `${stem}ied`, `${word}ing`];
  const doubled = doublesLastLetter(word) ? word + word.slice(-1) : null;
  const plain = [third, `${word}ed`, `${word}ing`];
  return doubled ? [...plain, `${doubled}ed`, `${doubled}ing`] : plain;
}

/** One vowel and one consonant at the end: "plan" gives planned. In longer words both spellings are kept: travelled, visited. */
function doublesLastLetter(word: string): boolean {
  return /[^aeiou][aeiou][bdgklmnprtv]$/.test(word) || /^qu[aeiou][bdgklmnprtv]$/.test(word);
}

const IRREGULAR = new Map(
  `be am is are was were been being|have has had having|do does did done doing|go goes went gone going|say said|tell told|
think thought|feel felt|know knew known|see saw seen|take took taken|give gave given|come came|become became|get got gotten|
leave left|keep kept|hold held|meet met|make made|find found|bring brought|buy bought|seek sought|teach taught|catch caught|
speak spoke spoken|break broke broken|choose chose chosen|write wrote written|drive drove driven|ride rode ridden|rise rose risen|
begin began begun|drink drank drunk|ring rang rung|sing sang sung|swim swam swum|run ran|sit sat|stand stood|understand understood|
lose lost|pay paid|lay laid|lie lay lain lied lying|send sent|spend spent|lend lent|build built|sleep slept|hear heard|read read|lead led|
feed fed|fall fell fallen|eat ate eaten|throw threw thrown|grow grew grown|draw drew drawn|show showed shown|wear wore worn|
tear tore torn|bear bore borne|swear swore sworn|forget forgot forgotten|hide hid hidden|bite bit bitten|shake shook shaken|
wake woke woken|steal stole stolen|freeze froze frozen|fight fought|win won|hang hung hanged|stick stuck|strike struck|
hit hit|hurt hurt|put put|cut cut|let let|set set|shut shut|cost cost|quit quit|burst burst|mean meant|deal dealt|dream dreamt|learn learnt|
burn burnt|bend bent|sell sold|stop stopped stopping|refer referred referring|child children|man men|woman women|person people|
life lives|wife wives|knife knives|self selves|foot feet|tooth teeth|mouse mice|baby babies|family families|
occur occurred occurring|admit admitted admitting|commit committed committing|prefer preferred preferring|
travel travelled travelling|cancel cancelled cancelling|label labelled labelling|can could|will would|shall should|may might|withdraw withdrew withdrawn|
overcome overcame|undertake undertook undertaken|arise arose arisen|lapse lapsed|focus focuses focused focusing focussed|bully bullies bullied bullying`
    .replaceAll('\n', '')
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([word = '', ...forms]) => [word, forms] as const),
);
