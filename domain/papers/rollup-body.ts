import { insideSentence } from '../messages/inside-sentence';
import { inVietnamese } from '../messages/message';
import type { Field } from '../rollup/form';
import { onTimeShare } from '../states/share';
import { dateInWords, momentInWords, twoDigits } from '../time/vietnamese';
import type { UnitId } from '../units/unit';
import { type BothPeriods, groupedTable, numbersTable } from './compared-figures';
import { isCollective } from './issuing-body';
import type { PaperBlock } from './paper';
import type { RollupPaperFacts } from './rollup-facts';

/** Rows of a list that the body names; a longer list is only counted there. */
const MOST_NAMED = 10;

/** The report's name without the word "báo cáo": "công tác dân vận chính quyền 6 tháng đầu năm 2020". */
export function reportSubject(report: string): string {
  return insideSentence(report.replace(/^báo cáo\s+/iu, ''));
}

/** The body of the paper: basis, who has reported, the results by the headings of the form, the closing words. */
export function rollupBody(
  facts: RollupPaperFacts,
  both: BothPeriods,
  appendixOf: ReadonlyMap<string, string>,
): PaperBlock[] {
  return [
    { kind: 'paragraph', text: opening(facts) },
    { kind: 'heading', level: 1, text: 'I. TÌNH HÌNH GỬI BÁO CÁO' },
    ...whoHasReported(facts),
    { kind: 'heading', level: 1, text: 'II. KẾT QUẢ THỰC HIỆN' },
    ...results(facts, both, appendixOf),
    { kind: 'paragraph', text: closing(facts) },
  ];
}

function opening({ document, compiler, receiver, report }: RollupPaperFacts): string {
  const reports = compiler === receiver ? 'báo cáo tổng hợp' : `tổng hợp, báo cáo ${receiver}`;
  return `Thực hiện ${document}, ${compiler} ${reports} ${reportSubject(report)} như sau:`;
}

function closing({ compiler, receiver, report, issuer }: RollupPaperFacts): string {
  const said = `Trên đây là báo cáo ${reportSubject(report)}`;
  if (compiler === receiver) return `${said}./.`;
  const verb = issuer.tree === 'government' && !isCollective(issuer) ? 'kính báo cáo' : 'báo cáo';
  return `${said}, ${compiler} ${verb} ${receiver}./.`;
}

/** Counts of the version, and who is not in it by name: the units missing and late. */
function whoHasReported(facts: RollupPaperFacts): PaperBlock[] {
  const { rollup, leftOut, cutoff, covers } = facts;
  const { units, at } = rollup;
  const asked = units.expected.length - units.exempt.length;
  const until = cutoff === null ? '' : `Số liệu tính đến hết ${dateInWords(cutoff)}. `;
  const range = covers === null ? '' : `Số liệu từ ${dateInWords(covers.from)} đến ${dateInWords(covers.to)}. `;
  const share = onTimeShare({ expected: asked, onTime: units.received.length - units.late.length });
  const counts = [
    `đúng hạn ${inVietnamese(share.text)}`,
    `chậm ${twoDigits(units.late.length)}`,
    `không phát sinh ${twoDigits(units.nil.length)}`,
    `chưa gửi ${twoDigits(leftOut.unsent.length)}`,
    ...(leftOut.returned.length === 0 ? [] : [`đang bổ sung ${twoDigits(leftOut.returned.length)}`]),
    ...(leftOut.excused.length === 0 ? [] : [`miễn báo cáo, kết thúc ${twoDigits(leftOut.excused.length)}`]),
  ];
  const received = `${twoDigits(units.received.length)}/${twoDigits(asked)}`;
  const text = `${until}${range}Đến ${momentInWords(at)}, tổng hợp từ ${received} báo cáo: ${counts.join('; ')}.`;
  return [
    { kind: 'paragraph', text },
    ...named('Chưa gửi', leftOut.unsent, facts),
    ...named('Đang bổ sung, chưa tính trong báo cáo này', leftOut.returned, facts),
    ...named('Gửi chậm', units.late, facts),
    ...named('Không phát sinh', units.nil, facts),
    { kind: 'paragraph', text: 'Tình hình gửi báo cáo của từng cơ quan, đơn vị tại Phụ lục I.' },
  ];
}

function named(label: string, ids: readonly UnitId[], { units }: RollupPaperFacts): PaperBlock[] {
  if (ids.length === 0) return [];
  const names = ids.map((id) => units.get(id)?.name ?? id);
  return [{ kind: 'item', text: `${label} (${twoDigits(ids.length)}): ${names.join('; ')}.` }];
}

/** The fields of the form in its order; numbers that follow each other are one table. */
function results(facts: RollupPaperFacts, both: BothPeriods, appendixOf: ReadonlyMap<string, string>): PaperBlock[] {
  const { form } = facts;
  if (form === null) {
    return [{ kind: 'paragraph', text: 'Văn bản không quy định biểu mẫu; nội dung theo báo cáo của các đơn vị.' }];
  }
  let number = 0;
  const heading = (label: string): PaperBlock => ({ kind: 'heading', level: 2, text: `${++number}. ${label}` });
  return runs(form.fields).flatMap((run) => fieldBlocks(run, facts, both, appendixOf, heading));
}

function fieldBlocks(
  run: readonly Field[],
  facts: RollupPaperFacts,
  both: BothPeriods,
  appendixOf: ReadonlyMap<string, string>,
  heading: (label: string) => PaperBlock,
): PaperBlock[] {
  const first = run[0]!;
  const period = facts.before?.period ?? null;
  if (first.type === 'table') return [heading(first.label), groupedTable(first, both, period)];
  if (first.type === 'list') return listBlocks(first, facts, appendixOf, heading);
  if (first.type === 'text') return textBlocks(first, facts, heading);
  const numbers = run.filter((field) => field.type === 'number').filter(({ aggregate }) => aggregate !== 'none');
  return numbers.length === 0 ? [] : [heading('Các chỉ tiêu'), numbersTable(numbers, both, period)];
}

/** The fields, with numbers in a row together. */
function runs(fields: readonly Field[]): Field[][] {
  const found: Field[][] = [];
  for (const field of fields) {
    const last = found.at(-1);
    if (field.type === 'number' && last?.[0]?.type === 'number') last.push(field);
    else found.push([field]);
  }
  return found;
}

function listBlocks(
  { id, label, columns }: Extract<Field, { type: 'list' }>,
  { rollup, units }: RollupPaperFacts,
  appendixOf: ReadonlyMap<string, string>,
  heading: (label: string) => PaperBlock,
): PaperBlock[] {
  const rows = rollup.lists[id] ?? [];
  if (rows.length === 0) return [];
  const text = `Các cơ quan, đơn vị nêu ${twoDigits(rows.length)} mục, danh sách tại ${appendixOf.get(id) ?? 'phụ lục'}.`;
  const first = columns[0]?.id ?? '';
  const items = rows.length > MOST_NAMED ? [] : rows;
  return [
    heading(label),
    { kind: 'paragraph', text },
    ...items.map(
      ({ unit, row }): PaperBlock => ({ kind: 'item', text: `${row[first] ?? ''} (${units.get(unit)?.name ?? unit})` }),
    ),
  ];
}

/** What units wrote, under each unit's name; sentences are never merged. */
function textBlocks(
  { id, label }: Extract<Field, { type: 'text' }>,
  { rollup, units }: RollupPaperFacts,
  heading: (label: string) => PaperBlock,
): PaperBlock[] {
  const texts = rollup.texts[id] ?? [];
  if (texts.length === 0) return [];
  return [
    heading(label),
    ...texts.flatMap(({ unit, text }): PaperBlock[] => [
      { kind: 'heading', level: 3, text: `${units.get(unit)?.name ?? unit}:` },
      ...text
        .split('\n')
        .flatMap((line): PaperBlock[] => (line.trim() === '' ? [] : [{ kind: 'paragraph', text: line.trim() }])),
    ]),
  ];
}
