import { useLayoutEffect, useState } from 'preact/hooks';

/** What stands from # on in the address, as it changes; listened to at once, so that a change before the first frame is followed too. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useLayoutEffect(() => {
    const changed = (): void => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}
