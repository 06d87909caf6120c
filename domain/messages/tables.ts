import type { Day } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

interface Lines {
  lines: readonly number[];
}

interface ReadCell {
  line: number;
  came: string;
  text: string;
}

interface ReadCells {
  cells: number;
  shown: readonly ReadCell[];
}

interface DoubtfulDates {
  column: string;
  cell: string;
  dayFirst: Day;
  monthFirst: Day;
}

interface Sheets {
  read: string;
  others: readonly string[];
  hidden: readonly string[];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function readInWords(cells: number, shown: readonly ReadCell[]): string {
  const examples = shown.map(({ line, came, text }) => `dòng ${line}, “${came}” thành “${text}”`).join('; ');
  return `${examples}${cells > shown.length ? '; …' : '.'}`;
}

/** @example rowsInWords([4, 7]) // 'dòng 4, 7' */
function rowsInWords(lines: readonly number[]): string {
  const more = lines.length > 10 ? ` và ${twoDigits(lines.length - 10)} dòng khác` : '';
  return `dòng ${lines.slice(0, 10).join(', ')}${more}`;
}

/** What is wrong in a table (CSV, XLSX), whatever it is about. */
export const TABLES = {
  'tables.cells-of-row': ({ found, needed }: { found: number; needed: number }) =>
    `Dòng có ${found} ô, dòng đầu có ${needed} ô; cần số ô như nhau.`,
  'tables.quotation-mark': 'Dấu ngoặc kép (") mở ra mà không đóng, hoặc đặt giữa ô; cần sửa hoặc bỏ dấu này.',
  'tables.columns-missing': ({ missing, needed }: { missing: readonly string[]; needed: readonly string[] }) =>
    `Thiếu cột ${missing.join(', ')}; cần dòng đầu có các cột: ${needed.join(', ')}.`,
  'tables.columns-unknown': ({ unknown, known }: { unknown: readonly string[]; known: readonly string[] }) =>
    `Thấy cột "${unknown.join(', ')}"; cần các cột: ${known.join(', ')}.`,
  'tables.column-twice': ({ column }: { column: string }) => `Thấy cột "${column}" lần thứ hai; cần mỗi cột một lần.`,

  'tables.tcvn3': 'TCVN3 (ABC)',
  'tables.vni': 'VNI',
  'tables.utf8-twice': 'UTF-8 mã hóa hai lần',
  'tables.windows-1252': 'Windows-1252',

  'tables.above-head': ({ rows, first }: { rows: number; first: string }) =>
    `Không đọc ${twoDigits(rows)} dòng ở trên dòng tên cột (“${first}”).`,
  'tables.columns-left-out': ({ columns }: { columns: readonly string[] }) => `Không dùng cột ${columns.join(', ')}.`,
  'tables.totals-left-out': ({ lines }: Lines) => `Không đọc ${rowsInWords(lines)}: dòng cộng.`,
  'tables.heads-left-out': ({ lines }: Lines) => `Không đọc ${rowsInWords(lines)}: tên cột hoặc số cột lặp lại.`,
  'tables.empty-left-out': ({ lines }: Lines) => `Không đọc ${rowsInWords(lines)}: chỉ có số thứ tự.`,
  'tables.titles-left-out': ({ lines }: Lines) =>
    `Không đọc ${rowsInWords(lines)}: chỉ có chữ ở cột không dùng, như tiêu đề hoặc ghi chú.`,
  'tables.converted': ({ encoding, cells, shown }: ReadCells & { encoding: Part }, say: Say) =>
    `${twoDigits(cells)} ô viết bằng bảng mã ${say(encoding)}, đã chuyển sang Unicode; hãy kiểm tra: ${readInWords(cells, shown)}`,

  'tables.telephones-read': ({ cells, shown }: ReadCells) =>
    `Đã thêm số 0 ở đầu ${twoDigits(cells)} số điện thoại; hãy kiểm tra: ${readInWords(cells, shown)}`,
  'tables.addresses-read': ({ cells, shown }: ReadCells) =>
    `Đã lấy địa chỉ thư ra khỏi chữ đi kèm ở ${twoDigits(cells)} ô; hãy kiểm tra: ${readInWords(cells, shown)}`,
  'tables.month-first': ({ column, cell }: { column: string; cell: string }) =>
    `Cột ${column} viết tháng trước ngày (như ${cell}), đã đọc theo thứ tự đó; hãy kiểm tra các ngày bên dưới.`,
  'tables.dates-doubtful': ({ column, cell, dayFirst, monthFirst }: DoubtfulDates) =>
    `Ngày ở cột ${column} đọc được hai cách: ${cell} là ${dateInWords(dayFirst)} (ngày viết trước) hoặc ${dateInWords(monthFirst)} (tháng viết trước); hãy cho biết cách viết (--dates day-first hoặc --dates month-first), hoặc viết như 07/01/2025.`,
  'tables.number-for-date': ({ cell, day }: { cell: string; day: Day }) =>
    `Thấy số ${cell}; cần ngày viết như 01/7/2025. Nếu trong Excel ô này là ${dateInWords(day)} thì hãy định dạng ô là ngày (Date).`,
  'tables.truth-value': ({ value }: { value: string }) =>
    `Ô này là giá trị đúng/sai “${value}” của Excel; cần chữ hoặc số, hãy gõ lại nội dung vào ô.`,

  'tables.sheets-left-out': ({ read, others, hidden }: Sheets) =>
    [
      `Chỉ đọc trang tính “${read}”.`,
      ...(others.length > 0 ? [`Không đọc trang tính ${quoted(others)}.`] : []),
      ...(hidden.length > 0 ? [`Không đọc trang tính đang ẩn ${quoted(hidden)}.`] : []),
    ].join(' '),
  'tables.hidden-rows': ({ lines }: Lines) =>
    `Có dòng đang ẩn trong Excel nhưng vẫn được đọc: ${rowsInWords(lines)}. Nếu không dùng thì xóa hẳn dòng đó.`,
  'tables.hidden-columns': ({ columns }: { columns: readonly string[] }) =>
    `Có cột đang ẩn trong Excel nhưng vẫn được đọc: ${columns.join(', ')}. Nếu không dùng thì xóa hẳn cột đó.`,
  'tables.file-converted': ({ encoding }: { encoding: Part }, say: Say) =>
    `Tệp viết bằng bảng mã ${say(encoding)}, đã chuyển sang Unicode; hãy kiểm tra các tên bên dưới.`,
};
