import fc from 'fast-check';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { ONLY_IF_OWING } from '../../../domain/notices/notice';
import type { Boundary, Frequency, Plan, Roll } from '../../../domain/plan/plan';
import { type Rehearsal, rehearse } from '../../../domain/rehearsal/rehearse';
import type { RehearsedCollection, RehearsedObligation } from '../../../domain/rehearsal/rehearsed';
import type { Scenario, ScenarioEvent } from '../../../domain/rehearsal/scenario';
import { daysLate, isLate } from '../../../domain/states/lateness';
import { addDays, atTime, DAY_LENGTH, type Day, HOUR, MINUTE } from '../../../domain/time/time';
import type { Register, Tree } from '../../../domain/units/unit';
import { readSourcePlan } from '../plan/plan-files';

const TREE: Tree = 'government';
const sample = readSourcePlan('gialai-614-2020').plan;

/** Parameters of one generated round. */
interface Round {
  units: number;
  due: Day;
  boundary: Boundary;
  roll: Roll;
  frequency: Frequency;
  /** Days before the due on which the plan is activated. */
  activatedBefore: number;
  daysOff: readonly number[];
  /** Per unit: days from the due on which it sends, and minute of the day; null: never. A figure each. */
  behaviours: readonly ({ day: number; minute: number; figure: number } | null)[];
  confirmAfter: number | null;
}

const round: fc.Arbitrary<Round> = fc.integer({ min: 1, max: 12 }).chain((units) =>
  fc.record({
    units: fc.constant(units),
    due: fc.integer({ min: 0, max: 1_460 }).map((days) => addDays('2020-02-01', days)),
    boundary: fc.constantFrom<Boundary>('before', 'by', 'on'),
    roll: fc.constantFrom<Roll>('none', 'previous', 'next'),
    frequency: fc.constantFrom<Frequency>('month', 'quarter', 'six-month', 'year'),
    activatedBefore: fc.integer({ min: -20, max: 90 }),
    daysOff: fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 8 }),
    behaviours: fc.array(
      fc.option(
        fc.record({
          day: fc.integer({ min: -30, max: 40 }),
          minute: fc.integer({ min: 0, max: 1_439 }),
          figure: fc.integer({ min: 0, max: 5_000 }),
        }),
        { freq: 4 },
      ),
      { minLength: units, maxLength: units },
    ),
    confirmAfter: fc.option(fc.integer({ min: 5, max: 40 })),
  }),
);

const HOURS_OF_STEPS = [7 * 60, 8 * 60, 14 * 60];

/** A minute without steps and mail slots nearby. */
function minuteWithoutSteps(minute: number): number {
  return HOURS_OF_STEPS.some((busy) => Math.abs(busy - minute) < 2) ? minute + 5 : minute;
}

function registerOf(units: number): Register {
  const unit = (code: string, order: number) => ({
    id: `r:${code}`,
    register: 'r',
    code,
    name: code,
    shortName: code,
    type: 'department',
    groups: order < 2 ? [] : ['all'],
    order,
    parents: { [TREE]: order === 0 ? null : 'r:top' },
    validFrom: null,
    validTo: null,
    successors: [],
    contacts: (['office', 'officer', 'head'] as const).map((post) => ({
      id: `r:${code}/${post}`,
      unit: `r:${code}`,
      post,
      name: code,
      title: '',
      email: `${post}.${code}@example.invalid`,
      phone: null,
    })),
  });
  return {
    id: 'r',
    title: 'Danh mục thử',
    sample: true,
    units: ['top', 'compiler', ...Array.from({ length: units }, (_, index) => `u${index}`)].map(unit),
  };
}

function planOf(given: Round): Plan {
  const requirement = sample.requirements.find((candidate) => candidate.id === 'six-month')!;
  return {
    ...sample,
    id: 'generated',
    register: 'r',
    effective: addDays(given.due, -given.activatedBefore),
    roll: given.roll,
    document: { ...sample.document, issuer: 'r:top' },
    milestones: [],
    requirements: [
      {
        ...requirement,
        frequency: given.frequency,
        due: { type: 'date', date: given.due },
        boundary: given.boundary,
        period: given.due.slice(0, 4),
        cutoff: null,
        feeds: null,
        receiver: 'r:top',
        through: 'r:compiler',
        reporters: { groups: ['all'], types: [], under: null, units: ['r:compiler'], except: [] },
      },
    ],
  };
}

function scenarioOf(given: Round): Scenario {
  const activateAt = atTime(addDays(given.due, -given.activatedBefore), '00:00') + 2 * HOUR;
  const events = given.behaviours.flatMap((behaviour, index): ScenarioEvent[] => {
    if (behaviour === null) return [];
    const at = atTime(addDays(given.due, behaviour.day), '00:00') + minuteWithoutSteps(behaviour.minute) * MINUTE;
    if (at <= activateAt) return [];
    return [
      {
        type: 'submit',
        at,
        requirement: 'six-month',
        period: null,
        compiler: null,
        unit: `r:u${index}`,
        values: { 'citizens-received': behaviour.figure },
        nil: false,
        document: { number: null, date: null, signer: null },
        channel: 'web',
        sentOn: null,
      },
    ];
  });
  return {
    title: 'generated',
    activateAt,
    until: atTime(addDays(given.due, 120), '12:00'),
    events: events.sort((a, b) => a.at - b.at),
  };
}

function run(given: Round): { rehearsal: Rehearsal; round: RehearsedCollection } {
  const changes = given.daysOff.map((offset) => ({
    date: addDays(given.due, offset),
    off: true,
    name: 'nghỉ thử',
    status: 'official' as const,
    source: 'thử',
  }));
  const rehearsal = rehearse(planOf(given), registerOf(given.units), vietnamCalendar(changes), scenarioOf(given));
  return { rehearsal, round: rehearsal.collections[0]! };
}

function receivedAt(obligation: RehearsedObligation): number {
  return obligation.submissions[0]?.receivedAt ?? Number.POSITIVE_INFINITY;
}

/** Each property is checked on generated plans, registers, calendars and behaviours. */
function checkProperty(check: (result: ReturnType<typeof run>, given: Round) => void): void {
  fc.assert(
    fc.property(round, (given) => check(run(given), given)),
    { numRuns: 150 },
  );
}

describe('for any plan, calendar and behaviour of units', () => {
  it('no mail about a report is sent once that report is received', () => {
    checkProperty(({ rehearsal, round: { obligations } }) => {
      for (const notice of rehearsal.notices) {
        if (!ONLY_IF_OWING.has(notice.kind)) continue;
        expect(notice.slot).toBeLessThanOrEqual(receivedAt(obligations.get(notice.unit)!));
      }
    });
  });

  it('every unit that owes when a rung is done gets a mail, unless its report is received before the mail is sent', () => {
    checkProperty(({ rehearsal, round: { obligations, steps } }) => {
      for (const { next, at } of steps) {
        if (!['open', 'remind', 'overdue', 'escalate', 'repeat'].includes(next.step.kind)) continue;
        for (const obligation of obligations.values()) {
          if (obligation.own || receivedAt(obligation) < at + DAY_LENGTH * 12) continue;
          const told = rehearsal.notices.filter(
            (notice) => notice.obligation === obligation.id && notice.step === next.step.id,
          );
          expect(told.length).toBeGreaterThan(0);
        }
      }
    });
  });

  it('the compiler is never reminded of its own figures, and never late', () => {
    checkProperty(({ rehearsal, round: { obligations, collection } }) => {
      const own = obligations.get('r:compiler')!;
      expect(own.own).toBe(true);
      expect(rehearsal.notices.some((notice) => notice.obligation === own.id)).toBe(false);
      const facts = { state: own.state, own: true, lateFrom: collection.lateFrom, countedAt: null };
      expect(isLate(facts, collection.lateFrom + 90 * DAY_LENGTH)).toBe(false);
    });
  });

  it('steps are done in order of time, each once, none before activation', () => {
    checkProperty(({ round: { steps, activatedAt } }) => {
      const instants = steps.map(({ at }) => at);
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      expect(instants.every((at) => at >= activatedAt)).toBe(true);
      const ids = steps.flatMap(({ next }) => [next.step.id, ...next.skips.map((step) => step.id)]);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('one person gets one notice of one report and step', () => {
    checkProperty(({ rehearsal }) => {
      const keys = rehearsal.notices.map((notice) => `${notice.person} ${notice.obligation} ${notice.step}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('mail is sent at 08:00 or 14:00 of working days only', () => {
    checkProperty(({ rehearsal }, given) => {
      const calendar = vietnamCalendar(
        given.daysOff.map((offset) => ({
          date: addDays(given.due, offset),
          off: true,
          name: 'nghỉ thử',
          status: 'official',
          source: 'thử',
        })),
      );
      for (const { slot } of rehearsal.notices) {
        const day = addDays('1970-01-01', Math.floor((slot + 7 * HOUR) / DAY_LENGTH));
        expect([atTime(day, '08:00'), atTime(day, '14:00')]).toContain(slot);
        expect(calendar.isWorkingDay(day)).toBe(true);
      }
    });
  });

  it('lateness depends only on deadline and receipt, not on when steps ran', () => {
    checkProperty(({ rehearsal, round: { obligations, collection } }) => {
      for (const obligation of obligations.values()) {
        if (obligation.own) continue;
        const first = receivedAt(obligation);
        const facts = {
          state: obligation.state,
          own: false,
          lateFrom: collection.lateFrom,
          countedAt: obligation.countedAt,
        };
        const late = Math.min(first, rehearsal.until) >= collection.lateFrom;
        expect(isLate(facts, rehearsal.until)).toBe(late);
        expect(daysLate(facts, rehearsal.until) > 0).toBe(late);
      }
    });
  });

  it('every version contains exactly the reports received when it was compiled, and its figures add up', () => {
    checkProperty(({ round: { obligations, rollups, owing } }, given) => {
      for (const { rollup } of rollups) {
        const received = [...obligations.values()].filter((obligation) => receivedAt(obligation) <= rollup.at);
        expect([...rollup.units.received]).toEqual(received.map(({ unit }) => unit));
        const sum = received.reduce((total, { unit }) => {
          const behaviour = given.behaviours[Number(unit.slice(3))];
          return total + (behaviour?.figure ?? 0);
        }, 0);
        const figure = rollup.figures.find(({ field }) => field === 'citizens-received');
        expect(figure?.value ?? 0).toBe(sum);
        expect(rollup.units.received.length + rollup.units.missing.length).toBe(obligations.size);
      }
      const last = rollups.at(-1)!.rollup;
      expect(last.units.missing.filter((unit) => unit !== 'r:compiler').length).toBe(owing);
    });
  });
});
