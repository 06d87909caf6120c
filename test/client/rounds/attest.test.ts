import { type Attestation, attestDuty, withdrawAttestation } from '../../../client/rounds/attest';
import { readDutiesOfUnit, readDutyStanding, readStandingDuty } from '../../../client/rounds/standing-duties';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { asSuperuser } from '../../setup/database';

const PLAN = 'gialai-614-2020';
const DUTY = 'internal-results';
const UNIT = 'gialai-2020:so-tai-chinh';

describe('a standing duty attested by day with a note', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const on = (moment: string) => unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Trần Văn Bình' });
  const given: Attestation = {
    ...{ plan: PLAN, requirement: DUTY, unit: UNIT, from: '2020-06-01', to: '2020-06-05' },
    ...{ note: 'Đã phân công 05 đồng chí', channel: 'web', idempotencyKey: null },
  };
  const attest = (more: Partial<Attestation> = {}) => attestDuty(on('2020-06-05 16:00'), { ...given, ...more });
  const standing = async (from: string, to: string) => {
    const duty = (await readStandingDuty(office.db, PLAN, DUTY, instantOfText('2020-06-08 09:00')))!;
    return readDutyStanding(office.db, duty, from, to);
  };

  it('is a duty of each unit of the document, and of no other', async () => {
    const own = await readDutiesOfUnit(office.db, UNIT, instantOfText('2020-06-01 09:00'));
    expect(own.map(({ requirement }) => requirement)).toEqual([DUTY]);
    expect(await readStandingDuty(office.db, PLAN, 'six-month', instantOfText('2020-06-01 09:00'))).toBeNull();
  });

  it('counts each day once, tells who has not attested, and writes the journal', async () => {
    await attest();
    await attest({ from: '2020-06-04', to: '2020-06-05', note: 'Bổ sung 01 đồng chí' });
    const units = await standing('2020-06-03', '2020-06-30');
    const days = new Map(units.map(({ unit, days: attested }) => [unit, attested]));
    expect([days.get(UNIT), days.get('gialai-2020:so-y-te')]).toEqual([3, 0]);
    expect(units.length).toBeGreaterThan(30);
    const lines = await office.db.rows(
      `select action, detail ->> 'note' as note from audit where action like 'duty.%' order by id`,
    );
    expect(lines[0]).toEqual({ action: 'duty.attest', note: given.note });
    expect(await office.db.rows(`select 1 from notices`)).toEqual([]);
  });

  it('pressed twice is attested once, and taken back stays readable with the reason', async () => {
    const [first, second] = [await attest({ idempotencyKey: 'k' }), await attest({ idempotencyKey: 'k' })];
    expect(second).toEqual(first);
    const taken = { ...first, unit: UNIT, reason: 'ghi nhầm ngày' };
    const other = { ...taken, unit: 'gialai-2020:so-y-te' };
    await expect(withdrawAttestation(on('2020-06-08 09:00'), other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await withdrawAttestation(on('2020-06-08 09:00'), taken);
    await expect(withdrawAttestation(on('2020-06-08 09:01'), taken)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [own] = (await standing('2020-06-01', '2020-06-30')).filter(({ unit }) => unit === UNIT);
    expect(own!.attestations.find(({ id }) => id === first.attestation)).toMatchObject({
      withdrawnReason: 'ghi nhầm ngày',
    });
    expect(own!.days).toBe(5);
  });

  it.each<[string, Partial<Attestation>, string]>([
    ['a day to come', { to: '2020-06-06' }, 'DUTY_INVALID'],
    ['days out of order', { from: '2020-06-05', to: '2020-06-01' }, 'DUTY_INVALID'],
    ['more than a year', { from: '2019-01-01' }, 'DUTY_INVALID'],
    ['a report with a deadline', { requirement: 'six-month' }, 'DUTY_INVALID'],
    ['a unit it is not given to', { unit: 'gialai-2020:ubnd-tinh' }, 'DUTY_INVALID'],
    ['an empty note', { note: ' ' }, 'REASON_MISSING'],
    ['a note with a mark of secrecy', { note: 'Độ mật: Tối mật' }, 'STATE_SECRET'],
  ])('refuses %s', async (_, more, code) => {
    await expect(attest(more)).rejects.toMatchObject({ code });
  });

  it('cannot be changed or removed in the database', async () => {
    await expect(office.db.rows(`update attestations set note = 'khác'`)).rejects.toThrow('does not change');
    const removed = asSuperuser(office.db, (admin) => admin.rows('delete from attestations'));
    await expect(removed).rejects.toThrow('never changed or removed');
  });
});
