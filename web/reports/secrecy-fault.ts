import { findMark, secrecyMessage } from '../../files/secrecy';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import { readDocument, readNote, valuesOf } from './typed-report';

/**
 * The fault of a form that carries a paper marked Mật, Tối mật or Tuyệt mật, linked to where the mark stands; null when
 * there is none. Asked before anything is kept, drafts included.
 */
export function secrecyFault(sent: SentForm): Fault | null {
  const texts = [...Object.values(valuesOf(sent.fields)), readNote(sent.fields) ?? ''];
  const found = findMark({ document: readDocument(sent.fields).document, files: sent.files, texts });
  if (found === null) return null;
  const field = found.where.startsWith('số') ? 'so-van-ban' : found.where.includes('tệp') ? 'tep' : '';
  return { field, message: secrecyMessage(found) };
}
