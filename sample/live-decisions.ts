import { releaseInTransaction, returnInTransaction } from '../client/decisions/decide';
import type { Decider } from '../client/decisions/decision-transaction';
import { extendInTransaction } from '../client/decisions/extend';
import { noteInTransaction } from '../client/decisions/note-lateness';
import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { Basis } from '../domain/decisions/decision';
import { obligationId, unitId } from '../domain/ids';
import { type Day, dayOf } from '../domain/time/time';
import type { Transaction } from '../storage/database';

/** Input of the live sample's decisions: its register, its two incomplete rounds, its days. */
export interface LiveRounds {
  register: string;
  overdue: string;
  open: string;
  overdueDate: Day;
  openDate: Day;
}

/** Communes of the sample by code, each with one decision. */
const RETURNED = 'w23602';
const NEARLY_DUE = 'w23857';
const EXTENDED = 'w23677';
const LATE = 'w23887';
const EXEMPT = 'w23941';
const HANDED_ON = { from: 'w23884', to: 'w23887' };

const DAYS = { nearlyDue: 2, extended: 5, mending: 3 } as const;

/**
 * One decision of each kind, through the calls that staff use: a returned report, one extended by two days, one
 * extended by long, an exempt commune, a duty transferred to a neighbour, and the reason of a late report.
 */
export async function decideLive(
  tx: Transaction,
  caller: Decider,
  { register, overdue, open, overdueDate, openDate }: LiveRounds,
  calendar: WorkingCalendar,
): Promise<void> {
  const today = dayOf(caller.at);
  const of = (round: string, code: string) => obligationId(round, unitId(register, code));
  const signed = (number: string, on: Day): Basis => ({ number, date: on, decider: 'UBND tỉnh Gia Lai' });
  const beforeEnd = calendar.addWorkingDays(overdueDate, -1);
  await returnInTransaction(tx, caller, {
    obligation: of(overdue, RETURNED),
    points: 'Số đơn còn đang giải quyết; kết quả từng cuộc đối thoại với Nhân dân.',
    until: calendar.addWorkingDays(today, DAYS.mending),
  });
  await extendInTransaction(tx, caller, {
    obligation: of(overdue, NEARLY_DUE),
    until: calendar.addWorkingDays(today, DAYS.nearlyDue),
    basis: signed('1207/UBND-NC', beforeEnd),
    reason: 'xã đang khắc phục hậu quả mưa lũ',
  });
  await extendInTransaction(tx, caller, {
    obligation: of(open, EXTENDED),
    until: calendar.addWorkingDays(openDate, DAYS.extended),
    basis: signed('1215/UBND-NC', beforeEnd),
    reason: 'xã đang kiện toàn Ban Chỉ đạo thực hiện dân chủ ở cơ sở',
  });
  await releaseInTransaction(
    tx,
    caller,
    'exempt',
    {
      obligation: of(open, EXEMPT),
      basis: signed('1216/UBND-NC', beforeEnd),
      reason: 'đã báo cáo chuyên đề cùng nội dung',
    },
    null,
  );
  await releaseInTransaction(
    tx,
    caller,
    'end',
    { obligation: of(open, HANDED_ON.from), basis: signed('1218/UBND-NC', beforeEnd), reason: null },
    unitId(register, HANDED_ON.to),
  );
  await noteInTransaction(tx, caller, {
    obligation: of(overdue, LATE),
    reason: 'Xã mất điện, mất mạng hai ngày do mưa lũ (Báo cáo giải trình số 71/BC-UBND)',
  });
}
