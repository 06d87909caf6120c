import type { Appendix, HeadLine, Paper, PaperEnd, PaperHeads } from '../domain/papers/paper';
import type { PaperFormat } from '../domain/papers/paper-format';
import { lineLength, RULE_SHARES, withKeptBlanks } from './line-length';
import { blockNode, MM, type PdfNode } from './pdf-blocks';

const A4 = { width: 210 * MM, height: 297 * MM };
/** How much of the width the issuer's column has; the rest is for quốc hiệu. */
const LEFT_SHARE = 0.42;

/**
 * A paper as a document definition of pdfmake: A4, the margins, letters and page numbers of its format, each appendix a section that
 * counts its own pages.
 */
export function pdfDefinition(paper: Paper): PdfNode {
  const { format } = paper;
  const width = A4.width - (format.margins.left + format.margins.right) * MM;
  return {
    pageSize: 'A4',
    pageMargins: marginsOf(format),
    language: 'vi-VN',
    info: { title: paper.title, creator: 'Đúng Hạn', producer: 'Đúng Hạn' },
    defaultStyle: { font: 'Times', fontSize: format.sizes.body, lineHeight: 1.1 },
    content: [
      section(paper, false, [
        ...(paper.heads === null ? [] : [heads(paper.heads, format, width)]),
        ...nameOf(paper),
        ...addressees(paper),
        ...paper.body.map((block) => blockNode(block, format)),
        ...(paper.end === null ? [] : [endOf(paper.end, format)]),
      ]),
      ...paper.appendices.map((appendix) => section(paper, appendix.landscape, appendixNodes(appendix, format))),
    ],
  };
}

function marginsOf({ margins }: PaperFormat): number[] {
  return [margins.left, margins.top, margins.right, margins.bottom].map((mm) => mm * MM);
}

/** A part with its own page numbers; the first page of each has none. */
function section(paper: Paper, landscape: boolean, nodes: readonly PdfNode[]): PdfNode {
  const { format, draft } = paper;
  let first = 0;
  const numberOn = (page: number): string => {
    if (first === 0) first = page;
    return page === first ? '' : String(page - first + 1);
  };
  const number = (page: number, alignment: 'center' | 'right'): PdfNode => ({
    text: numberOn(page),
    alignment,
    fontSize: format.sizes.page,
  });
  const right = format.margins.right * MM;
  const header = (page: number): PdfNode => ({
    stack: [
      ...(draft === null ? [] : [{ text: draft, alignment: 'right', bold: true, fontSize: 11 }]),
      ...(format.pageNumber === 'top'
        ? [{ ...number(page, 'center'), margin: [0, draft === null ? 0 : -14, 0, 0] }]
        : []),
    ],
    margin: [format.margins.left * MM, 10 * MM, right, 0],
  });
  const footer = (page: number): PdfNode => ({
    ...(format.pageNumber === 'bottom' ? number(page, 'right') : { text: '' }),
    margin: [0, 4 * MM, right, 0],
  });
  return {
    section: nodes,
    header,
    footer,
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: marginsOf(format),
  };
}

function heads(of: PaperHeads, format: PaperFormat, width: number): PdfNode {
  const { sizes } = format;
  const left = [
    ...of.left.flatMap((line) => headLine(line, width * LEFT_SHARE, RULE_SHARES.left)),
    { text: withKeptBlanks(of.number), alignment: 'center', fontSize: sizes.number, margin: [0, 6, 0, 0] },
    ...(of.subject === null
      ? []
      : [{ text: of.subject, alignment: 'center', fontSize: sizes.subject, margin: [0, 4, 0, 0] }]),
  ];
  const right = [
    ...of.right.flatMap((line) => headLine(line, width * (1 - LEFT_SHARE), RULE_SHARES.right)),
    {
      text: withKeptBlanks(of.dateLine),
      alignment: 'center',
      italics: true,
      fontSize: sizes.date,
      margin: [0, 6, 0, 0],
    },
  ];
  return {
    columns: [
      { width: `${LEFT_SHARE * 100}%`, stack: left },
      { width: '*', stack: right },
    ],
    margin: [0, 0, 0, 8],
  };
}

/** A centred line of a heading, with the line drawn below it; letters shrink where the words are too long for their column. */
function headLine({ text, strong, size, rule }: HeadLine, width: number, share: number): PdfNode[] {
  const length = lineLength(text, size, strong);
  const isNation = share === 1;
  // Quốc hiệu stands on one line; the name of a body may take two.
  const fontSize = isNation && length > width ? Math.max(11, (size * width) / length) : size;
  const line = { text, bold: strong, fontSize, alignment: 'center', lineHeight: 1.05 };
  return rule ? [line, ruleOf(Math.min(width, length) * share, width)] : [line];
}

function ruleOf(length: number, width: number): PdfNode {
  const x = (width - length) / 2;
  return { canvas: [{ type: 'line', x1: x, y1: 1.5, x2: x + length, y2: 1.5, lineWidth: 0.7 }] };
}

function nameOf({ name, format, heads: official }: Paper): PdfNode[] {
  if (name === null) return [];
  const { sizes, margins } = format;
  const width = A4.width - (margins.left + margins.right) * MM;
  const lines = [
    { text: name.type, bold: true, alignment: 'center', fontSize: sizes.type, margin: [0, 10, 0, 0] },
    ...(name.extract === '' ? [] : [{ text: name.extract, bold: true, alignment: 'center', fontSize: sizes.extract }]),
  ];
  if (official === null) return [...lines, { text: '', margin: [0, 0, 0, 6] }];
  const under =
    format.underExtract === 'hyphens'
      ? { text: '-----', alignment: 'center' }
      : ruleOf(Math.min(width, lineLength(name.extract, sizes.extract, true)) * RULE_SHARES.extract, width);
  return [...lines, under, { text: '', margin: [0, 0, 0, 6] }];
}

function addressees({ to }: Paper): PdfNode[] {
  if (to === null) return [];
  if (to.lines.length === 1) {
    return [{ text: `${to.label} ${to.lines[0]!}.`, alignment: 'center', margin: [0, 8, 0, 8] }];
  }
  const lines = to.lines.map((line, index) => `- ${line}${index === to.lines.length - 1 ? '.' : ';'}`);
  return [
    {
      columns: [
        { text: to.label, width: 70 },
        { stack: lines, width: '*' },
      ],
      margin: [28 * MM, 8, 0, 8],
    },
  ];
}

/** Nơi nhận and signature side by side, never parted by a page. */
function endOf(end: PaperEnd, { sizes, receiversLabel }: PaperFormat): PdfNode {
  const label =
    receiversLabel === 'underlined'
      ? { text: end.receiversLabel, decoration: 'underline', fontSize: sizes.receiversLabel }
      : { text: end.receiversLabel, bold: true, italics: true, fontSize: sizes.receiversLabel };
  const signature = end.signer.map((text) => ({ text, bold: true, alignment: 'center', fontSize: sizes.signature }));
  const name = end.isSigned
    ? { text: end.name, bold: true, alignment: 'center', fontSize: sizes.signature, margin: [0, 60, 0, 0] }
    : { text: end.name, italics: true, alignment: 'center', fontSize: 11, margin: [0, 60, 0, 0] };
  return {
    unbreakable: true,
    columns: [
      { width: '50%', stack: [label, ...end.receivers.map((text) => ({ text, fontSize: sizes.receivers }))] },
      { width: '50%', stack: [...signature, name] },
    ],
    margin: [0, 16, 0, 0],
  };
}

function appendixNodes({ name, title, note, blocks }: Appendix, format: PaperFormat): PdfNode[] {
  const centred = { alignment: 'center', fontSize: format.sizes.body };
  return [
    { text: name, bold: true, ...centred },
    { text: title.toLocaleUpperCase('vi'), bold: true, ...centred },
    ...(note === '' ? [] : [{ text: note, italics: true, ...centred, margin: [0, 0, 0, 6] }]),
    ...blocks.map((block) => blockNode(block, format)),
  ];
}
