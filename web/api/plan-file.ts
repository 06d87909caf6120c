import { z } from 'zod';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import { collection, day, instant } from './shapes';

/** Bytes of a request with a plan file or register; the parsers take texts up to 1 MB and tables up to 2. */
export const PLAN_BYTES = 8_388_608;

/** A plan file as programs send it. */
export const planFile = z.strictObject({
  source: z.string().min(1).max(1_000_000).describe('The plan file, YAML'),
  file: z.string().max(200).default('plan.yaml'),
  register: z
    .string()
    .max(100)
    .nullable()
    .default(null)
    .describe('Id of a stored register; null: the one the file names'),
});

/** What putting in force or confirming a date has made: the JSON of `plan activate`. */
export const activation = z.object({ plan: z.string(), collections: z.array(collection) });

export const openPoint = z.looseObject({ code: z.string(), message: z.string() });

/** The JSON of `plan preview`. */
export const preview = z.looseObject({
  plan: z.string(),
  collections: z.array(z.looseObject({ id: collection, lastDay: day, lateFrom: instant })),
  undated: z.array(z.any()),
  milestones: z.array(z.object({ date: day, title: z.string() })),
  openPoints: z.array(openPoint),
});

/**
 * What was read without fault.
 * @throws DungHanError PLAN_REFUSED with all issues
 */
export function taken<T>(read: Parsed<T>, file: string): T {
  if (read.ok) return read.value;
  const { issues } = read;
  throw new DungHanError('PLAN_REFUSED', message('refusals.plan-file', { file, faults: issues.length }), { issues });
}
