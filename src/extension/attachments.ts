/** One helper of the page layer for each box in this frame, and what the surfaces hear of them. */
import type { Steps } from '../engine/steps';
import { PRESET_IDS, type PresetId, type Review, type ReviewOptions } from '../engine/types';
import type { FocusedField } from '../page/finder';
import { attachHelper, type Helper, type PageSettings } from '../page/helper';
import type { FieldState, HiddenItem, SiteProfile } from '../page/types';
import type { FromFrame, FromSurface, RuleProblem } from './line';
import type { Setup } from './setup';
import { isMeasured, type Shared } from './shared';
import { surfaceMessageIn } from './surface-message';
import { tellBoxCame, tellHidden, tellHighlights, tellWhy } from './tell';
import { MOST_TEXT } from './wire';

export interface AttachmentsOptions {
  shared: Shared;
  setup: () => Setup | null;
  problems: () => RuleProblem[];
  review: (text: string, options: ReviewOptions) => Steps<Review>;
}

export interface Attachments {
  focused(found: FocusedField): void;
  current(): FromFrame[];
  receive(raw: unknown): void;
  step(by: 1 | -1): void;
  /** The last surface has gone. */
  left(): void;
  /** Settings have changed. */
  update(): void;
  /** Rules have changed: read each text anew. */
  refresh(): void;
}

/** Milliseconds since 1970, and never backwards while a page lives: the box that was clicked last is shown, whatever happens to the clock. */
const now = (): number => performance.timeOrigin + performance.now();

interface Attachment {
  profile: SiteProfile;
  life: AbortController;
  helper: Helper;
  state: FieldState | null;
  focusedAt: number;
  /** The writer's choice for this box; `undefined` until there is one. */
  preset: PresetId | null | undefined;
  /** What was hidden here, without the rules that are hidden everywhere: in memory, for as long as the box lives. */
  hiddenHere: HiddenItem[];
}

export function createAttachments({ shared, setup, problems, review }: AttachmentsOptions): Attachments {
  const byElement = new Map<HTMLElement, Attachment>();
  let isQuiet = false;

  function attach({ element, profile }: FocusedField): void {
    const life = new AbortController();
    const end = (): void => life.abort();
    shared.signal.addEventListener('abort', end, { once: true });
    const own: Omit<Attachment, 'helper'> = { profile, life, state: null, focusedAt: now(), preset: undefined, hiddenHere: [] };
    const helper = attachHelper({
      field: element,
      profile,
      review: (text) => review(text, optionsOf(own)),
      settings: settingsOf(own),
      isAlive: shared.isAlive,
      signal: life.signal,
      debug: isMeasured(),
      shadowOf: shared.shadowOf,
      onState(state) {
        attachment.state = state;
        shared.push(stateMessage(attachment));
      },
      onHidden: (hidden) => remember(attachment, hidden),
      onHighlights: tellHighlights,
      onWhy: tellWhy,
      onGone() {
        shared.signal.removeEventListener('abort', end);
        byElement.delete(element);
        if (attachment.state) shared.push({ kind: 'field-gone', fieldId: attachment.state.fieldId });
      },
    });
    const attachment: Attachment = Object.assign(own, { helper });
    byElement.set(element, attachment);
    tellBoxCame();
  }

  function settingsOf({ profile, hiddenHere }: Pick<Attachment, 'profile' | 'hiddenHere'>): PageSettings {
    const { settings, hiddenRules = [] } = setup() ?? {};
    const everywhere = hiddenRules.map((rule): HiddenItem => ({ scope: 'rule', key: rule, rule }));
    return {
      highlights: settings?.highlights ?? true,
      badge: settings?.badge ?? true,
      quiet: isQuiet,
      replace: (settings?.replace ?? false) && profile.replace !== false,
      hidden: [...everywhere, ...hiddenHere],
    };
  }

  function optionsOf({ profile, preset }: Pick<Attachment, 'profile' | 'preset'>): ReviewOptions {
    const chosen = presetOf({ profile, preset });
    return { ...(chosen === null ? {} : { preset: chosen }), ...(profile.actionsElsewhere ? { actionsElsewhere: true } : {}) };
  }

  function presetOf({ profile, preset }: Pick<Attachment, 'profile' | 'preset'>): PresetId | null {
    if (preset !== undefined) return preset;
    return PRESET_IDS.find((id) => id === profile.preset) ?? setup()?.settings.preset ?? null;
  }

  /** Rules hidden for this writer are kept; what was hidden in this comment stays in memory. */
  function remember(attachment: Attachment, hidden: HiddenItem[]): void {
    attachment.hiddenHere = hidden.filter(({ scope }) => scope !== 'rule');
    const before = new Set(setup()?.hiddenRules);
    const now = new Set(hidden.filter(({ scope }) => scope === 'rule').map(({ key }) => key));
    for (const rule of now) if (!before.has(rule)) tellHidden(rule, true);
    for (const rule of before) if (!now.has(rule)) tellHidden(rule, false);
  }

  function stateMessage(attachment: Attachment): FromFrame {
    const { state, focusedAt } = attachment;
    if (!state) return { kind: 'frame', box: 'waiting', title: attachment.profile.title };
    // The review says so itself where a text is too long; its end is of no use to a surface.
    const shown = state.text.length > MOST_TEXT ? { ...state, text: state.text.slice(0, MOST_TEXT) } : state;
    return { kind: 'field', state: shown, focusedAt, preset: presetOf(attachment), problems: problems().slice(0, 200) };
  }

  function byId(fieldId: string): Attachment | undefined {
    return [...byElement.values()].find(({ state }) => state?.fieldId === fieldId);
  }

  async function handle(message: Extract<FromSurface, { kind: 'intent' }>): Promise<void> {
    const result = await byId(message.fieldId)?.helper.handle(message.intent);
    if (result && (message.intent.kind === 'replace' || message.intent.kind === 'insert'))
      shared.push({ kind: 'result', asked: message.asked, result });
  }

  function setQuiet(on: boolean): void {
    if (isQuiet === on) return;
    isQuiet = on;
    for (const attachment of byElement.values()) attachment.helper.update(settingsOf(attachment));
  }

  return {
    focused(found) {
      const known = byElement.get(found.element);
      if (!known) return attach(found);
      known.focusedAt = now();
      if (known.state) shared.push(stateMessage(known));
    },
    current: () => [...byElement.values()].map(stateMessage),
    receive(raw) {
      const message = surfaceMessageIn(raw);
      if (!message) return;
      if (message.kind === 'intent') void handle(message);
      if (message.kind === 'quiet') setQuiet(message.on);
      if (message.kind !== 'preset') return;
      const attachment = byId(message.fieldId);
      if (!attachment) return;
      attachment.preset = message.preset;
      attachment.helper.refresh();
    },
    left: () => setQuiet(false),
    step(by) {
      const [latest] = [...byElement.values()].sort((a, b) => b.focusedAt - a.focusedAt);
      latest?.helper.step(by);
    },
    update() {
      const allowed = shared.allowed();
      for (const attachment of [...byElement.values()]) {
        if (allowed.has(attachment.profile.id)) attachment.helper.update(settingsOf(attachment));
        else attachment.life.abort();
      }
    },
    refresh() {
      for (const { helper } of byElement.values()) helper.refresh();
    },
  };
}
