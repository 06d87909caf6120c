import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { confinedInspection } from '../setup/inspected';
import { typesOf } from '../setup/office-file';
import { pdfOf } from '../setup/pdf';
import { jpgOf, pngOf } from '../setup/picture';
import { packZip, zipOf } from '../setup/zip';

const upload = (name: string) => readFileSync(join(__dirname, 'cases', 'upload', name));
const bytes = (text: string) => Buffer.from(text, 'latin1');
/** A compound file whose directory names this stream. */
const compound = (stream: string) =>
  Buffer.concat([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(1_000), Buffer.from(stream, 'utf16le')]);
const openDocument = (kind: string) =>
  packZip([{ name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, method: 0 }]);
const heif = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1${brand}`);
const template = zipOf({
  '[Content_Types].xml': typesOf('word/document.xml', 'wordprocessingml.template.main'),
  'word/document.xml': '<w/>',
});
const slides = zipOf({
  '[Content_Types].xml': typesOf('ppt/presentation.xml', 'presentationml.presentation.main'),
  'ppt/presentation.xml': '<p/>',
});

/** File, its bytes, what it is said to be, and what to do. */
const KINDS: [string, Buffer, string, string][] = [
  ['anh.heic', upload('anh.heic'), 'ảnh HEIC', 'lưu lại thành JPG'],
  ['anh.jpg-heic.jpg', upload('anh.jpg-heic.jpg'), 'ảnh HEIC', 'lưu lại thành JPG'],
  ['IMG_0001.HEIC', heif('mif1'), 'ảnh HEIC', 'lưu lại thành JPG'],
  ['anh.png', heif('avif'), 'ảnh HEIC', 'lưu lại thành JPG'],
  ['old.doc', upload('old.doc'), 'Word đời cũ', 'DOCX'],
  ['old.xlsx', upload('old.xlsx'), 'đời cũ (DOC, XLS) hoặc tệp có mật khẩu', 'bỏ mật khẩu'],
  ['bao-cao.docx', compound('WordDocument'), 'Word đời cũ', 'DOCX'],
  ['bang.xls', compound('Workbook'), 'Excel đời cũ', 'XLSX'],
  ['bang.xls', compound('Book'), 'Excel đời cũ', 'XLSX'],
  ['bang.xls', compound(''), 'Excel đời cũ', 'XLSX'],
  ['trinh-chieu.ppt', compound('PowerPoint Document'), 'trình chiếu', 'PDF'],
  ['thu.msg', compound('__substg1.0_001A001F'), 'thư điện tử', 'tệp đính kèm'],
  ['thu.eml', bytes('Received: from mail\r\n'), 'thư điện tử', 'tệp đính kèm'],
  ['bao-cao.docx', compound('EncryptedPackage'), 'mật khẩu', 'bỏ mật khẩu'],
  ['bang.xlsx', compound('EncryptedPackage'), 'mật khẩu', 'bỏ mật khẩu'],
  ['bao-cao.odt', upload('bao-cao.odt'), 'ODT', 'DOCX'],
  ['bao-cao.odt', openDocument('text'), 'ODT', 'DOCX'],
  ['bao-cao.docx', openDocument('text'), 'ODT', 'DOCX'],
  ['bang.ods', openDocument('spreadsheet'), 'ODS', 'XLSX'],
  ['trinh-chieu.odp', openDocument('presentation'), 'trình chiếu', 'PDF'],
  ['trinh-chieu.pptx', slides, 'trình chiếu', 'PDF'],
  ['bao-cao.rtf', bytes('{\\rtf1\\ansi x}'), 'RTF', 'DOCX'],
  ['bao-cao.docx', bytes('{\\rtf1\\ansi x}'), 'RTF', 'DOCX'],
  ['mau.dotx', template, 'tệp mẫu', 'DOCX'],
  ['bao-cao.docx', packZip([{ name: 'a.txt', content: 'x' }]).subarray(0, 60), 'bị hỏng', 'Lưu thành'],
  ['tai-lieu.zip', zipOf({ 'a.pdf': 'x' }), 'tệp nén', 'giải nén'],
  ['tai-lieu.rar', bytes('Rar!\x1a\x07\0'), 'tệp nén', 'giải nén'],
  ['tai-lieu.7z', bytes('7z\xbc\xaf\x27\x1c'), 'tệp nén', 'giải nén'],
  ['bao-cao.pages', zipOf({ 'Index/Document.iwa': 'x' }), 'Pages', 'PDF'],
  ['bang.numbers', zipOf({ 'Index/Document.iwa': 'x' }), 'Numbers', 'XLSX'],
  ['anh.gif', bytes('GIF89a'), 'ảnh loại khác', 'JPG'],
  ['ban-quet.tif', bytes('II*\0'), 'ảnh loại khác', 'PDF'],
  ['anh.webp', bytes('RIFF\x10\0\0\0WEBPVP8 '), 'ảnh loại khác', 'JPG'],
  ['ghi-chu.txt', bytes('BM 01: bao cao'), 'văn bản không định dạng', 'DOCX'],
  ['bang.csv', bytes('a;b'), 'văn bản không định dạng', 'XLSX'],
  ['noext', upload('noext'), 'không có đuôi, nội dung là PDF', 'thêm “.pdf”'],
  ['anh', jpgOf(1, 1), 'không có đuôi, nội dung là JPG', 'thêm “.jpg”'],
  ['bao cao so 12.', pdfOf(['x']), 'không có đuôi', 'thêm “.pdf”'],
  ['anh.jpg', pngOf(1, 1), 'tên tệp ghi “.jpg” nhưng nội dung là PNG', '“.png”'],
  ['bao-cao.doc', pdfOf(['x']), 'tên tệp ghi “.doc” nhưng nội dung là PDF', '“.pdf”'],
];

describe('a file of a kind that is not taken', () => {
  const inspected = confinedInspection();

  it.each(KINDS)('is refused with what it is and what to do: %s', async (name, content, what, advice) => {
    const found = await inspected(name, content);
    expect(found).toMatchObject({ ok: false, code: 'UPLOAD_TYPE', message: expect.stringContaining(what) });
    expect(found).toMatchObject({ message: expect.stringContaining(advice) });
  });

  it('is a PDF with a password, of which nobody can see what it holds', async () => {
    const document = await PDFDocument.load(pdfOf(['Bao cao']));
    document.encrypt({ userPassword: 'mat-khau', ownerPassword: 'chu' });
    const found = await inspected('a.pdf', Buffer.from(await document.save()));
    expect(found).toMatchObject({ ok: false, message: expect.stringContaining('có mật khẩu') });
  });
});
