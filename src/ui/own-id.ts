import { useState } from 'preact/hooks';

let last = 0;

/** An id for tying a label to its control. Counted, because ids made from the place in the tree met each other when parts came and went. */
export function useOwnId(): string {
  const [id] = useState(() => `part-${++last}`);
  return id;
}
