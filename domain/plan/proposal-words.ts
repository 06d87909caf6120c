import { isDay } from '../time/time';
import { dateInWords } from '../time/vietnamese';

/**
 * The offer of an open point as offices write it; a bare date becomes words.
 * @example proposalInWords('2020-06-05') // 'ngày 05/6/2020'
 */
export function proposalInWords(proposal: string): string {
  return isDay(proposal) ? dateInWords(proposal) : proposal;
}
