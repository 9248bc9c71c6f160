/** What the practice surface knows at this moment, and what can be asked of it. */
import type { Prompt } from '../../src/engine/types';
import type { RuleProblem } from '../../src/extension/line';
import type { OwnReading } from '../../src/extension/own-reading';
import type { CaseWork, SessionPlan, SessionPlans, SessionReminder, StageWork } from '../../src/extension/storage';
import type { PlacedCase } from '../model/cases';
import type { Route } from '../route';
import type { SaveState } from './keeper';

/** What can be kept on the device, each by itself. */
export const PARTS = ['room', 'sessions', 'leaders'] as const;
export type Part = (typeof PARTS)[number];

/** What the child would ask about what stands at one stage. In memory only. */
export type Asked =
  | { kind: 'reading' }
  | { kind: 'failed' }
  | { kind: 'read'; entry: string; prompts: readonly Prompt[]; names: readonly string[] };

/** How the room is shown: alone, or to a group on a shared screen. In memory only. */
export interface Showing {
  isLarge: boolean;
  hidesNotes: boolean;
}

export interface PracticeState {
  route: Route;
  isReady: boolean;
  cases: readonly PlacedCase[];
  problems: readonly RuleProblem[];
  /** By the key of the case; in memory, and on the device only where `saving.room` is on. */
  work: Readonly<Record<string, CaseWork>>;
  /** By `key/stage`. */
  asked: Readonly<Record<string, Asked>>;
  /** Stages whose facilitator's notes are open, as `key/stage`. */
  openNotes: readonly string[];
  showing: Showing;
  plans: SessionPlans;
  reminder: SessionReminder | null;
  /** The leaders' worksheet: notes by the id of their box. */
  notes: Readonly<Record<string, string>>;
  saving: Readonly<Record<Part, SaveState>>;
  /** What has just happened, said once. */
  say: string;
  /** The same for those who hear the page, and what others can see by themselves. */
  live: string;
  /** Takes it back; null where there is nothing to take back. */
  undo: (() => void) | null;
}

export interface Intents {
  go(route: Route): void;
  /** The engine in its worker, for a lens. */
  reading(): OwnReading;
  /** Takes away what was said of the last thing. */
  heard(): void;
  undo(): void;
  print(): void;
  copy(words: string): void;
  show(change: Partial<Showing>): void;

  write(key: string, at: number, change: Partial<StageWork>): void;
  writeClosing(key: string, words: string): void;
  /** From a stage to the next, or to the summary. */
  goOn(key: string, at: number): void;
  askChild(key: string, at: number): void;
  showNotes(key: string, at: number, isOpen: boolean): void;
  startAgain(key: string): void;

  tick(line: string, isDone: boolean): void;
  untick(session: string): void;
  plan(session: string, change: Partial<SessionPlan>): void;
  remind(reminder: SessionReminder | null): void;

  note(box: string, words: string): void;
  clearSheet(): void;

  keep(part: Part, isOn: boolean): void;
}

/** Names one stage of one case. */
export const stageKey = (key: string, at: number): string => `${key}/${at}`;
