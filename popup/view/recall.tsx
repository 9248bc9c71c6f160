import type { ActionPoint } from '../../src/extension/storage';
import { Button, ButtonRow, Notice } from '../../src/ui';
import type { Intents } from '../state';

/** The writer's own action points from looking back, mentioned gently. */
export function Recall({ points, intents }: { points: readonly ActionPoint[]; intents: Intents }) {
  if (points.length === 0) return null;
  return (
    <Notice>
      <p>When you last looked back, you wanted to:</p>
      <ul>
        {points.map((point) => (
          <li key={point.id}>
            {point.text}{' '}
            <Button kind="link" label={`Done: ${point.text}`} onClick={() => intents.finishPoint(point)}>
              Done
            </Button>
          </li>
        ))}
      </ul>
      <ButtonRow>
        <Button small kind="secondary" onClick={intents.dismissRecall}>
          Not now
        </Button>
      </ButtonRow>
    </Notice>
  );
}
