import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import { noticesOfWithdrawal } from '../../domain/notices/notices-of-request';
import type { ObligationState } from '../../domain/states/state';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { UnitId } from '../../domain/units/unit';
import { writeAudit } from '../../storage/audit';
import { closeCollection, lockCollection, type StoredCollection } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { dropNoticesOfRound, insertDecision, setState } from '../../storage/decisions';
import { lockCollections } from '../../storage/locks';
import { insertNotices } from '../../storage/notices';
import { type ReportRequestRow, readReportRequest, withdrawRequestRow } from '../../storage/report-requests';
import { isRemindedSql } from '../../storage/standing';
import { loadDirectory } from '../../storage/units';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';

interface Owing {
  id: string;
  unit: UnitId;
  state: ObligationState;
  lastDay: Day;
  lateFrom: Instant;
  version: number;
}

/**
 * Withdraws a report that was asked for (rút yêu cầu đột xuất): its round closes, units that still owed it owe it no more and are told at
 * once; what was sent stays.
 * @throws DungHanError NOT_FOUND, NO_REQUEST (the round has a date of its document, or was withdrawn), REASON_MISSING
 */
export async function withdrawRequest(
  caller: Caller,
  given: { collection: string; reason: string },
): Promise<{ collection: string; units: number }> {
  const reason = requireText(given.reason, 'labels.withdrawal-reason');
  return caller.writer.transaction(async (tx) => {
    await lockCollections(tx, [given.collection]);
    const round = await lockCollection(tx, given.collection);
    if (round === null) throw new DungHanError('NOT_FOUND', message('refusals.no-round', { round: given.collection }));
    const request = await readReportRequest(tx, round.id);
    if (request === null || request.withdrawnAt !== null) {
      throw new DungHanError('NO_REQUEST', message('requested.none-to-withdraw'));
    }
    const owing = await tx.rows<Owing>(
      `select o.id, o.unit, o.state, o.last_day as "lastDay", o.late_from as "lateFrom", o.version from obligations o
       where o.collection = $1 and ${isRemindedSql('o')} order by o.ord`,
      [round.id],
    );
    for (const report of owing) await release(tx, caller, request, report, reason);
    await dropNoticesOfRound(tx, round.id);
    await withdrawRequestRow(tx, round.id, { at: caller.at, by: caller.who, reason });
    await closeCollection(tx, round.id, caller.at);
    await tellUnits(tx, caller, round, owing);
    await writeAudit(tx, {
      ...{ at: caller.at, who: caller.who, action: 'report.withdraw-report-request', subject: round.id },
      detail: { reason, units: owing.length },
    });
    return { collection: round.id, units: owing.length };
  });
}

/** A unit owes the report no more; the decision names the request instead of a document where there was none. */
async function release(
  tx: Transaction,
  { at, who }: Caller,
  { number, year, document }: ReportRequestRow,
  { id: obligation, state, lastDay, lateFrom, version }: Owing,
  words: string,
): Promise<void> {
  const said = inVietnamese(message('requested.withdrawn', { reason: words }));
  await setState(tx, obligation, { state: 'exempt', reason: said, asked: null, successor: null, at });
  const basis = { number: document?.number ?? `YC-${year}-${number}`, date: dayOf(at), decider: who };
  await insertDecision(tx, {
    ...{
      obligation,
      kind: 'exempt',
      fromState: state,
      fromDay: lastDay,
      fromLateFrom: lateFrom,
      toState: 'exempt',
      version,
    },
    ...{ day: null, lateFrom: null },
    ...{ words: said, basis, decider: null, successor: null, undoes: null, recordedBy: who, at },
  });
}

async function tellUnits(
  tx: Transaction,
  { at }: Caller,
  { id: collection, plan, tree }: StoredCollection,
  owing: readonly Owing[],
): Promise<void> {
  const units = owing.map(({ unit }) => unit);
  const directory = await loadDirectory(tx, units, tree, at);
  const told = owing.map(({ id, unit }) => ({ plan, collection, obligation: id, unit }));
  await insertNotices(tx, noticesOfWithdrawal(told, directory, at));
}
