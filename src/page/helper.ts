import { finished, type Steps } from '../engine/steps';
import type { Review, Span } from '../engine/types';
import { isReadOnly, isTextarea, openShadow, outermostDocument, passedThrough, safely } from './dom';
import { openField } from './field';
import type { Helper, HelperOptions } from './helper-types';
import { highlightMarks } from './highlights';
import { hostIn } from './host';
import { insertWords } from './insert';
import { SHORTCUTS } from './keys';
import { listenTo } from './listen';
import { fitsProfile } from './locate';
import { measure } from './measure';
import { showNotice } from './notice';
import { overlayMarks } from './overlay';
import { createParts } from './parts';
import { replaceWords, SAY } from './replace';
import { revealSpan } from './reveal';
import { createSchedule } from './schedule';
import { makeState, markedIn, type Shown, stopsIn, withHidden } from './shown';
import type { Intent, ReplaceResult } from './types';
import { isInPage, watchField } from './watch';
import { WORDS } from './words';

export type { Helper, HelperOptions, PageSettings } from './helper-types';

/**
 * Stands beside one field while it is in the page: reads its text as it is seen, has it reviewed off the key press, marks the
 * notes, shows the badge and its card, and does what the writer asks for. Puts nothing into the page but one host element,
 * writes nothing into the field except on the writer's own click, and takes everything away with the signal.
 */
export function attachHelper(options: HelperOptions): Helper {
  const { profile, review, onState, isAlive, debug = false } = options;
  const shadowOf = safely(options.shadowOf ?? openShadow);
  const field = openField(options.field);
  const { element } = field;
  const outer = outermostDocument(element);
  const win = outer.defaultView ?? window;
  const life = new AbortController();
  const { signal } = life;
  const end = (): void => life.abort();
  options.signal.addEventListener('abort', end, { once: true, signal });
  signal.addEventListener('abort', () => options.onGone?.(), { once: true });

  const fieldId = newId(win);
  const shown: Shown = { state: null, settings: options.settings, hidden: [...options.settings.hidden], evidence: [], current: null };
  let revision = 0;
  /** How often a review was asked for whatever the text is, and which of these the shown state answers. */
  let asked = 1;
  let answered = 0;
  let isFrameAsked = false;

  const host = hostIn(outer, passedThrough(element)[0] ?? element);
  const layer = host.layer(signal, end);
  const marks = isTextarea(element) ? overlayMarks(field, layer, signal) : highlightMarks(field, signal);
  const schedule = createSchedule(looking, { win, signal, measured: (slice) => measure(win, 'oys:review', debug, slice) });
  const { badge, card, place, makeWay } = createParts({
    ...{ field, outer, host, layer, marks, profileId: profile.id, signal, shadowOf, act: handle, step },
    state: () => shown.state,
    hasBadge: () => shown.settings.badge !== false && !shown.settings.quiet,
    onPress: toggle,
    onClosed: closed,
    why: options.onWhy ?? null,
  });

  listenTo({
    ...{ field, outer, hostElement: host.element, signal, shadowOf },
    shortcuts: () => shown.settings.shortcuts ?? SHORTCUTS,
    onEdit: () => measure(win, 'oys:key', debug, edited),
    onLook: schedule.soon,
    onCompose: (composing) => (composing ? schedule.hold() : schedule.release()),
    onOpen: () => toggle(true),
    onStep: step,
    onEscape: card.close,
  });
  watchField(element, signal, { onMoved: moved, onScrolled: () => alive() && makeWay(), onGone: end });
  // Gathered: a page can tell of any number of changes, and looking through a large form for the control that counts takes time.
  const refit = createSchedule(
    () => {
      if (!fitsProfile(element, profile)) end();
      return null;
    },
    { win, signal, measured: (slice) => measure(win, 'oys:fit', debug, slice) },
  );
  // The type of the note was changed to one that is none of ours, or the app went on to another record.
  for (const doc of new Set([element.ownerDocument, outer])) {
    doc.addEventListener('change', refit.soon, { capture: true, signal });
  }
  if (options.signal.aborted) end();
  schedule.soon();

  return {
    handle,
    state: () => shown.state,
    update(settings) {
      Object.assign(shown, { settings, hidden: [...settings.hidden] });
      if (settings.quiet) card.close();
      place();
      this.refresh();
    },
    open,
    close: () => card.close(),
    step,
    refresh() {
      asked += 1;
      schedule.soon();
    },
  };

  /** True while we may go on; else everything of ours goes, and one line says why. */
  function alive(): boolean {
    if (signal.aborted || isAlive()) return !signal.aborted;
    end();
    showNotice(outer, WORDS.reload);
    return false;
  }

  function moved(): void {
    if (!alive()) return;
    marks.moved();
    place();
  }

  /** Reads the field, and reviews what has changed. */
  function look(): void {
    finished(looking());
  }

  /** The same in steps. @returns true where the writer has gone on meanwhile: what was read is old, and is not shown */
  function* looking(): Steps<boolean> {
    if (!alive()) return false;
    const text = field.read();
    if (isShown(text)) {
      paint();
      makeWay();
      return false;
    }
    const [turn, answers] = [schedule.turns(), asked];
    const result = yield* review(text);
    if (schedule.turns() !== turn) {
      if (!alive() || isShown(text)) return false;
      if (answers !== asked || field.read() !== text) return true;
    }
    answered = answers;
    show(text, result);
    return false;
  }

  function isShown(text: string): boolean {
    return shown.state?.text === text && answered === asked;
  }

  /** Shows a review everywhere: marks, badge, card, and whoever else draws the state. */
  function show(text: string, result: Review): void {
    const { settings, hidden } = shown;
    const state = makeState(profile, settings, {
      fieldId,
      revision: ++revision,
      text,
      review: result,
      hidden,
      readOnly: isReadOnly(element),
    });
    const isFirst = shown.state === null;
    shown.state = state;
    if (!stopsIn(shown).some(({ id }) => id === shown.current?.id)) shown.current = null;
    paint();
    badge.show(state);
    card.show(state);
    if (isFirst) place();
    else makeWay();
    onState(state);
  }

  function reshow(): void {
    if (shown.state) show(shown.state.text, shown.state.review);
  }

  function paint(): void {
    const { state } = shown;
    if (state) measure(win, 'oys:paint', debug, () => marks.paint(state.text, markedIn(shown)));
  }

  function edited(): void {
    if (signal.aborted) return;
    schedule.soon();
    if (field.kind !== 'textarea' || marks.count() === 0 || isFrameAsked) return;
    // Before the very frame that shows the new letter, so that no mark is ever seen in an old place.
    isFrameAsked = true;
    win.requestAnimationFrame(() => {
      isFrameAsked = false;
      if (!signal.aborted) measure(win, 'oys:paint', debug, marks.edited);
    });
  }

  function toggle(byKeyboard: boolean): void {
    if (card.isOpen()) card.close();
    else open(byKeyboard);
  }

  function open(byKeyboard: boolean): void {
    look();
    if (!shown.state || signal.aborted) return;
    card.open(shown.state, byKeyboard);
    badge.setOpen(true);
    place();
  }

  function closed(giveBack: boolean): void {
    badge.setOpen(false);
    shown.current = null;
    paint();
    if (giveBack && element.isConnected) element.focus({ preventScroll: true });
  }

  function step(direction: 1 | -1): void {
    if (!alive()) return;
    const stops = stopsIn(shown);
    const from = stops.findIndex(({ id }) => id === shown.current?.id);
    const next = stops.at(from < 0 && direction < 0 ? -1 : (from + direction) % stops.length);
    if (!next) return;
    if (!card.isOpen()) open(false);
    shown.current = next;
    card.setCurrent(next.id);
    paint();
    select(next.span);
  }

  async function handle(intent: Intent): Promise<ReplaceResult> {
    if (!alive() || !isInPage(element)) return refuse('field-gone', intent);
    if (intent.kind === 'select') return select(intent.span) ? { done: true } : refuse('text-changed', intent);
    if (intent.kind === 'replace') return change(() => replaceWords(field, intent, signal), intent);
    if (intent.kind === 'insert') return change(() => insertWords(field, intent, signal), intent);
    if (intent.kind === 'show') {
      shown.evidence = intent.spans;
      paint();
    } else if (intent.kind === 'highlights') {
      shown.settings = { ...shown.settings, highlights: intent.on };
      options.onHighlights?.(intent.on);
      reshow();
    } else {
      shown.hidden = withHidden(shown.hidden, intent);
      options.onHidden?.([...shown.hidden]);
      reshow();
    }
    return { done: true };
  }

  function select(span: Span): boolean {
    const isSame = shown.state !== null && field.read() === shown.state.text;
    if (!isSame || !field.select(span)) {
      schedule.soon();
      return false;
    }
    revealSpan(field, marks, shown.state?.text ?? '', span);
    makeWay();
    return true;
  }

  /** Changes the text, on the writer's own click. */
  async function change(work: () => Promise<ReplaceResult>, intent: Intent): Promise<ReplaceResult> {
    if (!shown.state?.replace.allowed || isReadOnly(element)) return refuse('not-allowed', intent);
    const wasInCard = outer.activeElement === host.element;
    const result = await work();
    if (signal.aborted) return result;
    look();
    if (wasInCard && card.isOpen() && shown.state) card.open(shown.state, true);
    return result;
  }
}

function refuse(reason: keyof typeof SAY, intent: Intent): ReplaceResult {
  return { done: false, reason, say: SAY[reason], copy: 'words' in intent ? intent.words : '' };
}

/** `randomUUID` is there only on secure origins; an id need only be new in this tab. */
const newId = (win: Window & typeof globalThis): string =>
  [...win.crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');
