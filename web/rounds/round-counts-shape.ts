import { z } from 'zod';
import type { RoundCounts } from '../../domain/states/round-counts';
import { onTimeShare } from '../../domain/states/share';
import { count } from '../api/scalars';
import { share, shareOf } from './round-heading-shape';

/** The counts of a round, the same wherever the API gives them. */
export const roundCounts = z
  .object({
    expected: count(17).describe('Sent and unsent; without the exempt and the ended'),
    sent: count(15).describe('A first version has come, also when it was returned since'),
    onTime: count(13).describe('Of those sent, by the first receipt'),
    late: count(2).describe('Of those sent, by the first receipt'),
    returned: count(1).describe('Of those sent: to be sent again'),
    nil: count(1).describe('Of those sent: nothing to report'),
    unchecked: count(3).describe('Of those sent: nobody has checked them yet'),
    unsent: count(2).describe('Nothing has come'),
    overdue: count(2).describe('Of the unsent: the date is past'),
    awaited: count(0).describe('Of the unsent: the date is still ahead'),
    extended: count(0).describe('Of those awaited: with a later date of their own'),
    ownUnsent: count(0).describe("Of those awaited: the compiler's own figures"),
    owing: count(3).describe('Unsent or returned'),
    reminded: count(3).describe("Who is reminded: the owing without the compiler's own"),
    exempt: count(0).describe('Not expected'),
    ended: count(0).describe('Not expected: their duty has ended'),
    share: share.describe('On time, of those expected'),
  })
  .meta({ id: 'RoundCounts', description: 'How the reports of a round stand, counted' });

export function countsAnswer(counts: RoundCounts): z.infer<typeof roundCounts> {
  return { ...counts, share: shareOf(onTimeShare(counts)) };
}
