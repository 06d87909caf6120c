import { z } from 'zod';
import type { ErrorCode } from '../error-codes';
import { inVietnamese, type Message, message, type PlainCode } from '../messages/message';
import { parseVietnameseDate } from '../time/vietnamese';
import type { Issue } from './issue';
import { mixedWord, nameOf, oddSignsNamed, withSignsShown } from './odd-signs';
import { entriesBefore } from './schema-order';
import { withoutUnseen } from './unseen-signs';
import { type Path, writtenPath, type YamlSource } from './yaml-source';

/** Ids of plans, requirements, phases and forms; no part of a longer id holds `/` or a blank. */
export const ID_PATTERN = '^[a-z0-9-]+$';

/** Written forms of a date: `2020-05-30`, `30/5/2020`, `30-5-2020`; the year is never left out. */
const DAY_PATTERN = '^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/-]\\d{1,2}[/-]\\d{4})$';

interface Found {
  input?: unknown;
}

/** What a field is for: a message code without values, or a message. */
export type FieldPurpose = PlainCode | Message;

/** The value found in the file, in words for the person who edits it. */
export function shownValue(input: unknown): Message {
  if (input === undefined) return message('files.missing');
  if (input === null || input === '') return message('files.empty');
  if (typeof input === 'string')
    return message('files.found-text', { text: withSignsShown(input.length > 60 ? `${input.slice(0, 60)}…` : input) });
  if (typeof input === 'number') return message('files.found-number', { number: String(input) });
  if (typeof input === 'boolean') return message('files.found-boolean', { value: input });
  return message(Array.isArray(input) ? 'files.found-list' : 'files.found-group');
}

/** The found and the expected value of a field. */
export function unexpected(input: unknown, expected: FieldPurpose): Message {
  const fault = message('files.expected', { found: shownValue(input), expected: said(expected) });
  return typeof input === 'string' ? withOddSigns(fault, input) : fault;
}

/** A fault of a code or a fixed word, with its characters that are invisible or look like others. */
export function withOddSigns(fault: Message, text: string): Message {
  const signs = oddSignsNamed(text);
  return signs === null ? fault : message('files.with-odd-signs', { fault, signs });
}

/** The fault of a field, as zod carries it: what was found, what was expected. */
export function expectedFault(expected: FieldPurpose): (found: Found) => string {
  return ({ input }) => carried(unexpected(input, expected));
}

/** Zod carries texts only, so a message goes through it as JSON. */
function carried(fault: Message): string {
  return JSON.stringify(fault);
}

/** Decodes a message that went through zod; zod's own messages are replaced. */
function unpacked({ message: carriedText, input }: z.core.$ZodIssue): Message {
  try {
    return JSON.parse(carriedText) as Message;
  } catch {
    return unexpected(input, 'files.another-value');
  }
}

function said(what: FieldPurpose): Message {
  return typeof what === 'string' ? message(what) : what;
}

export function described(what: FieldPurpose): { description: string } {
  return { description: inVietnamese(said(what)) };
}

/**
 * A text of a document, without invisible characters.
 * @param signs `named` for a code, where they stay, so that its refusal names them
 */
export function textSchema(what: FieldPurpose, maxLength = 2_000, signs: 'cleaned' | 'named' = 'cleaned') {
  const error = expectedFault(what);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are refused in headings and mails
  const printable = /^[^\u0000-\u0008\u000b-\u001f\u007f]*$/;
  return z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(maxLength, { error })
    .regex(printable, { error })
    .overwrite((text) => (signs === 'cleaned' ? withoutUnseen(text).trim() : text))
    .min(1, { error })
    .superRefine((text, context) => {
      const sign = mixedWord(text);
      if (sign !== null) context.addIssue(coded('FIELD_INVALID', message('files.mixed-word', { sign: nameOf(sign) })));
    })
    .meta(described(what));
}

export function idSchema(what: FieldPurpose) {
  const expected = message('files.an-id', { what: said(what) });
  return z
    .string({ error: expectedFault(expected) })
    .superRefine((value, context) => {
      if (!new RegExp(ID_PATTERN).test(value)) context.addIssue(coded('ID_INVALID', unexpected(value, expected)));
    })
    .meta({ ...described(what), pattern: ID_PATTERN });
}

export function daySchema(what: FieldPurpose) {
  const expected = message('files.a-day', { what: said(what) });
  return z
    .string({ error: expectedFault(expected) })
    .superRefine((value, context) => {
      const year = Number(parseVietnameseDate(value)?.slice(0, 4) ?? 0);
      if (year < 1950 || year > 2150) context.addIssue(coded('DATE_INVALID', unexpected(value, expected)));
    })
    .meta({ ...described(what), pattern: DAY_PATTERN });
}

export function oneOfSchema<const T extends readonly [string, ...string[]]>(values: T, what: FieldPurpose) {
  const expected = message('files.one-of', { what: said(what), values });
  return z.enum(values, { error: expectedFault(expected) }).meta(described(expected));
}

/** `true`/`false`; in YAML 1.2 `yes` and `no` are strings, and staff write them. */
export function yesNoSchema(what: FieldPurpose) {
  return z
    .union([z.boolean(), z.enum(['yes', 'no'])], {
      error: expectedFault(message('files.yes-or-no', { what: said(what) })),
    })
    .meta(described(what));
}

export function isYes(value: boolean | 'yes' | 'no' | null | undefined): boolean {
  return value === true || value === 'yes';
}

export function integerSchema(what: FieldPurpose, min: number, max: number) {
  const error = expectedFault(message('files.whole-number', { what: said(what), min, max }));
  return z.int({ error }).min(min, { error }).max(max, { error }).meta(described(what));
}

/** A group of fields; an unknown name is refused with the list of known names. */
export function groupSchema<T extends z.core.$ZodLooseShape>(shape: T, what: FieldPurpose) {
  const known = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (raw) => (raw.code === 'unrecognized_keys' ? JSON.stringify(known) : expectedFault(what)(raw)),
    })
    .meta(described(what));
}

/** @example aList('plan-field.milestones') // 'danh sách: mốc thời gian (sơ kết, tổng kết)' */
export function aList(what: FieldPurpose): Message {
  return message('files.a-list', { what: said(what) });
}

/** One of several groups, discriminated by their entry `type`. */
export function taggedUnionSchema(...types: string[]): { error: string } {
  return { error: carried(message('files.one-type', { types })) };
}

export function listSchema<T extends z.ZodType>(item: T, what: FieldPurpose) {
  return z.array(item, { error: expectedFault(aList(what)) }).meta(described(what));
}

/** A custom zod issue with our own code. */
export function coded(code: ErrorCode, fault: Message) {
  return { code: 'custom' as const, message: carried(fault), params: { code } };
}

/**
 * Zod's faults as issues of the file.
 * @param base path of the checked value in the file
 * @param schema the schema that refused it, for a file whose entries have names: a missing entry is then named, at the
 *   line below which it belongs; where one entry of a group is missing and one is unknown, they are one fault
 */
export function shapeIssues(source: YamlSource, base: Path, error: z.ZodError, schema?: z.ZodType): Issue[] {
  const renamed = schema === undefined ? new Map<string, Renamed>() : renamedEntries(error);
  const value = base.reduce<unknown>((group, key) => (group as Record<string | number, unknown>)?.[key], source.value);
  return error.issues.flatMap((fault): Issue[] => {
    const own = fault.path as (string | number)[];
    const path = [...base, ...own];
    if (fault.code === 'unrecognized_keys') {
      const known = JSON.parse(fault.message) as string[];
      return fault.keys.map((name) => {
        const unknown = unknownEntry(name, known, renamed.get(writtenPath(own)));
        return source.issue([...path, name], 'FIELD_UNKNOWN', withOddSigns(unknown, name));
      });
    }
    const code = fault.code === 'custom' ? (fault.params?.code as ErrorCode | undefined) : undefined;
    if (fault.input !== undefined || code !== undefined)
      return [source.issue(path, code ?? 'FIELD_INVALID', unpacked(fault))];
    if (schema === undefined) return [source.issue(path, 'FIELD_MISSING', unpacked(fault))];
    if (renamed.has(writtenPath(own.slice(0, -1)))) return [];
    const missing = missingEntry(unpacked(fault), own.at(-1));
    return [source.issue(path, 'FIELD_MISSING', missing, entriesBefore(schema, value, own))];
  });
}

/** The missing entry whose place an unknown one takes, with its fault. */
interface Renamed {
  missing: string;
  fault: Message;
}

/** By path of a group: one entry of it is missing and one is unknown, so that the name is wrong. */
function renamedEntries(error: z.ZodError): Map<string, Renamed> {
  const renamed = new Map<string, Renamed>();
  for (const unknown of error.issues) {
    if (unknown.code !== 'unrecognized_keys' || unknown.keys.length !== 1) continue;
    const group = writtenPath(unknown.path as Path);
    const missing = error.issues.filter(
      ({ code, input, path }) =>
        code !== 'unrecognized_keys' && input === undefined && writtenPath(path.slice(0, -1) as Path) === group,
    );
    const name = missing[0]?.path.at(-1);
    if (missing.length === 1 && typeof name === 'string')
      renamed.set(group, { missing: name, fault: unpacked(missing[0]!) });
  }
  return renamed;
}

function unknownEntry(name: string, known: readonly string[], renamed: Renamed | undefined): Message {
  if (renamed === undefined) return message('files.unknown-entry', { name: withSignsShown(name), known });
  const { missing, fault } = renamed;
  return message('files.renamed-entry', { name: withSignsShown(name), missing, said: missingEntry(fault, missing) });
}

/** @example inVietnamese(missingEntry(fault, 'receiver')) // 'Thiếu mục "receiver"; cần cơ quan nhận báo cáo …' */
function missingEntry(fault: Message, name: string | number | undefined): Message {
  const { found, expected } = fault.values as { found?: Message; expected?: Message };
  if (typeof name !== 'string' || found?.code !== 'files.missing' || expected === undefined) return fault;
  return message('files.expected', { found: message('files.missing-entry', { name }), expected });
}
