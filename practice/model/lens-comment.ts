/** An oversight comment to try a lens on. The family is that of the first practice case; the comment is not a model, and has gaps on purpose. */
export const LENS_COMMENT = [
  "Supervision with Beth, 14 October. Connie (8) and Jude (3) have been late on most days since September, and Connie fell asleep in assembly. She told her teacher, “I do Jude's shoes because Mum has to ring people.”",
  'Ms Marsh is thought to be struggling. It may be that she works at night; nobody has asked her. The health visitor says that Jude was well at his earlier checks. We do not know where the family sleeps.',
  'I have decided that we will not begin an assessment today, because Ms Marsh has not been spoken to and there is no sign that the children are in danger tonight. The alternative was a visit this week; I will choose it if she does not answer.',
  'Beth to ring Ms Marsh by Thursday. The school to offer breakfast club. I will look at this again on Friday.',
].join('\n\n');
