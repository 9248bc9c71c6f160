/** What the elements, kinds of entry and severities are called on screen, in the field's own words. */
import type { ElementId, PresetId, Severity } from '../engine/types';

/** Each element as what a reader would find, so that it explains itself. */
export const ELEMENT_WORDS: Readonly<Record<ElementId, string>> = {
  summary: 'What is happening',
  previousActions: 'What became of earlier actions',
  evaluation: 'How well it is working, and how you know',
  strengths: 'What helps to keep this child safe and well',
  analysis: 'What it means, and why it may be happening',
  risk: 'What could harm this child, and how',
  unknowns: 'What is not yet known',
  decision: 'What was decided',
  rationale: 'Why, in words about the child',
  options: 'What else was thought about',
  childsVoice: 'What the child said, felt or showed',
  impact: 'What it is like for the child',
  actions: 'Who does what by when',
  contingency: 'What happens if the plan does not hold',
  review: 'When it will be looked at again',
};

/** Groups of the map, in the order in which they are read. Together they hold each element once. */
export const ELEMENT_GROUPS: readonly { title: string; elements: readonly ElementId[] }[] = [
  { title: 'Summary', elements: ['summary', 'previousActions'] },
  { title: 'Evaluation', elements: ['evaluation', 'strengths'] },
  { title: 'Analysis', elements: ['analysis', 'risk', 'unknowns'] },
  { title: 'Decision and reasons', elements: ['decision', 'rationale', 'options'] },
  { title: 'The child', elements: ['childsVoice', 'impact'] },
  { title: 'Actions and review', elements: ['actions', 'contingency', 'review'] },
];

export const PRESET_WORDS: Readonly<Record<PresetId, string>> = {
  allocation: 'Allocation',
  assessment: 'Assessment',
  'strategy-s47': 'Strategy discussion or section 47 enquiry',
  'child-in-need': 'Child in need plan',
  'child-protection': 'Child protection plan',
  'child-in-care': 'Child in care',
  'pre-proceedings': 'Pre-proceedings and court',
  'exploitation-missing': 'Exploitation or missing',
  transfer: 'Transfer to another team',
  closure: 'Closure or step-down',
  'front-door': 'Front door and referral',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  important: 'Please look at this one',
  suggest: 'Could be said another way',
  info: 'Worth knowing',
};
