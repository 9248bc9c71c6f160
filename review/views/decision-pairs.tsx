import type { Decision } from '../../src/engine/types';
import { Quote, Section } from '../../src/ui';

/** Each decision beside the reason that a reader would connect to it. The numbers are those of the margin. */
export function DecisionPairs({ text, decisions }: { text: string; decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  return (
    <Section title="Decisions and reasons" level={3}>
      <ol class="plain-list case-text">
        {decisions.map((decision, at) => (
          <li key={decision.id} class="card pair">
            <div>
              <p class="pair-label">
                {at + 1}. {decision.notToAct ? 'You decided not to act' : 'You decided'}
              </p>
              <Quote text={text} span={decision} most={400} />
            </div>
            <div>
              <p class="pair-label">{reasonWords(decision)}</p>
              {decision.reason && <Quote text={text} span={decision.reason} most={400} />}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function reasonWords({ reason, reasoned }: Decision): string {
  if (reason?.about === 'process') return 'Because of staffing, procedure or timing. I could not see a reason about the child.';
  if (reason) return reasoned === null ? 'Perhaps because (you will know)' : 'Because';
  return reasoned === null ? 'I am not sure whether a reason stands near it.' : 'I could not see why. Would the child find out?';
}
