import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activatePlan } from '../../../client/plans/activate';
import { unlimitedCaller } from '../../../client/unlimited-caller';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { nextStep } from '../../../domain/steps/next-step';
import { atTime, formatInstant } from '../../../domain/time/time';
import { loadCollection, loadFacts } from '../../../storage/collections';
import { connect, type Database } from '../../../storage/database';
import { SMALL_REGISTER } from '../../domain/plan/small-plan';
import { type TestDatabase, testDatabase } from '../../setup/database';
import { ROOT } from '../../setup/plans';

const AT = atTime('2026-02-20', '09:00');
const ROUND = 'sau-kiem-tra/within/2026/small:ubnd-tinh';

function plan(id: string, more: string) {
  const source = `id: ${id}
title: Kế hoạch thử
document: { type: Kế hoạch, number: "1/KH", issued: 01/01/2026, issuer: ubnd-tinh, subject: Thử }
effective: 01/01/2026
tree: government
register: small.yaml
${more}`;
  const read = parsePlan(source, 'event.yaml', SMALL_REGISTER);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return { plan: read.value, register: SMALL_REGISTER, source, file: 'event.yaml' };
}

const requirement = (id: string, due: string, more = '') => `  - id: ${id}
    report: báo cáo kết quả kiểm tra
    kind: ad-hoc
    frequency: once
    clause: khoản 1
    quote: Báo cáo ${id}.
    due: ${due}
    boundary: by
    period: 2026
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh${more}
`;

let stored: TestDatabase;
let database: Database;
beforeAll(async () => {
  stored = await testDatabase();
  database = connect(stored.url, { max: 4 });
  const within = '{ type: within, days: 15, working: no, of: ngày kiểm tra, eventOn: 02/3/2026 }';
  const fixed = '{ type: date, date: 24/11/2026 }';
  const cutoff = '\n    cutoff: { type: before, workingDays: 3 }';
  const caller = unlimitedCaller(database, { at: AT, who: 'Kiểm thử' });
  const options = { notifyPast: false, embedded: true };
  await activatePlan(caller, plan('sau-kiem-tra', `requirements:\n${requirement('within', within)}`), options);
  const two = requirement('fixed', fixed) + requirement('counted', fixed.replace('24/', '25/'), cutoff);
  await activatePlan(caller, plan('ngay-co-dinh', `requirements:\n${two}`), options);
  await activatePlan(caller, plan('chuyen-ngay', `roll: next\nrequirements:\n${requirement('fixed', fixed)}`), options);
});
afterAll(async () => {
  await database.close();
  await stored.drop();
});

const opening = async () => {
  const facts = await loadFacts(database, (await loadCollection(database, ROUND))!);
  const next = nextStep(facts, AT, vietnamCalendar())!;
  return [next.step.kind, formatInstant(next.step.at).slice(0, 16)];
};

describe('a round whose deadline counts from an event', () => {
  it('waits for the day of the event, which is kept with it', async () => {
    expect(await opening()).toEqual(['open', '2026-03-02T07:00']);
  });

  it('keeps its opening where it was made before that day was kept', async () => {
    await database.rows('update collections set event_on = null where id = $1', [ROUND]);
    expect(await opening()).toEqual(['open', '2026-02-23T07:00']);
  });
});

it('the migration frees fixed dates from undecided days off, and only those', async () => {
  await database.rows('update collections set provisional = true');
  const text = readFileSync(join(ROOT, 'storage/migrations/023_opening_from_an_event.sql'), 'utf8');
  const [, ...updates] = text.split(/;\n/).filter((statement) => statement.trim() !== '');
  for (const statement of updates) await database.rows(statement);
  const rows = await database.rows<{ id: string }>(
    'select plan || requirement as id from collections where provisional',
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(['chuyen-ngayfixed', 'ngay-co-dinhcounted']);
  const plans = await database.rows<{ id: string; codes: string[] }>(
    `select id, array(select p ->> 'requirement' from jsonb_array_elements(body -> 'openPoints') p
       where p ->> 'code' = 'DATE_PROVISIONAL') as codes from plans order by id`,
  );
  expect(plans.map(({ id, codes }) => [id, codes])).toEqual([
    ['chuyen-ngay', ['fixed']],
    ['ngay-co-dinh', ['counted']],
    ['sau-kiem-tra', []],
  ]);
});
