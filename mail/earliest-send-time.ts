import type { WorkingCalendar } from '../domain/calendar/calendar';
import { nextSlot, type SlotRhythm } from '../domain/calendar/slots';
import { atTime, dayOf, type Instant, MINUTE } from '../domain/time/time';

/** How long after a slot its mail may still be sent; later it waits for the next slot. */
export const SLOT_GRACE = 30 * MINUTE;

/** Hours of a working day in which a retry may be sent outside the slots. */
const OFFICE_OPENS = '07:30';
const OFFICE_CLOSES = '17:00';

/** Whether an instant is a slot of the calendar; urgent mail has other instants. */
export function isCalendarSlot(calendar: WorkingCalendar, slot: Instant, every: SlotRhythm | null): boolean {
  return nextSlot(calendar, slot, every) === slot;
}

/**
 * The earliest instant, `wanted` or later, at which an existing digest may be sent: urgent ones at any hour, the
 * others shortly after their slot or in office hours, never at night or on a day off.
 * @param slot the digest's slot
 */
export function earliestSendTime(
  calendar: WorkingCalendar,
  slot: Instant,
  wanted: Instant,
  every: SlotRhythm | null,
): Instant {
  const anyHour = every !== null || !isCalendarSlot(calendar, slot, every);
  if (anyHour || (wanted >= slot && wanted - slot <= SLOT_GRACE)) return wanted;
  const day = dayOf(wanted);
  const inOfficeHours =
    calendar.isWorkingDay(day) && wanted >= atTime(day, OFFICE_OPENS) && wanted < atTime(day, OFFICE_CLOSES);
  return inOfficeHours ? wanted : nextSlot(calendar, wanted, every);
}
