import { z } from 'zod';
import { count, text } from '../api/scalars';

const labelled = z.object({ id: text('dialogues'), label: text('Số cuộc đối thoại với Nhân dân') });
const id = text('dialogues', 'Name of the value in a report');
const label = text('Số cuộc đối thoại với Nhân dân');
const unit = text('cuộc').nullable();
const required = z.boolean();
const decimals = count(0).describe('Digits after the decimal sign');
const figureColumn = z.object({ ...labelled.shape, decimals: decimals.optional() });

const field = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('number'),
      id,
      label,
      unit,
      aggregate: z.enum(['sum', 'max', 'none']).describe('How figures of several units become one'),
      required,
      decimals,
    }),
    z.object({ type: z.literal('text'), id, label, required, maxLength: count(10_000) }),
    z.object({ type: z.literal('table'), id, label, rows: z.array(labelled), columns: z.array(figureColumn), unit }),
    z.object({ type: z.literal('list'), id, label, columns: z.array(labelled), required }),
  ])
  .meta({
    id: 'FormField',
    description:
      'A question of a form; a cell of a table is `<table>.<row>.<column>`, of a list `<list>.<number>.<column>`',
  });

const rule = z
  .object({
    id: text('settled-within-received'),
    left: text('petitions-received'),
    op: z.enum(['>=', '<=', '=']),
    right: text('petitions-settled'),
    severity: z.enum(['refuse', 'warn']).meta({ examples: ['warn'] }),
    message: text('Số đơn đã giải quyết nhiều hơn số tiếp nhận; đề nghị kiểm tra hoặc ghi rõ lý do.'),
  })
  .meta({ id: 'FormRule', description: '`left op right`; `warn` asks for a reason, `refuse` takes no such report' });

/** The form of a requirement, as its plan defines it. */
export const reportFormShape = z
  .object({ id: text('dan-van'), title: text('Biểu báo cáo quý'), fields: z.array(field), rules: z.array(rule) })
  .meta({ id: 'ReportForm' });

/** What a unit has filled in, as it was kept. */
export const keptValues = z
  .object({
    figures: z.record(z.string(), z.number()),
    texts: z.record(z.string(), z.string()),
    lists: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
  })
  .meta({
    id: 'ReportValues',
    description: 'What a unit reported, by id of the field',
    examples: [{ figures: { dialogues: 3 }, texts: { results: 'Đã tổ chức 03 cuộc đối thoại.' }, lists: {} }],
  });

/** What a program fills in. */
export const givenValues = z.record(z.string().max(300), z.unknown()).meta({
  id: 'GivenValues',
  description: 'By id of the field, flat or nested; figures as numbers or as "1.234,5"',
  examples: [{ dialogues: 3, 'citizens-received': '1.234' }],
});
