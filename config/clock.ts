import type { Instant } from '../domain/time/time';

/** Business time. Read it once per request and pass the instant on. */
export type Clock = () => Instant;

/**
 * The one clock that decides dates: machine time, shifted by the setting `CLOCK_SHIFT_MS` (0 in production).
 * @param shiftMs milliseconds; negative for rehearsals of the past.
 * @example const at = businessClock(config.clockShiftMs)();
 */
export function businessClock(shiftMs: number): Clock {
  return () => Date.now() + shiftMs;
}
