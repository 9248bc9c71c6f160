/** Reads what a surface asks of a frame, without zod: the script in the page has to stay small. */
import { PRESET_IDS, type Span } from '../engine/types';
import type { HiddenItem, Intent } from '../page/types';
import { isText, isWhole, listIn, wordIn } from './light-read';
import type { FromSurface } from './line';
import { isRecord, MOST_TEXT } from './wire';

/** @returns null where it is nothing that a surface asks. Never throws */
export function surfaceMessageIn(raw: unknown): FromSurface | null {
  if (!isRecord(raw)) return null;
  const { kind, asked, fieldId, preset, on } = raw;
  if (kind === 'read') return { kind };
  if (kind === 'quiet') return typeof on === 'boolean' ? { kind, on } : null;
  if (!isText(fieldId, LONGEST_ID)) return null;
  if (kind === 'preset') {
    const chosen = wordIn(preset, PRESET_IDS);
    return chosen === preset ? { kind, fieldId, preset: chosen } : null;
  }
  const intent = intentIn(raw.intent);
  return kind === 'intent' && isWhole(asked) && intent ? { kind, asked, fieldId, intent } : null;
}

function intentIn(raw: unknown): Intent | null {
  if (!isRecord(raw)) return null;
  const { kind, noteId, expected, words, on } = raw;
  const span = spanIn(raw.span);
  const item = itemIn(raw.item);
  switch (kind) {
    case 'select':
      return span && { kind, span };
    case 'show': {
      const spans = listIn(raw.spans, 5000, spanIn);
      return spans && { kind, spans };
    }
    case 'replace':
      if (!span || !isText(noteId, LONGEST_ID) || !isText(expected, MOST_TEXT) || !isText(words, LONGEST_WORDING)) return null;
      return { kind, noteId, span, expected, words };
    case 'insert':
      return isText(expected, MOST_TEXT) && isText(words, MOST_TEXT) ? { kind, expected, words } : null;
    case 'hide':
    case 'unhide':
      return item && { kind, item };
    case 'highlights':
      return typeof on === 'boolean' ? { kind, on } : null;
    default:
      return null;
  }
}

function spanIn(raw: unknown): Span | null {
  if (!isRecord(raw)) return null;
  const { start, end } = raw;
  return isWhole(start) && isWhole(end) && start >= 0 && end >= 0 ? { start, end } : null;
}

function itemIn(raw: unknown): HiddenItem | null {
  if (!isRecord(raw)) return null;
  const { key, rule } = raw;
  const scope = wordIn(raw.scope, ['one', 'comment', 'rule']);
  return scope && isText(key, LONGEST_ID) && isText(rule, LONGEST_ID) ? { scope, key, rule } : null;
}

const LONGEST_ID = 1000;
const LONGEST_WORDING = 5000;
