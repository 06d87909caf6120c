import { ROOT } from './plans';

const { linesOfTimes, timesNow } = require(`${ROOT}/bin/test-times.js`) as {
  timesNow(): Times;
  linesOfTimes(files: { file: string; seconds: number }[], began: Times, ended: Times): string[];
};

interface Times {
  at: number;
  own: number;
  all: number;
}

const files = Array.from({ length: 12 }, (_, index) => ({ file: `${index}.test.ts`, seconds: index }));
const during = (minutes: number, own: number, all: number) =>
  [
    { at: 0, own: 1, all: 100 },
    { at: minutes * 60_000, own: 1 + own, all: 100 + all },
  ] as const;

describe('the times at the end of a run', () => {
  it('name the ten slowest files, and how much of the processors was used', () => {
    const lines = linesOfTimes(files, ...during(10, 900, 930));
    expect(lines[1]).toBe('   11.0 s  11.test.ts');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe(
      'All tests took 10.0 minutes and 900 seconds of the processors; other programs used 0.1 processors meanwhile.',
    );
  });

  it('say when all was longer than twelve minutes, and whether the machine was quiet', () => {
    const last = (others: number) => linesOfTimes(files, ...during(13, 900, 900 + others)).at(-1);
    expect(last(0)).toBe(
      'TOO LONG: they may take 12 minutes on a quiet machine of two cores. Find out what became slow.',
    );
    expect(last(780)).toBe(
      'TOO LONG: they may take 12 minutes on a quiet machine of two cores. This machine was not quiet.',
    );
  });

  it('count the processor of this process', () => {
    const began = timesNow();
    const until = process.cpuUsage().user + 200_000;
    while (process.cpuUsage().user < until);
    const used = timesNow().own - began.own;
    expect(used > 0.1 || process.platform !== 'linux').toBe(true);
  });
});
