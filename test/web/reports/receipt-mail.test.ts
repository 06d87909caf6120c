import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { atTime } from '../../../domain/time/time';
import { listMailbox, localMailbox, type MailboxMail, readMail } from '../../../mail/local-mailbox';
import { nextMailInstant } from '../../../mail/next-mail-instant';
import { sendDigests } from '../../../mail/send-digests';
import { scanOf } from '../../setup/pdf';
import { BASE, type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND, OTHER_UNIT, OVERDUE_ROUND, TODAY, UNIT } from '../setup/sample-office';

const SCAN = { name: 'bao-cao.pdf', content: scanOf() };

describe('the mail a unit gets for a submission', () => {
  let office: RunningApp;
  const calendar = vietnamCalendar();
  beforeAll(async () => {
    office = await runningApp();
    await office.database.rows(`update plans set body = body || '{"urgent": false}'`);
    await office.database.rows('delete from notices');
  });
  afterAll(() => office.close());

  /** Sends the waiting mails in their own slot. */
  async function send(): Promise<{ at: number; mails: MailboxMail[] }> {
    const next = (await nextMailInstant(office.database, TODAY, calendar))!;
    const transport = localMailbox(office.database);
    const deps = { database: office.database, transport, calendar, from: 'Đúng Hạn <nhac@dunghan.invalid>' };
    const before = await listMailbox(office.database, { limit: 100 });
    await sendDigests({ ...deps, baseUrl: BASE }, next.slot, next.at);
    const lines = await listMailbox(office.database, { limit: 100 });
    const fresh = lines.filter(({ id }) => before.every((old) => old.id !== id));
    const mails = await Promise.all(fresh.map(({ id }) => readMail(office.database, id)));
    return { at: next.at, mails: mails.filter((mail) => mail !== null) };
  }

  it('goes to its office mailbox and officer in the next slot, and is its receipt: time, outcome, code, files', async () => {
    const unit = await office.signIn('don-vi', UNIT);
    const typed = { 'v.dialogues': '12', viec: 'gui', khoa: 'k1' };
    const sent = await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, typed, [SCAN]);
    await unit.upload(`/u/${OPEN_ROUND}/${UNIT}`, typed, [SCAN]);
    const code = sent.headers.get('location')!.slice('/phieu/'.length);
    const { at, mails } = await send();
    expect(at).toBe(atTime('2026-11-23', '14:00'));
    expect(mails.map(({ to }) => to.split('@')[0]!.split('<')[1]).sort()).toEqual([
      'chuyenvien.w23575',
      'vanthu.w23575',
    ]);
    const { subject, text } = mails.find(({ to }) => to.includes('vanthu'))!;
    expect(subject).toMatch(/^\[Đã tiếp nhận\] Báo cáo thực hiện dân chủ ở cơ sở năm 2026( của UBND phường Pleiku)?$/);
    expect(text).toContain('Kính gửi: Ủy ban nhân dân phường Pleiku\n');
    expect(text).toContain(
      'Sở Nội vụ đã tiếp nhận báo cáo thực hiện dân chủ ở cơ sở năm 2026 của UBND phường Pleiku lúc 09 giờ 15 phút 00 giây, ngày 23/11/2026 (lần gửi 01). Kết quả: đúng hạn.',
    );
    expect(text).toMatch(new RegExp(`Mã tiếp nhận: ${code}\\.`));
    expect(text).toMatch(new RegExp(`bao-cao\\.pdf \\| ${SCAN.content.length} byte \\| [0-9a-f]{64}`));
    expect(text).toContain(`Tra cứu: <${BASE}/tra-cuu?ma=${code}>. Cảm ơn UBND phường Pleiku đã gửi báo cáo.`);
    expect(text).not.toContain('Nếu báo cáo đã gửi qua');
    expect([...subject].length).toBeLessThan(90);
    expect(text).not.toMatch(/!|yêu cầu|undefined|null|\.\./i);
    expect(text.match(/https?:/g)).toHaveLength(1);
    expect((await office.ask(`/tra-cuu?ma=${code}`)).status).toBe(200);
  });

  it('says how late the first submission was, and of two submissions the later one; a recorded report needs no mail', async () => {
    const [late] = await office.database.rows<{ unit: string }>(
      `select unit from obligations where collection = $1 and version = 0 and not own order by ord limit 1`,
      [OVERDUE_ROUND],
    );
    const unit = await office.signIn('don-vi', late!.unit);
    for (const count of ['3', '4']) {
      const typed = { 'v.dialogues': count, viec: 'gui', khoa: `late ${count}` };
      expect((await unit.upload(`/u/${OVERDUE_ROUND}/${late!.unit}`, typed)).status).toBe(303);
    }
    const { mails } = await send();
    expect(mails).toHaveLength(2);
    expect(mails[0]!.text).toContain(
      '(lần gửi 02). Kết quả: chậm 06 ngày so với hạn (hết ngày 17/11/2026), tính theo lần gửi đầu.',
    );
    expect(mails[0]!.text).toContain('Không có tệp đính kèm.');
  });

  it('signals the mail workflow once for all reports before a slot, because it knows the slot then', async () => {
    await office.database.rows('delete from relay');
    await office.database.rows('delete from notices');
    const told = () => office.database.rows(`select id from relay where workflow_id = 'mail'`);
    const owing = await office.database.rows<{ unit: string }>(
      'select unit from obligations where collection = $1 and version = 0 and not own order by ord limit 2',
      [OVERDUE_ROUND],
    );
    const [unreached, unit] = owing.map((row) => row.unit) as [string, string];
    await office.database.rows(`update contacts set bad_since = now(), bad_reason = '550' where unit = $1`, [
      unreached,
    ]);
    const sends = async (who: string, khoa: string) => {
      const typed = { 'v.dialogues': '3', viec: 'gui', khoa };
      const officer = await office.signIn('don-vi', who);
      expect((await officer.upload(`/u/${OVERDUE_ROUND}/${who}`, typed)).status).toBe(303);
      return (await told()).length;
    };
    expect(await sends(unreached, 'to an address that takes no mail')).toBe(1);
    expect(await sends(unit, 'the first that will leave')).toBe(2);
    expect(await sends(unit, 'another')).toBe(2);
    expect((await send()).mails).toHaveLength(2);
  });

  it('never calls figures of the compiler itself late', async () => {
    const [own] = await office.database.rows<{ id: string; unit: string }>(
      `update obligations set own = true where id = (select id from obligations
         where collection = $1 and state = 'submitted' and counted_at >= late_from limit 1) returning id, unit`,
      [OVERDUE_ROUND],
    );
    const unit = await office.signIn('don-vi', own!.unit);
    const typed = { 'v.dialogues': '3', viec: 'gui', khoa: 'own' };
    expect((await unit.upload(`/u/${own!.id}`, typed)).status).toBe(303);
    expect((await send()).mails[0]!.text).toContain('Kết quả: đúng hạn,');
  });

  it('stands in the digest beside what the unit still owes', async () => {
    const unit = await office.signIn('don-vi', OTHER_UNIT);
    const typed = { 'v.dialogues': '5', viec: 'gui', khoa: 'k2' };
    expect((await unit.upload(`/u/${OPEN_ROUND}/${OTHER_UNIT}`, typed)).status).toBe(303);
    await office.database.rows(
      `insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, only_if_owing, state)
       select n.person, n.unit, n.plan, o.collection, o.id, 'remind:-3wd', 'remind', n.planned_at, n.slot, false, 'waiting'
       from notices n join obligations o on o.unit = n.unit and o.collection = $1 where n.state = 'waiting'`,
      [OVERDUE_ROUND],
    );
    const { mails } = await send();
    const { subject, text } = mails[0]!;
    expect(subject).toMatch(/^Việc báo cáo của UBND .+: 01 quá hạn, 01 đã tiếp nhận$/);
    expect(text).toMatch(
      /A\. Quá hạn[\s\S]+B\. Đã tiếp nhận[\s\S]+09 giờ 15 phút 00 giây, ngày 23\/11\/2026 \| đúng hạn \(lần gửi 01\) \| DH/,
    );
    expect(text).toContain('Nếu báo cáo đã gửi qua');
  });
});
