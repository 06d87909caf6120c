import type { OFFICE as VIETNAMESE } from '../../vietnamese/registers/office';
import { dateFigures } from '../dates';

export const OFFICE: typeof VIETNAMESE = {
  titleOf: (name) => `Days in the post: ${name}`,
  title: 'Days in the post, and deputy',
  edit: 'correct name, address',
  mails: 'mails sent',
  onceADay: 'The reader has chosen one mail a day.',
  days: 'Days in the post',
  first: 'From',
  last: 'Last day',
  lastHint:
    'Empty while the post is held. After this day no mail goes to this person, signing in and tokens end; ' +
    'mail goes to who holds the post then, else to another contact of the unit.',
  keepDays: 'Keep the days',
  absences: 'Absence, deputy',
  noAbsence: 'No absence is noted.',
  away: (from, to) => `Away from ${dateFigures(from)} to ${dateFigures(to)}; deputy:`,
  end: (from) => `End the absence from ${dateFigures(from)}`,
  noDeputy: 'The unit has no other contact who could read meanwhile.',
  awayFrom: 'Away from',
  awayTo: 'Last day away',
  deputy: 'Deputy',
  deputyHint: 'Mail of the person who is away goes to the deputy until this day is over, and then back by itself.',
  chooseDeputy: 'Choose a deputy',
  reason: 'Reason (optional)',
  noteAbsence: 'Note the deputy',
};
