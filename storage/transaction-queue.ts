import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';

/** Runs work at once, or queued when the limit is reached. */
export type TransactionQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Runs at most `limit` tasks at once; others queue in order of arrival, up to a timeout. A task that queued another
 * task and awaited it could deadlock, so transactions are never nested.
 * @param timeoutMs milliseconds of machine time after which a waiting task fails
 * @throws DungHanError SERVICE_UNAVAILABLE when the wait times out
 * @example const queue = transactionQueue(6, 10_000); await queue(() => submit(report))
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
    // A finished task passes its place directly to the next in the queue, so that a new task cannot overtake it.
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
