import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { urgingLetter } from '../../../domain/letters/urging-letter';
import { NO_COUNTS } from '../../../domain/states/round-counts';
import { atTime } from '../../../domain/time/time';
import { type Program, programOf } from '../setup/program';
import { relayIds } from '../setup/relay-ids';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { addWaitingMails, COMPLETE_ROUND, OPEN_ROUND, OVERDUE_ROUND, PLAN, UNIT } from '../setup/sample-office';

const LETTER = 'letter:+3wd@2026-11-18';
const code = (json: unknown) => (json as { code: string }).code;

interface Matrix {
  rounds: { shown: { collections: string[] }[] };
  totals: { all: number; lines: { category: string; count: number; percent: number }[] };
  units: { all: number; shown: { unit: string; reports: { obligation: string; shown: { text: string } }[] }[] };
}

describe('staff work through the JSON API', () => {
  let office: RunningApp;
  let visitor: Visitor;
  let staff: Program;
  let owing: string[];
  beforeAll(async () => {
    office = await runningApp();
    visitor = await office.signIn('chuyen-vien');
    staff = await programOf(office, visitor);
    const rows = await office.database.rows<{ id: string; unit: string }>(
      `select id, unit from obligations where collection = $1 and state = 'open' order by ord`,
      [OVERDUE_ROUND],
    );
    owing = rows.map(({ id }) => id);
    const units = rows.map(({ unit }) => unit);
    const letter = urgingLetter(
      'compiler',
      units,
      { ...NO_COUNTS, expected: 10, sent: 10 - units.length },
      atTime('2026-11-20', '07:00'),
      vietnamCalendar(),
    );
    await office.database.rows(
      `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, 'gialai-2025:so-noi-vu', $3, '2026-11-20T07:00+07')`,
      [OVERDUE_ROUND, LETTER, JSON.stringify(letter)],
    );
    await addWaitingMails(office.database);
    await office.database.rows('delete from relay');
  });
  afterAll(() => office.close());

  const mails = async () =>
    office.database.rows<{ state: string; count: number }>(
      'select state, count(*) as count from notices where kind = $1 group by state order by state',
      ['overdue'],
    );

  it('reads the list of today: who is overdue, which mails wait, what waits for a signature', async () => {
    await office.database.rows(`update contacts set bad_since = now(), bad_reason = '550 no such user' where id = $1`, [
      `${UNIT}/office`,
    ]);
    const today = await staff.get<{
      overdue: { round: { collection: string }; overdue: number; owing: number; expected: number }[];
      urging: { round: { collection: string }; waiting: number }[];
      letters: { step: string; overdue: number }[];
      badAddresses: { contact: string }[];
    }>('readToday');
    expect(today.overdue.map(({ round, overdue, expected }) => [round.collection, overdue, expected])).toEqual([
      [OVERDUE_ROUND, 3, 10],
    ]);
    expect(today.urging[0]).toMatchObject({ round: { collection: OVERDUE_ROUND } });
    expect(today.letters[0]).toMatchObject({ step: LETTER, overdue: 3 });
    expect(today.badAddresses.map(({ contact }) => contact)).toEqual([`${UNIT}/office`]);
    await office.database.rows('update contacts set bad_since = null, bad_reason = null');
  });

  it('reads the matrix as the page has it, now and at the end of a past day', async () => {
    const now = await staff.get<Matrix>('readMatrix', { plan: PLAN });
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    expect(sum(now.totals.lines.map(({ count }) => count))).toBe(now.totals.all);
    expect(Math.round(sum(now.totals.lines.map(({ percent }) => percent * 10)))).toBe(1_000);
    const overdue = (found: Matrix) => found.totals.lines.find(({ category }) => category === 'overdue')!.count;
    expect(overdue(now)).toBe(3);
    // On the first late day two that came on the 19th were still missing.
    expect(overdue(await staff.get<Matrix>('readMatrix', { plan: PLAN, day: '2026-11-18' }))).toBe(5);
    const narrowed = await staff.get<Matrix>('readMatrix', { plan: PLAN, category: 'overdue' });
    expect(narrowed.units.all).toBe(3);
    const found = await staff.get<Matrix>('readMatrix', { plan: PLAN, search: 'phuong pleiku' });
    expect(found.units.shown.map(({ unit }) => unit)).toEqual([UNIT]);
    expect(code((await staff.call('readMatrix', { day: '2027-01-01' })).json)).toBe('DATE_IN_FUTURE');
  });

  it('saves the matrix as the same table as the page', async () => {
    const file = await staff.call('downloadMatrix', { plan: PLAN, format: 'csv' });
    expect(file.headers.get('content-disposition')).toContain('.csv');
    expect(file.bytes).toEqual((await visitor.get(`/bang-theo-doi/tai-ve?van-ban=${PLAN}&dang=csv`)).bytes);
    const workbook = await staff.call('downloadMatrix', { plan: PLAN });
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('reads a unit with the reports it owes and has submitted, and its contacts', async () => {
    const card = await staff.get<{ name: string; owing: unknown[]; contacts: { contact: string }[] }>('readUnit', {
      unit: UNIT,
    });
    expect(card.name).toContain('Pleiku');
    expect(card.owing.length).toBeGreaterThan(0);
    expect(card.contacts.map(({ contact }) => contact)).toContain(`${UNIT}/office`);
    expect((await staff.call('readUnit', { unit: 'gialai-2025:khong-co' })).status).toBe(404);
  });

  it('reads a round: counts, units, steps, mails, letters, versions', async () => {
    const round = await staff.get<{
      counts: { expected: number; sent: number; late: number; unsent: number };
      units: unknown[];
      letters: { step: string; units: number }[];
      versions: { version: number; state: string }[];
      steps: unknown[];
    }>('readRound', { collection: OVERDUE_ROUND });
    expect(round.counts).toMatchObject({ expected: 10, sent: 7, late: 2, unsent: 3 });
    expect(round.units).toHaveLength(10);
    expect(round.letters).toMatchObject([{ step: LETTER, units: 3 }]);
    expect(round.versions).toMatchObject([{ version: 1, state: 'draft' }]);
    expect(round.steps.length).toBeGreaterThan(3);
    const { letter } = await staff.get<{ letter: { subject: string; appendix: unknown[] } }>('readLetter', {
      collection: OVERDUE_ROUND,
      step: LETTER,
    });
    const outcome = { outcome: 'signed', number: '512/SNV-TH', signedOn: '2026-11-23', signer: 'Giám đốc' };
    const ahead = { collection: OVERDUE_ROUND, step: LETTER, ...outcome, signedOn: '2026-11-24' };
    expect((await staff.call('noteLetter', {}, ahead)).status).toBe(409);
    await staff.get('noteLetter', {}, { collection: OVERDUE_ROUND, step: LETTER, ...outcome });
    expect(await staff.get('readLetter', { collection: OVERDUE_ROUND, step: LETTER })).toMatchObject({
      letter: { noted: { ...outcome, at: '2026-11-23T09:15:00+07:00' } },
    });
    expect([letter.subject.startsWith('V/v đôn đốc gửi'), letter.appendix.length]).toEqual([true, 3]);
    expect((await staff.call('readLetter', { collection: OVERDUE_ROUND, step: 'x' })).status).toBe(404);
    expect((await staff.call('readRound', { collection: `${PLAN}/x/2026/gialai-2025:so-noi-vu` })).status).toBe(404);
  });

  it('holds the urging mails of the day, and releases them', async () => {
    const before = await mails();
    expect(before.map(({ state }) => state)).toEqual(['waiting']);
    const held = await staff.get<{ notices: number }>('holdMails', {}, { collection: OVERDUE_ROUND, hold: true });
    expect(held.notices).toBe(before[0]!.count);
    expect((await mails()).map(({ state }) => state)).toEqual(['held']);
    await staff.get('holdMails', {}, { collection: OVERDUE_ROUND, hold: false });
    expect((await mails()).map(({ state }) => state)).toEqual(['waiting']);
    expect(await relayIds(office.database)).toContain('mail');
  });

  it('reminds manually once a day, after a preview of the mail', async () => {
    const collection = OPEN_ROUND;
    const { reports, slot } = await staff.get<{
      slot: string;
      reports: { obligation: string; kind: string; people: unknown[] }[];
    }>('readReminder', { collection });
    const [first] = reports;
    expect([first!.kind, slot]).toEqual(['remind', '2026-11-23T14:00:00+07:00']);
    const mail = await staff.get<{ html: string; subject: string; short: string }>('readReminderMail', {
      obligation: first!.obligation,
    });
    expect(mail.subject).toMatch(/^\[Nhắc báo cáo\]/);
    expect(mail.html).toContain(`/u/${first!.obligation}`);
    expect(mail.short).toContain('Nếu đã gửi');
    const body = { collection, obligations: [first!.obligation] };
    expect(await staff.get('remindUnits', {}, body)).toEqual({ collection, notices: first!.people.length, slot });
    const again = await staff.call('remindUnits', {}, body);
    expect([again.status, code(again.json)]).toEqual([409, 'REMINDED_TODAY']);
  });

  it('records a table from Excel: every fault with its line first, then all of it', async () => {
    const head = 'obligation;number;date;signer;received';
    const line = (id: string, date = '20/11/2026') => `${id};7/BC-UBND;${date};Chủ tịch;`;
    const bad = await staff.call(
      'recordSheet',
      {},
      { sheet: [head, line(owing[0]!), line(owing[1]!, '31/11/2026')].join('\n') },
    );
    expect([bad.status, code(bad.json)]).toEqual([409, 'VALUES_REFUSED']);
    expect((bad.json as { issues: { line: number }[] }).issues).toMatchObject([{ line: 3 }]);
    const receipts = await staff.get<{ obligation: string; late: boolean }[]>(
      'recordSheet',
      {},
      { sheet: [head, line(owing[0]!), line(owing[1]!)].join('\r\n') },
    );
    expect(receipts.map(({ obligation, late }) => [obligation, late])).toEqual([
      [owing[0], true],
      [owing[1], true],
    ]);
  });

  it('marks several as checked, or none', async () => {
    const states = async () =>
      (await office.database.rows<{ state: string }>('select state from obligations where id = any($1)', [owing])).map(
        ({ state }) => state,
      );
    const refused = await staff.call('acceptReports', {}, { obligations: owing });
    expect([refused.status, code(refused.json)]).toEqual([409, 'NOT_OWING']);
    expect((await states()).sort()).toEqual(['open', 'submitted', 'submitted']);
    await staff.get('acceptReports', {}, { obligations: owing.slice(0, 2) });
    expect((await states()).sort()).toEqual(['accepted', 'accepted', 'open']);
  });

  it('traces a compiled figure to the reports it came from', async () => {
    const found = await staff.get<{ total: number; sources: { value: number }[] }>('readFigureSources', {
      collection: COMPLETE_ROUND,
      field: 'dialogues',
    });
    expect(found.sources).toHaveLength(10);
    expect(found.sources.reduce((sum, { value }) => sum + value, 0)).toBe(found.total);
    const column = { collection: COMPLETE_ROUND, field: 'models.*.registered-group', version: 1 };
    expect((await staff.get<{ total: number }>('readFigureSources', column)).total).toBeGreaterThan(0);
    expect((await staff.call('readFigureSources', { ...column, field: 'khong-co' })).status).toBe(404);
  });

  it('reads what leaders read', async () => {
    const leader = await programOf(office, await office.signIn('lanh-dao'));
    const page = await leader.get<{
      rounds: { round: { collection: string }; counts: { expected: number; overdue: number } }[];
      asks: { round: string }[];
    }>('readLeaderPage');
    const overdue = page.rounds.find(({ round }) => round.collection === OVERDUE_ROUND)!;
    expect(overdue.counts).toMatchObject({ expected: 10, overdue: 1 });
    expect(page.asks.map(({ round }) => round)).toContain(OVERDUE_ROUND);
    expect((await leader.call('readToday')).status).toBe(403);
    expect((await leader.call('searchAudit')).status).toBe(403);
  });

  it('searches the journal, a page at a time, and requests a reconcile', async () => {
    await staff.get('requestReconcile');
    expect(await relayIds(office.database)).toContain('reconcile');
    const { lines } = await staff.get<{ lines: { action: string; subject: string }[] }>('searchAudit', {
      action: 'reconcile',
    });
    expect(lines).toMatchObject([{ action: 'reconcile', subject: 'reconcile' }]);
    await office.database.rows(
      `insert into audit (at, who, action, subject, detail) select now(), 'Thử', 'thu', n::text, '{}' from generate_series(1, 60) n`,
    );
    const first = await staff.get<{ lines: { id: number }[]; older: number }>('searchAudit');
    expect(first.lines).toHaveLength(50);
    const next = await staff.get<{ lines: { id: number }[] }>('searchAudit', { before: first.older });
    expect(next.lines[0]!.id).toBeLessThan(first.older);
    expect((await staff.get<{ lines: unknown[] }>('searchAudit', { to: '2026-09-30' })).lines).toEqual([]);
  });
});
