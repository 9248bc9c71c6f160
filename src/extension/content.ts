/**
 * The small script: runs in the frames of pages that were set up, waits until a known box has the focus, and then asks for
 * the engine. It reads nothing and shows nothing.
 */

import * as z from 'zod/mini';
import { type FocusedField, findFields } from '../page/finder';
import { seekFields } from '../page/seek';
import type { SiteProfile } from '../page/types';
import { isAlive, type Line, onConnect, shadowRootOf } from './browser';
import { loadHelper, profilesHere, SETUP_CHANGED, STEP_NOTE, stepNoteSchema } from './handles';
import { type FromFrame, LINE_NAME } from './line';
import { ask, listen, onNotice } from './messages';
import { placeShared, type Shared } from './shared';

const life = new AbortController();
const lines = new Set<Line>();
let profiles: SiteProfile[] = [];
let isLoading = false;

const shared: Shared = {
  isAlive,
  signal: life.signal,
  allowed: () => new Set(profiles.map(({ id }) => id)),
  push: (message) => {
    for (const line of lines) line.post(message);
  },
  waiting: [],
  engine: null,
};

if (placeShared(shared)) void start();

async function start(): Promise<void> {
  onConnect(welcome);
  listen([
    onNotice(SETUP_CHANGED, z.object({}), () => void readProfiles().then(() => shared.engine?.setupChanged())),
    onNotice(STEP_NOTE, stepNoteSchema, ({ by }) => shared.engine?.step(by)),
  ]);
  await readProfiles();
  findFields({ profiles: () => profiles, onFieldFocused: focused, signal: life.signal, shadowOf: shadowRootOf });
}

async function readProfiles(): Promise<void> {
  profiles = (await ask(profilesHere, {}))?.profiles ?? [];
}

function focused(found: FocusedField): void {
  if (!isAlive()) {
    life.abort();
    return;
  }
  if (shared.engine) {
    shared.engine.focused(found);
    return;
  }
  shared.waiting = [...shared.waiting.filter(({ element }) => element !== found.element), found];
  if (isLoading) return;
  isLoading = true;
  // Not in the task of the click or key that brought the focus.
  requestIdleCallback(() => void load(), { timeout: 1000 });
}

async function load(): Promise<void> {
  const loaded = (await ask(loadHelper, {}))?.loaded ?? false;
  // The next focus tries again: the worker may just have been replaced by an update.
  if (!loaded) isLoading = false;
}

/** A surface has opened over this page: it is told what is here, at once. */
function welcome(line: Line): void {
  if (line.name !== LINE_NAME || !line.sender?.ours || life.signal.aborted) return;
  lines.add(line);
  line.onClose(() => lines.delete(line));
  line.onMessage((message) => {
    if (isRead(message)) readWaiting();
    else shared.engine?.receive(message);
  });
  const current = shared.engine?.current() ?? [];
  if (current.length > 0) for (const message of current) line.post(message);
  else line.post(whatIsHere());
}

function whatIsHere(): FromFrame {
  const [box] = seekFields({ profiles, shadowOf: shadowRootOf });
  return { kind: 'frame', box: box ? 'waiting' : 'none', title: box?.profile.title ?? null };
}

/** The writer asks from a surface to read the box without clicking into it. */
function readWaiting(): void {
  const [box] = seekFields({ profiles, shadowOf: shadowRootOf });
  if (box) focused(box);
}

function isRead(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'read';
}
