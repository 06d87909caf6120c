import type { STEPS as VIETNAMESE } from '../../../../domain/messages/steps';
import type { Day } from '../../../../domain/time/time';
import { dateFigures } from '../dates';
import { counted } from '../plural';

export const STEPS: typeof VIETNAMESE = {
  'steps.open': 'Opening of the round',
  'steps.remind': 'Reminder',
  'steps.overdue': 'Urging',
  'steps.escalate': 'Escalation to leaders and superiors',
  'steps.letter': 'Draft urging letter',
  'steps.repeat': 'Urging again',
  'steps.compile': 'Compiling',
  'steps.supplement': 'Supplementary compiling',
  'steps.close': 'Close of the round',

  'steps.by-offset': ({ offset }) => `By the offset ${offset}.`,
  'steps.opens': ({ days, due, asked }) =>
    'The first working day on which the document is tracked and the reporting period has begun, ' +
    `no earlier than ${counted(days, 'working day')} before ${dueInWords(due, asked)}.`,
  'steps.opens-after-event': ({ days, due, event }) =>
    `The first working day on which the document is tracked and the event has happened (${dateFigures(event)}), ` +
    `no earlier than ${counted(days, 'working day')} before ${dueInWords(due, false)}.`,
  'steps.opens-before-period': ({ days, due }) =>
    'The first working day on which the document is tracked, no earlier than ' +
    `${counted(days, 'working day')} before ${dueInWords(due, false)}; the deadline comes before the period, ` +
    'so the round need not wait for the period to begin.',
  'steps.before': ({ days, due, asked }) => `${counted(days, 'working day')} before ${dueInWords(due, asked)}.`,
  'steps.on-working-due': ({ due }) => `On the last working day on time (${dateFigures(due)}).`,
  'steps.on-asked-day': ({ due }) => `On the day by which the report is asked for again (${dateFigures(due)}).`,
  'steps.after': ({ days, lastDay }) => `Working day ${days} after the last day on time (${dateFigures(lastDay)}).`,
  'steps.after-asked-day': ({ days, lastDay }) =>
    `Working day ${days} after the day by which the report is asked for again (${dateFigures(lastDay)}).`,
  'steps.earlier-when-complete': ({ reason }, say) =>
    `${say(reason)} Earlier once the compiled report is confirmed and every unit has sent.`,
  'steps.after-change': ({ length }, say) => `${say(length)} after the first change that is not yet compiled.`,
  'steps.before-late': ({ length }, say) => `${say(length)} before the moment from which a report is late.`,
  'steps.after-late': ({ length }, say) => `${say(length)} after the moment from which a report is late.`,
  'steps.at-the-hour':
    'At the deadline itself: the document names an hour, so the list and the compiled report are made at that hour.',
  'steps.hours': ({ hours }) => counted(hours, 'hour'),
  'steps.seconds': ({ seconds }) => counted(seconds, 'second'),
  'steps.days-off-between': ({ reason, daysOff }, say) => `${say(reason)} Days off in between: ${say(daysOff)}.`,

  'steps.default-ladder': 'Đúng Hạn’s default steps',
  'steps.own-ladder': 'This document’s own steps',
  'steps.ladder-and-calendar': ({ ladder, sources }, say) =>
    `${say(ladder)}; working calendar: ` +
    `${sources.length === 0 ? 'Saturdays and Sundays off' : `“${sources.map(say).join('; ')}”`}`,

  'steps.on-milestone': 'On the day itself, or the last working day before it.',
  'steps.before-milestone': ({ days }) => `${counted(days, 'working day')} before the milestone.`,

  'steps.last-day-for': ({ report }) => `Last day for ${report}`,
  'steps.step-of': ({ step, report }, say) => `${say(step)}: ${report}`,
  'steps.milestone-reminder': ({ milestone }) => `Reminder of a milestone: ${milestone}`,

  'steps.to-office': 'the unit’s office mailbox',
  'steps.to-officer': 'the unit’s reporting officer',
  'steps.to-head': 'the head of the unit',
  'steps.to-superior': 'the direct superior',
  'steps.to-compiler-officer': 'the compiler’s officer',
  'steps.to-compiler-head': 'the compiler’s head',
  'steps.to-receiver': 'the receiver',
};

function dueInWords(due: Day, asked: boolean): string {
  return asked
    ? `the day by which the report is asked for again (${dateFigures(due)})`
    : `the last working day on time (${dateFigures(due)})`;
}
