/** Writing, keeping, opening and forgetting reflections. */
import {
  changePassphrase,
  exportReflections,
  forgetAllReflections,
  forgetOldReflections,
  forgetReflection,
  importReflections,
  keepReflection,
  listReflections,
  openReflections,
  readExport,
  setKeepDays,
  unlockReflections,
} from '../../src/extension/reflecting';
import { type ActionPoint, actionPointsRecord, finishActionPoint, KEEP_DAYS, type Looked, type Saved } from '../../src/extension/storage';
import { QUESTION_SETS } from '../model/questions';
import { saveFile } from '../model/save-file';
import type { Store } from './look-back';
import type { Draft, Intents, LookBackState, ReflectState } from './state';

type Reflecting = Pick<
  Intents,
  | 'editDraft'
  | 'newDraft'
  | 'editReflection'
  | 'saveDraft'
  | 'unlock'
  | 'lock'
  | 'setPassphrase'
  | 'finishPoint'
  | 'deletePoint'
  | 'deleteReflection'
  | 'deleteAll'
  | 'keepFor'
  | 'exportReflections'
  | 'importReflections'
>;

/** One to three action points: more is a list that nobody keeps. */
export const MOST_POINTS = 3;

export const EMPTY_REFLECT: ReflectState = {
  list: { isSealed: false, keepDays: KEEP_DAYS, listed: [] },
  open: [],
  points: [],
  isLocked: false,
  draft: newDraft(QUESTION_SETS[0]?.id ?? ''),
  warning: null,
};

export function reflecting({ get, set, say, desk }: Store): Reflecting {
  let key: CryptoKey | null = null;

  const change = (more: Partial<ReflectState>): void => set({ reflect: { ...get().reflect, ...more } });

  async function refresh(): Promise<void> {
    const [list, open, points] = await Promise.all([listReflections(), openReflections(key), actionPointsRecord.read()]);
    change({ list, open, points, isLocked: list.isSealed && key === null });
  }

  async function afterChange(saved: Saved, told: string): Promise<void> {
    await refresh();
    say(saved.saved ? told : saved.say);
  }

  async function keep(): Promise<void> {
    const { draft } = get().reflect;
    const answers = Object.fromEntries(
      Object.entries(draft.answers).flatMap(([id, text]) => (text.trim() === '' ? [] : [[id, text.trim()]])),
    );
    const before = get().reflect.open.find(({ id }) => id === draft.id);
    const saved = await keepReflection(
      { id: draft.id, savedAt: Date.now(), set: draft.set, answers, looked: looked(get()) ?? before?.looked ?? null },
      key,
    );
    if (!saved.saved) return say(saved.say);
    const written = draft.points.filter(({ text }) => text.trim() !== '').slice(0, MOST_POINTS);
    const now = Date.now();
    const points = await actionPointsRecord.change((all) => [
      ...all.filter(({ id }) => !written.some((point) => point.id === id)),
      ...written.map(
        ({ id, text, due }): ActionPoint => ({
          id,
          text: text.trim().slice(0, 1000),
          due: due === '' ? null : due,
          done: false,
          savedAt: now,
        }),
      ),
    ]);
    change({ draft: newDraft(draft.set), warning: null });
    await afterChange(points, 'Kept. It is yours alone.');
  }

  void forgetOldReflections(Date.now()).then(refresh);

  return {
    editDraft: (more) => change({ draft: { ...get().reflect.draft, ...more }, warning: null }),
    newDraft: (set) => change({ draft: newDraft(set), warning: null }),
    editReflection(reflection) {
      change({ draft: { id: reflection.id, set: reflection.set, answers: reflection.answers, points: [] }, warning: null });
      set({ step: 'reflect' });
    },
    async saveDraft(anyway) {
      const { draft, isLocked } = get().reflect;
      const written = [...Object.values(draft.answers), ...draft.points.map(({ text }) => text)].filter((text) => text.trim() !== '');
      if (written.length === 0) return say('There is nothing written yet.');
      if (isLocked) return say('Your reflections are sealed. Type your passphrase first.');
      const check = get().digests.length > 0 ? await desk().ask('checkNote', { text: written.join('\n\n') }) : undefined;
      const stops = check && (check.copied !== null || (check.names.length > 0 && !anyway));
      if (stops) {
        change({ warning: check });
        // Whoever cannot see the note that has come must not take it for kept.
        return say('Not kept yet. There is a note above the button, please look at it first.');
      }
      await keep();
    },
    async unlock(passphrase) {
      const opened = await unlockReflections(passphrase);
      if ('problem' in opened) return say(opened.problem);
      key = opened.key;
      await refresh();
      say('Open. They close again when you leave this page.');
    },
    lock() {
      key = null;
      change({ open: [], draft: newDraft(get().reflect.draft.set) });
      void refresh().then(() => say('Closed.'));
    },
    async setPassphrase(passphrase) {
      const changed = await changePassphrase(passphrase, key);
      if ('problem' in changed) return say(changed.problem);
      key = changed.key;
      await refresh();
      say(
        passphrase === null
          ? 'Your reflections are no longer sealed.'
          : 'Sealed. Only this passphrase opens them, and nobody can find it for you.',
      );
    },
    finishPoint: (point) => void finishActionPoint(point.id).then((saved) => afterChange(saved, 'Done.')),
    deletePoint: (id) =>
      void actionPointsRecord.change((all) => all.filter((one) => one.id !== id)).then((saved) => afterChange(saved, 'Deleted.')),
    deleteReflection: (id) => void forgetReflection(id).then((saved) => afterChange(saved, 'Deleted.')),
    async deleteAll() {
      const gone = await forgetAllReflections();
      key = null;
      change({ draft: newDraft(get().reflect.draft.set), warning: null });
      await refresh();
      say(gone ? 'All reflections and action points are deleted.' : 'Some of it could not be deleted. Please try again.');
    },
    keepFor: (days) =>
      void setKeepDays(days)
        .then(() => forgetOldReflections(Date.now()))
        .then(refresh)
        .then(() => say('Saved.')),
    exportReflections: () =>
      void exportReflections().then((text) => {
        saveFile('looking-back.json', text, 'application/json');
        say('The file is in your downloads. It holds your reflections, and no entry.');
      }),
    async importReflections(file, passphrase) {
      const read = readExport(await file.text().catch(() => ''));
      if ('problem' in read) return say(read.problem);
      const taken = await importReflections(read, passphrase, key);
      if ('problem' in taken) return say(taken.problem);
      key = taken.key;
      await refresh();
      say(taken.taken === 1 ? 'One reflection taken in.' : `${taken.taken} reflections taken in.`);
    },
  };
}

function newDraft(set: string): Draft {
  return { id: `r-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`, set, answers: {}, points: [] };
}

/** In numbers only. */
function looked({ digests }: LookBackState): Looked | null {
  if (digests.length === 0) return null;
  const months = digests.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)])).sort();
  return { entries: digests.length, from: months[0] ?? null, to: months.at(-1) ?? null };
}
