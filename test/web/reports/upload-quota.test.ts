import { type RunningApp, runningApp } from '../setup/running-app';
import { OPEN_ROUND } from '../setup/sample-office';

describe('the submissions of one unit in a day', () => {
  let office: RunningApp;
  beforeAll(async () => {
    office = await runningApp();
  });
  afterAll(() => office.close());

  it('are at most sixty, and more are refused with what to do', async () => {
    const third = await office.signIn('don-vi', 'gialai-2025:w23611');
    const page = `/u/${OPEN_ROUND}/gialai-2025:w23611`;
    const first = await third.upload(page, {
      viec: 'gui',
      khoa: 'mot',
      'so-van-ban': '8/BC-UBND',
      'v.citizens-received': '12',
    });
    expect(first.status).toBe(303);
    await office.database.rows(
      `insert into submissions select obligation || '#' || n, obligation, n, nil, values, warnings, document_number, document_date, signer, 'web',
         sent_on, received_at, counted_at, $2, submitted_by, reason, receipt || n, sha256, null
       from submissions, generate_series(1000, 1060) n where obligation = $1 and version = 1`,
      [`${OPEN_ROUND}/gialai-2025:w23611`, new Date(Date.parse('2026-11-23T09:00:00+07:00')).toISOString()],
    );
    const answer = await third.upload(page, { viec: 'gui', khoa: 'quota', 'v.citizens-received': '13' });
    expect(answer.status).toBe(429);
    expect(answer.body).toContain('Đề nghị gửi tiếp vào ngày mai');
  });
});
