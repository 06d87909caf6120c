import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import type { Period } from '../../../domain/obligations/collection';
import { isOpenedByEvents } from '../../../domain/obligations/event';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { isDated } from '../../../domain/plan/period-form';
import type { Plan, Requirement } from '../../../domain/plan/plan';
import { plannedSteps } from '../../../domain/steps/planned-steps';
import { addDays, startOfDay } from '../../../domain/time/time';
import { CLERKS_FILES, faultsOf, MADE_UP_REGISTER, parseClerksFile } from './clerks-files';
import { good } from './plan-files';

/** A duty as a reader annotated it, and what was lost when it was written on 2026-11-30. */
interface Duty {
  doc: string;
  id: string;
  kind: string;
  period: string;
  due: AnnotatedDue | null;
  boundary: string;
  losses: string[];
}

type AnnotatedDue =
  | { type: 'date'; date: string }
  | { type: 'yearly'; month: number; day: number }
  | { type: 'monthly'; day: number; ofMonth: 'same' | 'next' }
  | { type: 'quarterly'; day: number; month: 'last' | 'next' }
  | { type: 'within'; days: number; working: boolean; of: string };

const DUTIES: Duty[] = readFileSync(join(CLERKS_FILES, 'results.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, doc, , id, kind, period, due, boundary, , losses] = line.split('\t') as string[];
    const read = JSON.parse(due!) as AnnotatedDue | null;
    return {
      doc: doc!,
      id: id!,
      kind: kind!,
      period: period!,
      due: read,
      boundary: boundary!,
      losses: losses!.split(','),
    };
  });

const calendar = vietnamCalendar();
const plans = new Map<string, Plan>();

function planOf(doc: string): Plan {
  const plan = plans.get(doc) ?? good(parseClerksFile(`written/${doc}.yaml`));
  plans.set(doc, plan);
  return plan;
}

const requirementIn = (plan: Plan, id: string): Requirement => plan.requirements.find((one) => one.id === id)!;

/** Rounds of the first years of a requirement. */
function roundsOf(plan: Plan, id: string) {
  const year = Number(plan.effective.slice(0, 4));
  const window = { type: 'lastDayBetween', from: `${year - 1}-01-01`, to: `${year + 4}-12-31` } as const;
  return expandPlan(plan, MADE_UP_REGISTER, calendar, window).collections.filter(
    ({ requirement }) => requirement === id,
  );
}

/** The day that the annotation gives for a period, computed here for itself. */
function annotatedDay(due: AnnotatedDue, { to }: Period, boundary: string, lastDay: string): string {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  const iso = (y: number, m: number, d: number) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);
  switch (due.type) {
    case 'date':
      return due.date;
    // "A date of the year after the reported one is still `yearly`."
    case 'yearly':
      return iso(Number(addDays(lastDay, boundary === 'before' ? 1 : 0).slice(0, 4)), due.month, due.day);
    case 'monthly':
      return iso(year, month + (due.ofMonth === 'next' ? 1 : 0), due.day);
    case 'quarterly':
      return iso(year, month + (due.month === 'next' ? 1 : 0), due.day);
    case 'within':
      throw new Error('counted from an event');
  }
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  month: 'month',
  quarter: 'quarter',
  'six-month': 'six-month',
  'nine-month': 'nine-month',
  year: 'year',
  phase: 'phase',
};

test('every duty of the dev documents is there', () => expect(DUTIES).toHaveLength(54));

test.each(DUTIES.map((duty) => [`${duty.doc} ${duty.id}`, duty] as const))('%s is written exactly', (_, duty) => {
  const plan = planOf(duty.doc);
  const requirement = requirementIn(plan, duty.id);
  if (duty.kind === 'periodic') expect(requirement.kind).toBe('periodic');
  if (duty.kind === 'ad-hoc') expect(requirement.kind).toBe('ad-hoc');
  if (duty.kind === 'periodic' && duty.period !== 'None') {
    const series = roundsOf(plan, duty.id).map(({ frequency }) => frequency);
    expect([...new Set([requirement.frequency, ...series])]).toEqual([FREQUENCIES[duty.period]]);
  }
  if (duty.losses.includes('NOFREQ')) expect(requirement.frequency).toBe('unspecified');
  if (duty.losses.includes('RECIP2')) expect(requirement.alsoTo).toHaveLength(1);
  if (duty.losses.includes('EVENT')) expect(isOpenedByEvents(requirement)).toBe(true);
  if (duty.losses.includes('CUTOFF'))
    expect(roundsOf(plan, duty.id)[0]).toMatchObject({
      covers: { from: '2025-12-15', to: '2026-12-14' },
      cutoff: '2026-12-14',
    });
  if (duty.due === null) {
    expect(isDated(requirement)).toBe(false);
    return;
  }
  expect(requirement.boundary).toBe(duty.boundary);
  if (duty.due.type === 'within') checkCounted(plan, requirement, duty.due);
  else checkDays(plan, duty, duty.due);
});

/** Counted from an event, or from the deadline of another requirement of the plan. */
function checkCounted(plan: Plan, requirement: Requirement, due: Extract<AnnotatedDue, { type: 'within' }>): void {
  expect(requirement.due).toMatchObject({ days: due.days, working: due.working });
  if (requirement.due?.type !== 'after') {
    expect(isOpenedByEvents(requirement)).toBe(true);
    return;
  }
  // Where a day off is not decided yet, the earlier of two ends holds.
  const rounds = roundsOf(plan, requirement.id).filter(({ provisional }) => !provisional);
  expect(rounds.length).toBeGreaterThan(0);
  const base = roundsOf(plan, requirement.due.requirement);
  for (const { period, lastDay } of rounds) {
    const other = base.find((one) => one.period.id === period.id)!;
    expect([period.id, calendar.workingDaysBetween(other.lastDay, lastDay)]).toEqual([period.id, due.days]);
  }
}

function checkDays(plan: Plan, { id, boundary }: Duty, due: AnnotatedDue): void {
  const rounds = roundsOf(plan, id);
  expect(rounds.length).toBeGreaterThan(0);
  for (const round of rounds) {
    const named = addDays(round.lastDay, boundary === 'before' ? 1 : 0);
    expect([round.period.id, named]).toEqual([
      round.period.id,
      annotatedDay(due, round.period, boundary, round.lastDay),
    ]);
    const open = plannedSteps(plan, round, startOfDay(plan.effective), calendar).find(({ kind }) => kind === 'open');
    expect(open === undefined || open.at < round.lateFrom).toBe(true);
  }
}

/** Gaps that contradict themselves, or name a day that cannot recur; the others are valid as they stand. */
const REFUSED: Readonly<Record<string, string>> = {
  'after-requirement': 'DUE_INVALID',
  'cutoff-1wd': 'CUTOFF_TOO_LATE',
  'cutoff-1wd-finite': 'CUTOFF_TOO_LATE',
  'cutoff-6m-09': 'CUTOFF_INVALID',
  'data-range': 'FIELD_UNKNOWN',
  'late-by-roll': 'ROLL_INVALID',
  'no-reporters': 'FIELD_MISSING',
  noissue: 'FIELD_INVALID',
  'recurring-cutoff-14-12': 'CUTOFF_INVALID',
  'six-monthly-H1-only': 'ID_INVALID',
  'within-before': 'BOUNDARY_INVALID',
};
/** Deadlines with an hour have tests of their own. */
const BY_HOUR = ['time-of-day', 'time-of-day-in-date'];
const names = (folder: string) => readdirSync(join(CLERKS_FILES, folder)).map((file) => file.replace('.yaml', ''));

test.each(names('gaps').filter((name) => !BY_HOUR.includes(name)))(
  '%s is valid, or refused once for what it is',
  (name) => {
    const codes = faultsOf(parseClerksFile(`gaps/${name}.yaml`)).map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(name in REFUSED ? [REFUSED[name]] : []);
  },
);

test.each(names('new-gaps'))('%s in its new form is valid', (name) => {
  expect(faultsOf(parseClerksFile(`new-gaps/${name}.yaml`))).toEqual([]);
});
