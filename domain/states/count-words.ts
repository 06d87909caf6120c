import { twoDigits } from '../time/vietnamese';
import type { RoundCounts } from './round-counts';

/**
 * The counts of a round in words, for mails, letters and the command line; two digits, as offices write small counts.
 */

type Sent = Pick<RoundCounts, 'sent' | 'expected' | 'returned'>;

/**
 * The sent reports; returned ones are named beside them, as they must be sent again.
 * @example sentWords({ sent: 6, expected: 10, returned: 2 }) // 'đã gửi 06/10, trong đó 02 đang bổ sung'
 */
export function sentWords(counts: Sent): string {
  return `đã gửi ${sentFigures(counts)}`;
}

/** The same under a heading "Đã gửi". @example sentFigures({ sent: 6, expected: 10, returned: 0 }) // '06/10' */
export function sentFigures({ sent, expected, returned }: Sent): string {
  const returnedPart = returned === 0 ? '' : `, trong đó ${twoDigits(returned)} đang bổ sung`;
  return `${twoDigits(sent)}/${twoDigits(expected)}${returnedPart}`;
}

/**
 * The unsent reports, naming separately those not urged: extended ones and the compiler's own figures.
 * @param compiler the compiler's name, for its own figures
 * @example unsentWords({ unsent: 4, extended: 2, ownUnsent: 1 }, 'Sở Nội vụ')
 * // 'chưa gửi 04 (02 được gia hạn, 01 là số liệu của chính Sở Nội vụ, còn lại 01)'
 */
export function unsentWords(
  { unsent, extended, ownUnsent }: Pick<RoundCounts, 'unsent' | 'extended' | 'ownUnsent'>,
  compiler: string,
): string {
  if (unsent === 0) return 'không còn đơn vị nào chưa gửi';
  const rest = unsent - extended - ownUnsent;
  const parts = [
    ...(extended === 0 ? [] : [`${twoDigits(extended)} được gia hạn`]),
    ...(ownUnsent === 0 ? [] : [`${twoDigits(ownUnsent)} là số liệu của chính ${compiler}`]),
  ];
  if (parts.length > 0 && rest > 0) parts.push(`còn lại ${twoDigits(rest)}`);
  return `chưa gửi ${twoDigits(unsent)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

/** @example owingWords({ owing: 6 }) // 'còn phải gửi 06' */
export function owingWords({ owing }: Pick<RoundCounts, 'owing'>): string {
  return `còn phải gửi ${twoDigits(owing)}`;
}

/** @example punctualityWords({ onTime: 4, late: 2 }) // 'đúng hạn 04, chậm 02' */
export function punctualityWords({ onTime, late }: Pick<RoundCounts, 'onTime' | 'late'>): string {
  return `đúng hạn ${twoDigits(onTime)}, chậm ${twoDigits(late)}`;
}

/**
 * Exempt and ended units, and those with nothing to report; null where there are none.
 * @example excusedWords({ nil: 1, exempt: 1, ended: 0 }) // 'Không phát sinh 01; miễn báo cáo 01.'
 */
export function excusedWords({ nil, exempt, ended }: Pick<RoundCounts, 'nil' | 'exempt' | 'ended'>): string | null {
  const parts = [
    ...(nil === 0 ? [] : [`không phát sinh ${twoDigits(nil)}`]),
    ...(exempt === 0 ? [] : [`miễn báo cáo ${twoDigits(exempt)}`]),
    ...(ended === 0 ? [] : [`kết thúc, chuyển giao ${twoDigits(ended)}`]),
  ];
  const text = parts.join('; ');
  return text === '' ? null : `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`;
}

/** How many reports a version of the rollup contains. @example compiledWords(4) // 'tổng hợp từ 04 báo cáo' */
export function compiledWords(reports: number): string {
  return `tổng hợp từ ${twoDigits(reports)} báo cáo`;
}
