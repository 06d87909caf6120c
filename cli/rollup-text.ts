import type { ShownRollup } from '../client/rounds/rollups';
import { figureIds } from '../domain/rollup/figure-ids';
import type { FormDefinition } from '../domain/rollup/form';
import type { LeftOut } from '../domain/rollup/left-out';
import type { Rollup } from '../domain/rollup/rollup';
import { compiledWords } from '../domain/states/count-words';
import { formatNumber, momentInWords, twoDigits } from '../domain/time/vietnamese';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from '../storage/database';
import { readNamesAt } from '../storage/former-names';
import { readFormAt } from '../storage/plans';
import { readLeftOut } from '../storage/rollups';
import { indent, textTable } from './output';

/** `rollup show` for people: units included and left out, and the figures with the labels of the form. */
export async function rollupText(db: Queryable, shown: ShownRollup): Promise<string> {
  const { rollup } = shown;
  const form = await readFormAt(db, rollup.collection, rollup.at);
  const covered = (rollup.covers ?? []).flatMap(({ covers }) => covers);
  const names = await readNamesAt(db, [...rollup.units.expected, ...rollup.units.exempt, ...covered], rollup.at);
  const standing = shown.state === 'confirmed' ? `đã xác nhận (${shown.confirmedBy})` : 'dự thảo';
  return [
    `Báo cáo tổng hợp ${rollup.collection}, bản ${rollup.version}, ${standing}, lập lúc ${momentInWords(rollup.at)}`,
    unitsText(rollup, await readLeftOut(db, rollup), names),
    figuresText(rollup, form),
    earlierFormText(rollup, names),
    coverageText(rollup, names),
    ...listTexts(rollup, form, names),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Units the version contains, and those left out by reason. */
function unitsText(
  { units }: Rollup,
  { unsent, returned, excused }: LeftOut,
  names: ReadonlyMap<UnitId, string>,
): string {
  const { received, late, nil } = units;
  const content = compiledWords(received.length);
  const parts = [`chậm ${twoDigits(late.length)}`, `không phát sinh ${twoDigits(nil.length)}`];
  const listed = (heading: string, left: readonly UnitId[]): string[] =>
    left.length === 0 ? [] : [`${heading}:`, ...left.map((unit) => indent(`- ${names.get(unit) ?? unit}`))];
  return [
    `${content.charAt(0).toLocaleUpperCase('vi')}${content.slice(1)}, trong đó ${parts.join(', ')}`,
    ...listed('Không có vì chưa gửi', unsent),
    ...listed('Không có vì đang bổ sung', returned),
    ...listed('Không có vì được miễn báo cáo hoặc đã kết thúc, chuyển giao', excused),
  ].join('\n');
}

/** Reports sent before the form changed, with what of each is not in the figures. */
function earlierFormText({ earlierForm = [] }: Rollup, names: ReadonlyMap<UnitId, string>): string {
  if (earlierForm.length === 0) return '';
  const lines = earlierForm.map(({ unit, left }) =>
    indent(`- ${names.get(unit) ?? unit}${left.length === 0 ? '' : `; không tính: ${left.join(', ')}`}`),
  );
  return [`Gửi theo biểu mẫu trước khi sửa đổi (${twoDigits(earlierForm.length)} báo cáo):`, ...lines].join('\n');
}

/** Reports that hold the part of units which ended. */
function coverageText({ covers = [] }: Rollup, names: ReadonlyMap<UnitId, string>): string {
  if (covers.length === 0) return '';
  const name = (unit: UnitId) => names.get(unit) ?? unit;
  const lines = covers.map(({ unit, covers: whom }) => indent(`- ${name(unit)}: gồm cả ${whom.map(name).join(', ')}`));
  return [`Báo cáo gồm cả phần của đơn vị đã kết thúc hoạt động (${twoDigits(covers.length)} báo cáo):`, ...lines].join(
    '\n',
  );
}

function figuresText({ figures }: Rollup, form: FormDefinition | null): string {
  if (figures.length === 0) return '';
  const labels = new Map((form === null ? [] : figureIds(form)).map(({ id, label }) => [id, label]));
  const rows = figures.map(({ field, value, from }) => [
    labels.get(field) ?? field,
    formatNumber(value),
    formatNumber(from.length),
  ]);
  return textTable(['Chỉ tiêu', 'Số liệu', 'Từ số báo cáo'], rows);
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
    return [`${field?.label ?? id}\n${textTable(['Đơn vị', ...columns.map(({ label }) => label)], cells)}`];
  });
}

/** Names of units by id. */
export async function namesOf(db: Queryable, units: readonly UnitId[]): Promise<Map<UnitId, string>> {
  const rows = await db.rows<{ id: UnitId; name: string }>('select id, name from units where id = any($1)', [units]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
