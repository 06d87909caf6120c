import { atTime, type ClockTime, dayOf, type Instant, SECOND } from '../time/time';
import type { WorkingCalendar } from './calendar';

/** When mail leaves on working days, in Vietnam's time: offices open at 07:00–07:30 and close at 17:00–17:30. */
export const SLOT_TIMES: readonly ClockTime[] = ['08:00', '14:00'];

/** When steps run on working days: before the first mail slot. */
export const STEP_TIME: ClockTime = '07:00';

/** Slots of a test plan: one every `everySeconds`, on any day and at any hour. */
export type SlotRhythm = { everySeconds: number };

/**
 * The earliest mail slot at or after an instant: 08:00 or 14:00 of a working day, never at night or on a day off.
 * @param every slots of a test plan, multiples of that many seconds since 1970-01-01 UTC
 * @example formatInstant(nextSlot(vietnamCalendar(), parseInstant('2020-05-29T14:00:01+07:00')!)) // '2020-06-01T08:00:00+07:00'
 */
export function nextSlot(calendar: WorkingCalendar, at: Instant, every: SlotRhythm | null = null): Instant {
  if (every) return Math.ceil(at / (every.everySeconds * SECOND)) * every.everySeconds * SECOND;
  const today = dayOf(at);
  if (calendar.isWorkingDay(today)) {
    const slot = SLOT_TIMES.map((time) => atTime(today, time)).find((instant) => instant >= at);
    if (slot !== undefined) return slot;
  }
  return atTime(calendar.addWorkingDays(today, 1), SLOT_TIMES[0]!);
}

/**
 * The next mail slot strictly after an instant.
 * @example formatInstant(slotAfter(vietnamCalendar(), atTime('2020-05-29', '08:00'))) // '2020-05-29T14:00:00+07:00'
 */
export function slotAfter(calendar: WorkingCalendar, slot: Instant, every: SlotRhythm | null = null): Instant {
  return nextSlot(calendar, slot + 1, every);
}

/**
 * The latest mail slot at or before an instant: what was planned by then has probably left.
 * @example formatInstant(slotBefore(vietnamCalendar(), atTime('2020-06-01', '07:59'))) // '2020-05-29T14:00:00+07:00'
 */
export function slotBefore(calendar: WorkingCalendar, at: Instant, every: SlotRhythm | null = null): Instant {
  if (every) return Math.floor(at / (every.everySeconds * SECOND)) * every.everySeconds * SECOND;
  const today = dayOf(at);
  if (calendar.isWorkingDay(today)) {
    const slot = SLOT_TIMES.map((time) => atTime(today, time)).findLast((instant) => instant <= at);
    if (slot !== undefined) return slot;
  }
  return atTime(calendar.addWorkingDays(today, -1), SLOT_TIMES.at(-1)!);
}
