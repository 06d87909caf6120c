import type { Paper } from '../domain/papers/paper';
import { cleanPaper } from './clean-paper';

/** What a paper becomes: a Word document to write on in, or a PDF to print. */
export const PAPER_KINDS = ['docx', 'pdf'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** @param report called with the share that is done, from 0 to 1 */
export async function paperFile(paper: Paper, kind: PaperKind, report: (share: number) => void): Promise<Buffer> {
  const clean = cleanPaper(paper);
  // Each is loaded by the first file of its kind: they take megabytes that most runs of the program never need.
  if (kind === 'pdf') return (require('./pdf-file') as typeof import('./pdf-file')).pdfFile(clean, report);
  return (require('./docx-paper') as typeof import('./docx-paper')).docxFile(clean);
}

/**
 * The name under which a paper is saved: its title without the signs that file systems refuse.
 * @example paperName('Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020', 'docx')
 * // 'Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020.docx'
 */
export function paperName(title: string, kind: PaperKind): string {
  const name = title
    .replace(/[\\/:*?"<>|“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .trim();
  return `${name}.${kind}`;
}

/** What browsers are told a paper is. */
export const PAPER_TYPES: Readonly<Record<PaperKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
