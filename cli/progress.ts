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

/** How much of a long work is done, for who watches. */
export interface ShareBar {
  /** @param share from 0 to 1 */
  reached(share: number): void;
  stop(): void;
}

/** A bar on standard error that fills with the work's share; nothing at all where nobody watches. */
export function showShare(io: Pick<Io, 'watched'>, title: string): ShareBar {
  if (!io.watched) return { reached: () => undefined, stop: () => undefined };
  const { SingleBar } = require('cli-progress') as typeof import('cli-progress');
  const bar = new SingleBar({
    format: `${title} {bar} {percentage}%`,
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(100, 0);
  return { reached: (share) => bar.update(Math.round(100 * share)), stop: () => bar.stop() };
}
