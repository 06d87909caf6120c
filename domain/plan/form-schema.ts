import { z } from 'zod';
import { group, id, integer, list, oneOf, text, yesNo } from '../source/field';

const row = group({ id: id('mã dòng'), label: text('tên dòng') }, 'một dòng (id, label)');
const column = group({ id: id('mã cột'), label: text('tên cột') }, 'một cột (id, label)');

const common = { id: id('mã chỉ tiêu'), label: text('tên chỉ tiêu') };
const unit = text('đơn vị tính, như "lượt", "mô hình"').nullish();
const required = yesNo('có bắt buộc không').optional();

/** One question of a report's form as a plan file writes it. */
export const fieldSchema = z.discriminatedUnion(
  'type',
  [
    group(
      {
        type: z.literal('number'),
        ...common,
        unit,
        aggregate: oneOf(['sum', 'max', 'none'], 'cách tổng hợp').optional(),
        required,
        decimals: integer('số chữ số thập phân', 0, 6).optional(),
      },
      'một chỉ tiêu số',
    ),
    group(
      {
        type: z.literal('text'),
        ...common,
        required,
        maxLength: integer('số ký tự nhiều nhất', 1, 100_000).optional(),
      },
      'một nội dung bằng lời',
    ),
    group(
      {
        type: z.literal('table'),
        ...common,
        rows: list(row, 'dòng của bảng').min(1),
        columns: list(column, 'cột của bảng').min(1),
        unit,
      },
      'một bảng số liệu',
    ),
    group(
      { type: z.literal('list'), ...common, columns: list(column, 'cột của danh sách').min(1), required },
      'một danh sách',
    ),
  ],
  { error: 'Cần một trong các loại (type): number, text, table, list.' },
);

const ruleSchema = group(
  {
    id: id('mã quy tắc'),
    left: text('chỉ tiêu bên trái, như models.*.registered-group'),
    op: oneOf(['>=', '<=', '='], 'dấu so sánh'),
    right: text('chỉ tiêu bên phải'),
    severity: oneOf(['refuse', 'warn'], 'mức độ: từ chối hoặc nhắc'),
    message: text('lời nhắc cho người nhập'),
  },
  'một quy tắc giữa các chỉ tiêu',
);

/** A report's form (biểu mẫu): data of the plan, shared by requirements under its id. */
export const formSchema = group(
  {
    title: text('tên biểu mẫu'),
    fields: list(fieldSchema, 'chỉ tiêu').min(1),
    rules: list(ruleSchema, 'quy tắc').optional(),
  },
  'một biểu mẫu (title, fields, rules)',
);

export type FormFile = z.infer<typeof formSchema>;
