import { previewText } from '../../../cli/preview-text';
import { previewPlan } from '../../../client/plans/preview';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { inVietnamese } from '../../../domain/messages/message';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Issue } from '../../../domain/source/issue';
import { registerAfter } from '../../../domain/successions/register-after';
import { successionOf } from '../../../domain/successions/succession';
import { readSuccessorTable } from '../../../domain/successions/successor-table';
import { atTime } from '../../../domain/time/time';
import { parseRegister } from '../../../domain/units/parse-register';
import { parseRegisterCsv } from '../../../domain/units/parse-register-csv';
import { registerOn } from '../../../domain/units/register';
import { registerChanges } from '../../../domain/units/register-changes';
import { registerTable } from '../../../domain/units/register-table';
import type { Register } from '../../../domain/units/unit';
import { good } from '../plan/plan-files';

/** Two communes of 2026, each with its Party committee, People's Committee and Front, and the province above them. */
const REGISTER_TEXT = `id: front-2026
title: Danh mục Mặt trận
units:
  - { code: mttq-tinh, name: Ủy ban MTTQ Việt Nam tỉnh, type: front-committee, parents: { front: null } }
  - { code: so-noi-vu, name: Sở Nội vụ, type: department }
  - { code: du-a, name: Đảng ủy xã A, type: party-committee }
  - { code: du-b, name: Đảng ủy xã B, type: party-committee }
  - { code: ubnd-a, name: UBND xã A, type: commune, branch: so-noi-vu }
  - { code: ubnd-b, name: UBND xã B, type: commune }
  - code: mttq-a
    name: Ủy ban MTTQ Việt Nam xã A
    type: commune-front
    parents: { front: mttq-tinh }
    peers: { party: du-a, government: ubnd-a }
  - code: mttq-b
    name: Ủy ban MTTQ Việt Nam xã B
    type: commune-front
    parents: { front: mttq-tinh }
    peers: { party: du-b, government: ubnd-b }
`;
const REGISTER: Register = good(parseRegister(REGISTER_TEXT, 'front.yaml'));

/** Half a year's report of the communes' Front to the Party committee of their level. */
function planText(receiver: string, others = ''): string {
  return `id: front-plan
title: Kế hoạch thử
document: { type: Kế hoạch, number: 1/KH, issued: 5/1/2026, issuer: mttq-tinh, subject: Thử }
effective: 5/1/2026
tree: front
register: front.yaml
requirements:
  - id: half
    report: báo cáo 6 tháng
    kind: periodic
    frequency: six-month
    clause: mục III
    quote: báo cáo cấp ủy cùng cấp trước ngày 15/6/2026
    due: { type: date, date: 15/6/2026 }
    boundary: before
    period: 2026-H1
    reporters: { types: [commune-front] }
    receiver: ${receiver}${others}
`;
}

function roundsOf(text: string, register = REGISTER) {
  const plan = good(parsePlan(text, 'plan.yaml', register));
  return expandPlan(plan, register, vietnamCalendar(), { type: 'all' }).collections;
}

function faultsOf(text: string, register = REGISTER): [string, string][] {
  const parsed = parsePlan(text, 'plan.yaml', register);
  return parsed.ok ? [] : parsed.issues.map(({ path, code }: Issue) => [path, code]);
}

describe('a receiver named by its relation to the unit that reports', () => {
  test.each([
    ['peer-party', ['du-a', 'du-b']],
    ['peer-government', ['ubnd-a', 'ubnd-b']],
    ['superior', ['mttq-tinh']],
  ])('%s: one round for each body that the register names', (relation, bodies) => {
    const rounds = roundsOf(planText(relation));
    expect(rounds.map(({ receiver, compiler }) => [receiver, compiler])).toEqual(
      bodies.map((code) => [`front-2026:${code}`, `front-2026:${code}`]),
    );
    expect(rounds.flatMap(({ obligations }) => obligations.map(({ unit }) => unit))).toEqual([
      'front-2026:mttq-a',
      'front-2026:mttq-b',
    ]);
  });

  test('the body of the branch receives from a unit that has one; a unit without it is named, and nothing is left out', () => {
    const toBranch = planText('branch').replace('types: [commune-front]', 'units: [ubnd-a]');
    expect(roundsOf(toBranch).map(({ id }) => id)).toEqual(['front-plan/half/2026-H1/front-2026:so-noi-vu']);
    const both = toBranch.replace('[ubnd-a]', '[ubnd-a, ubnd-b]');
    const parsed = parsePlan(both, 'plan.yaml', REGISTER);
    expect(!parsed.ok && parsed.issues.map(({ message }) => inVietnamese(message))).toEqual([
      'Danh mục chưa ghi cơ quan ngành dọc cấp trên của đơn vị "ubnd-b"; hãy ghi thêm trong danh mục, hoặc nêu rõ cơ quan nhận.',
    ]);
    expect(faultsOf(both)[0]).toEqual(['requirements[0].receiver', 'SUPERIOR_MISSING']);
  });

  test('it may also go through such a body, or be for it besides; two relations that contradict each other are refused', () => {
    const through = roundsOf(planText('mttq-tinh', '\n    through: peer-party'));
    expect(through.map(({ receiver, compiler }) => [receiver, compiler])).toEqual([
      ['front-2026:mttq-tinh', 'front-2026:du-a'],
      ['front-2026:mttq-tinh', 'front-2026:du-b'],
    ]);
    const also = roundsOf(planText('mttq-tinh', '\n    alsoTo: [peer-party]'));
    expect(also.map(({ compiler, alsoTo }) => [compiler, alsoTo])).toEqual([['front-2026:mttq-tinh', ['peer-party']]]);
    expect(roundsOf(planText('[superior, peer-party]'))).toEqual(
      roundsOf(planText('superior', '\n    alsoTo: [peer-party]')),
    );
    expect(faultsOf(planText('peer-party', '\n    through: mttq-tinh'))).toEqual([
      ['requirements[0].through', 'FIELD_INVALID'],
    ]);
    expect(faultsOf(planText('superior', '\n    alsoTo: [branch]'))).toEqual([
      ['requirements[0].alsoTo[0]', 'SUPERIOR_MISSING'],
      ['requirements[0].alsoTo[0]', 'SUPERIOR_MISSING'],
    ]);
  });

  test('the preview names the bodies, and those in a relation by their words', () => {
    const plan = good(parsePlan(planText('superior', '\n    alsoTo: [peer-party]'), 'plan.yaml', REGISTER));
    const options = { year: null, at: atTime('2026-01-05', '08:00') };
    const text = previewText(plan, REGISTER, previewPlan(plan, REGISTER, vietnamCalendar(), options));
    expect(text).toContain('Gửi về Ủy ban MTTQ Việt Nam tỉnh, cấp ủy cùng cấp; 2 đơn vị');
  });
});

describe('bodies of the same level and branch in a register', () => {
  test('are columns of its table, and come back as they were', () => {
    const { heads, rows } = registerTable(REGISTER);
    expect(heads.slice(-4)).toEqual(['UBND cùng cấp', 'Cấp ủy cùng cấp', 'Ủy ban MTTQ cùng cấp', 'Cấp trên ngành dọc']);
    const csv = [heads, ...rows].map((row) => row.join(';')).join('\n');
    const again = good(parseRegisterCsv(csv, 'front.csv', { id: 'front-2026', title: 'Danh mục Mặt trận' }));
    expect(again.units.map(({ related }) => related)).toEqual(REGISTER.units.map(({ related }) => related));
    expect(registerChanges(REGISTER, again).changed.size).toBe(0);
  });

  test('must be other units of the register, and their words are no codes', () => {
    const bad = REGISTER_TEXT.replace('party: du-a', 'party: du-x')
      .replace('branch: so-noi-vu', 'branch: ubnd-a')
      .replace('code: du-b', 'code: branch');
    const parsed = parseRegister(bad, 'front.yaml');
    expect(!parsed.ok && parsed.issues.map(({ code, path }) => [code, path])).toEqual([
      ['ID_INVALID', 'units[3].code'],
      ['UNIT_UNKNOWN', 'units[4].branch'],
      ['UNIT_UNKNOWN', 'units[6].peers.party'],
      ['UNIT_UNKNOWN', 'units[7].peers.party'],
    ]);
  });

  test('change at a day: by a table, or by their successor; the days before read as they did', () => {
    const table = `code,kind,successor,new_name,new_type,new_peer_government
du-b,sáp nhập,du-a,,,
mttq-b,đổi cấp trên,,,,ubnd-a`;
    const read = readSuccessorTable(table, 'ke-thua.csv');
    const succession = good(successionOf(REGISTER, good(read).rows, '2026-07-01', 'ke-thua.csv'));
    const after = registerAfter(REGISTER, succession);
    const relatedOn = (day: string) => registerOn(after, day).units.find(({ code }) => code === 'mttq-b')!.related;
    expect(relatedOn('2026-06-30')).toEqual({
      'peer-party': 'front-2026:du-b',
      'peer-government': 'front-2026:ubnd-b',
    });
    expect(relatedOn('2026-07-01')).toEqual({
      'peer-party': 'front-2026:du-b',
      'peer-government': 'front-2026:ubnd-a',
    });
    // In the place of the Party committee that ended stands its successor.
    const year = planText('peer-party').replaceAll('15/6/2026', '15/12/2026').replace('2026-H1', '2026-H2');
    expect(roundsOf(year, after).map(({ compiler, obligations }) => [compiler, obligations.length])).toEqual([
      ['front-2026:du-a', 2],
    ]);
  });
});
