import { vietnamCalendar } from '../../../domain/calendar/calendar';
import type { NoticeKind } from '../../../domain/notices/notice';
import { nextMorning, waitsUntil } from '../../../domain/notices/one-mail-a-day';
import { atTime, startOfDay } from '../../../domain/time/time';

const calendar = vietnamCalendar();
const TUESDAY = atTime('2026-12-01', '14:00');
const WEDNESDAY = atTime('2026-12-02', '08:00');
const waits = (kind: NoticeKind, lateFrom: number | null, slot = TUESDAY, urgent = false) =>
  waitsUntil({ kind, lateFrom, slot, urgent }, calendar);

describe('one mail a day', () => {
  it('keeps what may wait until 08:00 of the next working day', () => {
    expect(waits('extend', startOfDay('2026-12-20'))).toBe(WEDNESDAY);
    expect(waits('receipt', startOfDay('2026-12-02'))).toBe(WEDNESDAY);
    expect(waits('supplement', null)).toBe(WEDNESDAY);
    // Friday afternoon: Monday morning.
    expect(waits('draft', null, atTime('2026-12-04', '14:00'))).toBe(atTime('2026-12-07', '08:00'));
    expect(nextMorning(calendar, atTime('2026-12-01', '08:00'))).toBe(WEDNESDAY);
  });

  it.each<NoticeKind>(['overdue', 'escalate', 'repeat', 'overdue-list'])('lets “%s” leave in its own slot', (kind) => {
    expect(waits(kind, startOfDay('2026-11-30'))).toBeNull();
  });

  it('lets what is due today or on the day of that morning leave in its own slot', () => {
    expect(waits('remind', startOfDay('2026-12-02'))).toBeNull();
    expect(waits('remind', startOfDay('2026-12-03'))).toBeNull();
    expect(waits('remind', startOfDay('2026-12-04'))).toBe(WEDNESDAY);
    // On Friday afternoon a deadline of Sunday or Monday is near.
    expect(waits('return', startOfDay('2026-12-08'), atTime('2026-12-04', '14:00'))).toBeNull();
  });

  it('delays neither the mail of the morning nor what was asked for urgently', () => {
    expect(waits('extend', startOfDay('2026-12-20'), WEDNESDAY)).toBeNull();
    expect(waits('extend', startOfDay('2026-12-20'), TUESDAY, true)).toBeNull();
  });
});
