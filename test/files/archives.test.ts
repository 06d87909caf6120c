import { crc32, deflateRawSync } from 'node:zlib';
import { inspectFile } from '../../files/inspect-file';
import { DOCX_PARTS, docxWith, XLSX_PARTS, xlsxWith } from '../setup/office-file';
import { processMs } from '../setup/processor-time';
import { packZip, type ZipPart } from '../setup/zip';

const MB = 1_048_576;
const [TYPES, DOCUMENT] = DOCX_PARTS as [ZipPart, ZipPart];
const zeros = (bytes: number) => deflateRawSync(Buffer.alloc(bytes));

/** A part that unpacks to 200 MB and says something else. */
const bomb = (name: string, unpacked: number): ZipPart => ({ name, content: '', packed: zeros(200 * MB), unpacked });

/** Parts whose heads all lead to one kernel of 10 MB: 250 MB in 10 KB (D. Fifield, "A better zip bomb"). */
function overlapping(): Buffer {
  const kernel = { name: 'word/a0.xml', content: Buffer.alloc(10 * MB) };
  const start = packZip([TYPES, DOCUMENT]).indexOf('PK\x01\x02', 0, 'latin1');
  const lies = Array.from({ length: 25 }, (_, index) => ({ ...kernel, name: `word/a${index}.xml`, offset: start }));
  return packZip([TYPES, DOCUMENT, ...lies.map((part) => ({ ...part, localName: 'word/a0.xml' }))]);
}

/** Two entries of the list that lie at the same place, under the same name in different letters. */
const sharedPlace = (): Buffer =>
  packZip([TYPES, DOCUMENT, { ...DOCUMENT, name: 'word/document.XML', localName: 'word/document.xml', offset: 0 }]);

/** An archive holding an archive holding …, each as the only part of the other. */
function nested(levels: number): Buffer {
  let inner = docxWith();
  for (let level = 0; level < levels; level++) {
    inner = docxWith([{ name: 'word/embeddings/bang.docx', content: inner }]);
  }
  return inner;
}

/** An archive whose part is its own beginning, as a file that unpacks to itself would have. */
const quine = (): Buffer => {
  const self = docxWith();
  return docxWith([
    { name: 'word/r.zip', content: Buffer.concat([self, self.subarray(0, self.length - 22)]), method: 0 },
  ]);
};

const hundredThousand = (): Buffer =>
  docxWith(Array.from({ length: 100_000 }, (_, index) => ({ name: `word/${index}.xml`, content: '', method: 0 })));

/** Sizes that stand in a ZIP64 record which is not there, or is read by some programs only. */
const ZIP64 = 0xffff_ffff;
const zip64Locator = Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(16)]);

const ARCHIVES: [string, string, () => Buffer][] = [
  ['says one byte, is 200 MB', 'docx', () => docxWith([bomb('word/media/a.xml', 1)])],
  ['says nothing, is 200 MB', 'xlsx', () => xlsxWith([bomb('xl/worksheets/sheet1.xml', 0)])],
  [
    'says 200 MB and is',
    'docx',
    () => docxWith([{ ...bomb('word/a.xml', 200 * MB), crc: crc32(Buffer.alloc(200 * MB)) }]),
  ],
  ['says 400 MB', 'docx', () => docxWith([bomb('word/a.xml', 400 * MB)])],
  ['the list of types is the bomb', 'docx', () => packZip([bomb('[Content_Types].xml', 900), DOCUMENT])],
  [
    'the bomb is in many parts',
    'xlsx',
    () =>
      xlsxWith(
        Array.from({ length: 40 }, (_, part) => ({
          name: `xl/a${part}.xml`,
          content: '',
          packed: zeros(8 * MB),
          unpacked: 8 * MB,
        })),
      ),
  ],
  ['says more than is there', 'docx', () => docxWith([{ name: 'word/a.xml', content: '<a/>', unpacked: 4_000 }])],
  ['an archive in an archive', 'docx', () => docxWith([{ name: 'word/media/a.zip', content: docxWith() }])],
  ['archives nested as embedded documents', 'docx', () => nested(3)],
  [
    'a bomb as the sheet of a chart',
    'docx',
    () => docxWith([{ name: 'word/embeddings/so-lieu.xlsx', content: xlsxWith([bomb('xl/a.xml', 7)]) }]),
  ],
  ['a file that unpacks to itself', 'docx', quine],
  ['a hundred thousand parts', 'docx', hundredThousand],
  [
    'six thousand parts',
    'xlsx',
    () => xlsxWith(Array.from({ length: 6_000 }, (_, part) => ({ name: `xl/${part}.xml`, content: '' }))),
  ],
  ['parts lying on one another', 'docx', overlapping],
  ['two names for one place', 'docx', sharedPlace],
  [
    'another name at its own place',
    'docx',
    () => docxWith([{ name: 'word/a.xml', localName: 'word/b.exe', content: '<a/>' }]),
  ],
  [
    'another size at its own place',
    'docx',
    () => docxWith([{ name: 'word/a.xml', content: '<a/>', localUnpacked: 90 }]),
  ],
  [
    'another method at its own place',
    'docx',
    () => docxWith([{ name: 'word/a.xml', content: '<a/>', localMethod: 0 }]),
  ],
  ['a name that climbs out', 'docx', () => docxWith([{ name: '../../../etc/cron.d/a', content: 'x' }])],
  ['an absolute name', 'docx', () => docxWith([{ name: '/etc/passwd', content: 'x' }])],
  ['a name with a drive', 'xlsx', () => xlsxWith([{ name: 'C:/Windows/win.ini', content: 'x' }])],
  ['a name with backslashes', 'xlsx', () => xlsxWith([{ name: '..\\..\\a.dll', content: 'x' }])],
  [
    'a symbolic link',
    'docx',
    () => docxWith([{ name: 'word/link', content: '/etc/passwd', method: 0, attributes: 0xa1ff0000 }]),
  ],
  ['an encrypted part', 'docx', () => docxWith([{ name: 'word/a.xml', content: '<a/>', flags: 1 }])],
  [
    'a packing nobody uses',
    'docx',
    () => docxWith([{ name: 'word/a.xml', content: '<a/>', method: 99, packed: Buffer.from('<a/>') }]),
  ],
  ['sizes left to ZIP64', 'docx', () => docxWith([{ name: 'word/a.xml', content: '<a/>', unpacked: ZIP64 }])],
  ['a ZIP64 record between', 'docx', () => docxWith([], { beforeEnd: zip64Locator })],
  ['a list that lies elsewhere', 'docx', () => docxWith([], { listStart: ZIP64 })],
  ['more parts promised than listed', 'docx', () => docxWith([], { count: 3_000 })],
  ['fewer parts promised than listed', 'docx', () => docxWith([{ name: 'word/a.exe', content: 'MZ' }], { count: 2 })],
  ['bytes before the archive', 'docx', () => docxWith([], { before: Buffer.from('#!/bin/sh\n') })],
  ['bytes after the archive', 'docx', () => docxWith([], { after: Buffer.from('<script>alert(1)</script>') })],
  ['a second archive after the first', 'docx', () => docxWith([], { after: packZip(XLSX_PARTS) })],
  ['an archive hidden in the comment', 'docx', () => docxWith([], { comment: docxWith() })],
  ['content that does not fit its sum', 'docx', () => docxWith([{ name: 'word/a.xml', content: '<a/>', crc: 7 }])],
  [
    'packed bytes that are none',
    'docx',
    () => docxWith([{ name: 'word/a.xml', content: '<a/>', packed: Buffer.from('\x07hỏng') }]),
  ],
  ['two parts of one name', 'docx', () => docxWith([DOCUMENT])],
  ['two parts that differ in capitals', 'docx', () => docxWith([{ ...DOCUMENT, name: 'WORD/Document.xml' }])],
];

describe('a crafted archive', () => {
  beforeAll(async () => {
    await inspectFile('a.docx', docxWith());
  });

  it.each(ARCHIVES)('that %s, as %s, is refused in less than a second and 50 MB', async (_, ending, make) => {
    const content = make();
    (globalThis as { gc?: () => void }).gc?.();
    const before = process.memoryUsage().rss;
    const start = processMs();
    const checked = await inspectFile(`bao-cao.${ending}`, content);
    expect(processMs() - start).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * MB);
    expect(checked).toMatchObject({ ok: false, code: 'UPLOAD_TYPE' });
  });

  it('is distinguished from a valid one: pictures, a chart’s own sheet, data descriptors, folders, stored parts', async () => {
    const honest = docxWith([
      { name: 'word/media/', content: '', method: 0 },
      { name: 'word/media/image1.png', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), method: 0 },
      { name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', content: packZip(XLSX_PARTS), method: 0 },
      { name: 'word/styles.xml', content: '<a/>'.repeat(100_000) },
      { name: 'word/_rels/settings.xml.rels', content: '<Relationships/>', streamed: true },
    ]);
    expect(await inspectFile('bao-cao.docx', honest)).toMatchObject({ ok: true });
    expect(await inspectFile('bang.xlsx', packZip(XLSX_PARTS))).toMatchObject({ ok: true });
  });
});
