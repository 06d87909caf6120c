import { parsePlan } from '../../../domain/plan/parse-plan';
import { atTime } from '../../../domain/time/time';
import type { Register } from '../../../domain/units/unit';
import { insertRegister } from '../../../storage/units';
import { type RunningApp, runningApp, type Visitor } from '../setup/running-app';
import { sendForm } from '../setup/sent-form';
import { formOf, WRITTEN_PLANS, type Written } from './written-plans';

/** The documents with the annotated duties; each is posted as a person's browser posts the form. */
const PLANS = WRITTEN_PLANS.filter(([name]) => name.startsWith('written/') || name.startsWith('plans/'));

let office: RunningApp;
let staff: Visitor;
beforeAll(async () => {
  office = await runningApp();
  staff = await office.signIn('chuyen-vien');
  const registers = new Map<string, Register>(PLANS.map(([, { register }]) => [register.id, register]));
  for (const register of registers.values())
    await office.database.transaction((tx) => insertRegister(tx, register, atTime('2026-11-20', '09:00')));
});
afterAll(() => office.close());

function fieldsOf(file: Written): [string, string][] {
  const { fields, lists, count } = formOf(file);
  return [
    ['danh-muc', file.register.id],
    ['so-yeu-cau', String(count)],
    ...[...fields].filter(([name]) => !lists.has(name)),
    ...[...lists].flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  ];
}

test.each(PLANS)('%s is written by the form as its file says, and opens in the form again', async (_, file) => {
  const answer = await sendForm(office, staff, '/van-ban/lap', { fields: fieldsOf(file) });
  expect([answer.status, /<h2>.*?<\/ul>/s.exec(answer.body)?.[0] ?? '']).toEqual([303, '']);
  const number = Number(answer.headers.get('location')!.split('/').at(-1));
  const [draft] = await office.database.rows<{ source: string }>('select source from plan_drafts where id = $1', [
    number,
  ]);
  expect(parsePlan(draft!.source, 'van-ban.yaml', file.register)).toEqual({ ok: true, value: file.plan });
  const again = await staff.get(`/van-ban/lap?du-thao=${number}`);
  expect(again.status).toBe(200);
  for (const { report } of file.plan.requirements) expect(again.body).toContain(report.slice(0, 20).split('“')[0]);
});
