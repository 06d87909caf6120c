import { chooseOnceADay } from '../../client/people/mail-choice';
import { endAbsence, noteAbsence } from '../../client/registers/absences';
import { editContact } from '../../client/registers/edit-contact';
import { keepOfficeDays } from '../../client/registers/office-days';
import { dayOf, type Instant } from '../../domain/time/time';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { smtpTransport } from '../../mail/smtp-transport';
import type { Transport } from '../../mail/transport';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';
import { type RefusingServer, startRefusingServer } from './refusing-server';

const MORNING = instantOfText('2020-05-26 07:00');
const SLOT = instantOfText('2020-05-26 08:00');
const AFTERNOON = instantOfText('2020-05-26 14:00');
const UNIT = 'gialai-2020:so-tu-phap';
const [OFFICE, OFFICER] = [`${UNIT}/office`, `${UNIT}/officer`];

describe('who gets the mail of a unit, with a real mail server', () => {
  let office: DigestOffice;
  let server: RefusingServer;
  let transport: Transport;
  beforeEach(async () => {
    server = await startRefusingServer();
    transport = smtpTransport(server.url);
    office = await openDigestOffice('gialai-614-2020.yaml');
    await office.db.rows('update contacts set email = $2 where id = $1', [OFFICE, 'vanthu@tp.invalid']);
    await office.db.rows(`update contacts set email = $2, name = 'Bà Lan' where id = $1`, [OFFICER, 'lan@tp.invalid']);
  });
  afterEach(async () => {
    await transport.close();
    await server.close();
    await office.close();
  });

  const caller = (at: Instant) => ({ reader: office.db, writer: office.db, at, who: 'Chuyên viên' });
  const remind = (moment = MORNING, step = 'remind:-3wd') => office.tell(office.collections[0]!, step, moment);
  const send = (moment: Instant) =>
    sendDigests(
      {
        ...{ database: office.db, transport, calendar, random: () => 0 },
        ...{ from: 'Đúng Hạn <nhac@dunghan.invalid>', baseUrl: 'http://localhost:3000' },
      },
      moment,
      moment,
    );
  const rawTo = (address: string) => server.taken.filter(({ to }) => to.includes(address)).map(({ raw }) => raw);
  const textTo = async (address: string): Promise<string> => {
    const [mail] = await office.db.rows<{ text: string }>(
      `select text from digests where email = $1 and state = 'sent' order by sent_at desc limit 1`,
      [address],
    );
    return mail!.text;
  };

  it('the unit’s mailbox reads for an officer whose address the server refuses, and the officer again once it is corrected', async () => {
    server.refuse = { at: 'rcpt', reply: '550 5.1.1 User unknown', only: 'lan@tp.invalid' };
    await remind();
    expect((await send(SLOT)).badAddress).toBe(1);
    expect(rawTo('vanthu@tp.invalid')).toHaveLength(1);
    // The mailbox was told the same in its own mail: nobody is told twice.
    const next = await nextMailInstant(office.db, SLOT + 1_000, calendar);
    await send(next!.slot);
    await send(AFTERNOON);
    expect(rawTo('vanthu@tp.invalid')).toHaveLength(1);
    await remind(instantOfText('2020-05-28 07:00'), 'remind:-1wd');
    await send(instantOfText('2020-05-28 08:00'));
    expect(rawTo('vanthu@tp.invalid')).toHaveLength(2);
    expect(await textTo('vanthu@tp.invalid')).toContain(
      'Thư không gửi được đến địa chỉ lan@tp.invalid của Bà Lan nên được chuyển đến đây',
    );
    server.refuse = null;
    const details = { name: 'Bà Lan', title: 'Chuyên viên', email: 'lan.moi@tp.invalid', phone: null };
    await editContact(caller(instantOfText('2020-05-28 09:00')), OFFICER, details);
    await remind(instantOfText('2020-05-29 07:00'), 'remind:-0wd');
    await send(instantOfText('2020-05-29 08:00'));
    expect(rawTo('lan.moi@tp.invalid')).toHaveLength(1);
    expect(rawTo('lan@tp.invalid')).toHaveLength(0);
  });

  it('one mail, where mailbox and officer are told the same and one of them reads both', async () => {
    await office.db.rows('update contacts set bad_since = now() where id = $1', [OFFICER]);
    await remind();
    await send(SLOT);
    expect(rawTo('vanthu@tp.invalid')).toHaveLength(1);
    const text = await textTo('vanthu@tp.invalid');
    expect(text.split(`/${UNIT}`)).toHaveLength(2);
    expect(text).toContain('Thư không gửi được đến địa chỉ lan@tp.invalid của Bà Lan');
  });

  it('a deputy reads until the end of the absence, the mail says for whom, and a cut absence gives it back', async () => {
    const [deputy] = await office.db.rows<{ id: string }>(
      `insert into contacts (id, unit, post, name, title, email) values ($1 || '/officer-2', $1, 'officer', 'Ông Minh', '', 'minh@tp.invalid')
       returning id`,
      [UNIT],
    );
    await office.db.rows(`update contacts set holds_from = '2020-07-01' where id = $1`, [deputy!.id]);
    await expect(
      noteAbsence(caller(MORNING), {
        contact: OFFICER,
        deputy: OFFICER,
        from: '2020-05-26',
        to: '2020-05-27',
        reason: '',
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(
      noteAbsence(caller(MORNING), {
        contact: OFFICER,
        deputy: OFFICE,
        from: '2020-05-27',
        to: '2020-05-20',
        reason: '',
      }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID' });
    await office.db.rows('update contacts set holds_from = null where id = $1', [deputy!.id]);
    const absence = { contact: OFFICER, deputy: deputy!.id, from: '2020-05-26', to: '2020-05-28', reason: 'Nghỉ phép' };
    const number = await noteAbsence(caller(MORNING), absence);
    await expect(noteAbsence(caller(MORNING), absence)).rejects.toMatchObject({ code: 'CONFLICT' });
    await remind();
    await send(SLOT);
    expect(rawTo('lan@tp.invalid')).toHaveLength(0);
    expect(rawTo('minh@tp.invalid')).toHaveLength(1);
    expect(await textTo('minh@tp.invalid')).toContain('Nhận thay Bà Lan đến hết ngày 28/5/2020.');
    await endAbsence(caller(AFTERNOON), number);
    await remind(instantOfText('2020-05-28 07:00'), 'remind:-1wd');
    await send(instantOfText('2020-05-28 08:00'));
    expect(rawTo('lan@tp.invalid')).toHaveLength(1);
    await expect(endAbsence(caller(AFTERNOON), number)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a mail that is formed but not sent follows its reader when the absence begins meanwhile', async () => {
    server.refuse = { at: 'rcpt', reply: '452 4.2.2 Mailbox full', only: 'lan@tp.invalid' };
    await remind();
    await send(SLOT);
    await noteAbsence(caller(AFTERNOON), {
      ...{ contact: OFFICER, deputy: OFFICE, from: dayOf(SLOT), to: '2020-05-28', reason: '' },
    });
    await office.db.rows(`update digests set retry_at = now() where state = 'waiting'`);
    server.refuse = null;
    await office.db.rows(`update notices set kind = 'extend', step = 'decision:0' where person = $1`, [OFFICER]);
    await send(AFTERNOON);
    await send(instantOfText('2020-05-27 08:00'));
    expect(rawTo('lan@tp.invalid')).toHaveLength(0);
    expect(rawTo('vanthu@tp.invalid')).toHaveLength(2);
  });

  it('who has left the post is written to no more; the mailbox reads for a post that nobody holds', async () => {
    await keepOfficeDays(caller(MORNING), OFFICER, { from: null, to: '2020-05-25' });
    await expect(
      keepOfficeDays(caller(MORNING), OFFICER, { from: '2020-06-01', to: '2020-05-25' }),
    ).rejects.toMatchObject({
      code: 'FIELD_INVALID',
    });
    await remind();
    await send(SLOT);
    expect(rawTo('lan@tp.invalid')).toHaveLength(0);
    expect(rawTo('vanthu@tp.invalid')).toHaveLength(1);
    expect(await textTo('vanthu@tp.invalid')).toContain('Bà Lan đã thôi giữ nhiệm vụ');
    const [line] = await office.db.rows<{ detail: unknown }>(`select detail from audit where action = 'contact.days'`);
    expect(line!.detail).toEqual({ before: { from: null, to: null }, after: { from: null, to: '2020-05-25' } });
  });

  it('an address that is replaced is told so, once and at any hour, without the new one; not one that mail does not reach', async () => {
    const evening = instantOfText('2020-05-26 21:30');
    const details = { name: 'Bà Lan', title: 'Chuyên viên', email: 'lan.moi@tp.invalid', phone: null };
    await editContact(caller(evening), OFFICER, details);
    const next = await nextMailInstant(office.db, evening, calendar);
    expect(next!.at - evening).toBeLessThan(60_000);
    await send(next!.slot);
    await send(next!.slot);
    const [raw, ...more] = rawTo('lan@tp.invalid');
    expect(more).toEqual([]);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(raw).not.toContain('lan.moi');
    expect(await nextMailInstant(office.db, evening, calendar)).toBeNull();
    await office.db.rows('update contacts set bad_since = now() where id = $1', [OFFICER]);
    await editContact(caller(evening), OFFICER, { ...details, email: 'lan3@tp.invalid' });
    expect(await nextMailInstant(office.db, evening, calendar)).toBeNull();
  });

  it('one mail a day: what may wait comes the next morning, urging and the last day in their own slot', async () => {
    await chooseOnceADay(caller(MORNING), 'LAN@tp.invalid', true);
    const manual = (kind: string, lateFrom: string) =>
      office.db.rows(
        `with o as (update obligations set late_from = $3::timestamptz where unit = $1 and collection = $4 returning id, collection)
         insert into notices (person, unit, plan, collection, obligation, step, kind, planned_at, slot, only_if_owing, state)
         select $2, $1, split_part(o.id, '/', 1), o.collection, o.id, 'manual:' || $5, $5, $6, $6, true, 'waiting' from o`,
        [UNIT, OFFICER, lateFrom, office.collections[0]!.id, kind, new Date(AFTERNOON).toISOString()],
      );
    const received = () => rawTo('lan@tp.invalid').length;
    await manual('remind', '2020-06-10 00:00+07');
    await send(AFTERNOON);
    expect(received()).toBe(0);
    expect((await nextMailInstant(office.db, AFTERNOON, calendar))!.slot).toBe(instantOfText('2020-05-27 08:00'));
    await send(instantOfText('2020-05-27 08:00'));
    expect(received()).toBe(1);
    // The last day is the next one: a mail of the next morning would leave only that day.
    await office.db.rows(`delete from notices where step like 'manual:%'`);
    await manual('remind', '2020-05-28 00:00+07');
    await send(AFTERNOON);
    expect(received()).toBe(2);
    await office.db.rows(`delete from notices where step like 'manual:%'; delete from digests`).catch(() => undefined);
  });
});
