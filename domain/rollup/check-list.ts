import { type Message, message } from '../messages/message';
import type { Field } from './form';
import { type FormIssue, shownText } from './form-issue';
import { isNothing, MOST_LIST_ROWS } from './form-leaves';
import { readFormText } from './form-text';

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
    const fault = message('forms.list-empty', { label: field.label });
    issues.push({ code: 'FIELD_MISSING', field: field.id, message: fault });
  }
  return { rows: ordered, issues };
}

type Cell = { issue: FormIssue } | { issue: null; index: number; column: string; text: string };

function readCell(field: ListField, path: string, raw: unknown): Cell {
  const { label } = field;
  const fault = (code: FormIssue['code'], said: Message): Cell => ({ issue: { code, field: path, message: said } });
  const [, indexText, columnId] = path.split('.');
  if (Array.isArray(raw) && raw.length > MOST_LIST_ROWS) {
    return fault('LIST_TOO_LONG', message('forms.rows-found', { label, rows: raw.length, most: MOST_LIST_ROWS }));
  }
  if (columnId === undefined) {
    if (isNothing(raw)) return { issue: null, index: 0, column: '', text: '' };
    const expected = message('forms.rows-expected');
    return fault('FIELD_INVALID', message('forms.found', { label, found: shownText(raw), expected }));
  }
  if (!/^\d+$/.test(indexText!)) {
    return fault('FIELD_INVALID', message('forms.row-number', { label, found: shownText(indexText) }));
  }
  const index = Number(indexText);
  if (index >= MOST_LIST_ROWS)
    return fault('LIST_TOO_LONG', message('forms.rows-too-many', { label, most: MOST_LIST_ROWS }));
  const column = field.columns.find((candidate) => candidate.id === columnId);
  if (!column) {
    const known = field.columns.map((candidate) => candidate.id);
    const cell = { label, row: index + 1, column: shownText(columnId), known };
    return fault('FIELD_UNKNOWN', message('forms.column-unknown', cell));
  }
  const reading = readFormText(raw, LONGEST_CELL);
  if (reading.ok) return { issue: null, index, column: column.id, text: reading.text };
  const found = { row: index + 1, column: column.label, found: shownText(raw), expected: reading.expected };
  return fault(reading.code, message('forms.cell', { label, ...found }));
}

function inColumnOrder(field: ListField, row: Record<string, string>): Row {
  return Object.fromEntries(field.columns.filter((column) => column.id in row).map(({ id }) => [id, row[id]!]));
}
