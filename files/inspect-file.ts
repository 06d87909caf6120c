import { type CheckedFile, checkAttachment } from './check-file';
import { firstTextOf } from './first-text';

/** What looking into a file has found: whether it is taken, and the text a reader sees first. */
export interface Inspection {
  checked: CheckedFile;
  /** Null when nobody can read it; asked only of a file that is taken. */
  firstText: string | null;
}

/** All that is done with the bytes of a file before it is kept: what costs time, apart from who asks for it. */
export async function inspectFile(givenName: string, content: Buffer): Promise<Inspection> {
  const checked = await checkAttachment(givenName, content);
  return { checked, firstText: checked.ok ? firstTextOf(content) : null };
}
