import { activatePlan } from '../../../client/plans/activate';
import { computeAmendment } from '../../../client/plans/amendment';
import { previewCalendarEdit } from '../../../client/plans/change-calendar';
import { previewEvent, recordEvent } from '../../../client/plans/record-event';
import { explainObligation } from '../../../client/rounds/explain';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { inVietnamese } from '../../../domain/messages/message';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { loadEvents } from '../../../storage/events';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';

const AT = atTime('2026-03-03', '09:00');
const SOURCE = `id: sau-kiem-tra
title: Quy định thử
document: { type: Quyết định, number: "1/QĐ", issued: 01/01/2026, issuer: ubnd-tinh, subject: Thử }
effective: 01/01/2026
tree: government
register: small.yaml
requirements:
  - id: ket-luan
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
    first: 2026-Q1
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
`;

let stored: TestDatabase;
let database: Database;
const caller = () => unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
const event = (more: object) => ({
  ...{ plan: 'sau-kiem-tra', requirement: 'ket-luan', on: '2026-03-02', what: 'có kết luận thanh tra' },
  ...{ period: null, units: null, by: 'Nguyễn Thị Lan', ...more },
});

beforeAll(async () => {
  stored = await testDatabase();
  database = connect(stored.url, { max: 4 });
  const read = parsePlan(SOURCE, 'sau-kiem-tra.yaml', SMALL_REGISTER);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(read.value.openPoints).toEqual([]);
  const loaded = { plan: read.value, register: SMALL_REGISTER, source: SOURCE, file: 'sau-kiem-tra.yaml' };
  const { collections } = await activatePlan(caller(), loaded, { notifyPast: false, embedded: true });
  expect(collections).toEqual([]);
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

const lastDayOf = async (round: string) => {
  const [row] = await database.rows<{ day: string; units: number; history: boolean }>(
    `select last_day as day, history, (select count(*)::int from obligations where collection = c.id) as units
     from collections c where id = $1`,
    [round],
  );
  return row;
};

test('each event opens a round, with the deadline counted from it; a preview writes nothing', async () => {
  const seen = await previewEvent(caller(), event({}));
  expect(seen.ok && seen.collections.map(({ lastDay }) => lastDay)).toEqual(['2026-03-17']);
  expect(await loadEvents(database, 'sau-kiem-tra')).toEqual([]);
  const first = await recordEvent(caller(), event({}));
  expect(first.collections).toEqual(['sau-kiem-tra/ket-luan/2026-03-02-SK1/small:ubnd-tinh']);
  expect(await lastDayOf(first.collections[0]!)).toEqual({ day: '2026-03-17', units: 2, history: false });
});

test('a second event of the same day concerns only the units it names', async () => {
  const { collections } = await recordEvent(caller(), event({ units: ['small:so-y-te'] }));
  expect(collections).toEqual(['sau-kiem-tra/ket-luan/2026-03-02-SK2/small:ubnd-tinh']);
  expect(await lastDayOf(collections[0]!)).toMatchObject({ units: 1 });
});

test('an event of a report that recurs belongs to the period it names, once', async () => {
  const quarter = event({ requirement: 'sau-quy', on: '2026-04-14', period: '2026-Q1' });
  const { collections } = await recordEvent(caller(), quarter);
  expect(await lastDayOf(collections[0]!)).toMatchObject({ day: '2026-04-21' });
  await expect(recordEvent(caller(), quarter)).rejects.toMatchObject({ code: 'EVENT_INVALID' });
});

test('an event entered late opens a round that is urged, not history', async () => {
  const { collections } = await recordEvent(caller(), event({ on: '2026-01-05' }));
  expect(await lastDayOf(collections[0]!)).toEqual({ day: '2026-01-20', units: 2, history: false });
});

test.each([
  ['a day before the document', { on: '2025-12-31' }, 'on'],
  ['a unit that does not owe the report', { units: ['small:huyen-a'] }, 'units'],
  ['a recurring report without its period', { requirement: 'sau-quy' }, 'period'],
  ['a period before the first', { requirement: 'sau-quy', period: '2025-Q4' }, 'period'],
  ['a requirement that is not there', { requirement: 'x' }, 'requirement'],
])('%s is refused', async (_, more, field) => {
  expect(await previewEvent(caller(), event(more))).toMatchObject({ ok: false, field });
});

test('"vì sao có ngày này" names the event', async () => {
  const round = 'sau-kiem-tra/ket-luan/2026-03-02-SK1/small:ubnd-tinh';
  const { lines } = await explainObligation(caller(), `${round}/small:so-y-te`);
  expect(inVietnamese(lines[1]!.because)).toContain('Tính từ ngày có kết luận (ngày 02/3/2026), không tính ngày đầu.');
});

test('a day off announced later moves a deadline that counts working days', async () => {
  const change = { off: true, name: 'Nghỉ bù', source: 'Công văn 1', status: 'official' as const };
  const moves = await previewCalendarEdit(caller(), { day: '2026-04-20', change });
  expect(JSON.stringify(moves)).toContain('sau-kiem-tra/sau-quy/2026-Q1');
});

test('an amendment of another clause leaves the rounds of events, and their units, as they are', async () => {
  const source = SOURCE.replace('days: 5, working: yes', 'days: 7, working: yes');
  const read = parsePlan(source, 'sau-kiem-tra.yaml', SMALL_REGISTER);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const text = { plan: read.value, register: SMALL_REGISTER, source, file: 'sau-kiem-tra.yaml' };
  const request = { text, effective: '2026-03-04' } as Parameters<typeof computeAmendment>[1];
  const { rounds } = await computeAmendment(database, request, AT);
  const byRound = new Map(rounds.map((round) => [round.collection.split('/').slice(1, 3).join('/'), round]));
  expect(byRound.get('sau-quy/2026-Q1')).toMatchObject({
    kind: 'followed',
    dates: { after: { lastDay: '2026-04-23' } },
  });
  expect(rounds.filter(({ kind }) => kind === 'dropped')).toEqual([]);
});
