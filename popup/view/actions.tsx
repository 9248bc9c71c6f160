import type { Action, Span } from '../../src/engine/types';
import { Section } from '../../src/ui';

interface ActionsProps {
  text: string;
  actions: readonly Action[];
  onSelect: (span: Span) => void;
  level: 2 | 3;
}

/** Each action as who, what and by when. */
export function Actions({ text, actions, onSelect, level }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <Section title="Who does what by when" level={level}>
      <ul class="plain-list">
        {actions.map((action) => (
          <li key={action.id} class="card">
            <dl class="triple">
              <Part title="Who" span={action.who} text={text} none="I could not see who." onSelect={onSelect} />
              <Part title="What" span={action.what} text={text} none="" onSelect={onSelect} />
              <Part title="By when" span={action.when} text={text} none="I could not see by when." onSelect={onSelect} />
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PartProps {
  title: string;
  span: Span | null;
  text: string;
  none: string;
  onSelect: (span: Span) => void;
}

function Part({ title, span, text, none, onSelect }: PartProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {span ? (
          <button type="button" class="button button-link" title="Show these words in the box" onClick={() => onSelect(span)}>
            {text.slice(span.start, span.end)}
          </button>
        ) : (
          <span class="quiet">{none}</span>
        )}
      </dd>
    </div>
  );
}
