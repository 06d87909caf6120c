import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Standing duties: attested by day with a note. */
export const DUTIES = {
  title: 'Nhiệm vụ thường xuyên',
  lead: 'Các nhiệm vụ này không có hạn gửi và không bị tính chậm. Đơn vị xác nhận đã thực hiện theo ngày, kèm ghi chú.',
  noDeadline: 'Nhiệm vụ thường xuyên: không có hạn gửi, không bị tính chậm.',
  none: 'Không có nhiệm vụ thường xuyên nào giao cho đơn vị.',
  refused: 'Chưa xác nhận. Cần sửa lại:',
  from: 'Thực hiện từ ngày',
  to: 'đến ngày (để trống nếu một ngày)',
  note: 'Đã thực hiện',
  noteHint: 'Ví dụ: đã phân công 05 đồng chí phụ trách 12 thôn.',
  attest: 'Xác nhận đã thực hiện',
  attested: 'Đã xác nhận',
  notAttested: 'chưa xác nhận',
  days: (from: Day, to: Day) => (from === to ? dateInWords(from) : `${dateInWords(from)} đến ${dateInWords(to)}`),
  by: (who: string, at: Instant) => html`<span lang="vi">${who}</span> xác nhận lúc ${momentInWords(at)}`,
  withdraw: 'thu hồi',
  withdrawn: (who: string, at: Instant) => html`<span lang="vi">${who}</span> thu hồi lúc ${momentInWords(at)}:`,
  counts: (attested: number, all: number) =>
    `${twoDigits(attested)}/${twoDigits(all)} đơn vị đã xác nhận; ${twoDigits(all - attested)} đơn vị chưa xác nhận.`,
  show: 'Xem',
  unit: 'Đơn vị',
  daysAttested: 'Số ngày',
  who: 'Đơn vị đã xác nhận, chưa xác nhận',
};
