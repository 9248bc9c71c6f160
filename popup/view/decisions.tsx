import type { Decision, Span } from '../../src/engine/types';
import { Quote, Section } from '../../src/ui';

interface DecisionsProps {
  text: string;
  decisions: readonly Decision[];
  onSelect: (span: Span) => void;
  level: 2 | 3;
}

/** Each decision with the reason that a reader would connect to it. */
export function Decisions({ text, decisions, onSelect, level }: DecisionsProps) {
  if (decisions.length === 0) return null;
  return (
    <Section title="Decisions and reasons" level={level}>
      <ul class="plain-list">
        {decisions.map((decision) => (
          <li key={decision.id} class="card">
            <p class="pair-label">{decision.notToAct ? 'You decided not to act' : 'You decided'}</p>
            <Quote text={text} span={decision} onSelect={onSelect} />
            <p class="pair-label">{reasonWords(decision)}</p>
            {decision.reason && <Quote text={text} span={decision.reason} onSelect={onSelect} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function reasonWords({ reason, reasoned }: Decision): string {
  if (reason?.about === 'process') return 'Because of staffing, procedure or timing. I could not see a reason about the child.';
  if (reason) return reasoned === null ? 'Perhaps because – you will know' : 'Because';
  return reasoned === null ? 'I am not sure whether a reason stands near it.' : 'I could not see why. Would the child find out?';
}
