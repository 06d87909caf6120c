import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** What a sheet has besides cells and widths. */
export interface SheetParts {
  name: string;
  /** Row of the headings, from 1: repeated on every printed page; null: none. */
  head: number | null;
  /** The last cell of the rows that can be filtered by the headings; null: no filters. */
  filter: { column: string; row: number } | null;
  /** Computed values of the sheet's formulas, row by row. */
  formulas: readonly number[];
  /** Printed on its side. */
  landscape: boolean;
}

/** The schema's order of what follows the cells (ECMA-376, 18.3.1.99): filters at once, the foot of the page at the end. */
const AFTER_CELLS = '</sheetData>';
const END = '</worksheet>';
const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** Lines between the cells on paper; margins in inches. */
const MARGINS =
  '<printOptions horizontalCentered="1" gridLines="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
const FOOT = '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

/**
 * What write-excel-file leaves to its features: filters, titles of printed pages, pages as wide as the table with their number,
 * and values of formulas.
 */
export function printedSheets(sheets: readonly SheetParts[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => withNames(xml, sheets) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => withParts(xml, sheets[sheetIndex]!),
        },
      },
    },
  };
}

function withParts(xml: string, { head, filter, formulas, landscape }: SheetParts): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  const filtered = filter === null ? '' : `<autoFilter ref="A${head}:${filter.column}${filter.row}"/>`;
  const page = `${MARGINS}<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>${FOOT}`;
  const start = xml.indexOf('>', xml.indexOf('<worksheet ')) + 1;
  const cells = xml.indexOf(AFTER_CELLS) + AFTER_CELLS.length;
  const end = xml.lastIndexOf(END);
  return [
    xml.slice(0, start),
    FIT_TO_PAGE,
    withValues(xml.slice(start, cells), formulas),
    filtered,
    xml.slice(cells, end),
    page,
    END,
  ].join('');
}

/** The computed value after each formula; the sheet has no formulas but ours. */
function withValues(cells: string, formulas: readonly number[]): string {
  const [first, ...others] = cells.split('</f></c>');
  return [first, ...others.map((rest, nth) => `</f><v>${formulas[nth] ?? 0}</v></c>${rest}`)].join('');
}

function withNames(xml: string, sheets: readonly SheetParts[]): string {
  const names = sheets.flatMap(({ name, head, filter }, at) => {
    const sheet = `'${name.replaceAll("'", "''")}'`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const named = (what: string, range: string, hidden = '') =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}"${hidden}>${sheet}!${range}</definedName>`;
    return [
      ...(filter === null
        ? []
        : [named('_FilterDatabase', `$A$${head}:$${filter.column}$${filter.row}`, ' hidden="1"')]),
      ...(head === null ? [] : [named('Print_Titles', `$${head}:$${head}`)]),
    ];
  });
  if (names.length === 0) return xml;
  return xml.replace(
    /<definedNames\s*\/>|<definedNames><\/definedNames>/,
    `<definedNames>${names.join('')}</definedNames>`,
  );
}
