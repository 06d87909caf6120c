import type { FormGrid } from '../../domain/form-files/form-grid';
import { type FormFileReading, readFormGrid } from '../../domain/form-files/read-form-grid';
import { type Message, message } from '../../domain/messages/message';
import type { FormDefinition } from '../../domain/rollup/form';
import type { Parsed } from '../../domain/source/issue';
import { officeKind } from '../archive/office-kind';
import { readArchive, wholePart } from '../archive/read-archive';
import { safeName } from '../file-name';
import { TABLE_LIMITS } from '../upload-limits';
import type { WordGrid } from './word-grid';

/** Titles of our own Word form, which stand outside its tables. */
export const FORM_TITLES: readonly string[] = ['BIỂU MẪU BÁO CÁO'];

/**
 * Reads a form that was filled in as an XLSX or DOCX file, told by what is inside.
 * @returns what was filled in and every cell that cannot be taken; or `UPLOAD_TYPE`, `FILE_TOO_LARGE`
 * @example await readFormFile('bieu-mau.xlsx', content, form) // { ok: true, value: { obligation: '…', values: { dialogues: '12' }, … } }
 */
export async function readFormFile(
  name: string,
  content: Buffer,
  form: FormDefinition,
): Promise<Parsed<FormFileReading>> {
  const file = safeName(name);
  const refuse = (code: string, fault: Message): Parsed<never> => {
    return { ok: false, issues: [{ file, line: null, path: '', code, message: fault }] };
  };
  const grid = await gridOf(content);
  if (grid === 'too-large') return refuse('FILE_TOO_LARGE', message('form-files.too-large', { file }));
  if (grid === null) return refuse('UPLOAD_TYPE', message('form-files.kind', { file }));
  return { ok: true, value: readFormGrid(form, grid) };
}

async function gridOf(content: Buffer): Promise<FormGrid | 'too-large' | null> {
  const parts = await readArchive(content);
  const kind = parts === null ? null : await officeKind(parts);
  if (parts === null || (kind !== 'xlsx' && kind !== 'docx')) return null;
  const main: Buffer[] = [];
  for (const part of parts) {
    const whole = await wholePart(part, TABLE_LIMITS.partBytes);
    if (whole === null) return 'too-large';
    if (/^word\/document\d*\.xml$/.test(part.name)) main.push(whole);
  }
  if (kind === 'docx') {
    if (main[0] === undefined) return null;
    const { wordGrid } = require('./word-grid') as typeof import('./word-grid');
    return withParagraphs(wordGrid(main[0]));
  }
  const { sheetGrid } = require('./sheet-grid') as typeof import('./sheet-grid');
  return sheetGrid(content);
}

/** What somebody has written outside the tables is a row without a code: it belongs to no answer, and is not passed over. */
function withParagraphs(grid: WordGrid | 'too-large' | null): FormGrid | 'too-large' | null {
  if (grid === null || grid === 'too-large') return grid;
  const strange = grid.paragraphs.filter(({ text }) => !FORM_TITLES.includes(text.normalize('NFC')));
  return [...grid.rows, ...strange.map((cell) => [{ ...cell, text: '' }, cell])];
}
