import { randomUUID } from 'node:crypto';
import { programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const LATE = `${OVERDUE_ROUND}/gialai-2025:w23884`;
const CARD = '/don-vi/gialai-2025:w23884';

describe('“Đã gọi”', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
  });
  afterEach(() => office.setClock(TODAY));
  afterAll(() => office.close());

  const textAt = async (url: string) => textOf((await staff.get(url)).body);
  const calls = () => office.database.rows('select obligation, called_by, spoke_with, note from calls order by id');
  /** The row of one report in a table of the page. */
  const rowOf = (body: string) => new RegExp(`<tr role="row" id="goi-${LATE}">.*?</tr>`, 's').exec(body)![0];

  it('is one press of a form beside the number on Today, with fields for whom and a note; it returns to the same line', async () => {
    const row = rowOf((await staff.get('/hom-nay')).body);
    expect(textOf(row)).not.toContain('đã gọi');
    const [, action] = /<form class="called" method="post" action="([^"]+)"/.exec(row)!;
    const hidden = Object.fromEntries(
      [...row.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>;
    expect([action, hidden['bao-cao']]).toEqual([`/goi-dien/${OVERDUE_ROUND}`, LATE]);
    const typed = { ...hidden, voi: 'bà Hoa,\nvăn thư', 'ghi-chu': 'hẹn gửi thứ Tư' };
    const answer = await staff.post(action!, typed);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/hom-nay#goi-${encodeURIComponent(LATE)}`]);
    // The same request again: the connection broke, or the button was pressed twice.
    expect((await staff.post(action!, typed)).status).toBe(303);
    expect(await calls()).toEqual([
      {
        obligation: LATE,
        called_by: 'Chuyên viên theo dõi báo cáo, Sở Nội vụ',
        spoke_with: 'bà Hoa, văn thư',
        note: 'hẹn gửi thứ Tư',
      },
    ]);
    const again = rowOf((await staff.get('/hom-nay')).body);
    expect(textOf(again)).toContain('đã gọi 09:15 23/11/2026 bà Hoa, văn thư: hẹn gửi thứ Tư');
  });

  it('is shown beside the last mail on the round and on the unit’s card, and in the journal', async () => {
    await office.database.rows(
      `insert into digests (id, person, email, slot, message_id, state, sent_at)
       values ('d1', $1 || '/office', 'x@gia-lai.invalid', $2, '<d1@x>', 'sent', $2)`,
      ['gialai-2025:w23884', '2026-11-20T08:00:00+07:00'],
    );
    await office.database.rows(
      `insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, only_if_owing, state, digest)
       select o.unit || '/office', o.unit, split_part(o.id, '/', 1), o.collection, o.id, 'overdue:+1wd@x', 'overdue', $2, $2, true, 'sent', 'd1'
       from obligations o where o.id = $1`,
      [LATE, '2026-11-20T08:00:00+07:00'],
    );
    const said = 'thư 08:00 20/11/2026 đã gọi 09:15 23/11/2026 bà Hoa, văn thư: hẹn gửi thứ Tư';
    expect(textOf(rowOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body))).toContain(said);
    expect(await textAt(CARD)).toContain(said);
    expect(await textAt('/hom-nay')).toContain(said);
    expect(await textAt('/nhat-ky')).toContain('Gọi điện cho đơn vị');
  });

  it('is a button on the round too, which keeps how its list is narrowed and ordered', async () => {
    office.setClock(TODAY + 25 * 60_000);
    const body = (await staff.get(`/dot/${OVERDUE_ROUND}?loc=qua-han&thu-tu=cham-nhat`)).body;
    expect(rowOf(body)).toContain(`form="da-goi" name="bao-cao" value="${LATE}"`);
    const form = /<form method="post" id="da-goi".*?<\/form>/s.exec(body)![0];
    expect(form).toMatch(/name="loc" value="qua-han".*name="thu-tu" value="cham-nhat"/);
    const given = { ve: 'dot', loc: 'qua-han', 'thu-tu': 'cham-nhat', khoa: randomUUID(), 'bao-cao': LATE };
    const answer = await staff.post(`/goi-dien/${OVERDUE_ROUND}`, given);
    expect(answer.headers.get('location')).toBe(
      `/dot/${OVERDUE_ROUND}?loc=qua-han&thu-tu=cham-nhat#goi-${encodeURIComponent(LATE)}`,
    );
    expect(textOf(rowOf((await staff.get(`/dot/${OVERDUE_ROUND}`)).body))).toContain('đã gọi 09:40 23/11/2026');
    // No button for a submitted report, or for a reader.
    expect(body).not.toContain(`value="${OVERDUE_ROUND}/${UNIT}"`);
    expect((await (await office.signIn('lanh-dao')).get(`/dot/${OVERDUE_ROUND}`)).body).not.toContain('da-goi');
  });

  it('is for staff only, and needs the page’s token and a report of the round it names', async () => {
    const before = await calls();
    const given = { 'bao-cao': LATE };
    for (const who of [await office.signIn('lanh-dao'), await office.signIn('don-vi', UNIT)]) {
      expect((await who.post(`/goi-dien/${OVERDUE_ROUND}`, given)).status).toBe(403);
    }
    expect((await staff.post(`/goi-dien/${OVERDUE_ROUND}`, { ...given, dau: 'khác' })).status).toBe(403);
    expect((await staff.post(`/goi-dien/${OVERDUE_ROUND.replace('overdue', 'open')}`, given)).status).toBe(404);
    expect((await staff.post(`/goi-dien/${OVERDUE_ROUND}`, {})).status).toBe(404);
    expect((await staff.post(`/goi-dien/${OVERDUE_ROUND}`, { ...given, 'ghi-chu': 'Độ mật: Mật' })).status).toBe(422);
    expect(await calls()).toEqual(before);
  });

  it('is recorded and read by programs too', async () => {
    const program = await programOf(office, staff);
    office.setClock(TODAY + 60 * 60_000);
    const { at } = await program.get<{ at: string }>('noteCall', {}, { obligation: LATE, note: 'không ai nghe máy' });
    expect(at).toBe('2026-11-23T10:15:00+07:00');
    const called = { at, by: expect.any(String), spokeWith: null, note: 'không ai nghe máy', promisedOn: null };
    const round = await program.get<{ units: { obligation: string }[] }>('readRound', { collection: OVERDUE_ROUND });
    expect(round.units.find(({ obligation }) => obligation === LATE)).toMatchObject({ called });
    const today = await program.get<{ calls: { shown: object[] } }>('readToday');
    expect(today.calls.shown).toContainEqual(expect.objectContaining({ obligation: LATE, called }));
    const card = await program.get<{ owing: object[] }>('readUnit', { unit: 'gialai-2025:w23884' });
    expect(card.owing).toContainEqual(expect.objectContaining({ obligation: LATE, called }));
  });
});
