/** What the elements, kinds of entry and severities are called on screen, in the field's own words. */
import type { ElementId, PresetId, Severity } from '../engine/types';

export interface ElementWords {
  title: string;
  /** What a reader looks for, in a few words: it follows "I could not see". */
  looksFor: string;
}

export const ELEMENT_WORDS: Readonly<Record<ElementId, ElementWords>> = {
  summary: { title: 'What is happening', looksFor: 'what is happening, or what has changed' },
  previousActions: { title: 'Earlier actions', looksFor: 'what became of the actions from last time' },
  evaluation: { title: 'How well it is working', looksFor: 'how well the plan is working, and how you know' },
  strengths: { title: 'Strengths', looksFor: 'what helps to keep this child safe and well' },
  analysis: { title: 'What it means', looksFor: 'what the facts mean, and why this may be happening' },
  risk: { title: 'Worries', looksFor: 'what could harm this child, and how' },
  unknowns: { title: 'Not yet known', looksFor: 'what is not known yet, or what else it could be' },
  decision: { title: 'Decision', looksFor: 'what was decided' },
  rationale: { title: 'Reasons', looksFor: 'why it was decided, in words about the child' },
  options: { title: 'Other options', looksFor: 'what else was thought about' },
  childsVoice: { title: 'The child’s voice', looksFor: 'what the child said, wished, felt or showed' },
  impact: { title: 'What it is like for the child', looksFor: 'what this means for the child’s daily life' },
  actions: { title: 'Who does what by when', looksFor: 'an action with a name and a time' },
  contingency: { title: 'If the plan does not hold', looksFor: 'what happens if the plan does not hold' },
  review: { title: 'Next look', looksFor: 'when this will be looked at again' },
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
