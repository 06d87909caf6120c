import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteCall } from '../../client/rounds/note-call';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { compileReports } from '../../domain/rollup/compile-reports';
import type { Instant } from '../../domain/time/time';
import { listMailbox, localMailbox, type MailboxMail, readMail } from '../../mail/local-mailbox';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { timestamp } from '../../storage/database';
import { insertNotices } from '../../storage/notices';
import { insertRollup, loadReports } from '../../storage/rollups';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from './office';

/** `SHOW_MAILS=<folder>` writes every mail as text and HTML to a folder, for review. */
const SHOW = process.env.SHOW_MAILS;
const mails: { context: string; mail: MailboxMail }[] = [];

/** Sends due mail at a moment and stores it; returns the mails sent now. */
async function send(office: DigestOffice, context: string, moment: Instant): Promise<MailboxMail[]> {
  const next = await nextMailInstant(office.db, moment, calendar);
  if (next === null) throw new Error(`nothing waits at ${context}`);
  const transport = localMailbox(office.db);
  const deps = { database: office.db, transport, calendar, from: 'Đúng Hạn <nhac@dunghan.invalid>' };
  await sendDigests({ ...deps, baseUrl: 'http://localhost:3000' }, next.slot, next.at);
  const lines = await listMailbox(office.db, { limit: 5000 });
  const fresh = lines.filter((line) => line.deliveredAt >= next.at);
  const read = await Promise.all(fresh.reverse().map((line) => readMail(office.db, line.id)));
  const found = read.filter((mail) => mail !== null);
  for (const mail of found) mails.push({ context, mail });
  return found;
}

function to(found: readonly MailboxMail[], person: string): MailboxMail {
  const mail = found.find((one) => one.to.includes(person));
  if (mail === undefined) throw new Error(`no mail to ${person} among ${found.map((one) => one.to).join('; ')}`);
  return mail;
}

describe('the six-month report of 614/KH-UBND', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const half = () => office.collections[0]!;
  const TAX = 'vanthu.so-tai-chinh@';
  const OFFICER = 'chuyenvien.so-noi-vu@';
  const HEAD = 'lanhdao.so-noi-vu@';
  const CHAIRMAN = 'lanhdao.ubnd-tinh@';

  it('opens with the report, the deadline and where to send it', async () => {
    await office.tell(half(), 'open:-20wd', instantOfText('2020-04-29 07:00'));
    const mail = to(await send(office, 'open', instantOfText('2020-04-29 07:00')), TAX);
    expect(mail.subject).toBe(
      '[Thông báo] Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020: hạn hết 29/5/2020',
    );
    expect(mail.text).toContain('Kính gửi: Sở Tài chính\n');
    expect(mail.text).toContain('khoản 2 mục III, đề nghị Sở Tài chính gửi báo cáo công tác dân vận chính quyền');
  });

  it('reminds ten working days ahead with the words of the document and the computed date', async () => {
    await office.tell(half(), 'remind:-10wd', instantOfText('2020-05-15 07:00'));
    const mail = to(await send(office, 'remind-10', instantOfText('2020-05-15 07:00')), TAX);
    expect(mail.subject).toBe('[Nhắc báo cáo] Công tác dân vận chính quyền 6 tháng đầu năm 2020: hạn hết 29/5/2020');
    expect(mail.text).toContain('về UBND tỉnh Gia Lai (qua Sở Nội vụ) trước ngày 30/5/2020.');
    expect(mail.text).toContain('Ngày cuối cùng còn đúng hạn là thứ Sáu, ngày 29/5/2020, còn 10 ngày làm việc.');
  });

  it('reminds three working days ahead', async () => {
    await office.tell(half(), 'remind:-3wd', instantOfText('2020-05-26 07:00'));
    const mail = to(await send(office, 'remind-3', instantOfText('2020-05-26 07:00')), TAX);
    expect(mail.subject).toContain('Còn 03 ngày làm việc');
    expect(mail.text).toContain('Đến 08 giờ 00 ngày 26/5/2020, Sở Nội vụ chưa nhận được báo cáo công tác dân vận');
  });

  it('reminds on the last working day but one', async () => {
    await office.tell(half(), 'remind:-1wd', instantOfText('2020-05-28 07:00'));
    const found = await send(office, 'remind-1', instantOfText('2020-05-28 07:00'));
    expect(to(found, TAX).subject).toContain('Còn 01 ngày làm việc');
    expect(to(found, 'chuyenvien.so-tai-chinh@').text).toContain(
      'Người nhận việc: Chuyên viên theo dõi báo cáo, Sở Tài chính',
    );
  });

  it('reminds on the last day, and sends the call list to the compiler’s officer', async () => {
    const sent = half()
      .obligations.filter((one) => !one.own)
      .slice(0, 20)
      .map((one) => one.id);
    await office.receive(sent, instantOfText('2020-05-28 15:00'));
    await office.tell(half(), 'remind:-0wd', instantOfText('2020-05-29 07:00'));
    const found = await send(office, 'remind-0', instantOfText('2020-05-29 07:00'));
    expect(to(found, 'vanthu.thi-xa-an-khe@').subject).toBe(
      '[Nhắc báo cáo] Hôm nay là ngày cuối: công tác dân vận chính quyền 6 tháng đầu năm 2020',
    );
    const calls = to(found, OFFICER);
    expect(calls.subject).toMatch(/^\[Gọi điện\] 16 đơn vị: báo cáo công tác dân vận/);
    expect(calls.text).toContain('000 001');
  });

  it('sends the overdue list to the officer in the morning, and urges the units in the afternoon', async () => {
    await office.tell(half(), 'overdue:+1wd', instantOfText('2020-06-01 07:00'));
    await office.tell(half(), 'compile:+1wd', instantOfText('2020-06-01 07:00'));
    await compile(office, instantOfText('2020-06-01 07:00'));
    const morning = await send(office, 'overdue-morning', instantOfText('2020-06-01 07:00'));
    expect(morning.map((mail) => mail.to).filter((address) => address.includes('vanthu'))).toEqual([]);
    expect(to(morning, OFFICER).text).toContain('Thư đôn đốc gửi các đơn vị còn lại lúc 14 giờ 00 ngày 01/6/2020.');
    expect(to(morning, CHAIRMAN).subject).toBe(
      '[Tình hình] Công tác dân vận chính quyền 6 tháng đầu năm 2020: đúng hạn 20/37 (54,1%)',
    );
    await office.receive(
      half()
        .obligations.slice(21, 30)
        .map((one) => one.id),
      instantOfText('2020-06-01 09:00'),
    );
    const afternoon = await send(office, 'overdue', instantOfText('2020-06-01 13:00'));
    const mail = to(afternoon, 'vanthu.');
    expect(mail.text).toContain('đã hết vào thứ Sáu, ngày 29/5/2020');
    expect(mail.text).toContain('trước 17 giờ 00 ngày 02/6/2020');
    expect(to(morning, CHAIRMAN).text).toMatch(/Đầu mối hỗ trợ: .+ Trân trọng\./);
    expect(to(morning, OFFICER).text).not.toContain('Đầu mối hỗ trợ');
    expect(mail.text).not.toMatch(/quá hạn \d/);
  });

  it('notifies the heads on the third working day, and the compiler’s head once', async () => {
    const late = half()
      .obligations.filter((one) => !one.own)
      .at(-1)!;
    await office.receive([late.id], instantOfText('2020-06-02 09:00'), 'returned');
    await office.db.rows(
      `update obligations set state_reason = 'bổ sung số liệu mô hình theo lĩnh vực.' where id = $1`,
      [late.id],
    );
    const called = { obligation: late.id, spokeWith: null, note: null, idempotencyKey: null };
    await noteCall(
      unlimitedCaller(office.db, { at: instantOfText('2020-06-01 09:40'), who: 'Nguyễn Thị Lan (Sở Nội vụ)' }),
      called,
    );
    await office.tell(half(), 'escalate:+3wd', instantOfText('2020-06-03 07:00'));
    await office.tell(half(), 'letter:+3wd', instantOfText('2020-06-03 07:00'));
    const found = await send(office, 'escalate', instantOfText('2020-06-03 07:00'));
    const head = found.find((mail) => mail.to.includes('lanhdao.huyen'))!;
    expect(head.text).toMatch(/^Kính gửi: Đồng chí Chủ tịch Ủy ban nhân dân huyện/);
    expect(head.text).toContain('Kính đề nghị đồng chí quan tâm chỉ đạo.');
    expect(to(found, HEAD).subject).toBe(
      '[Báo cáo] 06 đơn vị quá hạn gửi báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
    );
    expect(to(found, HEAD).text).toContain('(1) ký công văn đôn đốc');
    expect(to(found, HEAD).text).toMatch(
      /Đã nhắc, đôn đốc các ngày [^;.]+01\/6\/2020; đã gọi điện: ngày 01\/6\/2020\./,
    );
    const returned = found.find((mail) => mail.subject.startsWith('[Đề nghị bổ sung]'))!;
    expect(returned.text).toContain('bổ sung, hoàn thiện các nội dung sau: bổ sung số liệu mô hình theo lĩnh vực.');
  });

  it('proposes the receiver’s letter, and urges once more', async () => {
    await office.tell(half(), 'letter:+8wd', instantOfText('2020-06-10 07:00'));
    await office.tell(half(), 'repeat:+8wd', instantOfText('2020-06-10 07:00'));
    const found = await send(office, 'repeat', instantOfText('2020-06-10 07:00'));
    expect(to(found, CHAIRMAN).subject).toContain('[Đề xuất]');
    expect(found.some((mail) => mail.subject.startsWith('[Đôn đốc] Vẫn chưa nhận được'))).toBe(true);
  });

  it('notifies the officer of a supplement, the head of a single letter, and the leader of a confirmed version', async () => {
    await compile(office, instantOfText('2020-06-11 07:00'));
    await office.db.rows(
      `update rollups set state = 'confirmed', confirmed_at = $2, confirmed_by = 'Sở Nội vụ' where collection = $1 and version = 2`,
      [half().id, timestamp(instantOfText('2020-06-11 07:10'))],
    );
    const base = {
      plan: office.plan.id,
      collection: half().id,
      obligation: null,
      at: instantOfText('2020-06-11 07:10'),
      urgent: false,
    };
    const slot = instantOfText('2020-06-11 08:00');
    await insertNotices(office.db, [
      {
        ...base,
        slot,
        person: 'gialai-2020:so-noi-vu/officer',
        unit: 'gialai-2020:so-noi-vu',
        step: 'supplement:2',
        kind: 'supplement',
      },
      {
        ...base,
        slot,
        person: 'gialai-2020:so-noi-vu/head',
        unit: 'gialai-2020:so-noi-vu',
        step: 'letter:x',
        kind: 'letter',
      },
      {
        ...base,
        slot,
        person: 'gialai-2020:ubnd-tinh/head',
        unit: 'gialai-2020:ubnd-tinh',
        step: 'confirm:2',
        kind: 'summary',
      },
    ]);
    const found = await send(office, 'supplement', instantOfText('2020-06-11 07:15'));
    expect(to(found, OFFICER).subject).toContain('Bổ sung báo cáo tổng hợp');
    expect(to(found, HEAD).subject).toContain('[Trình ký]');
    expect(to(found, CHAIRMAN).text).toContain('bản tổng hợp lần 02 (đã được xác nhận)');
    expect(to(found, CHAIRMAN).text).toContain('Kính gửi: Đồng chí Chủ tịch Ủy ban nhân dân tỉnh Gia Lai');
  });

  it('puts several reports of one office into one digest, the most urgent first', async () => {
    await office.tell(office.collections[1]!, 'remind:-3wd', instantOfText('2020-10-26 07:00'));
    await office.tell(half(), 'repeat:+13wd', instantOfText('2020-10-26 07:00'));
    const found = await send(office, 'digest', instantOfText('2020-10-26 07:00'));
    const digest = found.find((mail) => mail.subject.startsWith('Việc báo cáo của'))!;
    expect(digest.subject).toMatch(/: 01 quá hạn, 01 đến hạn trong tuần$/);
    expect(digest.text).toMatch(/A\. Quá hạn[\s\S]+B\. Đến hạn hôm nay và trong 05 ngày làm việc tới/);
  });
});

describe('reports of a Party and of a Front organisation', () => {
  it('names a last day on a Saturday together with the Friday before it', async () => {
    const office = await openDigestOffice('dukcq-22-2016.yaml');
    try {
      const of2017 = office.collections.find((one) => one.period.id === '2017')!;
      await office.tell(of2017, 'remind:-10wd', instantOfText('2017-09-15 07:00'));
      const early = await send(office, 'party-remind-10', instantOfText('2017-09-15 07:00'));
      expect(early[0]!.text).toContain(
        'thứ Bảy, ngày 30/9/2017 (ngày nghỉ); ngày làm việc cuối cùng trước hạn là thứ Sáu, ngày 29/9/2017',
      );
      expect(early[0]!.text).toMatch(/^Kính gửi: (Chi ủy Chi bộ|Đảng ủy) /);
      await office.tell(of2017, 'remind:-0wd', instantOfText('2017-09-29 07:00'));
      const last = await send(office, 'party-remind-0', instantOfText('2017-09-29 07:00'));
      expect(last[0]!.text).toContain(
        'Hôm nay là ngày làm việc cuối cùng trước hạn; ngày nghỉ hệ thống vẫn nhận báo cáo.',
      );
      await office.tell(of2017, 'overdue:+1wd', instantOfText('2017-10-02 07:00'));
      await office.tell(of2017, 'escalate:+3wd', instantOfText('2017-10-04 07:00'));
      const heads = await send(office, 'party-escalate', instantOfText('2017-10-04 07:00'));
      expect(heads.some((mail) => /^Kính gửi: Đồng chí Bí thư (Chi bộ|Đảng ủy)/.test(mail.text))).toBe(true);
      const step = `milestone:${office.plan.milestones[0]!.id}`;
      const owner = `${office.plan.document.issuer}/office`;
      const moment = instantOfText('2018-10-08 08:00');
      await insertNotices(office.db, [
        {
          person: owner,
          unit: office.plan.document.issuer,
          plan: office.plan.id,
          collection: null,
          obligation: null,
          step,
          kind: 'milestone',
          at: moment,
          slot: moment,
          urgent: false,
        },
      ]);
      const [milestone] = await send(office, 'milestone', moment);
      expect(milestone!.subject).toMatch(/^\[Mốc thời gian\] .+: ngày 15\/10\/2018$/);
    } finally {
      await office.close();
    }
  });

  it('addresses the Front as Ông/Bà, and asks the superior of missing units to help', async () => {
    const office = await openDigestOffice('cu-jut-mttq-2020.yaml');
    try {
      const [round] = office.collections;
      await office.tell(round!, 'escalate:+3wd', instantOfText('2020-11-12 07:00'));
      const found = await send(office, 'front-escalate', instantOfText('2020-11-12 07:00'));
      const head = found.find((mail) => mail.to.includes('lanhdao.mttq-xa'))!;
      expect(head.text).toMatch(/^Kính gửi: Ông\/Bà Chủ tịch Ủy ban MTTQ Việt Nam xã/);
      expect(head.text).toContain('Kính đề nghị Ông/Bà quan tâm chỉ đạo.');
      const units = round!.obligations.filter((one) => !one.own).slice(0, 3);
      const moment = instantOfText('2020-11-12 14:00');
      await insertNotices(
        office.db,
        units.map((one) => ({
          person: 'cu-jut-2020:mttq-tinh/office',
          unit: one.unit,
          plan: office.plan.id,
          collection: round!.id,
          obligation: one.id,
          step: 'escalate:x',
          kind: 'escalate-superior' as const,
          at: moment,
          slot: moment,
          urgent: false,
        })),
      );
      const [superior] = await send(office, 'superior', moment);
      expect(superior!.subject).toBe('[Đề nghị phối hợp] Báo cáo năm 2020 của 03 đơn vị trực thuộc');
      expect(superior!.text).toMatch(/^Kính gửi: Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Đắk Nông/);
    } finally {
      await office.close();
    }
  });
});

describe('every mail written above', () => {
  const all = () => {
    if (mails.length === 0) throw new Error('nothing was written');
    return mails;
  };

  afterAll(() => {
    if (SHOW === undefined) return;
    mkdirSync(SHOW, { recursive: true });
    for (const [index, { context, mail }] of mails.entries()) {
      const file = join(SHOW, `${context}-${index}`);
      writeFileSync(`${file}.txt`, `To: ${mail.to}\nSubject: ${mail.subject}\n\n${mail.text}`);
      writeFileSync(`${file}.html`, mail.html);
    }
  });

  it('has a subject of one line under 90 characters, without shouting', () => {
    for (const { mail } of all()) {
      expect([...mail.subject].length).toBeLessThan(90);
      expect(mail.subject).not.toMatch(/[\r\n!]|\p{Lu}{6,}/u);
    }
  });

  it('never uses "yêu cầu", which is for a superior body, as these compilers are none', () => {
    for (const { mail } of all()) expect(mail.text).not.toMatch(/yêu cầu/iu);
  });

  it('uses no exclamation mark, no familiar address and no blame', () => {
    for (const { mail } of all()) {
      expect(mail.text).not.toMatch(/!|\b(anh\/chị|vi phạm|nghĩa vụ|leo thang|nộp)\b|(?<=\s)bạn(?=\s)/iu);
    }
  });

  it('is NFC, under 100 KB, without external resources, and has the same text in HTML and plain text', () => {
    for (const { mail } of all()) {
      expect(mail.text).toBe(mail.text.normalize('NFC'));
      expect(Buffer.byteLength(mail.html)).toBeLessThan(100_000);
      expect(mail.html).not.toMatch(/<img|<link|<script|@import|url\(|src=/i);
      expect(mail.html).toContain(mail.subject.replace(/&/g, '&amp;').replace(/"/g, '&quot;'));
      expect(mail.text).not.toMatch(/undefined|null|NaN|\[object|[^\n] {2}\S|\.\.|,,|“”/);
    }
  });

  it('links to the pages by plain addresses', () => {
    for (const { context, mail } of all()) {
      if (context === 'milestone') continue;
      expect(mail.text).toMatch(/http:\/\/localhost:3000\/(u|tong-hop|ghi-nhan|du-thao)\/[a-z0-9%.-]+/i);
    }
  });
});

async function compile(office: DigestOffice, moment: Instant): Promise<void> {
  const { id } = office.collections[0]!;
  const [row] = await office.db.rows<{ version: number }>(
    'select latest_version as version from collections where id = $1',
    [id],
  );
  const { form } = office.plan.requirements[0]!;
  const version = row!.version + 1;
  const reports = await loadReports(office.db, id);
  const rollup = compileReports({ collection: id, version, at: moment, form, reports });
  const figures = [
    { field: 'models.economy.registered-group', value: 96, from: [] },
    { field: 'models.defence-security.registered-group', value: 57, from: [] },
    { field: 'models.economy.effective-group', value: 81, from: [] },
    { field: 'citizens-received', value: 12_431, from: [] },
    { field: 'dialogues', value: 148, from: [] },
  ];
  await office.db.transaction((tx) => insertRollup(tx, { ...rollup, figures }, `compile:${version}`));
}
