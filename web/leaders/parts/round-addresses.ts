import { addressOf } from '../../../domain/ids';

/** The units of a round that a count is about, on the page of the round. */
export function unitsAddress(round: string, group: string): string {
  return `${addressOf('/dot', round)}?loc=${group}#don-vi`;
}

/** The reports of one unit. */
export function leaderUnitAddress(unit: string): string {
  return addressOf('/lanh-dao/don-vi', unit);
}
