/**
 * One tool in a process of its own. Told by messages what to run; answers with milliseconds.
 * `node --expose-gc worker.mjs MODULE VARIANT`
 */
const [, , modulePath, variant] = process.argv;

globalThis.gc?.();
const before = process.memoryUsage();
const started = performance.now();
const { load } = await import(modulePath);
const run = await load(variant);
const loadMs = performance.now() - started;
globalThis.gc?.();
const after = process.memoryUsage();

process.send({
  ready: true,
  loadMs,
  heapMb: (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6,
  rssMb: (after.rss - before.rss) / 1e6,
});

process.on('message', async ({ text, texts }) => {
  if (texts) process.send({ keys: await keyPresses(texts) });
  else {
    const start = performance.now();
    const findings = await run(text);
    process.send({ ms: performance.now() - start, findings });
  }
});

/** Each text is the one before with one more key pressed. */
async function keyPresses(texts) {
  const times = [];
  for (const text of texts) {
    const start = performance.now();
    await run(text);
    times.push(performance.now() - start);
  }
  return times;
}
