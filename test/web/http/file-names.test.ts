import { parse } from 'content-disposition';
import { safeName } from '../../../files/file-name';
import { attachmentHeader } from '../../../web/http/content-disposition';
import { scanOf } from '../../setup/pdf';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

const OWN = `/u/${OPEN_ROUND}/gialai-2025:w23590`;

const STEMS = [
  'Báo cáo',
  'Đắk'.normalize('NFD'),
  'con',
  'aux',
  'ạ'.repeat(255),
  'a'.repeat(255),
  '....',
  '-rf',
  '~',
  '😀',
];
const MIDDLES = [
  '',
  '"',
  "'",
  ';',
  '%00',
  '\0',
  '\r\nX-A: b',
  '\u202efdp.exe',
  '/../../',
  '\\..\\',
  ':$DATA',
  '<b>',
  '|',
  '*?',
  ' . ',
  '\u2028',
  '\ufeff',
  '\ud800',
  '=?UTF-8?B?YQ==?=',
  '%2e%2e%2f',
];
/** Two hundred names of kinds that have broken programs. */
const NAMES = STEMS.flatMap((stem) => MIDDLES.map((middle) => `${stem}${middle}.pdf`));

describe('W9: the name of a file', () => {
  it('keeps its ending, fits a folder, and can make no second header, of two hundred that mislead', () => {
    expect(NAMES).toHaveLength(200);
    for (const name of NAMES) {
      const safe = safeName(name);
      expect(safe).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*]{1,120}$/u);
      expect(safe.normalize('NFC')).toBe(safe);
      expect(safe).toMatch(/pdf$/);
      const header = attachmentHeader(safe);
      expect(header).toMatch(
        /^attachment; filename=(?:[\w.()-]+|"[\w .()-]{1,130}")(?:; filename\*=UTF-8''[\w%.!~-]+)?$/,
      );
      expect(parse(header)).toEqual({ type: 'attachment', parameters: expect.objectContaining({ filename: safe }) });
    }
  });
});

describe('W9: a file with a name that misleads', () => {
  let office: RunningApp;
  let unit: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    unit = await office.signIn('don-vi', 'gialai-2025:w23590');
  });
  afterAll(() => office.close());

  it('is returned under its own safe name, as attachment, whatever its name was', async () => {
    const names = [
      'Báo cáo "quý".pdf',
      '../../../etc/passwd.pdf',
      'con.pdf',
      'bao\u202efdp.exe.pdf',
      `${'ạ'.repeat(250)}.pdf`,
      'a;b\\c.pdf',
      `${'Đắk'.normalize('NFD')}.pdf`,
    ];
    const sent = await unit.upload(
      OWN,
      { viec: 'gui', khoa: 'w9', 'so-van-ban': '3/BC-UBND', 'v.citizens-received': '4' },
      names.map((name) => ({ name: name.replaceAll('"', '%22'), content: scanOf() })),
    );
    expect(sent.status).toBe(303);
    for (let ord = 0; ord < names.length; ord++) {
      const file = await unit.get(`${sent.headers.get('location')}/tep/${ord}`);
      expect(file.headers.get('content-type')).toBe('application/octet-stream');
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      const disposition = file.headers.get('content-disposition')!;
      expect(disposition).toMatch(
        /^attachment; filename=(?:[\w.()-]+|"[\w .()-]{1,130}")(?:; filename\*=UTF-8''[\w%.!~-]+)?$/,
      );
      expect(disposition).not.toMatch(/%2F|%5C|%E2%80%AE|%00|\.\./i);
    }
  });

  it('is stored in the database under a number of ours, never under its name', async () => {
    const keys = await office.database.rows<{ ord: number }>(
      `select a.ord from attachments a join submissions s on s.id = a.submission where s.obligation = $1 order by a.ord`,
      [OWN.slice('/u/'.length)],
    );
    expect(keys.map(({ ord }) => ord)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
