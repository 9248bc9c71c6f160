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
import { type PackLayer, type PackVersion, readKeptPacks, readVersions, type Saved, saveVersions } from '../../src/extension/storage';
import { emptyPack, idFrom, nextVersion, putChange, putHead } from '../model/edit-pack';
import { type Library, type LocalPack, readText, withText } from '../model/library';
import { heldBack } from '../model/prove';
import { dropDraft, keepDraft, readAuthor, readDraft, rememberAuthor } from './draft';

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
}

export interface Workbench {
  state(): WorkbenchState;
  subscribe(listener: () => void): () => void;
  /** Changes the text of a local pack. @returns false where the new text gives no pack, and nothing was changed */
  edit(pack: string, work: (text: string) => string): boolean;
  /** Lays a change over a rule of another pack; undefined values take a part of the change away. */
  changeRule(rule: string, values: Omit<RuleChange, 'rule'>): void;
  /** The pack that holds new rules and changes; made where there is none. */
  ownPack(layer?: PackLayer): LocalPack;
  addPack(pack: { file: string; layer: PackLayer; text: string }): boolean;
  setOn(pack: string, on: boolean): void;
  removePack(pack: string): void;
  discard(): Promise<void>;
  save(note: string, author: string): Promise<Saved>;
  /** Another window has saved meanwhile: the draft now counts as made from what is saved. */
  takeOver(): void;
  /** Saves an earlier version again, as a new one. */
  goBackTo(version: PackVersion): Promise<Saved>;
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
};

export function startWorkbench(): Workbench {
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

  async function load(): Promise<void> {
    const [effective, fromPolicy, kept, versions, author] = await Promise.all([
      readEffective(),
      readPolicy(),
      readKeptPacks(),
      readVersions(),
      readAuthor(),
    ]);
    const saved = kept.flatMap(({ id, number, file, layer, text, on }): LocalPack[] => {
      const { pack } = readText(text, file);
      return pack ? [{ id, file, layer, text, on, base: number, pack }] : [];
    });
    const policy = (fromPolicy.policy?.packs ?? []).flatMap(({ text, file }) => readText(text, file).pack ?? []);
    const draft = await readDraft(saved);
    set({ isReady: true, library: { builtIn, policy, local: draft }, saved, versions, effective, author });
  }

  function replace(id: string, next: LocalPack): readonly LocalPack[] {
    return local().map((pack) => (pack.id === id ? next : pack));
  }

  const bench: Workbench = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (said) => set({ said }),
    edit(id, work) {
      const pack = local().find((one) => one.id === id);
      const next = pack && withText(pack, work(pack.text));
      if (!pack || !next) return false;
      if (next.text !== pack.text) setLocal(replace(id, next), 'Noted in your draft. Nothing is in force until you save.');
      return true;
    },
    ownPack(layer = 'organisation') {
      const known = local().find((pack) => pack.layer === layer && isOwn(pack.id)) ?? local().find((pack) => pack.layer === layer);
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
    changeRule(rule, values) {
      const owner = local().find(({ pack }) => pack.changes?.some((change) => change.rule === rule)) ?? bench.ownPack();
      const before = owner.pack.changes?.find((change) => change.rule === rule);
      const { rule: _, ...known } = before ?? { rule };
      bench.edit(owner.id, (text) => putChange(text, rule, { ...known, ...values }));
    },
    addPack(added) {
      const pack = toLocal(added);
      if (!pack) return false;
      const known = local().find(({ id }) => id === pack.id);
      const next = { ...pack, on: known?.on ?? true, base: known?.base ?? savedBase(pack.id) };
      setLocal(known ? replace(pack.id, next) : [...local(), next], `${pack.pack.title} is in your draft.`);
      return true;
    },
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
      const versions = await Promise.all(changedPacks(state).map((one) => toVersion(one, note, author)));
      return finish(await saveVersions(versions), author, 'Saved. The new rules are in force.');
    },
    takeOver: () =>
      setLocal(
        local().map((pack) => ({ ...pack, base: savedBase(pack.id) })),
        'Your draft is now based on what was saved meanwhile.',
      ),
    async goBackTo(version) {
      const pack = toLocal(version);
      if (!pack) return { saved: false, say: 'This version cannot be read any more.' };
      const base = state.saved.find(({ id }) => id === version.pack)?.base ?? null;
      const note = `Back to the version of ${new Date(version.savedAt).toLocaleString('en-GB')}`;
      const next = { ...pack, on: version.on, base };
      const saved = await saveVersions([await toVersion({ before: null, after: next }, note, state.author, false)]);
      if (saved.saved) await dropDraft();
      return finish(saved, state.author, 'Done: the earlier version is in force again.');
    },
  };

  const savedBase = (id: string): number | null => state.saved.find((pack) => pack.id === id)?.base ?? null;

  async function finish(saved: Saved, author: string, said: string): Promise<Saved> {
    if (saved.saved) {
      await rememberAuthor(author);
      await dropDraft();
      await load();
      set({ said, problem: null });
    } else set({ problem: saved.say, said: saved.say });
    return saved;
  }

  async function toVersion({ before, after }: ChangedPack, note: string, author: string, count = true) {
    const one = after ?? before;
    if (!one) throw new Error('a change has a before or an after');
    // A pack that comes with a version of its own stays as it is, so that its fingerprint is that of the file.
    const counts = count && before !== null && after !== null && before.text !== after.text && before.pack.version === after.pack.version;
    const version = counts ? nextVersion(one.pack.version) : one.pack.version;
    const text = counts ? putHead(one.text, { version, changeNote: note }) : one.text;
    const { held } = heldBack(state.library, readText(text, one.file).pack ?? one.pack);
    return {
      ...{ file: one.file, layer: one.layer, on: one.on, pack: one.id, base: one.base },
      ...{ text, version, note, author, held, fingerprint: await fingerprint(text), removed: after === null },
    };
  }

  onEffectiveChanged(() => void load());
  void load();
  return bench;
}

/** A pack whose draft differs from what is in force. */
export interface ChangedPack {
  before: LocalPack | null;
  after: LocalPack | null;
}

/** Packs of the draft that another window has saved since the draft began. */
export function overtaken({ library, saved }: Pick<WorkbenchState, 'library' | 'saved'>): LocalPack[] {
  return library.local.filter(({ id, base }) => base !== (saved.find((pack) => pack.id === id)?.base ?? null));
}

/** What saving would change. */
export function changedPacks({ library, saved }: Pick<WorkbenchState, 'library' | 'saved'>): ChangedPack[] {
  const ids = [...new Set([...library.local, ...saved].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const before = saved.find((pack) => pack.id === id) ?? null;
    const after = library.local.find((pack) => pack.id === id) ?? null;
    const isSame = before?.text === after?.text && before?.on === after?.on && before?.layer === after?.layer;
    return isSame ? [] : [{ before, after }];
  });
}

/** A local pack from a file; null where nothing in it can be used. */
export function toLocal({ file, layer, text }: { file: string; layer: PackLayer; text: string }): LocalPack | null {
  const { pack } = readText(text, file);
  return pack ? { id: pack.id, file, layer, text, on: true, base: null, pack } : null;
}

const isOwn = (id: Pack['id']): boolean => /^(our|my)-rules/.test(id);
