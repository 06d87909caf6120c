import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { HeadLine, PaperEnd, PaperHeads } from '../domain/papers/paper';
import { TWIPS } from './docx-styles';
import { lineLength, RULE_SHARES, withKeptBlanks } from './line-length';

/** How much of the width the issuer's column has. */
const LEFT_SHARE = 0.42;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE },
  ...{ insideHorizontal: NONE, insideVertical: NONE },
};

/** The two columns at the head of the first page. */
export function docxHeads(heads: PaperHeads, width: number): Table {
  const left = Math.round(width * LEFT_SHARE);
  return sideBySide(
    [
      ...heads.left.flatMap((line) => headLine('CoQuan', line, left, RULE_SHARES.left)),
      new Paragraph({ style: 'SoKyHieu', text: withKeptBlanks(heads.number) }),
      ...(heads.subject === null ? [] : [new Paragraph({ style: 'VeViec', text: heads.subject })]),
    ],
    [
      ...heads.right.flatMap((line) => headLine('QuocHieu', line, width - left, RULE_SHARES.right)),
      new Paragraph({ style: 'DiaDanh', text: withKeptBlanks(heads.dateLine) }),
    ],
    left,
    width,
  );
}

/** Nơi nhận and signature, on one page. */
export function docxEnd(end: PaperEnd, width: number): Table {
  const blanks = Array.from({ length: 4 }, () => new Paragraph({ style: 'ChuKy' }));
  const name = end.isSigned
    ? new Paragraph({ style: 'ChuKy', text: end.name })
    : new Paragraph({
        style: 'ChuKy',
        children: [new TextRun({ text: end.name, bold: false, italics: true, size: 22 })],
      });
  return sideBySide(
    [
      new Paragraph({ style: 'NoiNhanNhan', text: end.receiversLabel }),
      ...end.receivers.map((text) => new Paragraph({ style: 'NoiNhan', text })),
    ],
    [...end.signer.map((text) => new Paragraph({ style: 'ChuKy', text })), ...blanks, name],
    Math.round(width / 2),
    width,
  );
}

/** A line in the middle of the width, as the bottom border of an empty paragraph: Word keeps it where it stands. */
export function ruleBelow(length: number, width: number): Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    style: 'BangChu',
    indent: { left: side, right: side },
    spacing: { before: 0, after: 60, line: 40, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

function headLine(style: string, { text, strong, size, rule }: HeadLine, width: number, share: number): Paragraph[] {
  const length = lineLength(text, size, strong) * TWIPS;
  const fitted = share === 1 && length > width ? Math.max(11, Math.floor((2 * size * width) / length) / 2) : size;
  const line = new Paragraph({ style, children: [new TextRun({ text, bold: strong, size: fitted * 2 })] });
  return rule ? [line, ruleBelow(Math.min(width, length) * share, width)] : [line];
}

function sideBySide(left: Paragraph[], right: Paragraph[], leftWidth: number, width: number): Table {
  const widths = [leftWidth, width - leftWidth];
  const cell = (children: Paragraph[], index: number) =>
    new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, borders: NO_LINES, children });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    margins: { left: 0, right: 0 },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}
