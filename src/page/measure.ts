/** Runs a job; where `debug`, leaves its time as a `performance.measure` with this name for the benchmark to read. */
export function measure<Value>(
  win: Window,
  name: 'oys:key' | 'oys:review' | 'oys:paint' | 'oys:fit',
  debug: boolean,
  job: () => Value,
): Value {
  if (!debug) return job();
  const start = win.performance.now();
  const value = job();
  win.performance.measure(name, { start, end: win.performance.now() });
  return value;
}
