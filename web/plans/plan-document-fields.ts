import { suggestedId } from '../../domain/plan/suggested-id';
import type { FileField, FilledPart } from './plan-fields';
import { milestonesOf, milestonesText } from './plan-lines';
import { ticked } from './report-deadline-fields';

/** The fields of the document, in the order of the file. */
export const DOCUMENT_FIELDS: readonly FileField[] = [
  { field: 'ma', path: 'id', write: ({ line }) => line('ma') || suggestedId(line('so'), line('ngay')) },
  { field: 'ten', path: 'title', write: titleOf },
  { field: 'loai', path: 'document.type' },
  { field: 'so', path: 'document.number' },
  { field: 'ngay', path: 'document.issued' },
  { field: 'co-quan', path: 'document.issuer' },
  { field: 'trich-yeu', path: 'document.subject' },
  { field: 'dia-danh', path: 'document.place' },
  { field: 'hieu-luc', path: 'effective', write: ({ line }) => line('hieu-luc') || line('ngay') },
  { field: 'he-thong', path: 'tree', write: ({ line }) => line('he-thong') || 'government' },
  { field: 'doi-han', path: 'roll', write: ({ line }) => line('doi-han') || 'none' },
  { field: 'khan', path: 'urgent', write: tickOf('khan'), read: ({ urgent }) => ticked(urgent) },
  { field: 'mau', path: 'sample', write: tickOf('mau'), read: ({ sample }) => ticked(sample) },
  { field: 'thu', path: 'test', write: tickOf('thu'), read: ({ test }) => ticked(test) },
  { field: 'nhip', path: 'slots' },
  { field: 'bieu-mau-rieng', path: 'forms', write: null, read: () => '' },
  { field: 'diem', path: 'openPoints', write: null, read: () => '' },
  { field: 'moc', path: 'milestones', write: ({ typed }) => milestonesOf(typed('moc')), read: milestonesText },
];

function tickOf(field: string): (part: FilledPart) => string {
  return ({ line }) => (line(field) === 'co' ? 'yes' : '');
}

/** The title as typed; without one, type and subject of the document. */
function titleOf({ line }: FilledPart): string {
  const [type, subject] = [line('loai'), line('trich-yeu')];
  return line('ten') || (type === '' || subject === '' ? '' : `${type}: ${subject}`);
}
