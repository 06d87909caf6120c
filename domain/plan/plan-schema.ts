import { z } from 'zod';
import { OPEN_POINTS, type OpenPointCode } from '../errors';
import { day, group, ID_PATTERN, id, list, oneOf, text, want, yesNo } from '../source/field';
import { formSchema } from './form-schema';
import { requirementSchema, unitCode } from './requirement-schema';

const openPointSchema = group(
  {
    requirement: id('mã yêu cầu báo cáo').nullish(),
    code: oneOf(Object.keys(OPEN_POINTS) as [OpenPointCode, ...OpenPointCode[]], 'mã nội dung cần xác nhận'),
    message: text('nội dung cần xác nhận'),
    proposal: text('gợi ý, chưa có hiệu lực').optional(),
  },
  'một nội dung cần xác nhận (code, message)',
);

const headShape = {
  id: id('mã văn bản'),
  title: text('tên văn bản'),
  document: group(
    {
      type: text('loại văn bản, như "Kế hoạch", "Hướng dẫn"'),
      number: text('số, ký hiệu; đặt trong dấu ngoặc kép').nullish(),
      issued: day('ngày ban hành').nullish(),
      issuer: unitCode('cơ quan ban hành'),
      subject: text('trích yếu'),
      place: text('địa danh').nullish(),
    },
    'văn bản (type, number, issued, issuer, subject, place)',
  ),
  effective: day('ngày bắt đầu trách nhiệm báo cáo'),
  tree: oneOf(['government', 'party', 'front'], 'hệ thống (chính quyền, Đảng, Mặt trận)'),
  register: text('đường dẫn tới tệp danh mục đơn vị, tính từ tệp này'),
  roll: oneOf(['none', 'previous', 'next'], 'cách chuyển khi hạn rơi vào ngày nghỉ').optional(),
  sample: yesNo('có phải dữ liệu mẫu không').optional(),
  test: yesNo('có phải văn bản thử của phần mềm không').optional(),
  urgent: yesNo('có gửi thông báo đầu tiên vào mọi giờ không').optional(),
  slots: z
    .string({ error: want('nhịp gửi thư của văn bản thử, như "every 2s"') })
    .regex(/^every [1-9]\d{0,3}s$/, { error: want('nhịp gửi thư của văn bản thử, như "every 2s"') })
    .nullish(),
  forms: z
    .record(
      z.string().regex(new RegExp(ID_PATTERN), { error: want('mã biểu mẫu: chữ thường a-z, số, gạch nối') }),
      formSchema,
      {
        error: want('các biểu mẫu, mỗi biểu mẫu dưới mã của nó'),
      },
    )
    .nullish(),
  milestones: list(
    group(
      { id: id('mã mốc thời gian'), date: day('ngày của mốc'), title: text('tên mốc') },
      'một mốc thời gian (id, date, title)',
    ),
    'mốc thời gian (sơ kết, tổng kết)',
  ).optional(),
  openPoints: list(openPointSchema, 'nội dung cần xác nhận').optional(),
};

/** The plan file without the insides of its requirements, which are checked one by one so that no fault hides another. */
export const planHeadSchema = group(
  { ...headShape, requirements: z.array(z.unknown(), { error: want('danh sách: yêu cầu báo cáo') }) },
  'một tệp văn bản yêu cầu báo cáo',
);

export type PlanHead = z.infer<typeof planHeadSchema>;

/**
 * The JSON Schema of plan files, for editors that understand `# yaml-language-server: $schema=plan.schema.json`.
 * It covers names and shapes; `plan check` also covers what needs the register and the calendar.
 */
export function planJsonSchema(): Record<string, unknown> {
  const whole = group(
    { ...headShape, requirements: list(requirementSchema, 'yêu cầu báo cáo') },
    'Văn bản yêu cầu báo cáo của Đúng Hạn',
  );
  return z.toJSONSchema(whole, { io: 'input', target: 'draft-7' }) as Record<string, unknown>;
}
