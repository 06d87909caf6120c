import { writeAudit } from '../../storage/audit';
import { type RunningApp, runningApp, textOf, type Visitor } from './running-app';
import { TODAY } from './sample-office';

const DAY = 86_400_000;

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

  it('finds by who, with or without accents, by what, by subject and period', async () => {
    for (const query of ['ai=dang+thi+hoa', 'ai=%C4%90%E1%BA%B7ng', 'doi-tuong=thu/7&viec=mail.hold&den=20/11/2025']) {
      const page = textOf((await staff.get(`/nhat-ky?${query}`)).body);
      expect([query, page.includes('Đặng Thị Hòa')]).toEqual([query, true]);
      expect(page).not.toContain('thu/8 ');
    }
    expect(textOf((await staff.get('/nhat-ky?tu=01/01/2027')).body)).toContain('Không có dòng nào khớp');
    expect((await staff.get('/nhat-ky?tu=31/2/2026')).status).toBe(422);
  });

  it('goes on page by page, each line once', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/nhat-ky?doi-tuong=thu/';
    while (url !== undefined) {
      const page: string = (await staff.get(url)).body;
      seen.push(...[...page.matchAll(/<span class="code">(thu\/\d+)</g)].map((found) => found[1]!));
      url = /href="([^"]+)">Cũ hơn/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size, seen[0], seen.at(-1)]).toEqual([120, 120, 'thu/119', 'thu/0']);
  });

  it('is exported for Excel, with no cell that a spreadsheet would run', async () => {
    const file = await staff.get('/nhat-ky/csv?ai=dang');
    expect(file.headers.get('content-disposition')).toContain('nhat-ky-2026-11-23.csv');
    expect(file.bytes.subarray(0, 3)).toEqual(Buffer.from('\uFEFF'));
    expect(file.body.trim().split('\r\n')).toHaveLength(2);
    expect(file.body).toContain('"Đặng Thị Hòa","Giữ lại thư","mail.hold","thu/7"');
    await writeAudit(office.database, { at: TODAY, who: '=1+1', action: 'mail.hold', subject: 'thu/x', detail: {} });
    expect((await staff.get('/nhat-ky/csv?doi-tuong=thu/x')).body).toContain(`"'=1+1"`);
  });
});
