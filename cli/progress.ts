import type { Scenario } from '../domain/rehearsal/scenario';
import { dayOf, type Instant } from '../domain/time/time';
import { tableDate } from '../domain/time/vietnamese';
import type { Io } from './io';

/** How far a rehearsal has come, for who watches. */
export interface ProgressBar {
  reached(at: Instant): void;
  stop(): void;
}

/** A bar on standard error from activation to the end of a scenario; nothing at all where nobody watches. */
export function showProgress(io: Pick<Io, 'watched'>, { activateAt, until }: Scenario): ProgressBar {
  if (!io.watched) return { reached: () => undefined, stop: () => undefined };
  const { SingleBar } = require('cli-progress') as typeof import('cli-progress');
  const bar = new SingleBar({
    format: 'Chạy thử {bar} {percentage}%  đến ngày {day}',
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(until - activateAt, 0, { day: tableDate(dayOf(activateAt)) });
  return {
    reached: (at) => bar.update(at - activateAt, { day: tableDate(dayOf(at)) }),
    stop: () => bar.stop(),
  };
}
