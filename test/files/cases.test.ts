import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confinedInspection } from '../setup/inspected';

/** Files made after public reports about other programs: honest ones, ones of kinds that are not taken, ones that would run something. */
const FOLDER = join(__dirname, 'cases');
const filesOf = (folder: string) => readdirSync(join(FOLDER, folder));

/** Refused with this in the message; all other files of `upload` are taken. */
const REFUSED: Readonly<Record<string, string>> = {
  'anh.heic': 'HEIC',
  'anh.jpg-heic.jpg': 'HEIC',
  'bao-cao.odt': 'ODT',
  noext: 'không có đuôi',
  'old.doc': 'Word đời cũ',
  'old.xlsx': 'có mật khẩu',
  // The template lies on another computer: on a share, on the web, in the cloud. Word would fetch it, macros and all.
  'template-unc.docx': 'ô Document template',
  'template-web.docx': 'ô Document template',
  't-nas.docx': 'ô Document template',
  't-onedrive.docx': 'ô Document template',
};

describe('a file after a public report', () => {
  const inspected = confinedInspection();
  const judged = async (folder: string, file: string) => inspected(file, readFileSync(join(FOLDER, folder, file)));

  it.each(filesOf('upload').filter((file) => !(file in REFUSED)))('is honest and taken: %s', async (file) => {
    expect(await judged('upload', file)).toMatchObject({ ok: true });
  });

  it.each(Object.entries(REFUSED))('is refused with what it is: %s', async (file, reason) => {
    expect(await judged('upload', file)).toMatchObject({ ok: false, message: expect.stringContaining(reason) });
  });

  it.each(filesOf('active'))(
    'does something when it is opened, and is refused, unless it only looks like it: %s',
    async (file) => {
      expect((await judged('active', file)).ok).toBe(file === 'd00-ok.docx');
    },
  );
});
