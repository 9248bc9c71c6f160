import { Button, ButtonRow } from '../../src/ui';
import type { Intents } from '../store/state';

/** What a step shows while no entry lies on the desk. */
export function NothingYet({ what, intents }: { what: string; intents: Intents }) {
  return (
    <>
      <p>{what}</p>
      <ButtonRow>
        <Button onClick={() => intents.go('bring')}>Bring entries in</Button>
      </ButtonRow>
    </>
  );
}
