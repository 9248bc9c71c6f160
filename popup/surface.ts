/**
 * What popup and panel know, and what they can ask for. The state comes from outside (the box in the page, storage, the
 * permission of the site); intents go out. Nothing of the truth is kept here except what has just happened.
 */
import {
  activeTab,
  extensionVersion,
  onPermissionsChanged,
  onTabActivated,
  openOptions,
  openOwnPage,
  openPanel,
  requestOrigin,
  type TabInfo,
  tabById,
} from '../src/extension/browser';
import { onEffectiveChanged, readEffective } from '../src/extension/effective';
import { linkToFields } from '../src/extension/field-link';
import { boxCame, preparePointing, startPointing, wakePage } from '../src/extension/handles';
import { goToHelp } from '../src/extension/help-way';
import { answer, ask, listen } from '../src/extension/messages';
import { readAddress } from '../src/extension/page-address';
import type { ReplaceResult } from '../src/page/types';
import { SCOPES } from '../src/page/words';
import { readReminders, reminding } from './reminding';
import type { Happened, Intents, SurfaceState } from './state';

export interface Surface {
  close(): void;
}

export interface SurfaceOptions {
  kind: 'popup' | 'panel';
  /** A tab to stay with, whatever comes to the front. */
  pinned: number | null;
  onState: (state: SurfaceState, intents: Intents) => void;
}

export function startSurface({ kind, pinned, onState }: SurfaceOptions): Surface {
  let state: SurfaceState = {
    seen: { kind: 'connecting' },
    page: { kind: 'unknown' },
    isAsleep: false,
    effective: null,
    recall: [],
    sessionDue: null,
    happened: null,
  };
  let tab: TabInfo | null = null;
  let wokenFor: number | null = null;
  const set = (change: Partial<SurfaceState>): void => {
    state = { ...state, ...change };
    onState(state, intents);
  };
  const say = (text: string, more: Partial<Happened> = {}): void => set({ happened: { say: text, copy: null, undo: null, ...more } });

  async function readPage(): Promise<void> {
    if (tab === null) return;
    const [now, effective] = await Promise.all([tabById(tab.id), readEffective()]);
    set({ effective, page: await readAddress(now?.url ?? null, effective.sites) });
  }

  /** A page that is set up and does not answer was open before: it gets the script now. */
  async function wake(): Promise<void> {
    const { page, seen } = state;
    if (tab === null || seen.kind !== 'silent' || page.kind !== 'site' || !page.granted || page.profiles === 0) return;
    if (wokenFor === tab.id) return set({ isAsleep: true });
    wokenFor = tab.id;
    await ask(wakePage, { tabId: tab.id });
    link.follow(tab.id);
  }

  async function goTo(next: TabInfo | undefined): Promise<void> {
    if (!next) return set({ seen: { kind: 'silent' }, page: { kind: 'unknown' } });
    tab = next;
    wokenFor = null;
    set({ isAsleep: false, happened: null });
    link.follow(next.id);
    await readPage();
  }

  async function begin(): Promise<void> {
    set({
      effective: await readEffective(),
      ...(await readReminders(new Date())),
    });
    await goTo(pinned === null ? await activeTab() : await tabById(pinned));
  }

  async function afterPermission(granted: boolean): Promise<void> {
    if (!granted) return say('That is fine. Nothing was changed, and I read nothing on this page.');
    await startToPoint();
  }

  async function startToPoint(): Promise<void> {
    if (tab === null) return;
    const started = (await ask(startPointing, { tabId: tab.id }))?.started ?? false;
    if (!started) return say('I could not reach this page. You can paste your text below instead.');
    // The popup lies over the page; the writer needs to see the box.
    if (kind === 'popup' && pinned === null) window.close();
    else say('Now click the box that you write in, on the page.');
  }

  const intents: Intents = {
    select: (span) => void link.send({ kind: 'select', span }),
    show: (spans) => void link.send({ kind: 'show', spans: [...spans] }),
    replace(note, words) {
      const span = { start: note.start, end: note.end };
      void link
        .send({ kind: 'replace', noteId: note.id, span, expected: note.words, words })
        .then((result) => result && tellResult(result));
    },
    copy(words) {
      navigator.clipboard.writeText(words).then(
        () => say('Copied.'),
        () => say('I could not copy by myself. Here are the words to copy:', { copy: words }),
      );
    },
    async insert(words) {
      const { seen } = state;
      if (seen.kind !== 'field') return false;
      const result = await link.send({ kind: 'insert', expected: seen.state.text, words });
      if (result) tellResult(result, 'Your draft is in the box. Ctrl+Z there takes it back.');
      return result?.done ?? false;
    },
    setQuiet: (on) => link.setQuiet(on),
    hide(item) {
      void link.send({ kind: 'hide', item });
      say(SCOPES.find(({ scope }) => scope === item.scope)?.done ?? 'Hidden', { undo: item });
    },
    unhide(item) {
      void link.send({ kind: 'unhide', item });
      say('Shown again.');
    },
    showHighlights: (on) => void link.send({ kind: 'highlights', on }),
    choosePreset: (preset) => link.choosePreset(preset),
    read: () => link.read(),
    setUp() {
      const { page } = state;
      if (tab === null || page.kind !== 'site') return;
      // Both are sent off before anything is awaited: the browser asks only straight after a click.
      void ask(preparePointing, { tabId: tab.id, origin: page.origin });
      void requestOrigin(page.origin).then(afterPermission);
    },
    point: () => void startToPoint(),
    ...reminding({ get: () => state, set, say }),
    why: (place) => void goToHelp(place),
    open: (page) => void openPage(page),
  };

  function tellResult(result: ReplaceResult, done = 'Changed in the box. Ctrl+Z there takes it back.'): void {
    if (result.done) say(done);
    else say(result.say, { copy: result.copy });
  }

  async function openPage(page: Parameters<Intents['open']>[0]): Promise<void> {
    if (page === 'panel') {
      if (tab !== null) await openPanel(tab.id);
    } else if (page === 'look-back') await openOwnPage('review.html');
    else if (page === 'practice') await openOwnPage('practice.html');
    else if (page === 'sessions') await openOwnPage('practice.html#/sessions');
    else if (page === 'options') await openOptions();
    else if (page === 'help') await goToHelp();
    else await openOwnPage('proof.html');
  }

  const link = linkToFields((seen) => {
    set({ seen });
    if (seen.kind === 'silent' || seen.kind === 'no-box') void readPage().then(wake);
  });

  listen([
    answer(boxCame, async (_, sender) => {
      if (tab !== null && sender.tabId === tab.id) link.follow(tab.id);
      return {};
    }),
  ]);
  if (pinned === null && kind === 'panel') {
    onTabActivated((tabId, windowId) => {
      if (tab === null || tab.windowId === windowId) void tabById(tabId).then(goTo);
    });
  }
  onPermissionsChanged(() => void readPage().then(() => tab && link.follow(tab.id)));
  onEffectiveChanged(() => void readPage());
  void begin();

  return { close: link.close };
}

/** The tab named in the address (`?tab=3`), to which a surface then stays; null where there is none. */
export function pinnedTab(search: string): number | null {
  const value = new URLSearchParams(search).get('tab');
  return value !== null && /^\d+$/.test(value) ? Number(value) : null;
}

export const VERSION = extensionVersion();
