import type { ElementId } from '../../src/engine/types';

/** What the elements are called where there is room for a word or two: in the margin. */
export const ELEMENT_SHORT: Readonly<Record<ElementId, string>> = {
  summary: 'Summary',
  previousActions: 'Earlier actions',
  evaluation: 'Evaluation',
  strengths: 'Strengths',
  analysis: 'Analysis',
  risk: 'Worry',
  unknowns: 'Not yet known',
  decision: 'Decision',
  rationale: 'Why',
  options: 'Other ways',
  childsVoice: 'The child',
  impact: 'What it is like',
  actions: 'Who, what, when',
  contingency: 'If it does not hold',
  review: 'Looked at again',
};
