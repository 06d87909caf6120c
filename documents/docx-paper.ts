import {
  Document,
  type FileChild,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Appendix, Paper, PaperBlock } from '../domain/papers/paper';
import type { PaperFormat } from '../domain/papers/paper-format';
import { docxEnd, docxHeads, ruleBelow } from './docx-heads';
import { docxStyles, MM_TWIPS } from './docx-styles';
import { docxFacts, docxTable, LaterRows } from './docx-tables';
import { lineLength, RULE_SHARES } from './line-length';
import { repacked } from './repacked';

/** A4 in twips. */
const PAGE = { width: 11_906, height: 16_838 };

/**
 * A paper as a Word document: the parts of the page stand in tables without lines, every paragraph in a named style, each appendix in
 * a section that counts its own pages.
 * @example (await docxFile(paper)).subarray(0, 2).toString() // 'PK'
 */
export async function docxFile(paper: Paper): Promise<Buffer> {
  const { format } = paper;
  const later = new LaterRows();
  const document = new Document({
    title: paper.title,
    creator: 'Đúng Hạn',
    lastModifiedBy: 'Đúng Hạn',
    styles: docxStyles(format),
    sections: [
      section(paper, false, firstPart(paper, later)),
      ...paper.appendices.map((appendix) => section(paper, appendix.landscape, appendixPart(appendix, format, later))),
    ],
  });
  return repacked(await Packer.toBuffer(document), 'word/document.xml', (xml) => later.fill(xml));
}

/** The width between the margins, in twips. */
function widthOf({ margins }: PaperFormat, landscape: boolean): number {
  return Math.round((landscape ? PAGE.height : PAGE.width) - (margins.left + margins.right) * MM_TWIPS);
}

function section({ format, draft }: Paper, landscape: boolean, children: FileChild[]): ISectionOptions {
  const { margins, pageNumber } = format;
  const mm = (value: number) => Math.round(value * MM_TWIPS);
  const width = widthOf(format, landscape);
  const mark = draft === null ? [] : [new Paragraph({ style: 'DauDuThao', text: draft })];
  const number = new Paragraph({
    style: 'SoTrang',
    ...(pageNumber === 'bottom' && { alignment: 'right' }),
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  // One line: the number in the middle, the mark of a draft at the right.
  const numberAndMark = new Paragraph({
    style: 'SoTrang',
    alignment: 'left',
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [
      new TextRun({ children: [new Tab(), PageNumber.CURRENT] }),
      ...(draft === null ? [] : [new TextRun({ children: [new Tab(), draft], bold: true, size: 22 })]),
    ],
  });
  const empty = new Paragraph({ style: 'SoTrang' });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: mm(margins.top),
          bottom: mm(margins.bottom),
          left: mm(margins.left),
          right: mm(margins.right),
          header: mm(8),
          footer: mm(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: mark.length === 0 ? [empty] : mark }),
      default: new Header({ children: pageNumber === 'top' ? [numberAndMark] : mark.length === 0 ? [empty] : mark }),
    },
    footers: {
      first: new Footer({ children: [empty] }),
      default: new Footer({ children: [pageNumber === 'bottom' ? number : empty] }),
    },
    children,
  };
}

function firstPart(paper: Paper, later: LaterRows): FileChild[] {
  const { format, heads, end } = paper;
  const width = widthOf(format, false);
  return [
    ...(heads === null ? [] : [docxHeads(heads, width)]),
    ...nameOf(paper, width),
    ...addressees(paper),
    ...paper.body.flatMap((block) => blockParts(block, width, later)),
    ...(end === null ? [] : [new Paragraph({ style: 'BangChu' }), docxEnd(end, width)]),
  ];
}

function nameOf({ name, format, heads }: Paper, width: number): Paragraph[] {
  if (name === null) return [];
  const lines = [
    new Paragraph({ style: 'TenLoai', text: name.type }),
    ...(name.extract === '' ? [] : [new Paragraph({ style: 'TrichYeu', text: name.extract })]),
  ];
  if (heads === null) return lines;
  if (format.underExtract === 'hyphens') return [...lines, new Paragraph({ style: 'KinhGui', text: '-----' })];
  const words = lineLength(name.extract, format.sizes.extract, true) * 20;
  return [...lines, ruleBelow(Math.min(width, words) * RULE_SHARES.extract, width)];
}

function addressees({ to }: Paper): Paragraph[] {
  if (to === null) return [];
  if (to.lines.length === 1) return [new Paragraph({ style: 'KinhGui', text: `${to.label} ${to.lines[0]!}.` })];
  const indented = (text: string): IParagraphOptions => ({
    style: 'KinhGui',
    alignment: 'left',
    indent: { left: 2_000 },
    spacing: { before: 20, after: 20 },
    text,
  });
  return [
    new Paragraph({ ...indented(to.label), indent: { left: 1_200 } }),
    ...to.lines.map((line, index) => new Paragraph(indented(`- ${line}${index === to.lines.length - 1 ? '.' : ';'}`))),
  ];
}

function appendixPart(
  { name, title, note, blocks, landscape }: Appendix,
  format: PaperFormat,
  later: LaterRows,
): FileChild[] {
  const width = widthOf(format, landscape);
  return [
    new Paragraph({ style: 'PhuLuc', text: name, outlineLevel: 0 }),
    new Paragraph({ style: 'PhuLuc', text: title.toLocaleUpperCase('vi') }),
    ...(note === ''
      ? []
      : [new Paragraph({ style: 'KinhGui', children: [new TextRun({ text: note, italics: true })] })]),
    ...blocks.flatMap((block) => blockParts(block, width, later)),
  ];
}

const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

function blockParts(block: PaperBlock, width: number, later: LaterRows): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ style: HEADINGS[block.level], text: block.text })];
    case 'paragraph':
      return [new Paragraph({ style: 'NoiDung', text: block.text })];
    case 'item':
      return [new Paragraph({ style: 'NoiDung', text: `- ${block.text}` })];
    case 'small':
      return [new Paragraph({ style: 'BangChu', text: block.text })];
    case 'facts':
      return [docxFacts(block.rows, width), new Paragraph({ style: 'BangChu' })];
    case 'table':
      return [docxTable(block, width, later), new Paragraph({ style: 'BangChu' })];
    // A receipt and a calendar are printed as PDF only: nobody writes on in them.
    case 'code':
    case 'months':
      return [];
  }
}
