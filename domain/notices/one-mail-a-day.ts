import type { WorkingCalendar } from '../calendar/calendar';
import { SLOT_TIMES, slotAfter } from '../calendar/slots';
import { addDays, atTime, dayOf, type Instant, startOfDay } from '../time/time';
import { type NoticeKind, ONLY_IF_OWING } from './notice';

/** What one mail a day depends on. */
export interface ChosenNotice {
  kind: NoticeKind;
  /** The slot it is planned for. */
  slot: Instant;
  urgent: boolean;
  /** The first late instant of its report; null where it is about none. */
  lateFrom: Instant | null;
}

/** Kinds about a day that has come: who reads them a day later has lost that day. */
const OF_TODAY: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'overdue',
  'escalate',
  'repeat',
  'call-list',
  'overdue-list',
]);

/** The next morning slot (08:00 of a working day) after an instant. */
export function nextMorning(calendar: WorkingCalendar, at: Instant): Instant {
  const slot = slotAfter(calendar, at);
  return isMorning(slot) ? slot : slotAfter(calendar, slot);
}

function isMorning(slot: Instant): boolean {
  return slot === atTime(dayOf(slot), SLOT_TIMES[0]!);
}

/**
 * Until when a notice waits for a person who has chosen one mail a day (một thư mỗi ngày): the next morning, when its own slot is
 * not one. Urging, what was asked for urgently, and what concerns a report whose last day is over by that morning's evening
 * leave in their own slot, because a day later they would be too late (docs/decisions/0057).
 * @returns null: it leaves now
 * @example a decision of 2026-12-01 about a report due on 2026-12-15, slot 14:00 → 2026-12-02T08:00
 */
export function waitsUntil(notice: ChosenNotice, calendar: WorkingCalendar): Instant | null {
  if (notice.urgent || isMorning(notice.slot) || OF_TODAY.has(notice.kind)) return null;
  const morning = nextMorning(calendar, notice.slot);
  const overBy = startOfDay(addDays(dayOf(morning), 1));
  const isNear = notice.lateFrom !== null && notice.lateFrom <= overBy && ONLY_IF_OWING.has(notice.kind);
  return isNear ? null : morning;
}
