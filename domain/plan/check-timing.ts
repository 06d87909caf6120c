import { LONGEST_CYCLE } from '../deadlines/calendar-periods';
import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import { firstPeriodOf } from '../obligations/periods';
import type { Path } from '../source/yaml-source';
import { cycleOf, hasSeries } from './frequency';
import { dueSuits, examplePeriod, isDated, isPeriodOf, isRecurringDue } from './period-form';
import type { Frequency, Requirement } from './plan';

/** A fault of one requirement: its path below it, the code, what was found and expected. */
export interface TimingFault {
  path: Path;
  code: ErrorCode;
  message: Message;
  /** Entries below which a missing one belongs, the nearest first. */
  beside?: readonly string[];
}

/**
 * Whether the dates of a requirement are consistent: kind, due, boundary, periods, phases, cut-off kind.
 * @param test whether the plan may use seconds
 */
export function timingFaults(requirement: Requirement, test: boolean): TimingFault[] {
  return [
    ...cycleFaults(requirement),
    ...boundaryFaults(requirement),
    ...rangeFaults(requirement),
    ...periodFaults(requirement),
    ...phaseFaults(requirement),
    ...ladderFaults(requirement, test),
  ];
}

/** The entries beside which boundary, period and first are written. */
const DATES = ['boundary', 'due', 'dueText', 'phases'];

/** A cycle that is longer than its unit allows: every 90 months is written as years. */
function cycleFaults({ frequency }: Requirement): TimingFault[] {
  const cycle = cycleOf(frequency);
  if (cycle === null || cycle.count <= LONGEST_CYCLE[cycle.unit]) return [];
  const most = LONGEST_CYCLE[cycle.unit];
  return [fault('frequency', 'FIELD_INVALID', message('plan-dates.cycle-too-long', { frequency, most }))];
}

/** Rules that count days, so that the last one always belongs to them. */
const COUNTED: ReadonlySet<string> = new Set(['within', 'after', 'period-end']);

function boundaryFaults({ kind, due, boundary, phases }: Requirement): TimingFault[] {
  const faults: TimingFault[] = [];
  const hasDue = due !== null || phases.some((phase) => phase.due !== null);
  if (kind === 'standing' && hasDue) faults.push(fault('due', 'STANDING_DATED', message('plan-dates.standing')));
  if (hasDue && boundary === null)
    faults.push({ ...fault('boundary', 'BOUNDARY_MISSING', message('plan-dates.boundary-missing')), beside: DATES });
  if (due !== null && COUNTED.has(due.type) && due.time === undefined && boundary === 'before')
    faults.push(fault('boundary', 'BOUNDARY_INVALID', message('plan-dates.within-before')));
  if (!hasDue && boundary !== null)
    faults.push(fault('boundary', 'BOUNDARY_WITHOUT_DUE', message('plan-dates.boundary-alone', { boundary })));
  return faults;
}

/** Frequencies of which no two periods end in one year. */
function isYearly(frequency: Frequency): boolean {
  return frequency === 'year' || frequency === 'nine-month' || cycleOf(frequency)?.unit === 'years';
}

/** Faults of the data cut-off and of the days whose data a report holds. */
function rangeFaults({ due, frequency, phases, cutoff, covers }: Requirement): TimingFault[] {
  const several = isRecurringDue(due, frequency) || phases.length > 1 || (due === null && hasSeries(frequency));
  const faults: TimingFault[] = [];
  if (cutoff?.type === 'date' && several)
    faults.push(fault('cutoff', 'CUTOFF_INVALID', message('plan-dates.cutoff-fixed')));
  if (cutoff?.type === 'yearly' && several && !isYearly(frequency))
    faults.push(fault('cutoff', 'CUTOFF_INVALID', message('plan-dates.cutoff-of-year', { frequency })));
  if (!covers) return faults;
  const { from, to } = covers;
  const fixed = [from, to].filter((end) => typeof end === 'string');
  if (fixed.length === 1) faults.push(fault('covers', 'CUTOFF_INVALID', message('plan-dates.covers-mixed')));
  else if (fixed.length === 2 && several)
    faults.push(fault('covers', 'CUTOFF_INVALID', message('plan-dates.covers-fixed')));
  else if (fixed.length === 2 && from > to)
    faults.push(
      fault('covers', 'DATE_INVALID', message('plan-dates.covers-reversed', { from: fixed[0]!, to: fixed[1]! })),
    );
  return faults;
}

function periodFaults(requirement: Requirement): TimingFault[] {
  const { due, frequency, phases, period, first, last } = requirement;
  if (frequency === 'phase') return [];
  const faults: TimingFault[] = [];
  const example = examplePeriod(frequency);
  const refuse = (field: string, said: Message) =>
    faults.push({ ...fault(field, 'PERIOD_INVALID', said), beside: DATES });
  if (due && !dueSuits(due, frequency))
    faults.push(fault('due', 'DUE_INVALID', message('plan-dates.due-frequency', { due: due.type, frequency })));
  for (const [field, value] of Object.entries({ period, first, last })) {
    if (value !== null && !isPeriodOf(value, frequency, phases))
      refuse(field, message('plan-dates.period-frequency', { period: value, frequency, example }));
  }
  if (first !== null && last !== null && last < first)
    refuse('last', message('plan-dates.periods-reversed', { last, first }));
  if (isRecurringDue(due, frequency)) {
    if (first === null) refuse('first', message('plan-dates.first-missing', { example }));
    if (period !== null) refuse('period', message('plan-dates.period-of-recurring'));
    if (faults.length === 0 && firstPeriodOf(requirement) === null) refuse('first', message('plan-dates.no-period'));
  } else if (!mayRecurLater(requirement)) {
    if (first !== null || last !== null) refuse('first', message('plan-dates.first-of-single'));
    if (period === null && due !== null && isDated(requirement))
      refuse('period', message('plan-dates.period-missing', { example }));
  }
  return faults;
}

/** Whether a report that recurs waits for its day, or for events; it may say from which period on. */
function mayRecurLater({ due, frequency }: Requirement): boolean {
  return hasSeries(frequency) && (due === null || (due.type === 'within' && due.eventOn === null));
}

function phaseFaults({ frequency, phases, kind, due }: Requirement): TimingFault[] {
  if (frequency !== 'phase') {
    if (phases.length === 0) return [];
    return [fault('phases', 'PERIOD_INVALID', message('plan-dates.phases-frequency', { frequency }))];
  }
  const faults: TimingFault[] = [];
  if (due) faults.push(fault('due', 'DUE_INVALID', message('plan-dates.due-of-phases')));
  if (phases.length === 0 && kind !== 'standing')
    faults.push(fault('phases', 'PERIOD_INVALID', message('plan-dates.phases-missing')));
  phases.forEach(({ id, from, to }, index) => {
    const at = (field: string): Path => ['phases', index, field];
    if (phases.findIndex((other) => other.id === id) < index)
      faults.push({ path: at('id'), code: 'ID_DUPLICATE', message: message('plan-dates.phase-twice', { id }) });
    if (to < from)
      faults.push({
        path: at('to'),
        code: 'DATE_INVALID',
        message: message('plan-dates.phase-reversed', { to, from }),
      });
  });
  return faults;
}

function ladderFaults({ ladder }: Requirement, test: boolean): TimingFault[] {
  if (!ladder) return [];
  const faults: TimingFault[] = [];
  ladder.forEach(({ kind: step, offset }, index) => {
    const refuse = (code: ErrorCode, said: Message) =>
      faults.push({ path: ['ladder', index, 'offset'], code, message: said });
    const before = step === 'open' || step === 'remind';
    if (offset.endsWith('s') && !test) refuse('TEST_ONLY', message('plan-dates.seconds-of-test', { offset }));
    if (offset.startsWith('-') !== before)
      refuse('FIELD_INVALID', message(before ? 'plan-dates.step-before' : 'plan-dates.step-after', { offset, step }));
    if (ladder.findIndex((rule) => rule.kind === step && rule.offset === offset) < index)
      refuse('ID_DUPLICATE', message('plan-dates.step-twice', { step, offset }));
  });
  return faults;
}

function fault(field: string, code: ErrorCode, said: Message): TimingFault {
  return { path: [field], code, message: said };
}
