/** The impact preview in a worker: the page never waits, however many comments or rules there are. */
import * as z from 'zod/mini';
import { packSchema } from '../src/engine/packs/schema';
import { comparer } from './model/impact';
import { type FromImpact, toImpactShape } from './model/impact-messages';

/** Comments between two messages: the first differences show while the rest are read. */
const AT_ONCE = 10;

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = z.safeParse(toImpactShape, data);
  if (!parsed.success) return;
  const { run, comments } = parsed.data;
  const compare = comparer(packs(parsed.data.before), packs(parsed.data.after));
  for (let at = 0; at < comments.length || at === 0; at += AT_ONCE)
    tell({ run, impacts: comments.slice(at, at + AT_ONCE).map(compare), done: at + AT_ONCE >= comments.length });
});

function packs(values: readonly unknown[]) {
  return values.flatMap((value) => {
    const parsed = z.safeParse(packSchema, value);
    return parsed.success ? [parsed.data] : [];
  });
}

function tell(message: FromImpact): void {
  postMessage(message);
}
