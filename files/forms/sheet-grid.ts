import { type CellObject, SSF, utils, type WorkSheet } from '@e965/xlsx';
import type { FormGrid, GridCell } from '../../domain/form-files/form-grid';
import { message } from '../../domain/messages/message';
import { cellFaults, firstVisibleSheet, shownCell, workbookOf } from '../tables/sheet-rows';
import { TABLE_LIMITS } from '../upload-limits';

/**
 * The cells of the first visible sheet of a workbook: the text that Excel shows, and of a number the number itself.
 * @returns null when it is no workbook; `too-large` beyond the limits of a table
 */
export function sheetGrid(content: Buffer): FormGrid | 'too-large' | null {
  const book = workbookOf(content, false);
  const name = book === null ? undefined : firstVisibleSheet(book);
  const sheet = name === undefined ? undefined : book?.Sheets[name];
  if (book === null || sheet === undefined) return null;
  const { e: last } = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (last.r >= TABLE_LIMITS.rows || last.c >= TABLE_LIMITS.columns) return 'too-large';
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return Array.from({ length: last.r + 1 }, (_, r) =>
    Array.from({ length: last.c + 1 }, (_, c) => cellOf(sheet, { r, c }, is1904)),
  );
}

function cellOf(sheet: WorkSheet, at: { r: number; c: number }, is1904: boolean): GridCell {
  const cell: CellObject | undefined = sheet['!data']?.[at.r]?.[at.c];
  return {
    text: shownCell(cell, is1904),
    figure: isPlainNumber(cell) ? Number(cell.v) : null,
    place: message('form-files.cell', { cell: utils.encode_cell(at) }),
    fault: cellFaults(cell)[0] ?? null,
  };
}

/** No date and no percentage: those are shown as something else than they are, and are judged as they are shown. */
function isPlainNumber(cell: CellObject | undefined): cell is CellObject {
  return cell?.t === 'n' && !SSF.is_date(String(cell.z)) && !String(cell.z).includes('%');
}
