/** The comment of the tour. Everybody in it is invented. */
export const TOUR_COMMENT =
  'Supervision with Beth. Amira has lived with Nan since May and told Beth that she sleeps better there. Mum has failed to engage with the parenting course. ' +
  'I have decided that Amira will remain with Nan. Beth to speak to CAMHS. We meet again soon.';

/** The decision of the comment without its full stop, and the reason that the visitor can add to it. */
export const DECISION_END = 'will remain with Nan.';
export const WITH_REASON = 'will remain with Nan, because she sleeps through the night there and has told us that she feels safe.';
