/** The practice room: writing, the child's questions by the same engine that reads real comments, going on and looking back. */
import type { CaseWork } from '../../src/extension/storage';
import { asEntry, fitted, goneOn, newWork, type PlacedCase, withStage } from '../model/cases';
import { linkTo } from '../route';
import type { Store } from './practice-store';
import { type Asked, type Intents, stageKey } from './state';

type Practising = Pick<Intents, 'write' | 'writeClosing' | 'goOn' | 'askChild' | 'showNotes' | 'startAgain'>;

export function practising({ get, set, say, announce, touch, reading }: Store): Practising {
  const placedOf = (key: string): PlacedCase | undefined => get().cases.find((one) => one.key === key);

  function change(key: string, edit: (work: CaseWork) => CaseWork): void {
    const placed = placedOf(key);
    if (!placed) return;
    set({ work: { ...get().work, [key]: edit(workOn(get().work[key], placed)) } });
    touch('room');
  }

  const tell = (name: string, asked: Asked): void => set({ asked: { ...get().asked, [name]: asked } });

  async function ask(key: string, at: number): Promise<void> {
    const placed = placedOf(key);
    const stage = get().work[key]?.stages[at];
    const entry = stage ? asEntry(stage) : '';
    if (!placed || entry === '') return say('Write your decision or your reason first.');
    const name = stageKey(key, at);
    tell(name, { kind: 'reading' });
    const { preset, children } = placed.practice;
    const review = await reading().review(entry, { ...(preset ? { preset } : {}), ...(children ? { childNames: children } : {}) });
    if (!review) return tell(name, { kind: 'failed' });
    tell(name, { kind: 'read', entry, prompts: review.prompts, names: children ?? [] });
    const { length } = review.prompts;
    announce(length === 0 ? 'There is nothing to ask just now.' : `${length === 1 ? 'One question' : `${length} questions`} below.`);
  }

  return {
    write: (key, at, words) => change(key, (work) => withStage(work, at, words)),
    writeClosing: (key, closing) => change(key, (work) => ({ ...work, closing })),
    goOn(key, at) {
      const placed = placedOf(key);
      if (!placed) return;
      change(key, (work) => goneOn(work, at));
      const isLast = at + 1 >= placed.practice.stages.length;
      location.hash = linkTo({ view: 'case', key, at: isLast ? 'end' : at + 1 });
    },
    askChild: (key, at) => void ask(key, at),
    showNotes(key, at, isOpen) {
      const name = stageKey(key, at);
      const others = get().openNotes.filter((one) => one !== name);
      set({ openNotes: isOpen ? [...others, name] : others });
    },
    startAgain(key) {
      const { work, asked, openNotes } = get();
      const { [key]: gone, ...rest } = work;
      const isOther = (name: string): boolean => !name.startsWith(`${key}/`);
      set({
        work: rest,
        asked: Object.fromEntries(Object.entries(asked).filter(([name]) => isOther(name))),
        openNotes: openNotes.filter(isOther),
      });
      touch('room');
      location.hash = linkTo({ view: 'case', key, at: 0 });
      const takeBack = (): void => {
        if (!gone) return;
        set({ work: { ...get().work, [key]: gone }, asked, openNotes });
        touch('room');
      };
      // It stays in sight in other views too, where “this case” would be none.
      const title = get().cases.find((one) => one.key === key)?.practice.title ?? 'this case';
      say(`What you wrote on “${title}” is cleared.`, takeBack);
    },
  };
}

/** The work on a case as it fits that case today. */
export const workOn = (work: CaseWork | undefined, placed: PlacedCase): CaseWork => (work ? fitted(work, placed) : newWork(placed));
