/** Runs a job; where `debug`, leaves its time as a `performance.measure` with this name for the benchmark to read. */
export function measure(win: Window, name: 'oys:key' | 'oys:review' | 'oys:paint' | 'oys:fit', debug: boolean, job: () => void): void {
  if (!debug) {
    job();
    return;
  }
  const start = win.performance.now();
  job();
  win.performance.measure(name, { start, end: win.performance.now() });
}
