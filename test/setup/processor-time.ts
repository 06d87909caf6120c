/**
 * Milliseconds of the processor that this thread has used so far. Unlike the clock it stands still while other programs have the
 * processor, so that a measurement holds beside other tests.
 * @example const start = threadMs(); parse(text); expect(threadMs() - start).toBeLessThan(500);
 */
export function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The same of all threads of this process: for work that zlib or the collector of garbage does beside the thread. */
export function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
