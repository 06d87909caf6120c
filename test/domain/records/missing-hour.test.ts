import { endNamed, lateFromOf } from '../../../domain/deadlines/deadline-hour';
import { missingHour } from '../../../domain/records/missing-hour';
import { countedAt } from '../../../domain/states/counted-at';
import { atTime, startOfDay } from '../../../domain/time/time';

const DAY = '2026-09-15';
const LATE_FROM = lateFromOf(endNamed(DAY, '16:00', false));
const NOW = atTime('2026-09-17', '09:00');

type Typed = Parameters<typeof missingHour>[0];
const paper = (more: Partial<Typed>): Typed => ({ document: { date: null }, sentOn: null, receivedAt: null, ...more });
const asked = (more: Partial<Typed>, counts: 'sent' | 'received' = 'sent', lateFrom = LATE_FROM, at = NOW) =>
  missingHour(paper(more), { lateFrom, counts }, at)?.day ?? null;

describe('a paper that came on the day of a deadline with an hour', () => {
  test('needs its own hour: it is never guessed on time', () => {
    expect(asked({ sentOn: DAY })).toBe('sent');
    expect(asked({ document: { date: DAY } })).toBe('sent');
    expect(asked({ receivedAt: startOfDay(DAY) }, 'received')).toBe('received');
    expect(asked({ sentOn: DAY, receivedAt: startOfDay(DAY) })).toBe('sent');
  });

  test('does not need it where the hour is known, or cannot matter', () => {
    expect(asked({ sentOn: DAY, sentTime: '15:30' })).toBeNull();
    expect(asked({ sentOn: '2026-09-14' })).toBeNull();
    expect(asked({ sentOn: '2026-09-16' })).toBeNull();
    // Received before the hour, it was sent before it.
    expect(asked({ sentOn: DAY, receivedAt: atTime(DAY, '15:00') })).toBeNull();
    expect(asked({ sentOn: DAY }, 'sent', LATE_FROM, atTime(DAY, '11:00'))).toBeNull();
    expect(asked({ sentOn: DAY, receivedAt: atTime(DAY, '15:00') }, 'received')).toBeNull();
    // Where the receipt decides, the day of sending does not.
    expect(asked({ sentOn: DAY, receivedAt: atTime('2026-09-16', '09:00') }, 'received')).toBeNull();
  });

  test('of a deadline by day nothing more is asked than before', () => {
    expect(asked({ sentOn: DAY }, 'sent', startOfDay('2026-09-16'))).toBeNull();
  });

  test('counts from its hour', () => {
    const arrival = { channel: 'record', sentOn: DAY, documentDate: null, receivedAt: NOW } as const;
    expect(countedAt({ ...arrival, sentTime: '16:30' }, 'sent')).toBe(atTime(DAY, '16:30'));
    expect(countedAt(arrival, 'sent')).toBe(startOfDay(DAY));
    expect(countedAt({ ...arrival, sentTime: '16:30' }, 'received')).toBe(NOW);
  });
});
