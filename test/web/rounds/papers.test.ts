import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { formatFigure } from '../../../domain/rollup/number-text';
import type { Rollup } from '../../../domain/rollup/rollup';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { makeToken } from '../../../web/people/tokens';
import { docxParts, docxTablesOf, paragraphsOf, readPdf } from '../../setup/paper-reader';
import { pdfOf, scanOf } from '../../setup/pdf';
import { addPeople, addRelatives, sessionOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OVERDUE_ROUND, PLAN, TODAY, UNIT } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';

const STEP = 'letter:+3wd@2026-11-18';
const LETTER = `/ban-in/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`;
const REPORT = `/ban-in/${OVERDUE_ROUND}?lan=1`;
const SCAN = scanOf();
const YEAR = 2026;

describe('the papers of a round', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const letter = urgingLetter(
      'compiler',
      ['gialai-2025:w23857', 'gialai-2025:w23884'],
      { ...NO_COUNTS, expected: 10, sent: 8, unsent: 2 },
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, $4)`,
      [OVERDUE_ROUND, STEP, JSON.stringify(letter), '2026-11-20T07:00:00+07:00'],
    );
  });
  afterAll(() => office.close());

  const documentOf = async (visitor: Visitor, url: string) => {
    const { bytes, headers, status } = await visitor.get(url);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    return (await docxParts(bytes)).get('word/document.xml')!;
  };

  it('have every figure of the stored version, and a draft’s empty places', async () => {
    const [row] = await office.database.rows<{ body: Rollup }>(
      'select body from rollups where collection = $1 and version = 1',
      [OVERDUE_ROUND],
    );
    const { figures, units } = row!.body;
    const xml = await documentOf(staff, `${REPORT}&dang=docx`);
    const cells = docxTablesOf(xml).flat(2);
    expect(figures.length).toBeGreaterThan(5);
    for (const { value } of figures) expect(cells).toContain(formatFigure(value));
    const words = paragraphsOf(xml).join('\n').replaceAll('\u00a0', ' ');
    expect(words).toContain(`tổng hợp từ 0${units.received.length}/10 báo cáo: đúng hạn 5/10 (50%); chậm 02`);
    expect(words).toMatch(/Chưa gửi \(03\): .*xã Mang Yang; .*xã Đức Cơ; .*xã Ia Nan\./);
    expect(words).toContain('Số:          /BC-');
    expect(words).toContain('GIÁM ĐỐC');
    const { bytes } = await staff.get(`${REPORT}&dang=pdf`);
    const text = (await readPdf(bytes)).pages.join(' ');
    for (const { value } of figures) expect(text).toContain(formatFigure(value));
  });

  it('are signed by whom the page chooses, and leaders save them too', async () => {
    const leader = await office.signIn('lanh-dao');
    const xml = await documentOf(leader, `${REPORT}&dang=docx&ky=deputy`);
    expect(paragraphsOf(xml).join('\n')).toContain('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC');
    expect((await leader.get(`/tong-hop/${OVERDUE_ROUND}`)).body).toContain('name="dang" value="pdf"');
  });

  it('have the letter as its page shows it, with the list behind', async () => {
    const page = textOf((await staff.get(`/du-thao/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`)).body);
    const written = paragraphsOf(await documentOf(staff, `${LETTER}&dang=docx`));
    const sentences = written.filter((line) => line.length > 60);
    expect(sentences.length).toBeGreaterThan(4);
    for (const line of sentences) expect(page).toContain(line);
    expect(written.filter((line) => /^\d\d ngày$/.test(line))).toHaveLength(2);
  });

  it('come back signed to the same round: number, day, signer and scan; then the paper is no draft', async () => {
    const fields = [
      ['lan', '1'],
      ['so', '88/BC-SNV'],
      ['ngay', '20/11/2026'],
      ['ky', 'Nguyễn Văn A'],
    ] as const;
    const files = { tep: { name: 'bao-cao-da-ky.pdf', content: SCAN } };
    const answer = await sendForm(office, staff, `/da-ky/${OVERDUE_ROUND}`, { fields, files });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/tong-hop/${OVERDUE_ROUND}?lan=1`]);
    const page = await staff.get(`/tong-hop/${OVERDUE_ROUND}`);
    expect(textOf(page.body)).toContain('Đã ký: số 88/BC-SNV, ngày 20/11/2026, người ký: Nguyễn Văn A.');
    expect((await staff.get(`/ban-da-ky/${OVERDUE_ROUND}?lan=1`)).bytes.equals(SCAN)).toBe(true);
    const words = paragraphsOf(await documentOf(staff, `${REPORT}&dang=docx`)).join('\n');
    expect(words).toContain('Số: 88/BC-SNV');
    expect(words).toContain('ngày 20 tháng 11 năm 2026');
    const [entry] = await office.database.rows<{ action: string; detail: object }>(
      'select action, detail from audit order by id desc limit 1',
    );
    expect(entry).toMatchObject({
      action: 'rollup.signed',
      detail: { version: 1, number: '88/BC-SNV', file: 'bao-cao-da-ky.pdf' },
    });
    expect(textOf((await staff.get('/nhat-ky')).body)).toContain('Ghi báo cáo tổng hợp đã ký');
  });

  it('are refused with a day ahead, without a number, of another kind, or with a mark of secrecy; what was typed stays', async () => {
    const send = (so: string, ngay: string, file: { name: string; content: Buffer } | null) =>
      sendForm(office, staff, `/da-ky/${OVERDUE_ROUND}`, {
        fields: [
          ['lan', '1'],
          ['so', so],
          ['ngay', ngay],
          ['ky', 'Giám đốc'],
        ],
        ...(file !== null && { files: { tep: file } }),
      });
    const ahead = await send('', '24/11/2026', null);
    expect(ahead.status).toBe(422);
    expect(textOf(ahead.body)).toContain('không sau ngày hôm nay');
    expect(ahead.body).toContain('value="Giám đốc"');
    const { bytes } = await staff.get(`${REPORT}&dang=docx`);
    const word = await send('9/BC', '20/11/2026', { name: 'chua-ky.docx', content: bytes });
    expect(word.status).toBeGreaterThanOrEqual(400);
    expect(textOf(word.body)).toContain('không phải bản quét hay PDF');
    const secret = await send('9/BC', '20/11/2026', { name: 'mat.pdf', content: pdfOf(['TOI MAT']) });
    expect([303, 409, 422]).toContain(secret.status);
    const leader = await office.signIn('lanh-dao');
    expect((await leader.get(`/da-ky/${OVERDUE_ROUND}`)).status).toBe(403);
  });

  it('a letter’s signed scan comes back on its own page', async () => {
    const fields = [
      ['buoc', STEP],
      ['viec', 'da-ky'],
      ['so', '812/SNV-TCBC'],
      ['ngay', '20/11/2026'],
      ['ky', 'Giám đốc'],
    ] as const;
    const files = { tep: { name: 'cong-van.pdf', content: SCAN } };
    expect((await sendForm(office, staff, `/du-thao/${OVERDUE_ROUND}`, { fields, files })).status).toBe(303);
    const saved = await staff.get(`/ban-da-ky/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`);
    expect(saved.bytes.equals(SCAN)).toBe(true);
    const written = paragraphsOf(await documentOf(staff, `${LETTER}&dang=docx`)).join('\n');
    expect(written).toContain('Số: 812/SNV-TCBC');
  });
});

describe('papers for programs', () => {
  let office: RunningApp;
  let ofStaff: Record<string, string>;
  let ofUnit: Record<string, string>;
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    const tokenOf = async (person: 'officer of the compiler' | 'unit member') => {
      const session = (await sessionOf(office.database, person))!;
      const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
      return { authorization: `Bearer ${token}` };
    };
    [ofStaff, ofUnit] = [await tokenOf('officer of the compiler'), await tokenOf('unit member')];
    const letter = urgingLetter(
      'compiler',
      ['gialai-2025:w23857'],
      { ...NO_COUNTS, expected: 10, sent: 9, unsent: 1 },
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, $4)`,
      [OVERDUE_ROUND, STEP, JSON.stringify(letter), '2026-11-20T07:00:00+07:00'],
    );
  });
  afterAll(() => office.close());

  const round = encodeURIComponent(OVERDUE_ROUND);
  const ask = (path: string, headers: Record<string, string>) => office.ask(`/api/v1${path}`, { headers });

  it('are the same files as on the pages', async () => {
    const report = await ask(`/rollup/paper?collection=${round}&kind=pdf`, ofStaff);
    expect(report.headers.get('content-disposition')).toContain('attachment');
    expect((await readPdf(report.bytes)).pages[0]).toContain('BÁO CÁO');
    const letter = await ask(`/letter/paper?collection=${round}&signing=order`, ofStaff);
    expect(paragraphsOf((await docxParts(letter.bytes)).get('word/document.xml')!)).toContain('TL. GIÁM ĐỐC');
    const plan = await ask(`/plans/${PLAN}/year/paper?year=2026`, ofStaff);
    expect((await readPdf(plan.bytes)).pages[0]).toContain('LỊCH BÁO CÁO NĂM 2026');
    const unit = await ask(`/report-calendar?year=${YEAR}`, ofUnit);
    expect((await readPdf(unit.bytes)).pages[0]).toContain('LỊCH BÁO CÁO NĂM 2026');
    const refused = await ask(`/rollup/paper?collection=${round}&version=9`, ofStaff);
    expect([refused.status, JSON.parse(refused.body).code]).toEqual([404, 'ROLLUP_MISSING']);
  });

  it('a signed report is noted with its scan, and read again byte for byte', async () => {
    const mark = 'x-bieu-mau-x';
    const report = { collection: OVERDUE_ROUND, number: '88/BC-SNV', signedOn: '2026-11-20', signer: 'Giám đốc' };
    const body = Buffer.concat([
      Buffer.from(
        `--${mark}\r\ncontent-disposition: form-data; name="report"\r\n\r\n${JSON.stringify(report)}\r\n` +
          `--${mark}\r\ncontent-disposition: form-data; name="files"; filename="da-ky.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
      ),
      SCAN,
      Buffer.from(`\r\n--${mark}--\r\n`),
    ]);
    const headers = { ...ofStaff, 'content-type': `multipart/form-data; boundary=${mark}` };
    const noted = await office.ask('/api/v1/signed-rollups', { method: 'POST', headers, body });
    expect([noted.status, JSON.parse(noted.body)]).toEqual([
      201,
      { collection: OVERDUE_ROUND, version: 1, number: '88/BC-SNV' },
    ]);
    const file = await ask(`/signed-paper?collection=${round}&version=1`, ofStaff);
    expect(file.bytes.equals(SCAN)).toBe(true);
    const none = await ask(`/signed-paper?collection=${round}`, ofStaff);
    expect(none.status).toBe(404);
  });
});

describe('papers of a unit', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('a receipt as PDF has the facts of its page, and the code by which it is looked up', async () => {
    const [sent] = await office.database.rows<{ receipt: string; sha256: string }>(
      'select receipt, sha256 from submissions where obligation like $1 limit 1',
      [`%/${UNIT}`],
    );
    const unit = await office.signIn('don-vi', UNIT);
    const { bytes, headers } = await unit.get(`/phieu/${sent!.receipt}/ban-in`);
    expect(headers.get('content-type')).toBe('application/pdf');
    const text = (await readPdf(bytes)).pages.join(' ');
    expect(text).toContain('PHIẾU TIẾP NHẬN BÁO CÁO');
    expect(text).toContain(sent!.receipt);
    expect(text.replaceAll(' ', '')).toContain(sent!.sha256);
    const [, code] = /tra-cuu\?ma=(DH[\w-]+)/.exec(text.replaceAll(' ', ''))!;
    expect(textOf((await unit.get(`/tra-cuu?ma=${code}`)).body)).toContain(sent!.receipt);
  });

  it('the year of a unit and of a document are calendars to print, with every last day', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    const rows = await office.database.rows<{ day: string }>(
      `select to_char(last_day, 'DD/MM/YYYY') as day from obligations where unit = $1 and last_day between '2026-01-01' and '2026-12-31'`,
      [UNIT],
    );
    expect(rows.length).toBeGreaterThan(0);
    const text = (await readPdf((await unit.get('/lich-bao-cao/2026')).bytes)).pages.join(' ');
    expect(text).toContain('LỊCH BÁO CÁO NĂM 2026');
    expect(text).toContain('Tháng 12');
    for (const { day } of rows) expect(text).toContain(day);
    const staff = await office.signIn('chuyen-vien');
    const plan = (await readPdf((await staff.get(`/van-ban/${PLAN}/lich-in?nam=2026`)).bytes)).pages.join(' ');
    expect(plan).toMatch(/LỊCH BÁO CÁO NĂM 2026.*Ngày cuối/s);
  });
});
