import { delayInWords, endInTable } from '../deadlines/deadline-words';
import { insideSentence } from '../messages/inside-sentence';
import type { Field } from '../rollup/form';
import { delayOf } from '../states/lateness';
import { dayOf } from '../time/time';
import { dateFigures, tableDate } from '../time/vietnamese';
import type { UnitId } from '../units/unit';
import { type BothPeriods, matrixTable } from './compared-figures';
import { type Appendix, type PaperRow, rowOf, tableOf } from './paper';
import type { RollupPaperFacts } from './rollup-facts';
import { roman } from './roman';

/**
 * The appendices: who has reported (I), then each table of figures and each list of the form that has something, in the form's order.
 * @returns with the name of the appendix of each field, for the body
 */
export function rollupAppendices(
  facts: RollupPaperFacts,
  both: BothPeriods,
): { appendices: Appendix[]; of: Map<string, string> } {
  const { form, rollup } = facts;
  const tables = (form?.fields ?? []).filter(
    (field): field is Extract<Field, { type: 'table' | 'list' }> =>
      field.type === 'table' || (field.type === 'list' && (rollup.lists[field.id] ?? []).length > 0),
  );
  const of = new Map(tables.map(({ id }, index) => [id, `Phụ lục ${roman(index + 2)}`]));
  const rest = tables.map((field): Appendix => {
    const name = of.get(field.id)!;
    const base = { name, title: field.label, note: '' };
    if (field.type === 'table')
      return { ...base, landscape: field.columns.length > 4, blocks: [matrixTable(field, both)] };
    return { ...base, landscape: field.columns.length > 3, blocks: [listTable(field, facts)] };
  });
  const first: Appendix = {
    name: 'Phụ lục I',
    title: 'Tình hình gửi báo cáo của các cơ quan, đơn vị',
    note: '',
    landscape: false,
    blocks: [reportsTable(facts), ...earlierForm(facts)],
  };
  return { appendices: [first, ...rest], of };
}

/** Every unit with number and date of its report, when it came, and how it stands; a subtotal after each group. */
function reportsTable(facts: RollupPaperFacts) {
  const { rollup } = facts;
  const rows: PaperRow[] = [];
  let group: { title: string | null; ids: UnitId[] } | null = null;
  const subtotal = () => {
    if (group?.title)
      rows.push({
        cells: ['', `Cộng ${insideSentence(group.title)}`, '', '', receivedOf(group.ids, facts), ''],
        look: 'total',
      });
  };
  rollup.units.expected.forEach((id, index) => {
    const title = facts.units.get(id)?.group ?? null;
    if (group === null || group.title !== title) {
      subtotal();
      if (title !== null) rows.push({ cells: [title], look: 'group' });
      group = { title, ids: [] };
    }
    group.ids.push(id);
    rows.push(unitRow(index + 1, id, facts));
  });
  subtotal();
  rows.push({ cells: ['', 'Tổng cộng', '', '', receivedOf(rollup.units.expected, facts), ''], look: 'total' });
  return tableOf(
    [
      ['TT', 'center', 2],
      ['Cơ quan, đơn vị', 'left', 11],
      ['Số, ngày báo cáo', 'left', 7],
      ['Ngày nhận', 'center', 5],
      ['Kết quả', 'left', 7],
      ['Ghi chú', 'left', 5],
    ],
    rows,
  );
}

/** Reports in the version of those asked for: "34/37". */
function receivedOf(ids: readonly UnitId[], { rollup: { units } }: RollupPaperFacts): string {
  const [received, exempt] = [new Set(units.received), new Set(units.exempt)];
  return `đã gửi ${ids.filter((id) => received.has(id)).length}/${ids.filter((id) => !exempt.has(id)).length}`;
}

function unitRow(number: number, id: UnitId, facts: RollupPaperFacts): PaperRow {
  const unit = facts.units.get(id);
  const { rollup, leftOut } = facts;
  const isIn = rollup.units.received.includes(id) || leftOut.returned.includes(id);
  const document = [unit?.documentNumber, unit?.documentDate && dateFigures(unit.documentDate)]
    .filter(Boolean)
    .join(', ');
  const came = unit?.receivedAt ?? null;
  return rowOf(
    String(number),
    unit?.name ?? id,
    isIn ? document : '',
    isIn && came !== null ? tableDate(dayOf(came)) : '',
    resultOf(id, facts),
    noteOf(id, facts),
  );
}

/** What a unit is in the version: "đúng hạn", "chậm 03 ngày", "chưa gửi". */
function resultOf(id: UnitId, { rollup: { units, at }, leftOut, units: known }: RollupPaperFacts): string {
  if (leftOut.unsent.includes(id)) return 'chưa gửi';
  if (leftOut.returned.includes(id)) return 'đang bổ sung';
  if (units.exempt.includes(id)) return 'miễn, kết thúc';
  const unit = known.get(id);
  const late = unit && units.late.includes(id) ? delayOf({ state: 'submitted', ...unit }, at) : null;
  const time = !units.late.includes(id) ? 'đúng hạn' : late === null ? 'chậm' : `chậm ${delayInWords(late)}`;
  return units.nil.includes(id) ? `không phát sinh, ${time}` : time;
}

/** The unit's own deadline, where it has not reported. */
function noteOf(id: UnitId, { leftOut, units }: RollupPaperFacts): string {
  const unit = units.get(id);
  return unit !== undefined && leftOut.unsent.includes(id) ? `hạn ${endInTable(unit.lateFrom)}` : '';
}

function listTable(field: Extract<Field, { type: 'list' }>, { rollup, units }: RollupPaperFacts) {
  const rows = rollup.lists[field.id] ?? [];
  const columns = field.columns.filter(({ id }) => rows.some(({ row }) => (row[id] ?? '') !== ''));
  return tableOf(
    [['TT', 'center', 1.3], ...columns.map(({ label }) => [label, 'left', 4] as const), ['Cơ quan, đơn vị', 'left', 4]],
    rows.map(({ unit, row }, index) =>
      rowOf(String(index + 1), ...columns.map(({ id }) => row[id] ?? ''), units.get(unit)?.name ?? unit),
    ),
  );
}

/** Reports sent under the form of before, with what of each is not counted. */
function earlierForm({ rollup, units }: RollupPaperFacts): Appendix['blocks'] {
  const { earlierForm: sent = [] } = rollup;
  return sent.map(({ unit, left }) => {
    const not = left.length === 0 ? '' : `; không tính: ${left.join(', ')}`;
    return { kind: 'small', text: `${units.get(unit)?.name ?? unit}: gửi theo biểu mẫu trước khi sửa đổi${not}.` };
  });
}
