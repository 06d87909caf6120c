import { unreadFiles } from '../../files/secrecy';
import { confinedInspection } from '../setup/inspected';
import { DOCX_PARTS, typesOf, XLSX_PARTS } from '../setup/office-file';
import { object, pdfOf, stream } from '../setup/pdf';
import { jpgOf, pngOf } from '../setup/picture';
import { packZip, type ZipPart } from '../setup/zip';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const [TYPES, DOCUMENT] = DOCX_PARTS as [ZipPart, ZipPart];
const segment = (mark: string, content: string) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return `\xff${mark}${length.toString('latin1')}${content}`;
};
/** Where a photo of a phone keeps its place, its small picture and what its maker adds. */
const EXIF = segment('\xe1', `Exif\0\0${jpgOf(160, 120).toString('latin1')}`);
const MPF = segment('\xe2', 'MPF\0II*\0\x08\0\0\0');

const PICTURES: [string, string, Buffer][] = [
  ['with filling bytes between its segments', 'a.jpg', jpgOf(10, 10, '\xff\xff\xff')],
  ['with noughts between its segments', 'a.jpg', jpgOf(10, 10, '\0\0\0')],
  ['with data of the camera and a small picture in it', 'a.JPG', jpgOf(10, 10, EXIF)],
  ['with a second picture behind it', 'a.jpeg', Buffer.concat([jpgOf(10, 10, MPF), jpgOf(20, 20)])],
  ['with a film behind it', 'a.jpg', Buffer.concat([jpgOf(10, 10), bytes('\0\0\0\x18ftypmp42'), Buffer.alloc(500, 7)])],
  ['with what its maker adds behind it', 'a.jpe', Buffer.concat([jpgOf(10, 10), bytes('SEFH\x6b\0\0\0SEFT')])],
  ['with a restart mark before its size', 'a.jfif', jpgOf(10, 10, '\xff\xd0')],
  ['with a text', 'a.png', pngOf(10, 10)],
  ['with bytes behind its end', 'a.PNG', Buffer.concat([pngOf(10, 10), Buffer.alloc(9)])],
];

const OFFICE: [string, string, Buffer][] = [
  ['whose parts have backslashes', 'a.docx', packZip([TYPES, { ...DOCUMENT, name: 'word\\document.xml' }])],
  [
    'whose parts have other capitals than their list',
    'a.docx',
    packZip([
      { name: '[content_types].xml', content: typesOf('Word/Document.XML', 'wordprocessingml.document.main') },
      { ...DOCUMENT, name: 'word/document.xml' },
    ]),
  ],
  ['with its ending in capitals', 'BAO CAO.DOCX', packZip(DOCX_PARTS)],
  ['with a comment', 'a.xlsx', packZip(XLSX_PARTS, { comment: bytes('WPS Office') })],
  ['with folders as parts of their own', 'a.docx', packZip([{ name: 'word/', content: '', method: 0 }, ...DOCX_PARTS])],
  ['written in one pass', 'a.docx', packZip(DOCX_PARTS.map((part) => ({ ...part, streamed: true })))],
];

const PDFS: [string, Buffer][] = [
  ['behind a byte order mark', Buffer.concat([bytes('\xef\xbb\xbf'), pdfOf(['Bao cao'])])],
  ['behind empty lines', Buffer.concat([bytes('\r\n\r\n \n'), pdfOf(['Bao cao'])])],
  [
    'with a table of contents and page labels',
    pdfOf(['Bao cao'], { catalog: '/PageMode /UseOutlines /PageLabels << /Nums [0 << /S /D >>] >>' }),
  ],
  [
    'with a digital signature and its picture',
    pdfOf(['Bao cao'], {
      page: '/Annots [9 0 R]',
      catalog: '/AcroForm << /Fields [9 0 R] /SigFlags 3 >>',
      more: [
        object(
          9,
          '<< /Type /Annot /Subtype /Widget /FT /Sig /T (Ky) /Rect [0 0 90 40] /V 10 0 R /AP << /N 12 0 R >> >>',
        ),
        object(
          10,
          '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <00> /ByteRange [0 1 2 3] >>',
        ),
        stream(12, bytes('q 90 0 0 40 0 0 cm /I Do Q'), '/Type /XObject /Subtype /Form /BBox [0 0 90 40]'),
        stream(
          13,
          bytes('x'),
          '/Type /XObject /Subtype /Image /Width 300 /Height 120 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        ),
      ],
    }),
  ],
];

describe('an honest file', () => {
  const inspected = confinedInspection();

  it.each(PICTURES)('is taken: a picture %s', async (_, name, content) => {
    expect(await inspected(name, content)).toMatchObject({ ok: true });
  });

  it.each(OFFICE)('is taken and read: an office file %s', async (_, name, content) => {
    const found = await inspected(name, content);
    expect(found).toMatchObject({ ok: true });
    if (name.toLowerCase().endsWith('docx')) expect(found).toMatchObject({ firstText: 'Báo cáo' });
  });

  it.each(PDFS)('is taken and read to its end: a PDF %s', async (_, content) => {
    const found = await inspected('a.pdf', content);
    if (!found.ok) throw new Error(found.message);
    expect(found.firstText).toContain('Bao cao');
    expect(unreadFiles([found])).toEqual([]);
  });
});
