import { deflateRawSync } from 'node:zlib';
import { checkAttachment, safeName } from '../../client/attachments';
import { asAttachment } from '../../web/report/as-attachment';

const TYPES = (main: string) =>
  `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/></Types>`;
const DOCX = TYPES('wordprocessingml.document.main');

/** A ZIP file with these parts; `lies` changes what the list of parts says. */
function zip(
  parts: Record<string, string>,
  lies: { unpacked?: number; listName?: string; count?: number } = {},
): Buffer {
  const local: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const listed = lies.listName ?? name;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(lies.unpacked ?? text.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(listed), 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(listed));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lies.count ?? Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...list, end]);
}

describe('a file a unit attaches', () => {
  it.each([
    ['báo cáo.pdf', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['ảnh.JPG', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg'],
    ['ảnh.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image/png'],
    ['a.docx', zip({ '[Content_Types].xml': DOCX, 'word/document.xml': '<w/>' }), 'wordprocessingml.document'],
    [
      'a.xlsx',
      zip({ '[Content_Types].xml': TYPES('spreadsheetml.sheet.main'), 'xl/workbook.xml': '<x/>' }),
      'spreadsheetml.sheet',
    ],
  ])('is taken by what it holds: %s', (name, content, type) => {
    const checked = checkAttachment(name, content);
    expect(checked).toMatchObject({ ok: true, file: { mediaType: expect.stringContaining(type) } });
  });

  it.each([
    ['rỗng', 'a.pdf', Buffer.alloc(0), 'rỗng'],
    ['chương trình đội tên PDF', 'a.pdf', Buffer.from('MZ\x90'), 'không phải loại được nhận'],
    ['trang web đội tên PDF', 'a.pdf', Buffer.from('<html>%PDF-'), 'không phải loại được nhận'],
    ['PDF đội tên ảnh', 'a.png', Buffer.from('%PDF-1.7'), 'đuôi tệp'],
    ['tệp nén thường', 'a.docx', zip({ 'a.txt': 'x' }), 'không phải loại được nhận'],
    [
      'macro trong tệp',
      'a.docx',
      zip({ '[Content_Types].xml': DOCX, 'word/document.xml': '', 'word/vbaProject.bin': 'x' }),
      'macro',
    ],
    [
      'kiểu có macro',
      'a.docx',
      zip({
        '[Content_Types].xml': `${DOCX}application/vnd.ms-word.document.macroEnabled.main+xml`,
        'word/document.xml': '',
      }),
      'macro',
    ],
    [
      'bom giải nén',
      'a.docx',
      zip({ '[Content_Types].xml': DOCX, 'word/document.xml': '' }, { unpacked: 400 * 1_048_576 }),
      'không phải loại',
    ],
    [
      'danh mục không khớp',
      'a.docx',
      zip({ '[Content_Types].xml': DOCX }, { listName: 'word/document.xml' }),
      'không phải loại',
    ],
    [
      'đường dẫn lùi',
      'a.docx',
      zip({ '[Content_Types].xml': DOCX, '../../etc/passwd': 'x', 'word/document.xml': '' }),
      'không phải loại',
    ],
    ['danh mục dài hơn tệp', 'a.docx', zip({ '[Content_Types].xml': DOCX }, { count: 60_000 }), 'không phải loại'],
  ])('is refused with the reason: %s', (_, name, content, reason) => {
    const checked = checkAttachment(name, content);
    expect(checked).toMatchObject({ ok: false, message: expect.stringContaining(reason) });
  });

  it('unpacks no more of a bomb than a megabyte', () => {
    const bomb = zip({
      '[Content_Types].xml': 'wordprocessingml.document.main'.padEnd(60_000_000, ' '),
      'word/document.xml': '',
    });
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(checkAttachment('a.docx', bomb).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(1_000);
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
    const header = asAttachment(safeName('Báo cáo "quý"\r\n; x.pdf'));
    expect(header).toBe(
      `attachment; filename="Bao cao quy_ x.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%3B%20x.pdf`,
    );
  });
});
