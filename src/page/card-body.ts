import type { LanguageNote, Prompt } from '../engine/types';
import { copyButton } from './copy';
import { h } from './elements';
import type { FieldState, HiddenItem, Intent, ReplaceResult } from './types';
import { countOf, visibleIn } from './visible';
import { ANSWERS, answerOf, mightAsk, originOf, SCOPES, SEA, SEVERITIES, toThinkAbout, WORDS } from './words';

export interface CardActions {
  /** Id of the note or question in hand. */
  current: string | null;
  act: (intent: Intent) => Promise<ReplaceResult>;
  step: (direction: 1 | -1) => void;
  /** Leads to a rule in the help; null where there is none. */
  why: ((rule: string) => void) | null;
  say: (text: string, copy?: string) => void;
  /** The newest state: where notes stand may have changed since the card was drawn. */
  latest: () => FieldState | null;
}

/** Draws what the card holds, from one state. */
export function cardBody(doc: Document, state: FieldState, actions: CardActions): DocumentFragment {
  const visible = visibleIn(state.review, state.hidden);
  const body = doc.createDocumentFragment();
  const count = countOf(visible);
  body.append(h(doc, 'p', { role: 'status', class: 'soft' }, `${toThinkAbout(count)}.`), seaList(doc, state));
  if (state.review.limited !== null) body.append(h(doc, 'p', { class: 'soft' }, state.review.limited));
  if (visible.prompts.length > 0) {
    const items = visible.prompts.map((prompt) => promptItem(doc, prompt, actions));
    body.append(h(doc, 'h3', {}, mightAsk(state.review.child.names)), h(doc, 'ol', {}, ...items));
  }
  if (visible.notes.length > 0) {
    const items = visible.notes.map((note) => noteItem(doc, note, state, actions));
    body.append(h(doc, 'h3', {}, WORDS.wordings), h(doc, 'ul', {}, ...items));
    if (state.replace.why !== null) body.append(h(doc, 'p', { class: 'soft' }, state.replace.why));
  }
  if (state.hidden.length > 0) body.append(hiddenList(doc, state, actions));
  body.append(foot(doc, state, actions));
  return body;
}

function seaList(doc: Document, { review }: FieldState): HTMLElement {
  const items = SEA.map(({ id, label }) => {
    const answer = answerOf(review.elements, id);
    return h(doc, 'li', {}, h(doc, 'span', { class: `part ${answer}`, 'aria-hidden': 'true' }), `${label}: ${ANSWERS[answer]}`);
  });
  return h(doc, 'ul', { class: 'sea' }, ...items);
}

function promptItem(doc: Document, prompt: Prompt, actions: CardActions): HTMLElement {
  const item = h(
    doc,
    'li',
    { class: 'item', 'aria-current': prompt.id === actions.current ? 'true' : false },
    h(doc, 'p', {}, prompt.text),
  );
  const row = h(doc, 'div', { class: 'row' });
  const select = (): Promise<ReplaceResult> | null => {
    const span = actions.latest()?.review.prompts.find(({ id }) => id === prompt.id)?.anchor;
    return span ? actions.act({ kind: 'select', span }) : null;
  };
  if (prompt.anchor) row.append(button(doc, `where ${prompt.id}`, WORDS.where, select));
  row.append(...whyButton(doc, prompt, WORDS.why, actions));
  item.append(row, hideMenu(doc, prompt, actions));
  return item;
}

function noteItem(doc: Document, note: LanguageNote, state: FieldState, actions: CardActions): HTMLElement {
  const words = button(
    doc,
    `words ${note.id}`,
    `“${note.words}”`,
    () => actions.act({ kind: 'select', span: newest(note, actions) }),
    'words',
  );
  const item = h(doc, 'li', { class: 'item', 'aria-current': note.id === actions.current ? 'true' : false });
  item.append(h(doc, 'p', {}, words, h(doc, 'span', { class: 'soft' }, ` ${SEVERITIES[note.severity]}`)), h(doc, 'p', {}, note.say));
  const fitting = note.better.filter(({ fits }) => fits);
  const advice = note.better.filter(({ fits }) => !fits);
  if (fitting.length > 0) {
    item.append(h(doc, 'div', { class: 'row' }, ...fitting.map((better) => useButton(doc, note, better.words, state, actions))));
  }
  if (advice.length > 0) item.append(h(doc, 'p', { class: 'soft' }, `${WORDS.advice} ${advice.map((better) => better.words).join('; ')}`));
  if (note.also.length > 0) item.append(placesRow(doc, note, actions));
  const why = h(doc, 'details', { 'data-key': `why ${note.id}` }, h(doc, 'summary', { 'data-key': `why-summary ${note.id}` }, WORDS.why));
  why.append(h(doc, 'p', {}, note.why), h(doc, 'p', { class: 'soft' }, originOf(note)));
  why.append(...whyButton(doc, note, WORDS.whyMore, actions));
  item.append(why, hideMenu(doc, note, actions));
  return item;
}

function useButton(doc: Document, note: LanguageNote, words: string, state: FieldState, actions: CardActions): HTMLElement {
  if (!state.replace.allowed) return copyButton(doc, words);
  const { act, say } = actions;
  const { id } = note;
  const replace = async (): Promise<void> => {
    const { start, end } = newest(note, actions);
    const result = await act({ kind: 'replace', noteId: id, span: { start, end }, expected: note.words, words });
    if (result.done) say('');
    else say(result.say, result.copy);
  };
  return button(doc, `use ${id} ${words}`, `Use “${words}”`, replace, 'use');
}

function placesRow(doc: Document, note: LanguageNote, actions: CardActions): HTMLElement {
  let next = 0;
  const show = (): Promise<ReplaceResult> => {
    const { also, start, end } = newest(note, actions);
    return actions.act({ kind: 'select', span: also[next++ % Math.max(1, also.length)] ?? { start, end } });
  };
  return h(doc, 'div', { class: 'row' }, button(doc, `also ${note.id}`, WORDS.morePlaces(note.also.length), show));
}

function whyButton(doc: Document, { id, origin }: Prompt | LanguageNote, text: string, { why }: CardActions): HTMLElement[] {
  return why ? [button(doc, `help ${id}`, text, () => why(origin.rule))] : [];
}

function hideMenu(doc: Document, item: Prompt | LanguageNote, { act }: CardActions): HTMLElement {
  const choices = SCOPES.map(({ scope, label }) => {
    const hidden: HiddenItem = { scope, key: scope === 'one' ? item.id : item.origin.rule, rule: item.origin.rule };
    return button(doc, `hide ${scope} ${item.id}`, label, () => act({ kind: 'hide', item: hidden }));
  });
  const summary = h(doc, 'summary', { 'data-key': `hide-summary ${item.id}` }, WORDS.hideMenu);
  return h(doc, 'details', { 'data-key': `hide ${item.id}` }, summary, h(doc, 'div', { class: 'row' }, ...choices));
}

function hiddenList(doc: Document, state: FieldState, { act }: CardActions): HTMLElement {
  const items = state.hidden.map((item) => {
    const done = SCOPES.find(({ scope }) => scope === item.scope)?.done ?? '';
    const key = `unhide ${item.scope} ${item.key}`;
    const undo = button(doc, key, WORDS.undo, () => act({ kind: 'unhide', item }));
    return h(doc, 'li', { class: 'row' }, `${done} (${item.rule})`, undo);
  });
  return h(doc, 'section', {}, h(doc, 'h3', {}, WORDS.hiddenHere), h(doc, 'ul', { class: 'soft' }, ...items));
}

function foot(doc: Document, { highlights }: FieldState, { act, step }: CardActions): HTMLElement {
  return h(
    doc,
    'div',
    { class: 'foot' },
    button(doc, 'previous', WORDS.previous, () => step(-1)),
    button(doc, 'next', WORDS.next, () => step(1)),
    button(doc, 'marks', highlights ? WORDS.marksOff : WORDS.marksOn, () => act({ kind: 'highlights', on: !highlights })),
  );
}

const newest = (note: LanguageNote, { latest }: CardActions): LanguageNote =>
  latest()?.review.language.find(({ id }) => id === note.id) ?? note;

/** A real button; only the writer's own press counts, never one that the page made up. */
function button(doc: Document, key: string, text: string, press: () => unknown, look = ''): HTMLButtonElement {
  const el = h(doc, 'button', { type: 'button', 'data-key': key, class: look === '' ? false : look }, text);
  el.addEventListener('click', (event) => {
    if (event.isTrusted) void press();
  });
  return el;
}
