import { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import type { AskedPoint } from '../../domain/plan/derived-open-points';
import type { Parsed } from '../../domain/source/issue';
import { TEXT_LENGTHS } from '../../files/upload-limits';
import { EXAMPLE } from './example-office';
import { collection, plainId, plan, text, wordsNeeded } from './scalars';

/** The smallest plan there is: one report of one commune, once. Its units are those of the register of `registerFile`. */
const PLAN = `id: tinh-mau-45-2026
title: Theo dõi việc gửi báo cáo theo Kế hoạch số 45/KH-UBND
document:
  type: Kế hoạch
  number: 45/KH-UBND
  issued: 12/01/2026
  issuer: ubnd-tinh
  subject: Nâng cao chất lượng công tác báo cáo năm 2026
  place: Tỉnh Mẫu
effective: 12/01/2026
tree: government
register: tinh-mau
roll: none
requirements:
  - id: bao-cao-quy
    report: báo cáo kết quả thực hiện Kế hoạch
    kind: periodic
    frequency: quarter
    clause: Mục IV.2
    quote: UBND các xã báo cáo kết quả quý III về UBND tỉnh (qua Sở Nội vụ) trước hoặc trong ngày 25/9/2026.
    dueText: trước hoặc trong ngày 25/9/2026
    due: { type: date, date: 25/9/2026 }
    boundary: by
    period: 2026-Q3
    reporters: { units: [xa-an-phu] }
    receiver: ubnd-tinh
    through: so-noi-vu
    nil: yes
`;

/** A plan file as programs send it. */
export const planFile = z
  .strictObject({
    source: wordsNeeded(TEXT_LENGTHS.plan, PLAN).describe('The plan file, YAML (plans/plan.schema.json)'),
    file: wordsNeeded(200, 'plan.yaml').default('plan.yaml').describe('Its name, for faults to be told by'),
    register: plainId(100, EXAMPLE.register)
      .nullable()
      .default(null)
      .describe('Id of a stored register; null: the one the file names'),
  })
  .meta({ id: 'PlanFile' });

/** Whether steps that are past when a plan is put in force are told all the same. */
export const notifyPast = z
  .boolean()
  .default(false)
  .meta({ description: 'Also send the mails of steps that are past already', examples: [false] });

/** What putting in force or confirming a date has made: the JSON of `plan activate`. */
export const activation = z.object({ plan, collections: z.array(collection) }).meta({ id: 'Activation' });

/** A question that a document leaves open. */
export const openPoint = z
  .object({
    requirement: text('bao-cao-quy').nullable().describe('null: the document as a whole'),
    also: z
      .array(text('bao-cao-nam'))
      .meta({ examples: [[]] })
      .describe('Other requirements of the same sentence, for which the answer holds, too'),
    code: text('BOUNDARY_READING', 'docs/errors.md names them'),
    message: text('“Trước ngày 25/9/2026”: gửi trong ngày 25/9 có tính đúng hạn không?'),
    proposal: text('2026-09-25').nullable().describe('An offer; it does nothing by itself'),
  })
  .meta({ id: 'OpenPoint', description: 'What a document leaves open and a person must settle' });

export function openPointOf({
  requirement,
  also = [],
  code,
  message: said,
  proposal,
}: AskedPoint): z.infer<typeof openPoint> {
  return { requirement, also: [...also], code, message: inVietnamese(said), proposal: proposal ?? null };
}

/**
 * What was read without fault.
 * @throws DungHanError PLAN_REFUSED with all issues
 */
export function taken<T>(read: Parsed<T>, file: string): T {
  if (read.ok) return read.value;
  const { issues } = read;
  throw new DungHanError('PLAN_REFUSED', message('refusals.plan-file', { file, faults: issues.length }), { issues });
}
