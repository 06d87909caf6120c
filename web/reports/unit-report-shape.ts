import { z } from 'zod';
import { count, obligation, receiptCode, text } from '../api/scalars';
import { day, instant, isoOrNull } from '../api/times';
import { heading, headingOf, shown, shownOf } from '../rounds/round-heading-shape';
import type { UnitReport } from './unit-reports';

/** One report of a unit: what it is, how it stands, its receipt. */
export const unitReport = z
  .object({
    obligation,
    round: heading,
    shown,
    owing: z.boolean().describe('It is still to be sent, or to be mended'),
    lastDay: day,
    version: count(1),
    receivedAt: instant.nullable(),
    receipt: receiptCode.nullable(),
    stateReason: text('Thiếu biểu số 02.').nullable(),
    askedDay: day.nullable().describe('The day a returned report is asked for again'),
    extended: z.boolean().meta({ examples: [false] }),
  })
  .meta({ id: 'UnitReport', description: 'One report of a unit: what it is, how it stands, its receipt' });

export function unitReportOf(report: UnitReport): z.infer<typeof unitReport> {
  const { id, head, owing, lastDay, version, receivedAt, receipt, stateReason, askedDay, extended } = report;
  return {
    ...{ obligation: id, round: headingOf(head), shown: shownOf(report.shown) },
    ...{ owing, lastDay, version, receivedAt: isoOrNull(receivedAt), receipt, stateReason, askedDay, extended },
  };
}
