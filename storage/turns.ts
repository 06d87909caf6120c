/** Runs what it is given, later when too many are at work already. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets so many work at once; the others wait their turn in the order in which they came.
 * @example const turn = turns(6); await turn(() => submit(report))
 */
export function turns(most: number): Turns {
  let working = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (working < most) working++;
    // Whoever ends hands its place on, so that nobody who comes later slips in between.
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) working--;
      else next();
    }
  };
}
