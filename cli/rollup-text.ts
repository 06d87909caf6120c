import type { ShownRollup } from '../client/rounds/rollups';
import { figureIds } from '../domain/rollup/figure-ids';
import type { FormDefinition } from '../domain/rollup/form';
import type { Rollup } from '../domain/rollup/rollup';
import { formatNumber, momentInWords } from '../domain/time/vietnamese';
import type { UnitId } from '../domain/units/unit';
import { loadCollection } from '../storage/collections';
import type { Queryable } from '../storage/database';
import { loadPlan } from '../storage/plans';
import { indent, table } from './output';

/** `rollup show` for people: who is in, who is not, and the figures under the words of the form. */
export async function rollupText(db: Queryable, shown: ShownRollup): Promise<string> {
  const { rollup } = shown;
  const form = await formOf(db, rollup.collection);
  const names = await namesOf(db, rollup.units.expected);
  const standing = shown.state === 'confirmed' ? `đã xác nhận (${shown.confirmedBy})` : 'dự thảo';
  return [
    `Báo cáo tổng hợp ${rollup.collection}, bản ${rollup.version}, ${standing}, lập lúc ${momentInWords(rollup.at)}`,
    unitsText(rollup, names),
    figuresText(rollup, form),
    ...listTexts(rollup, form, names),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function unitsText({ units }: Rollup, names: ReadonlyMap<UnitId, string>): string {
  const counts = [
    `phải gửi ${units.expected.length}`,
    `đã gửi ${units.received.length}`,
    `chậm ${units.late.length}`,
    `không phát sinh ${units.nil.length}`,
    `miễn ${units.exempt.length}`,
    `chưa gửi ${units.missing.length}`,
  ];
  const missing = units.missing.map((unit) => indent(`- ${names.get(unit) ?? unit}`));
  return [`Đơn vị: ${counts.join(', ')}`, ...(missing.length === 0 ? [] : ['Chưa gửi:', ...missing])].join('\n');
}

function figuresText({ figures }: Rollup, form: FormDefinition | null): string {
  if (figures.length === 0) return '';
  const labels = new Map((form === null ? [] : figureIds(form)).map(({ id, label }) => [id, label]));
  const rows = figures.map(({ field, value, from }) => [
    labels.get(field) ?? field,
    formatNumber(value),
    formatNumber(from.length),
  ]);
  return table(['Chỉ tiêu', 'Số liệu', 'Từ số báo cáo'], rows);
}

function listTexts({ lists }: Rollup, form: FormDefinition | null, names: ReadonlyMap<UnitId, string>): string[] {
  return Object.entries(lists).flatMap(([id, rows]) => {
    if (rows.length === 0) return [];
    const field = form?.fields.find((candidate) => candidate.id === id);
    const columns =
      field?.type === 'list'
        ? field.columns
        : Object.keys(rows[0]?.row ?? {}).map((name) => ({ id: name, label: name }));
    const cells = rows.map(({ unit, row }) => [
      names.get(unit) ?? unit,
      ...columns.map((column) => row[column.id] ?? ''),
    ]);
    return [`${field?.label ?? id}\n${table(['Đơn vị', ...columns.map(({ label }) => label)], cells)}`];
  });
}

async function formOf(db: Queryable, id: string): Promise<FormDefinition | null> {
  const collection = await loadCollection(db, id);
  const stored = collection === null ? null : await loadPlan(db, collection.plan);
  return stored?.plan.requirements.find((requirement) => requirement.id === collection?.requirement)?.form ?? null;
}

async function namesOf(db: Queryable, units: readonly UnitId[]): Promise<Map<UnitId, string>> {
  const rows = await db.rows<{ id: UnitId; name: string }>('select id, name from units where id = any($1)', [units]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
