import type { LISTS as VIETNAMESE } from '../../../../domain/messages/lists';
import { weekdayDate } from '../dates';
import { counted } from '../plural';

export const LISTS: typeof VIETNAMESE = {
  'lists.too-long': ({ most }) => `The list is longer than ${most} lines. Choose a shorter period, or one document.`,
  'lists.period-backwards': 'The first day of the period is after its last; it must not be.',
  'lists.no-unit': ({ unit }) => `There is no unit “${unit}”. See its id by units tree.`,
  'lists.on-time': 'On time',
  'lists.late': 'Late',
  'lists.missing': 'Not sent',
  'lists.awaited': 'Not due yet',
  'lists.excused': 'Exempt, no longer owed',
  'lists.no-duty': ({ plan, requirement }) =>
    `The document “${plan}” has no standing duty “${requirement}”, or it was withdrawn. See its duties on the page of the document.`,
  'lists.duty-not-of-unit': ({ unit, requirement }) =>
    `The standing duty “${requirement}” is not given to the unit “${unit}”.`,
  'lists.duty-future': ({ day }) =>
    `Days on which it was done: found ${weekdayDate(day)}, which is to come; only what was done up to today is attested.`,
  'lists.duty-too-long': ({ most }) => `An attestation is longer than ${counted(most, 'day')}. Divide it into several.`,
  'lists.no-attestation': ({ number }) => `There is no attestation ${number} of this unit, or it was taken back.`,
};
