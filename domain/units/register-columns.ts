import { type Message, message } from '../messages/message';
import type { TableHeads } from '../source/table-head';
import type { Table } from '../source/table-rows';

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
  peer_government: 'UBND cùng cấp',
  peer_party: 'Cấp ủy cùng cấp',
  peer_front: 'Ủy ban MTTQ cùng cấp',
  branch: 'Cấp trên ngành dọc',
} as const;

export type RegisterColumn = keyof typeof REGISTER_COLUMNS;

/** Other names that offices give the columns. */
const OTHER_NAMES: Readonly<Partial<Record<RegisterColumn, readonly string[]>>> = {
  code: ['Mã', 'Mã định danh', 'Mã cơ quan', 'Mã định danh đơn vị'],
  name: ['Tên cơ quan', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị', 'Đơn vị', 'Tên'],
  short: ['Viết tắt', 'Tên ngắn'],
  type: ['Loại', 'Loại hình'],
  groups: ['Nhóm', 'Các nhóm', 'Khối'],
  parent_government: ['Cấp trên', 'Cấp trên trực tiếp', 'Mã cấp trên', 'Đơn vị cấp trên'],
  office_email: ['Email văn thư', 'Email', 'Thư điện tử', 'Địa chỉ thư điện tử'],
  officer_email: ['Email đầu mối báo cáo', 'Email đầu mối'],
  officer_name: ['Đầu mối', 'Họ tên đầu mối báo cáo'],
  head_email: ['Email người đứng đầu'],
  head_title: ['Chức danh', 'Chức vụ người đứng đầu'],
  phone: ['Số điện thoại', 'ĐT', 'SĐT', 'Tel'],
  valid_from: ['Từ ngày', 'Hoạt động từ'],
  valid_to: ['Đến ngày', 'Đến hết ngày', 'Hoạt động đến'],
  successors: ['Kế thừa'],
  peer_government: ['Ủy ban nhân dân cùng cấp', 'Chính quyền cùng cấp'],
  peer_party: ['Đảng ủy cùng cấp', 'Cấp ủy Đảng cùng cấp'],
  peer_front: ['MTTQ cùng cấp', 'Mặt trận cùng cấp', 'Ủy ban MTTQ Việt Nam cùng cấp'],
  branch: ['Ngành dọc', 'Cơ quan ngành dọc', 'Cơ quan ngành dọc cấp trên', 'Cấp trên theo ngành dọc'],
};

/** How the columns of a register's table are found by their heads. */
export const REGISTER_HEADS: TableHeads<RegisterColumn> = {
  names: Object.fromEntries(
    Object.entries(REGISTER_COLUMNS).map(([column, head]) => [
      column,
      [head, ...(OTHER_NAMES[column as RegisterColumn] ?? [])],
    ]),
  ) as unknown as Readonly<Record<RegisterColumn, readonly string[]>>,
  required: ['code', 'name', 'type'],
  key: 'code',
};

/** What is wrong with the head of a register's table. */
export function headFaults({ missing, unknown, twice }: Table<RegisterColumn>): Message[] {
  const known = Object.keys(REGISTER_COLUMNS);
  return [
    ...(missing.length > 0 ? [message('tables.columns-missing', { missing, needed: known })] : []),
    ...twice.map((column) => message('tables.column-twice', { column })),
    ...(unknown.length > 0 ? [message('tables.columns-unknown', { unknown, known })] : []),
  ];
}
