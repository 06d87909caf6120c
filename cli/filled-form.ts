import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Caller } from '../client/contract';
import { readFilledFormOf } from '../client/reports/form-file';
import { DungHanError } from '../domain/errors';
import { inVietnamese, message } from '../domain/messages/message';
import type { Issue } from '../domain/source/issue';
import { OWN_PARSERS } from '../files/confined/own-parsers';

/** The values of a filled-in form, and what is odd in them. */
export interface FormFileValues {
  values: Readonly<Record<string, string>>;
  warnings: string[];
}

/**
 * Reads the form of `submit --form`.
 * @throws DungHanError VALUES_REFUSED with every fault by its cell; NOT_FOUND, FORM_NONE
 */
export async function readFilledFormFile(
  caller: Pick<Caller, 'reader' | 'at'>,
  obligation: string,
  file: string,
): Promise<FormFileValues> {
  const content = bytesOf(file);
  const answer = await readFilledFormOf(caller, OWN_PARSERS, obligation, { name: basename(file), content });
  if (!answer.ok) throw refused(file, answer.issues);
  const { values, issues, warnings } = answer.file;
  if (issues.length > 0) {
    throw refused(
      file,
      issues.map(({ code, field, message: fault }) => ({ file, line: null, path: field, code, message: fault })),
    );
  }
  return { values, warnings: warnings.map((warning) => inVietnamese(warning.message)) };
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new DungHanError('NOT_FOUND', message('refusals.no-file', { file }));
  }
}

function refused(file: string, issues: readonly Issue[]): DungHanError {
  const said = message('form-files.not-sent', { file: basename(file), faults: issues.length });
  return new DungHanError('VALUES_REFUSED', said, { issues });
}
