import { html } from '../../html';
import type { REPORTS as VIETNAMESE } from '../vietnamese/reports';
import { dateInWords } from './dates';
import { untilShort } from './deadline-words';
import { ADDITION } from './reports/addition';
import { REPORT_FORM } from './reports/form';
import { LOOK_UP } from './reports/look-up';
import { OWED } from './reports/owed';
import { RECEIPT } from './reports/receipt';
import { RECORDING } from './reports/recording';
import { REQUEST } from './reports/request';
import { SUBMISSION } from './reports/submission';

export const REPORTS: typeof VIETNAMESE = {
  due: 'Due',
  why: 'Why this date?',
  sendTo: 'Send to',
  dataRange: 'Data range',
  fromTo: (from, to) => `from ${dateInWords(from)} to the end of ${dateInWords(to)}`,
  through: (receiver, compiler) => `${receiver} (through ${compiler})`,
  under: 'Under',
  returned: (points) => html`<strong>Returned for additions:</strong> <span lang="vi">${points}</span>`,
  sendAgainBy: (lateFrom) =>
    html`To be sent again <strong>${untilShort(lateFrom)}</strong>. Whether the first submission was on time
or late does not change.`,
  unreadFiles: (names) =>
    `The system could not read all of ${names.map((name) => `“${name}”`).join(', ')} ` +
    '(a scan, a large picture or a part that is too long), so it has not looked for marks of state secrecy there. ' +
    'Please check it yourself.',
  addition: ADDITION,
  owed: OWED,
  form: REPORT_FORM,
  receipt: RECEIPT,
  lookUp: LOOK_UP,
  submission: SUBMISSION,
  recording: RECORDING,
  request: REQUEST,
};
