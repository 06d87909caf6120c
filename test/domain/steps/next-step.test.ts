import fc from 'fast-check';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { defaultLadder } from '../../../domain/steps/ladder';
import { type NextStepFacts, nextStep } from '../../../domain/steps/next-step';
import { placeSteps } from '../../../domain/steps/place-steps';
import { returnedLadder } from '../../../domain/steps/returned-ladder';
import { atTime, dayOf, formatInstant, HOUR, type Instant, startOfDay } from '../../../domain/time/time';

const calendar = vietnamCalendar();

/** 614/KH-UBND, six months, 17 units that owe, activated on 24/3/2020. */
function facts614(changes: Partial<NextStepFacts> = {}): NextStepFacts {
  const deadline = { lateFrom: startOfDay('2020-05-30'), lastDay: '2020-05-29', workingDue: '2020-05-29' };
  return {
    ...deadline,
    periodFrom: '2020-01-01',
    eventOn: null,
    activatedAt: atTime('2020-03-24', '08:30'),
    ladder: defaultLadder('six-month'),
    groups: [{ ...deadline, owing: 17 }],
    recorded: new Set(),
    latestVersion: 0,
    latestConfirmed: false,
    reportHandedUp: false,
    uncompiledSince: null,
    closedVersion: null,
    ...changes,
  };
}

/** Performs every step at its instant, and returns the steps, skipped ones with a minus. */
function allSteps(start: NextStepFacts, from: Instant): string[] {
  const done: string[] = [];
  let facts = start;
  let at = from;
  for (let round = 0; round < 40; round++) {
    const next = nextStep(facts, at, calendar);
    if (next === null) return done;
    at = Math.max(at, next.step.at);
    const now = nextStep(facts, at, calendar)!;
    done.push(`${formatInstant(at).slice(0, 16)} ${now.step.id}`, ...now.skips.map((step) => `-${step.id}`));
    const recorded = new Set([...facts.recorded, now.step.id, ...now.skips.map((step) => step.id)]);
    const { kind } = now.step;
    const compiled = kind === 'compile' || kind === 'supplement';
    facts = {
      ...facts,
      recorded,
      latestVersion: facts.latestVersion + (compiled ? 1 : 0),
      uncompiledSince: compiled ? null : facts.uncompiledSince,
      closedVersion: kind === 'close' ? facts.latestVersion : facts.closedVersion,
    };
  }
  return done;
}

describe('the steps of a collection', () => {
  it('are on the documented days for 614/KH-UBND, six months', () => {
    expect(allSteps(facts614(), atTime('2020-03-24', '08:30'))).toEqual([
      '2020-04-29T07:00 open:-20wd@2020-05-30',
      '2020-05-15T07:00 remind:-10wd@2020-05-30',
      '2020-05-26T07:00 remind:-3wd@2020-05-30',
      '2020-05-28T07:00 remind:-1wd@2020-05-30',
      '2020-05-29T07:00 remind:-0wd@2020-05-30',
      '2020-06-01T07:00 overdue:+1wd@2020-05-30',
      '2020-06-01T07:00 compile:+1wd@2020-05-30',
      '2020-06-03T07:00 escalate:+3wd@2020-05-30',
      '2020-06-03T07:00 letter:+3wd@2020-05-30',
      '2020-06-10T07:00 repeat:+8wd@2020-05-30',
      '2020-06-10T07:00 letter:+8wd@2020-05-30',
      '2020-06-17T07:00 repeat:+13wd@2020-05-30',
      '2020-07-10T07:00 close:+30wd@2020-05-30',
    ]);
  });

  it.each([
    ['2020-10-29', ['2020-10-30', '2020-11-03', '2020-11-10']],
    ['2017-09-30', ['2017-10-02', '2017-10-04', '2017-10-11']],
    ['2018-09-30', ['2018-10-01', '2018-10-03', '2018-10-10']],
    ['2020-11-09', ['2020-11-10', '2020-11-12', '2020-11-19']],
  ])('puts overdue, escalate and the second letter of last day %s on %j', (lastDay, days) => {
    const anchor = {
      lastDay,
      lateFrom: startOfDay(lastDay) + 24 * HOUR,
      workingDue: calendar.workingDueOf(lastDay),
      periodFrom: `${lastDay.slice(0, 4)}-01-01`,
      eventOn: null,
      activatedAt: startOfDay(`${lastDay.slice(0, 4)}-03-01`),
    };
    const steps = placeSteps(defaultLadder('year'), anchor, calendar);
    const on = (kind: string, offset: string) =>
      dayOf(steps.find((step) => step.kind === kind && step.offset === offset)!.at);
    expect([on('overdue', '+1wd'), on('escalate', '+3wd'), on('letter', '+8wd')]).toEqual(days);
  });

  it('include the strongest of several due rungs once, and the weaker ones as skipped', () => {
    const late = atTime('2020-06-02', '09:00');
    const [first, ...rest] = allSteps(facts614({ activatedAt: late }), late);
    expect(first).toBe('2020-06-02T09:00 overdue:+1wd@2020-05-30');
    expect(rest.slice(0, 5)).toEqual([
      '-remind:-10wd@2020-05-30',
      '-remind:-3wd@2020-05-30',
      '-remind:-1wd@2020-05-30',
      '-remind:-0wd@2020-05-30',
      '-open:-20wd@2020-05-30',
    ]);
    expect(rest[5]).toBe('2020-06-02T09:00 compile:+1wd@2020-05-30');
  });

  it('do not open a round on Monday that was escalated at its activation on Saturday', () => {
    const saturday = atTime('2020-06-06', '10:00');
    const lines = allSteps(facts614({ activatedAt: saturday }), saturday);
    expect(lines[0]).toBe('2020-06-06T10:00 escalate:+3wd@2020-05-30');
    expect(lines).toContain('-open:-20wd@2020-05-30');
    expect(lines.filter((line) => line.includes(' open:'))).toEqual([]);
  });

  it('close at once when the latest version is confirmed and no unit owes', () => {
    const at = atTime('2020-06-05', '10:00');
    const facts = facts614({ latestVersion: 1, latestConfirmed: true, reportHandedUp: true });
    expect(nextStep(facts, at, calendar)!.step.kind).not.toBe('close');
    const settled = { ...facts, groups: facts.groups.map((group) => ({ ...group, owing: 0 })) };
    const recorded = new Set(
      placeSteps(settled.ladder, { ...settled }, calendar)
        .filter((step) => step.at <= at)
        .map((step) => step.id),
    );
    expect(nextStep({ ...settled, recorded }, at, calendar)!.step).toMatchObject({ kind: 'close', at });
  });

  it('repeat no urging once the compiled report was handed up', () => {
    const steps = allSteps(facts614({ reportHandedUp: true, latestVersion: 1 }), atTime('2020-06-03', '08:00'));
    expect(steps.filter((line) => line.includes('repeat'))).toEqual([]);
  });

  it('include one supplement an hour after the first change in no version, also after the close, and another close', () => {
    const since = atTime('2020-08-03', '10:32');
    const closed = facts614({ latestVersion: 2, closedVersion: 2, uncompiledSince: since });
    expect(allSteps(closed, since)).toEqual(['2020-08-03T11:32 supplement:3', '2020-08-03T11:32 close:v3']);
    expect(nextStep(facts614({ latestVersion: 2, closedVersion: 2 }), since, calendar)).toBeNull();
  });

  it('include separate steps for an extended date', () => {
    const extended = { lateFrom: startOfDay('2020-06-13'), lastDay: '2020-06-12', workingDue: '2020-06-12', owing: 1 };
    const facts = facts614();
    const steps = allSteps({ ...facts, groups: [...facts.groups, extended] }, atTime('2020-05-29', '08:00'));
    expect(steps).toContain('2020-06-12T07:00 remind:-0wd@2020-06-13');
    expect(steps.at(-1)).toBe('2020-07-24T07:00 close:+30wd@2020-05-30');
  });

  it('remind of a returned report before its resubmission day, and notify only the unit', () => {
    const returned = {
      ...{ lateFrom: startOfDay('2020-06-13'), lastDay: '2020-06-12', workingDue: '2020-06-12' },
      ...{ owing: 1, returned: true },
    };
    const facts = facts614();
    const steps = allSteps({ ...facts, groups: [...facts.groups, returned] }, atTime('2020-06-03', '08:00'));
    expect(steps.filter((line) => line.endsWith('@2020-06-13'))).toEqual([
      '2020-06-03T08:00 remind:-10wd@2020-06-13',
      '2020-06-09T07:00 remind:-3wd@2020-06-13',
      '2020-06-11T07:00 remind:-1wd@2020-06-13',
      '2020-06-12T07:00 remind:-0wd@2020-06-13',
      '2020-06-15T07:00 overdue:+1wd@2020-06-13',
      '2020-06-24T07:00 repeat:+8wd@2020-06-13',
      '2020-07-01T07:00 repeat:+13wd@2020-06-13',
    ]);
    const told = new Set(returnedLadder(facts.ladder).flatMap(({ to }) => to));
    expect([...told].sort()).toEqual(['office', 'officer']);
  });

  it('are done once, in order of time, from any start', () => {
    const start = fc.integer({ min: startOfDay('2020-03-24'), max: startOfDay('2020-07-01') });
    fc.assert(
      fc.property(start, (at) => {
        const lines = allSteps(facts614({ activatedAt: at }), at);
        const done = lines.filter((line) => !line.startsWith('-'));
        const ids = lines.map((line) => line.replace(/^(-|\S+ )/, ''));
        expect(done.map((line) => line.slice(0, 16))).toEqual(done.map((line) => line.slice(0, 16)).sort());
        expect(new Set(ids).size).toBe(ids.length);
        expect(done.at(-1)).toMatch(/close:\+30wd/);
      }),
      { numRuns: 60 },
    );
  });
});
