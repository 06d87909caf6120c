import type { Caller } from '../../../client/contract';
import { completeRecord } from '../../../client/reports/complete-record';
import { readReceipt } from '../../../client/reports/receipt';
import { recordReports } from '../../../client/reports/record';
import { submitReport } from '../../../client/reports/submit';
import { readReportStatus } from '../../../client/rounds/status';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';
import { uploadedFile } from '../../setup/uploaded-file';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const FINANCE = `${ROUND}/gialai-2020:so-tai-chinh`;
const HEALTH = `${ROUND}/gialai-2020:so-y-te`;

/** The six-month round of 614: last day Friday 29/5/2020. */
describe('a paper that was recorded without figures and scan', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const on = (moment: string): Caller =>
    unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Nguyễn Thị Lan (Sở Nội vụ)' });
  const document = { number: '12/BC-STC', date: '2020-05-27', signer: 'Giám đốc' };
  const paper = { document, sentOn: null, receivedAt: null, reason: null, values: null };
  const figuresOf = async () => {
    const [row] = await office.db.rows<{ values: { figures: Record<string, number> } }>(
      'select values from submissions where obligation = $1 order by version desc limit 1',
      [FINANCE],
    );
    return row!.values.figures;
  };

  it('takes them afterwards: the next version of the same document, still on time, with the scans that were there', async () => {
    const scan = uploadedFile('ban-quet.pdf', Buffer.from('%PDF-1.7 a'));
    const [recorded] = await recordReports(on('2020-05-28 09:00'), [{ ...paper, obligation: FINANCE, files: [scan] }]);
    // After the deadline: the first version decides.
    const second = await completeRecord(on('2020-06-02 09:00'), {
      receipt: recorded!.receipt,
      values: { dialogues: '3' },
      files: [uploadedFile('phu-luc.pdf', Buffer.from('%PDF-1.7 b'))],
    });
    expect(second).toMatchObject({ version: 2, late: false });
    expect(second.files.map(({ name }) => name)).toEqual(['ban-quet.pdf', 'phu-luc.pdf']);
    expect(await figuresOf()).toEqual({ dialogues: 3 });
    const status = (await readReportStatus(on('2020-06-02 09:01'), { collection: ROUND })).find(
      ({ obligation }) => obligation === FINANCE,
    );
    expect(status).toMatchObject({ state: 'submitted', late: false });
    const [kept] = await office.db.rows(
      'select document_number as number, document_date as date, signer, channel, reason from submissions where receipt = $1',
      [second.receipt],
    );
    expect(kept).toMatchObject({ ...document, channel: 'record' });
    expect((await readReceipt(office.db, recorded!.receipt)).version).toBe(1);

    // A scan alone leaves the figures as they are; the same scan again is no second file.
    const third = await completeRecord(on('2020-06-02 10:00'), {
      receipt: second.receipt,
      values: null,
      files: [scan],
    });
    expect(third.files.map(({ name }) => name)).toEqual(['ban-quet.pdf', 'phu-luc.pdf']);
    expect(await figuresOf()).toEqual({ dialogues: 3 });
    await expect(
      completeRecord(on('2020-06-02 11:00'), { receipt: recorded!.receipt, values: { dialogues: '4' }, files: [] }),
    ).rejects.toMatchObject({ code: 'NOT_RECORDED' });
    await expect(
      completeRecord(on('2020-06-02 11:00'), { receipt: third.receipt, values: null, files: [] }),
    ).rejects.toMatchObject({ code: 'REPORT_EMPTY' });
    await expect(
      completeRecord(on('2020-06-02 11:00'), { receipt: third.receipt, values: { dialogues: '-4' }, files: [] }),
    ).rejects.toMatchObject({ code: 'VALUES_REFUSED' });
  });

  it('takes nothing where the unit has sent its report itself', async () => {
    const sent = await submitReport(on('2020-05-28 09:00'), {
      ...{ obligation: HEALTH, values: { dialogues: '1' }, nil: false, document, files: [], channel: 'web' },
      ...{ sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
    });
    await expect(
      completeRecord(on('2020-05-28 10:00'), { receipt: sent.receipt, values: { dialogues: '2' }, files: [] }),
    ).rejects.toMatchObject({ code: 'NOT_RECORDED' });
  });
});
