import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Events from which deadlines count. */
export const PLAN_EVENTS = {
  title: 'Ghi sự kiện',
  refused: 'Chưa ghi. Cần sửa lại:',
  lead: 'Mỗi sự kiện lập một đợt báo cáo; hạn gửi do hệ thống tính theo văn bản.',
  day: 'Ngày xảy ra sự kiện',
  dayHint: (of: string) => `Hạn tính từ: ${of}. Viết như 02/3/2026; ngày này không tính vào thời hạn.`,
  what: 'Sự kiện',
  whatHint: 'Ví dụ: kết thúc đợt kiểm tra tại Sở Y tế.',
  period: 'Kỳ báo cáo',
  periodHint: 'Như quý I năm 2026 hoặc 2026-Q1.',
  units: 'Đơn vị phải gửi vì sự kiện này',
  unitsHint: 'Không chọn đơn vị nào: tất cả đơn vị trong danh sách.',
  opens: (lastDay: Day, units: number) =>
    `Lập đợt báo cáo có hạn hết ${weekdayDate(lastDay)} cho ${twoDigits(units)} đơn vị; các đơn vị được nhắc, đôn đốc theo lịch. ` +
    'Sự kiện được lưu vĩnh viễn cùng tên người ghi.',
  kept: (of: { report: string; on: Day; what: string; by: string; at: Instant }) =>
    html`${of.report}: <strong>${of.what}, ${dateInWords(of.on)}</strong>, ${of.by} ghi lúc ${momentInWords(of.at)}.`,
  record: 'Ghi sự kiện',
};
