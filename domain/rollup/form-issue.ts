import type { ErrorCode } from '../errors';

/** One thing wrong with (or odd in) a filled-in form: which field, and in Vietnamese what was found and expected. */
export interface FormIssue {
  code: ErrorCode;
  /** Id of the field, or of the cell of a table or list; '' for the whole form. */
  field: string;
  message: string;
}

/**
 * What a person typed, short enough for a sentence and without control characters.
 * @example shownText('12.5') // '“12.5”'
 */
export function shownText(raw: unknown): string {
  if (raw === null || raw === undefined) return 'ô trống';
  if (Array.isArray(raw)) return 'một danh sách';
  if (typeof raw === 'object') return 'một nhóm mục';
  const text = String(raw)
    .slice(0, 60)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
