/**
 * Where a child is to live, as an entry settles it: to stay, or to go elsewhere. To go where nobody said before, or to stay after all, is a
 * changed decision.
 */

/** What a sentence says of where the child lives. */
export interface Living {
  kind: 'stays' | 'moves';
  /** The place in a word or two: "aunt", "foster", "quay house"; '' where it is not said. */
  place: string;
}

const KIN =
  'mum|mother|mo|mummy|dad|father|fa|daddy|parents?|nan|nana|gran|granny|grandma|grandmother|grandad|grandfather|grandparents|mgm|pgm|mgf|pgf|aunt|aunty|auntie|uncle|godmother|godfather|sister|brother|carers?|family';
const HOMES =
  'home|flat|foster|fostering|accommodation|lodgings|residential|placement|unit|hostel|house|semi-independent|independence|children|own';
/** "to his aunt in Derby", "at Quay House", "in the flat", "with Mrs Begum". */
const WHERE = String.raw`(?:(?:a|an|the|his|her|their|your|its|own|staffed|supported|specialist|new|maternal|paternal|mrs|mr|ms|long-term|long term) )*([\w'-]+)`;
const PLACE = `(?:(?:live|stay|living|staying|back|home|and|out) )*(?:to|at|with|in|into|for|under) ${WHERE}`;

const MOVES: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:comes?|goes|go|moves?|returns?) (?:back )?(?:to|in with) ${WHERE}`),
  new RegExp(
    String.raw`\b(?:to|will|should|must|can|shall) (?:now )?(?:go|move|return|be placed|live|transfer|be rehabilitated|be reunified)\b ?(?:and |back |home )*${PLACE}`,
  ),
  /\b(?:to|will|should|can|must|shall) (?:now )?(?:go|return|come|move) (?:back )?home\b/,
  /\b(?:going|returning|moving|return|rehabilitation|reunification) (?:back )?home\b|\bhome (?:from|on|to (?:his|her|their|mum|dad|mother|father))\b/,
  /\b(?:look|search|looking|searching) for (?:a |an )?(?:new |another |different )(family|foster|placement|home|carers?)\b/,
  /\bplan(?:ning)? (?:is |now )*(?:for|to be) (?:a |an )?(?:[\w-]+ ){0,4}?(foster|fostering|adoption|residential|placement|kinship|unit)\b/,
  /\b(?:care )?plan (?:now )?is (?:now )?(?:for )?(?:a )?(long[- ]term foster|foster|adoption|residential|kinship|special guardianship|reunification|rehabilitation)/,
  /\bplaced (apart|separately)\b/,
  new RegExp(String.raw`\b(?:move|moves|moving) (?:back )?(?:in)?to ${WHERE}`),
];
const STAYS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:stays?|staying|remains?|remaining|keep (?:him|her|them|it)|kept|live|lives|living)\b (?:[\w'-]+ ){0,2}?${PLACE}`,
  ),
  /\b(?:stay|stays|remain|remains) (?:at )?home\b/,
  /\bplaced (together)\b/,
  /\b(?:stays?|remains?) (?:where (?:s?he|they) (?:is|are)|put)\b/,
];
const KNOWN_PLACE = new RegExp(`^(?:${KIN}|${HOMES}|apart|separately|together|adoption|kinship|long.*|special.*|re.*)(?:'s)?$`);
/** Others' wishes, chances and short stays settle nothing. */
const UNSETTLED =
  /\b(?:wants?|would like|asked|asks|hopes?|wishes|said|says|whether|if|might|could|considered|considering|weekend|half term|holidays?|for (?:her|his|a|the) birthday|overnight|respite|for tea|visit(?:ed|s)?|rooms?|school|nursery|college|class|club|stay involved|in touch|in contact|in place|subject to)\b/;

/** Where the child lives by a sentence; null where it says nothing of it. @param text a sentence as written */
export function livingIn(text: string): Living | null {
  if (text.length > LONGEST) return null;
  const lower = text.toLowerCase().replaceAll('’', "'");
  const clause = lower.replace(/[,;:]? (?:because|since|as (?:he|she|they|it|the|his|her)|so that)\b.*$/, '');
  for (const [kind, ways] of [
    ['moves', MOVES],
    ['stays', STAYS],
  ] as const) {
    for (const way of ways) {
      const found = way.exec(clause);
      if (!found || UNSETTLED.test(clause)) continue;
      const place = (found[1] ?? (/\bhome\b/.test(found[0]) ? 'home' : '')).replace(/'s$/, '');
      if (place !== '' && !KNOWN_PLACE.test(place) && !isName(text, place)) continue;
      return { kind, place };
    }
  }
  return null;
}

/** Stands with a capital, though not only at the start. */
function isName(text: string, place: string): boolean {
  const at = text.toLowerCase().indexOf(place, 1);
  return at > 0 && /\p{Lu}/u.test(text.charAt(at));
}

/** A page without a full stop settles nothing; in UTF-16 code units. */
const LONGEST = 500;
