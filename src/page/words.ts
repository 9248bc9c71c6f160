import type { Answer, ElementResult, LanguageNote, Severity } from '../engine/types';
import type { HiddenItem } from './types';

/** Every word that the page layer shows, in one place: plain, kind, short; it asks and never grades. */
export const WORDS = {
  name: 'On Your Shoulder',
  nothing: 'Nothing to ask just now',
  close: 'Close',
  move: 'Move',
  moveHow: 'Drag, or use the arrow keys, to move',
  badgeHow: 'Opens what the child might ask. Hold Alt and press an arrow key to move.',
  where: 'Show me where',
  why: 'Why do I see this?',
  whyMore: 'More in the help',
  hideMenu: 'Hide…',
  undo: 'Undo',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand: 'Here it is to copy:',
  advice: 'Or think about:',
  morePlaces: (count: number): string => (count === 1 ? 'One more place' : `${count} more places`),
  next: 'Next note',
  previous: 'Previous note',
  marksOn: 'Show marks in the text',
  marksOff: 'Hide marks in the text',
  wordings: 'Words to look at again',
  hiddenHere: 'Hidden here',
  reload: 'On Your Shoulder was updated. Reload this tab to use it again. Your text is as you left it.',
  pick: 'Point at the box where you write management oversight, and click it. Or use the arrow keys and Enter. Escape stops.',
  pickUnnamed: 'A box without a name',
  pickNone: 'I could not see a box to write in on this page.',
  pickNotABox: 'That is not a box to write in. Point at the box itself.',
  pickList: 'Point at one of the past entries, and click it. I then know where all of them stand. Escape stops.',
  pickListNone: 'I could not see a list of past entries on this page.',
  pickListNotOne: 'I see no list there. Point at one entry, on a page that shows two or more.',
  entriesLikeThis: (count: number): string => `${count} entries like this one`,
} as const;

export const SCOPES: readonly { scope: HiddenItem['scope']; label: string; done: string }[] = [
  { scope: 'one', label: 'Hide this one', done: 'Hidden: this one' },
  { scope: 'comment', label: 'Hide in this comment', done: 'Hidden in this comment' },
  { scope: 'rule', label: 'Turn this rule off for me', done: 'Rule turned off for you' },
];

/** "4 to think about" */
export const toThinkAbout = (count: number): string => (count === 0 ? WORDS.nothing : `${count} to think about`);

/** The heading over the child's questions. */
export const mightAsk = (names: readonly string[]): string =>
  names[0] && names.length === 1 ? `${names[0]} might ask` : 'The child might ask';

export const SEA = [
  { id: 'summary', label: 'Summary' },
  { id: 'evaluation', label: 'Evaluation' },
  { id: 'analysis', label: 'Analysis' },
] as const;

export const ANSWERS: Record<Answer, string> = { found: 'found', unsure: 'not sure', 'not-seen': 'not seen yet' };

/** "Summary found, Evaluation not sure, Analysis not seen yet." */
export function seaInWords(elements: readonly ElementResult[]): string {
  const parts = SEA.map(({ id, label }) => `${label} ${ANSWERS[answerOf(elements, id)]}`);
  return `${parts.join(', ')}.`;
}

export const answerOf = (elements: readonly ElementResult[], id: ElementResult['id']): Answer =>
  elements.find((element) => element.id === id)?.answer ?? 'not-seen';

export const SEVERITIES: Record<Severity, string> = { info: 'a thought', suggest: 'worth another look', important: 'please look again' };

/** "Rule: … From: …, version …" for "why do I see this?" */
export const originOf = ({ origin }: Pick<LanguageNote, 'origin'>): string => {
  const source = origin.source.length > 0 ? ` Source: ${origin.source.join('; ')}.` : '';
  return `Rule ${origin.rule}, from ${origin.packTitle} ${origin.version}.${source}`;
};

/** Why a wording may not be replaced here. */
export const NOT_REPLACED = {
  readOnly: 'This entry cannot be changed here.',
  off: 'Wordings are shown to copy: changing them in the box is turned off.',
  site: 'Wordings are shown to copy: this system has not been set to let me change them.',
} as const;
