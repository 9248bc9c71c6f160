import { h } from './elements';
import type { Box } from './geometry';
import { windowBox } from './geometry';
import { startMoving } from './move';
import { badgeSpot, inWindow, type PlaceQuestion } from './place';
import type { FieldState } from './types';
import { countOf, visibleIn } from './visible';
import { answerOf, SEA, seaInWords, toThinkAbout, WORDS } from './words';

export interface Badge {
  readonly element: HTMLButtonElement;
  show(state: FieldState): void;
  /** Puts it near the field, off the caret and the page's buttons; hides it where nothing of the field is seen. */
  place(question: Omit<PlaceQuestion, 'size' | 'window'> | null): void;
  box(): Box;
  /** Its words have changed since it was placed. */
  hasNewSize(): boolean;
  setOpen(open: boolean): void;
}

export interface BadgeOptions {
  layer: HTMLElement;
  signal: AbortSignal;
  /** `byKeyboard` tells whether the card may take the focus. */
  onPress: (byKeyboard: boolean) => void;
}

// Where the writer put it, by the field's corner: in memory only, for as long as the tab lives.
const places = new Map<string, { right: number; bottom: number }>();

/** The small badge beside the field: says in words and in a three-part shape what was seen. */
export function createBadge(profileId: string, { layer, signal, onPress }: BadgeOptions): Badge {
  const doc = layer.ownerDocument;
  const parts = SEA.map(({ id }) => ({ id, part: h(doc, 'span', { class: 'part not-seen' }) }));
  const shape = h(doc, 'span', { class: 'shape', 'aria-hidden': 'true' }, ...parts.map(({ part }) => part));
  const count = h(doc, 'span', { class: 'count' });
  const how = h(doc, 'span', { class: 'unseen', id: 'badge-how' }, WORDS.badgeHow);
  const element = h(
    doc,
    'button',
    { type: 'button', class: 'badge', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'aria-describedby': 'badge-how', hidden: true },
    shape,
    count,
  );
  layer.append(element, how);
  let field: Box | null = null;
  let size = { width: 0, height: 0 };

  const moveTo = (left: number, top: number): void => {
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const moving = startMoving(element, {
    signal,
    keys: (event) => event.altKey,
    onMove: (left, top) => {
      const spot = inWindow({ left, top }, size, windowBox(doc.defaultView));
      moveTo(spot.left, spot.top);
      if (field) places.set(profileId, { right: field.left + field.width - spot.left, bottom: field.top + field.height - spot.top });
    },
  });
  // A press with the mouse must not take the caret out of the field.
  element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  element.addEventListener(
    'click',
    (event) => {
      if (event.isTrusted && !moving.justMoved()) onPress(event.detail === 0);
    },
    { signal },
  );

  return {
    element,
    show({ review, hidden }) {
      const text = toThinkAbout(countOf(visibleIn(review, hidden)));
      if (count.textContent !== text) {
        if (count.textContent?.length !== text.length) size = { width: 0, height: 0 };
        count.textContent = text;
      }
      for (const { id, part } of parts) {
        const look = `part ${answerOf(review.elements, id)}`;
        if (part.className !== look) part.className = look;
      }
      const label = `${WORDS.name}: ${text}. ${seaInWords(review.elements)}`;
      if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
    },
    place(question) {
      field = question?.field ?? null;
      element.hidden = !question;
      if (!question) return;
      if (size.width === 0) size = { width: element.offsetWidth, height: element.offsetHeight };
      const window = windowBox(doc.defaultView);
      const own = places.get(profileId);
      const wanted = own && {
        left: question.field.left + question.field.width - own.right,
        top: question.field.top + question.field.height - own.bottom,
      };
      const spot = wanted ? inWindow(wanted, size, window) : badgeSpot({ ...question, size, window });
      moveTo(spot.left, spot.top);
    },
    hasNewSize: () => size.width === 0,
    box: () => element.getBoundingClientRect(),
    setOpen: (open) => element.setAttribute('aria-expanded', String(open)),
  };
}
