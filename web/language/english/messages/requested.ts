import type { REQUESTED as VIETNAMESE } from '../../../../domain/messages/requested';
import { untilInWords } from '../deadline-words';
import { counted } from '../plural';

export const REQUESTED: typeof VIETNAMESE = {
  'requested.no-requirement': ({ requirement, plan }) =>
    `Document ${plan} asks for no report “${requirement}”, or it is a standing duty without a report; choose a report of the document.`,
  'requested.too-soon': ({ lateFrom }) =>
    `Deadline: found ${untilInWords(lateFrom)}; at least 30 minutes from now are needed.`,
  'requested.too-far': ({ lateFrom, days }) =>
    `Deadline: found ${untilInWords(lateFrom)}; an ad-hoc request is due within ${counted(days, 'day')}, a later date belongs into a document.`,
  'requested.not-of-requirement': ({ units }) =>
    `This report is not asked of: ${units.join(', ')}. Choose only units that the document asks.`,
  'requested.no-end': 'There is no deadline: name an instant, or hours from now.',
  'requested.nobody': 'No unit would have to send this report; choose at least one.',
  'requested.none-to-withdraw':
    'This round is no ad-hoc request, or the request was withdrawn; only a request in force can be withdrawn.',
  'requested.withdrawn': ({ reason }) => `The request was withdrawn: ${reason}`,
};
