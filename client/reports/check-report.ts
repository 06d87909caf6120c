import { message } from '../../domain/messages/message';
import type { Requirement } from '../../domain/plan/plan';
import { isBlank } from '../../domain/rollup/blank';
import { type FormIssue, readValues } from '../../domain/rollup/check-values';
import { unexpectedIn } from '../../domain/source/typed-field';
import { oldEncodingFault } from '../../domain/source/typed-text';
import { findMark, secrecyMessage } from '../../files/secrecy';
import { LONGEST_NOTE, type ReportContent, type ReportFault, textsIn } from './report-content';

/**
 * Everything that must be mended before a report can go, and what is odd in it. Nothing is sent or kept.
 * @example checkReport(requirement, { values: { dialogues: 'x' }, … }).faults[0]?.path // 'values.dialogues'
 */
export function checkReport(
  { form, nil: takesNil }: Pick<Requirement, 'form' | 'nil'>,
  { values, nil, document, note, files }: ReportContent,
): { faults: ReportFault[]; warnings: ReportFault[] } {
  const words = [...encodingFaults({ document, note }), ...lengthFaults(note)];
  if (words.length > 0) return { faults: words, warnings: [] };
  if (nil) {
    const isFilled = textsIn(values).some((text) => text.trim() !== '') || hasNumber(values);
    return { faults: isFilled ? [{ path: 'nil', message: message('reports.filled-in-nil') }] : [], warnings: [] };
  }
  if (form === null) {
    const isEmpty = files.length === 0 && document.number === null;
    return { faults: isEmpty ? [{ path: 'files', message: message('reports.empty') }] : [], warnings: [] };
  }
  const read = readValues(form, values);
  const faults = read.ok ? [] : read.issues.map(toFault);
  if (read.ok && files.length === 0 && isBlank(read.values)) {
    faults.push({ path: 'files', message: message('reports.empty-form', { nil: takesNil }) });
  }
  const warnings = read.warnings.map(toFault);
  if (warnings.length > 0 && note === null) {
    faults.push({ path: 'note', message: message('reports.explain-figures') });
  }
  return { faults, warnings };
}

/** A note that is too long is refused, never shortened without a message. */
function lengthFaults(note: string | null): ReportFault[] {
  if (note === null || note.length <= LONGEST_NOTE) return [];
  const lengths = { length: note.length, most: LONGEST_NOTE };
  return [{ path: 'note', message: message('reports.note-too-long', lengths) }];
}

/** Faults of the texts beside the values (number, signer, note) that were typed in another encoding. */
function encodingFaults({ document, note }: Pick<ReportContent, 'document' | 'note'>): ReportFault[] {
  const typed = [
    ['document.number', 'labels.document-number', document.number],
    ['document.signer', 'labels.signer', document.signer],
    ['note', 'labels.note', note],
  ] as const;
  return typed.flatMap(([path, label, text]) => {
    const old = text === null ? null : oldEncodingFault(text);
    return old === null ? [] : [{ path, message: unexpectedIn(label, text!.slice(0, 60), old) }];
  });
}

/** Where a mark was found; nowhere by name when it stands in the values. */
const PLACES: Readonly<Record<string, string>> = {
  'uploads.in-number': 'document.number',
  'uploads.in-name': 'files',
  'uploads.in-first-page': 'files',
};

/**
 * The fault of a report that carries a paper marked Mật, Tối mật or Tuyệt mật, with where the mark stands; null when there is
 * none. Asked before anything is kept, drafts included.
 */
export function secrecyFault({ values, document, note, files }: ReportContent): ReportFault | null {
  const found = findMark({ document, files, texts: [...textsIn(values), note ?? ''] });
  if (found === null) return null;
  return { path: PLACES[found.where.code] ?? '', message: secrecyMessage(found) };
}

function hasNumber(values: unknown): boolean {
  if (typeof values === 'number') return true;
  return typeof values === 'object' && values !== null && Object.values(values).some(hasNumber);
}

function toFault({ field, message: said }: FormIssue): ReportFault {
  return { path: field === '' ? '' : `values.${field}`, message: said };
}
