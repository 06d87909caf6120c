import type { PaperBlock, PaperMonth, PaperTable } from '../domain/papers/paper';
import type { PaperFormat } from '../domain/papers/paper-format';

/** A node of pdfmake's document definition. */
export type PdfNode = Readonly<Record<string, unknown>>;

/** Points of a millimetre. */
export const MM = 72 / 25.4;
const INDENT = 12.7 * MM;

/** A block of a paper's body or appendix. */
export function blockNode(block: PaperBlock, format: PaperFormat): PdfNode {
  const { sizes } = format;
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        bold: true,
        leadingIndent: INDENT,
        margin: [0, 6, 0, 0],
        ...(block.level === 3 && { italics: true }),
        headlineLevel: block.level,
      };
    case 'paragraph':
      return { text: block.text, alignment: 'justify', leadingIndent: INDENT, margin: [0, 6, 0, 0] };
    case 'item':
      return { text: `- ${block.text}`, alignment: 'justify', leadingIndent: INDENT, margin: [0, 6, 0, 0] };
    case 'small':
      return { text: block.text, fontSize: sizes.table, margin: [0, 4, 0, 0] };
    case 'facts':
      return factsNode(block.rows, format);
    case 'table':
      return tableNode(block, sizes.table);
    case 'code':
      return codeNode(block, format);
    case 'months':
      return monthsNode(block.months, block.legend);
  }
}

function factsNode(rows: readonly (readonly [string, string])[], { sizes }: PaperFormat): PdfNode {
  const body = rows.map(([label, value]) => [
    { text: label, fontSize: sizes.table },
    { text: breakable(value), fontSize: sizes.table },
  ]);
  return {
    table: { widths: ['30%', '70%'], body, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.3,
      vLineWidth: () => 0,
      hLineColor: () => '#999999',
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 8, 0, 4],
  };
}

function tableNode({ columns, rows }: PaperTable, fontSize: number): PdfNode {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const head = columns.map((column) => ({ text: column.head, bold: true, alignment: 'center', fontSize }));
  const body = rows.map(({ cells, look }) => {
    if (look === 'group') {
      const rest = columns.slice(1).map(() => ({}));
      return [{ text: cells[0] ?? '', bold: true, fontSize, colSpan: columns.length }, ...rest];
    }
    return columns.map(({ align }, index) => ({
      text: breakable(cells[index] ?? ''),
      alignment: align,
      fontSize,
      bold: look === 'total',
    }));
  });
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map(({ weight }) => `${(100 * weight) / weights}%`),
      body: [head, ...body],
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingLeft: () => 3, paddingRight: () => 3 },
    margin: [0, 6, 0, 6],
  };
}

/** A hash or an address has no blanks to break at: a zero-width one after every sixteenth sign lets it go on below. */
function breakable(text: string): string {
  return text.replace(/\S{40,}/g, (word) => word.replace(/.{16}/g, '$&\u200b'));
}

function codeNode({ size, path, text }: Extract<PaperBlock, { kind: 'code' }>, { sizes }: PaperFormat): PdfNode {
  const svg = `<svg viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`;
  return {
    columns: [
      { svg, width: 90 },
      { text: breakable(text), width: '*', fontSize: sizes.table, margin: [12, 6, 0, 0] },
    ],
    margin: [0, 12, 0, 0],
  };
}

/** Twelve small grids in four rows; a day with a deadline is boxed in black, a day off grey. */
function monthsNode(months: readonly PaperMonth[], legend: string): PdfNode {
  const rows = Array.from({ length: Math.ceil(months.length / 3) }, (_, row) => months.slice(3 * row, 3 * row + 3));
  return {
    stack: [
      ...rows.map((row) => ({ columns: row.map(monthNode), columnGap: 14, margin: [0, 6, 0, 4] })),
      { text: legend, fontSize: 10, italics: true, margin: [0, 2, 0, 8] },
    ],
  };
}

function monthNode({ name, weekdays, weeks }: PaperMonth): PdfNode {
  const small = { fontSize: 9, alignment: 'center' };
  const head = weekdays.map((day) => ({ text: day, ...small, italics: true }));
  const body = weeks.map((week) =>
    week.map((day) => {
      if (day === null) return { text: '', ...small };
      const text = { text: String(day.day), ...small };
      if (day.look === 'due') return { ...text, bold: true, color: '#ffffff', fillColor: '#000000' };
      return day.look === 'off' ? { ...text, fillColor: '#d9d9d9' } : text;
    }),
  );
  return {
    stack: [
      { text: name, bold: true, fontSize: 11, alignment: 'center' },
      {
        table: { widths: weekdays.map(() => '*'), body: [head, ...body] },
        layout: {
          hLineWidth: () => 0.2,
          vLineWidth: () => 0.2,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 1,
          paddingBottom: () => 0,
        },
      },
    ],
  };
}
