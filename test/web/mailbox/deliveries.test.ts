import { readGrants } from '../../../storage/grants';
import { isHeldSql } from '../../../storage/holder';
import { bounceOf } from '../../setup/bounce';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { UNIT } from '../setup/sample-office';
import { sendForm } from '../setup/sent-form';

const LAN = `${UNIT}/officer`;
const OFFICE = `${UNIT}/office`;
const SENT = '<digest-00000000000000000000000000000001@dunghan.example>';

describe('mails to each person, and who reads them', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    await office.database.rows(`update contacts set email = 'lan@xa.example', name = 'Bà Lan' where id = $1`, [LAN]);
    await office.database.rows(
      `insert into digests (id, person, email, slot, message_id, state, attempts, subject, html, text, last_error, sent_at) values
        ('m1', $1, 'lan@xa.example', '2026-11-23 08:00+07', $3, 'sent', 1, '[Nhắc báo cáo] Thử', '', '', null, '2026-11-23 08:00:05+07'),
        ('m2', $2, 'vanthu@xa.example', '2026-11-23 14:00+07', '<b@x>', 'waiting', 2, null, null, null, '451 4.7.1 Greylisted', null),
        ('m3', $2, 'vanthu@xa.example', '2026-11-20 08:00+07', '<c@x>', 'empty', 0, null, null, null, null, null)`,
      [LAN, OFFICE, SENT],
    );
  });
  afterAll(() => office.close());

  const bounce = (messageId = SENT) =>
    bounceOf({ messageId, to: 'lan@xa.example', status: '5.1.1', answer: '550 5.1.1 User unknown' });
  const enter = (source: string) =>
    sendForm(office, staff, '/gui-thu/thu-bao-tra', {
      fields: [],
      files: { tep: { name: 'thu.eml', content: source } },
    });

  it('the list says of each mail whether it was sent or put off, with the server’s words; it is filtered', async () => {
    const page = textOf((await staff.get('/gui-thu')).body);
    expect(page).toContain('Hoãn, sẽ gửi lại');
    expect(page).toContain('451 4.7.1 Greylisted');
    expect(page).toContain('2 thư.');
    const sent = textOf((await staff.get('/gui-thu?ket-qua=sent&tu=20/11/2026')).body);
    expect([sent.includes('lan@xa.example'), sent.includes('Greylisted')]).toEqual([true, false]);
    expect((await staff.get('/gui-thu?tu=hom-qua')).status).toBe(422);
    expect((await (await office.signIn('don-vi', UNIT)).get('/gui-thu')).status).toBe(403);
  });

  it('a bounce is entered from a file: refused in words where it is none, else the address is marked and the list shows it', async () => {
    const none = await enter('From: a@b.example\r\n\r\nĐã gửi');
    expect([none.status, textOf(none.body)]).toEqual([422, expect.stringContaining('RFC 3464')]);
    expect((await enter(bounce('<digest-unknown@dunghan.example>'))).status).toBe(422);
    const entered = await enter(bounce());
    expect([entered.status, textOf(entered.body)]).toEqual([
      200,
      expect.stringContaining('không có địa chỉ lan@xa.example'),
    ]);
    expect(textOf((await staff.get('/gui-thu?ket-qua=bounced')).body)).toContain('550 5.1.1 User unknown');
    const card = textOf((await staff.get(`/don-vi/${UNIT}`)).body);
    expect(card).toContain('Thư được chuyển đến');
    expect(await program.get('listDeliveries', { state: 'bounced' })).toMatchObject({
      found: 1,
      mails: [{ mail: 'm1', concerns: 'address', state: 'bounced' }],
    });
    expect((await program.call('enterBounce', {}, { source: bounce() })).status).toBe(409);
    expect((await program.call('enterBounce', {}, { source: 'x' })).status).toBe(409);
    expect((await program.call('enterBounce', {}, { source: '' })).status).toBe(400);
  });

  it('an absence with its deputy is noted, shown on the page of the unit, and ended', async () => {
    const page = `/nhiem-vu/${LAN}`;
    const typed = {
      viec: 'vang',
      'vang-tu': '24/11/2026',
      'vang-den': '30/11/2026',
      'nguoi-thay': '',
      'ly-do': 'Nghỉ phép',
    };
    const refused = await staff.post(page, typed);
    expect([refused.status, textOf(refused.body)]).toEqual([422, expect.stringContaining('Người thay: chưa chọn')]);
    expect(refused.body).toContain('value="30/11/2026"');
    expect((await staff.post(page, { ...typed, 'vang-den': '30/2/2026', 'nguoi-thay': OFFICE })).status).toBe(422);
    expect((await staff.post(page, { ...typed, 'nguoi-thay': OFFICE })).status).toBe(303);
    expect((await staff.post(page, { ...typed, 'nguoi-thay': OFFICE })).status).toBe(422);
    expect(textOf((await staff.get(page)).body)).toContain('Vắng từ 24/11/2026 đến hết 30/11/2026; người thay:');
    const shown = await program.get<{ absences: { absence: number }[] }>('readContactOffice', { contact: LAN });
    const absence = shown.absences[0]!;
    expect(absence).toMatchObject({ deputy: OFFICE, from: '2026-11-24', to: '2026-11-30', reason: 'Nghỉ phép' });
    expect(await program.get('endAbsence', {}, { absence: absence.absence })).toEqual({ absence: absence.absence });
    expect(textOf((await staff.get(page)).body)).toContain('Chưa ghi lần vắng nào.');
    const actions = await office.database.rows<{ action: string }>(
      `select action from audit where subject = $1 and action like 'contact.absence%' order by id`,
      [LAN],
    );
    expect(actions.map(({ action }) => action)).toEqual(['contact.absence', 'contact.absence-end']);
  });

  it('who leaves the post cannot act for the unit any more: session and sign-in end with its last day', async () => {
    const page = `/nhiem-vu/${LAN}`;
    const [session] = await office.database.rows<{ id: string }>(
      `insert into sessions (token_hash, role, name, unit, expires_at, contact, email, duty)
       values ('x', 'unit', 'Bà Lan', $2, now() + interval '1 hour', $1, 'lan@xa.example', 'unit') returning id`,
      [LAN, UNIT],
    );
    const live = async () => {
      const held = { accountRole: 's.account_role', contact: 's.contact', unit: 's.unit', email: 's.email' };
      return (
        await office.database.rows(`select from sessions s where s.id = $1 and ${isHeldSql(held, '$2')}`, [
          session!.id,
          '2026-11-24',
        ])
      ).length;
    };
    expect(await live()).toBe(1);
    expect((await staff.post(page, { viec: 'ngay', tu: '30/11/2026', den: '1/11/2026' })).status).toBe(422);
    expect((await staff.post(page, { viec: 'ngay', tu: '', den: '20/11/2026' })).status).toBe(303);
    expect(await live()).toBe(0);
    expect(await readGrants(office.database, 'lan@xa.example', '2026-11-24')).toEqual([]);
    expect(await readGrants(office.database, 'lan@xa.example', '2026-11-20')).not.toEqual([]);
    expect(textOf((await staff.get(`/don-vi/${UNIT}`)).body)).toContain('Không còn hoặc chưa giữ nhiệm vụ');
    expect(await program.get('setContactDays', {}, { contact: LAN, from: null, to: null })).toMatchObject({ to: null });
    expect(await live()).toBe(1);
  });

  it('a person chooses one mail a day, on the page and by a program', async () => {
    expect(await program.get('readMailChoice')).toEqual({ onceADay: false });
    const page = (await staff.get('/nhan-thu')).body;
    expect(textOf(page)).toContain('Nhận thư');
    await office.database.rows(`insert into mail_choices values ('lan@xa.example', true, 'Bà Lan', now())`);
    expect(textOf((await staff.get(`/nhiem-vu/${LAN}`)).body)).toContain('một thư mỗi ngày');
  });
});
