import { formatFigure, plainFigure } from '../rollup/number-text';
import { formatNumber } from '../time/vietnamese';
import type { Part, Say } from './part';

/** What is wrong in a filled-in report form (biểu mẫu). */
export const FORMS = {
  'forms.found': ({ label, found, expected }: { label: string; found: Part; expected: Part }, say: Say) =>
    `${label}: tìm thấy ${say(found)}; ${say(expected)}.`,
  'forms.missing': ({ label, expected }: { label: string; expected: Part }, say: Say) =>
    `${label}: chưa điền; cần ${say(expected)}.`,
  'forms.a-figure': 'một số, kể cả số 0',
  'forms.a-text': 'nội dung bằng chữ',
  'forms.field-unknown': ({ field, expected }: { field: Part; expected: Part }, say: Say) =>
    `Biểu mẫu không có mục ${say(field)}; ${say(expected)}.`,
  'forms.fields-like': ({ examples }: { examples: readonly string[] }) =>
    `cần một trong các mục như ${examples.join(', ')}`,
  'forms.leave-out': 'bỏ mục này',
  'forms.field-twice': ({ field }: { field: Part }, say: Say) => `Mục ${say(field)} có hai giá trị; cần một giá trị.`,

  'forms.typed': ({ text }: { text: string }) => `“${text}”`,
  'forms.nothing-typed': 'ô trống',
  'forms.list-typed': 'một danh sách',
  'forms.group-typed': 'một nhóm mục',

  'forms.figure-expected': 'cần một số, viết như 1234 hoặc 1.234,5',
  'forms.from-zero': 'cần số từ 0 trở lên',
  'forms.too-big': 'cần số không quá 1.000.000.000.000',
  'forms.whole-number': 'cần số nguyên',
  'forms.decimals': ({ most }: { most: number }) => `cần nhiều nhất ${most} chữ số sau dấu phẩy`,
  'forms.one-reading': ({ thousands, decimal }: { thousands: number; decimal: number }) =>
    `chưa rõ là ${plainFigure(thousands)} hay ${plainFigure(decimal)}; ` +
    `cần viết ${plainFigure(thousands)} hoặc ${plainFigure(decimal)}`,
  'forms.quoted-text': 'cần chữ, đặt trong dấu nháy',
  'forms.plain-text': 'cần chữ không có ký tự điều khiển hoặc ký tự hỏng',
  'forms.text-length': ({ length, most }: { length: number; most: number }) =>
    `dài ${length} ký tự; cần nhiều nhất ${most} ký tự`,
  'forms.entries-expected': 'cần các mục của biểu mẫu kèm giá trị',

  'forms.list-empty': ({ label }: { label: string }) => `${label}: danh sách chưa có dòng nào; cần ít nhất 01 dòng.`,
  'forms.rows-found': ({ label, rows, most }: { label: string; rows: number; most: number }) =>
    `${label}: tìm thấy ${rows} dòng; cần nhiều nhất ${formatNumber(most)} dòng.`,
  'forms.rows-too-many': ({ label, most }: { label: string; most: number }) =>
    `${label}: có quá nhiều dòng; cần nhiều nhất ${formatNumber(most)} dòng.`,
  'forms.rows-expected': 'cần danh sách các dòng, mỗi dòng có tên cột',
  'forms.row-number': ({ label, found }: { label: string; found: Part }, say: Say) =>
    `${label}: tìm thấy dòng ${say(found)}; cần số thứ tự của dòng.`,
  'forms.column-unknown': (values: { label: string; row: number; column: Part; known: readonly string[] }, say: Say) =>
    `${values.label}: dòng ${values.row} có cột ${say(values.column)}; ` +
    `cần một trong các cột: ${values.known.join(', ')}.`,
  'forms.cell': (values: { label: string; row: number; column: string; found: Part; expected: Part }, say: Say) =>
    `${values.label}: dòng ${values.row}, ${values.column}: tìm thấy ${say(values.found)}; ${say(values.expected)}.`,

  'forms.rule-broken': (values: RuleFigures, say: Say) => `${comparison(values, say)}.`,
  'forms.rule-odd': (values: RuleFigures, say: Say) => `${comparison(values, say)}. Đề nghị ghi rõ lý do.`,
  'forms.figure': ({ value }: { value: number }) => formatFigure(value),
};

/** The words of a rule of the form, with the two figures it compares. */
export interface RuleFigures {
  rule: string;
  left: string;
  leftFigure: Part;
  right: string;
  rightFigure: Part;
}

function comparison({ rule, left, leftFigure, right, rightFigure }: RuleFigures, say: Say): string {
  return `${rule} (${left}: ${say(leftFigure)}; ${right}: ${say(rightFigure)})`;
}
