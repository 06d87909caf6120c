import type { TABLES as VIETNAMESE } from '../../../../domain/messages/tables';
import { dateInWords } from '../dates';
import { counted } from '../plural';

function rowsInWords(lines: readonly number[]): string {
  const more = lines.length > 10 ? ` and ${lines.length - 10} more` : '';
  return `${lines.length === 1 ? 'row' : 'rows'} ${lines.slice(0, 10).join(', ')}${more}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function readInWords(cells: number, shown: readonly { line: number; came: string; text: string }[]): string {
  const examples = shown.map(({ line, came, text }) => `row ${line}, “${came}” to “${text}”`).join('; ');
  return `${examples}${cells > shown.length ? '; …' : '.'}`;
}

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

  'tables.tcvn3': 'TCVN3 (ABC)',
  'tables.vni': 'VNI',
  'tables.utf8-twice': 'UTF-8 encoded twice',
  'tables.windows-1252': 'Windows-1252',

  'tables.above-head': ({ rows, first }) => `Not read: ${counted(rows, 'row')} above the column names (“${first}”).`,
  'tables.columns-left-out': ({ columns }) => `Columns not used: ${columns.join(', ')}.`,
  'tables.totals-left-out': ({ lines }) => `Not read: ${rowsInWords(lines)}, totals.`,
  'tables.heads-left-out': ({ lines }) => `Not read: ${rowsInWords(lines)}, column names or numbers once more.`,
  'tables.empty-left-out': ({ lines }) => `Not read: ${rowsInWords(lines)}, with nothing but an order number.`,
  'tables.titles-left-out': ({ lines }) =>
    `Not read: ${rowsInWords(lines)}, with words only in columns that are not used, such as titles or remarks.`,
  'tables.converted': ({ encoding, cells, shown }, say) =>
    `${counted(cells, 'cell')} in ${say(encoding)}, converted to Unicode; please check: ${readInWords(cells, shown)}`,

  'tables.telephones-read': ({ cells, shown }) =>
    `A leading 0 was put before ${counted(cells, 'telephone number')}; please check: ${readInWords(cells, shown)}`,
  'tables.addresses-read': ({ cells, shown }) =>
    `The mail address was separated from other words in ${counted(cells, 'cell')}; please check: ${readInWords(cells, shown)}`,
  'tables.month-first': ({ column, cell }) =>
    `The column ${column} writes the month before the day (such as ${cell}) and was read in that order; please check the dates below.`,
  'tables.dates-doubtful': ({ column, cell, dayFirst, monthFirst }) =>
    `Dates of the column ${column} can be read in two ways: ${cell} is ${dateInWords(dayFirst)} with the day first, ${dateInWords(monthFirst)} with the month first; say which (--dates day-first or --dates month-first), or write dates as 07/01/2025.`,
  'tables.number-for-date': ({ cell, day }) =>
    `Found the number ${cell}; a date such as 01/7/2025 is needed. If this cell is ${dateInWords(day)} in Excel, format the cell as a date.`,
  'tables.truth-value': ({ value }) =>
    `This cell contains the Excel value “${value}” (true or false); text or a number is needed, type it into the cell.`,

  'tables.sheets-left-out': ({ read, others, hidden }) =>
    [
      `Only the sheet “${read}” is read.`,
      ...(others.length > 0 ? [`Not read: ${quoted(others)}.`] : []),
      ...(hidden.length > 0 ? [`Hidden and not read: ${quoted(hidden)}.`] : []),
    ].join(' '),
  'tables.hidden-rows': ({ lines }) =>
    `Hidden in Excel and read all the same: ${rowsInWords(lines)}. Delete what is not needed.`,
  'tables.hidden-columns': ({ columns }) =>
    `Hidden in Excel and read all the same: columns ${columns.join(', ')}. Delete what is not needed.`,
  'tables.file-converted': ({ encoding }, say) =>
    `The file is in ${say(encoding)} and was converted to Unicode; please check the names below.`,
};
