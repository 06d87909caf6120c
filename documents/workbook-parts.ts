import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** What a sheet has besides cells and widths. */
export interface SheetParts {
  name: string;
  /** Row of the headings, from 1: repeated on every printed page. */
  head: number;
  /** The headings with their rows: 'A1:F38'; null: no filters. */
  filter: string | null;
  /** Computed values of the sheet's formulas, row by row. */
  formulas: readonly number[];
  /** Printed on its side. */
  landscape: boolean;
}

/** The schema's order of what follows the cells (ECMA-376, 18.3.1.99): filters at once, the foot of the page at the end. */
const AFTER_CELLS = '</sheetData>';
const END = '</worksheet>';

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

function withParts(xml: string, { filter, formulas, landscape }: SheetParts): string {
  let nth = 0;
  const orientation = landscape ? 'landscape' : 'portrait';
  const page = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;

  const valued = xml.replace(/<\/f>(?=<\/c>)/g, (end) => `${end}<v>${formulas[nth++] ?? 0}</v>`);
  return valued
    .replace(/<worksheet\b[^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(AFTER_CELLS, `${AFTER_CELLS}${filter === null ? '' : `<autoFilter ref="${filter}"/>`}`)
    .replace(END, `${page}<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>${END}`);
}

function withNames(xml: string, sheets: readonly SheetParts[]): string {
  const names = sheets.flatMap(({ name, head, filter }, at) => {
    const sheet = `'${name.replaceAll("'", "''")}'`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$${head}:$${head}</definedName>`;
    const range = filter?.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const filtered = `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${range}</definedName>`;
    return filter === null ? [titles] : [filtered, titles];
  });
  return xml.replace(
    /<definedNames\s*\/>|<definedNames><\/definedNames>/,
    `<definedNames>${names.join('')}</definedNames>`,
  );
}
