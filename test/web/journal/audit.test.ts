import { read as readWorkbook } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { writeAudit } from '../../../storage/audit';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { TODAY } from '../setup/sample-office';

const DAY = 86_400_000;

const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

describe('the journal of changes', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp({ sample: true });
    staff = await office.signIn('chuyen-vien');
    for (let count = 0; count < 120; count++) {
      await writeAudit(office.database, {
        at: TODAY - 400 * DAY + count * 1_000,
        who: count === 7 ? 'Đặng Thị Hòa' : 'Người khác',
        action: count % 2 === 0 ? 'report.submit' : 'mail.hold',
        subject: `thu/${count}`,
        detail: count === 7 ? { reason: '=HYPERLINK("http://xau")' } : {},
      });
    }
  });
  afterAll(() => office.close());

  it('is searched by who, with or without accents, by what, by subject and period', async () => {
    for (const query of ['ai=dang+thi+hoa', 'ai=%C4%90%E1%BA%B7ng', 'doi-tuong=thu/7&viec=mail.hold&den=20/11/2025']) {
      const page = textOf((await staff.get(`/nhat-ky?${query}`)).body);
      expect([query, page.includes('Đặng Thị Hòa')]).toEqual([query, true]);
      expect(page).not.toContain('thu/8 ');
    }
    expect(textOf((await staff.get('/nhat-ky?tu=01/01/2027')).body)).toContain('Không có dòng nào khớp');
    expect((await staff.get('/nhat-ky?tu=31/2/2026')).status).toBe(422);
  });

  it('names the subject of a line and links to it; it is found by that name, with or without accents', async () => {
    const round = `gialai-live-sample/overdue/2026/gialai-2025:so-noi-vu`;
    const unit = 'gialai-2025:w23575';
    const line = { at: TODAY, who: 'Nguyễn Thị Lan', action: 'report.extend' };
    const detail = {
      day: '2026-12-05',
      words: 'mưa lũ',
      basis: { number: '312/UBND', date: '2026-11-20', decider: 'UBND tỉnh' },
    };
    await writeAudit(office.database, { ...line, subject: `${round}/${unit}`, detail });
    await writeAudit(office.database, { ...line, action: 'rollup.confirm', subject: round, detail: { version: 1 } });
    for (const typed of ['phuong pleiku', 'Phường Pleiku', 'đối thoại với Nhân dân', 'tiep cong dan', unit, round]) {
      const { body } = await staff.get(`/nhat-ky?ai=lan&doi-tuong=${encodeURIComponent(typed)}`);
      const page = textOf(body);
      const title = 'Báo cáo tiếp công dân, đối thoại với Nhân dân năm 2026';
      expect([typed, page.includes(`Ủy ban nhân dân phường Pleiku: ${title}`)]).toEqual([typed, true]);
      expect([typed, page.includes('Xác nhận báo cáo tổng hợp')]).toEqual([typed, true]);
      expect(body).toContain(`href="/dot/${round}"`);
      expect(page).toContain('Văn bản số 312/UBND ngày 20/11/2026 (UBND tỉnh) Đến hết ngày 05/12/2026 “mưa lũ”');
    }
    const { body } = await staff.get('/nhat-ky/csv?ai=lan&doi-tuong=pleiku');
    expect(rowsOf(body).flat()).toContain('Ủy ban nhân dân phường Pleiku');
  });

  it('is paged, each line once', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/nhat-ky?doi-tuong=thu/';
    while (url !== undefined) {
      const page: string = (await staff.get(url)).body;
      seen.push(...[...page.matchAll(/<span class="code">(thu\/\d+)</g)].map((found) => found[1]!));
      url = /href="([^"]+)">Cũ hơn/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size, seen[0], seen.at(-1)]).toEqual([120, 120, 'thu/119', 'thu/0']);
  });

  it('is exported for Excel, with no cell that a spreadsheet would execute', async () => {
    const file = await staff.get('/nhat-ky/csv?ai=dang');
    expect(file.headers.get('content-disposition')).toContain('nhat-ky-2026-11-23.csv');
    expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    expect(file.body.trim().split('\r\n')).toHaveLength(2);
    expect(rowsOf(file.body)[1]!.slice(1, 5)).toEqual(['Đặng Thị Hòa', 'Giữ lại thư', 'mail.hold', 'thu/7']);
    const signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    for (const sign of signs)
      await writeAudit(office.database, {
        at: TODAY,
        who: `${sign}1+1`,
        action: 'mail.hold',
        subject: 'thu/x',
        detail: {},
      });
    const { body } = await staff.get('/nhat-ky/csv?doi-tuong=thu/x');
    const written = rowsOf(body).slice(1);
    expect(written.map(([, who]) => who)).toEqual(signs.map((sign) => `'${sign}1+1`).reverse());
  });

  it('is a workbook too, in which moments can be sorted by', async () => {
    const { bytes, headers } = await staff.get('/nhat-ky/csv?ai=dang&dang=xlsx');
    expect(headers.get('content-disposition')).toContain('nhat-ky-2026-11-23.xlsx');
    const { Sheets } = readWorkbook(bytes, { cellNF: true, UTC: true });
    const { A2, B2 } = Sheets['Nhật ký thay đổi']!;
    expect([A2?.t, A2?.z, B2?.v]).toEqual(['n', 'hh:mm:ss dd/mm/yyyy', 'Đặng Thị Hòa']);
  });
});
