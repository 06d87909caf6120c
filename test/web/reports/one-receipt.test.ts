import { eventually } from '../../setup/eventually';
import { BASE, multipart, type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

describe('W12: the same report sent again', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('a double click, the back button and two tabs of one form get one receipt; changed content is a new submission', async () => {
    const third = await office.signIn('don-vi', 'gialai-2025:w23611');
    const page = `/u/${OPEN_ROUND}/gialai-2025:w23611`;
    const fields = { viec: 'gui', khoa: 'w12', 'so-van-ban': '8/BC-UBND', 'v.citizens-received': '12' };
    const twice = await Promise.all(Array.from({ length: 5 }, () => third.upload(page, fields)));
    expect(twice.map(({ status }) => status)).toEqual(Array(5).fill(303));
    expect(new Set(twice.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const again = await third.upload(page, fields);
    expect(again.headers.get('location')).toBe(twice[0]!.headers.get('location'));
    const changed = await third.upload(page, { ...fields, 'v.citizens-received': '13' });
    expect(changed.headers.get('location')).not.toBe(twice[0]!.headers.get('location'));
  });

  it('after a lost answer gets the receipt of the first', async () => {
    const unit = await office.signIn('don-vi', 'gialai-2025:w23575');
    const page = `/u/${OPEN_ROUND}/gialai-2025:w23575`;
    const fields = { viec: 'gui', khoa: 'w12 504', 'so-van-ban': '8/BC-UBND', 'v.citizens-received': '12' };
    const lost = new AbortController();
    const { payload, type } = multipart({ dau: unit.formToken, ...fields }, []);
    const first = office
      .ask(page, {
        method: 'POST',
        headers: { origin: BASE, cookie: unit.cookie, 'content-type': type },
        body: payload,
        signal: lost.signal,
      })
      .catch(() => null);
    await eventually('the report is stored', async () => {
      const rows = await office.database.rows(`select id from submissions where obligation = $1`, [page.slice(3)]);
      return rows.length === 1;
    });
    lost.abort();
    await first;
    const again = await unit.upload(page, fields);
    const [row] = await office.database.rows<{ receipt: string; count: number }>(
      'select max(receipt) as receipt, count(*) as count from submissions where obligation = $1',
      [page.slice(3)],
    );
    expect([again.headers.get('location'), row!.count]).toEqual([`/phieu/${row!.receipt}`, 1]);
  });
});
