import type { LoadedPlan } from '../client/plans/load-plan';
import { collectionId, obligationId } from '../domain/ids';
import type { Rehearsal } from '../domain/rehearsal/rehearse';
import type { RehearsedCollection } from '../domain/rehearsal/rehearsed';
import type { Scenario, ScenarioEvent } from '../domain/rehearsal/scenario';
import type { Instant } from '../domain/time/time';
import { type AuditEntry, writeAudit } from '../storage/audit';
import { insertCollection, setEnd } from '../storage/collections';
import { type Database, type Transaction, timestamp } from '../storage/database';
import { insertLetter } from '../storage/letters';
import { insertNotices } from '../storage/notices';
import { insertPlan } from '../storage/plans';
import { confirmVersion, insertRollup } from '../storage/rollups';
import { insertSettlement } from '../storage/settlements';
import { isUncheckedSql } from '../storage/standing';
import { recordPlanStep, recordStep } from '../storage/steps';
import { markChecked } from '../storage/submissions';
import { insertRegister } from '../storage/units';
import { writeReports } from './history-reports';

/** The person named in the journal, and the scenario of the rehearsal. */
export interface HistoryOptions {
  who: string;
  scenario: Scenario;
}

/**
 * Writes the result of a pure rehearsal as history, in one transaction: plan, rounds of reports, receipts at the
 * scenario's instants, notices that are never sent, compiled reports with their sources, draft letters and the journal.
 * No workflow is signalled.
 * @returns false when the plan exists; then nothing is changed
 * @example await loadHistory(database, rehearse(plan, register, calendar, scenario), loaded, { who, scenario })
 */
export async function loadHistory(
  database: Database,
  rehearsal: Rehearsal,
  loaded: LoadedPlan,
  options: HistoryOptions,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await writePlan(tx, loaded, options))) return false;
    const journal: AuditEntry[] = [];
    // All rounds first: a compiled report may feed a later one in the list.
    for (const rehearsed of rehearsal.collections) await writeCollection(tx, rehearsed);
    for (const rehearsed of rehearsal.collections) {
      await writeReports(tx, rehearsal, rehearsed, loaded.register, journal);
      await writeSteps(tx, rehearsed, journal);
      await writeRollups(tx, rehearsed, journal);
      await finish(tx, rehearsed);
    }
    await writeDecisions(tx, rehearsal, options, journal);
    await writeMilestones(tx, rehearsal, journal);
    await insertNotices(tx, rehearsal.notices, 'history');
    for (const entry of journal.sort((a, b) => a.at - b.at)) await writeAudit(tx, entry);
    return true;
  });
}

async function writePlan(tx: Transaction, loaded: LoadedPlan, { who, scenario }: HistoryOptions): Promise<boolean> {
  const { plan, register, source, file } = loaded;
  await insertRegister(tx, register, scenario.activateAt);
  return insertPlan(tx, plan, { source, file, at: scenario.activateAt, who, notifyPast: false });
}

async function writeCollection(
  tx: Transaction,
  { collection, ladder, activatedAt }: RehearsedCollection,
): Promise<void> {
  await insertCollection(tx, collection, { ladder, activatedAt, history: true });
}

async function writeSteps(tx: Transaction, rehearsed: RehearsedCollection, journal: AuditEntry[]): Promise<void> {
  const { id } = rehearsed.collection;
  for (const { next, at } of rehearsed.steps) {
    await recordStep(tx, id, next, at);
    const detail = { step: next.step.id, planned: next.step.at, skipped: next.skips.map((step) => step.id) };
    journal.push({ at, who: 'Đúng Hạn', action: `step.${next.step.kind}`, subject: id, detail });
  }
  for (const { step, letter } of rehearsed.letters) {
    await insertLetter(tx, rehearsed.collection, step, letter);
  }
}

async function writeRollups(
  tx: Transaction,
  { collection, rollups }: RehearsedCollection,
  journal: AuditEntry[],
): Promise<void> {
  for (const { rollup, step, confirmed } of rollups) {
    await insertRollup(tx, rollup, step);
    if (confirmed === null) continue;
    const { at, by } = confirmed;
    await confirmVersion(tx, rollup, { who: by, at });
    const detail = { version: rollup.version };
    journal.push({ at, who: by, action: 'rollup.confirm', subject: collection.id, detail });
  }
}

async function finish(tx: Transaction, rehearsed: RehearsedCollection): Promise<void> {
  const { collection, closedAt, closedVersion, uncompiledSince } = rehearsed;
  await setEnd(tx, collection.id, { closedAt, closedVersion, uncompiledSince });
}

/** Decisions by persons: activation, confirmed dates, checked reports. */
async function writeDecisions(
  tx: Transaction,
  { plan, collections }: Rehearsal,
  { who, scenario }: HistoryOptions,
  journal: AuditEntry[],
): Promise<void> {
  const at = scenario.activateAt;
  const made = collections.filter(({ activatedAt }) => activatedAt === at).map(({ collection }) => collection.id);
  const detail = { collections: made, notifyPast: false };
  // Activation must be the first line of the journal at its instant.
  journal.unshift({ at, who, action: 'plan.activate', subject: plan.id, detail });
  for (const event of scenario.events) {
    if (event.type === 'settle') await writeSettlement(tx, plan.id, event, journal);
    if (event.type === 'accept') await writeAccept(tx, plan.id, event, who, journal);
  }
}

async function writeSettlement(
  tx: Transaction,
  plan: string,
  { at, requirement, date, by, reason }: Extract<ScenarioEvent, { type: 'settle' }>,
  journal: AuditEntry[],
): Promise<void> {
  await insertSettlement(tx, { plan, requirement, date, by, reason, at });
  journal.push({ at, who: by, action: 'plan.settle', subject: plan, detail: { requirement, date, by, reason } });
}

/** A report sent again after its check is unchecked again. */
async function writeAccept(
  tx: Transaction,
  plan: string,
  { at, unit, requirement, period, compiler }: Extract<ScenarioEvent, { type: 'accept' }>,
  who: string,
  journal: AuditEntry[],
): Promise<void> {
  const [row] = await tx.rows<{ id: string }>(
    `select o.id from obligations o join collections c on c.id = o.collection
     where c.plan = $1 and c.requirement = $2 and ($3::text is null or c.period_id = $3)
       and ($4::text is null or c.compiler = $4) and o.unit = $6 and ${isUncheckedSql('o')} and o.state_at < $5`,
    [plan, requirement, period, compiler, timestamp(at), unit],
  );
  if (row !== undefined) await markChecked(tx, row.id, at);
  const subject = row?.id ?? obligationId(collectionId(plan, requirement, period ?? '', compiler ?? ''), unit);
  journal.push({ at, who, action: 'report.accept', subject, detail: {} });
}

/** The plan's own steps: reminders of its milestones. */
async function writeMilestones(tx: Transaction, { plan, notices }: Rehearsal, journal: AuditEntry[]): Promise<void> {
  const steps = new Map<string, Instant>();
  for (const notice of notices) if (notice.kind === 'milestone') steps.set(notice.step, notice.at);
  for (const [step, at] of steps) {
    await recordPlanStep(tx, plan.id, step, at);
    journal.push({ at, who: 'Đúng Hạn', action: 'plan.remindMilestone', subject: plan.id, detail: { step } });
  }
}
