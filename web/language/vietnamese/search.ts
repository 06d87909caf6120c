import type { Day } from '../../../domain/time/time';
import { formatNumber, tableDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** One search for units, documents, rounds, receipts and people. */
export const SEARCH = {
  title: 'Tìm kiếm',
  link: () => html`Tìm <kbd aria-hidden="true">/</kbd>`,
  label: 'Tìm đơn vị, văn bản, đợt báo cáo, phiếu tiếp nhận, người',
  hint: 'Có dấu hoặc không dấu; phiếu tìm theo mã tiếp nhận hoặc số, ký hiệu của báo cáo.',
  search: 'Tìm',
  tooShort: 'Từ cần tìm phải có ít nhất hai chữ cái hoặc chữ số.',
  none: (words: string) =>
    `Không tìm thấy “${words}”. Thử viết ít từ hơn, hoặc kiểm tra lại tên, số, ký hiệu, mã tiếp nhận.`,
  noneOfKind: (words: string) => `Không tìm thấy “${words}” ở mục này.`,
  kinds: {
    units: 'Đơn vị',
    documents: 'Văn bản',
    rounds: 'Đợt báo cáo',
    receipts: 'Phiếu tiếp nhận',
    people: 'Người liên hệ',
  },
  all: (kind: string) => `Xem tất cả: ${kind}`,
  everyKind: 'Tìm ở mọi mục',
  narrow: (shown: number) => `Hiện ${formatNumber(shown, 0)} kết quả đầu; ghi thêm từ để thu hẹp.`,
  formerName: (name: string) => `trước đây là ${name}`,
  endedOn: (day: Day) => `đến hết ngày ${tableDate(day)}`,
  withdrawn: 'đã bãi bỏ',
  paper: (number: string) => `văn bản số ${number}`,
  receivedOn: (day: Day) => `nhận ngày ${tableDate(day)}`,
  shortcut: () => html`Phím <kbd>/</kbd> mở trang Tìm kiếm từ bất cứ trang nào`,
};
