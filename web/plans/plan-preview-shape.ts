import { z } from 'zod';
import type { Preview } from '../../client/plans/preview';
import { addressee } from '../api/addressee';
import { EXAMPLE } from '../api/example-office';
import { openPoint, openPointOf } from '../api/plan-file';
import { collection, count, obligation, plan, text, unit } from '../api/scalars';
import { day, instant } from '../api/times';

const REQUIREMENT = text(EXAMPLE.requirement);

/** A last day that a roll rule moved off a day off. */
const moved = z.object({
  from: day,
  to: day,
  rule: z.enum(['previous', 'next']),
  source: text('Nghị định 30/2020/NĐ-CP'),
});

const round = z
  .object({
    id: collection,
    requirement: REQUIREMENT,
    kind: text('periodic'),
    period: text('2026-Q3'),
    receiver: unit,
    alsoTo: z.array(addressee).describe('Further bodies that the reports are for'),
    through: unit.nullable(),
    compiler: unit,
    boundary: z.enum(['before', 'by', 'on']).meta({ examples: ['by'] }),
    lastDay: day,
    lateFrom: instant,
    workingDue: day,
    cutoff: day.nullable(),
    covers: z
      .object({ from: day, to: day })
      .nullable()
      .describe('The days whose data the reports hold; null: those of the period'),
    moved: moved.nullable().meta({ examples: [null] }),
    provisional: z.boolean().meta({ examples: [false] }),
    obligations: z.array(z.object({ id: obligation, unit })),
    steps: z.array(
      z.object({
        id: text('remind:-3wd@2026-09-25'),
        kind: text('remind'),
        at: instant,
        units: count(1),
        to: z.array(text('officer')),
      }),
    ),
  })
  .meta({ id: 'PreviewedRound' });

const undated = z
  .object({
    requirement: REQUIREMENT,
    kind: text('ad-hoc'),
    reporters: z.array(unit),
    receiver: addressee,
    message: text('Văn bản không nêu hạn gửi; chưa nhắc cho đến khi có người xác nhận ngày.'),
  })
  .meta({ id: 'UndatedReport' });

/** The JSON of `plan preview`. */
export const preview = z
  .object({
    plan,
    collections: z.array(round),
    undated: z.array(undated),
    milestones: z.array(z.object({ date: day, title: text('Sơ kết 6 tháng đầu năm 2026') })),
    openPoints: z.array(openPoint),
  })
  .meta({ id: 'PlanPreview', description: 'Everything a plan file would do, before it is put in force' });

export function previewAnswer({ openPoints, ...found }: Preview) {
  return { ...found, openPoints: openPoints.map(openPointOf) };
}
