import fc from 'fast-check';
import { registerAfter } from '../../../domain/successions/register-after';
import { successionOf } from '../../../domain/successions/succession';
import { readSuccessorTable } from '../../../domain/successions/successor-table';
import { existsOn, heirOn } from '../../../domain/units/existence';
import { registerOn, selectUnits, unitsById } from '../../../domain/units/register';
import type { Register, Unit } from '../../../domain/units/unit';
import { CHANGE_DAY, register2024, SUCCESSORS_2025, successionBy } from '../../setup/units-2025';

const BEFORE = '2025-06-30';
const EVERYBODY = { groups: ['xa'], types: [], under: null, units: [], except: [] };

describe('the change from three tiers to two on 1/7/2025', () => {
  const before = register2024();
  const found = successionBy(before, SUCCESSORS_2025);
  const after = registerAfter(before, found);
  const unit = (code: string) => unitsById(after).get(`bdgl:${code}`)!;

  test('a code that is used again names another unit from the day on', () => {
    expect([unit('w21583').name, unit('w21583').validTo]).toEqual(['Phường Thị Nại', BEFORE]);
    const founded = unit('w21583-2025-07-01');
    expect([founded.name, founded.officialCode, founded.validFrom]).toEqual(['Phường Quy Nhơn', 'w21583', CHANGE_DAY]);
    expect(unit('w21583').successors).toEqual([founded.id]);
    expect(unit('p52-2025-07-01').name).toBe('Tỉnh Gia Lai');
    expect(founded.parents.government).toBe('bdgl:p52-2025-07-01');
  });

  test('42 units become 14: two provinces one, two cities none, 36 communes 11 and two that only change superior', () => {
    const on = (day: string) => after.units.filter((one) => existsOn(one, day));
    expect([on(BEFORE).length, on(CHANGE_DAY).length]).toEqual([42, 14]);
    expect(selectUnits(EVERYBODY, after, 'government', CHANGE_DAY)).toHaveLength(13);
    expect(found.altered.map((one) => one.unit)).toEqual(['bdgl:w21607', 'bdgl:w23590']);
  });

  test('every day before the change reads as it did', () => {
    const bare = (register: Register) =>
      registerOn(register, BEFORE)
        .units.filter((one) => existsOn(one, BEFORE))
        .map(({ order: _, validTo: __, successors: ___, former: ____, ...one }) => one);
    expect(bare(after)).toEqual(bare(before));
    expect(unitsById(registerOn(after, BEFORE)).get('bdgl:w21607')!.parents.government).toBe('bdgl:d540');
    expect(unit('w21607').parents.government).toBe('bdgl:p52-2025-07-01');
  });

  test('a successor is the one that is named, never the one with an equal code', () => {
    const heir = (code: string, day: string) => heirOn(`bdgl:${code}`, unitsById(after), day);
    expect(heir('w21562', CHANGE_DAY)).toBe('bdgl:w21583-2025-07-01');
    expect(heir('w21562', BEFORE)).toBe('bdgl:w21562');
    expect(heir('d540', CHANGE_DAY)).toBeNull();
    expect(heir('d622', CHANGE_DAY)).toBe('bdgl:p52-2025-07-01');
    expect(heir('p64', CHANGE_DAY)).toBe('bdgl:p52-2025-07-01');
  });

  test('new units stand where those were of which they were made', () => {
    const codes = after.units.map(({ code }) => code);
    expect(codes.indexOf('w21583-2025-07-01')).toBe(codes.indexOf('w21583') + 1);
    expect(after.units.map(({ order }) => order)).toEqual(after.units.map((_, index) => index + 1));
  });

  test('a unit that a document names is asked in the place of the one that ended', () => {
    const named = { ...EVERYBODY, groups: [], units: ['bdgl:w21562', 'bdgl:w21607'] };
    const codes = (day: string) => selectUnits(named, after, 'government', day).map(({ code }) => code);
    expect(codes(BEFORE)).toEqual(['w21562', 'w21607']);
    expect(codes(CHANGE_DAY)).toEqual(['w21583-2025-07-01', 'w21607']);
  });
});

describe('faults of a table of successors', () => {
  const faults = (rows: string) => {
    const read = readSuccessorTable(`code,kind,successor,new_name,new_type,new_parent_government\n${rows}`, 'a.csv');
    const found = read.ok ? successionOf(register2024(), read.value.rows, CHANGE_DAY, 'a.csv') : read;
    return found.ok ? [] : found.issues.map(({ line, path, message }) => [line, path, message.code]);
  };

  test.each([
    ['xx,nhập,w21583,,,', [[2, 'code', 'successions.unit-unknown']]],
    ['w21562,gộp,w21583,,,', [[2, 'kind', 'successions.kind']]],
    ['w21562,nhập,,,,', [[2, 'successor', 'successions.successor-missing']]],
    ['w21562,nhập,w99999,,,', [[2, 'successor', 'successions.successor-unknown']]],
    ['w21562,nhập,w99999,Phường Mới,,', [[2, 'successor', 'successions.merge-into-new']]],
    ['w21562,hợp nhất,w21583,,,', [[2, 'successor', 'successions.consolidate-into-old']]],
    [
      'w21562,hợp nhất,w21583,Phường Mới,,',
      [
        [2, 'successor', 'successions.code-in-use'],
        [2, 'successor', 'successions.successor-unknown'],
      ].slice(0, 1),
    ],
    [
      'w21562,nhập,w21583,,,\nw21583,nhập,w21562,,,',
      [
        [2, 'successor', 'successions.successor-unknown'],
        [3, 'successor', 'successions.successor-unknown'],
      ],
    ],
    ['w21562,đổi tên,,,,', [[2, 'new_name', 'successions.name-missing']]],
    ['w21562,đổi cấp trên,,,,xx', [[2, 'new_parent_government', 'successions.superior-unknown']]],
    ['w21562,đổi tên,,Phường A,,\nw21562,nhập,w21583,,,', [[3, 'code', 'successions.unit-twice']]],
    ['xa-moi,thành lập,,Xã Mới,,', [[2, 'new_type', 'successions.type-missing']]],
    ['', [[null, '', 'successions.no-rows']]],
  ])('%s', (rows, expected) => {
    expect(faults(rows)).toEqual(expected);
  });

  test('a superior that ends without successor leaves nobody behind unsaid', () => {
    const found = faults('d622,kết thúc hoạt động,,,,');
    expect(found).toHaveLength(21);
    expect(new Set(found.map(([, , code]) => code))).toEqual(new Set(['successions.superior-ends']));
  });

  test('with a successor its units follow it', () => {
    const found = successionBy(register2024(), 'code,kind,successor\nd622,end,p64');
    expect(new Set(found.altered.map(({ parents }) => parents.government))).toEqual(new Set(['bdgl:p64']));
    expect(found.altered).toHaveLength(21);
  });
});

test('a division names who takes over; without that nobody is named', () => {
  const head = 'code,kind,successor,new_name,takes_over\n';
  const rows = 'w21562,chia,a1,Phường A Một,\nw21562,chia,a2,Phường A Hai,';
  const register = register2024();
  expect(successionBy(register, head + rows).ended[0]).toMatchObject({ into: ['bdgl:a1', 'bdgl:a2'], successor: null });
  const named = successionBy(register, `${head + rows}x`);
  expect(named.ended[0]).toMatchObject({ into: ['bdgl:a1', 'bdgl:a2'], successor: 'bdgl:a2' });
  const after = unitsById(registerAfter(register, named));
  expect(heirOn('bdgl:w21562', after, CHANGE_DAY)).toBe('bdgl:a2');
});

/** Random years: on three days some units merge, go into new ones under a code that ended, end, or get another name. */
const acts = fc.array(
  fc.record({
    unit: fc.nat(35),
    kind: fc.constantFrom(
      'merge' as const,
      'consolidate' as const,
      'end' as const,
      'rename' as const,
      'split' as const,
    ),
    other: fc.nat(35),
  }),
  { maxLength: 12 },
);

const DAYS = ['2025-03-01', '2025-07-01', '2025-10-01'];

function tableOf(given: readonly { unit: number; kind: string; other: number }[], existing: readonly Unit[]): string {
  const used = new Set<string>();
  const kept = new Set<string>();
  const rows = given.flatMap(({ unit: nth, kind, other }) => {
    const unit = existing[nth % existing.length]!;
    const into = existing[other % existing.length]!;
    if (used.has(unit.id) || kept.has(unit.id) || unit.id === into.id || used.has(into.id)) return [];
    used.add(unit.id);
    const written = unit.officialCode ?? unit.code;
    if (kind === 'end') return [`${written},end,,`];
    if (kind === 'rename') return [`${written},rename,,${unit.name} mới`];
    if (kind === 'consolidate') return [`${written},consolidate,${written},Phường mới ${written}`];
    if (kind === 'split') return [`${written},split,${written}a,Phường A,`, `${written},split,${written}b,Phường B,`];
    kept.add(into.id);
    return [`${written},merge,${into.officialCode ?? into.code},`];
  });
  return `code,kind,successor,new_name,takes_over\n${rows.join('\n')}`;
}

test('over random years no unit is lost or doubled, and no past day changes', () => {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 1, maxLength: 3 }), (years) => {
      let register = register2024();
      const seen: [string, Register][] = [];
      years.forEach((given, nth) => {
        const day = DAYS[nth]!;
        const communes = selectUnits(EVERYBODY, register, 'government', day);
        const table = tableOf(given, communes);
        if (!table.includes('\n') || table.endsWith('\n')) return;
        seen.push([day, register]);
        const found = successionBy(register, table, day);
        const after = registerAfter(register, found);
        const on = (one: Register, at: string) => one.units.filter((unit) => existsOn(unit, at)).length;
        const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
        expect(on(after, day)).toBe(on(register, eve) - found.ended.length + found.added.length);
        expect(on(after, eve)).toBe(on(register, eve));
        expect(new Set(after.units.map(({ id }) => id)).size).toBe(after.units.length);
        // Who stands in the place of a unit exists, or nobody is named.
        for (const unit of after.units.filter((one) => existsOn(one, eve))) {
          const heir = heirOn(unit.id, unitsById(after), day);
          if (heir !== null) expect(existsOn(unitsById(after).get(heir)!, day)).toBe(true);
          else expect(found.ended.find((one) => one.unit === unit.id)?.successor ?? null).toBeNull();
        }
        register = after;
      });
      for (const [day, then] of seen) {
        const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
        const names = (one: Register) =>
          registerOn(one, eve)
            .units.filter((unit) => existsOn(unit, eve))
            .map(({ id, name, type, parents }) => ({ id, name, type, parents }));
        expect(names(register)).toEqual(names(then));
      }
    }),
    { numRuns: 60 },
  );
});
