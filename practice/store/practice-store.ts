/**
 * The practice surface's one state and all that can be done to it. Everything is in this tab's memory; what is kept on the device is
 * kept by a `keeper` for each part, and only where that was switched on.
 */
import { onEffectiveChanged } from '../../src/extension/effective';
import { type OwnReading, startOwnReading } from '../../src/extension/own-reading';
import { caseWorkRecord, sessionPlansRecord, worksheetRecord } from '../../src/extension/storage';
import { copyWords } from '../../src/ui';
import { linkTo, type Route, readRoute } from '../route';
import { type Keeper, keeper, type SaveState } from './keeper';
import { leading } from './leading';
import { loadCases } from './load-cases';
import { practising } from './practising';
import { readReminder, running } from './running';
import type { Intents, Part, PracticeState } from './state';

/** What the parts of the store share. */
export interface Store {
  get(): PracticeState;
  set(change: Partial<PracticeState>): void;
  /** Says what has happened, once, and how to take it back. */
  say(text: string, undo?: () => void): void;
  /** Says to those who hear the page what others see. */
  announce(text: string): void;
  /** The engine in its worker; started when it is first used. */
  reading(): OwnReading;
  /** A part has changed, and is written if it is to be kept. */
  touch(part: Part): void;
}

const OFF: SaveState = { kind: 'off' };

/** @param onState called with every change, and at once */
export function startPractice(onState: (state: PracticeState, intents: Intents) => void): void {
  let state: PracticeState = {
    route: readRoute(location.hash),
    isReady: false,
    cases: [],
    problems: [],
    work: {},
    asked: {},
    openNotes: [],
    showing: { isLarge: false, hidesNotes: false },
    plans: { ticks: [], plans: {} },
    reminder: null,
    notes: {},
    saving: { room: OFF, sessions: OFF, leaders: OFF },
    say: '',
    live: '',
    undo: null,
  };
  let own: OwnReading | null = null;
  const store: Store = {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      onState(state, intents);
    },
    say(text, undo) {
      store.set({ say: text, undo: undo ?? null });
      store.announce(text);
    },
    // The same sentence twice is two pieces of news for a screen reader.
    announce: (text) => store.set({ live: state.live === text ? `${text}\u00a0` : text }),
    reading() {
      own ??= startOwnReading();
      return own;
    },
    touch: (part) => keepers[part].touch(),
  };
  const tell = (part: Part) => (saved: SaveState) => store.set({ saving: { ...state.saving, [part]: saved } });
  const keepers: Record<Part, Keeper> = {
    room: keeper({
      record: caseWorkRecord,
      value: () => Object.values(state.work),
      take: (kept) => store.set({ work: Object.fromEntries(kept.map((work) => [work.case, work])) }),
      tell: tell('room'),
    }),
    sessions: keeper({
      record: sessionPlansRecord,
      value: () => state.plans,
      take: (plans) => store.set({ plans }),
      tell: tell('sessions'),
    }),
    leaders: keeper({
      record: worksheetRecord,
      value: () => ({ notes: { ...state.notes }, savedAt: Date.now() }),
      take: ({ notes }) => store.set({ notes }),
      tell: tell('leaders'),
    }),
  };

  const intents: Intents = {
    ...practising(store),
    ...running(store),
    ...leading(store),
    go,
    reading: store.reading,
    heard: () => store.set({ say: '', undo: null }),
    undo() {
      const { undo } = state;
      store.set({ undo: null });
      undo?.();
      store.say('Taken back.');
    },
    print: () => window.print(),
    copy: (words) => void copyWords(words).then((said) => store.say(said)),
    show: (change) => store.set({ showing: { ...state.showing, ...change } }),
    async keep(part, isOn) {
      const saved = await keepers[part].setOn(isOn);
      if (!saved.saved) store.say(saved.say);
      else if (isOn) store.say('From now on I keep this on this device.');
      else store.say('No longer kept. What you see is in this tab, and goes with it.', () => intents.keep(part, true));
    },
  };

  function go(route: Route): void {
    location.hash = linkTo(route);
  }

  async function begin(): Promise<void> {
    const [loaded, reminder] = await Promise.all([loadCases(), readReminder()]);
    await Promise.all(Object.values(keepers).map((one) => one.load()));
    store.set({ ...loaded, reminder, isReady: true });
  }

  store.set({});
  void begin();
  // What can be taken back stays in sight when the view changes.
  addEventListener('hashchange', () => store.set({ route: readRoute(location.hash), ...(state.undo ? {} : { say: '' }) }));
  onEffectiveChanged(() => void loadCases().then((loaded) => store.set(loaded)));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) for (const one of Object.values(keepers)) one.flush();
  });
  addEventListener('pagehide', () => {
    for (const one of Object.values(keepers)) one.flush();
    own?.close();
  });
  // A page that the browser keeps for "back" must not bring back what should be forgotten.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}
