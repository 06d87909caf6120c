import type { Caller } from '../../../client/contract';
import { type Call, noteCall } from '../../../client/rounds/note-call';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { readRound } from '../../../mail/round-facts';
import { readRoundUnits } from '../../../web/rounds/round-units';
import { calendar, type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const FINANCE = `${ROUND}/gialai-2020:so-tai-chinh`;
const LAN = 'Nguyễn Thị Lan (Sở Nội vụ)';

/** The six-month round of 614: last day Friday 29/5/2020. */
describe('a call to a unit', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const on = (moment: string): Caller => unlimitedCaller(office.db, { at: instantOfText(moment), who: LAN });
  const call = (moment: string, given: Partial<Call> = {}) =>
    noteCall(on(moment), { obligation: FINANCE, spokeWith: null, note: null, idempotencyKey: null, ...given });
  const calls = () =>
    office.db.rows('select obligation, at, called_by, spoke_with, note from calls order by at, obligation, id');
  const standing = () =>
    office.db.rows(
      `select o.*, (select count(*) from relay) as relay, (select count(*) from notices where state = 'waiting') as waiting,
         (select count(*) from step_records) as steps from obligations o where o.id = $1`,
      [FINANCE],
    );
  const lastOf = async (moment: string) =>
    (await readRoundUnits(office.db, ROUND, instantOfText(moment), calendar)).find(({ id }) => id === FINANCE)!.called;

  it('is recorded with who, when and with whom, and an audit line; report, mails and workflows stay as they are', async () => {
    await office.tell(
      office.collections.find(({ id }) => id === ROUND)!,
      'overdue:+1wd',
      instantOfText('2020-06-01 07:00'),
    );
    const before = await standing();
    const noted = await call('2020-06-01 09:40', { spokeWith: ' bà Hoa, văn thư ', note: 'hẹn gửi trong ngày 03/6' });
    expect(noted).toEqual({ obligation: FINANCE, at: instantOfText('2020-06-01 09:40') });
    expect(await calls()).toEqual([
      {
        obligation: FINANCE,
        at: instantOfText('2020-06-01 09:40'),
        called_by: LAN,
        spoke_with: 'bà Hoa, văn thư',
        note: 'hẹn gửi trong ngày 03/6',
      },
    ]);
    expect(await standing()).toEqual(before);
    const journal = await office.db.rows(`select at, who, detail from audit where action = 'report.call'`);
    expect(journal).toMatchObject([
      {
        at: instantOfText('2020-06-01 09:40'),
        who: LAN,
        detail: { spokeWith: 'bà Hoa, văn thư', note: 'hẹn gửi trong ngày 03/6' },
      },
    ]);
  });

  it('shows the newest where several were made, and whoever looks after the round is told the days', async () => {
    await call('2020-06-02 08:05');
    await noteCall(on('2020-06-02 08:10'), {
      ...{ obligation: `${ROUND}/gialai-2020:so-y-te`, spokeWith: null, note: null, idempotencyKey: null },
    });
    expect(await lastOf('2020-06-02 09:00')).toEqual({
      at: instantOfText('2020-06-02 08:05'),
      by: LAN,
      spokeWith: null,
      note: null,
      promisedOn: null,
    });
    expect((await readRound(office.db, ROUND, instantOfText('2020-06-02 09:00'))).calledOn).toEqual([
      '2020-06-01',
      '2020-06-02',
    ]);
    expect((await readRound(office.db, ROUND, instantOfText('2020-06-01 09:39'))).calledOn).toEqual([]);
  });

  it('sent twice with one key is one call with the first instant; another key is another call', async () => {
    const before = (await calls()).length;
    const [first, second] = await Promise.all([
      call('2020-06-03 10:00', { idempotencyKey: 'web 1' }),
      call('2020-06-03 10:00', { idempotencyKey: 'web 1' }),
    ]);
    const later = await call('2020-06-03 10:05', { idempotencyKey: 'web 1', note: 'lần nữa' });
    expect([first, second, later].map((one) => one.at)).toEqual(Array(3).fill(instantOfText('2020-06-03 10:00')));
    expect(await calls()).toHaveLength(before + 1);
    await call('2020-06-03 11:00', { idempotencyKey: 'web 2' });
    expect(await calls()).toHaveLength(before + 2);
    expect(await office.db.rows(`select from audit where action = 'report.call'`)).toHaveLength(before + 2);
  });

  it('is refused with a mark of secrecy, with more than 500 characters, for the compiler’s own figures, and for an unknown report', async () => {
    const before = await calls();
    await expect(call('2020-06-03 12:00', { note: 'Độ mật: Tối mật' })).rejects.toMatchObject({ code: 'STATE_SECRET' });
    await expect(call('2020-06-03 12:00', { spokeWith: 'MẬT' })).rejects.toMatchObject({ code: 'STATE_SECRET' });
    await expect(call('2020-06-03 12:00', { note: 'á'.repeat(501) })).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
      message: 'Ghi chú: dài 501 ký tự; cần nhiều nhất 500 ký tự.',
    });
    const own = `${ROUND}/gialai-2020:so-noi-vu`;
    await expect(call('2020-06-03 12:00', { obligation: own })).rejects.toMatchObject({ code: 'NOT_OWING' });
    await expect(call('2020-06-03 12:00', { obligation: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await calls()).toEqual(before);
    await call('2020-06-03 12:00', { note: 'á'.repeat(500) });
  });

  it('stays on record when the report has come since, and is never changed or deleted', async () => {
    await office.receive([FINANCE], instantOfText('2020-06-03 13:59'));
    await call('2020-06-03 14:00');
    expect((await lastOf('2020-06-03 14:01'))!.at).toBe(instantOfText('2020-06-03 14:00'));
    await expect(office.db.rows(`update calls set note = 'khác'`)).rejects.toThrow();
    await expect(office.db.rows('delete from calls')).rejects.toThrow();
  });

  it('is refused for a round that was past before its document was loaded', async () => {
    await office.db.rows('update collections set history = true where id = $1', [ROUND]);
    await expect(call('2020-06-04 08:00')).rejects.toMatchObject({ code: 'NOT_OWING' });
  });
});
