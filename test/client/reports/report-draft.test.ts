import type { Caller } from '../../../client/contract';
import { EMPTY_DRAFT, removeReportDraft, saveReportDraft } from '../../../client/reports/report-draft';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { asSuperuser } from '../../setup/database';
import { webReport } from '../../setup/office';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';

describe('the draft of a report', () => {
  let office: DigestOffice;
  let obligation: string;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
    const [row] = await office.db.rows<{ id: string }>(
      'select id from obligations where collection = $1 and not own order by ord limit 1',
      [ROUND],
    );
    obligation = row!.id;
  });
  afterAll(() => office.close());

  const caller = (): Caller => unlimitedCaller(office.db, { at: instantOfText('2020-05-28 09:00'), who: 'Văn thư' });
  const save = () =>
    saveReportDraft(caller(), { id: obligation, version: 0 }, { ...EMPTY_DRAFT, values: { models: '3' } });
  const drafts = () => office.db.rows('select fields from drafts where obligation = $1', [obligation]);

  it('is kept, and thrown away', async () => {
    await save();
    expect(await drafts()).toEqual([{ fields: { 'v.models': '3' } }]);
    await removeReportDraft(caller(), obligation);
    expect(await drafts()).toEqual([]);
  });

  it('stays when the report is refused, and goes in the transaction that takes it', async () => {
    await save();
    const refused = submitReport(caller(), { ...webReport(obligation, 1), values: { models: 'không phải số' } });
    await expect(refused).rejects.toMatchObject({ code: 'VALUES_REFUSED' });
    expect(await drafts()).toHaveLength(1);
    const sent = () => office.db.rows('select 1 from submissions where obligation = $1', [obligation]);
    const paper = { channel: 'record', document: { number: '12/BC', date: null, signer: null } } as const;
    const submit = () => submitReport(caller(), { ...webReport(obligation, 1), values: null, ...paper });
    await asSuperuser(office.db, async (admin) => {
      await admin.rows(`create function keep() returns trigger language plpgsql as
        $$ begin raise exception 'the draft cannot be removed'; end $$`);
      await admin.rows('create trigger keep before delete on drafts for each row execute function keep()');
    });
    await expect(submit()).rejects.toThrow('the draft cannot be removed');
    expect(await sent()).toEqual([]);
    await asSuperuser(office.db, (admin) => admin.rows('drop trigger keep on drafts'));
    await submit();
    expect(await sent()).toHaveLength(1);
    expect(await drafts()).toEqual([]);
  });
});
