import { hourOf, lastDayOf } from '../../../../domain/deadlines/deadline-hour';
import type { EXPLANATION as VIETNAMESE } from '../../../../domain/messages/explanation';
import type { Day, Instant } from '../../../../domain/time/time';
import { dateFigures, momentInWords, receiptMoment, weekdayDate } from '../dates';
import { endInWords, untilInWords } from '../deadline-words';
import { counted } from '../plural';

export const EXPLANATION: typeof VIETNAMESE = {
  'explanation.words': 'Words of the document',
  'explanation.quote': ({ text }) => `“${text}”`,
  'explanation.clause': 'The clause that asks for this report.',

  'explanation.compiled': 'Compiled report sent up',
  'explanation.compiled-version': ({ version, at }) => `version ${version}, at ${momentInWords(at)}`,
  'explanation.compiled-by': ({ checkedBy, confirmedBy }) =>
    `Checked by ${checkedBy}, confirmed by ${confirmedBy}; the confirmed version became the coordinating body’s own report to the level above.`,
  'explanation.compiled-below': 'The confirmed version became the coordinating body’s own report to the level above.',

  'explanation.stated-date': 'Date named in the document',
  'explanation.confirmed-date': 'Date confirmed',
  'explanation.counted-date': 'Date counted as the document says',
  'explanation.day': ({ day }) => dateFigures(day),
  'explanation.day-and-hour': ({ lateFrom }) => endInWords(lateFrom, dateFigures),
  'explanation.until': ({ lateFrom }) => untilInWords(lateFrom).replace(/^by the end/, 'the end'),
  'explanation.weekday': ({ day }) => weekdayDate(day),
  'explanation.moment': ({ at }) => momentInWords(at),
  'explanation.by-a-person': 'The document names no date; a person confirmed this one.',
  'explanation.by-rule-of-a-person': ({ rule }, say) =>
    `The document names no date; this one follows from a rule that a person confirmed: ${say(rule)}.`,
  'explanation.confirmed-by': ({ by, reason }) => `${by} confirmed: “${reason}”`,
  'explanation.document-says': ({ words, reading }, say) => `The document says “${words}”. ${say(reading)}`,
  'explanation.counted-from': ({ event, day }, say) =>
    `Counted from ${say(event)} (${dateFigures(day)}); the first day is not counted.`,
  'explanation.end-of-period': 'the last day of the period',
  'explanation.deadline-of': ({ report }) => `the last day on time of “${report}”`,
  'explanation.reading-before': '“Before” a day is read as excluding that day itself.',
  'explanation.reading-by': '“At the latest” and “to the end of” a day are read as including that day.',
  'explanation.reading-on': '“On” a day is read as including that day.',
  'explanation.reading-before-hour': ({ time }) => `“Before ${time}” is read as excluding that very moment.`,
  'explanation.reading-by-hour': ({ time }) => `“By ${time}” is read as including that very moment.`,
  'explanation.answered-on-time': ({ by, on }) =>
    `${by} answered on ${dateFigures(on)}: a report sent on that very day is still on time.`,
  'explanation.answered-late': ({ by, on }) =>
    `${by} answered on ${dateFigures(on)}: a report sent on that very day is already late.`,

  'explanation.short-month': ({ day, by, on }) =>
    `This month has no day ${day}; ${by} answered on ${dateFigures(on)}: the last day of the month is on time.`,
  'explanation.last-day': 'Last day on time',
  'explanation.day-before': ({ day }) => `The day before ${dateFigures(day)}.`,
  'explanation.day-itself': ({ day }) => `Includes ${dateFigures(day)} itself.`,
  'explanation.day-of-hour': ({ day }) => `The document names an hour of ${dateFigures(day)}, so that is the last day.`,
  'explanation.move': 'Moving the date',
  'explanation.not-moved': 'not moved',
  'explanation.on-working-day': 'The last day is a working day.',
  'explanation.stays-on-day-off': ({ name }, say) =>
    `The last day is a day off (${say(name)}), but the document does not move the deadline; ` +
    'the system takes reports on days off too.',
  'explanation.stays-until-decided': ({ name }, say) =>
    `The last day is expected to be a day off (${say(name)}), but that is not decided, so the deadline is not moved to ` +
    'a later day; reports are received on days off as well.',
  'explanation.moved-onto-excluded': ({ day, name, named }, say) =>
    `${dateFigures(day)} is a day off (${say(name)}); the deadline moves to the next working day, although the ` +
    `document says before ${dateFigures(named)}.`,
  'explanation.moved-before': ({ day, name }, say) =>
    `${dateFigures(day)} is a day off (${say(name)}); the deadline moves to the working day before.`,
  'explanation.moved-after': ({ day, name }, say) =>
    `${dateFigures(day)} is a day off (${say(name)}); the deadline moves to the next working day.`,
  'explanation.weekly-day-off': ({ day }) => `${weekdayDate(day)} is a weekly day off`,
  'explanation.named-day-off': ({ day, name, source }, say) =>
    `${weekdayDate(day)} is a day off: ${say(name)} (“${say(source)}”)`,
  'explanation.late-from': 'Late from',
  'explanation.late-moment': ({ lateFrom }) => `${isInclusive(lateFrom) ? 'after ' : ''}${momentInWords(lateFrom)}`,
  'explanation.up-to-hour': 'The document names an hour; lateness is counted from it, to the minute.',
  'explanation.whole-last-day': ({ day }) =>
    `A report received by the end of ${dateFigures(day)} (24:00, Vietnam time) is on time.`,

  'explanation.calendar-moved': 'Moved by the working calendar',
  'explanation.calendar-last-day': ({ before, after }) =>
    `due ${untilInWords(after)} (before: ${untilInWords(before)})`,
  'explanation.calendar-working-due': ({ before, after }) =>
    `last working day before the end: ${weekdayDate(after)} (before: ${weekdayDate(before)})`,
  'explanation.calendar-cutoff': ({ before, after }) =>
    `data cut-off at the end of ${weekdayDate(after)} (before: ${weekdayDate(before)})`,
  'explanation.calendar-changed': 'A day off or a worked day changed; steps already done are not done again.',
  'explanation.calendar-official': 'Provisional days off were announced officially.',
  'explanation.calendar-undone': ({ reason }) =>
    reason === null
      ? 'The change was entered by mistake and taken back.'
      : `The change was entered by mistake and taken back: ${reason}.`,
  'explanation.amended': 'Amended',
  'explanation.amended-from': ({ before, effective }) =>
    `the amending document holds from ${effective}; before: end of ${weekdayDate(before)}`,
  'explanation.extension': 'Extension',
  'explanation.extended-by': ({ decider, before }) =>
    `${decider} agreed to an extension for this unit; the old deadline was ${untilInWords(before).replace(/^by the end/, 'the end')}.`,
  'explanation.requested-end': 'Deadline of the ad-hoc request',
  'explanation.requested-subject': ({ subject }) => `What is asked for: ${subject}`,
  'explanation.request-by': ({ by, at }) => `Requested by ${by} at ${momentInWords(at)}`,
  'explanation.request-by-document': ({ by, at, number, date }) =>
    `Document no. ${number} of ${dateFigures(date)}; recorded by ${by} at ${momentInWords(at)}`,
  'explanation.request': 'Extension requested by the unit',
  'explanation.request-waits': ({ reason }) => `Waiting for an answer; the deadline stays as it is. Reason: ${reason}`,
  'explanation.request-refused': ({ reason }) =>
    `Not granted; the deadline stays as it is. Reason given by the unit: ${reason}`,
  'explanation.requested': ({ by, at }) => `Requested by ${by} at ${momentInWords(at)}`,
  'explanation.asked-again': 'To be sent again',
  'explanation.asked-is-no-extension':
    'The report sent needs additions; reminders count from this day. It is no extension: the first submission stays on time or late as it was.',
  'explanation.returned-at': ({ at }) => `Returned for additions at ${momentInWords(at)}`,

  'explanation.working-due': 'Last working day on time',
  'explanation.due-is-worked': 'The last day is a working day; reminders count from it.',
  'explanation.hour-too-early':
    'The hour is early in the day, too early for a reminder of that day; reminders count from the working day before.',
  'explanation.days-off-follow': ({ daysOff }, say) =>
    `From here to the deadline there are only days off: ${say(daysOff)}; reminders count from this day.`,
  'explanation.days-off': ({ spans }, say) =>
    spans.map(({ name, days, through }) => `${say(name)} (${daysInWords(days, through)})`).join('; '),
  'explanation.calendar': ({ sources }, say) =>
    sources.length === 0
      ? 'Working calendar: Saturdays and Sundays off'
      : `Working calendar: “${sources.map(say).join('; ')}”`,

  'explanation.cutoff': 'Data cut-off',
  'explanation.up-to': ({ day }) => `up to the end of ${dateFigures(day)}`,
  'explanation.cutoff-before': ({ workingDays, lastDay }) =>
    `${counted(workingDays, 'working day')} before the last day on time (${dateFigures(lastDay)}).`,
  'explanation.covers': 'Data range',
  'explanation.covers-range': ({ from, to }) => `from ${dateFigures(from)} to the end of ${dateFigures(to)}`,
  'explanation.covers-rule': 'The days whose data the report of this period holds.',
  'explanation.cutoff-of-report': 'The data cut-off of this report.',
  'explanation.provisional': 'Provisional calendar',
  'explanation.days-off-of-year': ({ year }) => `the days off of ${year}`,
  'explanation.not-decided': 'The days off are not officially decided yet; dates counted in working days may change.',

  'explanation.general-rules': 'Đúng Hạn’s general rules',
  'explanation.result': 'Result',
  'explanation.no-deadline': 'No deadline',
  'explanation.own-figures': ({ compiler }) =>
    `Figures of ${compiler} itself: counted in the compiled report, never reminded and never late.`,
  'explanation.exempt': 'Exempt',
  'explanation.unit-exempt': 'The unit is exempt from this report.',
  'explanation.unit-exempt-by': ({ decider }) => `The unit is exempt from this report. Decided by ${decider}.`,
  'explanation.not-owed': 'No longer owed',
  'explanation.unit-ended': 'The unit is no longer active, or its duty was transferred.',
  'explanation.undone': ({ by, reason, at }) =>
    `What opened this round had been confirmed by mistake; ${by} took it back at ${momentInWords(at)}: ${reason}.`,
  'explanation.covers-units': ({ units }) => `Also covers ${units.join(', ')}`,
  'explanation.covered-because': 'These units ended; their successor sends one report.',
  'explanation.covered-source': 'Document that changed the units',
  'explanation.whose-report': 'Whose report it is',
  'explanation.duty-transferred': ({ unit }) => `The duty to report was transferred to ${unit}.`,
  'explanation.awaited': 'Not sent, not due yet',
  'explanation.nothing-received': ({ at }) => `As of ${momentInWords(at)} no report has been received.`,
  'explanation.nothing-received-since': ({ at, lateFrom }) =>
    `As of ${momentInWords(at)} no report has been received; ${countedFrom(lateFrom)}.`,
  'explanation.first-received': 'First received',
  'explanation.receipt-moment': ({ at }) => receiptMoment(at),
  'explanation.first-decides': ({ compiler }) => firstDecides(compiler),
  'explanation.first-decides-sent': ({ compiler }) =>
    `${firstDecides(compiler)} A report that came by another channel counts by the day it was sent.`,
  'explanation.receipt': 'Receipt for a report',
  'explanation.received-before': ({ at }) =>
    `Received ${isInclusive(at) ? 'not after' : 'before'} ${momentInWords(at)}.`,
  'explanation.received-after': ({ at }) =>
    `Received ${isInclusive(at) ? 'after' : 'at or after'} ${momentInWords(at)}; ${countedFrom(at)}.`,
};

function firstDecides(compiler: string): string {
  return (
    `The moment at which ${compiler} received the first submission decides whether it is on time or late; ` +
    'later submissions change nothing.'
  );
}

function isInclusive(lateFrom: Instant): boolean {
  return hourOf(lateFrom)?.inclusive === true;
}

function countedFrom(lateFrom: Instant): string {
  const isByDay = hourOf(lateFrom) === null;
  return isByDay
    ? `calendar days, counted from ${dateFigures(lastDayOf(lateFrom))}`
    : `hours and minutes, counted from ${endInWords(lateFrom, dateFigures)}`;
}

function daysInWords(days: readonly Day[], through: boolean): string {
  return through ? `${dateFigures(days[0]!)} to ${dateFigures(days.at(-1)!)}` : days.map(dateFigures).join(', ');
}
