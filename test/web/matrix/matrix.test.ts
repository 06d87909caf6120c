import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { acceptReport } from '../../../client/reports/accept';
import { recordReports } from '../../../client/reports/record';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { CATEGORIES } from '../../../domain/states/category';
import { addDays, atTime, startOfDay } from '../../../domain/time/time';
import { loadSample } from '../../../sample/sample';
import { loadCalendar } from '../../../storage/calendar';
import { connect, type Database } from '../../../storage/database';
import { type MatrixFilter, readFilter } from '../../../web/matrix/filter';
import { readRounds, roundsShown } from '../../../web/matrix/rounds';
import { readAllCells, readUnits } from '../../../web/matrix/rows';
import { readTotals } from '../../../web/matrix/totals';
import { asSuperuser, type TestDatabase, testDatabase } from '../../setup/database';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OPEN_ROUND, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const PROJECT = join(__dirname, '..', '..', '..');

describe('the matrix of the whole sample', () => {
  let place: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    place = await testDatabase();
    await loadSample(place.url, PROJECT, TODAY, () => undefined);
    database = connect(place.url, { max: 4 });
  });
  afterAll(async () => {
    await database?.close();
    await place?.drop();
  });

  const filterOf = (query: Record<string, string>, at = TODAY): MatrixFilter => readFilter(query, at, null).filter;
  const everything = async (filter: MatrixFilter) =>
    (await readRounds(database, filter)).flatMap(({ collections }) => collections);

  it('counts every report once; the shares add up to 100 %', async () => {
    const calendar = await loadCalendar(database);
    const queries: Record<string, string>[] = [
      { 'da-qua': 'co' },
      { 'van-ban': 'gialai-614-2020', ngay: '2020-06-02' },
      { cap: 'ward' },
    ];
    for (const query of queries) {
      const filter = filterOf(query);
      const collections = await everything(filter);
      const totals = await readTotals(database, filter, collections, calendar);
      const cells = await readAllCells(database, filter, collections, calendar, 10_000);
      expect(cells.length).toBeGreaterThan(50);
      expect(totals.all).toBe(cells.length);
      for (const { category, count } of totals.lines) {
        expect([category, count]).toEqual([category, cells.filter((cell) => cell.category === category).length]);
      }
      expect(totals.lines.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(1_000);
    }
  });

  it('finds by state exactly the units whose marks say so', async () => {
    const calendar = await loadCalendar(database);
    const all = filterOf({ 'da-qua': 'co' });
    const collections = await everything(all);
    const { planned } = await readTotals(database, all, collections, calendar);
    const cells = await readAllCells(database, all, collections, calendar, 10_000);
    const found: string[] = [];
    for (const category of CATEGORIES) {
      const { all: count, units } = await readUnits(database, { ...all, category }, collections, planned);
      const expected = new Set(cells.filter((cell) => cell.category === category).map(({ unit }) => unit));
      expect([category, count]).toEqual([category, expected.size]);
      for (const { id } of units) expect(expected.has(id)).toBe(true);
      if (count > 0) found.push(category);
    }
    expect(found).toEqual(expect.arrayContaining(['on-time', 'late', 'nil', 'overdue', 'awaited', 'planned']));
  });

  it('keeps the register’s order of precedence, never the alphabet', async () => {
    const filter = filterOf({ 'van-ban': 'gialai-614-2020' });
    const { units } = await readUnits(database, filter, await everything(filter), []);
    expect(units.slice(0, 4).map(({ name }) => name)).toEqual([
      'Sở Nội vụ',
      'Sở Tư pháp',
      'Sở Kế hoạch và Đầu tư',
      'Sở Tài chính',
    ]);
  });

  it.each([
    ['Uỷ ban nhân dân xã Đak Đoa', 'old tone marks'],
    ['Ủy ban nhân dân xã Đak Đoa'.normalize('NFD'), 'NFD'],
    ['uy ban dak doa', 'no marks'],
    ['ĐAK ĐOA', 'capitals'],
    ['  đoa   xã ', 'words in any order'],
  ])('finds xã Đak Đoa by %s (%s)', async (words) => {
    const filter = filterOf({ tim: words, 'da-qua': 'co' });
    const { units } = await readUnits(database, filter, await everything(filter), []);
    expect(units.map(({ name }) => name)).toContain('Ủy ban nhân dân xã Đak Đoa');
    expect(units.length).toBeLessThan(4);
  });

  it('treats wildcard characters of SQL as plain text', async () => {
    const filter = filterOf({ tim: '%_', 'da-qua': 'co' });
    expect((await readUnits(database, filter, await everything(filter), [])).all).toBe(0);
  });

  it('shows 614 as of 2/6/2020: three units missing since 29/5', async () => {
    const filter = filterOf({ 'van-ban': 'gialai-614-2020', ngay: '2/6/2020' });
    const calendar = await loadCalendar(database);
    const totals = await readTotals(database, filter, await everything(filter), calendar);
    const count = (category: string) => totals.lines.find((line) => line.category === category)!.count;
    expect([count('overdue'), count('late')]).toEqual([3, 1]);
    const now = filterOf({ 'van-ban': 'gialai-614-2020' });
    const today = await readTotals(database, now, await everything(now), calendar);
    expect(today.lines.find(({ category }) => category === 'planned')!.count).toBe(0);
  });

  it('pages through many rounds without losing one', async () => {
    const filter = filterOf({ 'da-qua': 'co' });
    const rounds = await readRounds(database, filter);
    const seen = new Set<string>();
    for (let column: number | null = 1; column !== null; ) {
      const { shown, after } = roundsShown(rounds, { column, at: TODAY });
      for (const { key } of shown) seen.add(key);
      column = after;
    }
    expect(seen.size).toBe(rounds.length);
    expect(rounds.length).toBeGreaterThan(10);
  });
});

describe('the page of the matrix', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterAll(() => office.close());

  it('shows over each round how many have submitted, as the round’s own page does, while no filter narrows the units', async () => {
    const { body } = await staff.get('/bang-theo-doi');
    expect(body).toMatch(new RegExp(`href="/dot/${OVERDUE_ROUND}\\?loc=da-gui#don-vi">đã gửi 7/10<`));
    const round = textOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body);
    expect(round).toContain('Phải gửi 10 Đã gửi 7');
    expect((await staff.get('/bang-theo-doi?tim=pleiku')).body).not.toContain('?loc=da-gui');
    expect((await staff.get('/bang-theo-doi?ngay=17/11/2026')).body).not.toContain('?loc=da-gui');
  });

  it('refuses a future day or an invalid one, in words, and shows today instead', async () => {
    for (const day of ['25/12/2026', '31/11/2026', 'hôm qua']) {
      const page = await staff.get(`/bang-theo-doi?ngay=${encodeURIComponent(day)}`);
      expect(textOf(page.body)).toContain(`tìm thấy “${day}”; cần một ngày đã qua`);
    }
  });

  it('is exported without formulas, one line for each report', async () => {
    await asSuperuser(office.database, async (admin) => {
      await admin.rows('alter table submissions disable trigger submissions_are_kept');
      await admin.rows(
        `update submissions set document_number = '=HYPERLINK("http://x.invalid")' where obligation = $1`,
        [`${OVERDUE_ROUND}/${UNIT}`],
      );
    });
    const answer = await staff.get('/bang-theo-doi/tai-ve?dang=csv&tim=pleiku');
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''T%C3%ACnh%20h%C3%ACnh");
    const rows: Record<string, string>[] = parse(answer.body, { bom: true, columns: true });
    expect(rows.map((row) => row['Tình trạng'])).toEqual(['Đúng hạn', 'Đúng hạn', 'Chưa gửi, còn 08 ngày làm việc']);
    expect(rows.map((row) => row['Số, ký hiệu'])).toContain('\'=HYPERLINK("http://x.invalid")');
    expect(answer.body).not.toMatch(/(^|,)"?=/m);
    const workbook = await staff.get('/bang-theo-doi/tai-ve?dang=xlsx');
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(workbook.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('offers the reminder beside what is owed only, and links from a total to its rows', async () => {
    const page = (await staff.get('/bang-theo-doi')).body;
    expect(page).toContain(`/nhac/${OVERDUE_ROUND}?bao-cao=`);
    const remindable = (id: string) => page.includes(`bao-cao=${encodeURIComponent(id)}"`);
    expect([remindable(`${OPEN_ROUND}/${UNIT}`), remindable(`${OPEN_ROUND}/gialai-2025:w23857`)]).toEqual([
      true,
      false,
    ]);
    const [, address] = /href="([^"]*tinh-trang=qua-han[^"]*)"/.exec(page)!;
    const narrowed = textOf((await staff.get(address!.replaceAll('&amp;', '&'))).body);
    expect(narrowed).toContain('3 đơn vị có báo cáo ở tình trạng “Quá hạn, chưa gửi”');
  });

  it('lets leaders read it, without a button to act', async () => {
    const leader = await office.signIn('lanh-dao');
    const page = await leader.get('/bang-theo-doi');
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('/nhac/');
    expect((await (await office.signIn('don-vi', UNIT)).get('/bang-theo-doi')).status).toBe(403);
  });

  // Last, because it lets time go on.
  it('a past day is what a look on that day gave, whatever has come or been decided since', async () => {
    const friday = '2026-11-20';
    office.setClock(startOfDay(addDays(friday, 1)) - 1);
    const fresh = await staff.get('/bang-theo-doi/tai-ve?dang=csv&da-qua=co');
    const freshPage = textOf((await staff.get('/bang-theo-doi?da-qua=co')).body);
    const later = unlimitedCaller(office.database, { at: atTime('2026-11-23', '10:00'), who: 'Nguyễn Thị Lan' });
    const silent = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    const document = { number: '9/BC-UBND', date: '2026-11-16', signer: 'Chủ tịch' };
    await recordReports(later, [
      {
        ...{ obligation: silent[0]!.id, document, sentOn: '2026-11-16', receivedAt: null },
        ...{ reason: 'Giấy đến chiều 16/11', bookNumber: '1289', confirmDates: true },
      },
    ]);
    const received = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'submitted' order by ord limit 2`,
      [OVERDUE_ROUND],
    );
    for (const { id } of received) await acceptReport(later, id);
    office.setClock(atTime('2026-11-24', '09:00'));
    const then = await staff.get(`/bang-theo-doi/tai-ve?dang=csv&da-qua=co&ngay=${friday}`);
    const today = await staff.get('/bang-theo-doi/tai-ve?dang=csv&da-qua=co');
    expect(then.body).toBe(fresh.body);
    expect(today.body).not.toBe(fresh.body);
    const counted = /Quá hạn, chưa gửi \d+/;
    const thenPage = textOf((await staff.get(`/bang-theo-doi?da-qua=co&ngay=20/11/2026`)).body);
    expect(counted.exec(thenPage)![0]).toBe(counted.exec(freshPage)![0]);
    expect(thenPage).toContain('Tình hình như đã biết đến hết thứ Sáu, ngày 20/11/2026');
    expect(thenPage).not.toContain('nhắc Ủy ban');
  });
});
