/** What the worker that tries rules does with its messages. Parts of speech are told as on the desk, so rules that ask for them are tried too. */
import type { Pack } from '../../src/engine/packs/schema';
import type { Tagger } from '../../src/engine/reading';
import { comparer } from './impact';
import { activeOf, type PlacedPack } from './library';
import { heldBack, proveRule } from './prove';
import { joinedSlices } from './slices';
import type { FromTrying, LayerNumber, ToTrying } from './trying-messages';

/** Comments between two messages: the first differences show while the rest are read. */
const AT_ONCE = 10;

/** @param turn resolves after other messages have been heard: a newer run makes an older one worthless */
export function answerTrying(tagger: Tagger, tell: (message: FromTrying) => void, turn: () => Promise<void>) {
  const slices = new Map<number, Pack[]>();
  const whole = new Map<number, Pack>();
  let latest = 0;

  function packOf(number: number): Pack | null {
    const known = whole.get(number) ?? joinedSlices(slices.get(number) ?? []);
    if (known) whole.set(number, known);
    return known;
  }
  const placed = (layers: readonly LayerNumber[]): PlacedPack[] =>
    layers.flatMap(({ pack: number, layer, on }) => {
      const pack = packOf(number);
      return pack ? [{ pack, layer, on }] : [];
    });
  /** As they are in force: what fails is held back. */
  function inForce(layers: readonly LayerNumber[]): Pack[] {
    const all = placed(layers);
    const local = all.filter(({ layer }) => layer === 'organisation' || layer === 'personal');
    return activeOf(all, new Map(local.map(({ pack }) => [pack.id, heldBack(all, pack, tagger).map(({ id }) => id)])));
  }

  async function impact({ run, before, after, comments }: Extract<ToTrying, { kind: 'impact' }>): Promise<void> {
    latest = run;
    const compare = comparer(inForce(before), inForce(after), tagger);
    for (let at = 0; at < comments.length || at === 0; at += AT_ONCE) {
      tell({ kind: 'impact', run, impacts: comments.slice(at, at + AT_ONCE).map(compare), done: at + AT_ONCE >= comments.length });
      await turn();
      if (latest !== run) return;
    }
  }

  return (message: ToTrying): void => {
    switch (message.kind) {
      case 'pack':
        slices.set(message.number, [...(slices.get(message.number) ?? []), message.slice]);
        return;
      case 'forget':
        for (const number of message.numbers) {
          slices.delete(number);
          whole.delete(number);
        }
        return;
      case 'rule': {
        const { asked, lists, alone } = message;
        const rule = alone.language?.[0] ?? alone.cues?.[0];
        tell({ kind: 'rule', asked, proof: rule ? proveRule(lists, alone.id, rule, tagger) : null });
        return;
      }
      case 'held': {
        const { asked, layers } = message;
        const [pack, all] = [packOf(message.pack), placed(layers)];
        // Where a pack did not arrive nothing is known, which is not the same as nothing to hold back.
        tell({ kind: 'held', asked, held: pack && all.length === layers.length ? heldBack(all, pack, tagger) : null });
        return;
      }
      case 'impact':
        void impact(message);
        return;
      case 'stop':
        latest = 0;
    }
  };
}
