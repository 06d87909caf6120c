import { html } from '../../../html';

/** The page behind the link of the weekly mail. */
export const WEEKLY_MAIL = {
  title: 'Thư tình hình hằng tuần',
  stopped: () =>
    html`<strong>Đã dừng thư hằng tuần</strong> gửi đến địa chỉ nhận thư này. Thư khi có báo cáo tổng hợp vẫn được
gửi.`,
  receiveAgain: 'Nhận lại thư hằng tuần',
  when: 'Thư tình hình gửi vào phiên 08 giờ 00 thứ Hai khi còn báo cáo chưa gửi.',
  stop: 'Dừng thư hằng tuần',
};
