import type { Instant } from '../../../domain/time/time';
import { momentInWords, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** How many reports are owed, and how many of them are overdue. */
interface Owed {
  at: Instant;
  owing: number;
  overdue: number;
}

/** The list of who owes what, round by round. */
export const TRACKING = {
  title: 'Theo dõi tình hình gửi báo cáo',
  owedInAll: ({ at, owing, overdue }: Owed) =>
    html`Đến ${momentInWords(at)}: <strong>${owing}</strong> báo cáo còn phải gửi, trong đó <strong>${overdue}</strong>
quá hạn.`,
  owedNow: ({ at, owing, overdue }: Owed) =>
    html`Đến ${momentInWords(at)}: <strong>${owing}</strong> báo cáo còn phải gửi, trong đó <strong>${overdue}</strong>
quá hạn, tính các đợt đang theo dõi.`,
  filter: 'Lọc danh sách',
  document: 'Văn bản',
  allDocuments: 'Tất cả văn bản',
  unit: 'Đơn vị',
  allUnits: 'Tất cả đơn vị',
  state: 'Tình trạng',
  states: {
    'con-phai-gui': 'Còn phải gửi',
    'chua-gui': 'Chưa gửi',
    'qua-han': 'Quá hạn',
    'can-bo-sung': 'Cần bổ sung',
    'cho-kiem-tra': 'Đã gửi, chờ kiểm tra',
    'da-gui': 'Đã gửi',
    cham: 'Gửi chậm',
    'khong-phat-sinh': 'Không phát sinh',
    mien: 'Miễn báo cáo, đã kết thúc hoạt động',
    'tat-ca': 'Tất cả',
  },
  withPast: 'Cả đợt đã qua',
  nothingFound: 'Không có báo cáo nào khớp với điều kiện lọc.',
  seePast: 'Xem cả các đợt đã qua',

  receivedAt: (compiler: string) => `Nhận tại ${compiler}.`,
  due: 'Hạn gửi',
  sent: (received: number, expected: number) => html`Đã gửi <strong>${received}/${expected}</strong>`,
  overdue: (count: number) => html`quá hạn <strong>${count}</strong>`,
  history: 'Đợt đã qua trước khi nạp văn bản: chỉ để xem, không gửi thư nhắc',
  closed: 'Đợt đã đóng',
  urgingWaits: (count: number, slot: Instant) =>
    html`<strong>${twoDigits(count)} thông báo đôn đốc</strong> sẽ gửi lúc ${momentInWords(slot)}. Đơn vị đã gửi qua
kênh khác thì ghi nhận trước giờ này.`,
  urgingHeld: (count: number) =>
    html`<strong>Đang giữ lại ${twoDigits(count)} thông báo đôn đốc.</strong> Cho gửi thì thư đi ở đợt thư tiếp theo (08
giờ 00 hoặc 14 giờ 00 ngày làm việc); đơn vị đã gửi báo cáo không nhận thư.`,
  holdMails: 'Giữ lại thư đôn đốc',
  releaseMails: 'Cho gửi thư đôn đốc',
  lastDay: 'Hạn cuối',
  why: (unit: string) => html`vì sao?<span class="hidden"> (${unit})</span>`,
  more: 'Danh sách dài hơn số dòng hiển thị. Hãy lọc theo văn bản, đơn vị hoặc tình trạng.',
};
