/** The workbench's workers, run in this very process: their messages are copied as between threads, and come a turn later. */
import * as z from 'zod/mini';
import { answerReading } from '../../../options/model/answer-reading';
import { answerTrying } from '../../../options/model/answer-trying';
import { toReadingSchema } from '../../../options/model/reading-messages';
import { toTryingSchema } from '../../../options/model/trying-messages';
import { tagger } from '../../../src/engine/tagger';

const all: WorkerHere[] = [];

class WorkerHere extends EventTarget {
  /** What it was sent. */
  readonly heard: { kind?: unknown }[] = [];
  /** Set by a test: what is sent from now on is lost. */
  stopsHearing = false;
  private isOver = false;
  private readonly hear: (data: unknown) => void;

  constructor(readonly name: string) {
    super();
    all.push(this);
    const tell = (message: unknown): void => this.later((data) => this.dispatchEvent(new MessageEvent('message', { data })), message);
    const trying = answerTrying(tagger, tell, () => new Promise((resolve) => setTimeout(resolve)));
    this.hear = (data) => {
      if (name === 'impact-worker.js') return trying(z.parse(toTryingSchema, data));
      for (const answer of answerReading(z.parse(toReadingSchema, data))) tell(answer);
    };
  }

  postMessage(message: { kind?: unknown }): void {
    this.heard.push(message);
    if (!this.stopsHearing) this.later((data) => this.hear(data), message);
  }

  terminate(): void {
    this.isOver = true;
  }

  private later(work: (data: unknown) => void, message: unknown): void {
    const copy: unknown = structuredClone(message);
    setTimeout(() => this.isOver || work(copy));
  }
}

/** Gives this process a `Worker`. */
export function workersHere(): void {
  Object.assign(globalThis, { Worker: WorkerHere });
}

/** The worker that was started last. */
export function lastWorker(): WorkerHere {
  const last = all.at(-1);
  if (!last) throw new Error('no worker was started yet');
  return last;
}
