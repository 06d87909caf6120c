import { z } from 'zod';
import { day, instant, isoOrNull, obligation } from '../api/shapes';
import { heading, headingOf, shown, shownOf } from '../rounds/round-heading-shape';
import type { UnitReport } from './unit-reports';

/** One report of a unit: what it is, how it stands, its receipt. */
export const unitReport = z.object({
  obligation,
  round: heading,
  shown,
  owing: z.boolean(),
  lastDay: day,
  version: z.number().int(),
  receivedAt: instant.nullable(),
  receipt: z.string().nullable(),
  stateReason: z.string().nullable(),
  askedDay: day.nullable().describe('The day a returned report is asked for again'),
  extended: z.boolean(),
});

export function unitReportOf(report: UnitReport): z.infer<typeof unitReport> {
  const { id, head, owing, lastDay, version, receivedAt, receipt, stateReason, askedDay, extended } = report;
  return {
    ...{ obligation: id, round: headingOf(head), shown: shownOf(report.shown) },
    ...{ owing, lastDay, version, receivedAt: isoOrNull(receivedAt), receipt, stateReason, askedDay, extended },
  };
}
