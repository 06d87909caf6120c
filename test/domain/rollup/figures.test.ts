import fc from 'fast-check';
import { inVietnamese } from '../../../domain/messages/message';
import { canonicalJson } from '../../../domain/rollup/canonical-json';
import { explainedRule } from '../../../domain/rollup/check-rules';
import { readValues } from '../../../domain/rollup/check-values';
import { sumExactly } from '../../../domain/rollup/decimal';
import { figureIds } from '../../../domain/rollup/figure-ids';
import { readFigure, typedFigure } from '../../../domain/rollup/number-text';
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

test('a figure written into a form is parsed to the same value', () => {
  const figure = fc
    .tuple(fc.nat(1e12), fc.nat(3))
    .map(([digits, places]) => ({ value: digits / 10 ** places, places }));
  fc.assert(
    fc.property(figure, fc.nat(3), ({ value, places }, more) => {
      for (const decimals of Number.isInteger(value) ? [0, 1, 3] : [places, 3, places + more]) {
        expect(readFigure(typedFigure(value, decimals), decimals)).toEqual({ ok: true, value });
      }
    }),
    { examples: [[{ value: 1500, places: 0 }, 0]] },
  );
});

describe('in a field that takes decimals', () => {
  test.each([
    ['12.5', 1, 12.5],
    ['12,5', 1, 12.5],
    ['12.50', 1, 12.5],
    ['0.5', 1, 0.5],
    ['0.500', 3, 0.5],
    ['1234.567', 3, 1234.567],
    ['1.234,5', 1, 1234.5],
    ['1,234.5', 1, 1234.5],
    ['1.234.567', 2, 1234567],
    ['1,234,567', 2, 1234567],
    ['1,234', 3, 1.234],
    ['1500', 1, 1500],
  ])('%s with %d decimals is %d', (text, decimals, value) => {
    expect(readFigure(text, decimals)).toEqual({ ok: true, value });
  });

  test.each([
    ['1.500', 1, [1500, 1.5]],
    ['1.523', 3, [1523, 1.523]],
    ['12.000', 2, [12000, 12]],
    ['1,500', 1, [1500, 1.5]],
    ['999.999', 6, [999999, 999.999]],
  ])('%s with %d decimals is asked about: it may be %j', (text, decimals, readings) => {
    expect(readFigure(text, decimals)).toEqual({ ok: false, code: 'FIGURE_AMBIGUOUS', readings });
  });
});

test.each([
  ['1.500', { ok: true, value: 1500 }],
  ['12,0', { ok: true, value: 12 }],
  ['12.5', { ok: false, code: 'FIGURE_INVALID' }],
  ['1,000', { ok: false, code: 'FIGURE_AMBIGUOUS', readings: [1000, 1] }],
])('%s in a field of whole numbers is %j', (text, reading) => {
  expect(readFigure(text, 0)).toEqual(reading);
});

test('a column of a table takes the decimals that the form gives it; others take whole numbers', () => {
  const rows = [{ id: 'a', label: 'Xã A' }];
  const columns = [
    { id: 'rate', label: 'Tỷ lệ', decimals: 2 },
    { id: 'count', label: 'Số' },
  ];
  const form = {
    id: 'f',
    title: 'F',
    fields: [{ type: 'table' as const, id: 't', label: 'T', rows, columns, unit: null }],
  };
  expect(figureIds({ ...form, rules: [] }).map(({ id, decimals }) => [id, decimals])).toEqual([
    ['t.a.rate', 2],
    ['t.a.count', 0],
  ]);
  expect(readValues({ ...form, rules: [] }, { 't.a.rate': '12.5', 't.a.count': '3' })).toMatchObject({
    ok: true,
    values: { figures: { 't.a.rate': 12.5, 't.a.count': 3 } },
  });
  const refused = readValues({ ...form, rules: [] }, { 't.a.rate': '1.500', 't.a.count': '1,5' });
  expect(refused.ok ? [] : refused.issues.map(({ message }) => inVietnamese(message))).toEqual([
    'Xã A – Tỷ lệ: tìm thấy “1.500”; chưa rõ là 1500 hay 1,5; cần viết 1500 hoặc 1,5.',
    'Xã A – Số: tìm thấy “1,5”; cần số nguyên.',
  ]);
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

describe('the words of a rule', () => {
  const form = (words: string) => ({
    id: 'f',
    title: 'F',
    fields: ['received', 'settled'].map((id) => ({
      ...{ type: 'number' as const, id, label: id === 'received' ? 'Số đơn tiếp nhận' : 'Số đơn đã giải quyết' },
      ...{ unit: 'đơn', aggregate: 'sum' as const, required: false, decimals: 0 },
    })),
    rules: [
      { id: 'r', left: 'received', op: '>=' as const, right: 'settled', severity: 'warn' as const, message: words },
    ],
  });
  const warningOf = (words: string) => readValues(form(words), { received: 10, settled: 14 }).warnings[0]!.message;

  test.each([
    [
      'Số đơn đã giải quyết nhiều hơn số tiếp nhận; đề nghị kiểm tra hoặc ghi rõ lý do (đơn tồn từ kỳ trước).',
      'Số đơn đã giải quyết nhiều hơn số tiếp nhận (Số đơn tiếp nhận: 10; Số đơn đã giải quyết: 14); ' +
        'đề nghị kiểm tra hoặc ghi rõ lý do (đơn tồn từ kỳ trước).',
    ],
    [
      'Số đơn đã giải quyết nhiều hơn số tiếp nhận.',
      'Số đơn đã giải quyết nhiều hơn số tiếp nhận (Số đơn tiếp nhận: 10; Số đơn đã giải quyết: 14). ' +
        'Đề nghị ghi rõ lý do.',
    ],
    ['Đã giải quyết {right} đơn, nhiều hơn {left} đơn tiếp nhận.', 'Đã giải quyết 14 đơn, nhiều hơn 10 đơn tiếp nhận.'],
  ])('%s asks for the reason once', (words, said) => {
    expect(inVietnamese(warningOf(words))).toBe(said);
  });

  test('on the receipt do not ask again for a reason that was given', () => {
    const said = (words: string) => inVietnamese(explainedRule(warningOf(words)));
    expect(said('Đã giải quyết {right} đơn, nhiều hơn {left} đơn tiếp nhận.')).toBe(
      'Đã giải quyết 14 đơn, nhiều hơn 10 đơn tiếp nhận. Đơn vị đã giải trình.',
    );
    expect(said('Giải quyết nhiều hơn; đề nghị ghi rõ lý do.')).not.toContain('đề nghị');
  });
});

test('a number that no office writes is kept in a draft as it came, to be refused by the check', () => {
  for (const number of [5e-324, -1e-7, 1e21, 1.5e300]) {
    expect([typedFigure(number, 0), typedFigure(number, 2)]).toEqual([String(number), String(number)]);
  }
});
