import type { FastifyRequest } from 'fastify';
import { readFilledForm } from '../../client/reports/form-file';
import { message } from '../../domain/messages/message';
import type { Fault } from '../http/fault';
import type { SentForm } from '../http/multipart-form';
import { parsersOf } from '../http/parsers';
import type { SubmissionTarget } from './obligation';
import { VALUE_PREFIX } from './typed-report';

/** Field of the page in which a filled-in form is chosen. */
export const FORM_FILE = 'bieu-mau';
/** The button that reads it. */
export const READ_FORM = 'doc-bieu-mau';

/** A sent form without the file of its questions, and that file. */
export interface SplitForm {
  sent: SentForm;
  formFile: SentForm['files'][number] | null;
  /** Why the chosen file is not taken. */
  fault: Fault | null;
}

/** The file of the questions is no attachment: it is read and never kept. */
export function splitForm(sent: SentForm): SplitForm {
  const isForm = ({ field }: { field: string }) => field === FORM_FILE;
  return {
    sent: {
      ...sent,
      files: sent.files.filter((file) => !isForm(file)),
      fileFaults: sent.fileFaults.filter((fault) => !isForm(fault)),
    },
    formFile: sent.files.find(isForm) ?? null,
    fault: sent.fileFaults.find(isForm) ?? null,
  };
}

/** What reading a filled-in form shows on the page. */
export interface ReadForm {
  typed: ReadonlyMap<string, string>;
  faults: Fault[];
  warnings: Fault[];
  /** Name of the file, and how many answers came out of it; null where it could not be read. */
  formRead: { file: string; answers: number } | null;
}

/**
 * Reads a filled-in form into the fields of the page, to be looked at before anything is sent. What the file fills in takes the place of what
 * is typed, a list as a whole; what it leaves empty stays as it was typed.
 */
export async function readFormIntoPage(
  request: FastifyRequest,
  target: SubmissionTarget,
  { sent: { fields }, formFile, fault }: SplitForm,
): Promise<ReadForm> {
  const nothing = (faults: Fault[]): ReadForm => ({ typed: fields, faults, warnings: [], formRead: null });
  if (fault !== null) return nothing([fault]);
  if (formFile === null) return nothing([{ field: FORM_FILE, message: message('form-files.choose') }]);
  const answer = await readFilledForm(parsersOf(request), target, formFile);
  if (!answer.ok) return nothing(answer.issues.map((issue) => ({ field: FORM_FILE, message: issue.message })));
  const { values, issues, warnings } = answer.file;
  const toFault = (issue: (typeof issues)[number]): Fault => {
    return { field: issue.field === '' ? FORM_FILE : VALUE_PREFIX + issue.field, message: issue.message };
  };
  const filled = Object.entries(values);
  return {
    typed: new Map([
      ...withoutLists(target, fields, values),
      ...filled.map(([id, text]) => [VALUE_PREFIX + id, text] as const),
    ]),
    faults: issues.map(toFault),
    warnings: warnings.map(toFault),
    formRead: { file: formFile.name, answers: filled.length },
  };
}

/** The typed fields without the rows of lists that the file fills in: rows of both never mix. */
function withoutLists(
  { requirement: { form } }: SubmissionTarget,
  fields: ReadonlyMap<string, string>,
  values: Readonly<Record<string, string>>,
): [string, string][] {
  const lists = (form?.fields ?? []).filter(({ type }) => type === 'list').map(({ id }) => `${id}.`);
  const filled = lists.filter((list) => Object.keys(values).some((id) => id.startsWith(list)));
  return [...fields].filter(([name]) => !filled.some((list) => name.startsWith(VALUE_PREFIX + list)));
}
