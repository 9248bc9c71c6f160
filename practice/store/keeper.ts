/** Keeps one part on the device, as it changes, and only while its user wants that. */
import type { Saved, StoredRecord } from '../../src/extension/storage';

/** Where a part stands: `kept` says when it was last written, in milliseconds since 1970. */
export type SaveState = { kind: 'off' } | { kind: 'saving' } | { kind: 'kept'; at: number } | { kind: 'problem'; say: string };

export interface Keeper {
  /** Reads what is kept. */
  load(): Promise<void>;
  /** Begins to keep, or forgets what is kept; what stands on the page stays there. */
  setOn(isOn: boolean): Promise<Saved>;
  /** Something has changed: it is written after a moment, if it is to be kept. */
  touch(): void;
  /** Writes at once what still waits; the page is about to go. */
  flush(): void;
}

interface KeeperPlan<T> {
  record: StoredRecord<T | null>;
  /** As it stands on the page. */
  value(): T;
  /** Puts what was kept onto the page. */
  take(value: T): void;
  tell(state: SaveState): void;
}

/** Between two keys of a quick typist lie fewer milliseconds than this. */
const PAUSE = 400;

export function keeper<T>({ record, value, take, tell }: KeeperPlan<T>): Keeper {
  let isOn = false;
  /** Whether somebody has written here: then another window no longer changes what stands on this page. */
  let isTouched = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function write(): Promise<Saved> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const saved = await record.write(value());
    // What was written meanwhile is not kept yet: its own turn says so.
    if (isOn && timer === null) tell(saved.saved ? { kind: 'kept', at: Date.now() } : { kind: 'problem', say: saved.say });
    return saved;
  }

  async function load(): Promise<void> {
    const kept = await record.read();
    if (isTouched && kept !== null) return;
    const wasOn = isOn;
    isOn = kept !== null;
    if (kept !== null) take(kept);
    if (isOn !== wasOn) tell(isOn ? { kind: 'kept', at: Date.now() } : { kind: 'off' });
  }

  // Another window has kept something, or all of it was deleted on the privacy page.
  record.onChange(() => void load());

  return {
    load,
    async setOn(wanted) {
      if (wanted) {
        isOn = true;
        const saved = await write();
        if (!saved.saved) isOn = false;
        return saved;
      }
      isOn = false;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      const isGone = await record.remove();
      tell({ kind: 'off' });
      return isGone ? { saved: true } : { saved: false, say: 'This could not be deleted. Please try again.' };
    },
    touch() {
      isTouched = true;
      if (!isOn) return;
      if (timer !== null) clearTimeout(timer);
      tell({ kind: 'saving' });
      timer = setTimeout(() => void write(), PAUSE);
    },
    flush() {
      if (timer !== null) void write();
    },
  };
}
