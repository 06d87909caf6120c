import { join } from 'node:path';
import { activateInTransaction } from '../client/plans/activate';
import { type LoadedPlan, requirePlanFile } from '../client/plans/load-plan';
import { readTextFile } from '../client/read-file';
import { officerName } from '../client/registers/officer-name';
import type { WorkingCalendar } from '../domain/calendar/calendar';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { parseScenario } from '../domain/rehearsal/parse-scenario';
import { type Rehearsal, rehearse } from '../domain/rehearsal/rehearse';
import { type Instant, MINUTE } from '../domain/time/time';
import { loadCalendar } from '../storage/calendar';
import { connect, type Database } from '../storage/database';
import { loadHistory } from './history';
import { activateLivePlan, liveActivation, readLivePlan } from './live-plan';

/** The four source plans, loaded as history; the oldest first. */
const HISTORIES = ['dukcq-22-2016', 'bdvtw-nam-dan-van-kheo-2020', 'gialai-614-2020', 'cu-jut-mttq-2020'];
/** A plan without end, for future rounds. */
const YEARLY = 'gialai-dan-van-2025';

/**
 * Fills a new database with the sample of the first start: four plans as history, a recurring one, and a live one with
 * rounds laid round today. Each plan is one transaction, and an existing one is not changed: an interrupted load is
 * finished by the next start. A database with plans of its own is not changed.
 * @param projectDir folder that holds `plans/`
 * @param at business time of the load
 * @param log receives a Vietnamese line for each plan
 * @throws DungHanError PLAN_REFUSED when an edited file of the sample is invalid
 */
export async function loadSample(
  databaseUrl: string,
  projectDir: string,
  at: Instant,
  log: (line: string) => void,
): Promise<void> {
  const database = connect(databaseUrl, { max: 2, applicationName: 'dung-han sample' });
  try {
    const plans = await database.rows<{ id: string; sample: boolean }>('select id, sample from plans');
    if (plans.some(({ sample }) => !sample)) return;
    const known = new Set(plans.map(({ id }) => id));
    const calendar = await loadCalendar(database);
    for (const id of HISTORIES) if (!known.has(id)) await loadPast(database, projectDir, id, calendar, log);
    if (!known.has(YEARLY)) await loadYearly(database, projectDir, liveActivation(at, calendar) - MINUTE, log);
    const live = readLivePlan(projectDir, at, calendar);
    if (known.has(live.plan.id)) return;
    await database.transaction((tx) => activateLivePlan(tx, at, live, calendar));
    log(`Dữ liệu mẫu: ${live.plan.title} (đang chạy).`);
  } finally {
    await database.close();
  }
}

async function loadPast(
  database: Database,
  projectDir: string,
  id: string,
  calendar: WorkingCalendar,
  log: (line: string) => void,
): Promise<void> {
  const loaded = readPlan(projectDir, id);
  const { plan, register } = loaded;
  const file = join('plans', 'scenarios', `${id}.yaml`);
  const read = parseScenario(readTextFile(join(projectDir, file)), file, plan, register);
  if (!read.ok) throw new DungHanError('PLAN_REFUSED', message('refusals.file', { file }), { issues: read.issues });
  const rehearsal = rehearse(plan, register, calendar, read.value);
  await loadHistory(database, rehearsal, loaded, { who: officerInCharge(rehearsal, loaded), scenario: read.value });
  log(`Dữ liệu mẫu: ${plan.title} (lịch sử).`);
}

/** The officer in charge of a plan's rounds: the compiler's, else the issuer's. */
function officerInCharge({ collections }: Rehearsal, { plan, register }: LoadedPlan): string {
  return officerName(register, collections[0]?.collection.compiler ?? plan.document.issuer);
}

/** Activated a minute before the live plan, so that the live one is the newest. */
async function loadYearly(
  database: Database,
  projectDir: string,
  at: Instant,
  log: (line: string) => void,
): Promise<void> {
  const loaded = readPlan(projectDir, YEARLY);
  const caller = { at, who: officerName(loaded.register, loaded.plan.document.issuer) };
  const options = { notifyPast: false, embedded: true };
  await database.transaction((tx) => activateInTransaction(tx, caller, loaded, options));
  log(`Dữ liệu mẫu: ${loaded.plan.title} (lặp lại hằng năm).`);
}

/** The stored file name is relative to the project, so that it does not contain paths of this machine. */
function readPlan(projectDir: string, id: string): LoadedPlan {
  const file = join('plans', `${id}.yaml`);
  return { ...requirePlanFile(join(projectDir, file)), file };
}
