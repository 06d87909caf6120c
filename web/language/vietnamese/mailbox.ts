import { formatNumber } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** The sample's mailbox. */
export const MAILBOX = {
  title: 'Hộp thư mẫu',
  lead: 'Thư mà hệ thống đã gửi, như người nhận nhìn thấy. Không thư nào rời khỏi máy này.',
  none:
    'Chưa có thư nào. Sau khi nạp dữ liệu mẫu, những thư đầu tiên đến trong khoảng một phút ' +
    'khi bộ phận hẹn giờ đã chạy.',
  table: 'Thư, mới nhất trước',
  subject: 'Tiêu đề',
  to: 'Người nhận',
  sentAt: 'Gửi lúc',
  noneFound: 'Không có thư nào khớp.',
  search: 'Tìm thư',
  searchFor: () => html`Tiêu đề hoặc người nhận <span class="soft">(có dấu hoặc không dấu)</span>`,
  showAll: 'Hiện tất cả',
  count: (mails: number) => `${formatNumber(mails, 0)} thư.`,
  pages: 'Trang của hộp thư',
  pageOf: (page: number, last: number) => `Trang ${page}/${last}.`,
  newer: 'Thư mới hơn',
  older: 'Thư cũ hơn',

  mailFrom: 'Từ',
  mailTo: 'Đến',
  mail: 'Thư',
  content: (subject: string) => `Nội dung thư: ${subject}`,
  plainText: 'Bản không định dạng',
  plainTextOfMail: 'Bản không định dạng của thư',
};
