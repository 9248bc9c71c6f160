/** What views ask of the workers: each gives null until the answer is there, and never the answer to an older question. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PackFile } from '../../src/engine/packs/read';
import type { CueRule, LanguageRule, Pack } from '../../src/engine/packs/schema';
import type { Library } from '../model/library';
import { type Held, type Proof, proveRule } from '../model/prove';
import { readNow, readOurs } from '../store/reading';
import type { Trying } from '../store/trying';

export interface Proving {
  proof: Proof | null;
  /** The rule asks for a part of speech, and what tells those apart is at work. */
  isRunning: boolean;
  /** The proof when it is there; null where it could not be had. */
  settled: () => Promise<Proof | null>;
}

/** Proves a rule while it is written: at once, and aside only where it asks for a part of speech. @param rule null where there is none to prove */
export function useProof(trying: Trying, packs: readonly Pack[], pack: string, rule: LanguageRule | CueRule | null): Proving {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the packs are new at each drawing and hold the same lists
  const quick = useMemo(() => (rule ? proveRule(packs, pack, rule) : null), [rule, pack]);
  const needsMore = quick?.needsTagger === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const asked = useMemo(() => (needsMore && rule ? trying.rule(packs, pack, rule) : null), [needsMore, rule, pack]);
  const slow = useAnswer(asked);
  return {
    proof: needsMore ? (slow?.value ?? null) : quick,
    isRunning: needsMore && slow === null,
    settled: async () => (asked ? asked : quick),
  };
}

/** What of these packs would be held back, by the id of the pack. */
export function useHeld(trying: Trying, library: Library, packs: readonly Pack[]): ReadonlyMap<string, Held[]> | null {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row of packs is new at each drawing; its members are not
  const asked = useMemo(
    () => Promise.all(packs.map(async (pack): Promise<[string, Held[]]> => [pack.id, (await trying.held(library, pack)) ?? []])),
    [library, ...packs],
  );
  const answer = useAnswer(asked);
  return useMemo(() => answer && new Map(answer.value), [answer]);
}

/** A text of ours, read. */
export function useRead(text: string, file: string): PackFile | null {
  const now = readNow(text, file);
  const asked = useMemo(() => (now ? null : readOurs(text, file)), [now, text, file]);
  const slow = useAnswer(asked);
  return now ?? slow?.value ?? null;
}

/** The answer to exactly this question, in a box, since an answer may be null. */
function useAnswer<Value>(asked: Promise<Value> | null): { value: Value } | null {
  const [answer, setAnswer] = useState<{ asked: Promise<Value>; value: Value } | null>(null);
  useEffect(() => {
    let isOver = false;
    void asked?.then((value) => isOver || setAnswer({ asked, value }));
    return () => {
      isOver = true;
    };
  }, [asked]);
  return asked !== null && answer?.asked === asked ? answer : null;
}
