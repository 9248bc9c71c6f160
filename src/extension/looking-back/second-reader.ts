import * as z from 'zod/mini';
import type { ToReviewing } from '../reviewing-messages';
import type { SecondReader } from './desk';
import { type DigestBatch, type DigestedBatch, fromDeskSchema, replySchemas } from './messages';

/**
 * A worker of the worker, with the same rules: reads batches of a large desk on another core, and forgets them with its end.
 * @returns null where the browser gives no worker to a worker
 */
export function startSecondReader(rules: Extract<ToReviewing, { kind: 'rules' }>): SecondReader | null {
  const worker = started();
  if (!worker) return null;
  let asked = 0;
  let waiting: ((read: DigestedBatch | null) => void) | null = null;
  let isBroken = false;
  const settle = (read: DigestedBatch | null): void => {
    waiting?.(read);
    waiting = null;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = z.safeParse(fromDeskSchema, data);
    if (!message.success || message.data.kind !== 'desk') return;
    const reply = z.safeParse(replySchemas.digest, message.data.reply);
    settle(reply.success ? reply.data : null);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    isBroken = true;
    settle(null);
  });
  worker.postMessage(rules);
  return {
    digest: (entries: DigestBatch['entries']) =>
      isBroken
        ? Promise.resolve(null)
        : new Promise((resolve) => {
            waiting = resolve;
            worker.postMessage({ kind: 'desk', asked: ++asked, what: 'digest', entries });
          }),
    close: () => worker.terminate(),
  };
}

function started(): Worker | null {
  try {
    return new Worker(location.href);
  } catch {
    return null;
  }
}
