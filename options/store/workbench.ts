/**
 * What the workbench knows and can do. Changes go into a draft that nobody else sees; saving puts all of it in force at once,
 * with a note. Views draw this one state and send intents.
 */
import builtInFiles from 'virtual:packs';
import * as z from 'zod/mini';
import { readPackValue } from '../../src/engine/packs/check';
import { type Pack, packSchema, type RuleChange } from '../../src/engine/packs/schema';
import { type Effective, onEffectiveChanged, readEffective } from '../../src/extension/effective';
import { fingerprint } from '../../src/extension/fingerprint';
import { readPolicy } from '../../src/extension/managed';
import {
  type NewVersion,
  type PackLayer,
  type PackVersion,
  readKeptPacks,
  readVersions,
  type Saved,
  saveVersions,
} from '../../src/extension/storage';
import { emptyPack, idFrom, nextVersion } from '../model/edit-pack';
import type { Edit } from '../model/edits';
import { isBare, isInUseWithout, type Library, type LocalPack, readText } from '../model/library';
import { type ChangedPack, changedPacks, lastSave } from './changes';
import { dropDraft, keepDraft, readAuthor, readDraft, rememberAuthor } from './draft';
import { editText, isShort, readOurs } from './reading';
import { startTrying, type Trying } from './trying';
import { inTurns } from './turns';

export interface WorkbenchState {
  isReady: boolean;
  /** With the draft laid over what is saved. */
  library: Library;
  /** As it is in force now. */
  saved: readonly LocalPack[];
  versions: readonly PackVersion[];
  effective: Effective | null;
  author: string;
  /** What has just happened, for the live region. */
  said: string;
  /** Shown until the next action; null where all went well. */
  problem: string | null;
  /** A long pack is being changed, which takes a moment. */
  isWorking: boolean;
}

export interface Workbench {
  /** Runs rules on examples and comments, aside. */
  trying: Trying;
  state(): WorkbenchState;
  subscribe(listener: () => void): () => void;
  /** Changes the text of a local pack: at once where it is short. @returns false where the new text gives no pack, and nothing was changed */
  edit(pack: string, edit: Edit): Promise<boolean>;
  /** Lays a change over a rule of another pack; undefined values take a part of the change away. */
  changeRule(rule: string, values: Omit<RuleChange, 'rule'>): Promise<boolean>;
  /** The pack that holds new rules and changes; made where there is none. */
  ownPack(layer?: PackLayer): LocalPack;
  /** @param edit what of it is taken; null for all of it @returns false where it gives no pack, and nothing was changed */
  addPack(pack: { file: string; layer: PackLayer; text: string }, edit?: Edit | null): Promise<boolean>;
  setOn(pack: string, on: boolean): void;
  removePack(pack: string): void;
  discard(): Promise<void>;
  save(note: string, author: string): Promise<Saved>;
  /** Another window has saved meanwhile: the draft now counts as made from what is saved. */
  takeOver(): void;
  /** Saves an earlier version again, as a new one. */
  goBackTo(version: PackVersion): Promise<Saved>;
  /** Takes the last save back, with all packs that it saved: what was in force before is saved again, as new versions. */
  undo(): Promise<Saved>;
  say(words: string): void;
}

const EMPTY: WorkbenchState = {
  isReady: false,
  library: { builtIn: [], policy: [], local: [] },
  saved: [],
  versions: [],
  effective: null,
  author: '',
  said: '',
  problem: null,
  isWorking: false,
};

const NOT_TRIED = 'I could not try these rules on their examples, so nothing was saved. Please load this page again.';

/** @param trying what runs rules on their examples */
export function startWorkbench(trying: Trying = startTrying()): Workbench {
  // The built-in packs were read with care when they were built; here their form is enough, and the page is there sooner.
  const builtIn = builtInFiles.flatMap(({ file, data }) => {
    const parsed = z.safeParse(packSchema, data);
    return parsed.success ? [parsed.data] : (readPackValue(data, file).pack ?? []);
  });
  const listeners = new Set<() => void>();
  let state: WorkbenchState = { ...EMPTY, library: { builtIn, policy: [], local: [] } };

  function set(change: Partial<WorkbenchState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  const local = (): readonly LocalPack[] => state.library.local;

  function setLocal(packs: readonly LocalPack[], said: string): void {
    set({ library: { ...state.library, local: packs }, said, problem: null });
    void keepDraft(packs, state.saved).then((kept) => !kept.saved && set({ problem: kept.say }));
  }

  /** One after the other, so that an older state never comes after a newer one. */
  const load = (): Promise<void> => loading(readAll);
  const loading = inTurns();
  /** Changes of packs: each begins with what the one before it left. */
  const inTurn = inTurns();

  async function readAll(): Promise<void> {
    const [effective, fromPolicy, kept, versions, author] = await Promise.all([
      readEffective(),
      readPolicy(),
      readKeptPacks(),
      readVersions(),
      readAuthor(),
    ]);
    const read = await Promise.all(
      kept.map(async ({ id, number, file, layer, text, on }): Promise<LocalPack[]> => {
        const { pack } = await readOurs(text, file);
        return pack ? [{ id, file, layer, text, on, base: number, pack }] : [];
      }),
    );
    const saved = read.flat();
    const ofPolicy = await Promise.all((fromPolicy.policy?.packs ?? []).map(({ text, file }) => readOurs(text, file)));
    const policy = ofPolicy.flatMap(({ pack }) => pack ?? []);
    const draft = await readDraft(saved);
    set({ isReady: true, library: { builtIn, policy, local: draft }, saved, versions, effective, author });
  }

  function replace(id: string, next: LocalPack): readonly LocalPack[] {
    return local().map((pack) => (pack.id === id ? next : pack));
  }

  /** Does it at once where the texts are short; says that it takes a moment where they are not. */
  async function working<Result>(texts: readonly string[], work: () => Promise<Result>): Promise<Result> {
    if (texts.every(isShort)) return work();
    set({ isWorking: true, said: 'One moment …' });
    try {
      return await work();
    } finally {
      set({ isWorking: false });
    }
  }

  async function editNow(id: string, edit: Edit): Promise<boolean> {
    const before = local().find((one) => one.id === id);
    if (!before) return false;
    const { text, read } = await working([before.text], () => editText(before.text, before.file, edit));
    // It may have been taken out, or all of the draft thrown away, meanwhile.
    if (!read.pack || !local().includes(before)) return false;
    if (text !== before.text)
      setLocal(replace(id, { ...before, text, pack: read.pack }), 'Noted in your draft. Nothing is in force until you save.');
    return true;
  }

  /** A pack that was begun for one change goes with it. */
  function dropBegun(id: string): void {
    const begun = local().find((one) => one.id === id);
    if (!begun || savedBase(id) !== null || !isOwn(id) || !isBare(begun.pack)) return;
    setLocal(
      local().filter((one) => one !== begun),
      state.said,
    );
  }

  const bench: Workbench = {
    trying,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (said) => set({ said }),
    edit: (id, edit) => inTurn(() => editNow(id, edit)),
    ownPack(layer = 'organisation') {
      // What was taken in from elsewhere stays what it is: its next version would take our rules out again.
      const known = local().find((pack) => pack.layer === layer && isOwn(pack.id));
      if (known) return known;
      const isMine = layer === 'personal';
      const id = idFrom(isMine ? 'my-rules' : 'our-rules', new Set(local().map((pack) => pack.id)));
      const text = emptyPack({
        id,
        title: isMine ? 'My own rules' : 'Our rules',
        purpose: isMine ? 'What I want to be asked about.' : 'What our organisation changes and adds.',
        author: state.author || 'Practice development',
      });
      const made = toLocal({ file: `${id}.yaml`, layer, text });
      if (!made) throw new Error('an empty pack can be read');
      setLocal([...local(), made], '');
      return made;
    },
    changeRule: (rule, values) =>
      inTurn(async () => {
        const owner = local().find(({ pack }) => pack.changes?.some((change) => change.rule === rule)) ?? bench.ownPack();
        const before = owner.pack.changes?.find((change) => change.rule === rule);
        const { rule: _, ...known } = before ?? { rule };
        const next = { ...known, ...values };
        // Switched off and on again is no change.
        const on = next.on === isInUseWithout(state.library, rule, owner.id) ? undefined : next.on;
        const isDone = await editNow(owner.id, { kind: 'change', rule, values: { ...next, on } });
        dropBegun(owner.id);
        return isDone;
      }),
    addPack: ({ file, layer, text: given }, edit = null) =>
      inTurn(async () => {
        const others = edit?.kind === 'merge' && edit.onto ? [edit.onto.text] : [];
        const { text, read } = await working([given, ...others], () => editText(given, file, edit ?? { kind: 'text', text: given }));
        const { pack } = read;
        if (!pack) return false;
        const known = local().find(({ id }) => id === pack.id);
        const next = { id: pack.id, file, layer, text, pack, on: known?.on ?? true, base: known?.base ?? savedBase(pack.id) };
        setLocal(known ? replace(pack.id, next) : [...local(), next], `${pack.title} is in your draft.`);
        return true;
      }),
    setOn(id, on) {
      const pack = local().find((one) => one.id === id);
      if (pack) setLocal(replace(id, { ...pack, on }), on ? 'Switched on in your draft.' : 'Switched off in your draft.');
    },
    removePack: (id) =>
      setLocal(
        local().filter((pack) => pack.id !== id),
        'Taken out in your draft.',
      ),
    async discard() {
      await dropDraft();
      await load();
      set({ said: 'Your draft was thrown away. What is in force did not change.', problem: null });
    },
    async save(note, author) {
      const versions: (NewVersion | null)[] = [];
      for (const one of changedPacks(state)) versions.push(await toVersion(one, note, author));
      return putInForce(versions, author, 'Saved. The new rules are in force.');
    },
    takeOver: () =>
      setLocal(
        local().map((pack) => ({ ...pack, base: savedBase(pack.id) })),
        'Your draft is now based on what was saved meanwhile.',
      ),
    goBackTo: async (version) => putInForce([await earlier(version)], state.author, 'Done: the earlier version is in force again.'),
    async undo() {
      const versions: (NewVersion | null)[] = [];
      for (const { pack, before } of lastSave(state.versions, state.saved)) {
        const now = state.saved.find(({ id }) => id === pack) ?? null;
        versions.push(
          await (before ? earlier(before) : toVersion({ before: now, after: null }, 'Back to before it was there', state.author)),
        );
      }
      return putInForce(versions, state.author, 'Done: the last save was taken back.');
    },
  };

  /** The version as a new one, on top of what is saved now; null where it cannot be read or tried. */
  async function earlier({ pack: id, file, layer, text, on, savedAt }: PackVersion): Promise<NewVersion | null> {
    const { pack } = await readOurs(text, file);
    if (!pack) return null;
    const note = `Back to the version of ${new Date(savedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}`;
    return toVersion({ before: null, after: { id, file, layer, text, on, base: savedBase(id), pack } }, note, state.author, false);
  }

  const savedBase = (id: string): number | null => state.saved.find((pack) => pack.id === id)?.base ?? null;

  /** All of them, or none. What the draft holds of other packs stays in it. */
  async function putInForce(tried: readonly (NewVersion | null)[], author: string, said: string): Promise<Saved> {
    const versions = tried.flatMap((version) => version ?? []);
    const saved: Saved = versions.length < tried.length ? { saved: false, say: NOT_TRIED } : await saveVersions(versions);
    if (saved.saved) {
      await rememberAuthor(author);
      const isOther = ({ id }: LocalPack): boolean => !versions.some(({ pack }) => pack === id);
      const others = { library: { ...state.library, local: local().filter(isOther) }, saved: state.saved.filter(isOther) };
      await (changedPacks(others).length > 0 ? keepDraft(others.library.local, others.saved) : dropDraft());
      await load();
      set({ said, problem: null });
    } else set({ problem: saved.say, said: saved.say });
    return saved;
  }

  async function toVersion({ before, after }: ChangedPack, note: string, author: string, count = true): Promise<NewVersion | null> {
    const one = after ?? before;
    if (!one) throw new Error('a change has a before or an after');
    // A pack that comes with a version of its own stays as it is, so that its fingerprint is that of the file.
    const counts = count && before !== null && after !== null && before.text !== after.text && before.pack.version === after.pack.version;
    const version = counts ? nextVersion(one.pack.version) : one.pack.version;
    const edit: Edit = { kind: 'head', values: { version, changeNote: note } };
    const { text } = counts ? await working([one.text], () => editText(one.text, one.file, edit)) : one;
    const held = after === null ? [] : await trying.held(state.library, one.pack);
    if (!held) return null;
    return {
      ...{ file: one.file, layer: one.layer, on: one.on, pack: one.id, base: one.base },
      ...{ text, version, note, author, held: held.map(({ id }) => id), fingerprint: await fingerprint(text), removed: after === null },
    };
  }

  onEffectiveChanged(() => void load());
  void load();
  return bench;
}

/** A local pack from a file; null where nothing in it can be used. */
export function toLocal({ file, layer, text }: { file: string; layer: PackLayer; text: string }): LocalPack | null {
  const { pack } = readText(text, file);
  return pack ? { id: pack.id, file, layer, text, on: true, base: null, pack } : null;
}

const isOwn = (id: Pack['id']): boolean => /^(our|my)-rules/.test(id);
