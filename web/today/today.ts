import { dayOf, type Instant } from '../../domain/time/time';
import { loadCalendar } from '../../storage/calendar';
import type { Reach } from '../access/reach';
import type { WebDependencies } from '../dependencies';
import { readServiceState } from '../frame/service-state';
import { readUrging } from '../rounds/urging';
import { readArrivals, readDoubtful, SHOWN } from './arrivals';
import { readBadAddresses, readOpenPlans, readProvisional, readWaitingLetters, readWaitingRollups } from './desk';
import { readLights } from './lights';
import { readOwing } from './owing';

/** All of the list of today, each part as far as the person reaches; `since` is the last working day before today. */
export async function readToday(
  { database, dataDir }: WebDependencies,
  at: Instant,
  reach: Reach | null,
  shown: number = SHOWN,
) {
  const calendar = await loadCalendar(database);
  const since = calendar.addWorkingDays(dayOf(at), -1);
  const [owing, urging, came, doubtful, letters, rollups, bad, plans, provisional, lights] = await Promise.all([
    readOwing(database, at, calendar, reach),
    readUrging(database, reach),
    readArrivals(database, since, reach, shown),
    readDoubtful(database, at, reach, shown),
    readWaitingLetters(database, at, reach),
    readWaitingRollups(database, reach),
    readBadAddresses(database, reach),
    readOpenPlans(database, reach),
    readProvisional(database, at, reach),
    readLights(database, at, await readServiceState(dataDir)),
  ]);
  return { since, ...owing, urging, ...came, doubtful, letters, rollups, bad, plans, provisional, lights };
}
