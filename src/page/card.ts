import { cardBody } from './card-body';
import { copyButton } from './copy';
import { isElement, isTextarea } from './dom';
import { h } from './elements';
import { type Box, windowBox } from './geometry';
import { startMoving } from './move';
import { cardSpot, inWindow, type PlaceQuestion } from './place';
import type { FieldState, Intent, ReplaceResult } from './types';
import { WORDS } from './words';

export interface Card {
  isOpen(): boolean;
  /** A card that was opened by keyboard takes the focus; one opened by mouse never takes the caret away. */
  open(state: FieldState, byKeyboard: boolean): void;
  /** False where it was closed already. */
  close(): boolean;
  show(state: FieldState): void;
  /** @param question `written` is where the words stand, from the first line to the last; null where that is not known */
  place(question: Omit<PlaceQuestion, 'size' | 'window'> & { written: Box | null }): void;
  box(): Box | null;
  /** Says something in the card, with words to copy where there are any. */
  say(text: string, copy?: string): void;
  /** Points at the note or question in hand. */
  setCurrent(id: string | null): void;
}

export interface CardOptions {
  layer: HTMLElement;
  signal: AbortSignal;
  act: (intent: Intent) => Promise<ReplaceResult>;
  step: (direction: 1 | -1) => void;
  /** Leads to a rule (`pack/rule`) in the help; null where there is no help to lead to. */
  why: ((rule: string) => void) | null;
  /** `giveBack` is true where the card held the focus. */
  onClosed: (giveBack: boolean) => void;
  onMoved: () => void;
}

/** The card beside the field: the child's questions, and words to look at again. A dialog that leaves the page usable. */
export function createCard({ layer, signal, act, step, why, onClosed, onMoved }: CardOptions): Card {
  const doc = layer.ownerDocument;
  const title = h(doc, 'h2', { id: 'card-title', title: WORDS.moveHow }, WORDS.name);
  const mover = h(doc, 'button', { type: 'button', 'aria-label': `${WORDS.move}. ${WORDS.moveHow}.`, title: WORDS.moveHow }, '✥');
  const closer = h(doc, 'button', { type: 'button' }, WORDS.close);
  const said = h(doc, 'div', { role: 'status', class: 'said' });
  const content = h(doc, 'div', {});
  const body = h(doc, 'div', { class: 'body' }, said, content);
  const element = h(
    doc,
    'section',
    { class: 'card', role: 'dialog', 'aria-labelledby': 'card-title', tabindex: '-1', hidden: true },
    h(doc, 'div', { class: 'head' }, title, mover, closer),
    body,
  );
  layer.append(element);
  let state: FieldState | null = null;
  let current: string | null = null;
  let drawn = '';
  let own: { left: number; top: number } | null = null;

  const draw = (): void => {
    if (!state || element.hidden) return;
    // Key by key most states look the same; what is not drawn anew keeps its focus and its open parts.
    const look = looksOf(state, current);
    if (look === drawn) return;
    drawn = look;
    const held = content.querySelector(':focus')?.getAttribute('data-key');
    const openParts = [...content.querySelectorAll('details[open]')].map((part) => part.getAttribute('data-key'));
    content.replaceChildren(cardBody(doc, state, { current, act, step, why, say, latest: () => state }));
    for (const part of content.querySelectorAll('details')) if (openParts.includes(part.getAttribute('data-key'))) part.open = true;
    if (held) keepFocus(held);
  };
  const keepFocus = (key: string): void => {
    const again = [...content.querySelectorAll<HTMLElement>('[data-key]')].find((el) => el.getAttribute('data-key') === key);
    (again ?? element).focus({ preventScroll: true });
  };
  const say = (text: string, copy?: string): void => {
    const note = h(doc, 'p', { class: 'say' }, text);
    if (copy !== undefined) note.append(' ', copyButton(doc, copy));
    said.replaceChildren(...(text === '' ? [] : [note]));
  };
  const close = (): boolean => {
    if (element.hidden) return false;
    const held = element.matches(':focus-within');
    element.hidden = true;
    drawn = '';
    say('');
    onClosed(held);
    return true;
  };

  for (const handle of [title, mover]) {
    startMoving(handle, {
      signal,
      moved: element,
      keys: () => true,
      onMove: (left, top) => {
        own = { left, top };
        // Where the writer has put it, it is whole.
        element.style.maxHeight = '';
        moveTo(inWindow(own, sizeOf(element), windowBox(doc.defaultView)));
        onMoved();
      },
    });
  }
  const moveTo = ({ left, top }: { left: number; top: number }): void => {
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  closer.addEventListener('click', (event) => event.isTrusted && close(), { signal });
  element.addEventListener(
    'mousedown',
    (event) => {
      // Only a box for copying by hand may take the focus from the text.
      if (!isElement(event.target) || !isTextarea(event.target)) event.preventDefault();
    },
    { signal },
  );
  element.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      // The page's own shortcuts must not hear what is typed here.
      event.stopPropagation();
      if (event.key === 'Escape') {
        event.preventDefault();
        close();
      }
    },
    { signal },
  );

  return {
    isOpen: () => !element.hidden,
    open(newState, byKeyboard) {
      state = newState;
      element.hidden = false;
      draw();
      if (byKeyboard) element.focus({ preventScroll: true });
    },
    close,
    show(newState) {
      state = newState;
      draw();
    },
    place(question) {
      if (element.hidden) return;
      const { scrollTop } = body;
      element.style.maxHeight = '';
      const size = sizeOf(element);
      const window = windowBox(doc.defaultView);
      const { height, ...spot } = own ? { ...inWindow(own, size, window), height: size.height } : cardSpot({ ...question, size, window });
      if (height < size.height) element.style.maxHeight = `${height}px`;
      body.scrollTop = scrollTop;
      moveTo(spot);
    },
    box: () => (element.hidden ? null : element.getBoundingClientRect()),
    say,
    setCurrent(id) {
      current = id;
      draw();
      content.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    },
  };
}

const sizeOf = (el: HTMLElement): { width: number; height: number } => ({ width: el.offsetWidth, height: el.offsetHeight });

/** What of a state the card shows. Places are left out: they change with every key before them, and are looked up when needed. */
function looksOf({ review, hidden, highlights, replace }: FieldState, current: string | null): string {
  const prompts = review.prompts.map(({ id, text, anchor }) => [id, text, anchor !== null]);
  const notes = review.language.map(({ id, words, say, better, also }) => [id, words, say, better, also.length]);
  const answers = review.elements.map(({ answer }) => answer);
  return JSON.stringify([prompts, notes, answers, review.child.names, review.limited, hidden, highlights, replace, current]);
}
