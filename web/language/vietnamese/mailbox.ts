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
  newest: (count: number) => `Hiện ${count} thư mới nhất.`,

  mailFrom: 'Từ',
  mailTo: 'Đến',
  mail: 'Thư',
  content: (subject: string) => `Nội dung thư: ${subject}`,
  plainText: 'Bản không định dạng',
  plainTextOfMail: 'Bản không định dạng của thư',
};
