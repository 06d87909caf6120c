import { dayCell, endCell, momentCell, type TableCell } from '../../documents/table-cell';
import type { TableFile } from '../../documents/table-file';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { delayInWords } from '../../domain/deadlines/deadline-words';
import { inVietnamese } from '../../domain/messages/message';
import { delayIn } from '../../domain/states/lateness';
import type { Queryable } from '../../storage/database';
import { CHANNEL_NAMES } from '../language/vocabulary';
import type { MatrixFilter } from './filter';
import { type MatrixRound, readRounds, roundsShown } from './rounds';
import { type MatrixCell, readAllCells } from './rows';

/** More lines than a person goes through; the file would be cut without a word. */
export const MOST_EXPORTED_LINES = 50_000;

const HEADS = [
  'TT',
  'Đơn vị',
  'Văn bản',
  'Báo cáo',
  'Ngày cuối cùng còn đúng hạn',
  'Tình trạng',
  'Ghi chú',
  'Số ngày chậm',
  'Lý do gửi chậm',
  'Nhận lúc',
  'Kênh',
  'Số, ký hiệu',
  'Ngày văn bản',
  'Người ký',
  'Mã tiếp nhận',
];

/** The rounds that the page shows from a round on, so that its totals and the file count the same; without one all of the filter. */
async function exportedRounds(db: Queryable, filter: MatrixFilter): Promise<MatrixRound[]> {
  const rounds = await readRounds(db, filter);
  return filter.column === null ? rounds : roundsShown(rounds, filter).shown;
}

/** About how many lines the list has: reports of its rounds, whichever of their units the filter leaves. */
export async function countMatrixLines(db: Queryable, filter: MatrixFilter): Promise<number> {
  const rounds = await exportedRounds(db, filter);
  const [row] = await db.rows<{ lines: number }>(
    `select count(*)::int as lines from obligations where collection = any($1) and ($2::text is null or unit = $2)`,
    [rounds.flatMap(({ collections }) => collections), filter.unit],
  );
  return Math.min(row!.lines, MOST_EXPORTED_LINES);
}

/** The matrix as a list, a line for each report, in the order of the page. */
export async function matrixFile(db: Queryable, filter: MatrixFilter, calendar: WorkingCalendar): Promise<TableFile> {
  const rounds = await exportedRounds(db, filter);
  const byCollection = new Map(rounds.flatMap((round) => round.collections.map((id) => [id, round] as const)));
  const cells = await readAllCells(db, filter, [...byCollection.keys()], calendar, MOST_EXPORTED_LINES);
  const names = await db.rows<{ id: string; name: string }>('select id, name from units where id = any($1)', [
    [...new Set(cells.map(({ unit }) => unit))],
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return {
    name: 'Tình hình gửi báo cáo',
    heads: HEADS,
    rows: cells.map((cell, index) => line(cell, index, nameOf.get(cell.unit)!, byCollection.get(cell.collection)!)),
  };
}

function line(cell: MatrixCell, index: number, unit: string, round: MatrixRound): TableCell[] {
  return [
    index + 1,
    unit,
    round.planTitle,
    round.title,
    endCell(cell.lateFrom),
    inVietnamese(cell.shown.text),
    cell.shown.note && inVietnamese(cell.shown.note),
    cell.minutesLate ? delayInWords(delayIn(cell)) : cell.daysLate,
    cell.lateReason ?? null,
    momentCell(cell.receivedAt),
    cell.channel === null ? null : inVietnamese(CHANNEL_NAMES[cell.channel]!),
    cell.documentNumber,
    dayCell(cell.documentDate),
    cell.signer,
    cell.receipt,
  ];
}
