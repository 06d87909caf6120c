import type { Requirement } from '../../domain/plan/plan';
import { type FormIssue, readValues } from '../../domain/rollup/check-values';
import { findMark, secrecyMessage } from '../../files/secrecy';
import { type ReportContent, type ReportFault, textsIn } from './report-content';

/**
 * Everything that must be mended before a report can go, and what is odd in it. Nothing is sent or kept.
 * @example checkReport(requirement, { values: { dialogues: 'x' }, … }).faults[0]?.path // 'values.dialogues'
 */
export function checkReport(
  { form }: Pick<Requirement, 'form'>,
  { values, nil, document, note, files }: ReportContent,
): { faults: ReportFault[]; warnings: ReportFault[] } {
  if (nil) {
    const isFilled = textsIn(values).some((text) => text.trim() !== '') || hasNumber(values);
    const message = 'Đã chọn “Không phát sinh” nhưng biểu mẫu có nội dung. Hãy xóa nội dung hoặc chọn “Gửi báo cáo”.';
    return { faults: isFilled ? [{ path: 'nil', message }] : [], warnings: [] };
  }
  if (form === null) {
    const message = 'Báo cáo chưa có nội dung: cần ít nhất một tệp hoặc số, ngày của văn bản đã ký.';
    return { faults: files.length === 0 && document.number === null ? [{ path: 'files', message }] : [], warnings: [] };
  }
  const read = readValues(form, values);
  const faults = read.ok ? [] : read.issues.map(toFault);
  const warnings = read.warnings.map(toFault);
  if (warnings.length > 0 && note === null) {
    const message = 'Số liệu khác thường (nêu bên dưới): cần ghi lý do vào mục “Ghi chú, giải trình”.';
    faults.push({ path: 'note', message });
  }
  return { faults, warnings };
}

/**
 * The fault of a report that carries a paper marked Mật, Tối mật or Tuyệt mật, with where the mark stands; null when there is
 * none. Asked before anything is kept, drafts included.
 */
export function secrecyFault({ values, document, note, files }: ReportContent): ReportFault | null {
  const found = findMark({ document, files, texts: [...textsIn(values), note ?? ''] });
  if (found === null) return null;
  const path = found.where.startsWith('số') ? 'document.number' : found.where.includes('tệp') ? 'files' : '';
  return { path, message: secrecyMessage(found) };
}

function hasNumber(values: unknown): boolean {
  if (typeof values === 'number') return true;
  return typeof values === 'object' && values !== null && Object.values(values).some(hasNumber);
}

function toFault({ field, message }: FormIssue): ReportFault {
  return { path: field === '' ? '' : `values.${field}`, message };
}
