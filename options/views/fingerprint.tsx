/** The fingerprint of a text: the same number on two machines means the same pack. */
import { useEffect, useState } from 'preact/hooks';
import { fingerprint } from '../../src/extension/fingerprint';

export function Fingerprint({ text }: { text: string }) {
  const [hash, setHash] = useState('');
  useEffect(() => {
    let isCurrent = true;
    void fingerprint(text).then((found) => isCurrent && setHash(found));
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return (
    <span>
      Fingerprint (SHA-256): <code class="hash">{hash}</code>
    </span>
  );
}
