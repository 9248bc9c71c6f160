/**
 * The engine's script: comes into a frame when a known box has the focus there. It compiles the rules, stands beside each box
 * with the page layer, and tells the surfaces what it sees. Settings and local packs come from the background. The rules about wording come
 * in a second script, once the box has been read for the first time (docs/decisions/0015-wordings-come-second.md).
 */
import firstRules from 'virtual:first-rules';
import type { Tagger } from '../engine/reading';
import { createAttachments } from './attachments';
import { prepareRules, withTagger } from './rules-in-page';
import type { Setup } from './setup';
import { readShared, type Shared } from './shared';
import { askSetup, askToLoad } from './tell';
import { LOAD_TAGGER, LOAD_WORDINGS } from './wire';

const shared = readShared();
if (shared && !shared.engine) void start(shared);

async function start(shared: Shared): Promise<void> {
  let setup = await askSetup();
  if (!setup || shared.engine || shared.signal.aborted) return;
  // Packs from elsewhere change questions too, and are checked there: nothing is shown that they would take back.
  if (setup.packs.length > 0 && !shared.second) await askToLoad(LOAD_WORDINGS);
  let tagger: Tagger | null = null;
  let isSecondAsked = false;
  let attempt = 0;
  let inUse = await prepareRules(firstRules, setup, shared.second);
  // Another focus may have brought this script here a second time while the rules were compiled.
  if (shared.engine || shared.signal.aborted) return;
  if (inUse.rules.tags.size > 0) void askToLoad(LOAD_TAGGER);

  const attachments = createAttachments({
    shared,
    setup: () => setup ?? null,
    problems: () => inUse.problems,
    review: (text, options) => inUse.reviewer.reviewInSteps(text, options),
  });

  shared.engine = {
    focused(found) {
      attachments.focused(found);
      askForSecond();
    },
    current: attachments.current,
    receive: attachments.receive,
    left: attachments.left,
    step: attachments.step,
    setupChanged: () => void reread(),
    takeTagger(given) {
      tagger = given;
      inUse = withTagger(inUse, tagger);
      attachments.refresh();
    },
  };
  shared.signal.addEventListener('abort', () => inUse.reviewer.forget(), { once: true });
  for (const found of shared.waiting.splice(0)) shared.engine.focused(found);

  async function reread(): Promise<void> {
    const next = await askSetup();
    if (!next || shared.signal.aborted) return;
    const isSame = rulesIn(next) === (setup ? rulesIn(setup) : '');
    setup = next;
    if (isSame) attachments.update();
    else await renew();
  }

  /** Makes the rules anew from all that is there by now. */
  async function renew(): Promise<void> {
    attempt += 1;
    const mine = attempt;
    if (!setup) return;
    const prepared = await prepareRules(firstRules, setup, shared.second);
    // Settings may have changed again meanwhile, or the second part come: then the later rules count.
    if (mine !== attempt || shared.signal.aborted) return;
    inUse = tagger ? withTagger(prepared, tagger) : prepared;
    if (!tagger && inUse.rules.tags.size > 0) void askToLoad(LOAD_TAGGER);
    attachments.update();
  }

  /** When the box has been read, since that was asked for before. Where the second part does not come, the next focus asks again. */
  function askForSecond(): void {
    if (inUse.isWhole || isSecondAsked) return;
    isSecondAsked = true;
    requestIdleCallback(() => void loadSecond(), { timeout: 1000 });
  }

  async function loadSecond(): Promise<void> {
    isSecondAsked = shared.second !== null || (await askToLoad(LOAD_WORDINGS));
    if (shared.second && !inUse.isWhole) await renew();
  }
}

/** What of a setup makes other rules. */
function rulesIn({ packs, settings: { disabledRules, disabledPacks } }: Setup): string {
  return JSON.stringify([packs, disabledRules, disabledPacks]);
}
