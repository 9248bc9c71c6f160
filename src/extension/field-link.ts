/**
 * A surface's line to the box in a tab. All frames of the tab get the line; those with a known box answer, and the box that
 * had the focus last is shown. The line is made anew when the tab loads another page, comes back from the back/forward cache,
 * or when one of its frames says that a box has come.
 */
import * as z from 'zod/mini';
import type { PresetId } from '../engine/types';
import type { FieldState, Intent, ReplaceResult } from '../page/types';
import { connectToTab, type Line, onTabLoaded } from './browser';
import { type FromFrame, fromFrameSchema, type RuleProblem } from './line';
import { LINE_NAME } from './wire';

/** What the line shows of the tab. */
export type Seen =
  | { kind: 'connecting' }
  | { kind: 'field'; state: FieldState; preset: PresetId | null; problems: RuleProblem[] }
  /** A box is set up and there, and nobody has clicked into it yet. */
  | { kind: 'waiting'; title: string }
  /** Our script is in the page, and sees no box that it knows. */
  | { kind: 'no-box' }
  /** No script of ours answers: not set up, not allowed, or a page that was open before. */
  | { kind: 'silent' };

export interface FieldLink {
  /** Sends to the box that is shown. A replacement or insertion tells how it ended; all other intents end in `null`. */
  send(intent: Intent): Promise<ReplaceResult | null>;
  choosePreset(preset: PresetId | null): void;
  /** Holds badge and marks back beside every box of the tab, also those that come later, or shows them again. */
  setQuiet(on: boolean): void;
  /** Asks to read a box that is waiting. */
  read(): void;
  /** Goes to another tab, or makes the line to the same one anew. */
  follow(tabId: number): void;
  close(): void;
}

interface Waiting {
  words: string;
  resolve(result: ReplaceResult | null): void;
}

/** @param onSeen called with each change, and at once with `connecting` */
export function linkToFields(onSeen: (seen: Seen) => void): FieldLink {
  let tab: number | null = null;
  let line: Line | null = null;
  let fields = new Map<string, Extract<FromFrame, { kind: 'field' }>>();
  let frames: Extract<FromFrame, { kind: 'frame' }>[] = [];
  let answered = false;
  let asked = 0;
  let isQuiet = false;
  const waiting = new Map<number, Waiting>();

  function shown(): Extract<FromFrame, { kind: 'field' }> | undefined {
    return [...fields.values()].sort((a, b) => b.focusedAt - a.focusedAt)[0];
  }

  function tell(): void {
    const field = shown();
    const box = frames.find((frame) => frame.box === 'waiting');
    if (field) onSeen({ kind: 'field', state: field.state, preset: field.preset, problems: field.problems });
    else if (box) onSeen({ kind: 'waiting', title: box.title ?? '' });
    else onSeen({ kind: answered ? 'no-box' : 'connecting' });
  }

  function take(raw: unknown): void {
    const parsed = z.safeParse(fromFrameSchema, raw);
    if (!parsed.success) return;
    const message = parsed.data;
    answered = true;
    if (message.kind === 'frame') frames = [...frames, message];
    if (message.kind === 'field-gone') fields.delete(message.fieldId);
    if (message.kind === 'field') {
      // A box that has just come knows nothing of it yet.
      if (isQuiet && !fields.has(message.state.fieldId)) line?.post({ kind: 'quiet', on: true });
      keepNewest(message);
    }
    if (message.kind === 'result') {
      waiting.get(message.asked)?.resolve(message.result);
      waiting.delete(message.asked);
      return;
    }
    tell();
  }

  function keepNewest(message: Extract<FromFrame, { kind: 'field' }>): void {
    const known = fields.get(message.state.fieldId);
    if (!known || known.state.revision <= message.state.revision) fields.set(message.state.fieldId, message);
  }

  function giveUpWaiting(): void {
    for (const { words, resolve } of waiting.values()) resolve(gone(words));
    waiting.clear();
  }

  function connect(tabId: number): void {
    line?.close();
    giveUpWaiting();
    tab = tabId;
    fields = new Map();
    frames = [];
    answered = false;
    const mine = connectToTab(tabId, LINE_NAME);
    line = mine ?? null;
    if (!mine) {
      onSeen({ kind: 'silent' });
      return;
    }
    mine.onMessage((message) => line === mine && take(message));
    mine.onClose(() => {
      if (line !== mine) return;
      line = null;
      giveUpWaiting();
      onSeen({ kind: 'silent' });
    });
  }

  onSeen({ kind: 'connecting' });
  const stopListening = onTabLoaded((tabId, status) => {
    if (tabId === tab && status === 'complete') connect(tabId);
  });

  return {
    send(intent) {
      const field = shown();
      const words = 'words' in intent ? intent.words : null;
      if (!line || !field) return Promise.resolve(words === null ? null : gone(words));
      const number = ++asked;
      const sent = line.post({ kind: 'intent', asked: number, fieldId: field.state.fieldId, intent });
      if (words === null) return Promise.resolve(null);
      if (!sent) return Promise.resolve(gone(words));
      return new Promise((resolve) => waiting.set(number, { words, resolve }));
    },
    choosePreset(preset) {
      const field = shown();
      if (field) line?.post({ kind: 'preset', fieldId: field.state.fieldId, preset });
    },
    setQuiet(on) {
      isQuiet = on;
      line?.post({ kind: 'quiet', on });
    },
    read: () => void line?.post({ kind: 'read' }),
    follow: connect,
    close() {
      stopListening();
      giveUpWaiting();
      line?.close();
      line = null;
    },
  };
}

function gone(words: string): ReplaceResult {
  return {
    done: false,
    reason: 'field-gone',
    say: 'The box is not there any more, so nothing was changed. You can copy the words instead.',
    copy: words,
  };
}
