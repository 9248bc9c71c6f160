/**
 * Words by which the action stage tells a task from a report, a wish, a noun or a decision. They belong to the grammar of English, not to
 * local practice; what a council calls its teams and tasks stands in the packs' lists.
 */
export const LEAD_INS = new Set(
  'please also and so then therefore thus firstly secondly thirdly finally lastly but plus again hence meanwhile agreed that'.split(' '),
);
export const CONDITIONS = new Set(
  'if should unless when whenever where once had were in-the-event suppose provided whether until while as although because since'.split(
    ' ',
  ),
);
export const ADVERBS = new Set(
  'now also then please both all each himself herself myself themselves still first just again next only therefore urgently immediately kindly jointly separately personally always'.split(
    ' ',
  ),
);
export const MODALS = new Set('will shall must should'.split(' '));
export const AGREED = new Set('is are needs need has have agreed agrees going'.split(' '));
/** What people are or feel; "Faith will be polite" and "he will need" are no tasks. */
export const STATES = new Set(
  'be need want know feel like love remain seem become turn understand think believe grow struggle hear learn mean depend benefit suffer find lose test hate wait'.split(
    ' ',
  ),
);
/** Verbs that say what happens to the plan: alone at the start of a sentence they are a decision. */
export const DECISION_VERBS = new Set(
  'continue close issue hold keep remain stay step end extend agree progress transfer allocate consider begin commence do let have get go come make thank'.split(
    ' ',
  ),
);
/** Words that begin like an order and are nouns here: "Contact with mum", "Visit was". */
export const AFTER_NOUN = new Set(
  'with was is were are has had have of from by to in at took received remains went done and under for has been being held due between since after on'.split(
    ' ',
  ),
);
export const ALSO_NOUNS = new Set(
  'visit contact call review report plan book check update record support search request refer test work move care address phone email ring show change issue help feed log type post text need question measure start return place view walk drive sort draft brief order chair witness share link track screen present match house set copy raise post train result follow step view test stand talk use supply answer head print take open drop'.split(
    ' ',
  ),
);
export const NOT_VERBS = new Set(
  'the a an his her their our my its this that these those him me us them school court panel conference legal police and or be home which whom what early social child foster'.split(
    ' ',
  ),
);
/** Verbs that tell how things are or what was said: no plan, whatever day stands beside them. */
export const TELLS = new Set(
  'have has do think confirms confirm reports report states notes note recommends recommend describes considers consider feels agrees agree continues remains needs engages supports presents understands identifies shows says attends'.split(
    ' ',
  ),
);
export const NOT_OWNERS = new Set(
  `need needs continue continues due plan plans able unable want wants refuse refuses likely aim aims ability close referral referrals threat threats response access return support visit visits letter reason reasons
  decision happy ready keen attempts fails fail how what when where time risk risks delay prior according respond regard contrary subject thanks up back is are was were be been has have had will would can could may might
  must should it that this which who he she they you there not no and or but of in on at for from with by nothing something anything everything somebody unwilling willing free enough efforts right chance permission
  opportunity willingness capacity motivation request requests move moves question as nobody noone agree happy just sit better best worth important good essential hard easy so too very more case matter file closing less next going get got ought used seems appears consent used proposal offer work contact placement curfew assessment arrangement arrangements`.split(
    /\s+/,
  ),
);
/** Words that are seldom an order without "the" or a name after them: "Put out by", "Clear throughout", "File audit". */
export const SELDOM_ORDERS = new Set(
  'put clear return file transfer plan care carry place set cut run let help move test bring pick'.split(' '),
);
export const OBJECTS = new Set('the a an his her their our my this that these him them it up all both any mum dad'.split(' '));
/** "See above", "see minutes": points to another record. */
export const POINTERS = new Set(
  'above below body note notes previous attached chronology file case assessment minutes also for report plan record my dw doc document separate under'.split(
    ' ',
  ),
);
export const JOINT = new Set(['with', 'w', 'visit']);
export const ASIDES = new Set('whether which who because as since what how why whose where'.split(' '));
export const SUBJECTS = new Set('he she they it we i the his her their there mum dad'.split(' '));
export const MAY_BE_TIME =
  /^(?:on|by|from|within|before|b4|after|until|till|in|at|this|next|today|tonight|tomorrow|tmrw|mon|tue|wed|thu|fri|sat|sun|w|week|wk|end|each|every|\d)/;
export const FINITE = new Set(
  `is are was were am been being has had have did does said says say told tells asked took went came got held met gave began seen saw sent made left put rang spoke knew thought felt found kept brought bought wrote
  wants want thinks feels knows needs seems appears remains lives goes comes gets takes can cannot could would might may who which ran fell rose lost won sat stood heard paid led agrees refuses recommends suggests shows confirms states describes concludes identifies presents explains reports-that hasn't isn't`.split(
    /\s+/,
  ),
);
export const NOT_PAST = new Set(
  'need exceed speed proceed succeed indeed naked hundred named supervised updated supported unannounced revised detailed related focused based bed extended shared'.split(
    ' ',
  ),
);
export const PARTICIPLES = new Set(
  'seen done made given sent told taken held put kept brought written spoken drawn found got met read set sought begun booked chosen built heard shown paid known left run understood undertaken withdrawn drawn bought redone rewritten overseen fed led re-done got hung thought dealt'.split(
    ' ',
  ),
);
export function isParticiple(word: string): boolean {
  return (word.length > 3 && word.endsWith('ed')) || PARTICIPLES.has(word);
}
export const MEETING =
  /\b(?:core gr(?:ou)?p|conference|conf|icpc|rcpc|review|supervision|meeting|mtg|discussion|strat|panel|gateway|lpm|hearing|taf|tac|mdt|mace|marac|pep|fgc|nrm|medical|statement|application)\b/i;
