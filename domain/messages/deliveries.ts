/** What became of a mail to a person. */
export const DELIVERIES = {
  'deliveries.sent': 'Đã gửi',
  'deliveries.bounced': 'Bị trả lại',
  'deliveries.refused': 'Không gửi được',
  'deliveries.put-off': 'Hoãn, sẽ gửi lại',
  'deliveries.waiting': 'Chờ đến giờ gửi',
  'deliveries.address': 'không có địa chỉ này',
  'deliveries.mailbox-full': 'hộp thư đầy',
  'deliveries.sender': 'máy chủ bên nhận từ chối nơi gửi hoặc nội dung',
  'deliveries.for-now': 'chưa chuyển được',
};
