import { z } from 'zod';
import { EXAMPLE } from '../api/example-office';
import { collection, count, obligation, text, unit } from '../api/scalars';
import { state } from '../api/shapes';
import { day, instant } from '../api/times';
import { keptValues, reportFormShape } from './report-form-shape';

/** One report that is owed, with all that filling it in needs. */
export const owedReport = z
  .object({
    id: obligation,
    collection,
    unit,
    title: text(EXAMPLE.report),
    document: text(EXAMPLE.document),
    clause: text(EXAMPLE.clause),
    state: state.meta({ examples: ['open'] }),
    version: count(0).describe('Of the report sent last; 0: none yet'),
    lastDay: day,
    roundDay: day.describe('Last day of the round; earlier than `lastDay` where the date was extended'),
    toMend: z
      .object({ points: text('Thiếu biểu số 02.'), until: day.nullable() })
      .nullable()
      .describe('Of a returned report: what is to be mended, and the day it is asked for again'),
    refusal: z
      .object({ decider: text('UBND tỉnh'), reason: text('Báo cáo cần cho phiên họp ngày 28/9'), at: instant })
      .nullable()
      .describe('A request for more time that was answered with no'),
    lateReason: z
      .object({ reason: text('Mất điện diện rộng do bão số 9'), at: instant })
      .nullable()
      .describe('Why it was late, as noted'),
    lateFrom: instant,
    cutoff: day.nullable().describe('Data are counted up to this day'),
    nil: z.boolean().describe('Whether "không phát sinh" may be reported'),
    form: reportFormShape.nullable().describe('null: free text and files'),
    last: z.object({ receipt: text(EXAMPLE.receipt), values: keptValues }).nullable(),
  })
  .meta({ id: 'OwedReport' });
