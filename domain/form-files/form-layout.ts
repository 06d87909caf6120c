import { untilInWords } from '../deadlines/deadline-words';
import type { Field, FormDefinition, FormValues } from '../rollup/form';
import type { Instant } from '../time/time';
import { momentInWords, twoDigits } from '../time/vietnamese';

/** Codes of rows that ask nothing; ids of fields have no such sign. */
export const OWN_ROW = '#';
/** The row that names the report a form belongs to. */
export const REPORT_ROW = '#ma-bao-cao';
/** Column, from 0, in which the first answer of a row stands: after the code and the label. */
export const FIRST_ANSWER = 2;
/** Empty rows of a list beyond those that are filled. */
const EMPTY_ROWS = 10;

/** Whose form it is, for which report. */
export interface FormHead {
  /** Id of the report that is owed. */
  obligation: string;
  unitName: string;
  /** "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  title: string;
  /** "Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai" */
  document: string;
  lateFrom: Instant;
  /** When the file is made. */
  at: Instant;
}

/** A place to fill in. */
export interface FormAnswer {
  /** Full id: `models.economy.registered-group`, `examples.0.name`. */
  field: string;
  /** Decimals of a figure; null for a text. */
  decimals: number | null;
  value: string | number | null;
}

/** A row of a form as a file: its code and label, then headings or places to fill in. */
export interface FormRow {
  kind: 'own' | 'heads' | 'answers';
  code: string;
  label: string;
  /** What an own row says, and the headings of a table or list. */
  texts: readonly string[];
  answers: readonly FormAnswer[];
  /** The answer is a text of several lines. */
  isLong: boolean;
}

/** Rows that stand together as one table of a Word file. */
export interface FormBlock {
  rows: readonly FormRow[];
}

/**
 * A report's form (biểu mẫu) as rows to be filled in outside the program, the same for Excel and Word: which report of which unit, every
 * question with its code, and what was sent last. `readFormGrid` finds the answers again by the codes.
 * @example formLayout(form, head, EMPTY_VALUES)[0].rows[0].label // 'Báo cáo'
 */
export function formLayout(form: FormDefinition, head: FormHead, values: FormValues): FormBlock[] {
  const blocks: FormRow[][] = [headRows(form, head)];
  let last: Field['type'] | null = null;
  for (const field of form.fields) {
    const isSingle = field.type === 'number' || field.type === 'text';
    if (isSingle && (last === 'number' || last === 'text')) blocks.at(-1)!.push(...rowsOf(field, values));
    else blocks.push(rowsOf(field, values));
    last = field.type;
  }
  blocks.push([own(`${OWN_ROW}het`, 'Hết biểu mẫu', [])]);
  return blocks.map((rows) => ({ rows }));
}

function headRows({ title }: FormDefinition, head: FormHead): FormRow[] {
  return [
    own(`${OWN_ROW}bao-cao`, 'Báo cáo', [head.title]),
    own(`${OWN_ROW}van-ban`, 'Theo văn bản', [head.document]),
    own(`${OWN_ROW}don-vi`, 'Đơn vị', [head.unitName]),
    own(`${OWN_ROW}han`, 'Hạn gửi', [untilInWords(head.lateFrom)]),
    own(`${OWN_ROW}bieu-mau`, 'Biểu mẫu', [`${title}; lập lúc ${momentInWords(head.at)}`]),
    own(REPORT_ROW, 'Mã báo cáo', [head.obligation]),
    own(`${OWN_ROW}cach-ghi`, 'Cách ghi', [HOW_TO]),
  ];
}

const HOW_TO =
  'Chỉ ghi vào các ô để trống bên phải. Không sửa cột mã và cột nội dung. Danh sách thiếu dòng thì chèn thêm dòng. ' +
  'Số viết như 1234 hoặc 1.234,5. Ghi xong thì tải tệp lên trang báo cáo để kiểm tra rồi gửi.';

function rowsOf(field: Field, { figures, texts, lists }: FormValues): FormRow[] {
  switch (field.type) {
    case 'number': {
      const { id, decimals } = field;
      return [answers(id, answerLabel(field), [{ field: id, decimals, value: figures[id] ?? null }])];
    }
    case 'text': {
      const answer = { field: field.id, decimals: null, value: texts[field.id] ?? null };
      return [{ ...answers(field.id, answerLabel(field), [answer]), isLong: true }];
    }
    case 'table':
      return [
        heads(
          field.id,
          answerLabel(field),
          field.columns.map(({ label }) => label),
        ),
        ...field.rows.map((row) =>
          answers(
            `${field.id}.${row.id}`,
            row.label,
            field.columns.map(({ id, decimals = 0 }) => {
              const place = `${field.id}.${row.id}.${id}`;
              return { field: place, decimals, value: figures[place] ?? null };
            }),
          ),
        ),
      ];
    case 'list': {
      const filled = lists[field.id] ?? [];
      return [
        heads(
          field.id,
          answerLabel(field),
          field.columns.map(({ label }) => label),
        ),
        ...Array.from({ length: filled.length + EMPTY_ROWS }, (_, nth) =>
          answers(
            `${field.id}.${nth + 1}`,
            twoDigits(nth + 1),
            field.columns.map(({ id }) => ({
              field: `${field.id}.${nth}.${id}`,
              decimals: null,
              value: filled[nth]?.[id] ?? null,
            })),
          ),
        ),
      ];
    }
  }
}

/** The label of a field with what is counted and whether it may stay empty. */
export function answerLabel(field: Field): string {
  const unit = field.type === 'number' || field.type === 'table' ? field.unit : null;
  const measure = unit === null ? '' : ` (${unit})`;
  return `${field.label}${measure}${field.type !== 'table' && field.required ? ' *' : ''}`;
}

function own(code: string, label: string, texts: readonly string[]): FormRow {
  return { kind: 'own', code, label, texts, answers: [], isLong: false };
}

function heads(code: string, label: string, texts: readonly string[]): FormRow {
  return { kind: 'heads', code, label, texts, answers: [], isLong: false };
}

function answers(code: string, label: string, given: readonly FormAnswer[]): FormRow {
  return { kind: 'answers', code, label, texts: [], answers: given, isLong: false };
}
