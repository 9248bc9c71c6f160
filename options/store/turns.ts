/** Work that must not overlap: each piece begins when the one before it is over, and the first at once. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function inTurns(): Turns {
  let last: Promise<void> | null = null;
  return (work) => {
    const mine = last ? last.then(work) : work();
    const over: Promise<void> = mine.then(nothing, nothing).then(() => {
      if (last === over) last = null;
    });
    last = over;
    return mine;
  };
}

const nothing = (): void => {};
