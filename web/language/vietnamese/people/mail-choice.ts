/** How a person's own mails come. */
export const MAIL_CHOICE = {
  title: 'Nhận thư',
  noAddress: 'Phiên này không gắn với địa chỉ thư nào nên không có thư để chọn.',
  for: (email: string) => `Thư gửi đến ${email}.`,
  isEach: 'Thư đến theo từng đợt, 08 giờ 00 và 14 giờ 00 ngày làm việc, khi có việc.',
  isOnce: 'Mỗi ngày làm việc nhiều nhất một thư, lúc 08 giờ 00, gộp mọi việc.',
  inTime:
    'Khi chọn một thư mỗi ngày, thư đôn đốc, yêu cầu khẩn và việc có hạn trong ngày hoặc ngày làm việc tiếp theo vẫn đến ngay trong đợt của nó.',
  chooseOnce: 'Chọn một thư mỗi ngày',
  chooseEach: 'Nhận lại theo từng đợt',
  toChoice: 'Chọn cách nhận thư',
};
