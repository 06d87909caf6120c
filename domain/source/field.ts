import { z } from 'zod';
import type { ErrorCode } from '../errors';
import { parseVietnameseDate } from '../time/vietnamese';
import type { Issue } from './issue';
import type { Path, YamlSource } from './yaml-source';

/** Ids of plans, requirements, phases and forms; no part of a longer id holds `/` or a blank. */
export const ID_PATTERN = '^[a-z0-9-]+$';

/** Written forms of a date: `2020-05-30`, `30/5/2020`, `30-5-2020`; the year is never left out. */
const DAY_PATTERN = '^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{4})$';

interface Found {
  input?: unknown;
}

/** What stands in the file, in words for the person who edits it. */
export function shown(input: unknown): string {
  if (input === undefined) return 'Thiếu mục này';
  if (input === null || input === '') return 'Mục này để trống';
  if (typeof input === 'string') return `Thấy "${input.length > 60 ? `${input.slice(0, 60)}…` : input}"`;
  if (typeof input === 'number') return `Thấy ${input} (số)`;
  if (typeof input === 'boolean') return `Thấy ${input}`;
  return Array.isArray(input) ? 'Thấy một danh sách' : 'Thấy một nhóm mục';
}

/** Zod's message for a field: what was found, what was expected. */
export function want(what: string): (found: Found) => string {
  return ({ input }) => `${shown(input)}; cần ${what}.`;
}

export function text(what: string, maxLength = 2_000) {
  const error = want(what);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters have no place in a heading or a mail
  const printable = /^[^\u0000-\u0008\u000b-\u001f\u007f]*$/;
  return z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(maxLength, { error })
    .regex(printable, { error })
    .meta({ description: what });
}

export function id(what: string) {
  const expected = `${what}: chỉ gồm chữ thường a-z, số và gạch nối`;
  return z
    .string({ error: want(expected) })
    .superRefine((value, context) => {
      if (!new RegExp(ID_PATTERN).test(value)) context.addIssue(coded('ID_INVALID', want(expected)({ input: value })));
    })
    .meta({ description: what, pattern: ID_PATTERN });
}

export function day(what: string) {
  const expected = `${what}, viết 30/5/2020 hoặc 2020-05-30, và có trên lịch`;
  return z
    .string({ error: want(expected) })
    .superRefine((value, context) => {
      const year = Number(parseVietnameseDate(value)?.slice(0, 4) ?? 0);
      if (year < 1950 || year > 2150) context.addIssue(coded('DATE_INVALID', want(expected)({ input: value })));
    })
    .meta({ description: what, pattern: DAY_PATTERN });
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T, what: string) {
  return z.enum(values, { error: want(`${what}: một trong ${values.join(', ')}`) }).meta({ description: what });
}

/** `true`/`false`; YAML 1.2 leaves `yes` and `no` as words, and staff write them. */
export function yesNo(what: string) {
  return z
    .union([z.boolean(), z.enum(['yes', 'no'])], { error: want(`${what}: yes hoặc no`) })
    .meta({ description: what });
}

export function isYes(value: boolean | 'yes' | 'no' | null | undefined): boolean {
  return value === true || value === 'yes';
}

export function integer(what: string, min: number, max: number) {
  const error = want(`${what}: số nguyên từ ${min} đến ${max}`);
  return z.int({ error }).min(min, { error }).max(max, { error }).meta({ description: what });
}

/** A group of fields; a name nobody knows is refused with the names that are known. */
export function group<T extends z.core.$ZodLooseShape>(shape: T, what: string) {
  const known = Object.keys(shape).join(', ');
  return z
    .strictObject(shape, { error: (raw) => (raw.code === 'unrecognized_keys' ? known : want(what)(raw)) })
    .meta({ description: what });
}

export function list<T extends z.ZodType>(item: T, what: string) {
  return z.array(item, { error: want(`danh sách: ${what}`) }).meta({ description: what });
}

/** A custom zod issue that keeps our own code. */
export function coded(code: ErrorCode, message: string) {
  return { code: 'custom' as const, message, params: { code } };
}

/**
 * Zod's faults as issues of the file, each unknown key by itself.
 * @param base where in the file the checked value stands
 */
export function shapeIssues(source: YamlSource, base: Path, error: z.ZodError): Issue[] {
  return error.issues.flatMap((fault): Issue[] => {
    const path = [...base, ...(fault.path as (string | number)[])];
    if (fault.code === 'unrecognized_keys') {
      return fault.keys.map((key) =>
        source.issue([...path, key], 'FIELD_UNKNOWN', `Không có mục "${key}" ở đây; cần một trong: ${fault.message}.`),
      );
    }
    const own = fault.code === 'custom' ? (fault.params?.code as ErrorCode | undefined) : undefined;
    return [source.issue(path, own ?? (fault.input === undefined ? 'FIELD_MISSING' : 'FIELD_INVALID'), fault.message)];
  });
}
