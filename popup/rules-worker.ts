/**
 * The built-in packs with their examples, and the engine, in a worker: too large for a page to wait for, and running
 * all examples takes a moment. Started by popup/rules/start.ts, which says what goes in and out.
 */
import builtIn from 'virtual:packs';
import * as z from 'zod/mini';
import { catalogueOf, type PlacedPack, placePacks } from './rules/catalogue';
import { type FromRules, toRulesSchema } from './rules/messages';
import { proveAll } from './rules/proving';

let placed: PlacedPack[] = [];

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const parsed = z.safeParse(toRulesSchema, data);
  if (!parsed.success) return;
  const message = parsed.data;
  if (message.kind === 'rules') {
    placed = placePacks(builtIn, message.packs);
    tell({ kind: 'catalogue', catalogue: catalogueOf(placed, message.off) });
    return;
  }
  const packs = placed.map(({ pack }) => pack);
  const proved = proveAll(packs, (soFar) => tell({ kind: 'proved', isOver: false, ...soFar }));
  tell({ kind: 'proved', isOver: true, ...proved });
});

function tell(message: FromRules): void {
  postMessage(message);
}
