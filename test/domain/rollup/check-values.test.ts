import { ERRORS } from '../../../domain/error-codes';
import { readValues } from '../../../domain/rollup/check-values';
import type { FormDefinition } from '../../../domain/rollup/form';
import { withSentences } from '../../setup/with-sentences';
import { danVanKheo } from './dan-van-kheo';

function codesOf(raw: unknown): string[] {
  const reading = readValues(danVanKheo, raw);
  return reading.ok ? [] : reading.issues.map((issue) => `${issue.code} ${issue.field}`);
}

function figuresOf(raw: unknown): Readonly<Record<string, number>> {
  const reading = readValues(danVanKheo, raw);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.values.figures;
}

describe('a form that was filled in', () => {
  test('has the same values flat, nested, and as printed by the program', () => {
    const expected = { dialogues: 12, 'models.economy.registered-group': 2071 };
    expect(figuresOf({ dialogues: '12', 'models.economy.registered-group': '2.071' })).toEqual(expected);
    expect(figuresOf({ dialogues: 12, models: { economy: { 'registered-group': 2071 } } })).toEqual(expected);
    expect(figuresOf({ dialogues: 12, 'models.economy': { 'registered-group': 2071 } })).toEqual(expected);
    expect(figuresOf({ figures: expected, texts: {}, lists: {} })).toEqual(expected);
  });

  test('leaves out empty cells instead of storing 0, and keeps a typed 0', () => {
    const raw = { dialogues: 0, budget: '', models: { economy: { 'registered-group': null } } };
    expect(figuresOf(raw)).toEqual({ dialogues: 0 });
  });

  test('needs required figures', () => {
    expect(codesOf({})).toEqual(['FIELD_MISSING dialogues']);
    expect(codesOf({ dialogues: '  ' })).toEqual(['FIELD_MISSING dialogues']);
  });

  test('accepts 1,000,000,000,000, the largest figure', () => {
    expect(figuresOf({ dialogues: '1.000.000.000.000' })).toEqual({ dialogues: 1e12 });
  });

  test('needs required texts and a row of a required list', () => {
    const fields = danVanKheo.fields.map((field) => ('required' in field ? { ...field, required: true } : field));
    const reading = readValues(
      { ...danVanKheo, fields },
      { dialogues: 1, budget: 1, 'longest-petition': 1, examples: [{}] },
    );
    const missing = reading.ok ? [] : reading.issues.map(({ code, field }) => `${code} ${field}`);
    expect(missing).toEqual(['FIELD_MISSING difficulties', 'FIELD_MISSING examples']);
  });

  test('keeps texts in NFC with plain line breaks, so that text search finds words typed on any keyboard', () => {
    const decomposed = '  Ủy ban\r\nxã  '.normalize('NFD');
    const reading = readValues(danVanKheo, { dialogues: 1, difficulties: decomposed });
    expect(reading.ok && reading.values.texts).toEqual({ difficulties: 'Ủy ban\nxã' });
  });

  test('counts the length of a text in letters, not in code units of decomposed diacritics', () => {
    expect(codesOf({ dialogues: 1, difficulties: 'ế'.repeat(50).normalize('NFD') })).toEqual([]);
    expect(codesOf({ dialogues: 1, difficulties: 'ế'.repeat(51) })).toEqual(['TEXT_TOO_LONG difficulties']);
  });

  test.each(['a\ud800b', 'a\udc00'])('refuses a text PostgreSQL cannot store: %j', (text) => {
    expect(codesOf({ dialogues: 1, difficulties: text })).toEqual(['TEXT_INVALID difficulties']);
  });

  test('keeps the rows of a list in order, drops the empty ones, and accepts them flat or nested', () => {
    const rows = [{ name: 'Tổ hòa giải', result: 'Tốt' }, { name: '' }, { result: 'Khá' }];
    const flat = { 'examples.10.result': 'Khá', 'examples.2.result': 'Tốt', 'examples.2.name': 'Tổ hòa giải' };
    const expected = { examples: [{ name: 'Tổ hòa giải', result: 'Tốt' }, { result: 'Khá' }] };
    for (const raw of [
      { dialogues: 1, examples: rows },
      { dialogues: 1, ...flat },
    ]) {
      const reading = readValues(danVanKheo, raw);
      expect(reading.ok && reading.values.lists).toEqual(expected);
    }
  });
});

describe('a form refuses', () => {
  test.each([
    ['a figure below zero', { dialogues: -3 }, 'FIGURE_NEGATIVE dialogues'],
    ['a figure below zero, as text', { dialogues: '−3' }, 'FIGURE_NEGATIVE dialogues'],
    ['not a number', { dialogues: Number.NaN }, 'FIGURE_INVALID dialogues'],
    ['infinity', { dialogues: Number.POSITIVE_INFINITY }, 'FIGURE_INVALID dialogues'],
    ['words in place of a figure', { dialogues: 'nhiều' }, 'FIGURE_INVALID dialogues'],
    ['yes in place of a figure', { dialogues: true }, 'FIGURE_INVALID dialogues'],
    ['more than 1e12', { dialogues: 1e12 + 1 }, 'FIGURE_TOO_BIG dialogues'],
    ['half a dialogue', { dialogues: '1,5' }, 'FIGURE_DECIMALS dialogues'],
    ['two decimals where one is asked', { dialogues: 1, budget: 1.25 }, 'FIGURE_DECIMALS budget'],
    ['decimals a double would swallow', { dialogues: 1, budget: '1,50000000000000000001' }, 'FIGURE_DECIMALS budget'],
    ['an English decimal point', { dialogues: '12.5' }, 'FIGURE_INVALID dialogues'],
    ['an English decimal that looks grouped', { dialogues: '0.123' }, 'FIGURE_INVALID dialogues'],
    ['a wrongly grouped figure', { dialogues: '1.23.456' }, 'FIGURE_INVALID dialogues'],
    ['an unknown field', { dialogues: 1, dialogue: 2 }, 'FIELD_UNKNOWN dialogue'],
    ['an unknown cell', { dialogues: 1, models: { economy: { total: 2 } } }, 'FIELD_UNKNOWN models.economy.total'],
    ['a value for a whole table', { dialogues: 1, models: 7 }, 'FIELD_UNKNOWN models'],
    ['a number for a text', { dialogues: 1, difficulties: 7 }, 'FIELD_INVALID difficulties'],
    [
      'one figure given twice',
      { dialogues: 1, 'models.economy.registered-group': 1, models: { economy: { 'registered-group': 2 } } },
      'FIELD_TWICE models.economy.registered-group',
    ],
    ['an unknown column of a list', { dialogues: 1, examples: [{ nane: 'x' }] }, 'FIELD_UNKNOWN examples.0.nane'],
    ['a text for a list', { dialogues: 1, examples: 'Tổ hòa giải' }, 'FIELD_INVALID examples'],
    ['a list of texts', { dialogues: 1, examples: ['Tổ hòa giải'] }, 'FIELD_INVALID examples.0'],
    ['1,001 rows', { dialogues: 1, examples: Array(1_001).fill({ name: 'x' }) }, 'LIST_TOO_LONG examples'],
    ['a row far down', { dialogues: 1, 'examples.1000.name': 'x' }, 'LIST_TOO_LONG examples.1000.name'],
  ])('%s', (_, raw, expected) => {
    expect(codesOf(raw)).toEqual([expected]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('the name %s, without touching any prototype', (name) => {
    const raw = JSON.parse(`{"dialogues": 1, "${name}": {"dialogues": 7}}`);
    expect(codesOf(raw)).toEqual([`FIELD_UNKNOWN ${name}.dialogues`]);
    expect(({} as Record<string, unknown>).dialogues).toBeUndefined();
  });

  test.each([null, [], 'x', 7])('a value that is not a form: %j', (raw) => {
    expect(codesOf(raw)).toEqual(['FIELD_INVALID ']);
  });

  test('all faults at once, each with its label, what was found and what was expected', () => {
    const reading = readValues(danVanKheo, { budget: -1, models: { economy: { 'registered-group': 'ba' } } });
    expect(reading.ok ? [] : withSentences(reading.issues).map((issue) => issue.message)).toEqual([
      'Số cuộc đối thoại: chưa điền; cần một số, kể cả số 0.',
      'Kinh phí huy động: tìm thấy “-1”; cần số từ 0 trở lên.',
      'Kinh tế – Tập thể, đăng ký: tìm thấy “ba”; cần một số, viết như 1234 hoặc 1.234,5.',
    ]);
  });

  test('a too deeply nested group, without descending into it', () => {
    const cyclic: Record<string, unknown> = { dialogues: 1 };
    cyclic.models = cyclic;
    expect(codesOf(cyclic)).toContain('FIELD_UNKNOWN models.models.models');
  });
});

describe('rules between figures', () => {
  const more = { 'registered-group': 10, 'effective-group': 12 };

  test('warn for each row and still accept the report: models registered earlier become effective now', () => {
    const reading = readValues(danVanKheo, { dialogues: 1, models: { economy: more, 'culture-society': more } });
    expect(reading.ok).toBe(true);
    expect(reading.warnings.map((warning) => warning.field)).toEqual([
      'models.economy.registered-group',
      'models.culture-society.registered-group',
    ]);
    expect(withSentences(reading.warnings)[0]).toMatchObject({
      code: 'FORM_RULE_ODD',
      message:
        'Số triển khai hiệu quả lớn hơn số đăng ký (Kinh tế – Tập thể, đăng ký: 10; Kinh tế – Tập thể, triển khai hiệu quả: 12). Đề nghị ghi rõ lý do.',
    });
  });

  test('count an empty cell as 0 when its partner is filled, and skip two empty ones', () => {
    const reading = readValues(danVanKheo, { dialogues: 1, models: { economy: { 'effective-group': 1 } } });
    expect(reading.warnings).toHaveLength(1);
    expect(readValues(danVanKheo, { dialogues: 1 }).warnings).toEqual([]);
  });

  test('refuse where the plan says so, and do not report an unreadable figure twice', () => {
    expect(codesOf({ dialogues: 3, 'longest-petition': 4 })).toEqual(['FORM_RULE_BROKEN longest-petition']);
    expect(codesOf({ dialogues: 'x', 'longest-petition': 4 })).toEqual(['FIGURE_INVALID dialogues']);
  });

  test.each([
    ['<=', 3, 3, true],
    ['>=', 3, 3, true],
    ['=', 3, 3, true],
    ['=', 4, 3, false],
    ['>=', 2, 3, false],
  ] as const)('%s holds for %d and %d: %s', (op, left, right, ok) => {
    const rules: FormDefinition['rules'] = [
      { id: 'r', left: 'longest-petition', op, right: 'dialogues', severity: 'refuse', message: 'Sai.' },
    ];
    const reading = readValues({ ...danVanKheo, rules }, { dialogues: right, 'longest-petition': left });
    expect(reading.ok).toBe(ok);
  });
});

test('every code a form can give is in the table of codes', () => {
  const raws = [
    { dialogues: -1 },
    { dialogues: 'x' },
    { dialogues: 1.5 },
    { x: 1 },
    { dialogues: 3, 'longest-petition': 4 },
  ];
  for (const code of raws.flatMap(codesOf)) expect(ERRORS).toHaveProperty(code.split(' ')[0]!);
});
