import { activatePlan } from '../../../client/plans/activate';
import { recordEvent } from '../../../client/plans/record-event';
import { givenSettled, settleDate } from '../../../client/plans/settle';
import { previewUndo, undoConfirmation } from '../../../client/plans/undo-confirmation';
import { submitReport } from '../../../client/reports/submit';
import { explainObligation } from '../../../client/rounds/explain';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { inVietnamese } from '../../../domain/messages/message';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { loadEvents } from '../../../storage/events';
import { readPlanChanges } from '../../../storage/plan-changes';
import { loadSettled } from '../../../storage/settlements';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { uploadedFile } from '../../setup/uploaded-file';

const SOURCE = `id: nham
title: Quy định thử
document: { type: Quyết định, number: "1/QĐ", issued: 01/01/2026, issuer: ubnd-tinh, subject: Thử }
effective: 01/01/2026
tree: government
register: small.yaml
requirements:
  - id: su-kien
    report: báo cáo thực hiện kết luận
    kind: ad-hoc
    frequency: once
    clause: Điều 1
    quote: trong thời hạn 15 ngày kể từ ngày có kết luận
    due: { type: within, days: 15, working: no, of: ngày có kết luận }
    boundary: by
    reporters: { units: [so-noi-vu, so-y-te] }
    receiver: ubnd-tinh
  - id: sau-quy
    report: báo cáo tổng hợp quý
    kind: periodic
    frequency: quarter
    clause: Điều 2
    quote: trong 05 ngày làm việc kể từ ngày kết thúc thời hạn
    due: { type: within, days: 5, working: yes, of: ngày kết thúc thời hạn báo cáo }
    boundary: by
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
  - id: quy
    report: báo cáo quý
    kind: periodic
    frequency: quarter
    clause: Điều 3
    quote: định kỳ hằng quý báo cáo
    reporters: { units: [so-noi-vu, so-y-te] }
    receiver: ubnd-tinh
  - id: mot-lan
    report: báo cáo tổng kết
    kind: thematic
    frequency: once
    clause: Điều 4
    quote: báo cáo tổng kết
    reporters: { units: [so-y-te] }
    receiver: ubnd-tinh
`;

let stored: TestDatabase;
let database: Database;
const caller = (day = '2026-03-03') => unlimitedCaller(database, { at: atTime(day, '09:00'), who: 'Kiểm thử' });
const ROUND = (requirement: string, period: string) => `nham/${requirement}/${period}/small:ubnd-tinh`;
const quarterly = (day: number) =>
  givenSettled(
    null,
    `{ frequency: quarter, due: { type: quarterly, day: ${day}, month: next }, boundary: by, first: 2026-Q1 }`,
  );
const settle = (requirement: string, date: ReturnType<typeof givenSettled>) =>
  settleDate(caller(), { plan: 'nham', requirement, date, by: 'Nguyễn Thị Lan', reason: 'Công văn số 5/SNV' });
const undo = (requirement: string, period: string | null, day?: string) =>
  undoConfirmation(caller(day), { plan: 'nham', requirement, period, phase: null, reason: 'Ghi nhầm ngày' });

const stateOf = async (round: string) => {
  const reports = await database.rows<{
    unit: string;
    state: string;
    lastDay: string;
    on: string | null;
    ended: boolean;
  }>(
    `select o.unit, o.state, o.last_day as "lastDay", c.event_on as on, c.withdrawn_at is not null as ended
     from obligations o join collections c on c.id = o.collection where c.id = $1 and not o.own order by o.ord`,
    [round],
  );
  return reports.map(({ unit, state, lastDay, ended }) => [unit.slice(6), state, lastDay, ended]);
};

beforeAll(async () => {
  stored = await testDatabase();
  database = connect(stored.url, { max: 4 });
  const read = parsePlan(SOURCE, 'nham.yaml', SMALL_REGISTER);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const loaded = { plan: read.value, register: SMALL_REGISTER, source: SOURCE, file: 'nham.yaml' };
  await activatePlan(caller(), loaded, { notifyPast: false, embedded: true });
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

const event = (requirement: string, on: string, period: string | null = null) =>
  recordEvent(caller(), {
    ...{ plan: 'nham', requirement, on, period, units: null, what: 'có kết luận', by: 'Nguyễn Thị Lan' },
  });

test('an event recorded by mistake is taken back: its round ends, the units are told, the mistake stays on record', async () => {
  await event('su-kien', '2026-03-02');
  const round = ROUND('su-kien', '2026-03-02-SK1');
  const given = { plan: 'nham', requirement: 'su-kien', period: '2026-03-02-SK1', phase: null };
  expect(await previewUndo(caller(), given)).toEqual({
    plan: 'nham',
    rounds: [{ collection: round, lastDay: '2026-03-17', unsent: 2, sent: 0 }],
  });
  expect((await stateOf(round)).map(([, state]) => state)).toEqual(['open', 'open']);
  await undo('su-kien', '2026-03-02-SK1');
  expect(await stateOf(round)).toEqual([
    ['so-noi-vu', 'ended', '2026-03-17', true],
    ['so-y-te', 'ended', '2026-03-17', true],
  ]);
  expect(await loadEvents(database, 'nham')).toEqual([]);
  const [change] = await readPlanChanges(database, 'nham');
  expect(change).toMatchObject({ kind: 'undo', basis: null, reason: 'Ghi nhầm ngày', recordedBy: 'Kiểm thử' });
  const told = await database.rows<{ person: string; kind: string }>(
    `select person, kind from notices where step = 'plan-change:' || $1::text and kind = 'end' order by person`,
    [change!.id],
  );
  expect(told.map(({ person }) => person)).toEqual(['small:so-noi-vu/office', 'small:so-y-te/office']);
  const audit = await database.rows(`select from audit where action = 'plan.undo' and subject = 'nham'`);
  expect(audit).toHaveLength(1);
  const explained = await explainObligation(caller(), `${round}/small:so-y-te`);
  expect(JSON.stringify(explained)).toContain('Ghi nhầm ngày');
});

test('the right event of the same period opens the round again, with the right deadline', async () => {
  await event('sau-quy', '2026-04-15', '2026-Q1');
  const round = ROUND('sau-quy', '2026-Q1');
  expect(await stateOf(round)).toEqual([['so-noi-vu', 'open', '2026-04-22', false]]);
  await expect(event('sau-quy', '2026-04-14', '2026-Q1')).rejects.toMatchObject({ code: 'EVENT_INVALID' });
  await undo('sau-quy', '2026-Q1');
  expect(await stateOf(round)).toEqual([['so-noi-vu', 'ended', '2026-04-22', true]]);
  await event('sau-quy', '2026-04-10', '2026-Q1');
  expect(await stateOf(round)).toEqual([['so-noi-vu', 'open', '2026-04-17', false]]);
  const [row] = await database.rows<{ on: string; signals: number }>(
    `select event_on as "on" from collections where id = $1`,
    [round],
  );
  expect(row!.on).toBe('2026-04-10');
  expect((await loadEvents(database, 'nham')).map(({ on, period }) => [on, period])).toEqual([
    ['2026-04-10', '2026-Q1'],
  ]);
});

test('a rule confirmed by mistake is taken back with all its rounds; the right one goes on with them', async () => {
  await settle('quy', quarterly(5));
  const round = ROUND('quy', '2026-Q1');
  expect((await stateOf(round)).map(([, , lastDay]) => lastDay)).toEqual(['2026-04-05', '2026-04-05']);
  await submitReport(caller(), {
    obligation: `${round}/small:so-noi-vu`,
    values: {},
    nil: false,
    document: { number: '1/BC', date: '2026-03-02', signer: 'Nguyễn Văn A' },
    files: [uploadedFile('bao-cao.pdf', Buffer.from('%PDF-1.7\n'))],
    ...{ channel: 'web', sentOn: null, receivedAt: null, reason: null, idempotencyKey: null },
  });
  const { rounds } = await undo('quy', null);
  expect(rounds[0]).toMatchObject({ collection: round, unsent: 1, sent: 1 });
  expect((await loadSettled(database, 'nham')).has('quy')).toBe(false);
  const [before] = await database.rows<{ going: number }>(
    `select count(*)::int as going from collections where plan = 'nham' and requirement = 'quy' and withdrawn_at is null`,
  );
  expect(before!.going).toBe(0);
  await settle('quy', quarterly(20));
  // What was sent stays sent; who had sent nothing owes it again.
  expect(await stateOf(round)).toEqual([
    ['so-noi-vu', 'submitted', '2026-04-20', false],
    ['so-y-te', 'open', '2026-04-20', false],
  ]);
  const { lines } = await explainObligation(caller(), `${round}/small:so-y-te`);
  expect(lines.map(({ because }) => inVietnamese(because)).join(' ')).toContain('20');
});

test('one day is confirmed with its hour, and taken back', async () => {
  await settle('mot-lan', givenSettled('2026-11-20', null, '16:00'));
  const round = ROUND('mot-lan', '2026');
  const [row] = await database.rows<{ late: number }>('select late_from as late from collections where id = $1', [
    round,
  ]);
  expect(row!.late).toBe(atTime('2026-11-20', '16:00') + 1_000);
  await undo('mot-lan', null);
  expect(await stateOf(round)).toEqual([['so-y-te', 'ended', '2026-11-20', true]]);
  await settle('mot-lan', givenSettled('2026-11-25', null));
  expect(await stateOf(round)).toEqual([['so-y-te', 'open', '2026-11-25', false]]);
});

test('nothing is taken back twice, nor without a reason', async () => {
  await expect(undo('su-kien', '2026-03-02-SK1')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(undo('khong-co', null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const empty = { plan: 'nham', requirement: 'quy', period: null, phase: null, reason: ' ' };
  await expect(undoConfirmation(caller(), empty)).rejects.toMatchObject({ code: 'REASON_MISSING' });
});
