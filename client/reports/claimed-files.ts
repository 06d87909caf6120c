import { safeName } from '../../files/file-name';
import type { UploadedFile } from '../../files/uploaded-file';

/** Which of the files that came together belong to which report. */
export interface ClaimedFiles {
  /** For each claim, in its order: the files it names. */
  files: UploadedFile[][];
  /** Names for which no file came, by claim. */
  missing: { claim: number; name: string }[];
  /** Files that no claim names, or of two files of one name the later. */
  left: UploadedFile[];
}

/**
 * Gives the files of one request to the reports that name them (bản quét của từng văn bản). A file that two reports name
 * goes to both: one document may answer for two.
 * @param claims the names each report gives, as typed in a table or a request
 */
export function claimedFiles(claims: readonly (readonly string[])[], files: readonly UploadedFile[]): ClaimedFiles {
  const byName = new Map<string, UploadedFile>();
  for (const file of files) if (!byName.has(file.name)) byName.set(file.name, file);
  const missing: ClaimedFiles['missing'] = [];
  const claimed = claims.map((names, claim) =>
    [...new Set(names.map(safeName))].flatMap((name) => {
      const file = byName.get(name);
      if (file === undefined) missing.push({ claim, name });
      return file === undefined ? [] : [file];
    }),
  );
  const taken = new Set(claimed.flat());
  return { files: claimed, missing, left: files.filter((file) => !taken.has(file)) };
}
