import fc from 'fast-check';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { nextSlot, SLOT_TIMES, slotAfter } from '../../../domain/calendar/slots';
import { dayOf, formatInstant, parseInstant } from '../../../domain/time/time';

const calendar = vietnamCalendar();

describe('mail is sent', () => {
  test.each([
    ['2020-05-29T07:00:00+07:00', '2020-05-29T08:00:00+07:00', 'after the steps of the morning'],
    ['2020-05-29T08:00:00+07:00', '2020-05-29T08:00:00+07:00', 'in the slot that begins now'],
    ['2020-05-29T08:00:00.001+07:00', '2020-05-29T14:00:00+07:00', 'in the next one a millisecond later'],
    ['2020-05-29T14:00:01+07:00', '2020-06-01T08:00:00+07:00', 'on Monday after a Friday afternoon'],
    ['2020-05-29T23:59:59+07:00', '2020-06-01T08:00:00+07:00', 'never at night'],
    ['2020-05-30T00:00:00+07:00', '2020-06-01T08:00:00+07:00', 'never on a Saturday'],
    ['2020-01-22T15:00:00+07:00', '2020-01-30T08:00:00+07:00', 'after Tết'],
    ['2026-01-09T15:00:00+07:00', '2026-01-10T08:00:00+07:00', 'on a worked Saturday'],
    ['2020-06-01T00:00:00Z', '2020-06-01T08:00:00+07:00', 'by the clock of Vietnam'],
  ])('after %s at %s: %s', (at, slot) => {
    expect(formatInstant(nextSlot(calendar, parseInstant(at)!))).toBe(slot);
  });

  test('the slot after a slot is the next one', () => {
    const morning = parseInstant('2020-05-29T08:00:00+07:00')!;
    const afternoon = slotAfter(calendar, morning);
    expect(formatInstant(afternoon)).toBe('2020-05-29T14:00:00+07:00');
    expect(formatInstant(slotAfter(calendar, afternoon))).toBe('2020-06-01T08:00:00+07:00');
  });

  test('a test plan’s slots are multiples of its seconds, on any day', () => {
    const every = { everySeconds: 2 };
    const saturday = parseInstant('2020-05-30T03:00:01+07:00')!;
    const slot = nextSlot(calendar, saturday, every);
    expect(formatInstant(slot)).toBe('2020-05-30T03:00:02+07:00');
    expect(nextSlot(calendar, slot, every)).toBe(slot);
    expect(slotAfter(calendar, slot, every) - slot).toBe(2_000);
  });

  test('for any instant, the slot is the first slot time of a working day not before it', () => {
    const instants = fc.integer({ min: parseInstant('2016-01-01')!, max: parseInstant('2029-01-01')! });
    fc.assert(
      fc.property(instants, (at) => {
        const slot = nextSlot(calendar, at);
        expect(slot).toBeGreaterThanOrEqual(at);
        expect(calendar.isWorkingDay(dayOf(slot))).toBe(true);
        expect(SLOT_TIMES).toContain(formatInstant(slot).slice(11, 16));
        expect(nextSlot(calendar, slot - 1)).toBe(slot);
        expect(calendar.workingDaysBetween(dayOf(at), dayOf(slot))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
