import type { SubmitRequest } from '../../../client/contract';
import { returnReport } from '../../../client/decisions/decide';
import { submitReport } from '../../../client/reports/submit';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { type DigestOffice, instantOfText, openDigestOffice } from '../../mail/office';

const COMPILER = 'gialai-2020:so-noi-vu';
const SIX_MONTHS = `gialai-614-2020/six-month/2020-H1/${COMPILER}`;

describe('what is no report yet, or no more', () => {
  let office: DigestOffice;
  beforeAll(async () => {
    office = await openDigestOffice('gialai-614-2020.yaml');
  });
  afterAll(() => office.close());

  const report = (unit: string) => `${SIX_MONTHS}/gialai-2020:${unit}`;
  const send = (moment: string, unit: string, given: Partial<SubmitRequest> = {}) =>
    submitReport(unlimitedCaller(office.db, { at: instantOfText(moment), who: 'Văn thư' }), {
      obligation: report(unit),
      values: { dialogues: 3 },
      nil: false,
      document: { number: null, date: null, signer: null },
      files: [],
      channel: 'web',
      sentOn: null,
      receivedAt: null,
      reason: null,
      idempotencyKey: null,
      ...given,
    });

  it('a report sent before its period begins is refused with the day from which it is taken', async () => {
    await expect(send('2019-12-31 23:59', 'so-y-te')).rejects.toMatchObject({
      code: 'NOT_OPEN_YET',
      message: expect.stringContaining('Đề nghị gửi từ ngày 01/01/2020'),
    });
    // Within its period it is taken also before the round has opened.
    expect((await send('2020-04-01 09:00', 'so-y-te')).late).toBe(false);
  });

  it.each<[string, Partial<SubmitRequest>]>([
    ['an empty form', { values: {} }],
    ['blanks', { values: { dialogues: ' ', proposals: '  ' } }],
    ['a number alone, where there is a form', { values: {}, document: { number: '1/BC', date: null, signer: null } }],
    ['a note alone', { values: {}, reason: 'gửi sau' }],
    ['a recorded paper without number or day', { values: null, channel: 'record' }],
  ])('%s is no report, also after a return', async (_, given) => {
    await expect(send('2020-05-28 09:00', 'so-tu-phap', given)).rejects.toMatchObject({ code: 'REPORT_EMPTY' });
  });

  it.each([
    ['tomorrow', '2020-05-29'],
    ['the year 0206', '0206-05-28'],
    ['a year that was typed wrongly', '2002-05-28'],
  ])('a signed document of %s is refused: its date would stand on the receipt', async (_, date) => {
    const document = { number: '12/BC-STP', date, signer: 'Giám đốc' };
    await expect(send('2020-05-28 09:00', 'so-tu-phap', { document })).rejects.toMatchObject({
      code: 'DATE_OUT_OF_BOUNDS',
      details: { issues: [{ path: 'document.date' }] },
    });
  });

  it('a report recorded by its number, one figure, or a zero is a report', async () => {
    const number = { number: '12/BC', date: '2020-05-27', signer: null };
    await send('2020-05-28 09:00', 'so-tu-phap', { values: null, channel: 'record', document: number });
    await send('2020-05-28 09:00', 'so-tai-chinh', { values: { dialogues: 0 } });
  });

  it('a further version years later is refused unless it was returned, and taken from staff with a reason', async () => {
    await send('2020-05-28 10:00', 'so-cong-thuong');
    expect((await send('2021-05-30 09:00', 'so-cong-thuong')).version).toBe(2);
    await expect(send('2021-05-31 09:00', 'so-cong-thuong')).rejects.toMatchObject({ code: 'ROUND_OVER' });
    const recorded = { channel: 'record', reason: 'Số liệu của văn bản 12/BC', document: number('12/BC') } as const;
    expect((await send('2021-05-31 10:00', 'so-cong-thuong', recorded)).version).toBe(3);
    const caller = unlimitedCaller(office.db, { at: instantOfText('2021-06-01 09:00'), who: 'Chuyên viên' });
    await returnReport(caller, { obligation: report('so-cong-thuong'), points: 'Thiếu biểu', until: '2021-06-04' });
    expect((await send('2021-06-02 09:00', 'so-cong-thuong')).version).toBe(4);
    // The first version of a unit that never reported is taken, and is late.
    expect((await send('2026-11-02 09:00', 'so-xay-dung')).late).toBe(true);
  });

  it('a further version of a round of history is refused', async () => {
    await office.db.rows('update collections set history = true where id = $1', [SIX_MONTHS]);
    await expect(send('2020-06-10 09:00', 'so-tai-chinh')).rejects.toMatchObject({ code: 'ROUND_OVER' });
    await office.db.rows('update collections set history = false where id = $1', [SIX_MONTHS]);
  });

  function number(text: string) {
    return { number: text, date: null, signer: null };
  }
});
