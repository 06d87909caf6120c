/** Prepares items in batches, one batch ahead of the tasks that take them. */
export interface PreparedQueue<T> {
  /** The next item; null when none is left or the queue was closed. */
  take(): Promise<T | null>;
  /** Prepares no more. @returns what was prepared and not taken, after the batch under way */
  close(): Promise<T[]>;
}

/**
 * @param prepare prepares one batch of ids; it may give fewer items
 * @param size ids in a batch; the next is prepared while half of one is left
 */
export function preparedQueue<T>(
  ids: readonly string[],
  size: number,
  prepare: (ids: readonly string[]) => Promise<readonly T[]>,
): PreparedQueue<T> {
  const ready: T[] = [];
  let next = 0;
  let closed = false;
  let preparing: Promise<void> | null = null;
  const prepareMore = (): Promise<void> | null => {
    if (preparing !== null) return preparing;
    if (closed || next >= ids.length) return null;
    const batch = ids.slice(next, next + size);
    next += batch.length;
    preparing = prepare(batch)
      .then((items) => void ready.push(...items))
      .finally(() => {
        preparing = null;
      });
    // The next `take` throws the error; until then it must not count as unhandled.
    preparing.catch(() => undefined);
    return preparing;
  };
  return {
    async take() {
      for (;;) {
        if (closed) return null;
        const item = ready.shift();
        if (ready.length < size / 2) void prepareMore();
        if (item !== undefined) return item;
        const more = prepareMore();
        if (more === null) return null;
        await more;
      }
    },
    async close() {
      closed = true;
      await preparing?.catch(() => undefined);
      return ready.splice(0);
    },
  };
}
