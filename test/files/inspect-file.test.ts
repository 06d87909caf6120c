import { safeName } from '../../files/file-name';
import { inspectFile } from '../../files/inspect-file';
import { attachmentHeader } from '../../web/http/content-disposition';
import { confinedInspection } from '../setup/inspected';
import { typesOf } from '../setup/office-file';
import { pdfOf } from '../setup/pdf';
import { jpgOf, pngOf } from '../setup/picture';
import { processMs } from '../setup/processor-time';
import { packZip, zipOf } from '../setup/zip';

const DOCX = typesOf('word/document.xml', 'wordprocessingml.document.main');
const XLSX = typesOf('xl/workbook.xml', 'spreadsheetml.sheet.main');
/** A picture of one point. */
const JPG = jpgOf(1, 1);
const PNG = pngOf(1, 1);

describe('a file a unit attaches', () => {
  const inspected = confinedInspection();

  it.each([
    ['báo cáo.pdf', pdfOf(['Bao cao']), 'application/pdf'],
    ['ảnh.JPG', JPG, 'image/jpeg'],
    ['ảnh.png', PNG, 'image/png'],
    ['a.docx', zipOf({ '[Content_Types].xml': DOCX, 'word/document.xml': '<w/>' }), 'wordprocessingml.document'],
    ['a.xlsx', zipOf({ '[Content_Types].xml': XLSX, 'xl/workbook.xml': '<x/>' }), 'spreadsheetml.sheet'],
  ])('is taken by what it holds: %s', async (name, content, type) => {
    expect(await inspected(name, content)).toMatchObject({ ok: true, mediaType: expect.stringContaining(type) });
  });

  it.each([
    ['rỗng', 'a.pdf', Buffer.alloc(0), 'không có nội dung'],
    ['chương trình đội tên PDF', 'a.pdf', Buffer.from('MZ\x90'), 'không phải loại được nhận'],
    ['trang web đội tên PDF', 'a.pdf', Buffer.from('<html>%PDF-'), 'không phải loại được nhận'],
    ['PDF đội tên ảnh', 'a.png', Buffer.from('%PDF-1.7'), 'đuôi tệp'],
    ['tệp nén thường', 'a.docx', zipOf({ 'a.txt': 'x' }), 'không phải loại được nhận'],
    [
      'macro trong tệp',
      'a.docx',
      zipOf({ '[Content_Types].xml': DOCX, 'word/document.xml': '', 'word/vbaProject.bin': 'x' }),
      'macro',
    ],
    [
      'kiểu có macro',
      'a.docx',
      zipOf({
        '[Content_Types].xml': DOCX.replace(
          '</Types>',
          '<Default Extension="xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        ),
        'word/document.xml': '',
      }),
      'macro',
    ],
    [
      'bom giải nén',
      'a.docx',
      packZip([
        { name: '[Content_Types].xml', content: DOCX },
        { name: 'word/document.xml', content: '', unpacked: 400 * 1_048_576 },
      ]),
      'không phải loại',
    ],
    [
      'danh mục không khớp',
      'a.docx',
      packZip([{ name: 'word/document.xml', content: DOCX, localName: '[Content_Types].xml' }]),
      'không phải loại',
    ],
    [
      'đường dẫn lùi',
      'a.docx',
      zipOf({ '[Content_Types].xml': DOCX, '../../etc/passwd': 'x', 'word/document.xml': '' }),
      'không phải loại',
    ],
    [
      'danh mục dài hơn tệp',
      'a.docx',
      packZip([{ name: '[Content_Types].xml', content: DOCX }], { count: 60_000 }),
      'không phải loại',
    ],
  ])('is refused with the reason: %s', async (_, name, content, reason) => {
    const checked = await inspected(name, content);
    expect(checked).toMatchObject({ ok: false, message: expect.stringContaining(reason) });
  });

  it('unpacks no more of a bomb than a megabyte', async () => {
    const bomb = zipOf({
      '[Content_Types].xml': 'wordprocessingml.document.main'.padEnd(60_000_000, ' '),
      'word/document.xml': '',
    });
    const before = process.memoryUsage().rss;
    const start = processMs();
    expect((await inspectFile('a.docx', bomb)).ok).toBe(false);
    expect(processMs() - start).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });

  it('keeps a Vietnamese name and loses what could mislead', () => {
    expect(safeName('C:\\máy\\Báo cáo 6 tháng.pdf')).toBe('Báo cáo 6 tháng.pdf');
    expect(safeName('../../etc/passwd')).toBe('passwd');
    expect(safeName('bao\u202egnp.exe\u0000.pdf')).toBe('baognp.exe.pdf');
    expect(safeName('Đắk'.normalize('NFD'))).toBe('Đắk'.normalize('NFC'));
    expect(safeName(`${'ạ'.repeat(300)}.pdf`)).toMatch(/^ạ{116}\.pdf$/);
    expect(safeName('...')).toBe('tep');
  });

  it('is offered under its name by a header that holds no raw quote or line break', () => {
    const header = attachmentHeader(safeName('Báo cáo "quý"\r\n; x.pdf'));
    expect(header).toBe(
      `attachment; filename="Bao cao quy_ x.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%3B%20x.pdf`,
    );
  });
});
