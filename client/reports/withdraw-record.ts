import { nextSlot } from '../../domain/calendar/slots';
import { lateFromOf } from '../../domain/deadlines/deadline-hour';
import { DungHanError } from '../../domain/errors';
import { collectionWorkflowId } from '../../domain/ids';
import { inVietnamese, message } from '../../domain/messages/message';
import { noticesOfWithdrawnRecord } from '../../domain/notices/notices-of-request';
import type { ObligationState } from '../../domain/states/state';
import { writeAudit } from '../../storage/audit';
import { reopenCollection } from '../../storage/collections';
import type { Transaction } from '../../storage/database';
import { dropWaitingNotices, setState } from '../../storage/decisions';
import { refuseWaitingChange, setLatenessMark } from '../../storage/lateness-changes';
import { insertNotices } from '../../storage/notices';
import {
  insertRecordWithdrawal,
  readCountingVersions,
  readVersion,
  setVersionBack,
  stateOfVersion,
} from '../../storage/record-withdrawals';
import { queueSignal } from '../../storage/relay';
import { markUncompiled } from '../../storage/submissions';
import { loadDirectory } from '../../storage/units';
import type { Caller } from '../contract';
import { type OpenDecision, openDecision, requireText } from '../decisions/decision-transaction';

/**
 * Takes back a report that staff recorded by mistake (thu hồi ghi nhận nhầm): it is owed again, or stands as before the version came. The
 * version and its receipt stay readable and say so; the next compiled version leaves it out, and a unit that owes again is told.
 * @param given receipt of the latest version, which was recorded from another channel
 * @throws DungHanError NOT_FOUND, NOT_OWING (withdrawn document), NOT_RECORDED (sent by the unit, not the latest, or taken back),
 *   REASON_MISSING
 * @example await withdrawRecord(caller, { receipt: 'DH20200528-371E8FB96F', reason: 'Ghi nhầm đơn vị' })
 */
export async function withdrawRecord(
  caller: Caller,
  given: { receipt: string; reason: string },
): Promise<{ obligation: string; receipt: string; state: ObligationState }> {
  const reason = requireText(given.reason, 'labels.withdrawal-reason').slice(0, 1_000);
  return caller.writer.transaction(async (tx) => {
    const named = await readVersion(tx, given.receipt);
    if (named === null) throw new DungHanError('NOT_FOUND', message('refusals.no-receipt', { receipt: given.receipt }));
    const scene = await openDecision(tx, caller, named.obligation);
    // Read again, now that the report is held.
    const version = (await readVersion(tx, given.receipt))!;
    if (version.channel !== 'record' || version.withdrawn || version.version !== scene.report.version) {
      throw new DungHanError('NOT_RECORDED', message('recording.not-to-withdraw', { receipt: given.receipt }));
    }
    const state = await takeBack(scene, version, reason);
    const detail = { receipt: given.receipt, version: version.version, reason, state };
    const journal = { at: caller.at, who: caller.who, action: 'report.withdraw-record', subject: version.obligation };
    await writeAudit(tx, { ...journal, detail });
    return { obligation: version.obligation, receipt: given.receipt, state };
  });
}

async function takeBack(
  scene: OpenDecision,
  version: NonNullable<Awaited<ReturnType<typeof readVersion>>>,
  reason: string,
): Promise<ObligationState> {
  const { tx, caller, report, round } = scene;
  const { at, who } = caller;
  const others = (await readCountingVersions(tx, report.id)).filter(({ id }) => id !== version.id);
  const [first = null, latest = null] = [others[0], others.at(-1)];
  const before =
    latest === null
      ? { state: 'open' as const, words: null, day: null, lateFrom: null }
      : await stateOfVersion(tx, latest, version.recordedAt);
  await insertRecordWithdrawal(tx, version, { reason, by: who, at, toState: before.state });
  await setVersionBack(tx, report.id, { withdrawn: version.version, latest, first });
  const asked = before.day === null ? null : { day: before.day, lateFrom: before.lateFrom ?? 0 };
  await setState(tx, report.id, {
    state: before.state,
    reason: before.words,
    asked: asked && askedOf(asked),
    successor: null,
    at,
  });
  await dropLateness(tx, scene, reason);
  await dropWaitingNotices(tx, report.id, ['receipt', 'return']);
  await markUncompiled(tx, report.collection, at);
  if (round.history) return before.state;
  const owes = before.state === 'open' || before.state === 'returned';
  if (owes) await reopenCollection(tx, round.id);
  await queueSignal(tx, collectionWorkflowId(round.id));
  if (owes) await tellUnit(scene, version.version);
  return before.state;
}

/** A return that names no hour is asked for until the end of its day. */
function askedOf({ day, lateFrom }: { day: string; lateFrom: number }) {
  return lateFrom === 0 ? { day, lateFrom: lateFromOf({ lastDay: day }) } : { day, lateFrom };
}

/** What the mistaken version changed of the lateness counts no more. */
async function dropLateness(tx: Transaction, { caller, report }: OpenDecision, reason: string): Promise<void> {
  const words = inVietnamese(message('recording.withdrawn', { reason }));
  await refuseWaitingChange(tx, report.id, report.version, { at: caller.at, words });
  await setLatenessMark(tx, report.id, null);
}

/** The unit still owes the report: its steps of the past days have said nothing to it. */
async function tellUnit({ tx, caller, report, round, calendar }: OpenDecision, version: number): Promise<void> {
  const every = round.everySeconds === null ? null : { everySeconds: round.everySeconds };
  const directory = await loadDirectory(tx, [report.unit], round.tree, caller.at);
  const { plan, collection, unit, id: obligation } = report;
  const slot = nextSlot(calendar, caller.at, every);
  await insertNotices(
    tx,
    noticesOfWithdrawnRecord({ plan, collection, obligation, unit }, version, directory, caller.at, slot),
  );
}
