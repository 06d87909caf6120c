/**
 * Writes entries in groups: those given while one group is being written form the next. Each caller waits until its own
 * entry is written, so that the groups are as large as there are callers, and no larger.
 * @param write writes a group in one transaction
 */
export function groupCommit<T>(write: (group: readonly T[]) => Promise<void>): (entry: T) => Promise<void> {
  let waiting: { entry: T; resolve: () => void; reject: (fault: unknown) => void }[] = [];
  let writing = false;
  const writeAll = async () => {
    writing = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await write(group.map(({ entry }) => entry));
        for (const { resolve } of group) resolve();
      } catch (fault) {
        for (const { reject } of group) reject(fault);
      }
    }
    writing = false;
  };
  return (entry) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ entry, resolve, reject });
      if (!writing) void writeAll();
    });
}
