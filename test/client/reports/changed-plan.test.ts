import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { loadPlan, replacePlanBody } from '../../../storage/plans';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';

describe('a plan that is changed between two reports', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const nothingToReport = (obligation: string) =>
    submitReport(unlimitedCaller(office.db, { at: instantOfText('2020-05-28 09:00'), who: 'Chuyên viên' }), {
      obligation,
      values: {},
      nil: true,
      document: { number: null, date: null, signer: null },
      files: [],
      channel: 'web',
      sentOn: null,
      receivedAt: null,
      reason: null,
      idempotencyKey: null,
    });
  const setNil = async (nil: boolean) => {
    const { plan } = (await loadPlan(office.db, 'gialai-614-2020'))!;
    const requirements = plan.requirements.map((requirement) => ({ ...requirement, nil }));
    await office.db.transaction((tx) => replacePlanBody(tx, { ...plan, requirements }));
  };

  it('is the one by which the next report is judged', async () => {
    const reports = await office.db.rows<{ id: string }>(
      `select id from obligations where collection = $1 and state = 'open' and not own order by ord limit 3`,
      [ROUND],
    );
    const [first, second, third] = reports.map(({ id }) => id) as [string, string, string];
    await setNil(true);
    expect(await nothingToReport(first)).toMatchObject({ version: 1 });
    await setNil(false);
    await expect(nothingToReport(second)).rejects.toMatchObject({ code: 'NIL_NOT_ALLOWED' });
    await setNil(true);
    expect(await nothingToReport(third)).toMatchObject({ version: 1 });
  });
});
