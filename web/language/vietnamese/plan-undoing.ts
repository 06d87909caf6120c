import type { Day } from '../../../domain/time/time';
import { twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** A day, a rule or an event that was confirmed by mistake is taken back. */
export const PLAN_UNDOING = {
  link: 'Thu hồi',
  title: 'Thu hồi việc xác nhận nhầm?',
  lead:
    'Chỉ khi đã xác nhận nhầm. Các đợt dưới đây kết thúc, đơn vị chưa gửi nhận một thư báo không còn phải gửi; báo cáo đã nhận vẫn ' +
    'xem được. Nội dung này lại chờ xác nhận; xác nhận đúng thì đợt cùng kỳ tiếp tục với hạn đúng.',
  noRounds: 'Chưa có đợt báo cáo nào được lập theo nội dung này.',
  ends: (title: string, lastDay: Day, unsent: number, sent: number) =>
    html`<span lang="vi">${title}</span>, hạn hết ${weekdayDate(lastDay)}: ${twoDigits(unsent)} đơn vị chưa gửi, ${twoDigits(
      sent,
    )} báo cáo đã nhận`,
  act: 'Thu hồi',
};
