import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activatePlan } from '../../../client/plans/activate';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { atTime } from '../../../domain/time/time';
import { loadSourcePlan, ROOT } from '../../setup/plans';
import { type Program, programOf } from '../setup/program';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { sendForm } from '../setup/sent-form';

const PLAN = 'gialai-614-2020';
const YEAR = `${PLAN}/year/2020/gialai-2020:so-noi-vu`;
const SOURCE = readFileSync(join(ROOT, 'plans', `${PLAN}.yaml`), 'utf8');
const AMENDED = SOURCE.replace('dueText: trước ngày 30/10/2020', 'dueText: trước ngày 15/11/2020').replace(
  'due: { type: date, date: 30/10/2020 }',
  'due: { type: date, date: 15/11/2020 }',
);
const PAPER = { so: '1985/UBND-NC', 'ngay-vb': '29/9/2020', nguoi: 'UBND tỉnh Gia Lai', 'hieu-luc': '', 'ly-do': '' };
const BASIS = { number: '1985/UBND-NC', date: '2020-09-29', decider: 'UBND tỉnh Gia Lai' };

describe('a document in force is amended and withdrawn', () => {
  let office: RunningApp;
  let staff: Visitor;
  let program: Program;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    program = await programOf(office, staff);
    const at = atTime('2020-03-25', '08:00');
    const caller = unlimitedCaller(office.database, { at, who: 'Kiểm thử' });
    await activatePlan(caller, loadSourcePlan(PLAN), { notifyPast: false, embedded: true });
    office.setClock(atTime('2020-09-30', '09:00'));
  });
  afterAll(() => office.close());

  const lastDay = async () =>
    (await office.database.rows<{ day: string }>('select last_day as day from collections where id = $1', [YEAR]))[0]!
      .day;

  const state = async () =>
    (
      await office.database.rows<{ state: string }>(
        `select case when withdrawn_at is null then 'in force' else 'withdrawn' end as state from plans where id = $1`,
        [PLAN],
      )
    )[0]!.state;

  it('on the page: the text is changed in a draft, what changes is shown, and only then it is made', async () => {
    const started = await staff.post(`/van-ban/${PLAN}/sua-doi`, {});
    const draft = started.headers.get('location')!;
    expect(textOf((await staff.get(draft)).body)).toContain('Dự thảo này sửa đổi văn bản đang có hiệu lực');
    const number = draft.split('/').at(-1)!;
    const loaded = await sendForm(office, staff, '/van-ban/nap', {
      fields: [
        ['van-ban', AMENDED],
        ['danh-muc', 'gialai-2020'],
        ['du-thao', number],
      ],
    });
    expect(loaded.status).toBe(303);
    const changed = loaded.headers.get('location')!;
    const empty = await staff.post(`${changed}/sua-doi`, { ...PAPER, so: '', viec: 'xem' });
    expect(empty.status).toBe(422);
    const preview = textOf((await staff.post(`${changed}/sua-doi`, { ...PAPER, viec: 'xem' })).body);
    expect(preview).toContain('trước ngày 30/10/2020 trước ngày 15/11/2020');
    expect(preview).toContain('Hạn gửi: hết thứ Bảy, ngày 14/11/2020 (trước đây: hết thứ Năm, ngày 29/10/2020).');
    expect(preview).toContain('Đợt đã hết hạn: giữ nguyên hạn cũ.');
    expect(await lastDay()).toBe('2020-10-29');
    const again = (await staff.post(`${changed}/sua-doi`, { ...PAPER, viec: 'sua' })).body;
    expect(again).toContain('value="1985/UBND-NC"');
    const made = await staff.post(`${changed}/sua-doi`, { ...PAPER, viec: 'xac-nhan' });
    expect(made.headers.get('location')).toBe(`/van-ban/${PLAN}#sua-doi`);
    expect(await lastDay()).toBe('2020-11-14');
    const page = textOf((await staff.get(`/van-ban/${PLAN}`)).body);
    expect(page).toContain('Văn bản số 1985/UBND-NC ngày 29/9/2020, UBND tỉnh Gia Lai.');
  });

  it('refuses a draft that becomes another document', async () => {
    const number = (await staff.post(`/van-ban/${PLAN}/sua-doi`, {})).headers.get('location')!.split('/').at(-1)!;
    const other = await sendForm(office, staff, '/van-ban/nap', {
      fields: [
        ['van-ban', AMENDED.replace(`id: ${PLAN}`, 'id: gialai-615-2020')],
        ['danh-muc', 'gialai-2020'],
        ['du-thao', number],
      ],
    });
    expect(other.status).toBe(422);
    expect(textOf(other.body)).toContain(`nội dung mới phải giữ nguyên mã này`);
  });

  it('through the API: previewed, amended back, listed', async () => {
    const body = {
      plan: PLAN,
      source: SOURCE,
      file: `${PLAN}.yaml`,
      register: 'gialai-2020',
      basis: BASIS,
      reason: null,
    };
    const preview = await program.get<{ rounds: { collection: string; lastDay: object | null }[] }>(
      'previewAmendment',
      {},
      body,
    );
    expect(preview.rounds.find(({ collection }) => collection === YEAR)!.lastDay).toEqual({
      before: '2020-11-14',
      after: '2020-10-29',
    });
    expect(await lastDay()).toBe('2020-11-14');
    await program.get('amendPlan', {}, body);
    expect(await lastDay()).toBe('2020-10-29');
    const changes = await program.get<{ kind: string; basis: object }[]>('listPlanChanges', { plan: PLAN });
    expect(changes.map(({ kind }) => kind)).toEqual(['amend', 'amend']);
    const refused = await program.call('amendPlan', {}, body);
    expect([refused.status, (refused.json as { code: string }).code]).toEqual([409, 'AMENDMENT_INVALID']);
  });

  it('explains the date with the document that changed it, and keeps the one before', async () => {
    const id = `${YEAR}/gialai-2020:so-y-te`;
    const { lines } = await program.get<{ lines: { what: string; value: string; source: string }[] }>(
      'explainDeadline',
      {
        obligation: id,
      },
    );
    expect(lines.filter(({ what }) => what === 'Sửa đổi')).toEqual([
      expect.objectContaining({ value: 'hết thứ Bảy, ngày 14/11/2020' }),
      expect.objectContaining({ value: 'hết thứ Năm, ngày 29/10/2020' }),
    ]);
  });

  it('is withdrawn with what ends shown, and a mistake is taken back with its reason', async () => {
    const asked = textOf((await staff.get(`/van-ban/${PLAN}/bai-bo`)).body);
    expect(asked).toContain('hạn hết thứ Năm, ngày 29/10/2020: 36 đơn vị chưa gửi');
    expect((await staff.post(`/van-ban/${PLAN}/bai-bo`, { ...PAPER, nguoi: '' })).status).toBe(422);
    expect((await staff.post(`/van-ban/${PLAN}/bai-bo`, PAPER)).status).toBe(303);
    expect(textOf((await staff.get(`/van-ban/${PLAN}`)).body)).toContain('Văn bản đã bị bãi bỏ');
    expect((await staff.post(`/van-ban/${PLAN}/sua-doi`, {})).status).toBe(422);
    expect((await staff.post(`/van-ban/${PLAN}/thu-hoi-bai-bo`, { 'ly-do': '' })).status).toBe(422);
    expect((await staff.post(`/van-ban/${PLAN}/thu-hoi-bai-bo`, { 'ly-do': 'Ghi nhầm văn bản' })).status).toBe(303);
    const page = textOf((await staff.get(`/van-ban/${PLAN}`)).body);
    expect(page).toContain('Ghi nhầm văn bản');
    const journal = await office.database.rows<{ action: string }>(
      `select action from audit where action in ('plan.amend', 'plan.withdraw', 'plan.reinstate') order by id`,
    );
    expect(journal.map(({ action }) => action)).toEqual([
      'plan.amend',
      'plan.amend',
      'plan.withdraw',
      'plan.reinstate',
    ]);
  });

  it('through the API: what would end is shown, then it is withdrawn, and the mistake is taken back', async () => {
    const shown = await program.get<{ plan: string; rounds: object[] }>('previewWithdrawal', { plan: PLAN });
    expect(shown.rounds).toContainEqual({ collection: YEAR, lastDay: '2020-10-29', owing: 36 });
    expect(await state()).toBe('in force');
    const body = { plan: PLAN, basis: BASIS, reason: null };
    expect(await program.get('withdrawPlan', {}, body)).toEqual(shown);
    expect(await state()).toBe('withdrawn');
    const twice = await program.call('withdrawPlan', {}, body);
    expect([twice.status, (twice.json as { code: string }).code]).toEqual([409, 'PLAN_WITHDRAWN']);
    const back = { plan: PLAN, reason: 'Ghi nhầm văn bản' };
    expect(await program.get('reinstatePlan', {}, back)).toEqual({ plan: PLAN });
    expect(await state()).toBe('in force');
    const changes = await program.get<{ kind: string; reason: string | null }[]>('listPlanChanges', { plan: PLAN });
    expect(changes.slice(0, 2).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['reinstate', 'Ghi nhầm văn bản'],
      ['withdraw', null],
    ]);
  });

  it('is changed by nobody but administrators of documents', async () => {
    const unit = await office.signIn('don-vi', 'gialai-2025:w23575');
    for (const path of ['sua-doi', 'bai-bo', 'thu-hoi-bai-bo'])
      expect((await unit.post(`/van-ban/${PLAN}/${path}`, PAPER)).status).toBe(403);
  });
});
