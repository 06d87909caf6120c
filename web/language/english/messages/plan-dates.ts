import type { PLAN_DATES as VIETNAMESE } from '../../../../domain/messages/plan-dates';
import { dateFigures, weekdayDate } from '../dates';
import { endInWords } from '../deadline-words';

export const PLAN_DATES: typeof VIETNAMESE = {
  'plan-dates.standing': 'A standing duty has a deadline; remove it, or choose another kind.',
  'plan-dates.boundary-missing':
    'There is a deadline, but not how it is meant; needed: before a day, by (at the latest on) a day, or on a day.',
  'plan-dates.boundary-alone': ({ boundary }) => `Found “${boundary}”, but no deadline; add due, or remove boundary.`,
  'plan-dates.due-frequency': ({ due, frequency }) =>
    `Found a deadline of the type “${due}” for the frequency “${frequency}”; a type that fits the frequency is needed.`,
  'plan-dates.two-hours': ({ written, time }) =>
    `Found the hour "${time}" in time, but the day is written "${written}"; one hour is needed, in one place.`,
  'plan-dates.cutoff-fixed':
    'A report that recurs has a fixed cut-off; needed: a day beside the period, such as ' +
    '{ type: day, day: 14, month: last } (day 14 of its last month), or { type: before, workingDays: 3 }.',
  'plan-dates.cutoff-of-year': ({ frequency }) =>
    `Found one cut-off a year for the frequency “${frequency}”; needed: a day beside the period, such as ` +
    '{ type: day, day: 14, month: last } (day 14 of its last month).',
  'plan-dates.covers-mixed': 'One end of covers is a fixed day and the other one is not; both must have one form.',
  'plan-dates.covers-fixed':
    'A report that recurs has fixed days in covers; needed: days beside the period, such as ' +
    '{ from: { day: 15, month: before }, to: { day: 14, month: last } }.',
  'plan-dates.covers-reversed': ({ from, to }) =>
    `covers runs from ${dateFigures(from)} to ${dateFigures(to)}; it must be the other way round.`,
  'plan-dates.cycle-too-long': ({ frequency, most }) =>
    `Found the cycle “${frequency}”; needed: a number from 1 to ${most}, or a longer unit of time.`,
  'plan-dates.day-or-working-day': 'Exactly one of day (of the month) and workingDay (which working day) is needed.',
  'plan-dates.no-half': 'The half-yearly deadline has no day; needed: H1 (first half), H2 (second half), or both.',
  'plan-dates.no-period':
    'No period from the first to the last one is asked for; correct first, last, or the deadline of that period.',
  'plan-dates.after-unknown': ({ requirement }) =>
    `The deadline counts from “${requirement}”, which is not in this document; another requirement with a deadline is needed.`,
  'plan-dates.after-circle': ({ way }) =>
    `The deadlines count in a circle: ${way.join(' → ')}; one needs a day of its own.`,
  'plan-dates.after-undated': ({ requirement }) =>
    `The deadline counts from “${requirement}”, which has no day yet; give it one, or leave out due until it has one.`,
  'plan-dates.after-period': ({ requirement, period }) =>
    `“${requirement}” has no period ${period} to count from; both need one frequency, and periods within those of that one.`,
  'plan-dates.cutoff-too-late': ({ period, cutoff, lastDay, workingDue }, say) =>
    `${say(period)}: the cut-off is ${dateFigures(cutoff)}, the last day on time is ${weekdayDate(lastDay)}` +
    `${workingDue === lastDay ? '' : ` (last working day: ${weekdayDate(workingDue)})`}. The cut-off must lie at ` +
    'least 1 working day before the last working day (Decree 09/2019/ND-CP, article 8, clause 5).',
  'plan-dates.within-before':
    'Found “before” at a deadline that counts from an event; “within n days” always includes the n-th day. ' +
    'Needed: boundary: by; where the last day does not count, lower days by 1.',
  'plan-dates.moved-onto-excluded': ({ period, lastDay, to, named }, say) =>
    `${say(period)}: the document says before ${dateFigures(named)}, so the last day on time is ` +
    `${weekdayDate(lastDay)}, a day off; roll: next would move it to ${weekdayDate(to)}, ` +
    `${to === named ? 'the very day' : 'after the day'} that the document excludes. Needed: roll: none or previous; ` +
    'or boundary: by, where a report sent on the named day is on time.',
  'plan-dates.order': ({ period, lateFrom, upper, upperLateFrom }) =>
    `Period ${period}: the last day of the lower level is ${endInWords(lateFrom)}; ` +
    `it must be before the last day of “${upper}” (${endInWords(upperLateFrom)}).`,

  'plan-dates.period-frequency': ({ period, frequency, example }, say) =>
    `Found the period “${period}” for the frequency “${frequency}”; needed: a period like ${say(example)}.`,
  'plan-dates.first-missing': ({ example }, say) =>
    `The report recurs, but its first period is missing; needed: first, like ${say(example)}.`,
  'plan-dates.period-of-recurring':
    'A report that recurs has a period; needed: first (and last where there is a last period).',
  'plan-dates.periods-reversed': ({ last, first }) =>
    `The last period “${last}” comes before the first period “${first}”; it must be the other way round.`,
  'plan-dates.first-of-single': 'A report that does not recur has first or last; needed: period.',
  'plan-dates.period-missing': ({ example }, say) => `The period is missing; needed: period, like ${say(example)}.`,
  'plan-dates.example-once': '2020 or 2020-H1',
  'plan-dates.example-phase': 'the id of a phase under phases',

  'plan-dates.phases-frequency': ({ frequency }) =>
    `Found phases with the frequency “${frequency}”; needed: frequency: phase, or remove phases.`,
  'plan-dates.due-of-phases': 'A report by phases has due; write the deadline in each phase.',
  'plan-dates.phases-missing': 'Phases are missing; needed: the list phases.',
  'plan-dates.phase-twice': ({ id }) => `Found the id of a phase “${id}” a second time; another id is needed.`,
  'plan-dates.phase-reversed': ({ to, from }) =>
    `The last day ${dateFigures(to)} comes before the first day ${dateFigures(from)}; it must be the other way round.`,

  'plan-dates.seconds-of-test': ({ offset }) =>
    `Found “${offset}”; needed: working days (-3wd) or hours (+1h); ` +
    'seconds are for documents with test: true only.',
  'plan-dates.step-before': ({ offset, step }) =>
    `Found “${offset}” for the step “${step}”; needed: the sign - (before the deadline).`,
  'plan-dates.step-after': ({ offset, step }) =>
    `Found “${offset}” for the step “${step}”; needed: the sign + (after the deadline).`,
  'plan-dates.step-twice': ({ step, offset }) => `Found the step “${step} ${offset}” a second time; remove one.`,
};
