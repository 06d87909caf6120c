import { recordReports } from '../../../client/reports/record';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import type { Database } from '../../../storage/database';
import { recordHeartbeat } from '../../../storage/heartbeat';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import {
  addWaitingMails,
  COMPLETE_ROUND,
  loadHistory,
  OPEN_ROUND,
  OVERDUE_ROUND,
  TODAY,
  UNIT,
} from '../setup/sample-office';
import { inEnglish, leftVietnamese, readOfficeTexts } from './left-vietnamese';

const STEP = 'letter:+3wd@2026-11-18';
const LETTER = `/du-thao/${OVERDUE_ROUND}?buoc=${encodeURIComponent(STEP)}`;

describe('the daily pages of staff in English', () => {
  let office: RunningApp;
  let vietnamese: Visitor;
  let staff: Visitor;
  let officeTexts: string[];
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addLetter(office.database);
    await addWaitingMails(office.database);
    await addTroubles(office.database);
    await addEveryState(office.database);
    vietnamese = await office.signIn('chuyen-vien');
    staff = inEnglish(office, vietnamese);
    officeTexts = await readOfficeTexts(office.database);
  });
  afterAll(() => office.close());

  const receiptOf = async (where: string): Promise<string> => {
    const [row] = await office.database.rows<{ receipt: string }>(`select receipt from submissions where ${where}`);
    return row!.receipt;
  };

  it.each([
    '/hom-nay',
    '/hom-nay?da-sua=co',
    '/bang-theo-doi',
    '/bang-theo-doi?da-qua=co&ngay=17/11/2026',
    '/bang-theo-doi?ngay=32/13/2026&tinh-trang=qua-han&he-thong=government',
    '/bang-theo-doi?tim=khong-co',
    '/theo-doi',
    '/theo-doi?tinh-trang=tat-ca&da-qua=co&da-ghi=2',
    '/theo-doi?tinh-trang=mien&van-ban=khong-co',
    `/dot/${OVERDUE_ROUND}?da-nhac=2&da-kiem-tra=1`,
    `/dot/${OPEN_ROUND}`,
    `/dot/${COMPLETE_ROUND}`,
    '/dot/gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu',
    `/nhac/${OVERDUE_ROUND}`,
    `/ghi-nhan/${OVERDUE_ROUND}`,
    `/ghi-nhan/${COMPLETE_ROUND}`,
    `/don-vi/${UNIT}`,
    '/don-vi/gialai-2020:so-noi-vu',
    LETTER,
  ])('hold no Vietnamese but the words of the offices: %s', async (url) => {
    const answer = await staff.get(url);
    expect([url, answer.status]).toEqual([url, 200]);
    expect(leftVietnamese(answer.body, officeTexts)).toEqual([]);
  });

  it.each(['nil', `channel = 'record'`, `channel = 'web' and not nil`])(
    'hold no Vietnamese but the unit’s own in a report that came: %s',
    async (where) => {
      const answer = await staff.get(`/phieu/${await receiptOf(where)}/noi-dung`);
      expect(answer.status).toBe(200);
      expect(leftVietnamese(answer.body, officeTexts)).toEqual([]);
    },
  );

  it('say in English what is wrong with what was typed', async () => {
    const owing = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    const rows = Object.fromEntries(owing.map(({ id }, n) => [`bc.${n}`, id]));
    const faults = await staff.post(`/ghi-nhan/${OVERDUE_ROUND}`, {
      ...rows,
      'chon.0': 'co',
      'ngay.0': '31/11/2026',
      'so.1': '12/BC',
      'ngay-gui': '28/11/2026',
      'nhan-ngay': '20/11/2026',
      'nhan-gio': 'trua',
    });
    expect(faults.status).toBe(422);
    expect(textOf(faults.body)).toContain('found “31/11/2026”; a date that exists is needed');
    expect(textOf(faults.body)).toContain('Common date sent: 28 November 2026 is after today');
    expect(leftVietnamese(faults.body, officeTexts)).toEqual([]);
    const nothing = await staff.post(`/ghi-nhan/${OVERDUE_ROUND}`, rows);
    expect(leftVietnamese(nothing.body, officeTexts)).toEqual([]);
  });

  it('count, date and order the words as English does', async () => {
    const today = textOf((await staff.get('/hom-nay')).body);
    expect(today).toContain('Today, Monday, 23 November 2026');
    expect(today).toContain('1 letter awaiting signature');
    expect(today).toContain('Overdue by 6 days');
    expect(today).toContain('1 urging notice is held back');
    const round = textOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body);
    expect(round).toContain('Version 1 , draft , compiled at 09:00 on 19 November 2026, to be checked.');
    expect(round).toMatch(/Urging again .* to come Working day 8 after the last day on time \(17 November 2026\)\./);
  });

  it('say which part of the system does not run, and since when', async () => {
    await recordHeartbeat(office.database, 'worker');
    await office.database.rows(`update heartbeats set beat_at = now() - interval '3 hours'`);
    const page = (await staff.get('/hom-nay')).body;
    expect(textOf(page)).toContain('Scheduled work: no answer for 3 hours; steps and reminders stand still.');
    expect(leftVietnamese(page, officeTexts)).toEqual([]);
  });

  it('keep letter, files and texts to copy in Vietnamese', async () => {
    const paper = async (who: Visitor) => /<article[\s\S]*<\/article>/.exec((await who.get(LETTER)).body)![0];
    expect(await paper(staff)).toBe(await paper(vietnamese));
    expect((await staff.get('/bang-theo-doi/tai-ve?dang=csv')).body).toBe(
      (await vietnamese.get('/bang-theo-doi/tai-ve?dang=csv')).body,
    );
    const words = async (who: Visitor) =>
      /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec((await who.get(`/nhac/${OVERDUE_ROUND}`)).body)![1];
    expect(await words(staff)).toBe(await words(vietnamese));
  });
});

async function addLetter(database: Database): Promise<void> {
  const owing = await database.rows<{ unit: string }>(
    `select unit from obligations where collection = $1 and state = 'open' order by ord`,
    [OVERDUE_ROUND],
  );
  const units = owing.map(({ unit }) => unit);
  const letter = urgingLetter(
    'compiler',
    units,
    { ...NO_COUNTS, expected: 10, sent: 10 - units.length },
    atTime('2026-11-20', '07:00'),
    vietnamCalendar(),
  );
  await database.rows(
    `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, $4)`,
    [OVERDUE_ROUND, STEP, JSON.stringify(letter), '2026-11-20T07:00:00+07:00'],
  );
}

/** An address that mail does not reach, a mail held back, a provisional date, and a report recorded without signature. */
async function addTroubles(database: Database): Promise<void> {
  await database.rows('update contacts set bad_since = $2, phone = $3 where id = $1', [
    `${UNIT}/office`,
    '2026-11-20T08:00:00+07:00',
    '0269 382 0000',
  ]);
  await database.rows(
    `update notices set state = 'held' where id = (select min(id) from notices where kind = 'overdue')`,
  );
  await database.rows('update collections set provisional = true where id = $1', [OPEN_ROUND]);
  const [silent] = await database.rows<{ id: string }>(
    `select id from obligations where collection = $1 and state = 'open' order by ord limit 1`,
    [OPEN_ROUND],
  );
  const document = { number: '77/BC-UBND', date: '2026-11-20', signer: null };
  await recordReports(unlimitedCaller(database, { at: TODAY, who: 'Nguyễn Thị Lan' }), [
    { obligation: silent!.id, document, sentOn: null, receivedAt: null, reason: null },
  ]);
}

/** The states a report can be in, one unit each, in the open round and in the complete one. */
async function addEveryState(database: Database): Promise<void> {
  const states = ['returned', 'nil', 'exempt', 'ended', 'accepted'];
  for (const round of [COMPLETE_ROUND, OVERDUE_ROUND]) {
    await database.rows(
      `update obligations o set state = x.state
       from (select o.id, s.state from unnest($2::text[]) with ordinality s (state, n)
         join (select id, row_number() over (order by ord) as n from obligations where collection = $1 and state <> 'open') o
           on o.n = s.n) x where x.id = o.id`,
      [round, states],
    );
  }
  const [owing] = await database.rows<{ id: string }>(
    `select id from obligations where collection = $1 and state = 'open' order by ord desc limit 1`,
    [OPEN_ROUND],
  );
  const nothing = { values: {}, nil: true, files: [], channel: 'web', sentOn: null, receivedAt: null, reason: null };
  const document = { number: '9/BC-UBND', date: '2026-11-20', signer: 'Chủ tịch UBND' };
  await submitReport(unlimitedCaller(database, { at: TODAY, who: 'Văn thư' }), {
    ...nothing,
    obligation: owing!.id,
    document,
    idempotencyKey: null,
    channel: 'web',
  });
}
