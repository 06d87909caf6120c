import { browsing } from '../../setup/browsing';
import { asSuperuser } from '../../setup/database';
import { addPeople, addRelatives, visitorOf } from '../setup/people-of-all-kinds';
import { programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OPEN_ROUND, OVERDUE_ROUND, UNIT } from '../setup/sample-office';

describe('the search for units, documents, rounds, receipts and people', () => {
  let office: RunningApp;
  let staff: Visitor;
  let receipt: string;
  const chromium = browsing();
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    staff = await office.signIn('chuyen-vien');
    const rows = await office.database.rows<{ receipt: string }>(
      'select receipt from submissions where obligation = $1',
      [`${OVERDUE_ROUND}/${UNIT}`],
    );
    receipt = rows[0]!.receipt;
    await asSuperuser(office.database, async (admin) => {
      await admin.rows('alter table submissions disable trigger submissions_are_kept');
      await admin.rows(`update submissions set document_number = '45/BC-ĐĐ' where receipt = $1`, [receipt]);
    });
    await office.database.rows(`update contacts set name = 'Rơ Châm H’Yến', phone = '0269 3824 555' where id = $1`, [
      `${UNIT}/officer`,
    ]);
  });
  afterAll(() => office?.close());

  const search = (visitor: Visitor, words: string, kind = '') =>
    visitor.get(`/tim-kiem?${new URLSearchParams({ tim: words, ...(kind !== '' && { loai: kind }) })}`);
  const linksOf = (body: string) => [...body.split('<main')[1]!.matchAll(/<li><a href="([^"]+)"/g)].map(([, to]) => to);

  it.each([
    ['phuong pleiku', `/don-vi/${UNIT}`],
    ['PLEIKU phường', `/don-vi/${UNIT}`],
    ['614/kh-ubnd', '/van-ban/gialai-614-2020'],
    ['gia lai KH 614', '/van-ban/gialai-614-2020'],
    ['ro cham', `/don-vi/${UNIT}`],
    ['3824 555', `/don-vi/${UNIT}`],
  ])('finds by “%s”', async (words, link) => {
    expect(linksOf((await search(staff, words)).body)).toContain(link);
  });

  it('finds a round by its report, period and compiler, the latest first', async () => {
    const { body } = await search(staff, 'so noi vu 2026', 'dot');
    const rounds = linksOf(body).filter((link) => link!.startsWith('/dot/'));
    expect(rounds).toEqual(expect.arrayContaining([`/dot/${OPEN_ROUND}`, `/dot/${OVERDUE_ROUND}`]));
    expect(rounds.indexOf(`/dot/${OPEN_ROUND}`)).toBeLessThan(rounds.indexOf(`/dot/${OVERDUE_ROUND}`));
  });

  it('finds a receipt by its code, by the number of its paper, and by the beginning of that', async () => {
    for (const words of [receipt, receipt.toLowerCase(), '45/BC-ĐĐ', '45/bc-dd', '45 / BC', '45']) {
      expect([words, linksOf((await search(staff, words)).body)]).toEqual([
        words,
        expect.arrayContaining([`/phieu/${receipt}`]),
      ]);
    }
    expect(linksOf((await search(staff, '4')).body)).toEqual([]);
    expect(linksOf((await search(staff, '5/BC')).body)).toEqual([]);
  });

  it('takes the signs of LIKE as letters, and says what to do when nothing is found', async () => {
    for (const words of ['%_', '\\', '%%%', "'; drop table units --"]) {
      const page = await search(staff, words);
      expect([words, page.status, linksOf(page.body)]).toEqual([words, 200, []]);
    }
    expect(textOf((await search(staff, 'không có nơi nào')).body)).toContain('Không tìm thấy “không có nơi nào”.');
    expect(textOf((await search(staff, 'a')).body)).toContain('ít nhất hai chữ cái hoặc chữ số');
  });

  it('finds an ended unit’s former name', async () => {
    await office.database.rows(
      `with change as (insert into unit_changes (register, basis_number, basis_date, decider, effective, succession, recorded_by, at)
         select 'gialai-2025', '1/NQ', '2026-01-01', 'UBND tỉnh', '2026-07-01', '{}', 'Nguyễn Thị Lan', '2026-06-01' returning id)
       insert into former_units select $1, '2026-06-30', 'Phường Hội Thương', 'Hội Thương', 'ward', '{}', '{}', id from change`,
      [UNIT],
    );
    const { body } = await search(staff, 'hoi thuong');
    expect(textOf(body)).toContain('trước đây là Phường Hội Thương');
    expect(linksOf(body)).toContain(`/don-vi/${UNIT}`);
  });

  it('shows a member its own reports, receipts and people only', async () => {
    const member = await office.signIn('don-vi', UNIT);
    expect(linksOf((await search(member, '2026', 'dot')).body)).toEqual(
      expect.arrayContaining([`/u/${OPEN_ROUND}/${UNIT}`, `/u/${OVERDUE_ROUND}/${UNIT}`]),
    );
    expect(linksOf((await search(member, '45/BC')).body)).toEqual([`/phieu/${receipt}`]);
    const other = await office.signIn('don-vi', 'gialai-2025:w23611');
    for (const words of [receipt, '45', 'ro cham', 'phuong pleiku']) {
      expect([words, linksOf((await search(other, words)).body)]).toEqual([words, []]);
    }
    const everything = (await search(other, '2026')).body;
    expect(everything).not.toContain(UNIT);
  });

  it('leads a narrowed person only to what opens', async () => {
    for (const person of [
      'staff of the subtree',
      'officer of the compiler',
      'officer of another compiler',
      'leader of the subtree',
    ] as const) {
      const visitor = await visitorOf(office, person);
      for (const words of ['pleiku', '2026', '45', 'bao cao', 'xa', 'ro cham']) {
        for (const link of new Set(linksOf((await search(visitor, words)).body))) {
          expect([person, words, link, (await visitor.get(link!)).status]).toEqual([person, words, link, 200]);
        }
      }
    }
    const compiler = await visitorOf(office, 'officer of another compiler');
    expect(linksOf((await search(compiler, receipt)).body)).toEqual([]);
  });

  it('gives a program the same', async () => {
    const program = await programOf(office, staff);
    const found = (await program.get('search', { words: '45/bc-dd' })) as {
      receipts: { items: { receipt: string }[] };
    };
    expect(found.receipts.items.map(({ receipt: code }) => code)).toEqual([receipt]);
  });

  it('is a link in the head, and the key “/” of every page, unless one is typing or has turned it off', async () => {
    const page = await chromium.page(office, {}, staff.cookie);
    await page.goto('/hom-nay');
    await page.keyboard.press('/');
    await page.waitForURL('**/tim-kiem');
    await page.keyboard.type('45/BC');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem?tim=45%2FBC');
    await page.click(`text=${receipt}`);
    await page.click('#tim-nhanh');
    await page.uncheck('#phim-tat');
    await page.goto('/hom-nay');
    await page.keyboard.press('/');
    expect(new URL(page.url()).pathname).toBe('/hom-nay');
    await page.context().close();
  });

  it('works without scripts', async () => {
    const page = await chromium.page(office, { javaScriptEnabled: false }, staff.cookie);
    await page.goto('/hom-nay');
    await page.click('#tim-nhanh');
    await page.fill('#tu-khoa', 'phuong pleiku');
    await page.click('main >> text="Tìm"');
    await page.click('main >> text="Ủy ban nhân dân phường Pleiku" >> nth=0');
    expect(new URL(page.url()).pathname).toBe(`/don-vi/${UNIT}`);
    await page.context().close();
  });
});
