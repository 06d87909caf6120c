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
};
