/**
 * The engine's script: comes into a frame when a known box has the focus there. It compiles the rules, stands beside each box
 * with the page layer, and tells the surfaces what it sees. Settings and local packs come from the background.
 */
import builtIn from 'virtual:rules';
import { compileInSteps, type RuleSet } from '../engine/compile';
import type { Tagger } from '../engine/reading';
import { createReviewer, type SteppingReviewer } from '../engine/review';
import { nextTurn } from '../page/turn';
import { type ActivePacks, activePacks } from './active-rules';
import { createAttachments } from './attachments';
import { helperSetup, loadTagger } from './handles';
import type { RuleProblem } from './line';
import { ask } from './messages';
import type { Setup } from './setup';
import { readShared, type Shared } from './shared';
import { inSlices } from './slices';

const shared = readShared();
if (shared && !shared.engine) void start(shared);

async function start(shared: Shared): Promise<void> {
  let setup = await ask(helperSetup, {});
  if (!setup || shared.engine || shared.signal.aborted) return;
  let tagger: Tagger | null = null;
  let { rules, reviewer, problems } = await prepare(setup);
  // Another focus may have brought this script here a second time while the rules were compiled.
  if (shared.engine || shared.signal.aborted) return;
  if (rules.tags.size > 0) void ask(loadTagger, {});

  const attachments = createAttachments({
    shared,
    setup: () => setup ?? null,
    problems: () => problems,
    review: (text, options) => reviewer.reviewInSteps(text, options),
  });

  shared.engine = {
    focused: attachments.focused,
    current: attachments.current,
    receive: attachments.receive,
    left: attachments.left,
    step: attachments.step,
    setupChanged: () => void reread(),
    takeTagger(given) {
      tagger = given;
      reviewer = createReviewer(rules, tagger);
      attachments.refresh();
    },
  };
  shared.signal.addEventListener('abort', () => reviewer.forget(), { once: true });
  for (const found of shared.waiting.splice(0)) attachments.focused(found);

  async function reread(): Promise<void> {
    const next = await ask(helperSetup, {});
    if (!next || shared.signal.aborted) return;
    const isSame = rulesIn(next) === (setup ? rulesIn(setup) : '');
    setup = next;
    if (!isSame) {
      const prepared = await prepare(next);
      // Settings may have changed again meanwhile: then the later ones count.
      if (setup !== next || shared.signal.aborted) return;
      ({ rules, reviewer, problems } = prepared);
      if (tagger) reviewer = createReviewer(rules, tagger);
      else if (rules.tags.size > 0) void ask(loadTagger, {});
    }
    attachments.update();
  }
}

interface Prepared {
  rules: RuleSet;
  reviewer: SteppingReviewer;
  problems: RuleProblem[];
}

/** Compiles the rules in slices, and reads a line of ours, so that the first review of the writer's text finds everything ready. */
async function prepare({ packs, settings, problems }: Setup): Promise<Prepared> {
  const active = activePacks(builtIn.packs, packs, { rules: settings.disabledRules, packs: settings.disabledPacks });
  await nextTurn();
  const rules = await inSlices(compileInSteps(active.packs, builtIn.words));
  const reviewer = createReviewer(rules);
  await nextTurn();
  await inSlices(reviewer.reviewInSteps(WARM_UP));
  await nextTurn();
  return { rules, reviewer, problems: [...problems, ...problemsOf(active, rules)] };
}

const WARM_UP = 'Leo (6) is safe with Nan, so he stays there. SW to ring school by Friday.';

/** What of a setup makes other rules. */
function rulesIn({ packs, settings: { disabledRules, disabledPacks } }: Setup): string {
  return JSON.stringify([packs, disabledRules, disabledPacks]);
}

function problemsOf(active: ActivePacks, rules: RuleSet): RuleProblem[] {
  return [
    ...active.problems,
    ...rules.problems.map(({ pack, rule, where, message }) => ({
      file: pack,
      line: null,
      column: null,
      say: `${rule}, ${where}: ${message}`,
    })),
  ];
}
