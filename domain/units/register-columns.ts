import { type Message, message } from '../messages/message';

/**
 * Columns of a register's table by their names in files and programs, with the Vietnamese headings that may replace
 * them.
 */
export const REGISTER_COLUMNS = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  short: 'Tên viết tắt',
  type: 'Loại đơn vị',
  groups: 'Nhóm đơn vị',
  parent_government: 'Cấp trên chính quyền',
  parent_party: 'Cấp trên Đảng',
  parent_front: 'Cấp trên Mặt trận',
  office_email: 'Thư điện tử văn thư',
  officer_name: 'Đầu mối báo cáo',
  officer_email: 'Thư điện tử đầu mối báo cáo',
  head_name: 'Người đứng đầu',
  head_title: 'Chức danh người đứng đầu',
  head_email: 'Thư điện tử người đứng đầu',
  phone: 'Điện thoại',
  valid_from: 'Hoạt động từ ngày',
  valid_to: 'Hoạt động đến hết ngày',
  successors: 'Đơn vị kế thừa',
} as const;

export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

const REQUIRED: readonly RegisterColumn[] = ['code', 'name', 'type'];

/** The columns found in the first line of a table, and its faults. */
export interface ColumnsFound {
  /** Column → its name as the table writes it. */
  written: ReadonlyMap<RegisterColumn, string>;
  faults: Message[];
}

/**
 * Reads the first line of a register's table.
 * @example columnsOf(['mã đơn vị', 'name', 'type']).written.get('code') // 'mã đơn vị'
 */
export function columnsOf(header: readonly string[]): ColumnsFound {
  const written = new Map<RegisterColumn, string>();
  const unknown: string[] = [];
  const faults: Message[] = [];
  for (const name of header) {
    const column = Object.entries(REGISTER_COLUMNS).find(
      ([id, head]) => id === name || head.toLowerCase() === name,
    )?.[0];
    if (column === undefined) unknown.push(name);
    else if (written.has(column as RegisterColumn)) faults.push(message('tables.column-twice', { column: name }));
    else written.set(column as RegisterColumn, name);
  }
  const known = Object.keys(REGISTER_COLUMNS);
  const missing = REQUIRED.filter((column) => !written.has(column));
  if (missing.length > 0) faults.unshift(message('tables.columns-missing', { missing, needed: known }));
  if (unknown.length > 0) faults.push(message('tables.columns-unknown', { unknown, known }));
  return { written, faults };
}
