import type { HiddenItem } from '../../src/page/types';
import { Button, Details } from '../../src/ui';

const SCOPE_WORDS: Record<HiddenItem['scope'], string> = {
  one: 'one place',
  comment: 'in this comment',
  rule: 'turned off for you',
};

/** What was hidden, each with its way back. Names rules only: the words themselves are not kept. */
export function HiddenList({ hidden, onShow }: { hidden: readonly HiddenItem[]; onShow: (item: HiddenItem) => void }) {
  if (hidden.length === 0) return null;
  return (
    <Details summary={`Hidden (${hidden.length})`}>
      <ul class="plain-list">
        {hidden.map((item) => (
          <li key={`${item.scope} ${item.key}`} class="better">
            <span>
              {item.rule.replace(/^.*\//, '').replaceAll('-', ' ')} <span class="quiet">({SCOPE_WORDS[item.scope]})</span>
            </span>
            <Button small kind="secondary" label={`Show again: ${item.rule}`} onClick={() => onShow(item)}>
              Show again
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );
}
