import { z } from 'zod';
import { day, group, id, text, want, yesNo } from '../source/field';
import { endMoment, moment } from './scenario-moment';

const valuesOfForm = z.record(z.string(), z.unknown(), { error: want('số liệu theo các mục của biểu mẫu') });

/** A scenario file without the insides of its events, which are checked one by one so that no fault hides another. */
export const scenarioHeadSchema = group(
  {
    title: text('tên kịch bản'),
    plan: id('mã văn bản của kịch bản').optional(),
    activate: moment('thời điểm đưa văn bản vào theo dõi'),
    until: endMoment('ngày kết thúc chạy thử'),
    templates: z
      .record(z.string(), valuesOfForm, { error: want('các bộ số liệu dùng chung, mỗi bộ dưới tên của nó') })
      .optional(),
    events: z.array(z.unknown(), { error: want('danh sách: sự kiện, có thể để trống') }).nullable(),
  },
  'một tệp kịch bản (title, activate, until, events)',
);

const at = moment('thời điểm của sự kiện');
const by = text('họ tên hoặc chức danh người thực hiện');
const period = z.union([z.string(), z.int()], { error: want('kỳ báo cáo, như 2020 hoặc 2020-H1') }).optional();
const compiler = text('cơ quan đầu mối tổng hợp (mã đơn vị trong danh mục)', 100).optional();
const target = { for: id('mã yêu cầu báo cáo trong văn bản'), period, compiler };

const document = group(
  {
    number: text('số, ký hiệu; đặt trong dấu ngoặc kép').nullish(),
    date: day('ngày của văn bản').nullish(),
    signer: text('người ký').nullish(),
  },
  'văn bản đã ký (number, date, signer)',
);

/** What may be said of a report once for several units, and again for one of them. */
const report = {
  at: at.optional(),
  document: document.optional(),
  values: z.unknown().optional(),
  nil: yesNo('có phải "không phát sinh" không').optional(),
};
const recorded = { ...report, sent: day('ngày đơn vị gửi').optional() };

/** What is said of one unit's report: through the pages, or by another channel. */
export const detailSchemas = {
  submit: group(report, 'chi tiết của đơn vị (at, document, values, nil)'),
  record: group(recorded, 'chi tiết của đơn vị (at, document, values, nil, sent)'),
};

export type Details = z.infer<typeof detailSchemas.record>;

/** What an entry of `events` can be, by the key that names what happens. */
export const entrySchemas = {
  submit: group({ submit: z.unknown(), ...target, ...report }, 'đơn vị gửi báo cáo'),
  record: group({ record: z.unknown(), ...target, ...recorded }, 'ghi nhận báo cáo đến bằng kênh khác'),
  accept: group({ accept: z.unknown(), ...target, at }, 'đã kiểm tra báo cáo'),
  confirm: group({ confirm: target.for, period, compiler, at, by }, 'xác nhận báo cáo tổng hợp'),
  settle: group(
    { settle: target.for, at, date: day('ngày được xác nhận'), by, reason: text('lý do, căn cứ') },
    'xác nhận hạn gửi',
  ),
};

export type EntryKind = keyof typeof entrySchemas;
export type EntryFields<K extends EntryKind> = z.infer<(typeof entrySchemas)[K]>;
export const ENTRY_KINDS = Object.keys(entrySchemas) as EntryKind[];
