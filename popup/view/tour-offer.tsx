import { useEffect, useState } from 'preact/hooks';
import { goToHelp } from '../../src/extension/help-way';
import { tourOfferedRecord } from '../../src/extension/storage';
import { Button, ButtonRow, Notice } from '../../src/ui';

/** Offers the tour until there was an answer, once. It is never opened unasked. */
export function TourOffer() {
  const [isOffered, setIsOffered] = useState(false);
  useEffect(() => void tourOfferedRecord.read().then((answered) => setIsOffered(!answered)), []);
  if (!isOffered) return null;
  const answer = (wanted: boolean): void => {
    setIsOffered(false);
    void tourOfferedRecord.write(true);
    if (wanted) void goToHelp('tour');
  };
  return (
    <Notice>
      <p>New here? In one minute you can see how I work, on an invented comment.</p>
      <ButtonRow>
        <Button small onClick={() => answer(true)}>
          Show me
        </Button>
        <Button small kind="secondary" onClick={() => answer(false)}>
          No, thank you
        </Button>
      </ButtonRow>
    </Notice>
  );
}
