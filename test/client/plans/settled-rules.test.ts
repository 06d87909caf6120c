import { readPlanStep } from '../../../activities/plan/plan-steps';
import { activatePlan } from '../../../client/plans/activate';
import { givenSettled, settleDate } from '../../../client/plans/settle';
import { explainObligation } from '../../../client/rounds/explain';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { inVietnamese } from '../../../domain/messages/message';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime } from '../../../domain/time/time';
import { connect, type Database } from '../../../storage/database';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';

const AT = atTime('2026-11-30', '09:00');
const YEARLY = '{ frequency: year, due: { type: yearly, month: 12, day: 15 }, boundary: before, first: 2026 }';

const SOURCE = `id: theo-quy-dinh
title: Quy định thử
document: { type: Quyết định, number: "1/QĐ", issued: 01/01/2026, issuer: ubnd-tinh, subject: Thử }
effective: 01/01/2026
tree: government
register: small.yaml
requirements:
  - id: dinh-ky
    report: báo cáo định kỳ
    kind: periodic
    frequency: unspecified
    clause: Điều 1
    quote: định kỳ báo cáo theo quy định
    reporters: { units: [so-noi-vu, so-y-te] }
    receiver: ubnd-tinh
  - id: hoc-ky
    report: báo cáo học kỳ
    kind: periodic
    frequency: phase
    clause: Điều 2
    quote: báo cáo từng học kỳ
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh
    phases:
      - { id: hk1, title: Học kỳ I, from: 05/9/2026, to: 15/01/2027 }
      - { id: hk2, title: Học kỳ II, from: 18/01/2027, to: 31/5/2027 }
`;

let stored: TestDatabase;
let database: Database;
const caller = () => unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
const settle = (requirement: string, given: { date?: string; rule?: string; phase?: string }) =>
  settleDate(caller(), {
    plan: 'theo-quy-dinh',
    requirement,
    phase: given.phase ?? null,
    date: givenSettled(given.date ?? null, given.rule ?? null),
    by: 'Nguyễn Thị Lan',
    reason: 'Công văn 59/SNV-TH',
  });

beforeAll(async () => {
  stored = await testDatabase();
  database = connect(stored.url, { max: 4 });
  const read = parsePlan(SOURCE, 'theo-quy-dinh.yaml', SMALL_REGISTER);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  expect(read.value.openPoints.map(({ message }) => message)).toEqual([
    'Văn bản yêu cầu gửi báo cáo định kỳ định kỳ nhưng không nêu tần suất và hạn gửi. Gửi khi nào?',
    'Văn bản không nêu hạn gửi báo cáo học kỳ của Học kỳ I. Gửi chậm nhất ngày nào?',
    'Văn bản không nêu hạn gửi báo cáo học kỳ của Học kỳ II. Gửi chậm nhất ngày nào?',
  ]);
  const loaded = { plan: read.value, register: SMALL_REGISTER, source: SOURCE, file: 'theo-quy-dinh.yaml' };
  await activatePlan(caller(), loaded, { notifyPast: false, embedded: true });
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

test('one confirmation gives a report without a day a rule for every period, and the plan adds the next ones', async () => {
  const { collections } = await settle('dinh-ky', { rule: YEARLY });
  expect(collections).toEqual([
    'theo-quy-dinh/dinh-ky/2026/small:ubnd-tinh',
    'theo-quy-dinh/dinh-ky/2027/small:ubnd-tinh',
  ]);
  const days = await database.rows<{ day: string }>('select last_day as day from collections order by id');
  expect(days.map(({ day }) => day)).toEqual(['2026-12-14', '2027-12-14']);
  const next = await readPlanStep(database, 'theo-quy-dinh', vietnamCalendar());
  expect(next?.id).toBe('addPeriod:dinh-ky/2027');
});

test('"vì sao có ngày này" names the rule and who confirmed it', async () => {
  const { lines } = await explainObligation(caller(), 'theo-quy-dinh/dinh-ky/2026/small:ubnd-tinh/small:so-y-te');
  expect(inVietnamese(lines[1]!.because)).toBe(
    'Văn bản không ghi ngày; ngày này theo quy tắc do người xác nhận: hằng năm, trước ngày 15/12 hằng năm, từ kỳ năm 2026.',
  );
  expect(inVietnamese(lines[1]!.value)).toBe('ngày 15/12/2026');
});

test('a rule is confirmed once, and refused where a plan file could not have it', async () => {
  await expect(settle('dinh-ky', { rule: YEARLY })).rejects.toMatchObject({ code: 'SETTLE_INVALID' });
  await expect(settle('hoc-ky', { rule: YEARLY, phase: 'hk1' })).rejects.toMatchObject({ code: 'SETTLE_INVALID' });
  expect(() => givenSettled(null, '{ frequency: year, due: { type: yearly, month: 13, day: 1 } }')).toThrow();
  expect(() => givenSettled('2026-12-01', YEARLY)).toThrow();
  expect(() => givenSettled(null, null)).toThrow();
});

test('each phase without a day gets its own', async () => {
  await expect(settle('hoc-ky', { date: '2027-01-20' })).rejects.toMatchObject({ code: 'SETTLE_INVALID' });
  const first = await settle('hoc-ky', { date: '2027-01-20', phase: 'hk1' });
  expect(first.collections).toEqual(['theo-quy-dinh/hoc-ky/hk1/small:ubnd-tinh']);
  const second = await settle('hoc-ky', { date: '2027-06-05', phase: 'hk2' });
  expect(second.collections).toEqual(['theo-quy-dinh/hoc-ky/hk2/small:ubnd-tinh']);
});
