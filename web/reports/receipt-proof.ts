import { newReceiptCode, reportHash, reportText } from '../../client/reports/report-hash';
import type { HashedFile } from '../../files/hash-files';
import type { SentFile, SubmissionPage } from './receipt';

/** A compared file, and the received file that it equals byte for byte; null: none of them. */
export interface ComparedFile extends HashedFile {
  same: SentFile | null;
}

/** The kept report as the text the receipt's hash is taken of. */
export function hashedText(submission: SubmissionPage): string {
  return reportText(asHashed(submission));
}

/** Whether content and time as they are kept are still those the receipt's hash and code were made of. */
export function isIntact(submission: SubmissionPage): boolean {
  const { obligation, version, receivedAt, receipt, sha256 } = submission;
  const hash = reportHash(asHashed(submission));
  return hash === sha256 && newReceiptCode(obligation, version, receivedAt, hash) === receipt;
}

export function compareFiles(submission: Pick<SubmissionPage, 'files'>, given: readonly HashedFile[]): ComparedFile[] {
  return given.map((file) => ({
    ...file,
    same: submission.files.find(({ sha256 }) => sha256 === file.sha256) ?? null,
  }));
}

/** A receipt's code as somebody types it from paper. @example typedCode(' dh20200528-3f0a9c41d2') // 'DH20200528-3F0A9C41D2' */
export function typedCode(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/[‐-―−]/gu, '-');
}

function asHashed({ obligation, version, nil, values, documentNumber, documentDate, signer, files }: SubmissionPage) {
  const document = { number: documentNumber, date: documentDate, signer };
  return { obligation, version, nil, values, document, files };
}
