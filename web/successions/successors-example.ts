import { SUCCESSOR_COLUMNS, type SuccessorColumn } from '../../domain/successions/successor-table';

/** Two communes into a new one under the code of the first, a district that ends, one that is divided, a commune with another superior. */
const ROWS: readonly Partial<Record<SuccessorColumn, string>>[] = [
  {
    ...{ code: 'w21583', kind: 'hợp nhất', successor: 'w21583', new_name: 'Phường Quy Nhơn', new_short: 'Quy Nhơn' },
    ...{ new_type: 'phường', new_groups: 'xa-phuong', new_parent_government: 'p52' },
    ...{ new_parent_party: '', new_parent_front: '', office_email: 'vanthu.quynhon@gialai.example' },
  },
  { code: 'w21562', kind: 'hợp nhất', successor: 'w21583' },
  { code: 'd540', kind: 'kết thúc hoạt động' },
  { code: 'so-a', kind: 'chia', successor: 'so-b', new_name: 'Sở B', takes_over: 'x' },
  { code: 'so-a', kind: 'chia', successor: 'so-c', new_name: 'Sở C' },
  { code: 'w21607', kind: 'đổi cấp trên', new_parent_government: 'p52' },
];

/** An example table, in the order of the columns. */
export const SUCCESSORS_EXAMPLE: readonly (readonly string[])[] = ROWS.map((row) =>
  (Object.keys(SUCCESSOR_COLUMNS) as SuccessorColumn[]).map((column) => row[column] ?? ''),
);
