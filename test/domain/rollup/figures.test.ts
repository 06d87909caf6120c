import fc from 'fast-check';
import { canonicalJson } from '../../../domain/rollup/canonical-json';
import { sumExactly } from '../../../domain/rollup/decimal';
import { figureIds } from '../../../domain/rollup/figure-ids';
import { formatFigure, readFigure } from '../../../domain/rollup/number-text';
import { danVanKheo } from './dan-van-kheo';

test('figures are in the order of the form, tables row by row, with the labels of the paper form', () => {
  const figures = figureIds(danVanKheo);
  expect(figures).toHaveLength(3 + 4 * 6);
  expect(figures.slice(2, 6).map(({ id, label }) => [id, label])).toEqual([
    ['longest-petition', 'Đơn giải quyết lâu nhất'],
    ['models.economy.registered-group', 'Kinh tế – Tập thể, đăng ký'],
    ['models.economy.registered-person', 'Kinh tế – Cá nhân, đăng ký'],
    ['models.economy.effective-group', 'Kinh tế – Tập thể, triển khai hiệu quả'],
  ]);
});

test.each([
  [[0.1, 0.2], 0.3],
  [[1234.5, 0.05, 10], 1244.55],
  [[1e-7, 1e-7], 2e-7],
  [[1e21, 1], 1e21],
  [[], 0],
])('%j add up to %d, as on paper', (values, total) => {
  expect(sumExactly(values)).toBe(total);
});

test('a formatted figure is parsed to the same value', () => {
  const figure = fc.tuple(fc.nat(1e12), fc.nat(3)).map(([digits, places]) => digits / 10 ** places);
  fc.assert(
    fc.property(figure, (value) => {
      expect(readFigure(formatFigure(value), 3)).toEqual({ ok: true, value });
    }),
  );
});

test('no text makes the parser throw or return anything but a figure from 0 to 1e12', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-−]?[0-9.,e+ ]{0,30}$/));
  fc.assert(
    fc.property(text, (raw) => {
      const reading = readFigure(raw, 2);
      const value = reading.ok ? (reading.value ?? 0) : 0;
      expect(value >= 0 && value <= 1e12 && !Object.is(value, -0)).toBe(true);
    }),
  );
});

describe('canonical JSON', () => {
  test('is one text for one value, whatever the order of its keys', () => {
    expect(canonicalJson({ b: [1, -0], a: { d: null, c: 'Ủy' }, e: undefined })).toBe(
      '{"a":{"c":"Ủy","d":null},"b":[1,0]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  test('parses to the original value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([Number.NaN, () => 1, Symbol('x'), 1n])('refuses values JSON cannot hold', (value) => {
    expect(() => canonicalJson({ value })).toThrow('JSON');
  });
});
