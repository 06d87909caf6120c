import { findMark, secrecyMessage } from '../../files/secrecy';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import { readDocument, readNote, valuesOf } from './typed-report';

/** The field a mark was found in; none where it stands in the values of the form. */
const FIELDS: Readonly<Record<string, string>> = {
  'uploads.in-number': 'so-van-ban',
  'uploads.in-name': 'tep',
  'uploads.in-first-page': 'tep',
};

/**
 * The fault of a form that carries a paper marked Mật, Tối mật or Tuyệt mật, linked to where the mark stands; null when
 * there is none. Asked before anything is kept, drafts included.
 */
export function secrecyFault(sent: SentForm): Fault | null {
  const texts = [...Object.values(valuesOf(sent.fields)), readNote(sent.fields) ?? ''];
  const found = findMark({ document: readDocument(sent.fields).document, files: sent.files, texts });
  if (found === null) return null;
  return { field: FIELDS[found.where.code] ?? '', message: secrecyMessage(found) };
}
