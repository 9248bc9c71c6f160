/** Practice cases with the packs that they come from, and the work on one of them. */
import type { Pack } from '../../src/engine/packs/schema';
import type { CaseStage, PracticeCase } from '../../src/engine/packs/schema-cases';
import type { CaseWork, StageWork } from '../../src/extension/storage';

/** A case where it can be found: `key` is `pack/case`. */
export interface PlacedCase {
  key: string;
  packTitle: string;
  version: string;
  author: string;
  practice: PracticeCase;
}

/** All cases of these packs, in their order; of two with the same key the later one counts. */
export function casesOf(packs: readonly Pack[]): PlacedCase[] {
  const placed = packs.flatMap(({ id, title, version, author, cases = [] }) =>
    cases.map((practice): PlacedCase => ({ key: `${id}/${practice.id}`, packTitle: title, version, author, practice })),
  );
  return [...new Map(placed.map((one) => [one.key, one])).values()];
}

export const emptyStage = (): StageWork => ({ decision: '', rationale: '', first: null, verdict: null, verdictWhy: '' });

/** Work on a case that nobody has begun. */
export function newWork({ key, practice }: PlacedCase): CaseWork {
  return { case: key, reached: 0, stages: practice.stages.map(emptyStage), closing: '' };
}

/** Kept work as it fits the case of today, which may have got another number of stages since. */
export function fitted(work: CaseWork, placed: PlacedCase): CaseWork {
  const { stages } = placed.practice;
  return {
    ...work,
    reached: Math.min(Math.max(work.reached, 0), stages.length),
    stages: stages.map((_, at) => work.stages[at] ?? emptyStage()),
  };
}

/** Work with one stage changed. */
export function withStage(work: CaseWork, at: number, change: Partial<StageWork>): CaseWork {
  return { ...work, stages: work.stages.map((stage, place) => (place === at ? { ...stage, ...change } : stage)) };
}

/**
 * Goes on from a stage: what was written there is remembered as it stood, once, so that what hindsight changes can be told from it.
 * `reached` is the index of the furthest stage; the number of stages stands for the summary.
 */
export function goneOn(work: CaseWork, at: number): CaseWork {
  const stage = work.stages[at];
  if (!stage) return work;
  const left = stage.first ?? { decision: stage.decision, rationale: stage.rationale };
  return { ...withStage(work, at, { first: left }), reached: Math.max(work.reached, at + 1) };
}

export const isWritten = ({ decision, rationale }: Pick<StageWork, 'decision' | 'rationale'>): boolean =>
  decision.trim() !== '' || rationale.trim() !== '';

/** Whether anything at all was written or answered. */
export const isBegun = (work: CaseWork): boolean =>
  work.reached > 0 || work.closing.trim() !== '' || work.stages.some((stage) => isWritten(stage) || stage.verdict !== null);

/** Whether the words of a stage were changed after the learner had gone on from it. */
export function isChangedSince({ first, decision, rationale }: StageWork): boolean {
  return first !== null && (first.decision.trim() !== decision.trim() || first.rationale.trim() !== rationale.trim());
}

/** Put before a reason that does not say by itself that it is one. */
export const WHY = 'I decide this because:';

/** A reason that begins like this says by itself that it is one. */
const SAYS_IT =
  /^(?:because|as|since|so that|given|in (?:the )?light of|on (?:balance|the basis)|my (?:reason|rationale|view)|the (?:reason|rationale)|this is|taking|weighing|considering|having|rationale|reasons?)\b/i;

/**
 * Decision and reason as one entry, the way they would stand on the file. The box for the reason says that what is in it is a reason;
 * on the file the words have to say so themselves, so a few are put before it where they do not.
 */
export function asEntry({ decision, rationale }: Pick<StageWork, 'decision' | 'rationale'>): string {
  const [decided, why] = [decision.trim(), rationale.trim()];
  if (decided === '' || why === '') return decided + why;
  return `${/[.!?:;]$/.test(decided) ? decided : `${decided}.`}\n${SAYS_IT.test(why) ? why : `${WHY} ${why}`}`;
}

/** What had arrived before a stage, oldest first. */
export const before = (stages: readonly CaseStage[], at: number): CaseStage[] => stages.slice(0, at);
