/**
 * The engine in a worker of a surface: for text that was pasted, and for many past entries at once. The surface never
 * waits for it, however long a text is. Started by `startReviewing` in reviewing.ts, which says what goes in and out.
 */
import builtInLenses from 'virtual:lenses';
import builtIn from 'virtual:rules';
import * as z from 'zod/mini';
import type { RuleSet } from '../engine/compile';
import { createLensReader, type LensReader, type LensReading } from '../engine/lens';
import { type Lens, lensesIn } from '../engine/lens-rules';
import { compileRules, createReviewer, type Reviewer } from '../engine/review';
import { tagger } from '../engine/tagger';
import { activePacks } from './active-rules';
import type { RuleProblem } from './line';
import { readLocalPacks } from './local-packs';
import { createDesk } from './looking-back/desk';
import { toDeskSchema } from './looking-back/messages';
import { startSecondReader } from './looking-back/second-reader';
import { type FromReviewing, type ToReviewing, toReviewingSchema } from './reviewing-messages';

let reviewer: Reviewer | null = null;
let ruleSet: RuleSet | null = null;
let lenses: Lens[] = [];
/** Made when the first lens is asked for. */
let lensReader: LensReader | null = null;
let asked: Extract<ToReviewing, { kind: 'rules' }> | null = null;

/** Where past entries lie; only the review page asks for it. */
const desk = createDesk({
  reviewer: () => reviewer,
  rules: () => ruleSet,
  tell: (message) => postMessage(message),
  startSecond: () => asked && startSecondReader(asked),
});

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = z.safeParse(toReviewingSchema, data);
  if (!parsed.success) {
    const forDesk = z.safeParse(toDeskSchema, data);
    if (forDesk.success) desk.receive(forDesk.data);
    return;
  }
  const message = parsed.data;
  if (message.kind === 'rules') {
    asked = message;
    const local = readLocalPacks(message.packs);
    const { packs, problems } = activePacks([...builtIn.packs, ...builtInLenses], local.packs, message.off);
    const rules = compileRules(packs, builtIn.words);
    ruleSet = rules;
    reviewer = createReviewer(rules, tagger);
    lenses = lensesIn(packs);
    lensReader = null;
    const own: RuleProblem[] = rules.problems.map(({ pack, rule, where, message: say }) => ({
      file: pack,
      line: null,
      column: null,
      say: `${rule}, ${where}: ${say}`,
    }));
    tell({ kind: 'ready', problems: [...local.problems, ...problems, ...own], lenses });
  }
  if (message.kind === 'review' && reviewer)
    tell({ kind: 'review', asked: message.asked, review: reviewer.review(message.text, message.options) });
  if (message.kind === 'lens') tell({ kind: 'lens', asked: message.asked, reading: throughLens(message) });
  if (message.kind === 'forget') {
    reviewer?.forget();
    lensReader?.forget();
  }
});

function throughLens({ text, lens: id }: Extract<ToReviewing, { kind: 'lens' }>): LensReading | null {
  const lens = lenses.find((one) => one.id === id);
  if (!lens || !reviewer || !ruleSet) return null;
  lensReader ??= createLensReader(ruleSet, tagger);
  return lensReader.read(text, reviewer.review(text), lens);
}

function tell(message: FromReviewing): void {
  postMessage(message);
}
