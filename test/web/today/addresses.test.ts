import { atTime } from '../../../domain/time/time';
import { timestamp } from '../../../storage/database';
import { makeToken } from '../../../web/people/tokens';
import { addPeople, sessionOf, visitorOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, TODAY } from '../setup/sample-office';

describe('addresses that mail does not reach, on "Hôm nay"', () => {
  let office: RunningApp;
  let staff: Visitor;
  let ids: string[];
  beforeAll(async () => {
    office = await runningApp();
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addPeople(office.database);
    staff = await visitorOf(office, 'staff');
    const contacts = await office.database.rows<{ id: string }>(
      `select min(id) as id from contacts where bad_since is null group by lower(email) order by 1 limit 4`,
    );
    ids = contacts.map(({ id }) => id);
  });
  afterAll(() => office.close());

  const today = async () => textOf((await staff.get('/hom-nay')).body);
  const mark = (id: string, key: string | null) =>
    office.database.rows(`update contacts set bad_since = $2, bad_reason = '550 quota', bad_key = $3 where id = $1`, [
      ...[id, timestamp(atTime('2026-11-20', '08:00')), key],
    ]);
  const marked = async () =>
    (
      await office.database.rows<{ id: string }>(
        'select id from contacts where bad_since is not null and id = any($1) order by id',
        [ids],
      )
    ).map(({ id }) => id);

  it('marked by an earlier version are freed with one press, those the server refused since stay marked', async () => {
    await office.database.rows('update contacts set bad_since = null, bad_reason = null, bad_key = null');
    for (const id of ids.slice(0, 2)) await mark(id, null);
    await mark(ids[2]!, '550 5.1.1');
    await office.database.rows('delete from relay');
    expect(await today()).toContain('02 địa chỉ do phiên bản trước đánh dấu');
    const pressed = await staff.post('/hom-nay/gui-lai', {});
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/hom-nay?da-mo=2']);
    expect(textOf((await staff.get('/hom-nay?da-mo=2')).body)).toContain('Đã bỏ đánh dấu 02 địa chỉ');
    expect(await marked()).toEqual([ids[2]]);
    expect(await office.database.rows('select workflow_id as id from relay')).toEqual([{ id: 'mail' }]);
    const [line] = await office.database.rows<{ detail: { emails: string[] } }>(
      `select detail from audit where action = 'mail.free-addresses'`,
    );
    expect(line!.detail.emails).toHaveLength(2);
    expect(await today()).not.toContain('do phiên bản trước đánh dấu');
  });

  it('are freed over the API too, and not by people whose role is narrowed', async () => {
    await mark(ids[3]!, null);
    const call = async (person: 'staff' | 'staff of the subtree') => {
      const session = (await sessionOf(office.database, person))!;
      const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
      return office.ask('/api/v1/address-releases', { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    };
    expect((await call('staff of the subtree')).status).toBe(403);
    const narrowed = await visitorOf(office, 'staff of the subtree');
    expect(textOf((await narrowed.get('/hom-nay')).body)).not.toContain('phiên bản trước');
    expect(JSON.parse((await call('staff')).body).freed).toHaveLength(1);
    expect(await marked()).toEqual([ids[2]]);
  });

  it('with a full mailbox are named with what to do, and are no bad addresses', async () => {
    const [person] = ids;
    await office.database.rows(
      `insert into digests (id, person, email, slot, message_id, state, mailbox_full)
       select 'd1', id, email, $2, '<d1@x.invalid>', 'waiting', true from contacts where id = $1`,
      [person, timestamp(atTime('2026-11-20', '08:00'))],
    );
    const text = await today();
    expect(text).toMatch(/Hộp thư đầy Thư được gửi lại vào các ngày làm việc tiếp theo.*gọi điện/);
    expect(text).toContain('từ đợt thư 08 giờ 00 ngày 20/11/2026; 01 thư đang chờ');
    const narrowed = await visitorOf(office, 'staff of another document');
    expect((await narrowed.get('/hom-nay')).status).toBe(200);
  });
});
