import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import type { Field, FormDefinition } from '../rollup/form';
import { shownText } from '../rollup/form-issue';
import { typedFigure } from '../rollup/number-text';
import { type FormGrid, type GridCell, isSameLabel, lineOfCell } from './form-grid';
import { answerLabel, FIRST_ANSWER, OWN_ROW, REPORT_ROW } from './form-layout';

/** One thing that is wrong in a file, at its cell. */
export interface FormFileIssue {
  code: ErrorCode;
  /** Id of the field; '' where the cell belongs to none. */
  field: string;
  message: Message;
}

/** What was filled in, as if it had been typed; nothing is judged yet but where it stands. */
export interface FormFileReading {
  /** The report that the file names; null where that row is gone. */
  obligation: string | null;
  /** Texts by full id, empty cells left out. */
  values: Record<string, string>;
  /** Where each answer stands or would stand, by full id. */
  places: Record<string, Message>;
  /** What cannot be taken, each with its cell: contents outside the places to fill in, changed headings, errors of Excel. */
  issues: FormFileIssue[];
}

/** More faults than a person mends in one go. */
const MOST_ISSUES = 200;

/**
 * Finds the answers of a filled-in form again by the codes of its rows, wherever these have moved to. Nothing that somebody has
 * written is passed over: what stands outside the places to fill in is an issue with its cell.
 * @returns issues of codes `FORM_CELL_UNKNOWN`, `FIELD_UNKNOWN`, `FIELD_TWICE`, `FIELD_INVALID`
 * @example readFormGrid(form, grid).values // { dialogues: '12', 'examples.0.name': 'Tổ liên gia tự quản' }
 */
export function readFormGrid(form: FormDefinition, grid: FormGrid): FormFileReading {
  const reader = new GridReader(form);
  for (const row of grid) reader.take(row);
  return { ...reader.reading, issues: reader.reading.issues.slice(0, MOST_ISSUES) };
}

class GridReader {
  readonly reading: FormFileReading = { obligation: null, values: {}, places: {}, issues: [] };
  private readonly seen = new Set<string>();
  /** The list whose rows follow, and how many of them came. */
  private list: { field: Extract<Field, { type: 'list' }>; rows: number } | null = null;

  constructor(private readonly form: FormDefinition) {}

  take(row: readonly GridCell[]): void {
    const code = lineOfCell(row[0]).toLowerCase();
    const [id, part, rest] = code.split('.');
    const field = this.form.fields.find((one) => one.id === id);
    const isOfList = code === '' || (field !== undefined && field === this.list?.field && part !== undefined);
    if (code.startsWith(OWN_ROW)) this.own(code, row);
    else if (this.list !== null && isOfList) this.listRow(row, this.list);
    else if (code === '') this.stray(row);
    else if (field === undefined || rest !== undefined) this.unknown(row[0]!, code);
    else this.answerRow(code, field, part, row);
  }

  private answerRow(code: string, field: Field, part: string | undefined, row: readonly GridCell[]): void {
    this.list = null;
    if (this.seen.has(code)) {
      this.issue('FIELD_TWICE', '', row[0]!, message('form-files.code-twice', { code: shownText(code) }));
      return;
    }
    this.seen.add(code);
    if (part === undefined) this.fieldRow(field, row);
    else this.tableRow(field, part, row);
  }

  private own(code: string, row: readonly GridCell[]): void {
    this.list = null;
    if (code === REPORT_ROW) this.reading.obligation = lineOfCell(row[FIRST_ANSWER]).replace(/\s/g, '');
    this.stray(row.slice(FIRST_ANSWER + 1));
  }

  private fieldRow(field: Field, row: readonly GridCell[]): void {
    this.label(answerLabel(field), row[1]);
    if (field.type === 'number') this.answers([{ id: field.id, decimals: field.decimals }], row);
    else if (field.type === 'text') this.answers([{ id: field.id, decimals: null }], row);
    else {
      for (const [nth, column] of field.columns.entries()) this.label(column.label, row[FIRST_ANSWER + nth]);
      this.stray(row.slice(FIRST_ANSWER + field.columns.length));
      if (field.type === 'list') this.list = { field, rows: 0 };
    }
  }

  private tableRow(field: Field, part: string, row: readonly GridCell[]): void {
    const line = field.type === 'table' ? field.rows.find(({ id }) => id === part) : undefined;
    if (field.type !== 'table' || line === undefined) {
      this.unknown(row[0]!, `${field.id}.${part}`);
      return;
    }
    this.label(line.label, row[1]);
    const columns = field.columns.map(({ id, decimals = 0 }) => ({ id: `${field.id}.${part}.${id}`, decimals }));
    this.answers(columns, row);
  }

  /** A row of a list, with a code or put in by hand; empty ones are passed over. */
  private listRow(row: readonly GridCell[], list: NonNullable<GridReader['list']>): void {
    const { field, rows } = list;
    if (!/^\d*$/.test(lineOfCell(row[1]))) this.stray(row.slice(1, FIRST_ANSWER));
    const columns = field.columns.map(({ id }) => ({ id: `${field.id}.${rows}.${id}`, decimals: null }));
    const isFilled = row.slice(FIRST_ANSWER).some((cell) => lineOfCell(cell) !== '' || cell.fault !== null);
    if (!isFilled) return;
    this.answers(columns, row);
    list.rows += 1;
  }

  private answers(columns: readonly { id: string; decimals: number | null }[], row: readonly GridCell[]): void {
    for (const [nth, { id, decimals }] of columns.entries()) {
      const cell = row[FIRST_ANSWER + nth];
      if (cell === undefined) continue;
      this.reading.places[id] = cell.place;
      if (cell.fault !== null) this.issue('FIELD_INVALID', id, cell, cell.fault);
      else if (lineOfCell(cell) !== '') this.reading.values[id] = this.typed(cell, decimals);
    }
    this.stray(row.slice(FIRST_ANSWER + columns.length));
  }

  /** A figure as a person would type it; a text with its line breaks, in a list in one line. */
  private typed(cell: GridCell, decimals: number | null): string {
    if (decimals !== null) return cell.figure === null ? lineOfCell(cell) : typedFigure(cell.figure, decimals);
    return this.list === null ? cell.text.trim() : lineOfCell(cell);
  }

  /** A changed label may have been an answer in the wrong cell, or a table whose columns were moved. */
  private label(expected: string, cell: GridCell | undefined): void {
    if (cell === undefined || isSameLabel(lineOfCell(cell), expected)) return;
    const found = lineOfCell(cell) === '' ? message('forms.nothing-typed') : shownText(lineOfCell(cell));
    this.issue('FORM_CELL_UNKNOWN', '', cell, message('form-files.label-changed', { found, expected }));
  }

  private stray(cells: readonly GridCell[]): void {
    for (const cell of cells) {
      if (cell.fault !== null) this.issue('FIELD_INVALID', '', cell, cell.fault);
      else if (lineOfCell(cell) !== '')
        this.issue('FORM_CELL_UNKNOWN', '', cell, message('form-files.stray', { found: shownText(lineOfCell(cell)) }));
    }
  }

  private unknown(cell: GridCell, code: string): void {
    this.list = null;
    this.issue('FIELD_UNKNOWN', '', cell, message('form-files.code-unknown', { code: shownText(code) }));
  }

  private issue(code: ErrorCode, field: string, { place }: GridCell, fault: Message): void {
    this.reading.issues.push({ code, field, message: message('form-files.at', { place, fault }) });
  }
}
