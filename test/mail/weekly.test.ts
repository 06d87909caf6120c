import { writeWeeklyNotices } from '../../activities/weekly';
import { weeklyStep } from '../../domain/notices/weekly';
import { listMailbox, localMailbox, type MailboxMail, readMail } from '../../mail/local-mailbox';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { readWeeklyAddressee, setWeeklyMail } from '../../storage/weekly-mail';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';

describe('the weekly mail of leaders', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const write = (moment: string) =>
    writeWeeklyNotices({ database: office.db, calendar: async () => calendar }, instantOfText(moment));

  async function send(moment: string): Promise<MailboxMail[]> {
    const next = (await nextMailInstant(office.db, instantOfText(moment), calendar))!;
    const transport = localMailbox(office.db);
    const deps = { database: office.db, transport, calendar, from: 'Đúng Hạn <nhac@dunghan.invalid>' };
    await sendDigests({ ...deps, baseUrl: 'http://localhost:3000' }, next.slot, next.at);
    const lines = await listMailbox(office.db, { limit: 100 });
    const fresh = lines.filter((line) => line.deliveredAt >= next.at);
    return (await Promise.all(fresh.map((line) => readMail(office.db, line.id)))).filter((mail) => mail !== null);
  }

  it('is written on Monday from 07:00, or on Tuesday if missed, and not later', () => {
    expect(weeklyStep(instantOfText('2020-05-25 06:59'))).toBeNull();
    expect(weeklyStep(instantOfText('2020-05-25 07:00'))!.id).toBe('weekly:2020-05-25');
    expect(weeklyStep(instantOfText('2020-05-26 23:00'))!.id).toBe('weekly:2020-05-25');
    expect(weeklyStep(instantOfText('2020-05-27 07:00'))).toBeNull();
    expect(weeklyStep(instantOfText('2020-05-31 12:00'))).toBeNull();
  });

  it('is sent on Monday at 08:00 with the state of each open round, once a week', async () => {
    expect(await write('2020-06-01 07:20')).toBe(1);
    expect(await write('2020-06-01 08:20')).toBe(0);
    const [mail, ...others] = await send('2020-06-01 07:20');
    expect(others).toEqual([]);
    expect(mail!.to).toContain('lanhdao.ubnd-tinh@');
    expect(mail!.subject).toBe('[Tình hình] Báo cáo tuần từ ngày 01/6/2020');
    expect(mail!.text).toContain('08 giờ 00 ngày 01/6/2020');
    expect(mail!.text).toContain('Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020');
    expect(mail!.text).toMatch(
      /2020 \| 29\/05\/2020 \| 00\/37 \| 0\/37 \(0%\) \| 36\n\nQuá hạn, chưa gửi: 36 báo cáo\./,
    );
    expect(mail!.text).toContain('Chưa gửi, chậm từ ngày 30/5/2020:\n\n- Sở Tư pháp\n');
    expect(mail!.text).not.toContain('- Sở Nội vụ');
    expect(mail!.text).toContain('http://localhost:3000/lanh-dao');
    // Only over https may a mail program do it by one click.
    expect(mail!.headers['List-Unsubscribe']).toMatch(/^<http:\/\/localhost:3000\/thu-tuan\/[\w-]{32}>$/);
    expect(mail!.headers).not.toHaveProperty('List-Unsubscribe-Post');
  });

  it('counts the delay of an extended unit from its own date', async () => {
    const ofJustice = `from obligations o where n.id = o.id and o.unit = 'gialai-2020:so-tu-phap'`;
    await office.db.rows(
      `update obligations n set last_day = '2020-06-12', late_from = '2020-06-13 00:00+07', extended_at = '2020-05-28 09:00+07' ${ofJustice}`,
    );
    expect(await write('2020-06-15 07:20')).toBe(1);
    const [mail] = await send('2020-06-15 07:20');
    expect(mail!.text).toContain('Chưa gửi, chậm từ ngày 30/5/2020:\n\n- Sở ');
    expect(mail!.text).not.toContain('- Sở Tư pháp');
    expect(mail!.text).toContain('Chưa gửi, chậm từ ngày 13/6/2020: Sở Tư pháp.');
    await office.db.rows(
      `update obligations n set last_day = c.last_day, late_from = c.late_from, extended_at = null from collections c where c.id = n.collection`,
    );
  });

  it('is not written without open rounds: none near, or all reports received', async () => {
    expect(await write('2020-08-03 07:20')).toBe(1);
    await office.db.rows(
      `update obligations set state = 'accepted', version = 1, first_received_at = late_from, counted_at = late_from`,
    );
    expect(await write('2020-08-10 07:20')).toBe(0);
    await office.db.rows(
      `update obligations set state = 'open', version = 0, first_received_at = null, counted_at = null`,
    );
  });

  it('can be unsubscribed by its link, and subscribed again', async () => {
    const [row] = await office.db.rows<{ token: string }>('select leave_token as token from weekly_mail');
    const addressee = (await readWeeklyAddressee(office.db, row!.token))!;
    expect(addressee.leftAt).toBeNull();
    await office.db.transaction((tx) =>
      setWeeklyMail(tx, addressee, { stays: false, at: instantOfText('2020-08-10 09:00') }),
    );
    expect(await write('2020-08-17 07:20')).toBe(0);
    await office.db.transaction((tx) =>
      setWeeklyMail(tx, addressee, { stays: true, at: instantOfText('2020-08-20 09:00') }),
    );
    expect(await write('2020-08-24 07:20')).toBe(1);
  });

  it('is dropped unsent when its reader unsubscribes', async () => {
    const [row] = await office.db.rows<{ token: string }>('select leave_token as token from weekly_mail');
    const addressee = (await readWeeklyAddressee(office.db, row!.token))!;
    await office.db.transaction((tx) =>
      setWeeklyMail(tx, addressee, { stays: false, at: instantOfText('2020-08-24 07:30') }),
    );
    const waiting = await office.db.rows(`select 1 from notices where kind = 'weekly' and state = 'waiting'`);
    expect(waiting).toEqual([]);
  });
});
