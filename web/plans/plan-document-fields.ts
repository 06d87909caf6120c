import { toOneLine } from '../http/one-line';
import { type Data, type FileField, isData, textOf } from './plan-fields';

/** The fields of the document, in the order of the file. */
export const DOCUMENT_FIELDS: readonly FileField[] = [
  { field: 'ma', path: 'id', write: ({ line }) => line('ma') || suggestedId(line('so'), line('ngay')) },
  { field: 'ten', path: 'title' },
  { field: 'loai', path: 'document.type' },
  { field: 'so', path: 'document.number' },
  { field: 'ngay', path: 'document.issued' },
  { field: 'co-quan', path: 'document.issuer' },
  { field: 'trich-yeu', path: 'document.subject' },
  { field: 'dia-danh', path: 'document.place' },
  { field: 'hieu-luc', path: 'effective', write: ({ line }) => line('hieu-luc') || line('ngay') },
  { field: 'he-thong', path: 'tree', write: ({ line }) => line('he-thong') || 'government' },
  { field: 'doi-han', path: 'roll', write: ({ line }) => line('doi-han') || 'none' },
  { field: 'moc', path: 'milestones', write: ({ typed }) => milestonesOf(typed('moc')), read: milestonesText },
];

/** @example suggestedId('614/KH-UBND', '24/3/2020') // '614-kh-ubnd-2020' */
function suggestedId(number: string, issued: string): string {
  const plain = number
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const year = /\d{4}/.exec(issued)?.[0] ?? '';
  return [plain, year].filter((part) => part !== '').join('-');
}

/** @example milestonesOf('30/6/2027 Sơ kết 6 tháng') // [{ id: 'moc-1', date: '30/6/2027', title: 'Sơ kết 6 tháng' }] */
function milestonesOf(text: string): Data[] {
  const lines = text
    .split(/\r?\n/)
    .map(toOneLine)
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    const [, date = line, title = ''] = /^(\S+?):?\s+(.+)$/.exec(line) ?? [];
    return { id: `moc-${index + 1}`, date, title };
  });
}

function milestonesText({ milestones }: Data): string {
  const rows = Array.isArray(milestones) ? milestones.filter(isData) : [];
  return rows.map(({ date, title }) => `${textOf(date)} ${textOf(title)}`).join('\n');
}
