import { type Badge, createBadge } from './badge';
import { type Card, type CardOptions, createCard } from './card';
import { deepElementAt, type ShadowOf } from './dom';
import type { Field } from './field';
import { type Box, intersect, outerBox, visibleBox } from './geometry';
import type { Host } from './host';
import type { Marks } from './marks';
import { nearest } from './plain';
import type { FieldState } from './types';

export interface PartsOptions extends Pick<CardOptions, 'act' | 'step' | 'why' | 'onClosed'> {
  field: Field;
  outer: Document;
  host: Host;
  layer: HTMLElement;
  marks: Marks;
  profileId: string;
  signal: AbortSignal;
  shadowOf: ShadowOf;
  state: () => FieldState | null;
  /** Whether the badge is shown; the card does not depend on it. */
  hasBadge: () => boolean;
  onPress: (byKeyboard: boolean) => void;
}

/** The two parts that stand beside a field, and where they stand. */
export interface Parts {
  badge: Badge;
  card: Card;
  /** Finds the best places anew: the field moved, or a part came. */
  place(): void;
  /** Moves only what the caret has come under; cheap enough for every review. */
  makeWay(): void;
}

export function createParts({
  field,
  outer,
  host,
  layer,
  marks,
  profileId,
  signal,
  shadowOf,
  state,
  hasBadge,
  ...actions
}: PartsOptions): Parts {
  const badge = createBadge(profileId, { layer, signal, onPress: actions.onPress });
  const card = createCard({
    layer,
    signal,
    act: actions.act,
    step: actions.step,
    why: actions.why,
    onClosed: actions.onClosed,
    onMoved: () => {},
  });
  const isTaken = (x: number, y: number): boolean => isPressable(deepElementAt(outer, x, y, shadowOf, host.element));

  /** The caret and the words around it, in the outermost window. */
  const caretZone = (): Box | null => {
    const caret = caretBox(field, marks, state()?.text ?? null);
    return caret && { left: caret.left - 40, top: caret.top - 4, width: caret.width + 140, height: caret.height + 8 };
  };
  /** All lines of the text, as far as they are seen. Only its ends are measured: a long text has many lines. */
  const writtenZone = (seen: Box): Box | null => {
    const text = state()?.text ?? '';
    const [start, end] = [text.search(/\S/), text.trimEnd().length];
    const first = start < 0 ? undefined : marks.boxes(text, { start, end: start + 1 })[0];
    const last = start < 0 ? undefined : marks.boxes(text, { start: end - 1, end }).at(-1);
    return first && last ? intersect(seen, { ...seen, top: first.top, height: last.top + last.height - first.top }) : null;
  };
  const place = (): void => {
    const seen = visibleBox(field.element);
    if (!seen || !state()) {
      badge.place(null);
      return;
    }
    const caret = caretZone();
    badge.place(hasBadge() ? { field: seen, caret, keepFree: [], isTaken } : null);
    if (card.isOpen()) card.place({ field: seen, caret, keepFree: [badge.box()], isTaken, written: writtenZone(seen) });
  };

  return {
    badge,
    card,
    place,
    makeWay() {
      const mine = [badge.hasNewSize() ? null : badge.box(), card.box()];
      if (mine[0] === null) return place();
      // Where neither part stands over the field, the caret cannot come under them, and need not be looked for; nor what of the field is seen.
      const whole = outerBox(field.element);
      const near = mine.filter((box) => box !== null && intersect(box, whole) !== null);
      if (near.length === 0) return;
      const seen = visibleBox(field.element);
      const over = near.filter((box) => box !== null && seen !== null && intersect(box, seen) !== null);
      if (over.length === 0) return;
      const caret = caretZone();
      if (caret && over.some((box) => box && intersect(box, caret))) place();
    },
  };
}

function caretBox(field: Field, marks: Marks, text: string | null): Box | null {
  if (field.kind === 'editable') return field.caret();
  const selected = field.selection();
  if (text === null || !selected) return null;
  const at = selected.backward ? selected.start : selected.end;
  return marks.boxes(text, { start: Math.max(0, at - 1), end: Math.max(1, at) })[0] ?? null;
}

const PRESSABLE = 'a[href], button, input, select, summary, [role=button], [role=link], [role=menuitem], [role=tab], label, [onclick]';
const isPressable = (el: Element | null): boolean => el !== null && nearest(el, PRESSABLE) !== null;
