import type { OpenPointCode } from '../errors';
import { type DatedPeriod, type DeadlineRules, datedPeriods, isEndless } from '../obligations/periods';
import { lastFeedingDay } from '../obligations/settlement';
import { dateFigures, twoDigits, weekdayDate } from '../time/vietnamese';
import { unitsById } from '../units/register';
import type { Register, UnitId } from '../units/unit';
import { isDated } from './period-form';
import type { Addressee, Due, OpenPoint, Plan, Requirement, YearDay } from './plan';

/** Working days between a lower report's last day and the day offered for the compiled one. */
const OFFERED_FOR_COMPILING = 5;
/** Working days before the last day at which a data cut-off is offered. */
const OFFERED_FOR_CUTOFF = 3;

/**
 * What the tool itself finds open in a plan, beside what the file lists: how "trước ngày" is meant, a missing
 * cut-off or date (with an offer that does nothing by itself), an inferred receiver, dates that hang on days off not
 * yet decided.
 * @example for 614/KH-UBND: "Gửi trong ngày 30/5/2020 có tính đúng hạn không?"
 */
export function derivedOpenPoints(plan: Plan, register: Register, rules: DeadlineRules): OpenPoint[] {
  return plan.requirements.flatMap((requirement) => [
    ...readingPoint(requirement),
    ...receiverPoint(requirement, register),
    ...(isDated(requirement) ? datedPoints(requirement, rules) : missingDate(plan, requirement, rules)),
  ]);
}

function readingPoint({ id, boundary, boundaryAnswer, due, phases }: Requirement): OpenPoint[] {
  if (boundary !== 'before' || boundaryAnswer) return [];
  const days = due ? daysInWords(due) : phases.map((phase) => dateFigures(phase.due));
  if (days.length === 0) return [];
  return [point(id, 'BOUNDARY_READING', `Gửi trong ngày ${days.join(', ')} có tính đúng hạn không?`)];
}

/** @example daysInWords({ type: 'yearly', month: 10, day: 1, ofYear: 'same' }) // ['01/10 hằng năm'] */
function daysInWords(due: Due): string[] {
  switch (due.type) {
    case 'date':
      return [dateFigures(due.date)];
    case 'yearly':
      return [`${dayMonth(due)} hằng năm`];
    case 'six-monthly':
      return [dayMonth(due.H1), `${dayMonth(due.H2)} hằng năm`];
    case 'quarterly':
      return [`${due.day} ${due.month === 'last' ? 'của tháng cuối quý' : 'của tháng đầu quý sau'}`];
    case 'monthly':
      return [`${due.day} ${due.ofMonth === 'same' ? 'hằng tháng' : 'của tháng sau'}`];
    case 'within':
      return [];
  }
}

/** @example dayMonth({ month: 10, day: 1, ofYear: 'same' }) // '01/10' */
function dayMonth({ month, day }: YearDay): string {
  return dateFigures(`2025-${twoDigits(month)}-${twoDigits(day)}`).slice(0, -'/2025'.length);
}

function receiverPoint(requirement: Requirement, register: Register): OpenPoint[] {
  if (!requirement.receiverInferred) return [];
  const receiver = nameOf(requirement.receiver, register);
  const through = requirement.through ? ` (qua ${nameOf(requirement.through, register)})` : '';
  const message = `Văn bản không nêu cơ quan nhận ở điều khoản báo cáo; đang hiểu là ${receiver}${through}. Có đúng không?`;
  return [point(requirement.id, 'RECEIVER_INFERRED', message)];
}

function nameOf(addressee: Addressee, register: Register): string {
  if (addressee === 'superior') return 'cấp trên trực tiếp';
  return unitsById(register).get(addressee as UnitId)?.shortName ?? addressee;
}

function datedPoints(requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  const points: OpenPoint[] = [];
  const periods = looked(requirement, rules);
  const first = periods[0];
  if (requirement.cutoff === null && first) {
    const offer = rules.calendar.addWorkingDays(first.deadline.lastDay, -OFFERED_FOR_CUTOFF);
    points.push(
      point(
        requirement.id,
        'CUTOFF_MISSING',
        'Văn bản không nêu thời gian chốt số liệu. Chốt đến hết ngày nào?',
        offer,
      ),
    );
  }
  for (const { period, deadline } of periods.filter((dated) => dated.deadline.provisional)) {
    const message = `Hạn ${period.title} (${weekdayDate(deadline.lastDay)}) phụ thuộc ngày nghỉ chưa có quyết định chính thức; ngày này là tạm tính.`;
    points.push(point(requirement.id, 'DATE_PROVISIONAL', message));
  }
  return points;
}

/** All periods of a requirement with an end; of an endless one the two it would start with. */
function looked(requirement: Requirement, rules: DeadlineRules): DatedPeriod[] {
  const found: DatedPeriod[] = [];
  for (const dated of datedPeriods(requirement, rules)) {
    found.push(dated);
    if (isEndless(requirement) && found.length === 2) break;
  }
  return found;
}

function missingDate(plan: Plan, requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  if (requirement.kind === 'standing' || requirement.kind === 'ad-hoc') return [];
  const last = lastFeedingDay(plan, requirement.id, rules);
  const offer = last === null ? undefined : rules.calendar.addWorkingDays(last, OFFERED_FOR_COMPILING);
  return [
    point(
      requirement.id,
      'DATE_MISSING',
      `Văn bản không nêu hạn gửi ${requirement.report}. Gửi chậm nhất ngày nào?`,
      offer,
    ),
  ];
}

function point(requirement: string, code: OpenPointCode, message: string, proposal?: string): OpenPoint {
  return proposal === undefined ? { requirement, code, message } : { requirement, code, message, proposal };
}
