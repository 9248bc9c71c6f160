/**
 * What may count for and against each element, before anything is fitted. A reader of rules set these signs, from the domain brief and the
 * annotation guide: `for` can only get points above nought, `against` only below, pairs either. So a word that happens to go with an element
 * in the annotated comments and has nothing to do with it gets no points. `core` are the points that a cue has before anything is fitted:
 * a wording that every supervisor would take for the element counts, though the annotated comments hold few of it.
 */
const EMPTY = 'empty-reference empty-assurance deferred file-admin process-words contact-log';
/** @type {Record<string, { core: Record<string, number>, for: string, against: string, pairs: string[] }>} */
export const CANDIDATES = {
  summary: {
    core: { 'event': 0.6, 'situation': 0.5, 'measured': 0.3, 'violence': 0.3, 'injury': 0.3, 'named': 0.3, 'number': 0.2 },
    for: `event situation measured number named child-named past violence injury neglect-sign exploitation-sign adult-difficulty
      changed-behaviour daily-life child-says adult-says habit under-summary under-worries opening child-said adult-said
      helping-adult done-report services quote time-said child-shows`,
    against: `${EMPTY} risk-empty voice-empty thin-praise directive conditional trigger decides question short fragment contingency-empty
      review-empty previous-empty future own-voice`,
    pairs: [
      'event + named',
      'event + number',
      'situation + number',
      'past + named',
      'child-named + event',
      'measured + past',
      'past + time-said',
      'named + number',
    ],
  },
  evaluation: {
    core: { judges: 0.8, 'judges-parent': 0.5, 'measured': 0.3, 'contrast': 0.2, 'judges + measured': 0.5, 'judges + because': 0.5, 'thin-praise': -0.8, 'nobody': 0.2 },
    for: `judges judges-parent measured comparison contrast praise-or-worry not-but nobody stakes shows-that writer-thinks
      likely generalises negated positive-act habit because consequence hedge helping-adult danger-said under-thinking
      own-voice done-report past child-said adult-said`,
    against: `${EMPTY} thin-praise risk-empty voice-empty directive task fragment short question contingency-empty event future trigger
      bullet`,
    pairs: [
      'judges + measured',
      'judges + contrast',
      'not-but + negated',
      'judges + negated',
      'writer-thinks + judges',
      'judges + because',
      'contrast + measured',
      'judges + past',
      'writer-thinks + contrast',
    ],
  },
  analysis: {
    core: { 'writer-thinks': 0.8, 'shows-that': 0.8, 'because': 0.6, 'child-mind': 0.7, 'generalises': 0.7, 'not-but': 0.5, 'likely': 0.3, 'stakes': 0.4, 'impact-said': 0.4, 'consequence': 0.4 },
    for: `writer-thinks shows-that because consequence child-mind generalises not-but comparison stakes likely nobody contrast
      impact-said hedge conditional own-voice under-thinking feeling habit negated danger-said child-said weighs
      changed-behaviour colon`,
    against: `${EMPTY} thin-praise risk-empty voice-empty directive fragment short question event contingency-empty review-named       number bullet time-said adult-says`,
    pairs: [
      'writer-thinks + child-said',
      'because + child-said',
      'not-but + child-said',
      'child-mind + negated',
      'likely + child-said',
      'conditional + likely',
      'shows-that + negated',
      'generalises + likely',
      'consequence + child-said',
      'writer-thinks + negated',
      'because + own-voice',
      'contrast + child-said',
    ],
  },
  decision: {
    core: { 'decides-own': 2, 'decided-elsewhere': 1.5, 'stays-as-is': 1.6, 'moves-on': 1.2, 'closes': 1.5, 'allocates': 1, 'threshold-said': 1, 'arrangement': 1, 'placed': 1, 'forbids': 1.6, 'to-be-done': 0.5, 'child-needs': 0.5, 'decision-line': 1, 'opens-with-step': 0.8, 'question': -1, 'trigger': -0.6, 'empty-reference': -0.5 },
    for: `decides-own decided-elsewhere stays-as-is moves-on closes allocates threshold-said opens-with-step arrangement placed
      child-needs to-be-done forbids late child-led family-led outcome plain-future directive rather-than under-decision
      decision-line future closing because negated not-but`,
    against: `empty-reference empty-assurance deferred question event contact-log adult-says file-admin process-words past
      thin-praise trigger conditional child-says contingency-empty writer-thinks number risk-empty quote task worker-led
      diary done-report habit review-named bullet under-actions under-summary tick`,
    pairs: [
      'decides-own + moves-on',
      'decides-own + closes',
      'arrangement + past',
      'arrangement + child-named',
      'trigger + then-what',
      'conditional + then-what',
      'arrangement + child-led',
      'arrangement + worker-led',
      'task + worker-led',
      'placed + time-said',
      'to-be-done + child-said',
      'child-needs + late',
      'directive + worker-led',
      'forbids + own-voice',
      'moves-on + past',
      'closes + past',
      'closes + number',
      'opens-with-step + diary',
      'opens-with-step + short',
      'arrangement + time-said',
      'forbids + child-said',
      'stays-as-is + short',
      'task + under-actions',
      'task + directive',
      'task + time-said',
      'directive + child-said',
      'decides-own + empty-reference',
      'decides-own + child-said',
      'arrangement + habit',
      'not-but + child-said',
      'plain-future + child-said',
      'directive + closing',
      'directive + time-said',
    ],
  },
  rationale: {
    core: { 'because': 0.9, 'consequence': 0.4, 'likely': 0.3, 'stakes': 0.4, 'writer-thinks': 0.4, 'because + child-said': 0.4, 'because + process-words': -0.6, 'child-mind': 0.3, 'not-but': 0.3 },
    for: `feeling child-wants child-says step-would arrangement because consequence writer-thinks shows-that not-but stakes likely contrast child-mind rather-than weighs generalises
      judges judges-parent measured child-said nobody negated positive-act danger-said comparison impact-said helping-adult
      decides outcome decides-not conditional own-voice under-thinking under-decision hedge adult-said changed-behaviour
      positive-quality colon daily-life habit`,
    against: `${EMPTY} thin-praise risk-empty fragment short question contingency-empty voice-empty directive bullet time-said`,
    pairs: [
      'because + child-said',
      'because + decides',
      'because + outcome',
      'likely + child-said',
      'not-but + child-said',
      'because + adult-said',
      'negated + stakes',
      'rather-than + likely',
      'decides + consequence',
      'writer-thinks + negated',
      'weighs + likely',
      'because + process-words',
    ],
  },
  childsVoice: {
    core: { 'child-says': 1.1, 'child-wants': 1, 'child-shows': 0.8, 'quote': 0.5, 'child-says + quote': 0.5, 'under-voice + quote': 1.2, 'voice-empty': -0.8, 'adult-says': -0.4, 'under-voice': 0.3, 'child-says + child-led': 0.9, 'child-wants + child-led': 0.9, 'child-shows + child-led': 0.7, 'child-says + child-named': 0.4 },
    for: `child-says child-wants child-shows quote child-named child-led child-said feeling under-voice child-mind daily-life
      changed-behaviour past habit`,
    against: `voice-empty adult-says empty-assurance empty-reference directive deferred file-admin
      future decides contact-log thin-praise`,
    pairs: [
      'child-says + quote',
      'child-says + child-led',
      'child-wants + child-led',
      'child-shows + child-led',
      'quote + family-led',
      'child-says + family-led',
      'child-says + worker-led',
      'quote + worker-led',
      'child-says + child-named',
      'quote + child-said',
      'quote + adult-says',
      'child-says + child-said',
      'child-wants + child-said',
      'child-shows + child-said',
      'child-wants + quote',
      'under-voice + quote',
      'quote + worker-said',
      'child-says + adult-said',
      'child-wants + adult-said',
      'feeling + child-said',
    ],
  },
  impact: {
    core: { 'changed-behaviour': 0.9, 'impact-said': 0.9, 'feeling': 0.4, 'child-mind': 0.4, 'changed-behaviour + child-said': 0.4, 'impact-said + child-said': 0.4, 'stakes': 0.3, 'child-shows': 0.4 },
    for: `changed-behaviour impact-said daily-life child-mind stakes feeling habit nobody likely child-shows consequence
      child-said measured generalises neglect-sign injury child-named not-but because negated danger-said shows-that
      comparison past child-wants`,
    against: `${EMPTY} thin-praise risk-empty voice-empty directive decides outcome fragment short adult-said future question helping-adult
      worker-said done-report trigger adult-says time-said bullet`,
    pairs: [
      'changed-behaviour + child-said',
      'daily-life + child-said',
      'impact-said + child-said',
      'stakes + child-said',
      'child-mind + feeling',
      'changed-behaviour + daily-life',
      'habit + child-said',
      'child-named + daily-life',
      'negated + daily-life',
      'feeling + child-said',
      'child-named + changed-behaviour',
    ],
  },
  risk: {
    core: { 'violence': 0.7, 'injury': 0.8, 'neglect-sign': 0.7, 'adult-difficulty': 0.6, 'exploitation-sign': 0.7, 'danger-said': 0.8, 'risk-empty': -0.5, 'under-worries': 0.3, 'violence + child-said': 0.3 },
    for: `violence injury neglect-sign adult-difficulty exploitation-sign danger-said feeling under-worries child-said likely
      nobody habit changed-behaviour daily-life conditional event past negated stakes quote generalises child-named
      child-says`,
    against: `${EMPTY} risk-empty thin-praise voice-empty directive decides outcome fragment question helping-adult positive-act contact-log
      future positive-quality short services`,
    pairs: [
      'violence + past',
      'violence + child-said',
      'adult-difficulty + child-said',
      'exploitation-sign + child-said',
      'injury + child-said',
      'danger-said + child-said',
      'danger-said + likely',
      'neglect-sign + child-said',
      'violence + adult-said',
      'exploitation-sign + past',
      'neglect-sign + past',
      'injury + number',
      'risk-empty + child-said',
    ],
  },
  strengths: {
    core: { 'helping-adult': 0.8, 'positive-act': 0.9, 'positive-quality': 0.7, 'judges-parent': 0.5, 'under-strengths': 0.4, 'thin-praise': -0.6 },
    for: `helping-adult positive-act positive-quality judges-parent measured habit adult-said feeling daily-life under-strengths
      child-named negated nobody child-says quote past named child-said contrast`,
    against: `${EMPTY} thin-praise risk-empty voice-empty directive decides outcome question conditional trigger violence injury
      exploitation-sign danger-said neglect-sign future worker-said fragment short not-known deferred`,
    pairs: [
      'helping-adult + adult-said',
      'positive-act + adult-said',
      'positive-quality + child-said',
      'positive-quality + adult-said',
      'judges-parent + adult-said',
      'positive-act + measured',
      'helping-adult + positive-act',
      'positive-act + child-said',
      'helping-adult + directive',
    ],
  },
  options: {
    core: { 'considered-other': 1, 'others-wanted': 0.8, 'not-this-step': 0.7, 'step-would': 0.8, 'weighs': 0.6, 'rather-than': 0.4, 'empty-assurance': -0.6 },
    for: `considered-other others-wanted not-this-step step-would weighs rather-than likely contrast comparison writer-thinks
      outcome because negated stakes not-but decides-own forbids hedge generalises question own-voice`,
    against: `${EMPTY} thin-praise risk-empty voice-empty directive task fragment short event contingency-empty trigger then-what bullet
      child-says time-said arrangement quote past`,
    pairs: [
      'considered-other + own-voice',
      'others-wanted + outcome',
      'not-this-step + outcome',
      'step-would + likely',
      'considered-other + contrast',
      'not-this-step + because',
      'weighs + outcome',
      'rather-than + outcome',
      'step-would + child-said',
      'considered-other + likely',
      'others-wanted + contrast',
      'others-wanted + past',
      'not-this-step + own-voice',
      'conditional + step-would',
      'considered-other + past',
      'question + considered-other',
    ],
  },
  contingency: {
    core: { 'trigger': 1.2, 'then-what': 0.6, 'trigger + then-what': 0.7, 'under-plan-b + then-what': 1, 'contingency-empty': -1, 'under-plan-b': 0.4 },
    for: `trigger then-what conditional under-plan-b future own-voice plain-future time-said outcome decides directive nobody
      worker-said negated`,
    against: `contingency-empty past empty-assurance empty-reference question deferred hedge weighs event child-says process-words`,
    pairs: [
      'trigger + then-what',
      'trigger + own-voice',
      'trigger + time-said',
      'trigger + outcome',
      'trigger + plain-future',
      'trigger + future',
      'trigger + past',
      'conditional + then-what',
      'trigger + likely',
      'trigger + worker-said',
      'trigger + directive',
      'under-plan-b + then-what',
    ],
  },
  review: {
    core: { 'review-named': 1.2, 'review-named + time-said': 0.8, 'review-empty': -0.8 },
    for: `review-named time-said own-voice future closing outcome number under-actions short then-what`,
    against: `review-empty deferred past event empty-assurance empty-reference contact-log trigger child-says done-report file-admin
      violence daily-life`,
    pairs: [
      'review-named + time-said',
      'review-named + own-voice',
      'own-voice + time-said',
      'review-named + number',
      'review-named + past',
      'review-named + closing',
      'time-said + outcome',
      'review-named + future',
      'review-named + deferred',
    ],
  },
  previousActions: {
    core: { 'task-done': 0.9, 'task-not-done': 0.9, 'offered-and': 0.8, 'under-past': 0.3, 'previous-empty': -0.8, 'tick': 0.3 },
    for: `task-done task-not-done offered-and measured services tick under-past past negated time-said file-admin bullet
      worker-said own-voice fragment short child-wants`,
    against: `previous-empty empty-assurance empty-reference directive task to-be-done future conditional trigger child-says
      violence feeling generalises daily-life writer-thinks question likely injury exploitation-sign child-mind arrangement
      review-named diary changed-behaviour habit`,
    pairs: [
      'task-done + services',
      'task-done + past',
      'task-done + bullet',
      'task-done + short',
      'task-done + time-said',
      'task-done + adult-said',
      'task-done + own-voice',
      'task-done + file-admin',
      'task-done + directive',
      'task-not-done + services',
      'task-not-done + short',
      'task-not-done + worker-said',
      'offered-and + services',
      'offered-and + past',
      'offered-and + short',
      'file-admin + negated',
      'offered-and + adult-said',
      'task-done + worker-said',
      'task-done + measured',
      'task-not-done + file-admin',
      'task-not-done + deferred',
    ],
  },
  unknowns: {
    core: { 'we-do-not-know': 1.2, 'not-yet-seen': 1, 'to-find-out': 0.8, 'awaits-result': 0.6, 'other-explanation': 1, 'asks + question': 0.5, 'question + child-said': 0.3 },
    for: `we-do-not-know not-yet-seen to-find-out awaits-result other-explanation asks question hedge nobody own-voice
      adult-said child-said directive`,
    against: `empty-assurance empty-reference process-words decides-own trigger then-what review-named contact-log event fragment
      short time-said quote conditional weighs file-admin child-says child-wants future opening`,
    pairs: [
      'we-do-not-know + own-voice',
      'we-do-not-know + adult-said',
      'we-do-not-know + child-said',
      'not-yet-seen + adult-said',
      'not-yet-seen + child-said',
      'to-find-out + directive',
      'to-find-out + own-voice',
      'to-find-out + trigger',
      'other-explanation + own-voice',
      'other-explanation + child-said',
      'asks + question',
      'question + child-said',
      'question + adult-said',
      'question + quote',
      'we-do-not-know + question',
      'awaits-result + adult-said',
      'to-find-out + child-said',
      'nobody + past',
      'deferred + awaits-result',
    ],
  },
};
