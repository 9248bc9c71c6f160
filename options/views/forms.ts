/** The fields of every kind of entry that can be written by form. Adding a kind is adding a table. */
import { CATEGORIES, ELEMENT_IDS, PRESET_IDS } from '../../src/engine/types';
import { ELEMENT_WORDS, PRESET_WORDS, SEVERITY_WORDS } from '../../src/ui';
import { CATEGORY_WORDS } from '../words';
import { PROMPT_CONDITIONS, REMARK_CONDITIONS } from './conditions';
import type { Choice } from './parts';

export type FormPart = 'language' | 'cues' | 'prompts' | 'presets' | 'acronyms' | 'remarks';

export interface FormField {
  /** Where it stands in the entry: `say`, `examples.flag`. */
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'lines' | 'choice' | 'ticks' | 'tick' | 'date' | 'numbers';
  choices?: readonly Choice[];
  rows?: number;
  /** Shown only to those who want more. */
  more?: boolean;
}

export interface Form {
  title: string;
  lead: string;
  /** The field that names the entry. */
  key: 'id' | 'short';
  /** Whether the entry carries examples that prove it. */
  proves: boolean;
  fields: readonly FormField[];
}

const find: FormField = {
  name: 'find',
  label: 'What to look for, one pattern a line',
  hint: 'Words as they would stand in a comment. (mum|dad) is one of several; engage~ takes its usual endings; fail~ .. attend lets up to three words stand between.',
  kind: 'lines',
  rows: 3,
};
const leaveAlone: FormField = {
  name: 'leaveAlone',
  label: 'What to leave alone, one pattern a line',
  hint: 'A match that touches one of these is let be: engage~ in play',
  kind: 'lines',
  rows: 2,
};
const why: FormField = { name: 'why', label: 'Why', hint: 'For the colleague who asks.', kind: 'text', rows: 3 };
const source: FormField = {
  name: 'source',
  label: 'Source, one a line',
  hint: 'Where this comes from: a policy, a child, an audit, a study.',
  kind: 'lines',
  rows: 2,
};
const flag: FormField = {
  name: 'examples.flag',
  label: 'Sentences that it must find, one a line',
  hint: 'Put the very words in double brackets: Mum [[failed to engage]] with us.',
  kind: 'lines',
  rows: 3,
};
const leave: FormField = {
  name: 'examples.leave',
  label: 'Sentences that it must leave alone, one a line',
  hint: 'Where the same words are right: Leo engaged in play.',
  kind: 'lines',
  rows: 2,
};
const conditions: FormField[] = [
  { name: 'onlyWith', label: 'Only where the sentence also holds one of these', kind: 'lines', rows: 2, more: true },
  { name: 'notWith', label: 'Not where the sentence holds one of these', kind: 'lines', rows: 2, more: true },
];
const elements: Choice[] = ELEMENT_IDS.map((value) => ({ value, title: ELEMENT_WORDS[value] }));

export const FORMS: Readonly<Record<FormPart, Form>> = {
  language: {
    title: 'Write a rule about wording',
    lead: 'Start from phrases that you have seen. Nothing is in force until you save.',
    key: 'id',
    proves: true,
    fields: [
      find,
      leaveAlone,
      {
        name: 'category',
        label: 'What kind of wording it is',
        kind: 'choice',
        choices: CATEGORIES.map((value) => ({ value, title: CATEGORY_WORDS[value] })),
      },
      {
        name: 'severity',
        label: 'How much it matters',
        kind: 'choice',
        choices: (['suggest', 'important', 'info'] as const).map((value) => ({ value, title: SEVERITY_WORDS[value] })),
      },
      { name: 'say', label: 'What it says to the writer', hint: 'One kind line. It asks; it does not blame.', kind: 'text', rows: 2 },
      {
        name: 'better',
        label: 'Better wordings, one a line',
        hint: 'Words that fit in the very place, or a line that begins with “advice:”.',
        kind: 'lines',
        rows: 3,
      },
      why,
      source,
      flag,
      leave,
      { name: 'owner', label: 'Owner', hint: 'Who answers questions about it.', kind: 'line', more: true },
      { name: 'reviewBy', label: 'Review date', kind: 'date', more: true },
      ...conditions,
      { name: 'notNext', label: 'Not where the same or the next sentence holds one of these', kind: 'lines', rows: 2, more: true },
    ],
  },
  cues: {
    title: 'Add to a cue',
    lead: 'An element of a comment shows by families of wording, its cues. A cue with the name of one that exists adds to it.',
    key: 'id',
    proves: true,
    fields: [
      { name: 'id', label: 'Name of the cue', hint: 'Use the name of an existing cue to add to it.', kind: 'line' },
      find,
      leaveAlone,
      why,
      source,
      flag,
      leave,
      { name: 'negatable', label: '“Not”, “no” or “to be” near it takes it away', kind: 'tick', more: true },
      ...conditions,
    ],
  },
  prompts: {
    title: 'Write a question in the child’s voice',
    lead: 'What the child on the writer’s shoulder would ask. A question with the name of a built-in one takes its place.',
    key: 'id',
    proves: false,
    fields: [
      { name: 'id', label: 'Name of the question', kind: 'line' },
      { name: 'about', label: 'What it is about', kind: 'choice', choices: [...elements, { value: 'language', title: 'Wording' }] },
      { name: 'when', label: 'When it is asked', kind: 'choice', choices: PROMPT_CONDITIONS },
      {
        name: 'say',
        label: 'The question, best wording first, one a line',
        hint: '{name} and other words in curly brackets are filled in from the comment.',
        kind: 'lines',
        rows: 3,
      },
      why,
      source,
      {
        name: 'ages',
        label: 'For these ages only; all where none is ticked',
        kind: 'ticks',
        choices: [
          { value: 'unborn', title: 'Not born yet' },
          { value: 'baby', title: 'Baby' },
          { value: 'young', title: 'Young child' },
          { value: 'middle', title: 'Primary school' },
          { value: 'teenager', title: 'Teenager' },
          { value: 'unknown', title: 'Age not known' },
        ],
      },
      {
        name: 'presets',
        label: 'For these kinds of entry only; all where none is ticked',
        kind: 'ticks',
        choices: PRESET_IDS.map((value) => ({ value, title: PRESET_WORDS[value] })),
      },
    ],
  },
  presets: {
    title: 'Change a kind of entry',
    lead: 'What is asked for in this kind of entry. The other elements are shown and not asked for.',
    key: 'id',
    proves: false,
    fields: [
      { name: 'id', label: 'Kind of entry', kind: 'choice', choices: PRESET_IDS.map((value) => ({ value, title: PRESET_WORDS[value] })) },
      { name: 'title', label: 'What we call it', kind: 'line' },
      {
        name: 'ask',
        label: 'What is asked for',
        hint: 'Most important first: in the order in which you tick.',
        kind: 'ticks',
        choices: elements,
      },
      { name: 'note', label: 'A note to the writer', kind: 'line' },
    ],
  },
  acronyms: {
    title: 'Add a short form',
    lead: 'A parent who asks for the file does not know our letters.',
    key: 'short',
    proves: false,
    fields: [
      { name: 'short', label: 'The short form, as it is written', kind: 'line' },
      { name: 'long', label: 'What it stands for', kind: 'line' },
      { name: 'or', label: 'Other things that the same letters stand for, one a line', kind: 'lines', rows: 2 },
      { name: 'known', label: 'Every reader knows it: do not ask about it', kind: 'tick' },
      { name: 'anyCase', label: 'It is also written in small letters', kind: 'tick' },
    ],
  },
  remarks: {
    title: 'Length and other remarks on the whole',
    lead: 'Hints about the whole entry. They never score, and never reward length.',
    key: 'id',
    proves: false,
    fields: [
      { name: 'id', label: 'Name of the remark', kind: 'line' },
      { name: 'when', label: 'When it is made', kind: 'choice', choices: REMARK_CONDITIONS },
      { name: 'say', label: 'What it says', kind: 'text', rows: 2 },
      {
        name: 'limits',
        label: 'Numbers that it goes by',
        hint: 'One a line, as name: number. For example words: 400',
        kind: 'numbers',
        rows: 2,
      },
      why,
      source,
    ],
  },
};
