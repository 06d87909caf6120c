import type { Caller } from '../../../client/contract';
import { acceptReports } from '../../../client/reports/accept';
import { recordReports } from '../../../client/reports/record';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import type { RecordedReport } from '../../../domain/records/recorded-report';
import { inLockOrder } from '../../../storage/locks';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';

const SIX_MONTHS = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const YEAR = 'gialai-614-2020/year/2020/gialai-2020:so-noi-vu';

describe('several reports in one transaction', () => {
  let office: DigestOffice;
  let units: string[];
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
    const rows = await office.db.rows<{ unit: string }>(
      'select unit from obligations where collection = $1 and not own order by ord',
      [SIX_MONTHS],
    );
    units = rows.map(({ unit }) => unit);
  });
  afterAll(() => office.close());

  const caller = (): Caller =>
    unlimitedCaller(office.db, { at: instantOfText('2020-05-28 09:00'), who: 'Chuyên viên' });
  const report = (obligation: string): RecordedReport => ({
    obligation,
    document: { number: '12/BC', date: '2020-05-27', signer: null },
    sentOn: null,
    receivedAt: null,
    reason: null,
  });

  it('are recorded by two people at once whose lists go through the rounds in opposite directions', async () => {
    const lists = units.slice(0, 16).map((unit, index) => {
      const ids = [`${SIX_MONTHS}/${unit}`, `${YEAR}/${unit}`];
      return index % 2 === 0 ? ids : ids.reverse();
    });
    const receipts = await Promise.all(lists.map((ids) => recordReports(caller(), ids.map(report))));
    expect(receipts.map((given) => given.map(({ obligation }) => obligation))).toEqual(lists);
  });

  it('are marked as checked once by two people who list the same ones in opposite order', async () => {
    const ids = units.slice(0, 8).map((unit) => `${SIX_MONTHS}/${unit}`);
    const both = [ids, [...ids].reverse()].map((list) => acceptReports(caller(), list));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected')!;
    expect(refused.reason).toMatchObject({
      code: 'NOT_OWING',
      // In words of the office: no code of a state.
      message: expect.stringMatching(
        /: báo cáo này đã gửi và đã kiểm tra; chỉ đánh dấu báo cáo đã gửi, chưa kiểm tra\.$/,
      ),
    });
  });

  it('are locked in byte order of their ids, as PostgreSQL sorts them under any collation', async () => {
    const ids = ['k/a-b/x', 'k/a/x', 'k/A/x', 'k/aa/x', 'k/ă/x', 'k/2020-H1/x', 'k/2020/x'];
    const rows = await office.db.rows<{ id: string }>('select id from unnest($1::text[]) id order by id collate "C"', [
      ids,
    ]);
    expect(inLockOrder(ids, (id) => id)).toEqual(rows.map(({ id }) => id));
  });
});
