import { html } from '../../html';
import type { PARTS as VIETNAMESE } from '../vietnamese/parts';
import { dateFigures, momentInWords, tableMoment } from './dates';
import { untilInWords } from './deadline-words';
import { plural } from './plural';

export const PARTS: typeof VIETNAMESE = {
  replacedEnd: (lateFrom) => `former deadline: ${untilInWords(lateFrom)}`,
  returnedOfSent: (count) => `of which ${count} returned`,
  oldDate: 'Old deadline:',
  reportNumber: (number) => `Report ${number}`,
  atLine: (line) => `Line ${line}: `,
  atFileLine: (file, line) => `${file}, line ${line}: `,
  atFileLineColumn: (file, line, column) => `${file}, line ${line}, column “${column}”: `,
  rightAddress: (name) => html`New address<span class="hidden"> of ${name}</span>`,
  correctAddress: (name) => html`Correct the address<span class="hidden"> of ${name}</span>`,

  mailed: (at) => `mail ${tableMoment(at)}`,
  promised: (day) => `promised for ${dateFigures(day)}`,
  callPromise: 'The unit promises to send by (like 05/12/2026; until then it is not on the list of calls)',
  called: (at) => `telephoned ${tableMoment(at)}`,
  callMade: (unit, report) => html`Telephoned<span class="hidden"> ${unit}: ${report}</span>`,
  addToCall: (unit, report) => html`add a note<span class="hidden"> about the call: ${unit}, ${report}</span>`,
  whoAnswered: 'Who answered the telephone',
  callNote: 'Notes',

  urgingWaits: ({ count, round, title, slot, record }) =>
    html`<strong>${count} urging ${plural(count, 'notice', 'notices')}</strong> about <a href="${round}">${title}</a>
will leave at ${momentInWords(slot)}. Where a unit has sent by another channel, <a href="${record}">record it<span
 class="hidden"> for: ${title}</span></a> before then.`,
  urgingHeld: ({ count, round, title }) =>
    html`<strong>${count} urging ${plural(count, 'notice is', 'notices are')} held back</strong> about
<a href="${round}">${title}</a>. Once released, they leave with the next mails; units that have sent get none.`,
  holdMails: (title) => html`Hold back the urging mails<span class="hidden">: ${title}</span>`,
  releaseMails: (title) => html`Release the urging mails<span class="hidden">: ${title}</span>`,

  numberOf: (unit) => `(number of ${unit})`,
  total: 'Total',

  movedRounds: 'Rounds whose dates move',
  round: 'Round',
  movedDates: 'Dates that move',
  movedSteps: 'Steps that move',
  date: 'Date',
  step: 'Step',
  lastDayOnTime: 'Last day on time',
  lastWorkingDay: 'Last working day on time',
  cutoff: 'Data cut-off',
  noDate: 'none',
  noStep: 'no step',
  deadlineStays: 'the deadline stays',
  calendarProvisional: 'the calendar becomes provisional',
  calendarOfficial: 'the calendar becomes official',

  weekdays: [
    { short: 'Mo', full: 'Monday' },
    { short: 'Tu', full: 'Tuesday' },
    { short: 'We', full: 'Wednesday' },
    { short: 'Th', full: 'Thursday' },
    { short: 'Fr', full: 'Friday' },
    { short: 'Sa', full: 'Saturday' },
    { short: 'Su', full: 'Sunday' },
  ],
  dayOff: (name) => `, off: ${name}`,
  dayWorked: ', worked weekend',
  chooseYear: 'Choose a year',
  weekendOff: 'weekend',
  holidays: 'holiday, day off in lieu, swapped day',
  workedWeekend: 'worked weekend',

  whyOf: (round) => html`why?<span class="hidden"> (${round})</span>`,
};
