import fc from 'fast-check';
import { compileRollup } from '../../../domain/rollup/compile';
import { sumExactly } from '../../../domain/rollup/decimal';
import { figureIds } from '../../../domain/rollup/figure-ids';
import type { FormValues } from '../../../domain/rollup/form';
import { rollupValues } from '../../../domain/rollup/hand-up';
import type { Contribution, ExpectedUnit, Rollup } from '../../../domain/rollup/rollup';
import { COLLECTION, contributionOf, danVanKheo, receivedUnit } from './dan-van-kheo';

const FIGURES = figureIds(danVanKheo);
const summed = (rollup: Rollup) => rollup.figures.map(({ field, value }) => ({ field, value }));

function compile(expected: readonly ExpectedUnit[], contributions: readonly Contribution[]): Rollup {
  return compileRollup({ collection: COLLECTION, version: 1, at: 0, form: danVanKheo, expected, contributions });
}

/** Figures a form takes, some cells empty, decimals where the form has them. */
const values: fc.Arbitrary<FormValues> = fc
  .tuple(...FIGURES.map(({ decimals }) => fc.option(fc.nat(1e9).map((digits) => digits / 10 ** decimals))))
  .chain((figures) =>
    fc.array(fc.record({ name: fc.string({ minLength: 1 }) }), { maxLength: 2 }).map((examples) => ({
      figures: Object.fromEntries(
        FIGURES.flatMap(({ id }, i) => (figures[i] == null ? [] : [[id, figures[i]] as [string, number]])),
      ),
      texts: {},
      lists: { examples },
    })),
  );

/** Communes of a province, each with its report and the district it belongs to. */
const communes = fc
  .array(fc.tuple(values, fc.nat(4)), { minLength: 1, maxLength: 30 })
  .map((rows) => rows.map(([filled, district], i) => ({ report: contributionOf(`commune-${i}`, filled), district })));

test('the rollup of the districts’ rollups equals the rollup of all communes, however they are divided', () => {
  fc.assert(
    fc.property(communes, (all) => {
      const reports = all.map(({ report }) => report);
      const everything = compile(
        reports.map(({ unit }) => receivedUnit(unit)),
        reports,
      );
      const districts = [...new Set(all.map(({ district }) => district))].map((district) => {
        const below = all.filter((commune) => commune.district === district).map(({ report }) => report);
        return contributionOf(
          `district-${district}`,
          rollupValues(
            compile(
              below.map(({ unit }) => receivedUnit(unit)),
              below,
            ),
          ),
        );
      });
      const province = compile(
        districts.map(({ unit }) => receivedUnit(unit)),
        districts,
      );
      expect(summed(province)).toEqual(summed(everything));
      const names = (rollup: Rollup) => rollup.lists.examples?.map(({ row }) => row.name).sort();
      expect(names(province)).toEqual(names(everything));
    }),
  );
});

test('the order of arrival changes nothing, not even the order of sources', () => {
  fc.assert(
    fc.property(
      communes.chain((all) => {
        const reports = all.map(({ report }) => report);
        return fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length }));
      }),
      ([reports, arrived]) => {
        const expected = reports.map(({ unit }) => receivedUnit(unit));
        expect(compile(expected, arrived)).toEqual(compile(expected, reports));
      },
    ),
  );
});

test('every compiled figure is the sum of the submissions it names, and none with a value is left out', () => {
  fc.assert(
    fc.property(communes, (all) => {
      const reports = all.map(({ report }) => report);
      const rollup = compile(
        reports.map(({ unit }) => receivedUnit(unit)),
        reports,
      );
      for (const { field, value, from } of rollup.figures) {
        const sources = from.map((submission) => reports.find((report) => report.submission === submission)!);
        const parts = sources.map(({ values }) => values.figures[field]!);
        expect(parts).toHaveLength(reports.filter(({ values }) => field in values.figures).length);
        expect(value).toBe(field === 'longest-petition' ? Math.max(...parts) : sumExactly(parts));
      }
    }),
  );
});

test('decimals add up exactly', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e9)), (tenths) => {
      const total = tenths.reduce((sum, part) => sum + part, 0);
      expect(sumExactly(tenths.map((part) => part / 10))).toBe(total / 10);
    }),
  );
});

test('received, missing and exempt units together are the expected units, in the register’s order', () => {
  const state = fc.constantFrom('owing', 'submitted', 'nil', 'exempt', 'ended');
  const units = fc
    .array(fc.tuple(state, fc.boolean()), { maxLength: 40 })
    .map((rows) => rows.map(([state, late], i): ExpectedUnit => ({ unit: `u${i}`, state, late, submission: null })));
  fc.assert(
    fc.property(units, (expected) => {
      const { units } = compile(expected, []);
      const rank = new Map(units.expected.map((unit, i) => [unit, i]));
      const together = [...units.received, ...units.missing, ...units.exempt];
      expect([...together].sort((a, b) => rank.get(a)! - rank.get(b)!)).toEqual(expected.map(({ unit }) => unit));
      for (const list of Object.values(units)) {
        expect([...list].sort((a, b) => rank.get(a)! - rank.get(b)!)).toEqual(list);
      }
      for (const unit of [...units.late, ...units.nil]) expect(units.received).toContain(unit);
    }),
  );
});
