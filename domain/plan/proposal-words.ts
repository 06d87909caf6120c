import { type MessageOrText, message } from '../messages/message';
import { isDay } from '../time/time';

/**
 * The offer of an open point: a bare day is put into words, anything else is the document's.
 * @example inVietnamese(proposalNamed('2020-06-05')) // 'ngày 05/6/2020'
 */
export function proposalNamed(proposal: string): MessageOrText {
  return isDay(proposal) ? message('explanation.day', { day: proposal }) : proposal;
}
