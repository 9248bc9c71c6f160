import { useEffect, useState } from 'preact/hooks';
import { goToHelp } from '../../src/extension/help-way';
import { type OwnReading, startOwnReading } from '../../src/extension/own-reading';
import { copyWords, Live } from '../../src/ui';
import { LensTool } from '../../src/ui/lens/lens-tool';

/**
 * A lens over the entry that is open, for those who ask for one. Its worker starts with the first look and ends with the entry, so that
 * no text of it stays behind.
 */
export function EntryLens({ text }: { text: string }) {
  const [source, setSource] = useState<OwnReading | null>(null);
  const [say, setSay] = useState('');
  useEffect(() => () => source?.close(), [source]);
  const copy = (words: string): void => void copyWords(words).then(setSay);
  return (
    <details class="details no-print" onToggle={({ currentTarget }) => currentTarget.open && setSource((own) => own ?? startOwnReading())}>
      <summary>Look at this entry through a lens</summary>
      {source && <LensTool source={source} text={text} onCopy={copy} onHelp={(lens) => void goToHelp(`lens/${lens}`)} level={3} />}
      {say !== '' && <p class="quiet">{say}</p>}
      <Live say={say} />
    </details>
  );
}
