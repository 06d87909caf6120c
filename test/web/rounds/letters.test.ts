import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { makeToken } from '../../../web/people/tokens';
import { addPeople, addRelatives, sessionOf } from '../setup/people-of-all-kinds';
import { type RunningApp, runningApp, textOf, type Visitor } from '../setup/running-app';
import { loadHistory, OVERDUE_ROUND, TODAY } from '../setup/sample-office';

const STEP = 'letter:+3wd@2026-11-18';
const ADDRESS = `/du-thao/${OVERDUE_ROUND}`;
const DRAFT = `${ADDRESS}?buoc=${encodeURIComponent(STEP)}`;

describe('the outcome of a drafted letter', () => {
  let office: RunningApp;
  let staff: Visitor;
  beforeAll(async () => {
    office = await runningApp();
    staff = await office.signIn('chuyen-vien');
    const letter = urgingLetter(
      'compiler',
      ['gialai-2025:w23857', 'gialai-2025:w23884'],
      { ...NO_COUNTS, expected: 10, sent: 8, unsent: 2 },
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, $4)`,
      [OVERDUE_ROUND, STEP, JSON.stringify(letter), '2026-11-20T07:00:00+07:00'],
    );
  });
  afterAll(() => office.close());

  const page = async (url: string) => textOf((await staff.get(url)).body);
  const note = (fields: Record<string, string>) => staff.post(ADDRESS, { buoc: STEP, ...fields });

  it('waits for a signature until staff note number, date and signer; then Today drops it, and the round shows it', async () => {
    expect(await page('/hom-nay')).toContain('Công văn chờ ký');
    const answer = await note({ viec: 'da-ky', so: '812/SNV-TCBC', ngay: '20/11/2026', ky: 'Nguyễn Văn A, Giám đốc' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${DRAFT}&xong=co`]);
    expect(await page('/hom-nay')).not.toContain('Công văn chờ ký');
    const noted = 'Đã ký: số 812/SNV-TCBC, ngày 20/11/2026, người ký: Nguyễn Văn A, Giám đốc.';
    expect(await page(`/dot/${OVERDUE_ROUND}`)).toContain(noted);
    expect(await page(DRAFT)).toContain(noted);
    const [entry] = await office.database.rows('select action, subject, detail from audit order by id desc limit 1');
    expect(entry).toEqual({
      action: 'letter.signed',
      subject: OVERDUE_ROUND,
      detail: { step: STEP, number: '812/SNV-TCBC', signedOn: '2026-11-20', signer: 'Nguyễn Văn A, Giám đốc' },
    });
  });

  it('is corrected by noting again; not to be sent needs a reason', async () => {
    expect((await note({ viec: 'khong-gui', 'ly-do': ' ' })).status).toBe(422);
    expect((await note({ viec: 'khong-gui', 'ly-do': 'Các xã đã gửi đủ' })).status).toBe(303);
    expect(await page(DRAFT)).toContain('Không gửi: Các xã đã gửi đủ.');
    const rows = await office.database.rows('select outcome, signed_number, outcome_reason from letters');
    expect(rows).toEqual([{ outcome: 'not-sent', signed_number: null, outcome_reason: 'Các xã đã gửi đủ' }]);
  });

  it('with a future day, an empty number or an unknown letter is refused, with what was typed kept', async () => {
    const wrong = await note({ viec: 'da-ky', so: '', ngay: '24/11/2026', ky: 'Giám đốc' });
    expect(wrong.status).toBe(422);
    expect(textOf(wrong.body)).toContain('không sau ngày hôm nay');
    expect(wrong.body).toContain('value="Giám đốc"');
    const gone = await staff.post(ADDRESS, { buoc: 'letter:x', viec: 'khong-gui', 'ly-do': 'x' });
    expect(gone.status).toBe(404);
  });

  it('is noted by staff only; leaders read it, and programs note it too', async () => {
    const leader = await office.signIn('lanh-dao');
    expect((await leader.get(DRAFT)).body).not.toContain('Ghi đã ký');
    expect((await leader.post(ADDRESS, { buoc: STEP, viec: 'khong-gui', 'ly-do': 'x' })).status).toBe(403);
    await loadHistory(office.database, 'gialai-614-2020.yaml');
    await addRelatives(office.database);
    await addPeople(office.database);
    const session = (await sessionOf(office.database, 'officer of the compiler'))!;
    const token = await makeToken(office.database, session, { purpose: 'thử', days: 1, at: TODAY });
    const answer = await office.ask('/api/v1/letter-outcomes', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ collection: OVERDUE_ROUND, step: STEP, outcome: 'signed' },
        ...{ number: '9/SNV', signedOn: '2026-11-20', signer: 'Giám đốc' },
      }),
    });
    expect([answer.status, JSON.parse(answer.body).outcome]).toEqual([200, 'signed']);
  });
});
