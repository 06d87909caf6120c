import { figureIds } from '../domain/rollup/figure-ids';
import type { Field, FormDefinition } from '../domain/rollup/form';
import type { LeftOut } from '../domain/rollup/left-out';
import { mainFigures } from '../domain/rollup/main-figures';
import type { Figure, Rollup } from '../domain/rollup/rollup';
import type { Day, Instant } from '../domain/time/time';
import { momentInWords, twoDigits } from '../domain/time/vietnamese';
import type { UnitId } from '../domain/units/unit';
import { dayCell, momentCell, type TableCell } from './table-cell';
import type { ColumnTotal, TableFile } from './table-file';

/** A unit of a compiled report as a line of its tables. */
export interface AppendixUnit {
  name: string;
  receivedAt: Instant | null;
  receipt: string | null;
  documentNumber: string | null;
  documentDate: Day | null;
}

/** What the tables of a compiled report are made of: the stored version and the reports it names as its sources. */
export interface AppendixFacts {
  /** "Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  title: string;
  rollup: Rollup;
  confirmedAt: Instant | null;
  /** Null where the document gives no form. */
  form: FormDefinition | null;
  leftOut: LeftOut;
  /** In the register's order. */
  units: ReadonlyMap<UnitId, AppendixUnit>;
  /** Figures of each report by the id of its submission. */
  reports: ReadonlyMap<string, { unit: UnitId; figures: Readonly<Record<string, number>> }>;
}

/** @example appendixName(facts) // 'Phụ lục - Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020 - bản 01' */
export function appendixName({ title, rollup: { version } }: AppendixFacts): string {
  return `Phụ lục - ${title} - bản ${twoDigits(version)}`;
}

type TableField = Extract<Field, { type: 'table' }>;

/**
 * The tables of a compiled report (phụ lục): how each unit has reported, with its figures and their totals; every table, list and
 * text of the form. Each total is the stored figure, and the formula of its column gives the same.
 * @example rollupTables(facts).map(({ name }) => name) // ['Theo đơn vị', 'Mô hình “Dân vận khéo”', 'Chỉ tiêu', …]
 */
export function rollupTables(facts: AppendixFacts): [TableFile, ...TableFile[]] {
  const fields = facts.form?.fields ?? [];
  return [
    unitsTable(facts),
    ...fields.filter((field) => field.type === 'table').map((field) => tableOfFigures(facts, field)),
    ...numbersTable(facts),
    ...fields.flatMap((field) => (field.type === 'list' ? listTable(facts, field) : [])),
    ...textsTable(facts),
  ];
}

/** A line for each unit that had to report, in the register's order, with every figure that is added up. */
export function unitsTable(facts: AppendixFacts): TableFile {
  const { form, rollup, units } = facts;
  const fields = form === null ? [] : figureIds(form).filter(({ aggregate }) => aggregate !== 'none');
  const figures = new Map(rollup.figures.map((figure) => [figure.field, figure]));
  const sources = fields.map(({ id }) => new Set(figures.get(id)?.from));
  const reports = new Map([...facts.reports].map(([submission, report]) => [report.unit, { submission, ...report }]));
  const resultOf = results(facts);
  const first = FACTS_OF_UNIT.length;
  const rows = rollup.units.expected.map((id, at): TableCell[] => {
    const unit = units.get(id);
    const report = reports.get(id);
    // What the version did not count, as under an earlier form, is not in its appendix either.
    const counted = fields.map((field, nth) =>
      report !== undefined && sources[nth]!.has(report.submission) ? (report.figures[field.id] ?? null) : null,
    );
    const document = [unit?.documentNumber ?? null, dayCell(unit?.documentDate ?? null)];
    return [at + 1, unit?.name ?? id, resultOf(id), momentCell(unit?.receivedAt ?? null), ...document, ...counted];
  });
  const totals = fields.flatMap(({ id }, nth): [number, ColumnTotal][] => {
    const figure = figures.get(id);
    return figure === undefined ? [] : [[first + nth, totalOf(figure, fields[nth]!.aggregate)]];
  });
  return {
    name: 'Theo đơn vị',
    titles: titlesOf(facts, 'Tình hình gửi báo cáo và số liệu theo đơn vị'),
    heads: [...FACTS_OF_UNIT, ...fields.map(({ label, unit }) => withUnit(label, unit))],
    rows,
    decimals: new Map(fields.map(({ decimals }, nth) => [first + nth, decimals])),
    ...(totals.length === 0 ? {} : { totals: { label: 'Cộng', columns: new Map(totals) } }),
  };
}

const FACTS_OF_UNIT = ['TT', 'Đơn vị', 'Kết quả', 'Nhận lúc', 'Số, ký hiệu', 'Ngày văn bản'];

function totalOf({ value }: Figure, aggregate: string): ColumnTotal {
  return { by: aggregate === 'max' ? 'max' : 'sum', value };
}

/** How each unit stands in the version. */
function results({ rollup: { units }, leftOut }: AppendixFacts): (unit: UnitId) => string {
  const sets = [
    [leftOut.unsent, 'chưa gửi'],
    [leftOut.returned, 'đang bổ sung'],
    [leftOut.excused, 'miễn, kết thúc'],
    [units.nil, 'không phát sinh'],
    [units.late, 'chậm'],
    [units.received, 'đúng hạn'],
  ] as const;
  const words = new Map<UnitId, string>();
  for (const [ids, word] of sets) for (const id of ids) words.set(id, words.get(id) ?? word);
  return (unit) => words.get(unit) ?? '';
}

/** A table of the form with the compiled figures, and the total of each column. */
function tableOfFigures(facts: AppendixFacts, field: TableField): TableFile {
  const figures = new Map(facts.rollup.figures.map(({ field: id, value }) => [id, value]));
  const totals = facts.form === null ? [] : mainFigures(facts.form, facts.rollup);
  const columns = field.columns.flatMap(({ id }, at): [number, ColumnTotal][] => {
    const total = totals.find((one) => one.field === `${field.id}.*.${id}`);
    return total === undefined ? [] : [[1 + at, { by: 'sum', value: total.value }]];
  });
  return {
    name: field.label,
    titles: titlesOf(facts, withUnit(field.label, field.unit)),
    heads: ['Nội dung', ...field.columns.map(({ label }) => label)],
    rows: field.rows.map((row) => [
      row.label,
      ...field.columns.map(({ id }) => figures.get(`${field.id}.${row.id}.${id}`) ?? null),
    ]),
    decimals: new Map(field.columns.map(({ decimals = 0 }, at) => [1 + at, decimals])),
    ...(columns.length === 0 ? {} : { totals: { label: 'Cộng', columns: new Map(columns) } }),
  };
}

/** The single figures; none are added to each other. */
function numbersTable(facts: AppendixFacts): TableFile[] {
  const figures = new Map(facts.rollup.figures.map((figure) => [figure.field, figure]));
  const fields = (facts.form?.fields ?? []).flatMap((field) =>
    field.type === 'number' && field.aggregate !== 'none' ? [field] : [],
  );
  if (fields.length === 0) return [];
  return [
    {
      name: 'Chỉ tiêu',
      titles: titlesOf(facts, 'Chỉ tiêu'),
      heads: ['Chỉ tiêu', 'Đơn vị tính', 'Số liệu', 'Từ số báo cáo'],
      rows: fields.map(({ id, label, unit, aggregate }) => {
        const figure = figures.get(id);
        return [
          aggregate === 'max' ? `${label} (lớn nhất)` : label,
          unit,
          figure?.value ?? null,
          figure?.from.length ?? 0,
        ];
      }),
      decimals: new Map([[2, Math.max(...fields.map(({ decimals }) => decimals))]]),
    },
  ];
}

function listTable(facts: AppendixFacts, field: Extract<Field, { type: 'list' }>): TableFile[] {
  const rows = facts.rollup.lists[field.id] ?? [];
  return [
    {
      name: field.label,
      titles: titlesOf(facts, field.label),
      heads: ['TT', 'Đơn vị', ...field.columns.map(({ label }) => label)],
      rows: rows.map(({ unit, row }, at) => [
        at + 1,
        facts.units.get(unit)?.name ?? unit,
        ...field.columns.map(({ id }) => row[id] ?? null),
      ]),
    },
  ];
}

/** Texts by heading, each with its unit. */
function textsTable(facts: AppendixFacts): TableFile[] {
  const fields = (facts.form?.fields ?? []).filter(({ type }) => type === 'text');
  const rows = fields.flatMap(({ id, label }) =>
    (facts.rollup.texts[id] ?? []).map(({ unit, text }) => [label, facts.units.get(unit)?.name ?? unit, text]),
  );
  if (rows.length === 0) return [];
  return [{ name: 'Nội dung', titles: titlesOf(facts, 'Nội dung'), heads: ['Mục', 'Đơn vị', 'Nội dung'], rows }];
}

function titlesOf({ title, rollup: { version, at }, confirmedAt }: AppendixFacts, table: string): string[] {
  const standing = confirmedAt === null ? 'dự thảo' : `đã xác nhận lúc ${momentInWords(confirmedAt)}`;
  return [table, title, `Bản ${twoDigits(version)}, ${standing}, lập lúc ${momentInWords(at)}`];
}

function withUnit(label: string, unit: string | null): string {
  return unit === null ? label : `${label} (${unit})`;
}
