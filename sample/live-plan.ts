import { join } from 'node:path';
import type { Caller } from '../client/contract';
import { activateInTransaction } from '../client/plans/activate';
import { type LoadedPlan, loadPlanText } from '../client/plans/load-plan';
import { readTextFile } from '../client/read-file';
import { officerName } from '../client/registers/officer-name';
import { acceptInTransaction } from '../client/reports/accept';
import { submitInTransaction } from '../client/reports/submit';
import { confirmInTransaction } from '../client/rounds/rollups';
import type { WorkingCalendar } from '../domain/calendar/calendar';
import { DungHanError } from '../domain/errors';
import { obligationId, unitId } from '../domain/ids';
import { message } from '../domain/messages/message';
import { fillPlanTemplate } from '../domain/plan/plan-template';
import { placeSteps } from '../domain/steps/place-steps';
import { atTime, type Day, dayOf, type Instant } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import { lockCollection } from '../storage/collections';
import type { Transaction } from '../storage/database';
import { compileVersion } from '../storage/rollups';
import { recordStep } from '../storage/steps';
import { decideLive } from './live-decisions';
import { completeReports, type LiveReport, openReports, overdueReports } from './live-reports';

/** The template, beside the plan files. */
const TEMPLATE = join('plans', 'live-sample.yaml.template');

/** Working days from the day of loading: far enough that no state changes within the first days. */
const OPEN_AFTER = 12;
/** Old enough that the heads are notified and a letter is drafted. */
const OVERDUE_SINCE = -4;
const COMPLETE_SINCE = -12;
const EFFECTIVE_SINCE = -40;

/**
 * When the live plan counts as activated: in the office hours of the last working day before the load. A round opens on
 * a working day at 07:00 at the earliest, so on a Sunday, or at night, one activated now would not be open.
 */
export function liveActivation(at: Instant, calendar: WorkingCalendar): Instant {
  return atTime(calendar.addWorkingDays(dayOf(at), -1), '08:30');
}

/** The days of the live plan, relative to the day it is loaded. */
export function livePlanDays(at: Instant, calendar: WorkingCalendar): Record<string, Day> {
  const today = dayOf(at);
  return {
    openDate: calendar.addWorkingDays(today, OPEN_AFTER),
    overdueDate: calendar.addWorkingDays(today, OVERDUE_SINCE),
    completeDate: calendar.addWorkingDays(today, COMPLETE_SINCE),
    effective: calendar.addWorkingDays(today, EFFECTIVE_SINCE),
    // The year of activation: after loading on New Year's holiday, the new year's report would not be open yet.
    year: dayOf(liveActivation(at, calendar)).slice(0, 4),
  };
}

/**
 * The live plan of the sample: ten communes of two-tier Gia Lai, three rounds of reports.
 * @param projectDir folder that holds `plans/`
 * @throws DungHanError PLAN_REFUSED, NOT_FOUND
 */
export function readLivePlan(projectDir: string, at: Instant, calendar: WorkingCalendar): LoadedPlan {
  const file = join(projectDir, TEMPLATE);
  const read = loadPlanText(fillPlanTemplate(readTextFile(file), livePlanDays(at, calendar)), file);
  if (read.ok) return { ...read.value, file: TEMPLATE };
  throw new DungHanError('PLAN_REFUSED', message('refusals.file', { file: TEMPLATE }), { issues: read.issues });
}

/**
 * Activates the live plan with notices of its past rounds too, and with the reports received so far. The complete round
 * is compiled and confirmed here, as the worker's first step may come minutes later (Temporal is being downloaded) or
 * never; and not as history, so that a report sent again gets its supplement. Its compile step is recorded as done, so
 * the worker goes on from there. Everything else that is due (opening, overdue list, escalation, letter and draft of
 * the overdue round) is the worker's.
 */
export async function activateLivePlan(
  tx: Transaction,
  at: Instant,
  loaded: LoadedPlan,
  calendar: WorkingCalendar,
): Promise<void> {
  const { plan, register } = loaded;
  const caller = { at, who: officerName(register, unitId(register.id, 'so-noi-vu')) };
  const activation = { ...caller, at: liveActivation(at, calendar) };
  const { collections } = await activateInTransaction(tx, activation, loaded, { notifyPast: true, embedded: true });
  const days = livePlanDays(at, calendar);
  const idOf = (requirement: string) => collections.find((id) => id.startsWith(`${plan.id}/${requirement}/`))!;
  const complete = idOf('complete');
  await record(tx, caller, loaded, complete, completeReports(days.completeDate!, calendar));
  await record(tx, caller, loaded, idOf('overdue'), overdueReports(days.overdueDate!, calendar));
  await record(tx, caller, loaded, idOf('open'), openReports(dayOf(at), calendar));
  const { overdueDate, openDate } = days as Record<'overdueDate' | 'openDate', Day>;
  const rounds = { register: register.id, overdue: idOf('overdue'), open: idOf('open'), overdueDate, openDate };
  await decideLive(tx, { ...caller, mailsAtOnce: true }, rounds, calendar);
  await compile(tx, caller, complete, calendar);
  await confirmInTransaction(tx, caller, complete);
}

type StaffCaller = Pick<Caller, 'at' | 'who'>;

/** Reports received earlier by the document system: staff record them now, and check all but the latest. */
async function record(
  tx: Transaction,
  caller: StaffCaller,
  { register }: LoadedPlan,
  collection: string,
  reports: readonly LiveReport[],
): Promise<void> {
  for (const [index, { unit, ...report }] of reports.entries()) {
    const obligation = obligationId(collection, unitId(register.id, unit));
    await submitInTransaction(tx, caller, {
      ...report,
      obligation,
      files: [],
      channel: 'record',
      reason: 'Văn bản đến trước khi nạp dữ liệu mẫu',
      idempotencyKey: null,
      staged: true,
    });
    if (!report.nil && index < reports.length - 1) await acceptInTransaction(tx, caller, obligation);
  }
}

async function compile(
  tx: Transaction,
  { at, who }: StaffCaller,
  id: string,
  calendar: WorkingCalendar,
): Promise<void> {
  const collection = (await lockCollection(tx, id))!;
  const rules = collection.ladder.filter(({ kind }) => kind === 'compile');
  const step = placeSteps(rules, { ...collection, periodFrom: collection.period.from }, calendar)[0]!;
  await compileVersion(tx, collection, step.id, at);
  await recordStep(tx, id, { step, skips: [] }, at);
  const detail = { step: step.id, planned: step.at, owing: 0, skipped: [] };
  await writeAudit(tx, { at, who, action: 'step.compile', subject: id, detail });
}
