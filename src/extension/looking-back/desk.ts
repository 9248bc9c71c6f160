/**
 * The desk on which past entries lie while somebody looks back: in the memory of the page's worker, so that the page never waits,
 * and so that ending the worker forgets all of it. Nothing is written anywhere.
 */
import type { RuleSet } from '../../engine/compile';
import type { Reviewer } from '../../engine/review';
import { reviewThread } from '../../engine/thread';
import { nextTurn } from '../../page/turn';
import { digestOf, type EntryDigest } from './digest';
import { LONGEST_ENTRY, MOST_ENTRIES, MOST_PROBLEMS, type NewEntry } from './entry';
import type { DeskAsk, DeskAsks, DigestBatch, DigestedBatch, FromDesk, Taken, ThreadView, ToDesk } from './messages';
import { checkNote, namesIn, namesOf } from './note-check';
import { isMonthFirst } from './read-date';
import { proseIn } from './read-prose';
import { splitPaste } from './split-paste';
import { entryOf, type FileInHand, openFile } from './take-file';

export interface Desk {
  receive(message: ToDesk): void;
}

interface Lying extends NewEntry {
  reviewed: boolean;
}

/** What the desk works with; rules come after it has started, and may change. */
export interface DeskTools {
  reviewer(): Reviewer | null;
  rules(): RuleSet | null;
  tell(message: FromDesk): void;
  /** Starts a second worker with the same rules, so that two cores read a large desk; null where there can be none. */
  startSecond(): SecondReader | null;
}

export interface SecondReader {
  /** Null where it has broken. */
  digest(entries: DigestBatch['entries']): Promise<DigestedBatch | null>;
  close(): void;
}

/** Time between two pieces of news to the page, which draws each: milliseconds. */
const NEWS = 200;
/** Entries that are read between two looks at the mailbox, so that a cancel is heard soon. */
const HERE = 10;
/** Entries that go to the second worker at once. */
const THERE = 40;
/** From so many entries on, a second worker is worth the time that it takes to start. */
const WORTH_TWO = 1000;

export function createDesk({ reviewer, rules, tell, startSecond }: DeskTools): Desk {
  const entries: Lying[] = [];
  const alike = new Map<number, number[]>();
  const names = new Set<string>();
  let inHand: FileInHand | null = null;
  let cancelled = 0;
  /** Entries whose names are in `names` already. */
  let named = 0;

  const answers: { [Kind in DeskAsk]: (ask: DeskAsks[Kind]['ask'], asked: number) => Promise<DeskAsks[Kind]['reply']> } = {
    async openFile({ file, name }) {
      const opened = await openFile(file, name);
      inHand = null;
      if ('problem' in opened) return opened;
      const words = await proseIn(file, name, opened.shape);
      if (words !== null) return { words };
      inHand = opened;
      return opened.shape;
    },

    async takeFile({ columns, about }, asked) {
      const taken = newTaken();
      const mark = cancelled;
      let hasMonthFirst = false;
      await inHand?.rows(
        (row) => {
          const { entry, why } = entryOf(row, columns, about);
          if (entry) lay(entry, taken);
          if (why !== null) note(taken, { row: row.number, why, taken: entry !== null });
          hasMonthFirst ||= why !== null && isMonthFirst(why);
          taken.readTo = row.number;
          taken.stopped = mark !== cancelled;
          return !taken.full && !taken.stopped;
        },
        async (share) => {
          tell({ kind: 'desk-progress', asked, done: Math.round(share * 100), total: 100, digests: [] });
          await nextTurn();
        },
      );
      inHand = null;
      if (hasMonthFirst) note(taken, { row: null, why: MONTH_FIRST_TOO, taken: true });
      return taken;
    },

    splitPaste: async ({ text }) => splitPaste(text),

    async add({ entries: given }) {
      const taken = newTaken();
      for (const [at, entry] of given.entries()) {
        if (entry.text.trim() === '') note(taken, { row: at + 1, why: 'There are no words in it.', taken: false });
        else if (entry.text.length > LONGEST_ENTRY) note(taken, { row: at + 1, why: 'This is too long to be one entry.', taken: false });
        else lay(entry, taken);
      }
      return taken;
    },

    async review(_, asked) {
      const mark = cancelled;
      const open = entries.flatMap((entry, index) => (entry.reviewed ? [] : [index]));
      let next = 0;
      let done = 0;
      let digests: EntryDigest[] = [];
      let told = Date.now();
      const take = (most: number): number[] => {
        if (mark !== cancelled) return [];
        const batch = open.slice(next, next + most);
        next += batch.length;
        return batch;
      };
      const keep = async (read: DigestedBatch, isLast = false): Promise<void> => {
        digests.push(...read.digests);
        for (const name of read.names) names.add(name);
        for (const { index } of read.digests) {
          const entry = entries[index];
          if (entry) entry.reviewed = true;
        }
        done += read.digests.length;
        if (isLast || Date.now() - told > NEWS) {
          tell({ kind: 'desk-progress', asked, done, total: open.length, digests });
          digests = [];
          told = Date.now();
        }
        await nextTurn();
      };
      const second = open.length >= WORTH_TWO ? startSecond() : null;
      const readHere = async (): Promise<void> => {
        for (let batch = take(HERE); batch.length > 0; batch = take(HERE)) await keep(readBatch(batchOf(batch)));
      };
      const readThere = async (): Promise<void> => {
        if (!second) return;
        for (let batch = take(THERE); batch.length > 0; batch = take(THERE)) {
          const read = await second.digest(batchOf(batch));
          // One that has broken leaves its share to this one.
          await keep(read ?? readBatch(batchOf(batch)));
        }
      };
      await Promise.all([readHere(), readThere()]);
      second?.close();
      await keep({ digests: [], names: [] }, true);
      // What was read of each sentence was only for this pass.
      reviewer()?.forget();
      return { done, total: open.length };
    },

    async read({ index }) {
      const entry = entries[index];
      const review = entry && reviewer()?.review(entry.text);
      return entry && review ? { text: entry.text, review } : null;
    },

    thread: async ({ about }) => threadOf(about),
    async checkNote({ text }) {
      // Only now, and each entry once: most who look back over thousands never ask.
      for (; named < entries.length; named += 1) for (const name of namesIn(entries[named]?.text ?? '')) names.add(name);
      return checkNote(text, names, textsOf(entries));
    },
    digest: async ({ entries: batch }) => readBatch(batch),
    texts: async ({ indexes }) => indexes.map((index) => entries[index]?.text ?? ''),
  };

  const batchOf = (indexes: readonly number[]): DigestBatch['entries'] =>
    indexes.flatMap((index) => {
      const entry = entries[index];
      return entry ? [{ index, date: entry.date, about: entry.about, text: entry.text }] : [];
    });

  function readBatch(batch: DigestBatch['entries']): DigestedBatch {
    const found = new Set<string>();
    const digests = batch.flatMap(({ text, ...place }) => {
      const review = reviewer()?.review(text);
      if (!review) return [];
      for (const name of namesOf(review.child.names)) found.add(name);
      return [digestOf(review, place)];
    });
    return { digests, names: [...found] };
  }

  function lay(entry: NewEntry, taken: Taken): void {
    // A number in place of the text, which would lie here twice; of all of the text, as entries often begin with the same form.
    const key = numberOf(`${entry.date}${entry.text}`);
    const candidates = alike.get(key) ?? [];
    if (candidates.some((index) => isSame(entries[index], entry))) {
      taken.known += 1;
      return;
    }
    if (entries.length >= MOST_ENTRIES) {
      taken.full = true;
      return;
    }
    candidates.push(entries.length);
    alike.set(key, candidates);
    entries.push({ ...entry, reviewed: false });
    taken.added += 1;
  }

  function threadOf(about: string): ThreadView {
    const set = rules();
    const order = entries
      .flatMap((entry, index) => (entry.about === about ? [index] : []))
      .sort((a, b) => byDate(entries[a], entries[b]) || a - b);
    const thread = order.flatMap((index) => entries[index] ?? []).map(({ date, text }) => ({ date, text }));
    const review = set ? reviewThread(thread, set) : NOTHING;
    return { review, order, words: wordsOf(review, thread) };
  }

  return {
    receive(message) {
      if (message.kind === 'desk-cancel') cancelled += 1;
      else void answer(message).then((reply) => tell({ kind: 'desk', asked: message.asked, reply }));
    },
  };

  function answer(message: Extract<ToDesk, { kind: 'desk' }>): Promise<unknown> {
    switch (message.what) {
      case 'openFile':
        return answers.openFile(message, message.asked);
      case 'takeFile':
        return answers.takeFile(message, message.asked);
      case 'splitPaste':
        return answers.splitPaste(message, message.asked);
      case 'add':
        return answers.add(message, message.asked);
      case 'review':
        return answers.review(message, message.asked);
      case 'read':
        return answers.read(message, message.asked);
      case 'thread':
        return answers.thread(message, message.asked);
      case 'checkNote':
        return answers.checkNote(message, message.asked);
      case 'digest':
        return answers.digest(message, message.asked);
      case 'texts':
        return answers.texts(message, message.asked);
    }
  }
}

/** A 32-bit number that texts share by chance only: FNV-1a over UTF-16 code units. */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  return number;
}

const isSame = (lying: NewEntry | undefined, { date, about, text }: NewEntry): boolean =>
  lying?.date === date && lying.about === about && lying.text === text;

const NOTHING: ThreadView['review'] = { dropped: [], followedUp: [], repeated: [], copied: [], decisionChanged: [], gaps: [], voice: [] };

const newTaken = (): Taken => ({ added: 0, known: 0, notRead: [], more: 0, full: false, stopped: false, readTo: null });

const MONTH_FIRST_TOO =
  'In some rows the month stands before the day. Where a date could be read both ways, as 04/05/2025 can, I have read the day first. Please check those before you trust the order.';

function note(taken: Taken, problem: Taken['notRead'][number]): void {
  if (taken.notRead.length < MOST_PROBLEMS) taken.notRead.push(problem);
  else taken.more += 1;
}

function* textsOf(entries: readonly NewEntry[]): Generator<string> {
  for (const { text } of entries) yield text;
}

/** Earlier first; those without a date stand after the others. */
function byDate(a: NewEntry | undefined, b: NewEntry | undefined): number {
  return (a?.date ?? '9999').localeCompare(b?.date ?? '9999');
}

function wordsOf(review: ThreadView['review'], entries: readonly { text: string }[]): Record<string, string> {
  const spans = [
    ...review.dropped,
    ...review.followedUp,
    ...review.followedUp.map(({ in: entry, by }) => ({ entry, ...by })),
    ...review.repeated,
    ...review.decisionChanged,
    ...review.decisionChanged.flatMap(({ earlier }) => earlier ?? []),
  ];
  return Object.fromEntries(
    spans.map(({ entry, start, end }) => [
      `${entry}:${start}:${end}`,
      (entries[entry]?.text ?? '').slice(start, Math.min(end, start + 400)),
    ]),
  );
}
