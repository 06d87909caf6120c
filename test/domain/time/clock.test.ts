import { parseClock, parseDayAndClock } from '../../../domain/time/clock';

test.each([
  ['16:00', '16:00'],
  ['9:05', '09:05'],
  ['16 giờ', '16:00'],
  ['16 giờ 30', '16:30'],
  ['16 giờ 30 phút', '16:30'],
  ['16h', '16:00'],
  ['16h30', '16:30'],
  ['16g30', '16:30'],
  ['24:00', '24:00'],
  ['0 giờ', '00:00'],
])('an office writes the hour %s', (written, time) => {
  expect(parseClock(written)).toBe(time);
});

test.each(['25:00', '16:60', '24:01', '16', 'chiều', '', '16 giờ 5 sáng'])('"%s" is no hour', (written) => {
  expect(parseClock(written)).toBeNull();
});

test.each([
  ['16 giờ ngày 20/6/2026', '2026-06-20', '16:00'],
  ['16 giờ 30 phút, ngày 20/6/2026', '2026-06-20', '16:30'],
  ['16h30 ngày 20/6/2026', '2026-06-20', '16:30'],
  ['16:00 20/06/2026', '2026-06-20', '16:00'],
  ['20/6/2026 16:00', '2026-06-20', '16:00'],
  ['ngày 20/6/2026, 16 giờ', '2026-06-20', '16:00'],
  ['2026-06-20T16:00', '2026-06-20', '16:00'],
  ['20/6/2026', '2026-06-20', null],
])('a day with its hour: %s', (written, day, time) => {
  expect(parseDayAndClock(written)).toEqual({ day, time });
});

test.each(['16 giờ', '31/6/2026', '25 giờ ngày 20/6/2026', 'trước 16 giờ ngày 20/6/2026', '20/6'])(
  '"%s" is no day with an hour',
  (written) => {
    expect(parseDayAndClock(written)).toBeNull();
  },
);
