import type { WorkingCalendar } from '../calendar/calendar';
import { lastDayOf, workingDueOf } from '../deadlines/deadline-hour';
import { collectionId, obligationId } from '../ids';
import { type Message, message } from '../messages/message';
import type { Collection, Period } from '../obligations/collection';
import { sharesOf } from '../obligations/collections-of';
import type { Plan, Requirement } from '../plan/plan';
import { defaultLadder } from '../steps/ladder';
import type { Ladder, Role, StepRule } from '../steps/step';
import { DAY_LENGTH, dayOf, HOUR, type Instant, MINUTE } from '../time/time';
import { twoDigits } from '../time/vietnamese';
import type { Register, UnitId } from '../units/unit';

/**
 * A report asked for at any time (báo cáo đột xuất), of chosen units, due at an instant. Its round has the form, the compiler and the
 * receiver of its requirement, and steps that count in hours where the time is short.
 */
export interface ReportRequest {
  requirement: string;
  /** Its number within the requirement and the year. */
  number: number;
  /** First late instant. */
  lateFrom: Instant;
  /** The chosen units; null: all that the requirement names. */
  units: readonly UnitId[] | null;
}

/** The most days ahead that a request may be due; longer ones belong into a document with a date. */
const LONGEST_DAYS = 40;
const SHORTEST = 30 * MINUTE;

/**
 * Why a request cannot be due then; null when it can.
 * @example requestedEndRefusal(atTime('2026-09-15', '16:00'), atTime('2026-09-15', '15:50')) // less than half an hour ahead
 */
export function requestedEndRefusal(lateFrom: Instant, at: Instant): Message | null {
  if (lateFrom - at < SHORTEST) return message('requested.too-soon', { lateFrom });
  return lateFrom - at > LONGEST_DAYS * DAY_LENGTH
    ? message('requested.too-far', { lateFrom, days: LONGEST_DAYS })
    : null;
}

/**
 * The first late instant of "trong 4 giờ", in whole minutes.
 * @example requestedWithin(4, atTime('2026-09-15', '09:10')) // 2026-09-15T13:10+07:00
 */
export function requestedWithin(hours: number, at: Instant): Instant {
  return Math.ceil((at + hours * HOUR) / MINUTE) * MINUTE;
}

/**
 * The period of a requested round: from the day it is asked for to its end.
 * @example requestedPeriod({ number: 2, lateFrom, … }, at).title // 'theo yêu cầu số 02 năm 2026'
 */
export function requestedPeriod({ number, lateFrom }: Pick<ReportRequest, 'number' | 'lateFrom'>, at: Instant): Period {
  const year = dayOf(at).slice(0, 4);
  return {
    ...{ id: `YC-${year}-${twoDigits(number)}`, from: dayOf(at), to: lastDayOf(lateFrom) },
    title: `theo yêu cầu số ${twoDigits(number)} năm ${year}`,
  };
}

/** The rounds of a request: one, or where reports go to each unit's superior, one for each. */
export function requestedCollections(
  plan: Plan,
  requirement: Requirement,
  request: ReportRequest,
  at: Instant,
  { register, calendar }: { register: Register; calendar: WorkingCalendar },
): Collection[] {
  const { lateFrom } = request;
  const period = requestedPeriod(request, at);
  const chosen = request.units === null ? null : new Set(request.units);
  return sharesOf(plan, requirement, register, dayOf(at)).flatMap(({ receiver, through, units }) => {
    const compiler = through ?? receiver;
    const id = collectionId(plan.id, requirement.id, period.id, compiler);
    const asked = units.filter((unit) => chosen?.has(unit.id) ?? true);
    if (asked.length === 0) return [];
    return [
      {
        ...{
          id,
          plan: plan.id,
          requirement: requirement.id,
          kind: 'ad-hoc' as const,
          frequency: 'once' as const,
          period,
        },
        ...{ boundary: 'by' as const, lastDay: lastDayOf(lateFrom), lateFrom, cutoff: null, moved: null },
        ...{ workingDue: workingDueOf(lateFrom, calendar), provisional: false, eventOn: dayOf(at) },
        ...{ receiver, through, compiler },
        obligations: asked.map((unit) => ({
          ...{ id: obligationId(id, unit.id), unit: unit.id, own: unit.id === compiler },
        })),
      },
    ];
  });
}

const OFFICE: readonly Role[] = ['office', 'officer'];

/** Hours before the end of which units are reminded, where at least as much time again lies before. */
const REMINDED_HOURS = [48, 24, 4, 1];

/**
 * The steps of a request: announced at once; reminders hours before the end; when it comes, the list and the mail to the units that
 * have not sent, and the compiled draft; their heads some hours later, a day later where there were days to report in.
 * @example requestLadder(at + 6 * HOUR, at).map(({ kind, offset }) => `${kind} ${offset}`) // ['open -999h', 'remind -1h', 'overdue +0h', …]
 */
export function requestLadder(lateFrom: Instant, at: Instant): Ladder {
  const hours = (lateFrom - at) / HOUR;
  const reminders = REMINDED_HOURS.filter((before) => hours >= 2 * before).map(
    (before): StepRule => ({ kind: 'remind', offset: `-${before}h`, to: OFFICE }),
  );
  const isShort = hours <= 48;
  const rest = defaultLadder('once').filter(({ kind }) => kind === 'supplement' || kind === 'close');
  return [
    { kind: 'open', offset: '-999h', to: OFFICE },
    ...reminders,
    { kind: 'overdue', offset: '+0h', to: ['compiler-officer', ...OFFICE] },
    { kind: 'compile', offset: '+0h', to: ['compiler-officer', 'receiver'] },
    { kind: 'escalate', offset: isShort ? '+2h' : '+24h', to: ['head', 'superior', 'compiler-head'] },
    { kind: 'repeat', offset: isShort ? '+8h' : '+48h', to: OFFICE },
    ...rest,
  ];
}
