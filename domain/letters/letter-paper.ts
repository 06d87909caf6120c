import { delayInWords, untilInWords } from '../deadlines/deadline-words';
import { delayOf } from '../states/lateness';
import type { Instant } from '../time/time';
import { dateFigures, tableDate } from '../time/vietnamese';
import type { LetterUnit } from './letter-facts';

/** Fixed text of every urging letter. */
const PRINTED = {
  draft: 'DỰ THẢO',
  to: 'Kính gửi:',
  distribution: 'Nơi nhận:',
  signature: '(ký, ghi rõ họ tên, đóng dấu)',
  list: 'Danh sách kèm theo',
  listOf: 'Cơ quan, đơn vị chưa gửi báo cáo',
} as const;

/** Column headings of the list attached to a letter; `label` is the short form. */
const COLUMNS = {
  place: { head: 'TT', label: 'TT' },
  name: { head: 'Cơ quan, đơn vị', label: 'Cơ quan, đơn vị' },
  due: { head: 'Hạn gửi', label: 'Hạn gửi' },
  late: { head: 'Đã chậm', label: 'Đã chậm' },
  reminded: { head: 'Đã nhắc (ngày)', label: 'Đã nhắc' },
  note: { head: 'Ghi chú', label: 'Ghi chú' },
} as const;

/** A unit in the list attached to a letter, as printed. */
export interface ListedUnit {
  name: string;
  due: string;
  /** How late it was when the letter was drafted; days late stand in the list, never in the letter. */
  late: string;
  reminded: string;
  note: string;
}

/** The fixed parts of a letter and its list; always Vietnamese. */
export interface LetterPaper {
  printed: typeof PRINTED;
  columns: typeof COLUMNS;
  listed: ListedUnit[];
}

/**
 * The fixed parts of a letter. A unit whose report came after the draft stays in the list, with a note.
 * @param asOf when the letter was drafted
 * @example letterPaper([{ name, lateFrom: startOfDay('2020-05-30'), remindedOn: ['2020-06-01'], received: false }], atTime('2020-06-03', '07:00')).listed[0]
 * // { due: 'hết 29/05/2020', late: '05 ngày', … }
 */
export function letterPaper(units: readonly LetterUnit[], asOf: Instant): LetterPaper {
  const listed = units.map(({ name, lateFrom, remindedOn, received }) => ({
    name,
    due: untilInWords(lateFrom, tableDate),
    late: lateBy(lateFrom, asOf),
    reminded: remindedOn.length === 0 ? '–' : remindedOn.map(dateFigures).join(', '),
    note: received ? 'đã gửi sau khi lập dự thảo' : '',
  }));
  return { printed: PRINTED, columns: COLUMNS, listed };
}

function lateBy(lateFrom: Instant, asOf: Instant): string {
  const late = delayOf({ state: 'open', lateFrom, countedAt: null, own: false }, asOf);
  return late === null ? '–' : delayInWords(late);
}
