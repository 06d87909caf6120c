import { z } from 'zod';
import { MAIL_ADDRESS } from '../../domain/units/mail-address';
import { toOneLine } from '../http/one-line';
import { EXAMPLE } from './example-office';

/** Words that a person reads, as answers give them. */
export function text(example: string, description?: string) {
  return z.string().meta({ examples: [example], ...(description === undefined ? {} : { description }) });
}

/** PostgreSQL has no text with a NUL in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the one that is refused
export const WITHOUT_NUL = /^[^\u0000]*$/;
/**
 * With at least one visible character: a letter of Latin or Vietnamese writing, a digit, a punctuation mark. What stands before the
 * first of them is named apart, or a long text with a NUL would be gone through again from each of its letters.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the one that is refused
export const VISIBLE = /^[^\u0000!-~À-ÖØ-öø-ɏẠ-ỹ]*[!-~À-ÖØ-öø-ɏẠ-ỹ][^\u0000]*$/;

/** Words of a request; they may be empty. */
export function words(most: number, example: string) {
  return z
    .string()
    .max(most)
    .regex(WITHOUT_NUL)
    .meta({ examples: [example] });
}

/** Words of a request that must say something. */
export function wordsNeeded(most: number, example: string) {
  return z
    .string()
    .max(most)
    .regex(VISIBLE)
    .meta({ examples: [example] });
}

/** Words that are kept in one line and one Unicode form. */
export function line(most: number, example: string) {
  return words(most, example).transform(toOneLine);
}

/** The same where it must say something. */
export function lineNeeded(most: number, example: string) {
  return wordsNeeded(most, example).transform(toOneLine);
}

/** An address that mail can be sent to. */
export function mailAddress(example: string) {
  return z
    .stringFormat('email', MAIL_ADDRESS)
    .max(254)
    .meta({ examples: [example] });
}

/** How many there are of something. */
export function count(example = 3) {
  return z
    .int32()
    .min(0)
    .meta({ format: 'int32', examples: [example] });
}

/** Number of a version: from 1 to what PostgreSQL's `integer` holds. */
export function numbered(example = 1) {
  return z
    .int32()
    .min(1)
    .meta({ format: 'int32', examples: [example] });
}

/** Number that PostgreSQL has given to a draft, a role, a token, a line: its `bigint`, as far as JSON numbers are exact. */
export function serial(example: number) {
  return z
    .int()
    .min(1)
    .meta({ format: 'int64', examples: [example] });
}

/** Digits are a number, and nothing else: all is text in an address. */
function fromDigits(given: unknown): unknown {
  return typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : given;
}

/** A whole number in an address. */
export function inAddress(least: number, most: number, example: number) {
  return z.preprocess(fromDigits, z.int32().min(least).max(most)).meta({ format: 'int32', examples: [example] });
}

/** Number of a draft, a role or a token in an address. */
export const number = z.preprocess(fromDigits, serial(7)).meta({ examples: [7] });
/** Number of a version in an address. */
export const versionInAddress = inAddress(1, 2_147_483_647, 2);
/** What one page of a list holds is the answer's matter; pages count from 1. */
export const page = inAddress(1, 10_000, 1).default(1).describe('Page of the list, from 1; left out: the first');
export const year = inAddress(1901, 2198, 2026);
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .meta({ examples: ['true'] });

const ID = '[a-z0-9-]+';
const UNIT = `${ID}:${ID}`;
const COLLECTION = `${ID}/${ID}/[A-Za-z0-9-]+/${UNIT}`;

function idOf(pattern: string, most: number) {
  return z
    .string()
    .max(most)
    .regex(new RegExp(`^${pattern}$`));
}

/** Id of a thing that a plan file or register names: a plan, a requirement, a register. */
export function plainId(most: number, example: string) {
  return idOf(ID, most).meta({ examples: [example] });
}

export const plan = idOf(ID, 200).meta({
  id: 'PlanId',
  description: 'Id of a document that asks for reports',
  examples: [EXAMPLE.plan],
});
export const unit = idOf(UNIT, 200).meta({
  id: 'UnitId',
  description: '<register>:<code>',
  examples: [EXAMPLE.unit],
});
export const collection = idOf(COLLECTION, 700).meta({
  id: 'RoundId',
  description: 'A round of reports: <plan>/<requirement>/<period>/<compiler>',
  examples: [EXAMPLE.collection],
});
export const obligation = idOf(`${COLLECTION}/${UNIT}`, 900).meta({
  id: 'ReportId',
  description: 'One report that a unit owes: <plan>/<requirement>/<period>/<compiler>/<unit>',
  examples: [EXAMPLE.obligation],
});
export const contactId = idOf(`${UNIT}/${ID}`, 300).meta({
  id: 'ContactId',
  description: '<unit>/<post>',
  examples: [`${EXAMPLE.unit}/office`],
});
export const exportId = idOf('[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 36).meta({
  id: 'ExportId',
  description: 'A file that is made outside the request',
  examples: ['7b0f5c1e-0d6a-4c1b-9a51-2f6d1c3b8e90'],
});
export const receiptCode = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/)
  .meta({ id: 'ReceiptCode', description: 'Code of a receipt (phiếu tiếp nhận)', examples: [EXAMPLE.receipt] });
