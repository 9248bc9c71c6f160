/**
 * The small script: runs in the frames of pages that were set up, waits until a known box has the focus, and then asks for
 * the engine. It reads nothing and shows nothing.
 */

import { type FocusedField, findFields } from '../page/finder';
import { seekFields } from '../page/seek';
import { removeStaleHosts } from '../page/stale';
import type { SiteProfile } from '../page/types';
import { isAlive, type Line, onConnect, onMessage, type Sender, sendMessage, shadowRootOf } from './browser';
import { profilesIn } from './light-profiles';
import type { FromFrame } from './line';
import { placeShared, type Shared } from './shared';
import { isRecord, LINE_NAME, LOAD_HELPER, PROFILES_HERE, SETUP_CHANGED, STEP_NOTE, unwrap, wrap } from './wire';

const life = new AbortController();
const lines = new Set<Line>();
let profiles: SiteProfile[] = [];
let isLoading = false;
/** Looks anew at the box that has the focus. */
let lookAgain = (): void => {};
/** Once the profiles of this page have come; until then nothing can be said of what is here. */
let prepared: Promise<void> = Promise.resolve();

const shared: Shared = {
  isAlive,
  signal: life.signal,
  allowed: () => new Set(profiles.map(({ id }) => id)),
  send: sendMessage,
  shadowOf: shadowRootOf,
  push: (message) => {
    for (const line of lines) line.post(message);
  },
  waiting: [],
  engine: null,
  second: null,
};

if (placeShared(shared)) void start();

async function start(): Promise<void> {
  // What a version before an update left behind, and can no longer take away itself.
  removeStaleHosts(document);
  onConnect(welcome);
  onMessage(hear);
  prepared = readProfiles();
  await prepared;
  lookAgain = findFields({ profiles: () => profiles, onFieldFocused: focused, signal: life.signal, shadowOf: shadowRootOf });
}

async function readProfiles(): Promise<void> {
  profiles = profilesIn(await sendMessage(wrap(PROFILES_HERE, {})));
}

/** A notice of the background; nothing goes back. */
function hear(message: unknown, sender: Sender): undefined {
  const notice = unwrap(message);
  if (!notice || !sender.ours || sender.tabId !== null) return;
  if (notice.name === SETUP_CHANGED) void readAnew();
  if (notice.name === STEP_NOTE && isRecord(notice.body)) shared.engine?.step(notice.body.by === -1 ? -1 : 1);
}

async function readAnew(): Promise<void> {
  await readProfiles();
  shared.engine?.setupChanged();
  // The box that the writer has just pointed at has the focus before it is known here.
  lookAgain();
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
  const reply = await sendMessage(wrap(LOAD_HELPER, {}));
  // The next focus tries again: the worker may just have been replaced by an update.
  if (!isRecord(reply) || reply.loaded !== true) isLoading = false;
}

/** A surface has opened over this page: it is told what is here, as soon as that is known. */
function welcome(line: Line): void {
  if (line.name !== LINE_NAME || !line.sender?.ours || life.signal.aborted) return;
  lines.add(line);
  line.onClose(() => {
    lines.delete(line);
    if (lines.size === 0) shared.engine?.left();
  });
  line.onMessage((message) => {
    if (isRead(message)) readWaiting();
    else shared.engine?.receive(message);
  });
  void prepared.then(() => {
    const current = shared.engine?.current() ?? [];
    if (current.length > 0) for (const message of current) line.post(message);
    else line.post(whatIsHere());
  });
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
  return isRecord(message) && message.kind === 'read';
}
