/**
 * The engine's script: comes into a frame when a known box has the focus there. It compiles the rules, stands beside each box
 * with the page layer, and tells the surfaces what it sees. Settings and local packs come from the background.
 */
import builtIn from 'virtual:rules';
import type { RuleSet } from '../engine/compile';
import type { Tagger } from '../engine/reading';
import { compileRules, createReviewer, type Reviewer } from '../engine/review';
import { type ActivePacks, activePacks } from './active-rules';
import { createAttachments } from './attachments';
import { helperSetup, loadTagger } from './handles';
import type { RuleProblem } from './line';
import { ask } from './messages';
import type { Setup } from './setup';
import { readShared, type Shared } from './shared';

const shared = readShared();
if (shared && !shared.engine) void start(shared);

async function start(shared: Shared): Promise<void> {
  let setup = await ask(helperSetup, {});
  if (!setup || shared.engine || shared.signal.aborted) return;
  let tagger: Tagger | null = null;
  let rules: RuleSet;
  let reviewer: Reviewer;
  let problems: RuleProblem[];
  compile(setup);

  function compile(from: Setup): void {
    const active = activePacks(builtIn.packs, from.packs, { rules: from.settings.disabledRules, packs: from.settings.disabledPacks });
    rules = compileRules(active.packs, builtIn.words);
    problems = [...from.problems, ...problemsOf(active, rules)];
    reviewer = createReviewer(rules, tagger);
    if (rules.tags.size > 0 && !tagger) void ask(loadTagger, {});
  }

  const attachments = createAttachments({
    shared,
    setup: () => setup ?? null,
    problems: () => problems,
    review: (text, options) => reviewer.review(text, options),
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
    if (!isSame) compile(next);
    attachments.update();
  }
}

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
