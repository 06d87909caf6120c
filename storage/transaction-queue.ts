import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';

/** Runs what it is given, later when too many are at work already. */
export type TransactionQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets so many work at once; the others wait their turn in the order in which they came, but not for ever. Work that asked for
 * a turn of its own meanwhile would wait for itself: transactions are not begun inside others.
 * @param timeoutMs milliseconds of machine time after which whoever still waits is sent away
 * @throws DungHanError SERVICE_UNAVAILABLE from the work's turn
 * @example const turn = turns(6, 10_000); await turn(() => submit(report))
 */
export function transactionQueue(limit: number, timeoutMs: number): TransactionQueue {
  let running = 0;
  const waiting: (() => void)[] = [];
  const waitInLine = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(new DungHanError('SERVICE_UNAVAILABLE', message('requests.database-away')));
      }, timeoutMs);
      waiting.push(go);
    });
  return async (work) => {
    if (running < limit) running++;
    // Whoever ends hands its place on, so that nobody who comes later slips in between.
    else await waitInLine();
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
