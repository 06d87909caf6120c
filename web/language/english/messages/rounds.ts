import type { ROUNDS as VIETNAMESE } from '../../../../domain/messages/rounds';
import { weekdayDate } from '../dates';

export const ROUNDS: typeof VIETNAMESE = {
  'rounds.nobody-chosen': 'No unit is chosen to be reminded.',
  'rounds.no-more-mail': 'The round is past or its document was withdrawn: no more reminders are sent.',
  'rounds.not-owing': 'No unit was reminded: one of the chosen reports was sent just now, or is not of this round.',
  'rounds.reminded-today': ({ unit }) => `No unit was reminded: ${unit} has had a mail about this report today.`,
  'rounds.reminder-waits': ({ unit }) =>
    `No unit was reminded: a mail about this report to ${unit} is waiting to leave.`,
  'rounds.no-address': ({ unit }) =>
    `No unit was reminded: ${unit} has no address that mail reaches; please telephone.`,
  'rounds.signed-in-future': ({ day }) =>
    `Signed on: found ${weekdayDate(day)}; a day that is not after today is needed.`,
  'rounds.rollup-settled': ({ version, later }) =>
    `Version ${version} of the compiled report can no longer be confirmed: version ${later} is confirmed.`,
  'rounds.rollup-outdated': ({ version, latest }) =>
    `Version ${version} of the compiled report was replaced by version ${latest}: please check version ${latest}.`,
  'rounds.rollup-not-returned':
    'The level above has not returned this compiled report, so no explanation can be sent up.',
  'rounds.rollup-change-waits':
    'Reports of units have changed since the confirmed version: please check and confirm the supplement; it goes up by that.',
  'rounds.no-rollup': ({ round }) =>
    `Nothing is compiled in the round “${round}” yet. The first draft is made on the working day after the deadline.`,
  'rounds.no-rollup-version': ({ round, version }) =>
    `The round “${round}” has no version ${version} of the compiled report. ` +
    'The first draft is made on the working day after the deadline.',
};
