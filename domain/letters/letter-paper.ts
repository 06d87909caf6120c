import { dateFigures, tableDate } from '../time/vietnamese';
import type { LetterUnit } from './letter-facts';

/** What is printed on every letter that urges, whatever it says. */
const PRINTED = {
  draft: 'DỰ THẢO',
  to: 'Kính gửi:',
  distribution: 'Nơi nhận:',
  signature: '(ký, ghi rõ họ tên, đóng dấu)',
  list: 'Danh sách kèm theo',
  listOf: 'Cơ quan, đơn vị chưa gửi báo cáo',
} as const;

/** Heads of the list that goes with a letter; `label` is the short form. */
const COLUMNS = {
  place: { head: 'TT', label: 'TT' },
  name: { head: 'Cơ quan, đơn vị', label: 'Cơ quan, đơn vị' },
  due: { head: 'Hạn gửi', label: 'Hạn gửi' },
  reminded: { head: 'Đã nhắc (ngày)', label: 'Đã nhắc' },
  note: { head: 'Ghi chú', label: 'Ghi chú' },
} as const;

/** A unit in the list that goes with a letter, in the words of the paper. */
export interface ListedUnit {
  name: string;
  due: string;
  reminded: string;
  note: string;
}

/** The parts of a letter that are the same in every one, and its list; Vietnamese in whatever language it is looked at. */
export interface LetterPaper {
  printed: typeof PRINTED;
  columns: typeof COLUMNS;
  listed: ListedUnit[];
}

/**
 * The paper round the words of a letter. A unit that has sent since the draft stays in the list, and its note says so.
 * @example letterPaper([{ name, lastDay: '2020-05-29', remindedOn: ['2020-06-01'], received: false }]).listed[0].due // 'hết 29/05/2020'
 */
export function letterPaper(units: readonly LetterUnit[]): LetterPaper {
  const listed = units.map(({ name, lastDay, remindedOn, received }) => ({
    name,
    due: `hết ${tableDate(lastDay)}`,
    reminded: remindedOn.length === 0 ? '–' : remindedOn.map(dateFigures).join(', '),
    note: received ? 'đã gửi sau khi lập dự thảo' : '',
  }));
  return { printed: PRINTED, columns: COLUMNS, listed };
}
