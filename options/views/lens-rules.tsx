/** The lenses of all packs, with a switch for each: a council may leave one out. Written anew or changed further as text. */
import type { LensRule } from '../../src/engine/packs/schema-lenses';
import { LAYER_WORDS, type Layer, type Library, layersOf } from '../model/library';
import type { Workbench, WorkbenchState } from '../store/workbench';
import { Switch, Tag } from './parts';

interface LensRulesProps {
  bench: Workbench;
  state: WorkbenchState;
  search: string;
  onlyOurs: boolean;
}

export function LensRules({ bench, state, search, onlyOurs }: LensRulesProps) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = lensesOf(state.library).filter(
    ({ lens, layer, isChanged }) =>
      words.every((word) =>
        `${lens.title} ${lens.say} ${lens.places.map(({ title, ask }) => `${title} ${ask}`).join(' ')}`.toLowerCase().includes(word),
      ) &&
      (!onlyOurs || isChanged || layer === 'organisation' || layer === 'personal'),
  );
  if (shown.length === 0) return null;
  return (
    <details class="group" open={search !== '' || onlyOurs}>
      <summary>
        <h2>Lenses: ways of looking at a comment</h2> <span class="quiet">{shown.length}</span>
      </summary>
      <p>Their questions can be put in other words, and lenses of your own added, by editing a pack as text.</p>
      <ul class="plain-list rule-list">
        {shown.map(({ key, lens, layer, isOn, isChanged }) => (
          <li key={key} class="rule-row">
            <div>
              {lens.title}
              <p class="quiet">{lens.say}</p>
              {(layer !== 'built-in' || isChanged) && (
                <p class="tags">
                  {layer !== 'built-in' && <Tag>{LAYER_WORDS[layer]}</Tag>}
                  {isChanged && <Tag kind="attention">Changed by us</Tag>}
                </p>
              )}
            </div>
            <Switch
              label={`${lens.title}: in use`}
              isOn={isOn}
              disabled={layer === 'policy'}
              onChange={(on) => void bench.changeRule(key, { on })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LensInForce {
  /** `pack/lens`. */
  key: string;
  lens: LensRule;
  layer: Layer;
  isOn: boolean;
  isChanged: boolean;
}

/** All lenses with what is laid over them; the last of an id is the one that counts. */
export function lensesOf(library: Library): LensInForce[] {
  const layers = layersOf(library).filter(({ on }) => on);
  const changes = layers.flatMap(({ pack }) => pack.changes ?? []);
  const all = layers.flatMap(({ pack, layer }) =>
    (pack.lenses ?? []).map((lens): LensInForce => {
      const key = `${pack.id}/${lens.id}`;
      const own = changes.filter(({ rule }) => rule === key);
      const isOn = (own.findLast(({ on }) => on !== undefined)?.on ?? lens.on) !== false;
      return { key, lens, layer, isOn, isChanged: own.length > 0 };
    }),
  );
  return [...new Map(all.map((one) => [one.lens.id, one])).values()];
}
