import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { endNamed, hasHour, lateFromOf, workingDueOf } from '../../../domain/deadlines/deadline-hour';
import { defaultLadder } from '../../../domain/steps/ladder';
import { nextStep } from '../../../domain/steps/next-step';
import { placeSteps } from '../../../domain/steps/place-steps';
import { atTime, type Day, formatInstant } from '../../../domain/time/time';

const calendar = vietnamCalendar();

/** "Trước 10 giờ thứ Sáu, ngày 18/9/2026". */
function datesOf(day: Day, time: string | null, inclusive = false) {
  const lateFrom = lateFromOf(endNamed(day, time, inclusive));
  return { lateFrom, lastDay: day, workingDue: workingDueOf(lateFrom, calendar) };
}

function steps(dates: ReturnType<typeof datesOf>) {
  const anchor = { ...dates, periodFrom: '2026-09-14', eventOn: null, activatedAt: atTime('2026-08-03', '08:00') };
  return placeSteps(defaultLadder('month', hasHour(dates.lateFrom)), anchor, calendar).map(
    ({ id, at }) => `${formatInstant(at).slice(0, 16)} ${id}`,
  );
}

test('reminders of the day come before the hour; the list and the draft when it strikes; heads hear on the third working day', () => {
  expect(steps(datesOf('2026-09-18', '10:00'))).toEqual([
    '2026-09-14T07:00 open:-20wd@2026-09-18T10:00',
    '2026-09-15T07:00 remind:-3wd@2026-09-18T10:00',
    '2026-09-18T07:00 remind:-0wd@2026-09-18T10:00',
    '2026-09-18T10:00 overdue:+0h@2026-09-18T10:00',
    '2026-09-18T10:00 compile:+0h@2026-09-18T10:00',
    '2026-09-23T07:00 escalate:+3wd@2026-09-18T10:00',
    '2026-09-23T07:00 letter:+3wd@2026-09-18T10:00',
    '2026-09-30T07:00 repeat:+8wd@2026-09-18T10:00',
    '2026-09-30T07:00 letter:+8wd@2026-09-18T10:00',
    '2026-10-07T07:00 repeat:+13wd@2026-09-18T10:00',
    '2026-10-30T07:00 close:+30wd@2026-09-18T10:00',
  ]);
});

test('of an hour too early in the day the last reminder is on the working day before', () => {
  const placed = steps(datesOf('2026-09-21', '07:30'));
  expect(placed.filter((step) => step.includes(' remind:'))).toEqual([
    '2026-09-15T07:00 remind:-3wd@2026-09-21T07:30',
    '2026-09-18T07:00 remind:-0wd@2026-09-21T07:30',
  ]);
});

test('no reminder of any hour comes at or after it', () => {
  for (let hour = 1; hour < 24; hour++) {
    const dates = datesOf('2026-09-18', `${String(hour).padStart(2, '0')}:00`);
    const anchor = { ...dates, periodFrom: '2026-09-01', eventOn: null, activatedAt: atTime('2026-08-03', '08:00') };
    for (const { kind, at } of placeSteps(defaultLadder('year', true), anchor, calendar))
      expect([kind, hour, kind === 'remind' || kind === 'open' ? at < dates.lateFrom : at >= dates.lateFrom]).toEqual([
        kind,
        hour,
        true,
      ]);
  }
});

test('a round by day has the steps and the ids it always had', () => {
  const placed = steps(datesOf('2026-09-18', null));
  expect(placed).toContain('2026-09-21T07:00 overdue:+1wd@2026-09-19');
  expect(placed).toContain('2026-09-21T07:00 compile:+1wd@2026-09-19');
});

test('a report extended by a day, in a round by hour, is urged on the next morning and not at midnight', () => {
  const anchor = {
    ...datesOf('2026-09-25', null),
    ...{ periodFrom: '2026-09-14', eventOn: null, activatedAt: atTime('2026-08-03', '08:00') },
  };
  const [overdue] = placeSteps(
    defaultLadder('month', true).filter(({ kind }) => kind === 'overdue'),
    anchor,
    calendar,
  );
  expect([overdue!.id, formatInstant(overdue!.at).slice(0, 16)]).toEqual([
    'overdue:+0h@2026-09-26',
    '2026-09-28T07:00',
  ]);
});

test('hours of a ladder count from the named hour before it and from the first late instant after it', () => {
  const anchor = {
    ...datesOf('2026-09-18', '16:00', true),
    ...{ periodFrom: '2026-09-14', eventOn: null, activatedAt: atTime('2026-08-03', '08:00') },
  };
  const ladder = [
    { kind: 'remind', offset: '-4h', to: ['officer'] },
    { kind: 'escalate', offset: '+2h', to: ['head'] },
  ] as const;
  expect(placeSteps(ladder, anchor, calendar).map(({ id, at }) => [id, formatInstant(at)])).toEqual([
    ['remind:-4h@2026-09-18T16:00+', '2026-09-18T12:00:00+07:00'],
    ['escalate:+2h@2026-09-18T16:00+', '2026-09-18T18:00:01+07:00'],
  ]);
});

test('a report extended to a later hour of the same day gets its own list, after that of the others', () => {
  const round = datesOf('2026-09-18', '10:00');
  const extended = datesOf('2026-09-18', '15:00', true);
  const facts = {
    ...round,
    ...{ periodFrom: '2026-09-14', eventOn: null, activatedAt: atTime('2026-08-03', '08:00') },
    ladder: defaultLadder('month', true),
    groups: [
      { ...round, owing: 3 },
      { ...extended, owing: 1 },
    ],
    ...{ latestVersion: 0, latestConfirmed: false, reportHandedUp: false, uncompiledSince: null, closedVersion: null },
  };
  const done: string[] = [];
  let at = atTime('2026-09-18', '09:00');
  const recorded = new Set(
    placeSteps(facts.ladder, facts, calendar)
      .filter((step) => step.at <= at)
      .map(({ id }) => id),
  );
  for (let count = 0; count < 4; count++) {
    const { step, skips } = nextStep({ ...facts, recorded }, at, calendar)!;
    at = Math.max(at, step.at);
    for (const { id } of [step, ...skips]) recorded.add(id);
    done.push(`${formatInstant(at).slice(11, 16)} ${step.id}`);
  }
  expect(done).toContain('10:00 overdue:+0h@2026-09-18T10:00');
  expect(done.at(-1)).toBe('15:00 overdue:+0h@2026-09-18T15:00+');
});
