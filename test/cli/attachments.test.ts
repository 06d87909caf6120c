import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { safeName } from '../../files/file-name';
import { inspectFile } from '../../files/inspect-file';
import { readAttachments } from '../../files/read-attachments';
import { pdfOf } from '../setup/pdf';
import { jpgOf } from '../setup/picture';
import { FOLDER } from './command-line';

const PDF = pdfOf(['Bao cao']);
/** A picture of one point. */
const JPG = jpgOf(1, 1);

test('the content decides the type, not the name it was sent under', async () => {
  expect(await inspectFile('báo cáo.pdf', PDF)).toMatchObject({
    ok: true,
    name: 'báo cáo.pdf',
    mediaType: 'application/pdf',
  });
  expect(await inspectFile('anh.JPEG', JPG)).toMatchObject({
    ok: true,
    mediaType: 'image/jpeg',
  });
  for (const [name, content] of [
    ['bao-cao.docx', PDF],
    ['virus.exe', Buffer.from('MZ…')],
    ['trang.pdf', Buffer.from('<html>')],
    ['rong.pdf', Buffer.alloc(0)],
    ['goi.zip', Buffer.from('PK\x03\x04')],
  ] as const) {
    expect((await inspectFile(name, content)).ok).toBe(false);
  }
});

test('a name keeps its letters and loses paths and direction signs', () => {
  expect(safeName('C:\\Văn thư\\báo cáo\u202Efdp.pdf')).toBe('báo cáofdp.pdf');
  expect(safeName('../../etc/passwd')).toBe('passwd');
  expect(safeName(`${'a'.repeat(200)}.pdf`)).toHaveLength(120);
});

test('all attachments that are refused are named at once, and sizes are checked before anything is read', async () => {
  const good = join(FOLDER, 'tot.pdf');
  writeFileSync(good, PDF);
  const wrong = join(FOLDER, 'sai.pdf');
  writeFileSync(wrong, 'MZ');
  const { issues } = await readAttachments([good, wrong]);
  expect(issues.map(({ file, code }) => [file, code])).toEqual([[wrong, 'UPLOAD_TYPE']]);
  const huge = join(FOLDER, 'lon.pdf');
  writeFileSync(huge, '');
  truncateSync(huge, 21 * 1_048_576);
  const missing = join(FOLDER, 'khong-co.pdf');
  const all = await readAttachments([huge, missing]);
  expect(all.issues.map(({ code }) => code)).toEqual(['UPLOAD_TOO_LARGE', 'NOT_FOUND']);
});
