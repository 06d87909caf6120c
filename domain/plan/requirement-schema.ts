import { z } from 'zod';
import { coded, day, group, id, integer, list, oneOf, shown, text, want, yesNo } from '../source/field';
import { parseVietnameseDate } from '../time/vietnamese';

const STEP_KINDS = [
  'open',
  'remind',
  'overdue',
  'escalate',
  'letter',
  'repeat',
  'compile',
  'supplement',
  'close',
] as const;
const ROLES = ['office', 'officer', 'head', 'superior', 'compiler-officer', 'compiler-head', 'receiver'] as const;

/** `-3wd`, `+1wd`, `+1h`; seconds are for test plans, which `check-requirement` sees to. */
export const OFFSET_PATTERN = '^[+-]\\d{1,3}(wd|h|s)$';

const PERIOD_WORDS = 'kỳ báo cáo, như 2020, 2020-H1, 2026-Q3, 2026-05, 2026-9M hoặc mã giai đoạn';

/** A period as written; YAML reads `2020` as a number. */
const period = z.union([z.string().regex(/^[A-Za-z0-9-]{1,40}$/), z.int().min(1900).max(2199)], {
  error: want(PERIOD_WORDS),
});

/** A unit's code in the plan's register, with or without the register's id. */
export const unitCode = (what: string) => text(`${what} (mã đơn vị trong danh mục)`, 100);

const yearDay = {
  month: integer('tháng', 1, 12),
  day: integer('ngày', 1, 31),
  ofYear: oneOf(['same', 'next'], 'năm của kỳ hay năm sau').optional(),
};

/** A day that not every year has (30/2, 31/4, but also 29/2) cannot come back each year. */
function everyYear(value: { month: number; day: number }, context: z.RefinementCtx): void {
  if (parseVietnameseDate(`${value.day}/${value.month}/2025`)) return;
  const found = shown(`${value.day}/${value.month}`);
  context.addIssue(coded('DATE_INVALID', `${found}; cần ngày mà năm nào cũng có.`));
}

const dueSchema = z
  .discriminatedUnion(
    'type',
    [
      group({ type: z.literal('date'), date: day('ngày trong văn bản') }, 'ngày cố định (date)'),
      group({ type: z.literal('yearly'), ...yearDay }, 'ngày hằng năm (month, day)').superRefine(everyYear),
      group(
        {
          type: z.literal('six-monthly'),
          H1: group(yearDay, 'ngày cho 6 tháng đầu năm (month, day)').superRefine(everyYear),
          H2: group(yearDay, 'ngày cho 6 tháng cuối năm (month, day)').superRefine(everyYear),
        },
        'ngày cho từng 6 tháng (H1, H2)',
      ),
      group(
        {
          type: z.literal('quarterly'),
          day: integer('ngày', 1, 31),
          month: oneOf(['last', 'next'], 'tháng cuối quý hay tháng sau quý'),
        },
        'ngày hằng quý (day, month)',
      ),
      group(
        {
          type: z.literal('monthly'),
          day: integer('ngày', 1, 31),
          ofMonth: oneOf(['same', 'next'], 'tháng của kỳ hay tháng sau'),
        },
        'ngày hằng tháng (day, ofMonth)',
      ),
      group(
        {
          type: z.literal('within'),
          days: integer('số ngày', 1, 3_650),
          working: yesNo('có phải ngày làm việc không'),
          of: text('sự kiện, như "ngày kết thúc đợt kiểm tra"'),
          eventOn: day('ngày xảy ra sự kiện').nullish(),
        },
        'thời hạn tính từ một sự kiện (days, working, of)',
      ),
    ],
    { error: 'Cần một trong các loại (type): date, yearly, six-monthly, quarterly, monthly, within.' },
  )
  .meta({ description: 'hạn gửi; null khi văn bản không nêu ngày' });

const cutoffSchema = z
  .discriminatedUnion(
    'type',
    [
      group({ type: z.literal('date'), date: day('ngày chốt số liệu') }, 'ngày chốt số liệu cố định'),
      group(
        { type: z.literal('before'), workingDays: integer('số ngày làm việc trước ngày cuối cùng', 1, 60) },
        'số ngày làm việc trước ngày cuối cùng còn đúng hạn',
      ),
    ],
    { error: 'Cần một trong các loại (type): date, before.' },
  )
  .meta({ description: 'chốt số liệu; bỏ trống khi văn bản không nêu' });

const phaseSchema = group(
  {
    id: id('mã giai đoạn'),
    title: text('tên giai đoạn'),
    from: day('ngày đầu'),
    to: day('ngày cuối'),
    due: day('ngày trong văn bản'),
  },
  'một giai đoạn (id, title, from, to, due)',
);

const selectorSchema = group(
  {
    groups: list(text('tên nhóm đơn vị', 100), 'nhóm đơn vị').optional(),
    types: list(text('loại đơn vị', 100), 'loại đơn vị').optional(),
    under: unitCode('đơn vị cấp trên').nullish(),
    units: list(unitCode('đơn vị'), 'đơn vị nêu đích danh').optional(),
    except: list(
      group({ unit: unitCode('đơn vị'), reason: text('lý do') }, 'đơn vị không phải gửi, kèm lý do'),
      'đơn vị không phải gửi',
    ).optional(),
  },
  'đơn vị phải gửi (groups, types, under, units, except)',
);

const ladderSchema = list(
  group(
    {
      kind: oneOf(STEP_KINDS, 'bước'),
      offset: z
        .string({ error: want('khoảng cách, như -3wd, +1wd, +1h') })
        .regex(new RegExp(OFFSET_PATTERN), { error: want('khoảng cách, như -3wd, +1wd, +1h') }),
      to: list(oneOf(ROLES, 'người nhận'), 'người nhận'),
    },
    'một bước (kind, offset, to)',
  ),
  'bước nhắc',
);

/** One requirement as a plan file writes it. */
export const requirementSchema = group(
  {
    id: id('mã yêu cầu báo cáo'),
    report: text('tên báo cáo'),
    kind: oneOf(
      ['periodic', 'thematic', 'ad-hoc', 'standing'],
      'loại báo cáo (định kỳ, chuyên đề, đột xuất, thường xuyên)',
    ),
    frequency: oneOf(['once', 'month', 'quarter', 'six-month', 'nine-month', 'year', 'phase'], 'tần suất'),
    clause: text('chỗ trong văn bản, như "khoản 2 mục III"'),
    quote: text('nguyên văn', 5_000),
    dueText: text('lời văn về hạn, như "trước ngày 30/5/2020"').nullish(),
    due: dueSchema.nullish(),
    boundary: oneOf(['before', 'by', 'on'], 'cách hiểu hạn ("trước ngày", "chậm nhất", "vào ngày")').nullish(),
    boundaryAnswer: group(
      {
        onTime: yesNo('gửi trong ngày đó có đúng hạn không'),
        by: text('họ tên người trả lời', 200),
        on: day('ngày trả lời'),
      },
      'trả lời về "trước ngày" (onTime, by, on)',
    ).nullish(),
    period: period.nullish(),
    first: period.nullish(),
    last: period.nullish(),
    phases: list(phaseSchema, 'giai đoạn').optional(),
    reporters: selectorSchema,
    receiver: unitCode('cơ quan nhận báo cáo; "superior" là cấp trên trực tiếp'),
    through: unitCode('cơ quan đầu mối tổng hợp ("qua …"); "superior" là cấp trên trực tiếp').nullish(),
    receiverInferred: yesNo('cơ quan nhận có phải suy ra không').optional(),
    cutoff: cutoffSchema.nullish(),
    nil: yesNo('có được báo "không phát sinh" không').optional(),
    counts: oneOf(['sent', 'received'], 'tính chậm theo ngày gửi hay ngày nhận').optional(),
    feeds: id('mã yêu cầu mà báo cáo tổng hợp được gửi lên').nullish(),
    form: id('mã biểu mẫu trong mục forms').nullish(),
    ladder: ladderSchema.nullish(),
  },
  'một yêu cầu báo cáo',
);

export type RequirementFile = z.infer<typeof requirementSchema>;
