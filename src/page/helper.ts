import type { Review, Span } from '../engine/types';
import { type Badge, createBadge } from './badge';
import { type Card, createCard } from './card';
import { deepElementAt, isReadOnly, isTextarea, openShadow, outermostDocument, passedThrough, type ShadowOf } from './dom';
import { openField } from './field';
import { visibleBox } from './geometry';
import { highlightMarks } from './highlights';
import { hostIn } from './host';
import { SHORTCUTS, type Shortcuts, shortcutOf } from './keys';
import type { Mark } from './marks';
import { measure } from './measure';
import { showNotice } from './notice';
import { overlayMarks } from './overlay';
import { replaceWords, SAY } from './replace';
import { createSchedule } from './schedule';
import type { FieldState, HiddenItem, Intent, ReplaceResult, SiteProfile } from './types';
import { visibleIn } from './visible';
import { isInPage, watchField } from './watch';
import { NOT_REPLACED, WORDS } from './words';

/** What the writer or a policy has chosen; may change while a field is in use. */
export interface PageSettings {
  /** Marks in the text. */
  highlights: boolean;
  /** Replacement on a click, everywhere; the profile can still say no. */
  replace: boolean;
  /** What was hidden before: rules for this writer, and what of this comment the caller remembers. */
  hidden: readonly HiddenItem[];
  shortcuts?: Shortcuts;
}

export interface HelperOptions {
  field: HTMLElement;
  profile: SiteProfile;
  /** The engine: pure, called off the key press. */
  review: (text: string) => Review;
  settings: PageSettings;
  /** Called with each new state, in order of revision. */
  onState: (state: FieldState) => void;
  /** False once our extension was reloaded or removed under the page. */
  isAlive: () => boolean;
  signal: AbortSignal;
  /** Called when the writer hides or shows something, with all that is hidden now, so that the caller can remember it. */
  onHidden?: (hidden: HiddenItem[]) => void;
  /** Called once when the helper has withdrawn: the field left the page, we are no longer alive, or the signal was aborted. */
  onGone?: () => void;
  /** Called when the writer shows or hides the marks, so that the caller can remember it. */
  onHighlights?: (on: boolean) => void;
  shadowOf?: ShadowOf;
  /** Measures `oys:key`, `oys:review` and `oys:paint` for the benchmark. */
  debug?: boolean;
}

export interface Helper {
  /** Does what a surface asks. Resolves to how it ended; never rejects. */
  handle(intent: Intent): Promise<ReplaceResult>;
  /** The last state, or null before the first reading. */
  state(): FieldState | null;
  /** Takes new settings (a policy or a choice changed) and reads the text anew: rules may have changed too. */
  update(settings: PageSettings): void;
  /** Opens the card. Takes the focus only if `byKeyboard`. */
  open(byKeyboard: boolean): void;
  close(): void;
  /** Goes to the next (1) or previous (-1) note. */
  step(direction: 1 | -1): void;
  /** Reads the field now, whether or not anything happened. */
  refresh(): void;
}

/**
 * Stands beside one field while it is in the page: reads its text as it is seen, has it reviewed off the key press, marks the
 * notes, shows the badge and its card, and does what the writer asks for. Puts nothing into the page but one host element,
 * writes nothing into the field except on the writer's own click, and takes everything away with the signal.
 */
export function attachHelper(options: HelperOptions): Helper {
  const { profile, review, onState, isAlive, shadowOf = openShadow, debug = false } = options;
  const field = openField(options.field);
  const { element } = field;
  const outer = outermostDocument(element);
  const win = outer.defaultView ?? window;
  const fieldDoc = element.ownerDocument;
  const life = new AbortController();
  const { signal } = life;
  options.signal.addEventListener('abort', () => life.abort(), { once: true, signal });
  if (options.signal.aborted) life.abort();
  signal.addEventListener('abort', () => options.onGone?.(), { once: true });

  const fieldId = win.crypto.randomUUID?.() ?? `field-${Math.random().toString(36).slice(2)}`;
  let { settings } = options;
  let hidden: HiddenItem[] = [...settings.hidden];
  let state: FieldState | null = null;
  let revision = 0;
  let evidence: readonly Span[] = [];
  let current: { id: string; span: Span } | null = null;
  let editFrame = 0;
  let mustReview = true;

  const host = hostIn(outer, passedThrough(element)[0] ?? element);
  const layer = host.layer(signal, () => life.abort());
  const marks = isTextarea(element) ? overlayMarks(field, layer, signal) : highlightMarks(field, signal);
  const badge: Badge = createBadge(profile.id, { layer, signal, onPress: (byKeyboard) => toggle(byKeyboard) });
  const card: Card = createCard({
    layer,
    signal,
    act: handle,
    step,
    onClosed: (giveBack) => {
      badge.setOpen(false);
      current = null;
      paint();
      if (giveBack && element.isConnected) element.focus({ preventScroll: true });
    },
    onMoved: () => {},
  });

  /** True while we may go on; else everything of ours goes, and one line says why. */
  function alive(): boolean {
    if (signal.aborted) return false;
    if (isAlive()) return true;
    life.abort();
    showNotice(outer, WORDS.reload);
    return false;
  }

  const schedule = createSchedule(() => measure(win, 'oys:review', debug, readAndReview), { win, signal });

  function readAndReview(): void {
    if (!alive()) return;
    const text = field.read();
    if (state && state.text === text && !mustReview) {
      paint();
      placeParts();
      return;
    }
    mustReview = false;
    state = stateOf(text, review(text));
    if (current && !stops().some(({ id }) => id === current?.id)) current = null;
    show();
  }

  function stateOf(text: string, result: Review): FieldState {
    const readOnly = isReadOnly(element);
    const why = readOnly
      ? NOT_REPLACED.readOnly
      : !settings.replace
        ? NOT_REPLACED.off
        : profile.replace === false
          ? NOT_REPLACED.site
          : null;
    return {
      fieldId,
      profileId: profile.id,
      title: profile.title,
      revision: ++revision,
      text,
      review: result,
      replace: { allowed: why === null, why },
      hidden,
      highlights: settings.highlights,
      readOnly,
    };
  }

  /** Shows the state everywhere: marks, badge, card, and whoever else draws it. */
  function show(): void {
    if (!state) return;
    paint();
    badge.show(state);
    card.show(state);
    placeParts();
    onState(state);
  }

  /** A choice of the writer changed what is shown, not what was read. */
  function reshow(): void {
    if (!state) return;
    state = stateOf(state.text, state.review);
    show();
  }

  function paint(): void {
    measure(win, 'oys:paint', debug, () => {
      if (state) marks.paint(state.text, wantedMarks(state));
    });
  }

  function wantedMarks({ review: result, highlights }: FieldState): Mark[] {
    const shown: Mark[] = evidence.map((span) => ({ ...span, kind: 'evidence' }));
    if (current) shown.push({ start: current.span.start, end: current.span.end, kind: 'current' });
    if (!highlights) return shown;
    for (const note of visibleIn(result, hidden).notes) {
      for (const { start, end } of [note, ...note.also]) shown.push({ start, end, kind: note.severity });
    }
    return shown;
  }

  function placeParts(): void {
    const seen = visibleBox(element);
    if (!seen || !state) {
      badge.place(null);
      return;
    }
    const isTaken = (x: number, y: number): boolean => isPressable(deepElementAt(outer, x, y, shadowOf, host.element));
    const caret = caretBox();
    const keepFree = caret ? [{ left: caret.left - 40, top: caret.top - 4, width: caret.width + 140, height: caret.height + 8 }] : [];
    badge.place({ field: seen, keepFree, isTaken });
    if (card.isOpen()) card.place({ field: seen, keepFree: [...keepFree, badge.box()], isTaken });
  }

  function caretBox(): { left: number; top: number; width: number; height: number } | null {
    const selected = field.selection();
    if (!state || !selected) return null;
    if (field.kind === 'editable') return field.caret();
    const at = selected.backward ? selected.start : selected.end;
    return marks.boxes(state.text, { start: Math.max(0, at - 1), end: Math.max(1, at) })[0] ?? null;
  }

  function toggle(byKeyboard: boolean): void {
    if (card.isOpen()) card.close();
    else open(byKeyboard);
  }

  function open(byKeyboard: boolean): void {
    if (!alive()) return;
    readAndReview();
    if (!state) return;
    card.open(state, byKeyboard);
    badge.setOpen(true);
    placeParts();
  }

  /** Notes and questions with a place, in the order of the text. */
  function stops(): { id: string; span: Span }[] {
    if (!state) return [];
    const { notes, prompts } = visibleIn(state.review, hidden);
    const places = [...notes.map((note) => ({ id: note.id, span: { start: note.start, end: note.end } }))];
    for (const { id, anchor } of prompts) if (anchor) places.push({ id, span: anchor });
    return places.sort((a, b) => a.span.start - b.span.start);
  }

  function step(direction: 1 | -1): void {
    if (!alive()) return;
    const all = stops();
    if (all.length === 0) return;
    const from = all.findIndex(({ id }) => id === current?.id);
    const next = all[(from < 0 && direction < 0 ? all.length - 1 : from + direction + all.length) % all.length];
    if (!next) return;
    current = next;
    if (!card.isOpen()) open(false);
    card.setCurrent(next.id);
    paint();
    void handle({ kind: 'select', span: next.span });
  }

  async function handle(intent: Intent): Promise<ReplaceResult> {
    if (!alive() || !isInPage(element))
      return { done: false, reason: 'field-gone', say: SAY['field-gone'], copy: 'words' in intent ? intent.words : '' };
    switch (intent.kind) {
      case 'select':
        return select(intent.span);
      case 'replace':
        return replace(intent);
      case 'show':
        evidence = intent.spans;
        paint();
        return { done: true };
      case 'hide':
      case 'unhide':
        hidden = hidden.filter((item) => item.scope !== intent.item.scope || item.key !== intent.item.key);
        if (intent.kind === 'hide') hidden = [...hidden, intent.item];
        options.onHidden?.([...hidden]);
        reshow();
        return { done: true };
      case 'highlights':
        settings = { ...settings, highlights: intent.on };
        options.onHighlights?.(intent.on);
        reshow();
        return { done: true };
    }
  }

  function select(span: Span): ReplaceResult {
    if (state && field.read() === state.text && field.select(span)) {
      scrollTo(span);
      placeParts();
      return { done: true };
    }
    schedule.soon();
    return { done: false, reason: 'text-changed', say: SAY['text-changed'], copy: '' };
  }

  /** A browser brings a new selection into view only when it was made by a key. */
  function scrollTo(span: Span): void {
    const range = field.range(span);
    if (range) {
      const box = range.getBoundingClientRect();
      const root = fieldDoc.documentElement;
      const place = element.getBoundingClientRect();
      const isSeen = box.top >= Math.max(0, place.top) && box.bottom <= Math.min(root.clientHeight, place.bottom);
      if (!isSeen) range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (!isTextarea(element)) return;
    const [box] = state ? marks.boxes(state.text, span) : [];
    const place = visibleBox(element);
    if (!box || !place) return;
    if (box.top < place.top || box.top + box.height > place.top + place.height) element.scrollTop += box.top - place.top - place.height / 2;
  }

  async function replace({ span, expected, words }: Extract<Intent, { kind: 'replace' }>): Promise<ReplaceResult> {
    if (!state?.replace.allowed || isReadOnly(element)) return { done: false, reason: 'not-allowed', say: SAY['not-allowed'], copy: words };
    const heldByCard = card.isOpen() && fieldDoc.activeElement !== element && outer.activeElement === host.element;
    const result = await replaceWords(field, { span, expected, words }, signal);
    if (heldByCard && card.isOpen() && state) card.open(state, true);
    schedule.soon();
    return result;
  }

  const onEdit = (): void => {
    measure(win, 'oys:key', debug, () => {
      if (signal.aborted) return;
      schedule.soon();
      if (field.kind === 'textarea' && !editFrame) {
        // Before the very frame that shows the new letter, so that no mark is ever seen in an old place.
        editFrame = win.requestAnimationFrame(() => {
          editFrame = 0;
          if (!signal.aborted) measure(win, 'oys:paint', debug, () => marks.edited());
        });
      }
    });
  };
  const lookAgain = (): void => schedule.soon();

  element.addEventListener('input', onEdit, { signal });
  element.addEventListener('compositionstart', () => schedule.hold(), { signal });
  element.addEventListener(
    'compositionend',
    () => {
      schedule.release();
      schedule.soon();
    },
    { signal },
  );
  // A page can change a textarea without a word; what a person does next is the moment to look.
  for (const type of ['focus', 'blur', 'change', 'keyup', 'pointerup']) element.addEventListener(type, lookAgain, { signal });
  fieldDoc.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted) onKey(event);
    },
    { capture: true, signal },
  );
  if (outer !== fieldDoc) outer.addEventListener('keydown', (event) => event.isTrusted && onKey(event), { capture: true, signal });
  if (field.kind === 'editable') {
    // Editors that keep a model change the text without any input event.
    const observer = new MutationObserver(lookAgain);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && card.isOpen()) {
      event.preventDefault();
      event.stopPropagation();
      card.close();
      return;
    }
    const name = shortcutOf(event, settings.shortcuts ?? SHORTCUTS);
    if (!name) return;
    event.preventDefault();
    event.stopPropagation();
    if (name === 'open') toggle(true);
    else step(name === 'next' ? 1 : -1);
  }

  watchField(element, signal, {
    onMoved: () => {
      if (!alive()) return;
      marks.moved();
      placeParts();
    },
    onGone: () => life.abort(),
  });
  schedule.soon();

  return {
    handle,
    state: () => state,
    update(newSettings) {
      settings = newSettings;
      hidden = [...newSettings.hidden];
      mustReview = true;
      schedule.soon();
    },
    open,
    close: () => card.close(),
    step,
    refresh() {
      mustReview = true;
      schedule.soon();
    },
  };
}

const isPressable = (el: Element | null): boolean =>
  el?.closest('a[href], button, input, select, summary, [role=button], [role=link], [role=menuitem], [role=tab], label, [onclick]') != null;
