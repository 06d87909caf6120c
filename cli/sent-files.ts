import { readTextFile } from '../client/read-file';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import type { Issue } from '../domain/source/issue';
import { readAttachments } from '../files/read-attachments';
import type { UploadedFile } from '../files/uploaded-file';

/**
 * Reads the values file and the attachments of a report, or reports all their faults.
 * @throws DungHanError VALUES_REFUSED, with issues of codes NOT_FOUND, JSON_SYNTAX, UPLOAD_TYPE, UPLOAD_TOO_LARGE
 */
export async function readSentFiles(
  valuesFile: string | null,
  paths: readonly string[],
): Promise<{ values: unknown; files: UploadedFile[] }> {
  const { files, issues } = await readAttachments(paths);
  const read = valuesFile === null ? { values: null } : readValuesFile(valuesFile);
  if ('issue' in read) issues.push(read.issue);
  if (issues.length > 0 || 'issue' in read) {
    throw new DungHanError('VALUES_REFUSED', message('reports.not-sent', { faults: issues.length }), { issues });
  }
  return { values: read.values, files };
}

/** Lets a refusal of the form name the file its values stand in. */
export async function namingValuesFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!(fault instanceof DungHanError) || !Array.isArray(fault.details.issues)) throw fault;
    const issues = (fault.details.issues as object[]).map((issue) => ({ file, ...issue }));
    throw new DungHanError(fault.code, fault.said, { ...fault.details, issues });
  }
}

function readValuesFile(file: string): { values: unknown } | { issue: Issue } {
  try {
    return { values: JSON.parse(readTextFile(file).replace(/^\uFEFF/, '')) };
  } catch (fault) {
    if (fault instanceof DungHanError && typeof fault.said !== 'string')
      return { issue: { file, line: null, path: '', code: fault.code, message: fault.said } };
    const said = message('reports.json-syntax', { detail: (fault as Error).message });
    return { issue: { file, line: lineOf(file, fault as Error), path: '', code: 'JSON_SYNTAX', message: said } };
  }
}

/** The parser reports a position; people look for a line. */
function lineOf(file: string, fault: Error): number | null {
  const position = /position (\d+)/.exec(fault.message)?.[1];
  return position === undefined ? null : readTextFile(file).slice(0, Number(position)).split('\n').length;
}
