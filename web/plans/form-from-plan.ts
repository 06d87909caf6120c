import { parse } from 'yaml';
import type { TextForm } from '../http/text-upload';
import type { KnownForms } from './known-forms';
import { FORM_FREQUENCIES, MOST_REQUIREMENTS, planYaml } from './plan-form';

/** A form as it was filled in. */
export interface FilledForm extends Pick<TextForm, 'fields' | 'lists'> {
  count: number;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * The form a plan file was written with, to be changed; null when the file holds anything the form cannot.
 * @param register id of the register it is read with
 * @example formAgain(planYaml(form, 'gialai-2025', 1), 'gialai-2025', new Map())?.fields.get('so') // '614/KH-UBND'
 */
export function formAgain(source: string, register: string, known: KnownForms): FilledForm | null {
  let data: unknown;
  try {
    data = parse(source);
  } catch {
    return null;
  }
  if (!isData(data) || !Array.isArray(data.requirements)) return null;
  const rows: readonly unknown[] = data.requirements;
  if (rows.length === 0 || rows.length > MOST_REQUIREMENTS || !rows.every(isData)) return null;
  const lists = new Map<string, readonly string[]>();
  const fields = new Map(headFields(data));
  rows.forEach((row, index) => {
    for (const [name, value] of requirementFields(row, rows)) fields.set(`${name}.${index}`, value);
    const reporters = isData(row.reporters) ? row.reporters : {};
    lists.set(`nhom.${index}`, texts(reporters.groups));
    lists.set(`don-vi.${index}`, texts(reporters.units));
    const form = [...known.keys()].find((id) => id.replace('/', '-') === row.form);
    if (form !== undefined) fields.set(`bieu-mau.${index}`, form);
  });
  const filled = { fields, lists, count: rows.length };
  return planYaml(filled, register, rows.length, known) === source ? filled : null;
}

function headFields(data: Data): [string, string][] {
  const document = isData(data.document) ? data.document : {};
  const milestones = Array.isArray(data.milestones) ? data.milestones.filter(isData) : [];
  return [
    ['ma', text(data.id)],
    ['ten', text(data.title)],
    ['loai', text(document.type)],
    ['so', text(document.number)],
    ['ngay', text(document.issued)],
    ['co-quan', text(document.issuer)],
    ['trich-yeu', text(document.subject)],
    ['dia-danh', text(document.place)],
    ['hieu-luc', text(data.effective)],
    ['he-thong', text(data.tree)],
    ['doi-han', text(data.roll)],
    ['moc', milestones.map(({ date, title }) => `${text(date)} ${text(title)}`).join('\n')],
  ];
}

function requirementFields(row: Data, rows: readonly unknown[]): [string, string][] {
  const due = isData(row.due) ? row.due : {};
  const later = [due.ofYear, due.ofMonth, due.month].includes('next') ? 'co' : '';
  const upper = rows.findIndex((other) => isData(other) && row.feeds !== undefined && other.id === row.feeds);
  return [
    ['bao-cao', text(row.report)],
    ['loai-bao-cao', text(row.kind)],
    ['tan-suat', FORM_FREQUENCIES.find((one) => one === row.frequency) ?? ''],
    ['dieu-khoan', text(row.clause)],
    ['nguyen-van', text(row.quote)],
    ['loi-van', text(row.dueText)],
    ['han', dueText(due)],
    ['han-2', isData(due.H2) ? dayMonth(due.H2) : ''],
    ['thang-sau', later],
    ['cach-hieu', text(row.boundary)],
    ['chot', isData(row.cutoff) ? text(row.cutoff.workingDays) : ''],
    ['ky', text(row.period ?? row.first)],
    ['noi-nhan', text(row.receiver)],
    ['qua', text(row.through)],
    ['gui-tiep', upper < 0 ? '' : String(upper + 1)],
    ['khong-phat-sinh', row.nil === 'yes' ? 'co' : ''],
  ];
}

function dueText(due: Data): string {
  switch (due.type) {
    case 'date':
      return text(due.date);
    case 'yearly':
      return dayMonth(due);
    case 'six-monthly':
      return isData(due.H1) ? dayMonth(due.H1) : '';
    default:
      return text(due.day);
  }
}

function dayMonth({ day, month }: Data): string {
  return `${text(day)}/${text(month)}`;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
