/** All rules by purpose, with a search, and a switch for each. */
import { useMemo, useState } from 'preact/hooks';
import { readMarks } from '../../src/engine/packs/examples';
import { CATEGORIES } from '../../src/engine/types';
import { SEVERITY_WORDS } from '../../src/ui';
import type { ViewProps } from '../app';
import { LAYER_WORDS, layersOf, type RuleInForce, wordingRules } from '../model/library';
import { linkTo } from '../route';
import type { Workbench } from '../store/workbench';
import { CATEGORY_WORDS } from '../words';
import { LensRules } from './lens-rules';
import { OtherRules } from './other-rules';
import { Switch, Tag, TextField, Tick } from './parts';

/** Rows of one group to begin with: a pack of thousands must not stall the page. */
const AT_ONCE = 40;

/** What is looked for among the rules. */
export interface Looking {
  search: string;
  onlyOurs: boolean;
}

interface RulesViewProps extends Omit<ViewProps, 'rest'> {
  looking: Looking;
  onLook: (looking: Looking) => void;
}

export function RulesView({ bench, state, looking, onLook }: RulesViewProps) {
  const { search, onlyOurs } = looking;
  const all = useMemo(() => wordingRules(state.library), [state.library]);
  const rules = all.filter((rule) => matches(rule, search) && (!onlyOurs || rule.change !== null || isLocal(rule)));
  const groups = CATEGORIES.map((category) => ({ category, rules: rules.filter(({ rule }) => rule.category === category) }));
  return (
    <>
      <h1>Rules</h1>
      <p>
        From {layersOf(state.library).length} packs. Open a rule to see why it is there, and to change it for your team.{' '}
        <a href={linkTo('write')}>Write a rule of your own</a>.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is too new for the oldest browsers that we support */}
      <div role="search">
        <TextField
          label="Search"
          hint="Words that are found, what is said, why, or the source"
          type="search"
          value={search}
          onChange={(words) => onLook({ ...looking, search: words })}
        />
        <Tick
          label="Only ours: rules that we wrote or changed"
          checked={onlyOurs}
          onChange={(isOnly) => onLook({ ...looking, onlyOurs: isOnly })}
        />
        <p role="status">
          {rules.length} wording {rules.length === 1 ? 'rule' : 'rules'}
          {search === '' ? '' : ` with “${search}”`}
        </p>
      </div>
      {groups
        .filter((group) => group.rules.length > 0)
        .map(({ category, rules: own }) => (
          <Group key={category} title={CATEGORY_WORDS[category]} rules={own} bench={bench} open={search !== '' || onlyOurs} />
        ))}
      <LensRules bench={bench} state={state} search={search} onlyOurs={onlyOurs} />
      <OtherRules bench={bench} state={state} search={search} onlyOurs={onlyOurs} />
    </>
  );
}

function Group({ title, rules, bench, open }: { title: string; rules: RuleInForce[]; bench: Workbench; open: boolean }) {
  const [most, setMost] = useState(AT_ONCE);
  const off = rules.filter(({ rule }) => rule.on === false).length;
  return (
    <details class="group" open={open}>
      <summary>
        <h2>{title}</h2>{' '}
        <span class="quiet">{`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}${off > 0 ? `, ${off} off` : ''}`}</span>
      </summary>
      <ul class="plain-list rule-list">
        {rules.slice(0, most).map((rule) => (
          <Row key={rule.key} rule={rule} bench={bench} />
        ))}
      </ul>
      {rules.length > most && (
        <button type="button" class="button button-secondary" onClick={() => setMost(most + AT_ONCE * 5)}>
          Show more of the {rules.length}
        </button>
      )}
    </details>
  );
}

function Row({ rule: { key, rule, layer, change, isPackOn }, bench }: { rule: RuleInForce; bench: Workbench }) {
  const isOn = rule.on !== false && isPackOn;
  return (
    <li class="rule-row">
      <div>
        <a href={linkTo('rules', key)}>{titleOf(rule)}</a>
        <p class="quiet">{rule.say}</p>
        <p class="tags">
          <Tag>{SEVERITY_WORDS[rule.severity]}</Tag>
          {layer !== 'built-in' && <Tag>{LAYER_WORDS[layer]}</Tag>}
          {change !== null && <Tag kind="attention">Changed by us</Tag>}
          {rule.disputed && <Tag>Sources disagree</Tag>}
        </p>
      </div>
      <Switch
        label={`${titleOf(rule)}: in use`}
        isOn={isOn}
        disabled={layer === 'policy' || !isPackOn}
        onChange={(on) => void bench.changeRule(key, { on })}
      />
    </li>
  );
}

/** The words that a rule is about: as its first example has them, else its first pattern without the signs of the language. */
export function titleOf(rule: { find: readonly string[]; id: string; examples: { flag: readonly string[] } }): string {
  const shown = rule.examples.flag.flatMap((example) => {
    const { text, marked } = readMarks(example);
    return marked.map(({ start, end }) => text.slice(start, end));
  });
  if (shown[0]) return `“${shown[0].toLowerCase().slice(0, 60)}”`;
  const [first = rule.id] = rule.find;
  const plain = first
    .replaceAll(/\(([^()|]*)(\|[^()]*)?\)/g, '$1')
    .replaceAll(/\s*\.\.\d*\s*/g, ' … ')
    .replaceAll(/[~^$=?*<>()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return plain === '' ? rule.id : `“${plain}”`;
}

const isLocal = ({ layer }: RuleInForce): boolean => layer === 'organisation' || layer === 'personal';

function matches({ key, rule, pack }: RuleInForce, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const all = [key, pack.title, rule.say, rule.why, ...rule.find, ...rule.better, ...rule.source, ...rule.examples.flag]
    .join(' ')
    .toLowerCase();
  const plain = all.replaceAll(/[~[\]]/g, '');
  return words.every((word) => all.includes(word) || plain.includes(word));
}
