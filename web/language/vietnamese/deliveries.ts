import type { Instant } from '../../../domain/time/time';
import { formatNumber, momentInWords } from '../../../domain/time/vietnamese';

/** What was sent to whom, and mails that came back. */
export const DELIVERIES = {
  title: 'Tình hình gửi thư',
  lead: 'Thư đã gửi đến từng người: đã đi, bị trả lại, hoãn hay còn chờ. Mới nhất trước.',
  none: 'Không có thư nào khớp.',
  toCorrect: 'Cần sửa lại:',
  search: 'Lọc',
  searchFor: 'Người nhận, địa chỉ hoặc đơn vị',
  state: 'Kết quả',
  allStates: 'Tất cả',
  from: 'Từ ngày',
  to: 'Đến ngày',
  only: (what: string) => `Chỉ: ${what}.`,
  showAll: 'Hiện tất cả',
  table: 'Thư theo người nhận, mới nhất trước',
  person: 'Người nhận',
  email: 'Địa chỉ',
  slot: 'Đợt thư',
  mail: 'Thư',
  notWritten: 'chưa soạn',
  result: 'Kết quả',
  sentAt: (at: Instant) => `lúc ${momentInWords(at)}`,
  bouncedAt: (at: Instant) => `báo trả ghi lúc ${momentInWords(at)}`,
  attempts: (count: number) => `đã thử ${formatNumber(count, 0)} lần`,
  count: (mails: number) => `${formatNumber(mails, 0)} thư.`,
  pages: 'Trang của danh sách thư',
  pageOf: (page: number, last: number) => `Trang ${page}/${last}.`,
  newer: 'Thư mới hơn',
  older: 'Thư cũ hơn',
  enterBounce: 'Nhập thư báo trả',
  mailboxRead: (at: Instant) => `Hộp thư báo trả được đọc lần cuối lúc ${momentInWords(at)}.`,
  mailboxFails: (since: Instant, fault: string) =>
    `Không đọc được hộp thư báo trả từ ${momentInWords(since)}: ${fault}. Hãy báo người quản trị máy chủ (IMAP_URL).`,

  bounceTitle: 'Nhập thư báo trả',
  bounceLead:
    'Khi thư không đến được, máy chủ bên nhận gửi thư báo trả (“Undelivered Mail”, “Delivery Status Notification”) về hộp thư gửi. ' +
    'Lưu thư đó thành tệp .eml, hoặc mở nguồn thư rồi dán toàn bộ vào đây.',
  bounceFile: 'Tệp .eml',
  bounceFileHint: 'Tối đa 2 MB. Phần đầu thư là đủ.',
  bounceSource: 'Hoặc nguồn thư',
  bounceSourceHint: 'Trong hộp thư: “Hiện thư gốc”, “View source”.',
  bounceNot: 'Chưa ghi được:',
  bounceEnter: 'Ghi thư báo trả',
  back: 'Về tình hình gửi thư',
};
