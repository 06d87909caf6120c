import { addressOf } from '../language/vietnamese-words';
import { ROUND_GROUPS } from './round-standing';

/** The list of a round's units, narrowed to a group where one is named, in the register's order or the latest first. */
export function listAddress(round: string, group: string | null | undefined, latest: boolean): string {
  const known = ROUND_GROUPS.find((one) => one === group);
  const query = new URLSearchParams({ ...(known && { loc: known }), ...(latest && { 'thu-tu': 'cham-nhat' }) });
  return query.size === 0 ? addressOf('/dot', round) : `${addressOf('/dot', round)}?${query}`;
}
