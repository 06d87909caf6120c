import type { LATENESS as VIETNAMESE } from '../vietnamese/lateness';
import { dateFigures } from './dates';
import { delayInWords } from './deadline-words';
import { counted } from './plural';

const OUTCOMES = { 'on-time': 'on time', 'not-due': 'not yet due', excused: 'not owed' };

export const LATENESS: typeof VIETNAMESE = {
  title: 'Changes of lateness',
  lead:
    'Acts that turned a late report into one on time: papers recorded later; extensions and exemptions signed in time and recorded later. While ' +
    'an act waits to be confirmed, the report counts as late. The second person who confirms is the head of the compiler or an ' +
    'administrator, not the person who recorded the act.',
  ofRound: 'Of one round only.',
  ofAll: 'See all rounds',
  none: 'No act has changed the lateness of a report.',
  report: 'Report of',
  change: 'Act, outcome',
  paper: 'Document',
  askedBy: 'Recorded by, reason',
  state: 'Confirmation',
  acts: {
    record: 'Document recorded',
    extend: 'Extension',
    exempt: 'Exemption',
    end: 'Duty ended or transferred',
    restore: 'Decision revoked',
  },
  becomes: (late, outcome) => `from ${delayInWords(late)} overdue to ${OUTCOMES[outcome]}`,
  document: (number, date) => `No. ${number} of ${dateFigures(date)}`,
  book: (number) => `incoming no. ${number}`,
  scans: (files) => counted(files, 'file'),
  noScan: 'no scan yet',
  waiting: 'To be confirmed by a second person',
  alone: 'In force at once, without a second person',
  confirmedBy: (name) => `Confirmed by ${name}`,
  refusedBy: (name) => `Not confirmed by ${name}`,
  choose: (unit) => `Choose: ${unit}`,
  confirm: 'Confirm those chosen',
  refuse: 'Do not confirm those chosen',
  refusalReason: 'Reason for not confirming',
  confirmedDone: 'Confirmed. The report counts by the date of its document.',
  refusedDone: 'Recorded as not confirmed. The report stays late.',
};
