/** Asks the worker that tries rules. It is started when it is first needed, and holds the packs that it was sent. */
import * as z from 'zod/mini';
import type { CueRule, LanguageRule, Pack } from '../../src/engine/packs/schema';
import type { CommentImpact, TrialComment } from '../model/impact';
import { type Library, layersOf, type PlacedPack } from '../model/library';
import { type Held, listsOf, type Proof } from '../model/prove';
import { slicesOf } from '../model/slices';
import { type FromTrying, fromTryingSchema, type LayerNumber, type ToTrying } from '../model/trying-messages';
import { inTurns } from './turns';

const WORKER_FILE = 'impact-worker.js';

export interface Trying {
  /** Runs one rule on its examples, with parts of speech. Null where the worker broke. Never rejects. @param packs every pack, for its lists */
  rule(packs: readonly Pack[], pack: string, rule: LanguageRule | CueRule): Promise<Proof | null>;
  /** What of a pack has to be held back. Null where the worker broke. Never rejects. */
  held(library: Library, pack: Pack): Promise<Held[] | null>;
  /**
   * What an edit does to comments. A new run makes an older one worthless.
   * @param onImpacts called with all impacts so far, and whether these are all
   */
  impact(
    before: Library,
    after: Library,
    comments: readonly TrialComment[],
    onImpacts: (impacts: CommentImpact[], done: boolean) => void,
  ): void;
  /** Nobody waits for an impact any more. */
  stop(): void;
}

export function startTrying(): Trying {
  let worker: Worker | null = null;
  let count = 0;
  let run = 0;
  let numbers = new WeakMap<Pack, number>();
  let sent = new Set<number>();
  const waiting = new Map<number, (answer: FromTrying | null) => void>();
  let onImpact: (answer: FromTrying) => void = () => {};
  /** A pack goes over in pieces: what is asked must not come between them. */
  const inTurn = inTurns();

  function start(): Worker {
    const one = new Worker(WORKER_FILE);
    numbers = new WeakMap();
    sent = new Set();
    one.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const parsed = z.safeParse(fromTryingSchema, data);
      if (!parsed.success) return;
      if (parsed.data.kind === 'impact') return onImpact(parsed.data);
      waiting.get(parsed.data.asked)?.(parsed.data);
      waiting.delete(parsed.data.asked);
    });
    // One that broke answers nobody any more; the next question starts another.
    one.addEventListener('error', () => {
      one.terminate();
      if (worker === one) worker = null;
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    });
    return one;
  }

  function post(message: ToTrying): void {
    worker ??= start();
    worker.postMessage(message);
  }

  /** Sends the packs that the worker does not have, and lets go of those that are not asked about any more. */
  async function send(packs: readonly Pack[]): Promise<void> {
    worker ??= start();
    const wanted = new Set<number>();
    for (const pack of packs) {
      const known = numbers.get(pack);
      const number = known ?? ++count;
      wanted.add(number);
      if (sent.has(number)) continue;
      numbers.set(pack, number);
      sent.add(number);
      for (const [at, slice] of slicesOf(pack).entries()) {
        if (at > 0) await turn();
        post({ kind: 'pack', number, slice });
      }
    }
    const old = [...sent].filter((number) => !wanted.has(number));
    if (old.length > 0) post({ kind: 'forget', numbers: old });
    for (const number of old) sent.delete(number);
  }

  const numbered = (placed: readonly PlacedPack[]): LayerNumber[] =>
    placed.map(({ pack, layer, on }) => ({ pack: numbers.get(pack) ?? 0, layer, on }));

  function ask(message: (asked: number) => ToTrying): Promise<FromTrying | null> {
    const asked = ++count;
    return new Promise((resolve) => {
      waiting.set(asked, resolve);
      post(message(asked));
    });
  }

  return {
    async rule(packs, pack, rule) {
      const [first] = packs;
      if (!first) return null;
      const { format, version, title, purpose, author, licence } = first;
      const head: Pack = { format, id: pack, version, title, purpose, author, licence };
      const alone: Pack = 'category' in rule ? { ...head, language: [rule] } : { ...head, cues: [rule] };
      const answer = await inTurn(() => ask((asked) => ({ kind: 'rule', asked, lists: listsOf(packs), alone }))).catch(noAnswer);
      return answer?.kind === 'rule' ? answer.proof : null;
    },
    async held(library, pack) {
      const placed = layersOf(library);
      const answer = await inTurn(async () => {
        await send([...placed.map((one) => one.pack), pack]);
        return ask((asked) => ({ kind: 'held', asked, layers: numbered(placed), pack: numbers.get(pack) ?? 0 }));
      }).catch(noAnswer);
      return answer?.kind === 'held' ? answer.held : null;
    },
    impact(before, after, comments, onImpacts) {
      run = ++count;
      const mine = run;
      let impacts: CommentImpact[] = [];
      void inTurn(async () => {
        if (mine !== run) return;
        const [was, is] = [layersOf(before), layersOf(after)];
        await send([...was, ...is].map((one) => one.pack));
        onImpact = (answer) => {
          if (answer.kind !== 'impact' || answer.run !== mine || mine !== run) return;
          impacts = [...impacts, ...answer.impacts];
          onImpacts(impacts, answer.done);
        };
        post({ kind: 'impact', run: mine, before: numbered(was), after: numbered(is), comments: [...comments] });
      }).catch(noAnswer);
    },
    stop() {
      run = 0;
      if (worker) post({ kind: 'stop' });
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A browser that cannot start the worker is one where it broke. */
const noAnswer = (): null => null;
