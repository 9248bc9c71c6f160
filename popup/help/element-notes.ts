/** What makes an element found or left open, in words for the writer. The examples beside them come from the rules and are proved by the engine. */
import type { ElementId } from '../../src/engine/types';

export const ELEMENT_NOTES: Readonly<Record<ElementId, { unsure: string; notSeen: string }>> = {
  summary: { unsure: 'Something happened. Who saw it, and what was it like?', notSeen: 'It sends the reader somewhere else.' },
  evaluation: { unsure: 'It is a judgement. What is it based on?', notSeen: '“Well” could be said of any plan.' },
  analysis: { unsure: 'It is a thought about him. What follows from it?', notSeen: 'It names analysis, and gives none.' },
  decision: { unsure: 'Somebody seems to have decided. Who, and what exactly?', notSeen: 'It is put off.' },
  rationale: {
    unsure: 'It is a reason about the child, with no decision near it. Is it the reason for one?',
    notSeen: 'The reason was said in a room that the child was not in.',
  },
  childsVoice: {
    unsure: '“Fine” is his word. What did he say, or show?',
    notSeen: 'It says that there was a voice, and not what it said.',
  },
  impact: { unsure: 'Something has changed for her. What is it like?', notSeen: 'It says that somebody thought about it.' },
  risk: { unsure: 'It is a worry about an adult. What could it do to the child?', notSeen: 'A level tells nobody what to look out for.' },
  strengths: { unsure: 'How does Nan help, and when?', notSeen: 'It could be written about any family.' },
  options: { unsure: 'Another way was set aside. Why?', notSeen: 'All of them: which?' },
  actions: { unsure: '', notSeen: 'Who is it, and by when?' },
  contingency: { unsure: 'There is a trigger. What would then be done for her?', notSeen: 'Needed by whom, and when?' },
  review: { unsure: 'It will be looked at again. When?', notSeen: 'Nobody could say when that is.' },
  previousActions: { unsure: 'Which visits, and what came of them?', notSeen: 'It says that somebody looked, and not what they saw.' },
  unknowns: { unsure: 'Something is missing. What would it tell you?', notSeen: 'It names curiosity, and asks nothing.' },
};

/** Why there is no “not sure” for actions. */
export const NO_UNSURE = 'There is no “not sure” here: an action with somebody’s name and a time is either there or not.';

/** What the field calls each element: people search by these words. */
export const FIELD_NAMES: Readonly<Record<ElementId, string>> = {
  summary: 'summary',
  evaluation: 'evaluation',
  analysis: 'analysis',
  decision: 'decision',
  rationale: 'rationale',
  childsVoice: 'the child’s voice',
  impact: 'impact and lived experience',
  risk: 'risk',
  strengths: 'strengths and protective factors',
  options: 'options considered',
  actions: 'actions',
  contingency: 'contingency',
  review: 'review',
  previousActions: 'previous actions',
  unknowns: 'unknowns and hypotheses',
};
