import { type MessageOrText, message } from '../messages/message';
import { isDay } from '../time/time';

/**
 * The proposal of an open point: a date is written as a sentence does, other text is the document's.
 * @example inVietnamese(proposalNamed('2020-06-05')) // 'ngày 05/6/2020'
 */
export function proposalNamed(proposal: string): MessageOrText {
  return isDay(proposal) ? message('explanation.day', { day: proposal }) : proposal;
}
