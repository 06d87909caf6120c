import { type PartTypes, partTypes } from './part-types';
import type { ArchivePart } from './read-archive';

/** What an archive is, as far as its list of parts and their types tell. */
export type OfficeKind = 'docx' | 'xlsx' | 'macros' | 'other';

const MOST_UNPACKED = 300 * 1_048_576;
const MACRO_NAME = /(^|\/)vba\w*\.(bin|xml)$|(^|\/)(activeX|macrosheets|dialogsheets)\//i;
const MACRO_TYPE = /macroEnabled|ms-office\.vba|vnd\.ms-office\.activeX|ms-excel\.(intl)?macrosheet|dialogsheet\+xml/i;

/**
 * Tells a DOCX or XLSX file by the types its parts are declared to have, and by nothing of what the parts hold: that is looked at
 * by `contentFault`. Bombs by their own list are `other`.
 */
export async function officeKind(parts: readonly ArchivePart[]): Promise<OfficeKind> {
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) return 'other';
  if (parts.some(({ name }) => MACRO_NAME.test(name))) return 'macros';
  const types = await partTypes(parts);
  if (types === null) return 'other';
  if (types.declared.some((type) => MACRO_TYPE.test(type))) return 'macros';
  if (isMain('wordprocessingml.document', parts, types)) return 'docx';
  return isMain('spreadsheetml.sheet', parts, types) ? 'xlsx' : 'other';
}

/** Whether the main part of such a file is there; only its type says which it is. */
function isMain(kind: string, parts: readonly ArchivePart[], types: PartTypes): boolean {
  return parts.some(({ name }) => types.of(name).endsWith(`.${kind}.main+xml`));
}
