import fc from 'fast-check';
import type { Selector } from '../../../domain/plan/plan';
import { selectUnits, superiorOf } from '../../../domain/units/register';
import { treeFaults } from '../../../domain/units/tree-faults';
import type { Unit } from '../../../domain/units/unit';
import { SMALL_REGISTER } from '../plan/small-plan';

const NOBODY: Selector = { groups: [], types: [], under: null, units: [], except: [] };

function codes(selector: Partial<Selector>, day = '2020-01-01'): string[] {
  return selectUnits({ ...NOBODY, ...selector }, SMALL_REGISTER, 'government', day).map(({ code }) => code);
}

test('lists keep the order of precedence, for any order in the selector', () => {
  expect(codes({ groups: ['huyen', 'so'] })).toEqual(['so-noi-vu', 'so-y-te', 'huyen-a', 'huyen-b']);
  expect(codes({ units: ['small:xa-c', 'small:so-y-te'] })).toEqual(['so-y-te', 'xa-c']);
});

test('a unit that has ended, or is excluded with a reason, owes nothing', () => {
  expect(codes({ groups: ['huyen'] }, '2020-06-30')).toEqual(['huyen-a', 'huyen-b']);
  expect(codes({ groups: ['huyen'] }, '2020-07-01')).toEqual(['huyen-a']);
  expect(codes({ groups: ['so'], except: [{ unit: 'small:so-y-te', reason: 'Báo cáo riêng' }] })).toEqual([
    'so-noi-vu',
  ]);
});

test('"under" narrows a list to one branch, and alone means the whole branch', () => {
  expect(codes({ under: 'small:huyen-a' })).toEqual(['xa-c']);
  expect(codes({ types: ['commune', 'department'], under: 'small:huyen-a' })).toEqual(['xa-c']);
  expect(codes({ under: 'small:ubnd-tinh' })).toEqual(['so-noi-vu', 'so-y-te', 'huyen-a', 'huyen-b', 'xa-c']);
});

test('a unit has a superior only in its trees', () => {
  const commune = SMALL_REGISTER.units[5]!;
  expect([superiorOf(commune, 'government'), superiorOf(commune, 'party')]).toEqual(['small:huyen-a', null]);
});

test('generated superiors are refused exactly when they form a cycle', () => {
  const parents = fc.array(fc.option(fc.nat(11)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parents, (drawn) => {
      const parentOf = drawn.map((parent) => (parent === null ? null : parent % drawn.length));
      const units = parentOf.map((parent, index) => ({
        id: `r:u${index}`,
        code: `u${index}`,
        parents: { party: parent === null ? null : `r:u${parent}` },
      })) as unknown as Unit[];
      const endless = parentOf.some((_, start) => {
        let at: number | null = start;
        for (let step = 0; step <= parentOf.length && at !== null; step++) at = parentOf[at]!;
        return at !== null;
      });
      expect(treeFaults(units).some(({ code }) => code === 'TREE_CYCLE')).toBe(endless);
    }),
  );
});
