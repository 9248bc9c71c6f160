/**
 * The envelope of every message, and the names that scripts in pages need. Without zod, because these have to stay small: the small script runs in
 * every frame of a permitted site. All else parses with the schemas in handles.ts.
 */

/** A message as it goes over the wire. */
export interface Envelope {
  to: 'on-your-shoulder';
  name: string;
  body: unknown;
}

export function wrap(name: string, body: unknown): Envelope {
  return { to: 'on-your-shoulder', name, body };
}

/** @returns the envelope, or null where it is not one of ours */
export function unwrap(message: unknown): Envelope | null {
  if (!isRecord(message) || message.to !== 'on-your-shoulder') return null;
  const { name, body } = message;
  return typeof name === 'string' && name.length <= 60 ? wrap(name, body) : null;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Asked by the small script.
export const PROFILES_HERE = 'profiles-here';
export const LOAD_HELPER = 'load-helper';

// Asked and told by the engine's script.
export const HELPER_SETUP = 'helper-setup';
export const LOAD_WORDINGS = 'load-wordings';
export const LOAD_TAGGER = 'load-tagger';
export const HIDE_RULE = 'hide-rule';
export const REMEMBER_HIGHLIGHTS = 'remember-highlights';
export const WHY_RULE = 'why-rule';
export const BOX_CAME = 'box-came';

// Told by the background, by tabs.sendMessage.
/** Something that counts has changed: ask again. */
export const SETUP_CHANGED = 'setup-changed';
/** Keyboard: go to the next note (`by: 1`) or the previous one (`by: -1`). */
export const STEP_NOTE = 'step-note';
/** Another frame was pointed at, or the writer gave up. */
export const STOP_POINTING = 'stop-pointing';

/** The longest text that a frame pushes: UTF-16 code units. A longer one is not reviewed, so there is nothing to show in it. */
export const MOST_TEXT = 1_000_000;

/** Name of the line between a surface and the frames: a frame answers no other. */
export const LINE_NAME = 'surface';
