import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMark, unreadFiles } from '../../files/secrecy';
import { markInText, type SecrecyMark } from '../../files/secrecy-stamp';
import { confinedInspection } from '../setup/inspected';
import { DOCX_PARTS, typesOf } from '../setup/office-file';
import { object, pdfOf, pdfWith, scanOf, stream } from '../setup/pdf';
import { pngOf } from '../setup/picture';
import { threadMs } from '../setup/processor-time';
import { packZip, type ZipPart } from '../setup/zip';

const upload = (name: string) => readFileSync(join(__dirname, 'cases', 'upload', name));

describe('a stamp of secrecy in a text', () => {
  const STAMPS: [string, SecrecyMark][] = [
    ['M Ậ T', 'Mật'],
    ['T Ố I   M Ậ T', 'Tối mật'],
    ['M   Ậ   T', 'Mật'],
    ['T.U.Y.Ệ.T M.Ậ.T', 'Tuyệt mật'],
    ['M\nẬ\nT', 'Mật'],
    ['TỐI\nMẬT', 'Tối mật'],
    ['TUYỆT\nMẬT', 'Tuyệt mật'],
    ['TỐI\u00a0MẬT', 'Tối mật'],
    ['TỐI  MẬT', 'Tối mật'],
    ['TỐI_MẬT', 'Tối mật'],
    ['M\u00adẬ\u00adT', 'Mật'],
    ['M\u200bẬ\u200dT', 'Mật'],
    ['MẬT'.normalize('NFD'), 'Mật'],
    ['ＭẬＴ', 'Mật'],
    ['★ MẬT ★', 'Mật'],
    ['=== TUYỆT MẬT ===', 'Tuyệt mật'],
    ['【MẬT】', 'Mật'],
    ['UBND TỈNH GIA LAI          MẬT', 'Mật'],
    ['UBND TỈNH\tTỐI MẬT', 'Tối mật'],
    ['Số: 12/BC | MẬT', 'Mật'],
    ['TÀI LIỆU MẬT', 'Mật'],
    ['VĂN BẢN TỐI MẬT', 'Tối mật'],
    ['MẬT - HỎA TỐC', 'Mật'],
    ['THƯỢNG KHẨN, TỐI MẬT', 'Tối mật'],
    ['TUYỆT MẬT (Bản số: 01)'.replace('Bản số', 'BẢN SỐ'), 'Tuyệt mật'],
    ['Độ mật: Tối mật', 'Tối mật'],
    ['Độ mật (nếu có): MẬT', 'Mật'],
    ['Độ mật:\nMật', 'Mật'],
    [`${'Thông tin chung của văn bản. '.repeat(9)}Độ mật: Mật`, 'Mật'],
    ['Tối Mật', 'Tối mật'],
    ['TUYET MAT', 'Tuyệt mật'],
    ['MËT', 'Mật'],
    ['TuyÖt mËt', 'Tuyệt mật'],
    ['TèI MËT', 'Tối mật'],
    ['MAÄT', 'Mật'],
    ['TOÁI MAÄT', 'Tối mật'],
    ['TUYEÄT MAÄT', 'Tuyệt mật'],
    ['TUYá»†T Máº¬T', 'Tuyệt mật'],
  ];
  it.each(STAMPS)('is seen in whatever form it is written: %j', (text, mark) => {
    expect(markInText(`BÁO CÁO\n${text}`)).toBe(mark);
  });

  it.each([
    'Mật ong',
    'MẬT ĐỘ DÂN SỐ',
    'BÍ MẬT NHÀ NƯỚC',
    'Công tác bảo mật',
    'GIẢI MẬT',
    'MẬT:',
    'Mật: 05',
    'Tối nay',
    'MAT',
    'Loại\nTUYỆT MẬT\nTỐI MẬT\nMẬT\nThường',
    'Không có tài liệu TỐI MẬT bị lộ trong kỳ báo cáo.',
    'M\nA\nT',
  ])('is not seen where there is none: %j', (text) => {
    expect(markInText(text)).toBeNull();
  });

  it('stands in capitals behind the first page, where small letters are cells of a table', () => {
    expect(markInText('Mật', 'later')).toBeNull();
    expect(markInText('TỐI MẬT', 'later')).toBe('Tối mật');
  });

  it.each([
    'T Ố I M Ậ T – báo cáo sáu tháng đầu năm của đơn vị\nTỐI\nM\nẬ\n',
    'm ',
    'M\u00ad',
    'm ậ t một mất Độ mật ( ',
    'Một số nội dung của báo cáo\n',
    'T.Ố.I.',
  ])('is sought in linear time: %j', (piece) => {
    // The least of three, and some room for the collector of garbage: quadratic work would take a hundred times as long.
    const millisecondsFor = (times: number) => {
      const text = piece.repeat(times);
      const measured = [1, 2, 3].map(() => {
        const start = threadMs();
        markInText(text);
        return threadMs() - start;
      });
      return Math.min(...measured);
    };
    const short = Math.max(millisecondsFor(5_000), 20);
    expect(millisecondsFor(50_000)).toBeLessThan(30 * short);
  });
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
const DOCUMENT = DOCX_PARTS[1]!;

/** A DOCX with one more part of this type. */
const docx = (name: string, type: string, content: string): Buffer =>
  packZip([
    {
      name: '[Content_Types].xml',
      content: typesOf('word/document.xml', 'wordprocessingml.document.main', override(name, type)),
    },
    DOCUMENT,
    { name, content },
  ]);
const body = (content: string, more: readonly ZipPart[] = []): Buffer =>
  packZip([
    { name: '[Content_Types].xml', content: typesOf('word/document.xml', 'wordprocessingml.document.main') },
    { name: 'word/document.xml', content: `<w:document><w:body>${content}</w:body></w:document>` },
    ...more,
  ]);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** An XLSX with these parts, each with its type. */
const xlsx = (parts: Readonly<Record<string, [string, string]>>, names = '<sheets/>'): Buffer => {
  const types = Object.entries(parts).map(([name, [type]]) => override(name, type));
  return packZip([
    { name: '[Content_Types].xml', content: typesOf('xl/workbook.xml', 'spreadsheetml.sheet.main', types.join('')) },
    { name: 'xl/workbook.xml', content: `<workbook>${names}</workbook>` },
    ...Object.entries(parts).map(([name, [, content]]) => ({ name, content })),
  ]);
};
const sheet = (...cells: string[]): [string, string] => [
  `${SHEET}.worksheet`,
  `<worksheet><sheetData><row>${cells.join('')}</row></sheetData></worksheet>`,
];
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const strings = (...texts: string[]): [string, string] => [
  `${SHEET}.sharedStrings`,
  `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
];
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing';

const STAMPED: [string, string, Buffer][] = [
  ...[
    's-br-space.docx s-delText.docx s-letterspaced.docx s-nfd.docx s-plain.docx s-soft.docx s-tab.docx stamp-charref.docx',
    'stamp-document2.docx stamp-tcvn3.docx stamp-wordart-header.docx s-plain.xlsx s-richtext.xlsx s-second-sheet.xlsx',
    'stamp-inline.xlsx stamp-page-header.xlsx stamp-text-box.xlsx stamp-freetext.pdf',
  ]
    .join(' ')
    .split(' ')
    .map((name): [string, string, Buffer] => [name, name, upload(name)]),
  ['in a footer', 'a.docx', docx('word/footer1.xml', `${WORD}.footer`, `<w:ftr>${paragraph('MẬT')}</w:ftr>`)],
  [
    'in a footer with another name',
    'a.docx',
    docx('word/x.xml', `${WORD}.footer`, `<w:ftr>${paragraph('MẬT')}</w:ftr>`),
  ],
  ['in a footnote', 'a.docx', docx('word/footnotes.xml', `${WORD}.footnotes`, `<w:fn>${paragraph('MẬT')}</w:fn>`)],
  ['in a comment', 'a.docx', docx('word/comments.xml', `${WORD}.comments`, `<w:c>${paragraph('TỐI MẬT')}</w:c>`)],
  [
    'in SmartArt',
    'a.docx',
    docx(
      'word/diagrams/data1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.diagramData',
      '<d><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></d>',
    ),
  ],
  [
    'in the title of a chart',
    'a.docx',
    docx(
      'word/charts/chart1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.chart',
      '<c><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></c>',
    ),
  ],
  ['on the tenth page', 'a.docx', body(`${paragraph('Nội dung').repeat(400)}${paragraph('TUYỆT MẬT')}`)],
  [
    'as small letters shown as capitals',
    'a.docx',
    body('<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>mật</w:t></w:r></w:p>'),
  ],
  [
    'in a content control',
    'a.docx',
    body(
      '<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>MẬT</w:t></w:r></w:sdtContent></w:sdt></w:p>',
    ),
  ],
  [
    'in a cell of a table',
    'a.docx',
    body(`<w:tbl><w:tr><w:tc>${paragraph('UBND')}</w:tc><w:tc>${paragraph('MẬT')}</w:tc></w:tr></w:tbl>`),
  ],
  [
    'letter by letter in runs',
    'a.docx',
    body('<w:p><w:r><w:t>M</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>Ậ</w:t></w:r><w:r><w:t> T</w:t></w:r></w:p>'),
  ],
  ['in VNI letters', 'a.docx', body(paragraph('TOÁI MAÄT'))],
  [
    'as the name of a sheet',
    'a.xlsx',
    xlsx({ 'xl/worksheets/sheet1.xml': sheet(inline('Báo cáo')) }, '<sheets><sheet name="MẬT"/></sheets>'),
  ],
  [
    'on the third sheet, far below, in a text that all sheets share',
    'a.xlsx',
    xlsx({
      'xl/sharedStrings.xml': strings(...Array.from({ length: 300 }, (_, n) => `Dòng ${n}`), 'TỐI MẬT'),
      'xl/worksheets/sheet1.xml': sheet('<c t="s"><v>0</v></c>'),
      'xl/worksheets/sheet2.xml': sheet('<c t="s"><v>1</v></c>'),
      'xl/worksheets/sheet3.xml': sheet(...Array.from({ length: 301 }, (_, n) => `<c t="s"><v>${n}</v></c>`)),
    }),
  ],
  [
    'as the result of a formula',
    'a.xlsx',
    xlsx({ 'xl/worksheets/sheet1.xml': sheet('<c t="str"><f>"M"&amp;"ẬT"</f><v>MẬT</v></c>') }),
  ],
  [
    'as the format of a number',
    'a.xlsx',
    xlsx({
      'xl/styles.xml': [
        `${SHEET}.styles`,
        '<s><numFmts><numFmt numFmtId="164" formatCode="&quot;MẬT&quot;"/></numFmts></s>',
      ],
    }),
  ],
  [
    'in a comment on a cell',
    'a.xlsx',
    xlsx({ 'xl/comments1.xml': [`${SHEET}.comments`, '<c><comment><text><r><t>MẬT</t></r></text></comment></c>'] }),
  ],
  [
    'in an answer to a comment',
    'a.xlsx',
    xlsx({
      'xl/threadedComments/threadedComment1.xml': [
        'application/vnd.ms-excel.threadedcomments',
        '<t><threadedComment><text>MẬT</text></threadedComment></t>',
      ],
    }),
  ],
  [
    'on WordArt of a sheet',
    'a.xlsx',
    xlsx({ 'xl/drawings/drawing1.xml': [DRAWING, '<d><a:p><a:r><a:rPr cap="all"/><a:t>mật</a:t></a:r></a:p></d>'] }),
  ],
  [
    'in the footer of even pages',
    'a.xlsx',
    xlsx({
      'xl/worksheets/sheet1.xml': [
        `${SHEET}.worksheet`,
        '<w><evenFooter>&amp;L&amp;8Trang &amp;P&amp;C&amp;KFF0000TỐI MẬT</evenFooter></w>',
      ],
    }),
  ],
];

const stampedPdf = (...more: Buffer[]) => pdfOf(['Bao cao'], { page: '/Annots [11 0 R]', more });
const HEX_STAMP = '<FEFF004D1EAC0054>';
const STAMPED_PDFS: [string, Buffer][] = [
  [
    'in a text box',
    stampedPdf(object(11, `<< /Type /Annot /Subtype /FreeText /Rect [9 9 99 99] /Contents ${HEX_STAMP} >>`)),
  ],
  [
    'in the note of a rubber stamp',
    stampedPdf(object(11, `<< /Type /Annot /Subtype /Stamp /Rect [9 9 99 99] /Contents ${HEX_STAMP} >>`)),
  ],
  [
    'in the picture of a rubber stamp',
    stampedPdf(
      object(11, '<< /Type /Annot /Subtype /Stamp /Rect [9 9 99 99] /AP << /N 12 0 R >> >>'),
      stream(
        12,
        Buffer.from('BT /F1 12 Tf 5 5 Td (M\x01T) Tj ET', 'latin1'),
        '/Type /XObject /Subtype /Form /BBox [0 0 90 90] /Resources << /Font << /F1 5 0 R >> >>',
      ),
    ),
  ],
  ['across the page', pdfWith('BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (M\x01T) Tj ET')],
  [
    'on the second page',
    pdfOf(['Bao cao'], {
      more: [
        object(2, '<< /Type /Pages /Kids [3 0 R 12 0 R] /Count 2 /Resources << /Font << /F1 5 0 R >> >> >>'),
        object(12, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 13 0 R >>'),
        stream(13, Buffer.from('BT /F1 12 Tf 1 0 0 1 72 700 Tm (M\x01T) Tj ET', 'latin1'), ''),
      ],
    }),
  ],
];

describe('a stamp of secrecy in a file', () => {
  const inspected = confinedInspection();
  const judged = async (name: string, content: Buffer) => {
    const found = await inspected(name, content);
    if (!found.ok) throw new Error(found.message);
    return { document: { number: null }, texts: [], files: [{ ...found, name: 'bao-cao' }] };
  };

  it.each(STAMPED)('is seen where a reader sees it: %s', async (_, name, content) => {
    expect(findMark(await judged(name, content))).not.toBeNull();
  });

  it.each(STAMPED_PDFS)('is seen in a PDF %s', async (_, content) => {
    expect(findMark(await judged('a.pdf', content))).not.toBeNull();
  });

  it.each([
    [
      'in text that was deleted',
      body(`<w:p><w:del><w:r><w:delText>MẬT</w:delText></w:r></w:del></w:p>${paragraph('Báo cáo')}`),
    ],
    [
      'in text that was moved away',
      body(`<w:p><w:moveFrom><w:r><w:t>MẬT</w:t></w:r></w:moveFrom></w:p>${paragraph('Báo cáo')}`),
    ],
    [
      'in the code of a field',
      body(`<w:p><w:r><w:instrText> DOCPROPERTY MẬT </w:instrText></w:r></w:p>${paragraph('Báo cáo')}`),
    ],
  ])('is not seen where no reader sees it: %s', async (_, content) => {
    expect(findMark(await judged('a.docx', content))).toBeNull();
  });

  const extent = (side: number) => `<w:p><w:drawing><wp:extent cx="${side}" cy="${side}"/></w:drawing></w:p>`;
  const picture: ZipPart = { name: 'word/media/image1.png', content: pngOf(1, 1) };
  const long = paragraph('x'.repeat(900)).repeat(10_000);
  const UNREAD: [string, string, Buffer][] = [
    ['a scan', 'a.pdf', scanOf()],
    ['a picture', 'a.png', pngOf(1, 1)],
    [
      'a PDF whose second page is a scan',
      'a.pdf',
      pdfOf(['Bao cao'], {
        more: [
          object(2, '<< /Type /Pages /Kids [3 0 R 12 0 R] /Count 2 /Resources << /Font << /F1 5 0 R >> >> >>'),
          object(12, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
        ],
      }),
    ],
    [
      'a scan with letters that a program read from it',
      'a.pdf',
      pdfOf(['Bao cao'], {
        more: [stream(7, Buffer.from('x'), '/Type /XObject /Subtype /Image /Width 1654 /Height 2339')],
      }),
    ],
    ['a document that is nothing but a picture', 'a.docx', body('<w:p><w:drawing/></w:p>', [picture])],
    [
      'a document with a picture as large as a page',
      'a.docx',
      body(`${paragraph('Báo cáo')}${extent(5_000_000)}`, [picture]),
    ],
    [
      'a document with such a picture as older programs put it in',
      'a.docx',
      body(`${paragraph('Báo cáo')}<v:shape style="width:450pt;height:600pt"><v:imagedata/></v:shape>`, [picture]),
    ],
    ['a document over the limit', 'a.docx', body(`${paragraph('Báo cáo')}${long}`)],
    [
      'a sheet with a picture',
      'a.xlsx',
      xlsx({
        'xl/worksheets/sheet1.xml': sheet(inline('Báo cáo')),
        'xl/drawings/drawing1.xml': [
          DRAWING,
          '<d><xdr:twoCellAnchor><xdr:pic><xdr:blipFill/></xdr:pic></xdr:twoCellAnchor></d>',
        ],
      }),
    ],
  ];
  it.each(UNREAD)('is said to be unread where nobody could look: %s', async (_, name, content) => {
    expect(unreadFiles((await judged(name, content)).files)).toEqual([0]);
  });

  it.each([
    ['a document with a logo', 'a.docx', body(`${paragraph('Báo cáo')}${extent(900_000)}`, [picture])],
    ['a PDF of text', 'a.pdf', pdfOf(['Bao cao'])],
    ['a sheet', 'a.xlsx', xlsx({ 'xl/worksheets/sheet1.xml': sheet(inline('Báo cáo')) })],
  ])('is not said to be unread in %s', async (_, name, content) => {
    expect(unreadFiles((await judged(name, content)).files)).toEqual([]);
  });
});
