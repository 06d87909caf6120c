import { message } from '../../domain/messages/message';
import { type FormIssue, readValues } from '../../domain/rollup/check-values';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import type { SendingTarget } from './obligation';
import { isFilled, readDocument, readNote, VALUE_PREFIX, valuesOf } from './typed-report';

/** Everything that must be mended before a typed report can go, and what is odd in it. */
export function checkReport(
  { requirement }: Pick<SendingTarget, 'requirement'>,
  sent: SentForm,
): { faults: Fault[]; warnings: Fault[] } {
  const faults: Fault[] = [...readDocument(sent.fields).faults];
  let warnings: Fault[] = [];
  const nil = sent.fields.get('loai') === 'khong-phat-sinh';
  if (nil && isFilled(sent.fields)) {
    faults.unshift({ field: 'loai', message: message('reports.filled-in-nil') });
  }
  const { form } = requirement;
  if (!nil && form !== null) {
    const read = readValues(form, valuesOf(sent.fields));
    if (!read.ok) faults.unshift(...read.issues.map(toFault));
    warnings = read.warnings.map(toFault);
    if (warnings.length > 0 && readNote(sent.fields) === null) {
      faults.push({ field: 'ghi-chu', message: message('reports.explain-figures') });
    }
  }
  if (!nil && form === null && sent.files.length === 0 && sent.fileFaults.length === 0 && isEmptyDocument(sent)) {
    faults.push({ field: 'tep', message: message('reports.empty') });
  }
  faults.push(...sent.fileFaults.map((fault) => ({ field: 'tep', message: fault })));
  return { faults, warnings };
}

function isEmptyDocument(sent: SentForm): boolean {
  return readDocument(sent.fields).document.number === null;
}

function toFault({ field, message: said }: FormIssue): Fault {
  return { field: field === '' ? '' : VALUE_PREFIX + field, message: said };
}
