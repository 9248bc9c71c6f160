/**
 * The envelope of every message, and the few names that the small script needs. Without zod, because the small script runs in
 * every frame of a permitted site and has to stay small; all else parses with the schemas in handles.ts.
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

// Told by the background, by tabs.sendMessage.
/** Something that counts has changed: ask again. */
export const SETUP_CHANGED = 'setup-changed';
/** Keyboard: go to the next note (`by: 1`) or the previous one (`by: -1`). */
export const STEP_NOTE = 'step-note';
/** Another frame was pointed at, or the writer gave up. */
export const STOP_POINTING = 'stop-pointing';

/** Name of the line between a surface and the frames: a frame answers no other. */
export const LINE_NAME = 'surface';
