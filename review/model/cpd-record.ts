/**
 * A record of continuing professional development, in the shape that Social Work England's form asks for: what I reviewed, what I
 * learnt, what I will do differently. Made from the writer's own words and from numbers; the words of entries only on an explicit tick.
 */
import type { ActionPoint, Looked, Reflection } from '../../src/extension/storage';
import { dateInWords, entriesInWords, monthInWords } from './in-words';
import { CLOSING, setById } from './questions';

export interface CpdPart {
  heading: string;
  paragraphs: string[];
  /** Whether these are entries, which only an explicit tick brings in. */
  isEntries?: boolean;
}

export interface CpdRecord {
  title: string;
  date: string;
  parts: CpdPart[];
}

export interface CpdSource {
  /** `yyyy-mm-dd`. */
  today: string;
  reflection: Reflection;
  points: readonly ActionPoint[];
  /** Entries to put at the end, because the writer ticked so for this one export; empty otherwise. */
  entries: readonly { name: string; text: string }[];
}

export function makeCpdRecord({ today, reflection, points, entries }: CpdSource): CpdRecord {
  const { answers, set, looked } = reflection;
  const questions = setById(set);
  const said = (id: string): string[] => (answers[id]?.trim() ? [answers[id].trim()] : []);
  const answered = (questions?.questions ?? []).flatMap(({ id, text }) => said(id).map((words) => `${text}\n${words}`));
  const closing = (id: string): string[] => said(id).map((words) => `${CLOSING.find((one) => one.id === id)?.text ?? ''}\n${words}`);
  const parts: CpdPart[] = [
    { heading: 'What I reviewed', paragraphs: [lookedInWords(looked, questions?.title ?? null), ...answered] },
    { heading: 'What I learnt', paragraphs: orNothing([...said('learnt'), ...said('notes')]) },
    {
      heading: 'What I will do differently',
      paragraphs: orNothing([...closing('stop'), ...closing('start'), ...closing('continue'), ...points.map(pointInWords)]),
    },
  ];
  if (entries.length > 0)
    parts.push({
      heading: 'Entries that I looked at (sensitive: keep as the child’s record is kept)',
      paragraphs: entries.map(({ name, text }) => `${name}\n${text}`),
      isEntries: true,
    });
  return { title: 'Record of continuing professional development', date: dateInWords(today), parts };
}

/** As a text file. */
export function asPlainText({ title, date, parts }: CpdRecord): string {
  const body = parts.map(({ heading, paragraphs }) => [heading, '-'.repeat(heading.length), '', paragraphs.join('\n\n')].join('\n'));
  return `${[title, date, '', ...body.map((part) => `${part}\n`)].join('\n')}`.replace(/\n/g, '\r\n');
}

function lookedInWords(looked: Looked | null, set: string | null): string {
  const about = set === null ? '' : ` The questions were those of “${set}”.`;
  if (!looked || looked.entries === 0) return `I looked back at my own management oversight comments, in private.${about}`;
  const when =
    looked.from === null || looked.to === null
      ? ''
      : looked.from === looked.to
        ? ` from ${monthInWords(looked.from)}`
        : ` written between ${monthInWords(looked.from)} and ${monthInWords(looked.to)}`;
  return `I looked back at ${entriesInWords(looked.entries)} of my own management oversight comments${when}, in private.${about}`;
}

const pointInWords = ({ text, due }: ActionPoint): string =>
  due === null ? `Action point: ${text}` : `Action point, by ${dateInWords(due)}: ${text}`;

const orNothing = (paragraphs: string[]): string[] => (paragraphs.length > 0 ? paragraphs : ['(Nothing written here yet.)']);
