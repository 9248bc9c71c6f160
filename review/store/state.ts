/** What the review page knows at this moment, and what can be asked of it. */
import type { Review, Span } from '../../src/engine/types';
import type { RuleProblem } from '../../src/extension/line';
import type { ListTab } from '../../src/extension/looking-back/collect';
import type { ColumnChoice } from '../../src/extension/looking-back/columns';
import type { EntryDigest } from '../../src/extension/looking-back/digest';
import type { NotRead } from '../../src/extension/looking-back/entry';
import type { OpenedFile, ThreadView } from '../../src/extension/looking-back/messages';
import type { NoteCheck } from '../../src/extension/looking-back/note-check';
import type { Piece } from '../../src/extension/looking-back/split-paste';
import type { ReflectionList } from '../../src/extension/reflecting';
import type { ActionPoint, Reflection } from '../../src/extension/storage';
import type { CpdSource } from '../model/cpd-record';

export const STEPS = [
  { id: 'bring', title: 'Bring entries in' },
  { id: 'read', title: 'Read as the child' },
  { id: 'thread', title: 'The thread' },
  { id: 'patterns', title: 'Over time' },
  { id: 'reflect', title: 'Reflect' },
  { id: 'take', title: 'Take it out' },
  { id: 'kept', title: 'What is kept' },
] as const;
export type StepId = (typeof STEPS)[number]['id'];

/** Something that takes a while. */
export interface Work {
  what: string;
  /** 0 to 1; null where it cannot be told. */
  share: number | null;
  /** How many of how many, where things are counted. */
  of: string | null;
}

/** Pasted text while it is being looked at. */
export interface Pasted {
  text: string;
  pieces: Piece[];
}

/** A file whose columns wait to be chosen. */
export interface FileOpen {
  name: string;
  file: OpenedFile;
}

/** What came of the last thing that was brought in. */
export interface Brought {
  say: string;
  notRead: NotRead[];
  more: number;
}

/** Pages of a site's list, as they are read one by one. */
export interface Collecting {
  tab: ListTab;
  about: string;
  pages: number;
  hasNext: boolean;
}

/** The entry that is open for reading. */
export interface OpenEntry {
  digest: EntryDigest;
  text: string;
  review: Review;
  /** Words to show, from a mark of the thread. */
  show: Span | null;
  /** Whether the writer went to this entry, and wants to be there; false where the step was only looked at. */
  takesFocus: boolean;
}

/** A reflection that is being written; in memory until it is saved. */
export interface Draft {
  id: string;
  set: string;
  answers: Record<string, string>;
  points: { id: string; text: string; due: string }[];
}

export interface ReflectState {
  list: ReflectionList;
  /** Those that can be read now, newest first. */
  open: Reflection[];
  points: ActionPoint[];
  isLocked: boolean;
  draft: Draft;
  /** What to look at again before the draft is kept. */
  warning: NoteCheck | null;
}

export interface LookBackState {
  step: StepId;
  /** Entries that were read, by desk index. */
  digests: EntryDigest[];
  /** Entries that lie on the desk and have not been read, after reading was stopped. */
  unread: number;
  work: Work | null;
  brought: Brought | null;
  pasted: Pasted | null;
  fileOpen: FileOpen | null;
  tabs: ListTab[] | null;
  sitesKnown: number;
  collecting: Collecting | null;
  entry: OpenEntry | null;
  thread: { about: string; view: ThreadView } | null;
  reflect: ReflectState;
  /** Entries on the sheet while it is printed, because the writer ticked so for this one time; empty otherwise. */
  onPaper: CpdSource['entries'];
  problems: RuleProblem[];
  /** What has just happened, said once. */
  say: string;
  /** The engine could not be started or has broken. */
  isBroken: boolean;
}

export interface Intents {
  go(step: StepId): void;
  /** Takes away what was said of the last thing. */
  heard(): void;
  findTabs(): void;
  readTab(tab: ListTab, about: string): void;
  readNextPage(): void;
  paste(text: string): void;
  changePieces(pieces: Piece[]): void;
  takePasted(about: string): void;
  dropPasted(): void;
  openFile(file: File): void;
  takeFile(columns: ColumnChoice, about: string): void;
  dropFile(): void;
  cancel(): void;
  /** Reads what was left when reading was stopped. */
  resume(): void;
  /** Forgets all entries. */
  clear(): void;
  openEntry(index: number, show?: Span | null): void;
  /** Opens the thread of one child. */
  openThread(about: string): void;
  editDraft(change: Partial<Draft>): void;
  newDraft(set: string): void;
  editReflection(reflection: Reflection): void;
  /** Looks the draft through first; `anyway` keeps it although it may hold a name. */
  saveDraft(anyway: boolean): void;
  unlock(passphrase: string): void;
  lock(): void;
  setPassphrase(passphrase: string | null): void;
  finishPoint(point: ActionPoint): void;
  deletePoint(id: string): void;
  deleteReflection(id: string): void;
  deleteAll(): void;
  keepFor(days: number | null): void;
  exportReflections(): void;
  importReflections(file: File, passphrase: string): void;
  saveCpd(reflection: Reflection, form: 'rtf' | 'text', withEntries: boolean): void;
  saveCounts(withEntries: boolean): void;
  /** Opens the browser's own print; `withEntries` puts their words on the sheet for this one time. */
  print(withEntries: boolean): void;
}
