/**
 * How the small script and the engine's script meet: both run in the same isolated world of a frame, so one value on its
 * global object is enough. The page cannot see it.
 */
import type { PackedRules } from '../engine/packs/pack-up';
import type { Tagger } from '../engine/reading';
import type { FocusedField } from '../page/finder';
import type { ActivePacks, PackData } from './active-rules';

/** What the small script gives to the engine's: among it all that the browser does for both, so that its polyfill comes into a page once. */
export interface Shared {
  isAlive(): boolean;
  /** Aborted when the extension goes or another copy of the small script takes over. */
  signal: AbortSignal;
  /** Ids of the profiles that may be read here now. */
  allowed(): ReadonlySet<string>;
  /** Sends to the background. Never rejects; undefined where nobody answers. */
  send(message: unknown): Promise<unknown>;
  /** The shadow root of an element, closed ones too. */
  shadowOf(host: Element): ShadowRoot | null;
  /** Sends to every surface that is connected. */
  push(message: unknown): void;
  /** Fields that had the focus before the engine came. */
  waiting: FocusedField[];
  engine: Engine | null;
  /** What comes behind the engine's script. */
  second: SecondPart | null;
}

/** What the engine does without at first. */
export interface SecondPart {
  /** See engine/packs/two-parts.ts. */
  rules: PackedRules;
  checkedPacks(local: readonly PackData[]): ActivePacks;
}

/** What the engine's script gives to the small one. */
export interface Engine {
  focused(found: FocusedField): void;
  /** All that a surface needs to know when it connects. */
  current(): unknown[];
  /** A message of a surface, not yet parsed. */
  receive(message: unknown): void;
  /** The last surface has gone. */
  left(): void;
  setupChanged(): void;
  step(by: 1 | -1): void;
  takeTagger(tagger: Tagger): void;
}

const KEY = Symbol.for('on-your-shoulder');
const POINTING = Symbol.for('on-your-shoulder/pointing');
/** Set by the benchmark in the world of our scripts, where no page can reach it: then our own work leaves `performance.measure` entries. */
const MEASURED = Symbol.for('on-your-shoulder/measured');

declare global {
  interface Window {
    [KEY]?: Shared;
    [POINTING]?: boolean;
    [MEASURED]?: boolean;
  }
}

export function readShared(): Shared | undefined {
  return window[KEY];
}

/** @returns false where a living small script stands there already */
export function placeShared(shared: Shared): boolean {
  const other = window[KEY];
  if (other?.isAlive() && !other.signal.aborted) return false;
  window[KEY] = shared;
  return true;
}

export function isMeasured(): boolean {
  return window[MEASURED] === true;
}

/** @returns false where the writer is pointing in this frame already: the permission's event and the popup may both ask */
export function beginPointing(): boolean {
  if (window[POINTING]) return false;
  window[POINTING] = true;
  return true;
}

export function endPointing(): void {
  window[POINTING] = false;
}
