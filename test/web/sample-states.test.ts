import { join } from 'node:path';
import { loadSample } from '../../client/sample';
import type { Tone } from '../../domain/states/shown-state';
import type { ObligationState } from '../../domain/states/state';
import { atTime } from '../../domain/time/time';
import { connect, type Database } from '../../storage/database';
import { buildApp } from '../../web/app';
import { type TestDatabase, testDatabase } from '../setup/database';
import { type Ask, askerOf, BASE, textOf } from './running-app';

const AT = atTime('2026-11-21', '15:20');

/** Words by which each stored state is found; a new state has to be added here, and to the sample. */
const STATES: Readonly<Record<ObligationState, RegExp>> = {
  open: /Chưa gửi, còn \d\d ngày làm việc/,
  submitted: /Đúng hạn chờ kiểm tra/,
  returned: /Cần bổ sung gửi lần đầu đúng hạn/,
  accepted: /Đúng hạn đã kiểm tra/,
  nil: /Không phát sinh/,
  exempt: /Miễn báo cáo/,
  ended: /Đã chuyển giao/,
};
/** The same for what the day makes of them. */
const TONES: Readonly<Record<Tone, RegExp>> = {
  'grey-outline': /Chưa đến kỳ/,
  'blue-outline': STATES.open,
  amber: /Sắp đến hạn/,
  red: /Quá hạn \d\d ngày/,
  'green-hollow': STATES.submitted,
  green: STATES.accepted,
  orange: /Chậm \d\d ngày/,
  violet: STATES.returned,
  teal: STATES.nil,
  grey: STATES.exempt,
};

describe('the sample of the first start', () => {
  let stored: TestDatabase;
  let database: Database;
  let ask: Ask;
  let close: () => Promise<void>;
  let cookie: string;
  beforeAll(async () => {
    stored = await testDatabase();
    await loadSample(stored.url, join(__dirname, '..', '..'), AT, () => undefined);
    database = connect(stored.url, { max: 4 });
    const app = await buildApp({ database, clock: () => AT, baseUrl: BASE, embedded: true, dataDir: null });
    ask = askerOf(await app.listen({ port: 0, host: '127.0.0.1' }));
    close = () => app.close();
    const entered = await ask('/dung-thu', {
      method: 'POST',
      headers: { origin: BASE, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'vai=chuyen-vien&don_vi=',
    });
    cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
  });
  afterAll(async () => {
    await close();
    await database.close();
    await stored.drop();
  });

  const matrix = async (query = '') => (await ask(`/bang-theo-doi${query}`, { headers: { cookie } })).body;
  const live = () => matrix('?van-ban=gialai-live-sample');

  it('has every state of a report on the matrix, in words', async () => {
    const text = textOf((await live()) + (await matrix()));
    for (const words of [...Object.values(STATES), ...Object.values(TONES)]) expect(text).toMatch(words);
  });

  it('has an extension with the old date struck through, on one that is near and one that has long', async () => {
    const body = await live();
    const tags = [...body.matchAll(/<s>hết ngày [\d/]+<\/s> Gia hạn đến hết ngày [\d/]+/g)];
    expect(tags).toHaveLength(2);
    expect(textOf(body)).toMatch(/Sắp đến hạn Hạn cũ: hết ngày/);
  });

  it('calls overdue on Today only who is: not the extended one, nor the report that is to be mended', async () => {
    const text = textOf((await ask('/hom-nay', { headers: { cookie } })).body);
    const overdue = text.slice(text.indexOf('Quá hạn bao lâu'), text.indexOf('Nội dung cần xác nhận'));
    expect(overdue).toContain('chưa gửi 3/10');
    expect(overdue).not.toMatch(/Đức Cơ|An Phú/);
    expect(text).toMatch(/xã Đức Cơ \( ?Gia hạn đến hết ngày/);
  });

  it('says on what each was decided, and tells the units in words that fit', async () => {
    const rows = await database.rows<{ kind: string; decider: string | null }>(
      'select kind, decider from decisions order by id',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['return', 'extend', 'extend', 'exempt', 'end']);
    expect(rows.slice(1).every(({ decider }) => decider === 'UBND tỉnh Gia Lai')).toBe(true);
  });
});
