import { activatePlan } from '../../client/plans/activate';
import { amendPlan } from '../../client/plans/amend';
import { reinstatePlan, withdrawPlan } from '../../client/plans/withdraw';
import { unlimitedCaller } from '../../client/unlimited-caller';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { parsePlan } from '../../domain/plan/parse-plan';
import { atTime } from '../../domain/time/time';
import { composeDigest } from '../../mail/compose';
import { readDigestFacts } from '../../mail/digest-facts';
import { connect, type Database } from '../../storage/database';
import { type TestDatabase, testDatabase } from '../setup/database';
import { loadSourcePlan } from '../setup/plans';

const AT = atTime('2020-09-30', '09:00');
const BASIS = { number: '1985/UBND-NC', date: '2020-09-29', decider: 'UBND tỉnh Gia Lai' };
const original = loadSourcePlan('gialai-614-2020');

describe('mails about a document that changes', () => {
  let stored: TestDatabase;
  let database: Database;
  const caller = (at = AT) => unlimitedCaller(database, { at, who: 'Nguyễn Thị Lan' });
  beforeEach(async () => {
    stored = await testDatabase();
    database = connect(stored.url, { max: 4 });
    const at = atTime('2020-03-25', '08:00');
    await activatePlan(caller(at), original, { notifyPast: false, embedded: true });
  });
  afterEach(async () => {
    await database.close();
    await stored.drop();
  });

  /** The mail that the first person with a waiting notice of this kind gets about it. */
  async function mailOf(kind: string, unit: string) {
    const [notice] = await database.rows<{ id: number; person: string }>(
      `select id, person from notices where kind = $1 and unit = $2 and state = 'waiting' and step like 'plan-change:%' order by id limit 1`,
      [kind, unit],
    );
    await database.rows(
      `insert into digests (id, person, email, slot, message_id, state) values ('d', $1, 'a@b.vn', now(), 'm', 'waiting')`,
      [notice!.person],
    );
    await database.rows(`update notices set digest = 'd' where id = $1`, [notice!.id]);
    const digest = { id: 'd', person: notice!.person, notices: [notice!.id] };
    const facts = (await readDigestFacts(database, [digest], AT, new Map())).get('d')!;
    return composeDigest(facts, { at: AT, calendar: vietnamCalendar(), baseUrl: 'https://bao-cao.vn' });
  }

  it('name the amending document, the new date and the one it replaces', async () => {
    const source = original.source
      .replace('dueText: trước ngày 30/10/2020', 'dueText: trước ngày 15/11/2020')
      .replace('due: { type: date, date: 30/10/2020 }', 'due: { type: date, date: 15/11/2020 }');
    const plan = parsePlan(source, original.file, original.register);
    if (!plan.ok) throw new Error('plan');
    const text = { ...original, source, plan: plan.value };
    await amendPlan(caller(), { text, basis: BASIS, effective: BASIS.date, reason: null });
    const { subject, text: words } = await mailOf('amend', 'gialai-2020:so-y-te');
    expect(subject).toBe('[Văn bản sửa đổi] Công tác dân vận chính quyền năm 2020: hết 14/11/2020');
    expect(words.replace(/\s+/g, ' ')).toContain(
      'Văn bản số 1985/UBND-NC ngày 29/9/2020 của UBND tỉnh Gia Lai sửa đổi, bổ sung Kế hoạch số 614/KH-UBND',
    );
    expect(words.replace(/\s+/g, ' ')).toContain(
      'Hạn gửi báo cáo công tác dân vận chính quyền năm 2020 của Sở Y tế là hết thứ Bảy, ngày 14/11/2020 (hạn cũ: hết thứ Năm, ngày 29/10/2020, đã được thay thế).',
    );
  });

  it('say to a unit that owes nothing any more that it need not do anything', async () => {
    await withdrawPlan(caller(), { plan: 'gialai-614-2020', basis: BASIS, reason: null });
    const { subject, text } = await mailOf('end', 'gialai-2020:so-y-te');
    expect(subject).toMatch(/^\[Không còn phải gửi\] Báo cáo công tác dân vận chính quyền/);
    expect(text.replace(/\s+/g, ' ')).toContain('bãi bỏ Kế hoạch số 614/KH-UBND');
    expect(text.replace(/\s+/g, ' ')).toContain('đơn vị không phải làm gì thêm');
    expect(text).not.toContain('Nếu báo cáo đã gửi qua');
    await database.rows(`delete from notices where digest = 'd'`);
    await database.rows(`delete from digests where id = 'd'`);
    const officer = await mailOf('amend-round', 'gialai-2020:so-noi-vu');
    expect(officer.subject).toMatch(/^\[Văn bản bị bãi bỏ\] Đợt báo cáo công tác dân vận chính quyền /);
    expect(officer.text.replace(/\s+/g, ' ')).toContain(
      'bãi bỏ Kế hoạch số 614/KH-UBND ngày 24/3/2020 của UBND tỉnh Gia Lai. - Đợt báo cáo không nhắc, không tổng hợp tiếp; 36 đơn vị chưa gửi không còn phải gửi.',
    );
  });

  it('say to a unit that was told of a withdrawal by mistake that the report is still owed', async () => {
    await withdrawPlan(caller(), { plan: 'gialai-614-2020', basis: BASIS, reason: null });
    await database.rows(`update notices set state = 'sent' where step like 'plan-change:%'`);
    await reinstatePlan(caller(), { plan: 'gialai-614-2020', reason: 'Ghi nhầm văn bản' });
    const { subject, text } = await mailOf('amend', 'gialai-2020:so-y-te');
    expect(subject).toMatch(/^\[Văn bản còn hiệu lực\] /);
    expect(text.replace(/\s+/g, ' ')).toContain('trước đây là ghi nhầm, nay đã thu hồi.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'đề nghị Sở Y tế gửi báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020.',
    );
    expect(text).not.toContain('sửa đổi, bổ sung');
  });

  it('name a new cut-off of figures where only that changes, to the unit and to the officer', async () => {
    const source = original.source.replace(
      'due: { type: date, date: 30/10/2020 }',
      'due: { type: date, date: 30/10/2020 }\n    cutoff: { type: before, workingDays: 5 }',
    );
    const plan = parsePlan(source, original.file, original.register);
    if (!plan.ok) throw new Error('plan');
    await amendPlan(caller(), {
      ...{ text: { ...original, source, plan: plan.value }, basis: BASIS, effective: BASIS.date, reason: null },
    });
    const cutoff = 'Chốt số liệu đến hết ngày 22/10/2020.';
    const unit = await mailOf('amend', 'gialai-2020:so-y-te');
    expect(unit.text.replace(/\s+/g, ' ')).toContain(`không thay đổi. ${cutoff}`);
    await database.rows(`delete from notices where digest = 'd'`);
    await database.rows(`delete from digests where id = 'd'`);
    expect((await mailOf('amend-round', 'gialai-2020:so-noi-vu')).text.replace(/\s+/g, ' ')).toContain(cutoff);
  });

  it('name the new hour where only the hour changes', async () => {
    const source = original.source.replace(
      'due: { type: date, date: 30/10/2020 }',
      "due: { type: date, date: 30/10/2020, time: '16:00' }",
    );
    const plan = parsePlan(source, original.file, original.register);
    if (!plan.ok) throw new Error('plan');
    await amendPlan(caller(), {
      ...{ text: { ...original, source, plan: plan.value }, basis: BASIS, effective: BASIS.date, reason: null },
    });
    const { subject, text } = await mailOf('amend', 'gialai-2020:so-y-te');
    expect(subject).toContain('trước 16 giờ');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'là trước 16 giờ thứ Sáu, ngày 30/10/2020 (hạn cũ: hết thứ Năm, ngày 29/10/2020',
    );
  });
});
