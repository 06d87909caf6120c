import { atTime } from '../../../domain/time/time';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { addWaitingMails, COMPLETE_ROUND, loadHistory, OPEN_ROUND, OVERDUE_ROUND, TODAY } from '../setup/sample-office';

describe('a manual reminder', () => {
  let office: RunningApp;
  let staff: Visitor;
  let owing: { id: string; unit: string; name: string }[];
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    await office.database.rows('delete from notices');
    owing = await office.database.rows(
      `select o.id, o.unit, u.name from obligations o join units u on u.id = o.unit
       where o.collection = $1 and o.state = 'open' order by o.ord`,
      [OVERDUE_ROUND],
    );
  });
  afterEach(async () => {
    await office.database.rows('delete from notices');
    await office.database.rows('delete from relay');
    await office.database.rows('update contacts set bad_since = null');
    office.setClock(TODAY);
  });
  afterAll(() => office.close());

  const written = () =>
    office.database.rows<{ person: string; kind: string; step: string; slot: number; state: string }>(
      'select person, kind, step, slot, state from notices order by person',
    );
  const remind = (...obligations: string[]) => {
    const body = new URLSearchParams([
      ['dau', staff.formToken],
      ...obligations.map((id): [string, string] => ['bao-cao', id]),
    ]);
    return office.ask(`/nhac/${OVERDUE_ROUND}`, {
      method: 'POST',
      headers: {
        origin: 'http://dung-han.test',
        cookie: staff.cookie,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: body.toString(),
    });
  };

  it('previews the mail as its reader will see it, with its slot, and a text for the telephone', async () => {
    const page = await staff.get(`/nhac/${OVERDUE_ROUND}?bao-cao=${encodeURIComponent(owing[1]!.id)}`);
    const text = textOf(page.body);
    expect(text).toContain(`Thư gửi ${owing[1]!.name}`);
    expect(text).toContain('Thư đi lúc 14 giờ 00 ngày 23/11/2026');
    expect(text).toMatch(
      /Sở Nội vụ nhờ đơn vị kiểm tra giúp: báo cáo .*, hạn hết thứ Ba, ngày 17\/11\/2026, hiện chưa/,
    );
    const [, address] = /<iframe[^>]* src="([^"]+)"/.exec(page.body)!;
    const mail = await staff.get(address!.replaceAll('&amp;', '&'));
    expect(textOf(mail.body)).toContain('Đến 14 giờ 00 ngày 23/11/2026');
    expect(mail.headers.get('x-frame-options')).toBeNull();
    expect(mail.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'.*sandbox/);
    expect(await written()).toEqual([]);
  });

  it('mails office mailbox and officer of each chosen unit once, in the next slot, and writes the journal', async () => {
    const answer = await remind(owing[0]!.id, owing[1]!.id);
    expect(answer.headers.get('location')).toBe(`/dot/${OVERDUE_ROUND}?da-nhac=2`);
    const notices = await written();
    expect(notices.map(({ person }) => person)).toEqual(
      [owing[0]!, owing[1]!].flatMap(({ unit }) => [`${unit}/office`, `${unit}/officer`]).sort(),
    );
    expect(new Set(notices.map(({ kind, state }) => `${kind} ${state}`))).toEqual(new Set(['overdue waiting']));
    expect(new Set(notices.map(({ step }) => step))).toEqual(new Set(['manual:1@2026-11-23T09:15:00+07:00']));
    expect(notices[0]!.slot).toBe(atTime('2026-11-23', '14:00'));
    const [relay] = await office.database.rows<{ workflow_id: string }>('select workflow_id from relay');
    expect(relay!.workflow_id).toBe('mail');
    const [journal] = await office.database.rows<{ who: string; detail: { notices: number } }>(
      `select who, detail from audit where action = 'mail.remind' order by id desc limit 1`,
    );
    expect(journal!.detail.notices).toBe(4);
    expect(textOf((await staff.get(`/dot/${OVERDUE_ROUND}?da-nhac=2`)).body)).toContain(
      'Đã ghi thư nhắc cho 02 đơn vị',
    );
  });

  it('is refused while the first one waits, and then none of those chosen with it is reminded', async () => {
    await remind(owing[0]!.id);
    const again = await remind(owing[1]!.id, owing[0]!.id);
    expect(again.status).toBe(409);
    expect(textOf(again.body)).toContain(`${owing[0]!.name} đang có thư về báo cáo này chờ gửi`);
    expect(again.body).toContain('REMINDED_TODAY');
    expect(await written()).toHaveLength(2);
    const page = (await staff.get(`/nhac/${OVERDUE_ROUND}`)).body;
    expect(page).toContain(`value="${owing[0]!.id}" disabled`);
  });

  it('is refused on the day a mail has left, whoever sent it, and possible the next day', async () => {
    await addWaitingMails(office.database);
    await office.database.rows(
      `insert into digests (id, person, email, slot, message_id, state, sent_at)
       select 'd' || id, person, 'x@gia-lai.invalid', slot, '<d' || id || '@x>', 'sent', $1 from notices`,
      ['2026-11-23T08:00:10+07:00'],
    );
    await office.database.rows(`update notices set state = 'sent', digest = 'd' || id`);
    const answer = await remind(owing[0]!.id);
    expect(textOf(answer.body)).toContain('đã có thư về báo cáo này hôm nay');
    office.setClock(atTime('2026-11-25', '08:30'));
    expect((await remind(owing[0]!.id)).status).toBe(303);
    expect((await written()).filter(({ step }) => step.startsWith('manual:')).map(({ kind }) => kind)).toEqual([
      'repeat',
      'repeat',
    ]);
    await office.database.rows('update notices set digest = null');
    await office.database.rows('delete from digests');
  });

  it('is worded as a reminder before the deadline', async () => {
    const [open] = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' order by ord limit 1`,
      [OPEN_ROUND],
    );
    const page = await staff.get(`/nhac/${OPEN_ROUND}?bao-cao=${encodeURIComponent(open!.id)}`);
    expect(textOf(page.body)).toContain('[Nhắc báo cáo]');
    expect(textOf(page.body)).not.toContain('[Đôn đốc]');
  });

  it('goes to no unit that mail does not reach: its telephone is shown instead', async () => {
    await office.database.rows('update contacts set bad_since = $2 where unit = $1', [
      owing[0]!.unit,
      '2026-11-20T08:00:00+07:00',
    ]);
    const answer = await remind(owing[0]!.id);
    expect([answer.status, await written()]).toEqual([409, []]);
    expect(textOf((await staff.get(`/nhac/${OVERDUE_ROUND}`)).body)).toContain('thư không gửi được đến đơn vị này');
  });

  it('is refused for a submitted report, for another round, and for the past', async () => {
    const [sent] = await office.database.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'submitted' limit 1`,
      [OVERDUE_ROUND],
    );
    for (const id of [sent!.id, `${OPEN_ROUND}/${owing[0]!.unit}`, 'x']) expect((await remind(id)).status).toBe(409);
    expect((await remind()).status).toBe(400);
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    const past = await staff.get('/nhac/gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu');
    expect(past.status).toBe(409);
    expect((await staff.get(`/nhac/${COMPLETE_ROUND}`)).status).toBe(200);
    expect(await written()).toEqual([]);
  });
});
