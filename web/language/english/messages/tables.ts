import type { TABLES as VIETNAMESE } from '../../../../domain/messages/tables';
import { counted } from '../plural';

export const TABLES: typeof VIETNAMESE = {
  'tables.cells-of-row': ({ found, needed }) =>
    `The row has ${counted(found, 'cell')}, the first row has ${needed}; as many are needed.`,
  'tables.quotation-mark':
    'A quotation mark (") is opened and not closed, or stands inside a cell; correct or remove it.',
  'tables.columns-missing': ({ missing, needed }) =>
    `Columns are missing: ${missing.join(', ')}; the first row must name: ${needed.join(', ')}.`,
  'tables.columns-unknown': ({ unknown, known }) =>
    `Found the column “${unknown.join(', ')}”; known columns: ${known.join(', ')}.`,
  'tables.column-twice': ({ column }) => `Found the column “${column}” a second time; each column stands once.`,
};
