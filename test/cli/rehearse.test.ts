import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RehearsalOutput } from '../../client/plans/rehearsal-output';
import { codes, dungHan, FOLDER, PLANS } from './command-line';

const SCENARIO = join(PLANS, 'scenarios', 'gialai-614-2020.yaml');

test('rehearses all of 2020 for 614/KH-UBND: notices in order of slot, states, and every compiled version', async () => {
  const ran = await dungHan(['rehearse', join(PLANS, 'gialai-614-2020.yaml'), '--scenario', SCENARIO, '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const { notices, states, rollups } = ran.json<RehearsalOutput>();
  expect(Object.keys(notices[0]!).sort()).toEqual(['at', 'kind', 'obligation', 'person', 'slot', 'step', 'unit']);
  expect(notices[0]).toMatchObject({
    at: '2020-04-29T07:00:00+07:00',
    slot: '2020-04-29T08:00:00+07:00',
    step: 'open:-20wd@2020-05-30',
  });
  expect(notices.map(({ slot }) => slot)).toEqual(notices.map(({ slot }) => slot).sort());
  // The overdue step runs at 07:00; the units' own mail leaves in the afternoon slot.
  const overdue = notices.filter(({ kind }) => kind === 'overdue');
  expect(new Set(overdue.map(({ slot }) => slot.slice(0, 16)))).toEqual(
    new Set(['2020-06-01T14:00', '2020-10-30T14:00']),
  );
  expect(states).toHaveLength(74);
  for (const { late, daysLate } of states) expect(daysLate > 0).toBe(late);
  expect(Object.keys(rollups[0]!).sort()).toEqual(['collection', 'figures', 'lists', 'units', 'version']);
  expect(rollups[0]!.units.expected).toHaveLength(37);
});

test('a plan that comes with the program is found by its id, and people get counts and names', async () => {
  const { code, stdout } = await dungHan(['rehearse', 'gialai-614-2020', '--scenario', SCENARIO]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/08:00 29\/05\/2020 +remind:-0wd +29\/05\/2020 +danh sách cần gọi điện +1/);
  expect(stdout).toMatch(/Bản tổng hợp 1 của .*: tổng hợp từ \d+ báo cáo; chưa gồm: /);
});

test('a scenario with faults is refused with their lines', async () => {
  const file = join(FOLDER, 'kich-ban.yaml');
  writeFileSync(file, 'title: Thử\nplan: gialai-614-2020\nactivate: 30/2/2020 08:30\nuntil: 31/12/2020\nevents: []\n');
  const ran = await dungHan(['rehearse', 'gialai-614-2020', '--scenario', file, '--json']);
  expect(ran.code).toBe(1);
  expect(ran.json().issues[0]).toMatchObject({ file, line: 3 });
  expect(codes(ran)).not.toContain('INTERNAL');
});
