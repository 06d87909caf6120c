import type { CalendarStatus } from '../../../domain/calendar/calendar';
import { html } from '../../html';
import type { CALENDAR as VIETNAMESE } from '../vietnamese/calendar';
import { CALENDAR_DECISIONS } from './calendar-decisions';
import { dateInWords, momentInWords, weekdayDate } from './dates';
import { plural } from './plural';

const STATUSES: Readonly<Record<CalendarStatus, string>> = { official: 'official', provisional: 'provisional' };

export const CALENDAR: typeof VIETNAMESE = {
  title: (year) => `Working calendar ${year}`,
  lead: (year, workingDays) =>
    `${year} has ${workingDays} working days. This calendar decides on which days reminders and urging mails leave, ` +
    'and when; the deadlines of documents do not move by themselves.',
  yearStatus: {
    provisional: () =>
      html`State: <strong>provisional</strong>; the holidays of this year are not announced yet, so they are worked
out by rule and may change.`,
    official: () => html`State: <strong>official</strong>.`,
  },
  addDay: 'Add or change a day',
  daysOff: 'Holidays, days off in lieu, swapped days',
  daysOffNote: 'Besides Saturdays and Sundays.',
  daysOffCaption: (year) => `Days off of ${year}`,
  day: 'Date',
  name: 'Name',
  status: 'State',
  source: 'Source',
  statuses: STATUSES,
  onDay: weekdayDate,
  changedByOffice: 'changed by the office',
  workedDays: 'Worked weekends',
  workedInstead: (worked, insteadOf) =>
    html`<strong>${weekdayDate(worked)}</strong>, in place of ${weekdayDate(insteadOf)}`,
  changes: 'Changed by the office',
  off: 'off',
  worked: 'worked',
  change: (day) => html`change<span class="hidden"> ${dateInWords(day)}</span>`,

  toYear: (year) => `Calendar ${year}`,
  editTitle: 'Change a day of the working calendar',
  editRefused: 'Nothing was changed. To be corrected:',
  editNote: 'Before it is saved, the next page shows which rounds have dates that change.',
  dayHint: 'Write it like 24/11/2026 (day, month, year).',
  thisDay: 'That day is',
  chooseOff: 'Off',
  chooseWorked: 'Worked (a Saturday or Sunday too)',
  sourceHint: 'For example: official letter 12729/VPCP-KGVX of 25/12/2025.',
  chooseOfficial: 'Official',
  chooseProvisional: 'Provisional, until officially announced',
  seeMoves: 'See which rounds change',
  undoChange: 'Undo the change of this day…',
  back: 'Back',

  confirmTitle: 'Change the calendar like this?',
  now: 'Now',
  afterChange: 'After the change',
  offAs: (name, status) => `off: ${name} (${STATUSES[status]})`,
  workedAs: (name, status) => `worked: ${name} (${STATUSES[status]})`,
  asShipped: 'as in the calendar the program comes with',
  moves: 'Rounds whose dates move',
  noMoves: 'No open round has a date that changes.',
  movesNote: (rounds) =>
    html`<strong>${rounds} ${plural(rounds, 'round has', 'rounds have')}</strong> dates that change. Steps already
done are not done again. A round that is past its deadline keeps it.`,
  saveNote:
    'When you save, every open round and document, and the sending of mail, work out their next step again; the ' +
    'journal records who made the change.',
  save: 'Save the calendar',
  backToEdit: 'Back to correct it',

  decisions: CALENDAR_DECISIONS,

  feed: {
    title: 'Deadlines of reports in the unit’s calendar',
    owed: 'Reports owed',
    note:
      'The calendar of a telephone, of Outlook or Google can fetch the unit’s deadlines by itself: each report not ' +
      'sent yet is a day in the calendar, with a reminder before it, and leaves the calendar once the report is ' +
      'received.',
    address: () => html`<strong>Address of the unit’s calendar</strong> (shown once only; copy it now):`,
    howTo:
      'In the calendar program choose to add a calendar “from an address (URL)” and paste this one. Whoever has ' +
      'the address sees the unit’s deadlines (not the content of reports); please do not pass it on outside the ' +
      'unit.',
    inUse: 'Address in use',
    madeAt: (at) => `made at ${momentInWords(at)}`,
    madeBy: 'Made by',
    none: 'The unit has no calendar address yet.',
    make: 'Make a calendar address',
    makeAnother: 'Make a new address',
    revoke: 'Revoke the address',
    replaced:
      'A new address takes the place of the old one: calendars that use the old one stop being updated at once.',
  },
};
