import type { WorkingCalendar } from '../domain/calendar/calendar';
import { lastDayOf, workingDueOf } from '../domain/deadlines/deadline-hour';
import { type Basis, releaseNamed } from '../domain/decisions/decision';
import { collectionWorkflowId, obligationId } from '../domain/ids';
import { inVietnamese } from '../domain/messages/message';
import { type PassableReport, type Passing, passReports } from '../domain/successions/pass-reports';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { writeAudit } from './audit';
import { type Queryable, type Transaction, timestamp } from './database';
import { insertDecision } from './decisions';
import { lockCollections } from './locks';
import { addUnits } from './plan-changes';
import { queueSignal } from './relay';
import { askedLateFromSql, epochSql, isGoingOnSql, isInForceSql, isRemindedSql } from './standing';
import { markUncompiled } from './submissions';
import { readHeirs } from './units';

/** The rounds of one requirement and period. */
export interface SiblingRounds {
  plan: string;
  requirement: string;
  period: string;
  reports: readonly (PassableReport & { version: number; name: string })[];
}

/** A passing with the change of units that caused it. */
export type MadePassing = Passing & { plan: string; change: number };

/**
 * The rounds that are going on in which units of a set still owe, each with all its reports.
 * @param units ended units, or those that are about to end
 */
export async function readRoundsOfUnits(db: Queryable, units: readonly UnitId[]): Promise<SiblingRounds[]> {
  if (units.length === 0) return [];
  return db.rows<SiblingRounds>(
    `select c.plan, c.requirement, c.period_id as period,
       jsonb_agg(jsonb_build_object('collection', o.collection, 'unit', o.unit, 'name', u.short_name, 'state', o.state, 'own', o.own,
         'version', o.version, 'countedAt', ${epochSql('o.counted_at')}, 'lateFrom', ${epochSql('o.late_from')},
         'askedLateFrom', ${epochSql(askedLateFromSql('o'))}) order by u.ord, o.collection) as reports
     from collections c join obligations o on o.collection = c.id join units u on u.id = o.unit join plans p on p.id = c.plan
     where ${isGoingOnSql('c')} and ${isInForceSql('p')} and (c.plan, c.requirement, c.period_id) in (
       select e.plan, e.requirement, e.period_id from obligations b join collections e on e.id = b.collection
       where b.unit = any($1) and ${isRemindedSql('b')})
     group by 1, 2, 3 order by 1, 2, 3`,
    [units],
  );
}

/** Ended units of changes that are done which still owe a report of a round that is going on. */
async function endedAndOwing(db: Queryable): Promise<UnitId[]> {
  const rows = await db.rows<{ unit: UnitId }>(
    `select distinct o.unit from units u join unit_changes_done d on d.change = u.ended_by
       join obligations o on o.unit = u.id join collections c on c.id = o.collection join plans p on p.id = c.plan
     where ${isRemindedSql('o')} and ${isGoingOnSql('c')} and ${isInForceSql('p')} order by 1`,
  );
  return rows.map(({ unit }) => unit);
}

/**
 * Passes what ended units owe to who stands in their place; a second call finds nothing to do. Also of rounds that were opened after the
 * change for a period that began before it.
 */
export async function passOwedReports(
  tx: Transaction,
  { at, calendar }: { at: Instant; calendar: WorkingCalendar },
): Promise<MadePassing[]> {
  const units = await endedAndOwing(tx);
  const found = await readRoundsOfUnits(tx, units);
  if (found.length === 0) return [];
  await lockCollections(tx, [...new Set(found.flatMap(({ reports }) => reports.map(({ collection }) => collection)))]);
  const heirs = await readHeirs(tx, units);
  const endings = await readEndings(tx, units);
  const made: MadePassing[] = [];
  // Read again under the locks.
  for (const round of await readRoundsOfUnits(tx, units)) {
    for (const passing of passReports(round.reports, heirs)) {
      const ending = endings.get(passing.unit)!;
      const report = round.reports.find(
        ({ unit, collection }) => unit === passing.unit && collection === passing.collection,
      )!;
      const named = round.reports.find(({ unit }) => unit === passing.to)?.name ?? null;
      await writePassing(tx, { passing, report, ending, named, at, calendar });
      made.push({ ...passing, plan: round.plan, change: ending.change });
    }
  }
  return made;
}

interface Ending {
  change: number;
  basis: Basis;
  by: string;
}

async function readEndings(db: Queryable, units: readonly UnitId[]): Promise<Map<UnitId, Ending>> {
  const rows = await db.rows<Ending & { unit: UnitId }>(
    `select u.id as unit, k.id as change, k.recorded_by as by,
       jsonb_build_object('number', k.basis_number, 'date', k.basis_date, 'decider', k.decider) as basis
     from units u join unit_changes k on k.id = u.ended_by where u.id = any($1)`,
    [units],
  );
  return new Map(rows.map(({ unit, ...ending }) => [unit, ending]));
}

async function writePassing(
  tx: Transaction,
  given: {
    passing: Passing;
    report: SiblingRounds['reports'][number];
    ending: Ending;
    named: string | null;
    at: Instant;
    calendar: WorkingCalendar;
  },
): Promise<void> {
  const { passing, report, ending, at, calendar } = given;
  const obligation = obligationId(passing.collection, passing.unit);
  if (passing.kind === 'passed') await giveReport(tx, passing, { at, calendar });
  const heir = passing.kind === 'open' ? null : passing.to;
  const named = heir === null ? null : (given.named ?? (await shortNameOf(tx, heir)));
  await endReport(tx, obligation, { report, ending, successor: heir, named, at });
  await tx.rows(
    `insert into unit_passings (obligation, change, kind, because, successor, heir, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[obligation, ending.change, passing.kind, passing.kind === 'open' ? passing.because : null, passing.to],
      ...[passing.kind === 'open' ? null : obligationId(passing.into, passing.to), timestamp(at)],
    ],
  );
  const rounds = new Set([passing.collection, ...(passing.kind === 'open' ? [] : [passing.into])]);
  for (const round of rounds) {
    await markUncompiled(tx, round, at);
    await queueSignal(tx, collectionWorkflowId(round));
  }
}

async function shortNameOf(tx: Transaction, unit: UnitId): Promise<string> {
  const [row] = await tx.rows<{ name: string }>('select short_name as name from units where id = $1', [unit]);
  return row!.name;
}

/** The successor owes the report from now on, by its date: later than that of the round where it was extended or returned. */
export async function giveReport(
  tx: Transaction,
  { into, to, lateFrom }: { into: string; to: UnitId; lateFrom: Instant },
  { at, calendar }: { at: Instant; calendar: WorkingCalendar },
): Promise<void> {
  await addUnits(tx, into, [to], at);
  await tx.rows(
    `update obligations set last_day = $2, late_from = $3, working_due = $4, extended_at = $5
     where id = $1 and late_from <> $3 and version = 0`,
    [
      ...[obligationId(into, to), lastDayOf(lateFrom), timestamp(lateFrom)],
      ...[workingDueOf(lateFrom, calendar), timestamp(at)],
    ],
  );
}

/** The unit owes it no more, by the document of the change; mails to it that wait are not sent. */
async function endReport(
  tx: Transaction,
  obligation: string,
  given: {
    report: SiblingRounds['reports'][number];
    ending: Ending;
    successor: UnitId | null;
    named: string | null;
    at: Instant;
  },
): Promise<void> {
  const { report, ending, successor, named, at } = given;
  const { basis } = ending;
  await tx.rows(
    `update obligations set state = 'ended', state_reason = $2, asked_day = null, asked_late_from = null, successor = $3, state_at = $4
     where id = $1`,
    [obligation, inVietnamese(releaseNamed({ basis, successor: named, words: null })), successor, timestamp(at)],
  );
  await insertDecision(tx, {
    ...{ obligation, kind: 'end', fromState: report.state, fromDay: lastDayOf(report.lateFrom), toState: 'ended' },
    ...{ fromLateFrom: report.lateFrom, version: report.version, day: null, lateFrom: null, words: null },
    ...{ basis, decider: null, successor, undoes: null, recordedBy: ending.by, at },
  });
  await tx.rows(
    `update notices set state = 'dropped' where obligation = $1 and kind <> 'receipt' and state in ('waiting', 'held')`,
    [obligation],
  );
  const detail = { change: ending.change, basis, ...(successor === null ? {} : { successor }) };
  await writeAudit(tx, { at, who: ending.by, action: 'report.end', subject: obligation, detail });
}

/** The unit that sends a report of an ended unit, as a person said; null: nobody owes it. */
export async function nameSuccessor(
  tx: Transaction,
  obligation: string,
  successor: UnitId | null,
  at: Instant,
): Promise<void> {
  await tx.rows('update obligations set successor = $2, state_at = $3 where id = $1', [
    ...[obligation, successor, timestamp(at)],
  ]);
}
