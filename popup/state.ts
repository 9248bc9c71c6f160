/** What popup and panel know at this moment, and what can be asked of them. */
import type { PresetId, Span } from '../src/engine/types';
import type { Effective } from '../src/extension/effective';
import type { Seen } from '../src/extension/field-link';
import type { PageAddress } from '../src/extension/page-address';
import type { ActionPoint, SessionReminder } from '../src/extension/storage';
import type { HiddenItem } from '../src/page/types';

/** What has just happened, said once. */
export interface Happened {
  say: string;
  /** Words to offer for copying, where a box could not be changed safely. */
  copy: string | null;
  /** What was hidden, and can be shown again at once. */
  undo: HiddenItem | null;
}

export interface SurfaceState {
  seen: Seen;
  page: PageAddress;
  /** Whether a page that should answer was woken and still does not. */
  isAsleep: boolean;
  effective: Effective | null;
  recall: ActionPoint[];
  /** The next CPD session, from the day on that its facilitator chose. */
  sessionDue: SessionReminder | null;
  happened: Happened | null;
}

/** All that a click in a surface can mean. */
export interface Intents {
  select(span: Span): void;
  /** Marks words in the field until the next `show`. */
  show(spans: readonly Span[]): void;
  replace(note: { id: string; words: string } & Span, words: string): void;
  copy(words: string): void;
  /** Puts a draft into the box, or where the caret stands in it. @returns whether it is there, proved */
  insert(words: string): Promise<boolean>;
  /** Holds badge, marks and reminders back while the writer gets ready. */
  setQuiet(on: boolean): void;
  hide(item: HiddenItem): void;
  unhide(item: HiddenItem): void;
  showHighlights(on: boolean): void;
  choosePreset(preset: PresetId | null): void;
  read(): void;
  /** Asks for the site's permission and then lets the writer point at the box. */
  setUp(): void;
  /** Points at the box; without a lasting permission it counts for this tab only. */
  point(): void;
  finishPoint(point: ActionPoint): void;
  dismissRecall(): void;
  /** Mentions the next session again in a week. */
  remindLater(): void;
  endReminder(): void;
  /** Leads to a place in the help; see src/extension/help-place.ts. */
  why(place: string): void;
  open(page: 'look-back' | 'practice' | 'sessions' | 'options' | 'help' | 'privacy' | 'panel'): void;
}
