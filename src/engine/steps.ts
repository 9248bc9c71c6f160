/** Work that can be done in steps of a millisecond or so, by a page that must not be held up. Whoever has no page runs it to its end. */
export type Steps<Value> = Generator<void, Value>;

/** Does all that is left to do. */
export function finished<Value>(steps: Steps<Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
