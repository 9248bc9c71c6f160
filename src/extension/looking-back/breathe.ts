/**
 * Lets messages in during long work: a task of its own, not only a turn of the same one. By a channel, because browsers make
 * timers that follow one another wait for four milliseconds each.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
