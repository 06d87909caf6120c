import { html } from '../../html';
import type { CALENDAR_DECISIONS as VIETNAMESE } from '../vietnamese/calendar-decisions';
import { momentInWords } from './dates';
import { counted } from './plural';

export const CALENDAR_DECISIONS: typeof VIETNAMESE = {
  heading: 'Documents about days off and days worked instead',
  announce: 'Enter a document that changes the calendar',
  announceTitle: 'Enter a document about days off and days worked instead',
  announceNote:
    'For example: official letter 12729/VPCP-KGVX of 25/12/2025 swapped 02/01/2026 with 10/01/2026. The next page shows which rounds ' +
    'move and which units are told, before anything is saved.',
  number: 'Number of the document',
  numberHint: 'For example: 12729/VPCP-KGVX',
  issuer: 'Issuing body',
  issuerHint: 'For example: the Office of the Government',
  daysOff: 'Days off',
  daysOffHint: 'Several days are parted by commas: 02/01/2026, 31/8/2026. Leave empty if there are none.',
  daysWorked: 'Days worked instead',
  daysWorkedHint: 'In the order of the days off: 10/01/2026, 22/8/2026. Leave empty if nothing is swapped.',
  dayName: 'Name of the days off',
  dayNameHint: 'Leave empty for a swapped day.',
  byDocument: (number, date, issuer) => `By document ${number} of ${date} (${issuer}):`,
  told: 'Who is told',
  toldUnits: (units) =>
    `${counted(units, 'unit that has', 'units that have')} not sent yet will get the new date, the old one and the document in the next ` +
    "slot of mail; so will the compiler's officer. Reminders already sent are not sent again.",
  toldInRound: (title, units) => `${title}: ${counted(units, 'unit')}`,
  nobodyTold: 'No unit’s deadline moves; only days of reminding and urging do, so no mail is sent.',

  toOfficial: 'Make the provisional days official…',
  officialTitle: (year) => `Make the calendar of ${year} official`,
  officialNote:
    'The provisional days below become official by the document named at the end of this page. If that document has other days, enter it ' +
    'first on the page “Enter a document that changes the calendar”.',
  makeOfficial: 'Make official',

  undoTitle: 'Take back a change entered by mistake',
  undoNote:
    'The days are again what they were before; rounds get their old dates back. Mails that have not left are dropped, and only those who ' +
    'were told are told again.',
  undo: 'Take back',
  takeBack: 'take back…',
  undone: 'taken back',
  byHand: 'Day changed by hand',
  ofYear: (year) => `Calendar of ${year} official`,
  undoes: (number) => `Takes back change ${number}`,
  numbered: (number) => `No. ${number}`,
  moved: (rounds) => (rounds === 0 ? 'no deadline moved' : `${counted(rounds, 'round')} moved`),
  recorded: (by, at) => html`entered by <span lang="vi">${by}</span> at ${momentInWords(at)}`,
};
