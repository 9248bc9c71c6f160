import { useState } from 'preact/hooks';
import { Button, Sure } from '../../src/ui';
import { savedOn } from '../model/in-words';

interface DeleteReflectionProps {
  savedAt: number;
  onDelete: () => void;
}

/** Asks first: what somebody thought about for an hour cannot be brought back. */
export function DeleteReflection({ savedAt, onDelete }: DeleteReflectionProps) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button small kind="danger" label={`Delete the reflection of ${savedOn(savedAt)}`} onClick={() => setAsks(true)}>
        Delete
      </Button>
      {asks && (
        <Sure
          title={`Delete the reflection of ${savedOn(savedAt)}?`}
          act="Delete it"
          onAct={() => {
            setAsks(false);
            onDelete();
          }}
          onKeep={() => setAsks(false)}
        >
          <p>It cannot be brought back. Your action points stay.</p>
        </Sure>
      )}
    </>
  );
}
