import type { Instant } from '../../../../domain/time/time';
import { momentInWords } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';

/** The page of the reports a unit owes and has submitted. */
export const OWED = {
  title: 'Báo cáo phải gửi',
  nothing: 'Hiện không có báo cáo nào phải gửi.',
  draft: (savedAt: Instant) => html`Có <strong>bản nháp</strong> lưu lúc ${momentInWords(savedAt)}, chưa gửi.`,
  goOn: 'Làm tiếp báo cáo',
  sendAgain: 'Gửi lại báo cáo',
  begin: 'Làm báo cáo',
  sent: 'Báo cáo đã gửi',
  released: 'Báo cáo được miễn, đã kết thúc',
  sentNewestFirst: 'Báo cáo đã gửi, mới nhất trước',
  report: 'Báo cáo',
  result: 'Kết quả',
  firstReceived: 'Nhận lần đầu',
  receipt: 'Phiếu tiếp nhận',
  toCalendar: 'Đưa hạn gửi vào lịch của đơn vị',
};
