import type { Field } from './form';
import { type FormIssue, shownText } from './form-issue';
import { isNothing, MOST_ROWS } from './form-leaves';
import { readText } from './form-text';

type ListField = Extract<Field, { type: 'list' }>;
type Row = Readonly<Record<string, string>>;

/** The longest text of one cell of a list. */
const LONGEST_CELL = 2_000;

/**
 * Reads the rows of a list (the typical models, say) from its cells by id, `examples.0.name`. Rows keep their order;
 * rows left empty are dropped.
 */
export function readList(
  field: ListField,
  cells: readonly (readonly [string, unknown])[],
): { rows: Row[]; issues: FormIssue[] } {
  const issues: FormIssue[] = [];
  const rows = new Map<number, Record<string, string>>();
  for (const [path, raw] of cells) {
    const cell = readCell(field, path, raw);
    if (cell.issue) issues.push(cell.issue);
    else if (cell.text !== '') rows.set(cell.index, { ...rows.get(cell.index), [cell.column]: cell.text });
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, row]) => inColumnOrder(field, row));
  if (field.required && ordered.length === 0 && issues.length === 0) {
    const message = `${field.label}: danh sách chưa có dòng nào; cần ít nhất 01 dòng.`;
    issues.push({ code: 'FIELD_MISSING', field: field.id, message });
  }
  return { rows: ordered, issues };
}

type Cell = { issue: FormIssue } | { issue: null; index: number; column: string; text: string };

function readCell(field: ListField, path: string, raw: unknown): Cell {
  const fault = (code: FormIssue['code'], message: string): Cell => ({
    issue: { code, field: path, message: `${field.label}: ${message}` },
  });
  const [, indexText, columnId] = path.split('.');
  if (Array.isArray(raw) && raw.length > MOST_ROWS) {
    return fault('LIST_TOO_LONG', `tìm thấy ${raw.length} dòng; cần nhiều nhất 1.000 dòng.`);
  }
  if (columnId === undefined) {
    if (isNothing(raw)) return { issue: null, index: 0, column: '', text: '' };
    return fault('FIELD_INVALID', `tìm thấy ${shownText(raw)}; cần danh sách các dòng, mỗi dòng có tên cột.`);
  }
  if (!/^\d+$/.test(indexText!)) {
    return fault('FIELD_INVALID', `tìm thấy dòng ${shownText(indexText)}; cần số thứ tự của dòng.`);
  }
  const index = Number(indexText);
  if (index >= MOST_ROWS) return fault('LIST_TOO_LONG', 'có quá nhiều dòng; cần nhiều nhất 1.000 dòng.');
  const column = field.columns.find((candidate) => candidate.id === columnId);
  if (!column) {
    const known = field.columns.map((candidate) => candidate.id).join(', ');
    return fault('FIELD_UNKNOWN', `dòng ${index + 1} có cột ${shownText(columnId)}; cần một trong các cột: ${known}.`);
  }
  const reading = readText(raw, LONGEST_CELL);
  if (reading.ok) return { issue: null, index, column: column.id, text: reading.text };
  return fault(reading.code, `dòng ${index + 1}, ${column.label}: tìm thấy ${shownText(raw)}; ${reading.expected}.`);
}

function inColumnOrder(field: ListField, row: Record<string, string>): Row {
  return Object.fromEntries(field.columns.filter((column) => column.id in row).map(({ id }) => [id, row[id]!]));
}
