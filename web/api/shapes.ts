import { z } from 'zod';
import { formatInstant, type Instant } from '../../domain/time/time';
import { oneLine } from '../http/one-line';

/** Parts that several operations speak of; also the words of OpenAPI. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Calendar date of Vietnam, YYYY-MM-DD');
export const instant = z.string().describe('ISO 8601 with +07:00');
export const obligation = z.string().min(1).max(900).describe('<plan>/<requirement>/<period>/<compiler>/<unit>');
export const collection = z.string().min(1).max(700).describe('<plan>/<requirement>/<period>/<compiler>');
export const unit = z.string().min(1).max(200).describe('<register>:<code>');
export const nothing = z.strictObject({});
export const flag = z.enum(['true', 'false']).default('false');
/** What one page of a list holds is the answer's matter; pages count from 1. */
export const page = z.coerce.number().int().min(1).max(10_000).default(1);
export const year = z.coerce.number().int().min(1901).max(2198);
/** Number of a draft. */
export const number = z.coerce.number().int().min(1).max(999_999_999);
export const line = z.string().max(200);

/** Words that are kept as a person would have typed them: one line, one Unicode form; `least` letters of them. */
export function typed(most: number, least: 0 | 1 = 1) {
  return z.string().max(most).transform(oneLine).pipe(z.string().min(least));
}

/** An instant of the facts as answers give it. */
export function iso(at: Instant): string {
  return formatInstant(at);
}

/** The same where there may be none. */
export function isoOrNull(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

/** A file to be saved. */
export interface Download {
  name: string;
  content: Buffer | string;
}

/** Marks an operation that answers with a file instead of JSON. */
export const download = z.custom<Download>().describe('The file, byte for byte');

export const signedDocument = z
  .strictObject({
    number: z.string().max(200).nullable().default(null),
    date: day.nullable().default(null),
    signer: z.string().max(200).nullable().default(null),
  })
  .describe('The signed document a report came with: số, ký hiệu; ngày ban hành; người ký');

const file = z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() });

export const receipt = z
  .object({
    receipt: z.string(),
    obligation,
    version: z.number().int(),
    receivedAt: instant,
    late: z.boolean(),
    daysLate: z.number().int(),
    sha256: z.string(),
    files: z.array(file),
    warnings: z.array(z.string()).describe('Rules that only warn, in Vietnamese'),
  })
  .describe('Phiếu tiếp nhận báo cáo');

export const state = z.enum(['open', 'submitted', 'returned', 'accepted', 'nil', 'exempt', 'ended']);
export const changedState = z.object({ obligation, state });

export const statusLine = z.object({
  obligation,
  collection,
  unit,
  state,
  lastDay: day,
  lateFrom: instant,
  receivedAt: instant.nullable(),
  late: z.boolean(),
  daysLate: z.number().int(),
  nextStep: z.object({ kind: z.string(), at: instant }).nullable(),
});

export const rollup = z.object({
  collection,
  version: z.number().int(),
  figures: z.array(z.object({ field: z.string(), value: z.number(), from: z.array(z.string()) })),
  lists: z.record(
    z.string(),
    z.array(z.object({ unit, submission: z.string(), row: z.record(z.string(), z.string()) })),
  ),
  units: z.object({
    expected: z.array(unit),
    received: z.array(unit),
    late: z.array(unit),
    nil: z.array(unit),
    exempt: z.array(unit),
    missing: z.array(unit),
  }),
});

export const issue = z.object({
  code: z.string(),
  path: z.string().optional(),
  field: z.string().optional(),
  file: z.string().optional(),
  line: z.number().int().nullable().optional(),
  message: z.string(),
});

/** RFC 9457, with our stable code and, where there are several faults, all of them. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().describe('Stable code of docs/errors.md'),
  instance: z.string().optional(),
  issues: z.array(issue).optional(),
});
