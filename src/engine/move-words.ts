/** Word classes by which a clause shows what it does (moves.ts): what a manager does with words, what only happens in the head, how a plan moves. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** "I am thinking", "we have seen": nothing is decided by these. Plain forms; `isMental` knows their endings. */
const MENTAL = `think hope wonder worry feel wait struggle look see hear try read mind know believe understand notice learn seem expect
suspect assume remember reflect consider discuss speak talk listen visit meet attend observe review find receive get note be guess
reckon doubt imagine realise sense fear regret love hate miss like enjoy say mean suppose explore watch have aware do`;
const MENTAL_FORMS = words(
  MENTAL.split(/\s+/)
    .flatMap((verb) => [verb, `${verb}ing`, `${verb.replace(/e$/, '')}ing`, `${verb}ed`, `${verb}d`, `${verb}${verb.slice(-1)}ing`])
    .join(' ')
    .concat(' thought seen heard read known understood felt found met spoken said meant had been got done gotten'),
);
export const isMental = (word: string) => MENTAL_FORMS.has(word);

/** Participles with no -ed: "I have put", "we've chosen". */
export const PARTICIPLES = words(
  'put set let given taken made kept left held chosen gone drawn cut brought told sent written split withdrawn overruled overridden stood come begun stuck built paid thrown shut',
);
/** Who may decide, apart from I and we. */
export const DECIDERS = words('panel conference court legal hos judge sm tm chair adm director head management manager managers');
/** How a child's life or a plan goes on or ends, in the present: "she stays", "the curfew comes off", "Saturdays stay". */
export const PLAN_VERBS = words(
  `stay stays go goes come comes move moves remain remains return returns live lives sleep sleeps keep keeps stand stands end ends stop stops
start starts continue continues close closes open opens carry carries run runs hold holds drop drops reduce reduces sit sits pass passes transfer
transfers change changes wait waits see sees begin begins become becomes finish finishes resume resumes increase increases happen happens spend spends take takes lift
lifts apply applies pause pauses lapse lapses rest rests shift shifts switch switches rejoin rejoins join joins step steps have has get gets revert reverts`,
);
/** Where somebody is to be from now on. */
export const STAYS = words('stay stays remain remains return returns move moves hold holds');
/** After "nobody": what is only known, seen or so. */
export const WITHOUT_DOING = words("has is 's was knows thinks says seems wants believes sees hears understands likes does needs feels");
/** "is moving", "are being": what goes on in a plan rather than in somebody's day. */
export const PLAN_DOING = words(
  'going moving staying coming leaving returning starting stopping ending closing transferring being remaining continuing keeping getting changing placed',
);
/** Being at ease with a course is a way to allow it: "content for him to stay". */
export const CONTENT = words(
  'content happy satisfied clear prepared willing minded comfortable agreeable fine ok okay persuaded convinced ready',
);
/** What somebody who decides wants is a direction. */
export const WANTS = words(
  'want need prefer insist support back agree accept approve authorise decline refuse endorse direct propose recommend sanction require ask grant intend decide allow permit consent veto overrule oppose uphold choose favour go keep hold stay close wait stop move step end leave stick extend carry continue proceed issue take try start withdraw pull put let give bring drop apply pass',
);
/** What managers write without a subject: "Extending to 45 days", "Close". Plain forms. */
const BARE = `accept accommodate add adjourn agree allocate allow alter amend apply approve ask authorise back begin block bring call cancel carry cease change
close commission commit complete convene continue cut decline de-escalate defer delay direct divert downgrade draw drop end endorse escalate
extend freeze fund give go grant halt hand hold increase initiate instruct invoke issue keep leave let lift limit make maintain merge move
open oppose order overrule park pass pause pick place postpone proceed progress pull push put raise ratify reallocate re-allocate reassign recommend
reduce reject refuse refer re-refer release remain remove reopen re-open restart resume retain return reverse revoke ring-fence run sanction scrap seek send separate set shelve
shorten sign slow split stand stay step stick stop supervise support suspend swap switch take terminate transfer treat turn uphold use
upgrade veto wait widen wind withdraw withhold write tell`;
export const BARE_VERBS = words(BARE);
export const BARE_DOING = words(
  BARE.split(/\s+/)
    .flatMap((verb) => [`${verb}ing`, `${verb.replace(/e$/, '')}ing`, `${verb}${verb.slice(-1)}ing`])
    .concat('escalating', 'telling', 'asking', 'keeping', 'seeing', 'having', 'doing', 'allocating', 'treating')
    .join(' '),
);
/** "Agreed", "Declined": past forms that stand alone as a decision. */
export const BARE_DONE = words(
  'agreed approved authorised allocated closed declined refused endorsed extended granted rejected upheld supported sanctioned ratified cancelled overruled paused suspended decided transferred escalated accepted withdrawn reopened signed ruled brought deferred funded lifted dropped scrapped shelved parked authorised arranged booked fixed'.concat(
    ' changed moved increased reduced stopped ended withheld postponed reinstated rescinded requested',
  ),
);
/** "No concerns" says what is not there; it forbids nothing. */
export const NO_FACTS = words(
  `concerns concern issues evidence injuries injury marks history info information contact one reply answer response bruising worries change changes shows show
food gas heating money bed beds sign signs update school longer doubt idea adult adults father dad mum smoke record records disclosure disclosures referral
referrals incidents missing episodes answers reports reason harm disputes dispute words speech wonder other previous known real clear`,
);
/** What bounds a decision in time or against another: "until", "from today", "instead". */
export const BOUNDS = words('until till unless instead thereafter onwards pending meanwhile');
/** Words before the subject. */
export const LEADS = words(
  'so and but then now also therefore hence still instead meanwhile first today tonight again however yes ok okay overall thus accordingly either please pls equally finally both',
);
/** A clause that hangs on another decides nothing by itself. */
export const HANGING = words(
  'if unless when whenever whether because since who which whose although though while where how why what once should in case',
);
/** Between a verb and its helper. */
export const BETWEEN = words(
  'not now also therefore accordingly hence otherwise thus still just only already then formally today again really all both yet never even so instead myself',
);
export const ARTICLES = words('the his her their a an our this that these those my both all your any each every no');
