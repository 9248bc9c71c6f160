import type { Steps } from '../engine/steps';
import type { Review } from '../engine/types';
import type { ShadowOf } from './dom';
import type { Shortcuts } from './keys';
import type { FieldState, HiddenItem, Intent, ReplaceResult, SiteProfile } from './types';

/** What the writer or a policy has chosen; may change while a field is in use. */
export interface PageSettings {
  /** Marks in the text. */
  highlights: boolean;
  /** The badge beside the field, shown where absent; the card can be opened by keyboard all the same. */
  badge?: boolean;
  /** The writer asked for quiet: no badge and no marks until that is over. */
  quiet?: boolean;
  /** Replacement on a click, everywhere; the profile can still say no. */
  replace: boolean;
  /** What was hidden before: rules for this writer, and what of this comment the caller remembers. */
  hidden: readonly HiddenItem[];
  shortcuts?: Shortcuts;
}

export interface HelperOptions {
  field: HTMLElement;
  profile: SiteProfile;
  /** The engine: pure, run off the key press, with the page taking its turn between the steps. */
  review: (text: string) => Steps<Review>;
  settings: PageSettings;
  /** Called with each new state, in order of revision. */
  onState: (state: FieldState) => void;
  /** False once our extension was reloaded or removed under the page. */
  isAlive: () => boolean;
  signal: AbortSignal;
  /** Called when the writer hides or shows something, with all that is hidden now, so that the caller can remember it. */
  onHidden?: (hidden: HiddenItem[]) => void;
  /** Called once when the helper has withdrawn: the field left the page, we are no longer alive, or the signal was aborted. */
  onGone?: () => void;
  /** Called when the writer shows or hides the marks, so that the caller can remember it. */
  onHighlights?: (on: boolean) => void;
  /** Called when the writer asks why a note or question is there; `rule` is `pack/rule`. Without it the card says so itself and leads nowhere. */
  onWhy?: (rule: string) => void;
  shadowOf?: ShadowOf;
  /** Measures `oys:key`, `oys:review` and `oys:paint` for the benchmark. */
  debug?: boolean;
}

export interface Helper {
  /** Does what a surface asks. Resolves to how it ended; never rejects. */
  handle(intent: Intent): Promise<ReplaceResult>;
  /** The last state, or null before the first reading. */
  state(): FieldState | null;
  /** Takes new settings (a policy or a choice changed) and reads the text anew: rules may have changed too. */
  update(settings: PageSettings): void;
  /** Opens the card. Takes the focus only if `byKeyboard`. */
  open(byKeyboard: boolean): void;
  close(): void;
  /** Goes to the next (1) or previous (-1) note. */
  step(direction: 1 | -1): void;
  /** Reads the field now, whether or not anything happened. */
  refresh(): void;
}
