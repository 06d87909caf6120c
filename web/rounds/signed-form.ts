import type { FastifyRequest } from 'fastify';
import type { GivenSignedPaper } from '../../client/rounds/note-signed-paper';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { SIGNED_FILE_LIMITS } from '../../files/upload-limits';
import { isFormToken } from '../access/csrf';
import { sessionOf } from '../access/request';
import type { Fault } from '../http/fault';
import { readMultipart, type SentForm } from '../http/multipart-form';
import { toOneLine } from '../http/one-line';

/** The fields of a signed paper: number, day, signer; its file is `tep`. */
export type SignedField = 'so' | 'ngay' | 'ky';

/** What was typed of a signed paper, what is wrong with it, and, where nothing is, the paper. */
export interface SignedForm {
  typed: Readonly<Record<SignedField, string>>;
  faults: Fault[];
  given: GivenSignedPaper | null;
}

export type ReadSignedForm = Pick<SentForm, 'fields' | 'files' | 'fileFaults'>;

/** A form with a signed file, or one without any. */
export async function readSignedForm(request: FastifyRequest): Promise<ReadSignedForm> {
  if (request.isMultipart()) {
    const isTrusted = (fields: ReadonlyMap<string, string>) => isFormToken(sessionOf(request), fields.get('dau'));
    return readMultipart(request, isTrusted, { limits: SIGNED_FILE_LIMITS });
  }
  const texts = Object.entries((request.body ?? {}) as Record<string, unknown>).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  return { fields: new Map(texts), files: [], fileFaults: [] };
}

/** Reads the fields of a signed paper. */
export function typedSigned({ fields, files, fileFaults }: ReadSignedForm, today: Day): SignedForm {
  const text = (name: string) => toOneLine(fields.get(name) ?? '').slice(0, 500);
  const typed = { so: text('so'), ngay: text('ngay'), ky: text('ky') };
  const faults: Fault[] = [...fileFaults];
  const signedOn = parseVietnameseDate(typed.ngay);
  if (typed.so === '') faults.push({ field: 'so', message: required('labels.letter-number') });
  if (signedOn === null || signedOn > today) {
    const found = typed.ngay.slice(0, 40);
    faults.push({
      field: 'ngay',
      message: unexpectedIn('labels.signed-on', found, 'typed.a-day-until-today', 'typed.left-empty'),
    });
  }
  if (typed.ky === '') faults.push({ field: 'ky', message: required('labels.signer') });
  if (faults.length > 0 || signedOn === null) return { typed, faults, given: null };
  return { typed, faults, given: { number: typed.so, signedOn, signer: typed.ky, file: files[0] ?? null } };
}
