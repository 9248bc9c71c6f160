import { deepActive, type ShadowOf } from './dom';
import type { Field } from './field';
import { type Shortcuts, shortcutOf } from './keys';

export interface ListenOptions {
  field: Field;
  outer: Document;
  /** Our own host: a key pressed in it is pressed beside this field. */
  hostElement: Element;
  signal: AbortSignal;
  shadowOf: ShadowOf;
  shortcuts: () => Shortcuts;
  onEdit: () => void;
  /** Something happened that may come with a change of the text. */
  onLook: () => void;
  onCompose: (composing: boolean) => void;
  onOpen: () => void;
  onStep: (direction: 1 | -1) => void;
  /** True where it had something to close. */
  onEscape: () => boolean;
}

/** The field that the writer was in last, of all that we stand beside in this frame: shortcuts belong to it. */
let latest: HTMLElement | null = null;

/** Listens to one field: its edits, its input method, and the writer's shortcuts. Only trusted keys count. */
export function listenTo(options: ListenOptions): void {
  const { field, outer, hostElement, signal, shadowOf, shortcuts, onEdit, onLook, onCompose, onOpen, onStep, onEscape } = options;
  const { element } = field;
  const takeOver = (): void => {
    latest = element;
  };
  takeOver();
  element.addEventListener('focusin', takeOver, { signal });
  element.addEventListener('input', onEdit, { signal });
  element.addEventListener('compositionstart', () => onCompose(true), { signal });
  element.addEventListener('compositionend', () => onCompose(false), { signal });
  // A page can change a textarea without a word; what a person does next is the moment to look.
  for (const type of ['focus', 'blur', 'change', 'keyup', 'pointerup']) element.addEventListener(type, onLook, { signal });
  if (field.kind === 'editable') {
    // Editors that keep a model change the text without any input event.
    const observer = new MutationObserver(onLook);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || latest !== element) return;
    const name = shortcutOf(event, shortcuts());
    if (!name && event.key !== 'Escape') return;
    const active = deepActive(outer, shadowOf);
    const isHere = outer.activeElement === hostElement || (active !== null && element.contains(active));
    if (!name && !(isHere && onEscape())) return;
    event.preventDefault();
    event.stopPropagation();
    if (name === 'open') onOpen();
    else if (name) onStep(name === 'next' ? 1 : -1);
  };
  for (const doc of new Set([element.ownerDocument, outer])) doc.addEventListener('keydown', onKey, { capture: true, signal });
}
