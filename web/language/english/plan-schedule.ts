import { html } from '../../html';
import type { PLAN_SCHEDULE as VIETNAMESE } from '../vietnamese/plan-schedule';
import { untilInWords } from './deadline-words';
import { plural } from './plural';

export const PLAN_SCHEDULE: typeof VIETNAMESE = {
  title: 'All dates and mails of the document',
  titleOf: (plan) => `All dates and mails of the document: ${plan}`,
  note:
    'Each date is shown with its reason and source, each step with the time its mail leaves and the people it goes ' +
    'to. A unit that has reported gets no reminders and no urging mails.',
  asYear: 'See it as a year calendar',
  endless:
    'The document recurs without a last period; below are its rounds from when it was first tracked to the end of ' +
    'the next 12 months.',
  noRounds: 'There are no rounds in this span of time.',
  due: (lateFrom) => html`Due: <strong>${untilInWords(lateFrom).replace(/^by the end/, 'end')}</strong>`,
  unitsTo: (count, receiver) => `${count} ${plural(count, 'unit reports', 'units report')} to ${receiver}`,
  unitsThrough: (count, receiver, through) =>
    `${count} ${plural(count, 'unit reports', 'units report')} to ${receiver} through ${through}`,
  provisional: 'provisional calendar',
  pastNote:
    'Past round: kept for viewing only, no mails are sent. The steps below are what would have happened had the ' +
    'document been tracked from the day it took effect.',
  whoReports: 'Who reports',
  ownFigures: (unit) => `${unit} (the compiler’s own figures)`,
  whyDates: 'Why these dates',
  datesCaption: (round) => `Dates and reasons: ${round}`,
  what: 'What',
  result: 'Result',
  why: 'Why',
  source: 'Source',
  steps: (count) => `Steps and mails (${count})`,
  stepsCaption: (round) => `Steps and mails: ${round}`,
  step: 'Step',
  when: 'When',
  mailAt: 'Mail leaves at',
  sentTo: 'To',
  noMail: 'no mail',
  undatedUnits: (count) => `${count} ${plural(count, 'unit', 'units')}.`,
  milestonesCaption: 'Milestones and the mails that remind the issuing body',
  milestone: 'Milestone',
  day: 'Date',
  ownerMails: 'Mails that remind the issuing body',
  ownerMailsShort: 'Mails',
  pastMilestone: 'none, the milestone is past',

  year: (year) => `Calendar ${year}`,
  yearOf: (year, plan) => `Calendar ${year}: ${plan}`,
  dueDays: 'last day for a report',
  stepDays: 'reminder, urging, compiling, milestone',
  dayByDay: 'Day by day',
  emptyYear: (year) => `This document has no dates in ${year}.`,
};
