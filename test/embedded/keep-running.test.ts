import type { Ending } from '../../embedded/child';
import { type Running, supervisePart } from '../../embedded/keep-running';

/** A part that ends on request of the test. */
function part(): Running & { crash(): void; stopped: boolean } {
  let end: (ending: Ending) => void = () => undefined;
  const exited = new Promise<Ending>((resolve) => {
    end = resolve;
  });
  return {
    pid: 1,
    exited,
    stopped: false,
    crash: () => end({ code: 1, signal: null }),
    async stop() {
      this.stopped = true;
      end({ code: 0, signal: null });
    },
  };
}

test('a part that ends unexpectedly is restarted, with growing delays', async () => {
  const parts = [part(), part(), part()];
  const waits: number[] = [];
  let started = 0;
  let third: () => void = () => undefined;
  const thirdStart = new Promise<void>((resolve) => {
    third = resolve;
  });
  const kept = await supervisePart({
    start: async () => parts[started++] as Running,
    onStart: () => started === 3 && third(),
    onCrash: (_ending, waitMs) => {
      waits.push(waitMs);
      parts[1]?.crash();
    },
    backOffMs: [1, 2],
  });
  parts[0]?.crash();
  await thirdStart;
  expect(waits).toEqual([1, 2]);
  await kept.stop();
  expect(parts[2]?.stopped).toBe(true);
});

test('a failed restart is retried, a failed first start is thrown to the caller', async () => {
  const first = part();
  const second = part();
  const starts = [
    () => first,
    () => {
      throw new Error('port taken');
    },
    () => second,
  ];
  const crashes: string[] = [];
  let calls = 0;
  let again: () => void = () => undefined;
  const startedAgain = new Promise<void>((resolve) => {
    again = resolve;
  });
  const kept = await supervisePart({
    start: async () => (starts[calls++] as () => Running)(),
    onStart: (running) => running === second && again(),
    onCrash: (ending) => crashes.push(ending instanceof Error ? ending.message : `code ${ending.code}`),
    backOffMs: [1],
  });
  first.crash();
  await startedAgain;
  expect(crashes).toEqual(['code 1', 'port taken']);
  await kept.stop();
  const refused = supervisePart({ start: () => Promise.reject(new Error('no binary')), onCrash: () => undefined });
  await expect(refused).rejects.toThrow('no binary');
});

test('after a stop during the delay nothing is started', async () => {
  const first = part();
  let starts = 0;
  let crashed: () => void = () => undefined;
  const crash = new Promise<void>((resolve) => {
    crashed = resolve;
  });
  const kept = await supervisePart({
    start: async () => {
      starts++;
      return first;
    },
    onCrash: () => crashed(),
    backOffMs: [60_000],
  });
  first.crash();
  await crash;
  await kept.stop();
  expect(starts).toBe(1);
});
