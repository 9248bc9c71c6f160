/**
 * The review page's one state and all that can be done to it. Entries lie with the worker (see `openDesk`); here are only their
 * numbers, the one entry that is open, and what the writer writes.
 */
import type { Span } from '../../src/engine/types';
import { takeSelection } from '../../src/extension/handles';
import type { EntryDigest } from '../../src/extension/looking-back/digest';
import { type OpenDesk, openDesk } from '../../src/extension/looking-back/open-desk';
import { ask } from '../../src/extension/messages';
import { nextTurn } from '../../src/page/turn';
import { counted, entriesInWords } from '../model/in-words';
import { inOrder } from '../model/order';
import { bringing } from './bringing';
import { exporting } from './exporting';
import { EMPTY_REFLECT, reflecting } from './reflect-store';
import type { Intents, LookBackState, Work } from './state';

/** What the parts of the store share. */
export interface Store {
  get(): LookBackState;
  set(change: Partial<LookBackState>): void;
  /** Says what has happened, once. */
  say(text: string): void;
  desk(): OpenDesk;
  /** Reads what has been put on the desk and not been read yet. */
  review(): Promise<void>;
}

const EMPTY: LookBackState = {
  step: 'bring',
  digests: [],
  unread: 0,
  work: null,
  brought: null,
  pasted: null,
  fileOpen: null,
  tabs: null,
  sitesKnown: 0,
  collecting: null,
  entry: null,
  thread: null,
  reflect: EMPTY_REFLECT,
  onPaper: [],
  problems: [],
  say: '',
  isBroken: false,
};

/** @param onState called with every change, and at once */
export function startLookBack(onState: (state: LookBackState, intents: Intents) => void): void {
  let state = EMPTY;
  let open: OpenDesk | null = null;
  const store: Store = {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      if (change.digests) noteEntries(state.digests.length > 0);
      onState(state, intents);
    },
    // The same sentence twice is two pieces of news for a screen reader.
    say: (text) => store.set({ say: state.say === text ? `${text}\u00a0` : text }),
    desk() {
      open ??= openDesk(
        (problems) => store.set({ problems }),
        () => {
          open = null;
          store.set({ ...forgotten(), isBroken: true });
        },
      );
      return open;
    },
    review,
  };

  async function review(): Promise<void> {
    const mine = store.desk();
    store.set({ work: working(0, 0) });
    const reply = await mine.ask('review', {}, ({ done, total, digests }) => {
      if (open === mine) store.set({ digests: withDigests(state.digests, digests), work: working(done, total) });
    });
    if (open !== mine) return;
    store.set({ work: null, thread: null, unread: reply ? reply.total - reply.done : 0 });
    if (reply && reply.done < reply.total)
      store.say(`Stopped. I have read ${entriesInWords(state.digests.length)}; the others lie here unread and count for nothing yet.`);
    else if (reply) store.say(`I have read ${entriesInWords(state.digests.length)}. You can begin to look back.`);
  }

  async function openEntry(index: number, show: Span | null, takesFocus: boolean): Promise<void> {
    const mine = store.desk();
    const read = await mine.ask('read', { index });
    const digest = state.digests.find((one) => one.index === index);
    if (open !== mine || !read || !digest) return;
    if (takesFocus || state.step === 'read') store.set({ step: 'read', say: '', entry: { digest, ...read, show, takesFocus } });
  }

  async function openThread(about: string): Promise<void> {
    const mine = store.desk();
    store.set({ step: 'thread', work: { what: 'Following the thread', share: null, of: null } });
    const view = await mine.ask('thread', { about });
    // What has come was parsed; drawing it is another task.
    await nextTurn();
    if (open === mine) store.set({ work: null, thread: view ? { about, view } : null });
  }

  const intents: Intents = {
    ...bringing(store),
    ...reflecting(store),
    ...exporting(store),
    go(step) {
      store.set({ step, say: '', onPaper: [] });
      const first = state.digests[0];
      if (step === 'thread' && first && !state.thread) void openThread(first.about);
      const [earliest] = inOrder(state.digests);
      if (step === 'read' && earliest && !state.entry) void openEntry(earliest.index, null, false);
    },
    heard: () => store.set({ say: '' }),
    cancel: () => open?.cancel(),
    resume: () => void review(),
    clear() {
      open?.close();
      open = null;
      store.set({ ...forgotten(), step: 'bring' });
      store.say('All entries are forgotten.');
    },
    openEntry: (index, show = null) => void openEntry(index, show, true),
    openThread: (about) => void openThread(about),
  };

  // Loaded again, or brought back by the browser after it was closed: whoever looks for the entries is told where they are.
  store.set(hadEntries() ? { brought: { say: GONE, notRead: [], more: 0 } } : {});
  intents.findTabs();
  void takeSelected(store, intents);
  // A page that the browser keeps for "back" must not keep entries with it.
  addEventListener('pagehide', () => open?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

const GONE =
  'Entries were open in this tab before. They were in its memory only and went with it, so there is nothing here now. Bring them in again to go on. What you kept of your own is under “What is kept”.';

const NOTHING_CAME = 'The selected words did not reach me. They may be more than I can take in this way: copy them into the box below.';

/** In the tab's own history, which the browser brings back with the tab: yes or no, and nothing of any entry. */
function noteEntries(are: boolean): void {
  if (hadEntries() !== are) history.replaceState(are ? { hadEntries: true } : null, '');
}

function hadEntries(): boolean {
  const noted: unknown = history.state;
  return typeof noted === 'object' && noted !== null && 'hadEntries' in noted;
}

/** What "Review selected text" has handed over; it can be taken once. */
async function takeSelected({ set }: Store, intents: Intents): Promise<void> {
  if (location.hash !== '#selection') return;
  history.replaceState(null, '', location.pathname);
  const text = (await ask(takeSelection, {}))?.text ?? null;
  if (text !== null && text.trim() !== '') intents.paste(text);
  else set({ brought: { say: NOTHING_CAME, notRead: [], more: 0 } });
}

const forgotten = (): Partial<LookBackState> => ({
  digests: [],
  unread: 0,
  work: null,
  brought: null,
  pasted: null,
  fileOpen: null,
  collecting: null,
  entry: null,
  thread: null,
  onPaper: [],
});

function working(done: number, total: number): Work {
  return {
    what: 'Reading your entries',
    share: total === 0 ? null : done / total,
    of: total === 0 ? null : `${done.toLocaleString('en-GB')} of ${counted(total, 'entry', 'entries')}`,
  };
}

function withDigests(before: EntryDigest[], more: readonly EntryDigest[]): EntryDigest[] {
  return more.length === 0 ? before : [...before, ...more];
}
