import type { SignedDocument } from '../../domain/records/recorded-report';
import { canonicalJson } from '../../domain/rollup/canonical-json';
import type { FormValues } from '../../domain/rollup/form';
import { dayOf, type Instant } from '../../domain/time/time';
import { sha256 } from '../../files/sha256';

/** Everything the hash on a receipt covers. */
export interface HashedReport {
  obligation: string;
  version: number;
  nil: boolean;
  values: FormValues;
  document: SignedDocument;
  files: readonly { name: string; sha256: string }[];
}

/**
 * A report as one text, independent of the order of its keys; the SHA-256 of its UTF-8 bytes is the hash on the
 * receipt.
 */
export function reportText({ files, ...report }: HashedReport): string {
  return canonicalJson({ ...report, files: files.map(({ name, sha256: hash }) => ({ name, sha256: hash })) });
}

/** SHA-256 of a received report: figures, texts, signed document and the hashes of its files. */
export function reportHash(report: HashedReport): string {
  return sha256(reportText(report));
}

/**
 * The code on a receipt (mã tiếp nhận): its day, and characters derived from the report and the time.
 * @param at instant of receipt, UTC+7 decides the day
 * @example receiptCode(obligation, 1, at, hash) // 'DH20200528-3F0A9C41D2'
 */
export function newReceiptCode(obligation: string, version: number, at: Instant, hash: string): string {
  const mark = sha256(`${obligation}#${version} ${at} ${hash}`).slice(0, 10).toUpperCase();
  return `DH${dayOf(at).replaceAll('-', '')}-${mark}`;
}
