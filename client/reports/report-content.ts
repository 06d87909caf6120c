import type { SignedDocument } from '../../domain/records/recorded-report';
import type { FormIssue } from '../../domain/rollup/form-issue';
import { typedText } from '../../domain/source/typed-text';
import { withoutUnseen } from '../../domain/source/unseen-signs';
import type { UploadedFile } from '../../files/uploaded-file';

/** A report before it is sent, by whatever way it was filled in. */
export interface ReportContent {
  /** Flat or nested by field id, as numbers or as typed. */
  values: Readonly<Record<string, unknown>>;
  /** "Không phát sinh" instead of values. */
  nil: boolean;
  document: SignedDocument;
  note: string | null;
  files: readonly UploadedFile[];
}

/** One thing to mend in a report: `values.dialogues`, `document.number`, `note`, `nil`, `files`; '' for the whole. */
export interface ReportFault {
  path: string;
  message: FormIssue['message'];
}

/** Characters of a note; more is sent as a file. */
export const LONGEST_NOTE = 2_000;

/** A note as it is kept; null where nothing was written. @see typedText */
export function noteOf(typed: string): string | null {
  const text = typedText(typed);
  return text === '' ? null : text;
}

/** Every text that somebody has typed into the values, at any depth, without invisible characters. */
export function textsIn(values: unknown): string[] {
  if (typeof values === 'string') return [withoutUnseen(values)];
  return typeof values === 'object' && values !== null ? Object.values(values).flatMap(textsIn) : [];
}
