import type { FormBlock } from '../domain/form-files/form-layout';

/** Kinds of files a form is filled in as. */
export const FORM_FORMATS = ['xlsx', 'docx'] as const;
export type FormFormat = (typeof FORM_FORMATS)[number];

/** A report's form as an Excel or Word file. */
export async function formFile(format: FormFormat, blocks: readonly FormBlock[]): Promise<Buffer> {
  if (format === 'xlsx') return (require('./form-workbook') as typeof import('./form-workbook')).formWorkbook(blocks);
  return (require('./form-word') as typeof import('./form-word')).formWord(blocks);
}
