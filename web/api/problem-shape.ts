import { z } from 'zod';
import { count, text } from './scalars';

/** One of several faults. */
export const issue = z
  .object({
    code: text('FIELD_INVALID'),
    path: text('document.date', 'Place in the JSON or the file').optional(),
    field: text('dialogues', 'Field of a report form').optional(),
    file: text('plan.yaml').optional(),
    line: count(12).nullable().optional(),
    message: text('Tìm thấy "2026-02-30"; cần ngày có trên lịch, viết như 2026-09-25.'),
  })
  .meta({ id: 'Issue', description: 'One fault: where it is, what was found, what is expected' });

/** RFC 9457, with our stable code and, where there are several faults, all of them. */
export const problem = z
  .object({
    type: text('urn:dung-han:loi:USAGE'),
    title: text('Yêu cầu chưa đúng'),
    status: z
      .int32()
      .min(400)
      .max(599)
      .meta({ format: 'int32', examples: [400] }),
    detail: text('Yêu cầu có mục chưa đúng: document.date.'),
    code: text('USAGE', 'Stable code of docs/errors.md'),
    instance: text('urn:dung-han:yeu-cau:req-1a').optional(),
    issues: z.array(issue).optional(),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457)' });
