import type { Caller } from '../../../client/contract';
import { decideForAll, decideSeveral } from '../../../client/decisions/decide-several';
import { restoreReport } from '../../../client/decisions/restore';
import { recordReports } from '../../../client/reports/record';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { mailsTo, runStepsAndMails } from '../../setup/run-steps-and-mails';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const report = (unit: string) => `${ROUND}/gialai-2020:${unit}`;
const THREE = ['so-y-te', 'so-tai-chinh', 'so-cong-thuong'].map(report);
const basis = { number: '312/UBND-NC', date: '2020-05-25', decider: 'UBND tỉnh Gia Lai' };

describe('one decision for several units', () => {
  let office: DigestOffice;
  beforeEach(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterEach(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const came = (moment: string, ids: readonly string[]) =>
    recordReports(
      on(moment),
      ids.map((obligation) => ({
        ...{ obligation, document: { number: '12/BC', date: '2020-05-20', signer: 'Giám đốc' } },
        ...{ sentOn: null, receivedAt: null, reason: null, values: null },
      })),
    );
  const states = async () =>
    (await office.db.rows<{ state: string }>('select state from obligations where id = any($1) order by id', [THREE]))
      .map(({ state }) => state)
      .join(' ');
  const decisions = () => office.db.rows('select obligation from decisions order by obligation');

  it('an extension: each has its own decision and mail, and one can be taken back by itself', async () => {
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-12 07:00'), instantOfText('2020-05-27 08:59'));
    const extension = { kind: 'extend', until: '2020-06-05', basis, reason: 'mưa lũ' } as const;
    const answer = await decideSeveral(on('2020-05-27 09:00'), [...THREE, THREE[0]!], extension);
    expect(answer).toMatchObject({
      ok: true,
      decided: THREE.map((obligation) => ({ obligation, lastDay: '2020-06-05' })),
    });
    await restoreReport(on('2020-05-27 09:05'), { obligation: THREE[0]!, reason: 'Nhầm đơn vị' });
    await runStepsAndMails(office.db, ROUND, instantOfText('2020-05-27 09:06'), instantOfText('2020-05-27 17:00'));
    const told = async (unit: string) =>
      (await mailsTo(office.db, `vanthu.${unit}@`)).filter(({ subject }) => subject.startsWith('[Gia hạn]')).length;
    expect([await told('so-y-te'), await told('so-tai-chinh'), await told('so-cong-thuong')]).toEqual([0, 1, 1]);
  });

  it('a return and an exemption, all in one transaction; where one refuses, nothing is decided and each is named', async () => {
    await came('2020-05-22 09:00', THREE.slice(0, 2));
    const returned = { kind: 'return', points: 'Thiếu biểu số 02', until: '2020-06-01' } as const;
    const refused = await decideSeveral(on('2020-05-27 09:00'), THREE, returned);
    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ obligation: THREE[2], refusal: { code: 'NOT_OWING' } }],
    });
    expect([await decisions(), await states()]).toEqual([[], 'open submitted submitted']);
    const named = decideForAll(on('2020-05-27 09:00'), THREE, { kind: 'exempt', basis, reason: null });
    await expect(named).rejects.toMatchObject({ code: 'NOT_OWING', details: { issues: [{}, {}] } });
    expect((await decideSeveral(on('2020-05-27 09:00'), THREE.slice(0, 2), returned)).ok).toBe(true);
    expect((await decideSeveral(on('2020-05-27 09:01'), THREE, { kind: 'exempt', basis, reason: null })).ok).toBe(true);
    expect(await states()).toBe('exempt exempt exempt');
    await expect(decideSeveral(on('2020-05-27 09:00'), [], returned)).rejects.toMatchObject({ code: 'USAGE' });
  });
});
