import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { stepLines } from '../../../domain/explanation/step-lines';
import { inVietnamese } from '../../../domain/messages/message';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { requirementOf } from '../../../domain/plan/requirement-of';
import { plannedSteps } from '../../../domain/steps/planned-steps';
import { type Day, dayOf, startOfDay } from '../../../domain/time/time';
import { MADE_UP_REGISTER, parseClerksFile } from '../plan/clerks-files';
import { good } from '../plan/plan-files';

const calendar = vietnamCalendar();

/** The opening of each round of a plan file, with its reason; null where the preview shows none. */
function openings(name: string, activated: Day | null = null, change?: readonly [string, string]) {
  const plan = good(parseClerksFile(name, change));
  const { collections } = expandPlan(plan, MADE_UP_REGISTER, calendar, { type: 'all' });
  const activatedAt = startOfDay(activated ?? plan.effective);
  return collections.map((collection) => {
    const steps = plannedSteps(plan, collection, activatedAt, calendar);
    const requirement = requirementOf(plan, collection.requirement)!;
    const { period, eventOn } = collection;
    const given = { requirement, deadline: collection, steps, daysOffCrossed: [], periodFrom: period.from, eventOn };
    const index = steps.findIndex(({ kind }) => kind === 'open');
    const reason = index < 0 ? null : inVietnamese(stepLines(given)[index]!.because);
    return { period: period.id, due: collection.workingDue, opens: index < 0 ? null : dayOf(steps[index]!.at), reason };
  });
}

test('Ninh Bình 185/KH-UBND: lists of people due before the quarter they are for are asked for before they are due', () => {
  const found = openings('today/08-ninhbinh-185-kh-ubnd.yaml');
  expect(found.map(({ period, opens, due }) => [period, opens, due])).toEqual([
    ['2025-Q1', '2024-10-22', '2024-11-14'],
    ['2025-Q2', '2025-01-10', '2025-02-14'],
    ['2025-Q3', '2025-04-14', '2025-05-14'],
    ['2025-Q4', '2025-07-17', '2025-08-14'],
  ]);
  expect(found[1]!.reason).toContain('hạn đến trước kỳ báo cáo nên không chờ đầu kỳ');
});

test('a deadline that ends on days off at the start of its period opens before them', () => {
  const early = ['due: { type: date, date: 15/12/2026 }', 'due: { type: date, date: 4/1/2027 }'] as const;
  expect(openings('gaps/early-year.yaml', '2026-10-01', early)).toMatchObject([
    { due: '2026-12-31', opens: '2026-12-03' },
  ]);
});

test('a deadline inside its period waits for the first working day of the period', () => {
  const inside = ['due: { type: date, date: 15/12/2026 }', 'due: { type: date, date: 12/1/2027 }'] as const;
  expect(openings('gaps/early-year.yaml', '2026-10-01', inside)).toMatchObject([
    { due: '2027-01-11', opens: '2027-01-04' },
  ]);
});

describe('a deadline counted from an event', () => {
  const by = ['boundary: before', 'boundary: by'] as const;

  test('does not open before the event, however long ago the plan took effect', () => {
    expect(openings('gaps/within-before.yaml', null, by)).toMatchObject([{ opens: '2026-03-02', due: '2026-03-17' }]);
    expect(openings('gaps/within-before.yaml', null, by)[0]!.reason).toContain('sự kiện đã xảy ra (ngày 02/3/2026)');
  });

  test('of many days opens 20 working days before it', () => {
    const text = ['boundary: before\n    period: 2026', 'boundary: by\n    period: 2025'] as const;
    expect(openings('gaps/within-before.yaml', null, text)).toMatchObject([{ opens: '2026-03-02' }]);
  });

  test('opens on the working day after an event on a Sunday', () => {
    const text = ['eventOn: 02/3/2026 }\n    boundary: before', 'eventOn: 01/3/2026 }\n    boundary: by'] as const;
    expect(openings('gaps/within-before.yaml', null, text)).toMatchObject([{ opens: '2026-03-02' }]);
  });
});

describe('a preview of rounds that are past', () => {
  test('shows no steps of a round that was past before the plan took effect', () => {
    expect(openings('gaps/late-by-roll.yaml', '2026-11-30', ['date: 2/3/2026', 'date: 31/12/2025'])).toMatchObject([
      { opens: null },
    ]);
  });

  test('shows the others with the steps they would have had from that day', () => {
    expect(openings('today/seed-002.yaml', '2026-11-30').map(({ period, opens }) => [period, opens])).toEqual([
      ['2020-H1', '2020-04-29'],
      ['2020', '2020-10-01'],
    ]);
  });

  test('shows no opening on the Monday after a plan was activated on a Saturday past the deadline', () => {
    const plan = good(parseClerksFile('today/seed-002.yaml'));
    const [round] = expandPlan(plan, MADE_UP_REGISTER, calendar, { type: 'all' }).collections;
    const effective = { ...plan, effective: '2020-06-06' };
    const steps = plannedSteps(effective, { ...round!, lastDay: '2020-06-06' }, startOfDay('2020-06-06'), calendar);
    expect(steps.map(({ kind }) => kind)).not.toContain('open');
  });
});
