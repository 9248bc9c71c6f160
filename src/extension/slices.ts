/** Longest that a slice of work holds up the page, in milliseconds: short enough that a key press between two is not felt. */
const SLICE = 10;

/** Does work step by step, and lets the page take its turn between slices. A step that throws rejects. */
export async function inSlices<Value>(steps: Generator<void, Value>): Promise<Value> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** After all that waits already. A message, as timers in a row are held back by the browser. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
