import { html } from '../../../html';
import type { HOME as VIETNAMESE } from '../../vietnamese/people/home';
import { counted } from '../plural';

export const HOME: typeof VIETNAMESE = {
  title: 'Try it out',
  heading: 'Try out Đúng Hạn',
  lead:
    'A document asks for reports; the system reminds the units before the deadline, urges them after it, ' +
    'and compiles what they send for the leaders to read. Choose a role to begin.',
  current: (name) => html`Your role now: <strong>${name}</strong>. To change it, choose another below.`,
  staff: 'Tracking staff',
  staffDoes:
    'See who has not sent and how many days late; record reports that came on paper or by post; ' +
    'hold back urging mails; confirm compiled reports.',
  asStaff: 'Enter as staff',
  unit: 'A unit that reports',
  unitDoes: 'See the reports owed and their deadlines, fill in the form, attach the signed copy, get a receipt.',
  search: 'Search units',
  searchFor: 'Name of the unit, with or without accents',
  units: (count) => counted(count, 'unit'),
  showAll: 'Show all',
  noneFound: 'No unit matches.',
  chooseUnit: 'Unit',
  owing: 'Reports owed now',
  others: 'All sent, or past rounds only',
  asUnit: 'Enter as a unit',
  noUnits: () => html`There are no units yet: load a document with the command <code>plan activate</code>.`,
  leader: 'A leader',
  leaderDoes:
    'Read the compiled reports, the share sent on time, and who was late or has not sent; ' +
    'every figure shows its source.',
  asLeader: 'Enter as a leader',
  administratorDoes:
    'Load documents and registers of units, edit the working calendar, give and revoke the roles of people, ' +
    'read the journal of changes.',
  asAdministrator: 'Enter as the administrator',
  realUsers: () =>
    html`Real users sign in by a link sent by mail; this can be tried on the page <a href="/dang-nhap">Sign in</a> with
the address of a contact.`,
  mails: 'Reminders do not leave this machine: once you have a role, read them under “Sample mailbox”.',
};
