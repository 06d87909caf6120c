import { dayOf, type Instant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import type { Queryable } from '../../storage/database';
import type { Reach } from '../access/reach';
import { readRunningVersions } from '../frame/versions';
import { readUrging } from '../rounds/urging';
import { readArrivals, readDoubtful, SHOWN } from './arrivals';
import {
  readAskedExtensions,
  readBadAddresses,
  readFullMailboxes,
  readProvisional,
  readReturnedRollups,
  readUnsettledPlans,
  readWaitingLetters,
  readWaitingRollups,
} from './desk';
import { readLights } from './lights';
import { readOwing } from './owing';

/** All of the list of today, each part as far as the person reaches; `since` is the last working day before today. */
export async function readToday(
  reader: Queryable,
  at: Instant,
  {
    reach,
    dataDir,
    mailMissing = false,
    shown = SHOWN,
  }: { reach: Reach | null; dataDir: string | null; mailMissing?: boolean; shown?: number },
) {
  const calendar = await loadCalendar(reader);
  const since = calendar.addWorkingDays(dayOf(at), -1);
  const [
    owing,
    urging,
    came,
    doubtful,
    letters,
    rollups,
    returned,
    bad,
    full,
    plans,
    provisional,
    lights,
    versions,
    requests,
  ] = await Promise.all([
    readOwing(reader, at, calendar, reach),
    readUrging(reader, reach),
    readArrivals(reader, since, reach, shown),
    readDoubtful(reader, at, reach, shown),
    readWaitingLetters(reader, at, reach),
    readWaitingRollups(reader, reach),
    readReturnedRollups(reader, reach),
    readBadAddresses(reader, at, reach),
    readFullMailboxes(reader, reach),
    readUnsettledPlans(reader, reach),
    readProvisional(reader, at, reach),
    readLights(reader, at, { dataDir, mailMissing }),
    readRunningVersions(reader),
    readAskedExtensions(reader, reach),
  ]);
  return {
    since,
    ...owing,
    urging,
    ...came,
    doubtful,
    letters,
    rollups,
    returned,
    bad,
    full,
    plans,
    provisional,
    lights,
    versions,
    requests,
  };
}
