/** Brings entries in: from a tab, by paste, from a file. */
import { type Collected, readList, readNextPage, tabsWithLists } from '../../src/extension/looking-back/collect';
import type { NewEntry } from '../../src/extension/looking-back/entry';
import type { Taken } from '../../src/extension/looking-back/messages';
import { readDate } from '../../src/extension/looking-back/read-date';
import { takenInWords } from '../model/taken-in-words';
import type { Store } from './look-back';
import type { Brought, Intents } from './state';

const STILL_CHANGING = {
  row: null,
  why: 'The list was still changing while I read it. Please read it again when it stands still: nothing is taken in twice.',
  taken: true,
};

type Bringing = Pick<
  Intents,
  'findTabs' | 'readTab' | 'readNextPage' | 'paste' | 'changePieces' | 'takePasted' | 'dropPasted' | 'openFile' | 'takeFile' | 'dropFile'
>;

export function bringing({ get, set, say, desk, review }: Store): Bringing {
  /** Runs one thing that takes a while; nothing else is begun meanwhile. */
  async function busy(what: string, work: () => Promise<void>): Promise<void> {
    if (get().work) return;
    // What was said of the last try is not about this one.
    set({ work: { what, share: null, of: null }, brought: null, say: '' });
    await work();
    if (get().work?.what === what) set({ work: null });
  }

  async function lay(entries: NewEntry[], unread: Brought['notRead']): Promise<void> {
    const taken = await desk().ask('add', { entries });
    if (taken) await settle({ ...taken, notRead: [...unread, ...taken.notRead] });
  }

  async function settle(taken: Taken): Promise<void> {
    set({ brought: { say: takenInWords(taken), notRead: taken.notRead, more: taken.more } });
    if (taken.stopped) {
      // Whoever stopped the file wants to look first; what came of it waits to be read.
      set({ unread: get().unread + taken.added });
      say(takenInWords(taken));
    } else if (taken.added > 0) await review();
    else say(takenInWords(taken));
  }

  /** Shows how a text is split, before anything of it is read. */
  async function lookAt(text: string): Promise<void> {
    const pieces = await desk().ask('splitPaste', { text });
    if (pieces) set({ pasted: { text, pieces } });
    else say('This text is too long to paste. A file can be longer.');
  }

  async function takePage(list: Collected, about: string): Promise<boolean> {
    if (list.kind === 'none') {
      set({ brought: { say: list.say, notRead: [], more: 0 } });
      say(list.say);
      return false;
    }
    const read = list.entries.map(({ date, text }) => ({ text, ...readDate(date ?? '') }));
    const undated = read.flatMap(({ problem }, at) =>
      problem === null ? [] : [{ row: at + 1, why: `${problem} It is taken in without a date.`, taken: true }],
    );
    await lay(
      read.map(({ date, text }) => ({ date, text, about })),
      list.isStill ? undated : [STILL_CHANGING, ...undated],
    );
    return true;
  }

  return {
    findTabs: () => void tabsWithLists().then(({ tabs, sitesKnown }) => set({ tabs, sitesKnown })),

    readTab: (tab, about) =>
      void busy('Reading the page', async () => {
        const list = await readList(tab.id);
        if (await takePage(list, about)) set({ collecting: { tab, about, pages: 1, hasNext: list.kind === 'list' && list.hasNext } });
        else set({ collecting: null });
      }),

    readNextPage: () =>
      void busy('Reading the next page', async () => {
        const { collecting } = get();
        if (!collecting) return;
        const list = await readNextPage(collecting.tab.id);
        const took = await takePage(list, collecting.about);
        set({ collecting: { ...collecting, pages: collecting.pages + (took ? 1 : 0), hasNext: list.kind === 'list' && list.hasNext } });
      }),

    paste: (text) =>
      void busy('Looking at the text', async () => {
        if (text.trim() === '') say('Paste something into the box first.');
        else await lookAt(text);
      }),

    changePieces(pieces) {
      const { pasted } = get();
      if (pasted) set({ pasted: { ...pasted, pieces } });
    },

    takePasted: (about) =>
      void busy('Taking the entries in', async () => {
        const { pasted } = get();
        if (!pasted) return;
        set({ pasted: null });
        const { text, pieces } = pasted;
        const unread = pieces.flatMap(({ problem, date }, at) =>
          problem === null || date !== null ? [] : [{ row: at + 1, why: `${problem} It is taken in without a date.`, taken: true }],
        );
        await lay(
          pieces.map(({ date, textStart, end }) => ({ date, about, text: text.slice(textStart, end) })),
          unread,
        );
      }),

    dropPasted: () => set({ pasted: null }),

    openFile: (file) =>
      void busy('Opening the file', async () => {
        const opened = await desk().ask('openFile', { file, name: file.name });
        if (!opened) return;
        if ('problem' in opened) {
          set({ brought: { say: opened.problem, notRead: [], more: 0 }, fileOpen: null });
          say(opened.problem);
        } else if ('words' in opened) await lookAt(opened.words);
        else set({ fileOpen: { name: file.name, file: opened } });
      }),

    takeFile: (columns, about) =>
      void busy('Reading the file', async () => {
        set({ fileOpen: null });
        const taken = await desk().ask('takeFile', { columns, about }, ({ done, total }) => {
          set({ work: { what: 'Reading the file', share: done / total, of: null } });
        });
        if (taken) await settle(taken);
      }),

    dropFile: () => set({ fileOpen: null }),
  };
}
