import { type CalendarChange, vietnamCalendar } from '../../domain/calendar/calendar';
import { collectionWorkflowId, MAIL_WORKFLOW_ID, planWorkflowId } from '../../domain/ids';
import type { Day } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { deleteCalendarChange, lockCalendar, readCalendarChanges, saveCalendarChange } from '../../storage/calendar';
import type { Queryable, Transaction } from '../../storage/database';
import { queueSignal } from '../../storage/relay';
import { isGoingOnSql, isInForceSql } from '../../storage/standing';
import type { Caller } from '../contract';
import { applyMoves, type DeadlineMove, deadlineMoves, lockMovedCollections } from './deadline-moves';

/** An edit of one day: a change, or null to restore the program's own entry. */
export interface CalendarEdit {
  day: Day;
  change: Omit<CalendarChange, 'date'> | null;
}

/** The open collections whose dates and coming steps an edit would change; writes nothing. */
export async function previewCalendarEdit(caller: Pick<Caller, 'reader' | 'at'>, edit: CalendarEdit) {
  const { before, after } = await calendarsOf(caller.reader, edit);
  return deadlineMoves(caller.reader, { at: caller.at, before, after, reread: null });
}

/**
 * Makes one day a day off or a working day, with its source. Dates of open collections change, and the workflows of
 * open collections, plans and mail are signalled, because their next steps and slots may have moved.
 * @returns what moved
 * @example await changeCalendar(caller, { day: '2026-11-24', change: { off: false, name: 'Làm việc bình thường', source: '…', status: 'official' } })
 */
export async function changeCalendar(caller: Caller, edit: CalendarEdit): Promise<DeadlineMove[]> {
  return caller.writer.transaction(async (tx) => {
    await lockCalendar(tx);
    const { before, after } = await calendarsOf(tx, edit);
    const [old] = await tx.rows<{ off: boolean; name: string; source: string; status: string }>(
      'select off, name, source, status from calendar_changes where day = $1',
      [edit.day],
    );
    await (edit.change === null
      ? deleteCalendarChange(tx, edit.day)
      : saveCalendarChange(tx, { date: edit.day, ...edit.change }, caller));
    const moves = await deadlineMoves(tx, { at: caller.at, before, after, reread: null });
    await lockMovedCollections(tx, moves);
    await applyMoves(tx, moves, after, caller.at);
    await signalEveryWorkflow(tx);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'calendar.change',
      subject: edit.day,
      detail: { before: old ?? null, after: edit.change, moved: moves.map((move) => move.collection) },
    });
    return moves;
  });
}

async function calendarsOf(db: Queryable, { day, change }: CalendarEdit) {
  const changes = await readCalendarChanges(db);
  const others = changes.filter(({ date }) => date !== day);
  return {
    before: vietnamCalendar(changes),
    after: vietnamCalendar(change === null ? others : [...others, { date: day, ...change }]),
  };
}

/** Word to all whose next step or slot is reckoned in working days. */
async function signalEveryWorkflow(tx: Transaction): Promise<void> {
  const collections = await tx.rows<{ id: string }>(
    `select c.id from collections c join plans p on p.id = c.plan
     where ${isGoingOnSql('c')} and ${isInForceSql('p')} order by c.id`,
  );
  const plans = await tx.rows<{ id: string }>('select id from plans where withdrawn_at is null order by id');
  for (const { id } of collections) await queueSignal(tx, collectionWorkflowId(id));
  for (const { id } of plans) await queueSignal(tx, planWorkflowId(id));
  await queueSignal(tx, MAIL_WORKFLOW_ID);
}
