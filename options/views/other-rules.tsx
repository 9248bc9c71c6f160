/** What packs hold besides wording rules: elements with their cues, questions, kinds of entry, short forms, remarks. */
import type { Pack } from '../../src/engine/packs/schema';
import { ELEMENT_WORDS, PRESET_WORDS } from '../../src/ui';
import { isInUse, LAYER_WORDS, type Layer, layersOf } from '../model/library';
import { linkTo } from '../route';
import type { Workbench, WorkbenchState } from '../store/workbench';
import type { FormPart } from './forms';
import { Switch, Tag } from './parts';

interface Entry {
  part: FormPart;
  id: string;
  title: string;
  say: string;
  pack: Pack;
  layer: Layer;
}

const GROUPS: readonly { part: FormPart; title: string; what: string }[] = [
  { part: 'prompts', title: 'Questions in the child’s voice', what: 'question' },
  { part: 'presets', title: 'Kinds of entry, and what is asked for in each', what: 'kind' },
  { part: 'cues', title: 'Cues: by which words an element shows', what: 'cue' },
  { part: 'acronyms', title: 'Short forms and what they stand for', what: 'short form' },
  { part: 'remarks', title: 'Length, balance and other remarks on the whole', what: 'remark' },
];

/** Rows of one group: more than this nobody reads through. */
const AT_ONCE = 300;

interface OtherRulesProps {
  bench: Workbench;
  state: WorkbenchState;
  search: string;
  onlyOurs: boolean;
}

export function OtherRules({ bench, state, search, onlyOurs }: OtherRulesProps) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const all = layersOf(state.library).flatMap(({ pack, layer }) => entriesOf(pack, layer));
  const shown = all.filter(
    ({ id, title, say, layer }) =>
      words.every((word) => `${id} ${title} ${say}`.toLowerCase().includes(word)) && (!onlyOurs || isOurs({ layer })),
  );
  return (
    <>
      {GROUPS.map(({ part, title, what }) => {
        // Ours first: they are what she looks for.
        const entries = shown.filter((entry) => entry.part === part).sort((a, b) => Number(isOurs(b)) - Number(isOurs(a)));
        if (entries.length === 0) return null;
        return (
          <details class="group" key={part} open={search !== '' || onlyOurs}>
            <summary>
              <h2>{title}</h2> <span class="quiet">{entries.length}</span>
            </summary>
            <p>
              <a href={linkTo('write', part)}>Write a {what} of your own</a>
            </p>
            <ul class="plain-list rule-list">
              {entries.slice(0, AT_ONCE).map((entry) => (
                <li key={`${entry.pack.id}/${entry.id}`} class="rule-row">
                  <div>
                    <a href={linkTo('write', `${part}/${entry.pack.id}/${entry.id}`)}>{entry.title}</a>
                    <p class="quiet">{entry.say}</p>
                    {entry.layer !== 'built-in' && (
                      <p class="tags">
                        <Tag>{LAYER_WORDS[entry.layer]}</Tag>
                      </p>
                    )}
                  </div>
                  {(part === 'prompts' || part === 'remarks') && <InUse entry={entry} bench={bench} state={state} />}
                </li>
              ))}
            </ul>
            {entries.length > AT_ONCE && <p>… and {entries.length - AT_ONCE} more. Search to find them.</p>}
          </details>
        );
      })}
    </>
  );
}

/** Questions and remarks can be switched off; cues, kinds of entry and short forms are changed by writing over them. */
function InUse({ entry: { pack, id, title, layer }, bench, state }: { entry: Entry } & Pick<OtherRulesProps, 'bench' | 'state'>) {
  const key = `${pack.id}/${id}`;
  const isOn = isInUse(state.library, key);
  return (
    <Switch label={`${title}: in use`} isOn={isOn} disabled={layer === 'policy'} onChange={(on) => void bench.changeRule(key, { on })} />
  );
}

const isOurs = ({ layer }: Pick<Entry, 'layer'>): boolean => layer === 'organisation' || layer === 'personal';

function entriesOf(pack: Pack, layer: Layer): Entry[] {
  const entry = (part: FormPart, id: string, title: string, say: string): Entry => ({ part, id, title, say, pack, layer });
  return [
    ...(pack.prompts ?? []).map(({ id, about, say }) =>
      entry('prompts', id, say[0] ?? id, about === 'language' ? 'About wording' : ELEMENT_WORDS[about]),
    ),
    ...(pack.presets ?? []).map(({ id, title, ask }) =>
      entry('presets', id, title || PRESET_WORDS[id], ask.map((element) => ELEMENT_WORDS[element]).join(', ')),
    ),
    ...(pack.cues ?? []).map(({ id, why, find }) => entry('cues', id, id.replaceAll('-', ' '), `${why} ${find.length} patterns`)),
    ...(pack.acronyms ?? []).map(({ short, long, known }) =>
      entry('acronyms', short, short, `${long}${known ? ' (known to every reader)' : ''}`),
    ),
    ...(pack.remarks ?? []).map(({ id, say }) => entry('remarks', id, id.replaceAll('-', ' '), say)),
  ];
}
