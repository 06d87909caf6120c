import { untilInWords } from '../../../domain/deadlines/deadline-words';
import type { Day, Instant } from '../../../domain/time/time';
import { twoDigits, weekdayDate } from '../../../domain/time/vietnamese';

/** What a document leaves open, confirmed by a person. */
export const PLAN_POINTS = {
  title: 'Nội dung cần xác nhận',
  confirmTitle: 'Xác nhận như sau?',
  refused: 'Chưa xác nhận. Cần sửa lại:',
  date: 'Ngày được xác nhận',
  dateHint: 'Gửi chậm nhất trong ngày này. Viết như 30/11/2026.',
  dateProposed: 'Ô đã điền sẵn ngày gợi ý, chưa có hiệu lực.',
  onlyOnce: 'Chỉ một lần, trong ngày ghi ở trên',
  ifRecurring: 'Nếu lặp lại mỗi kỳ',
  dayIsLater: 'Ngày đó ở tháng sau, quý sau hoặc năm sau kỳ báo cáo',
  recurringHint:
    'Gửi một lần: 30/11/2026. Lặp lại: chọn tần suất và ghi ngày của mỗi kỳ. Hằng năm: 15/12. Hằng quý, hằng tháng: 15, ' +
    'cuối tháng, ngày làm việc thứ 3. Hằng tuần: thứ Sáu.',
  firstPeriod: 'Kỳ đầu tiên',
  firstPeriodHint: 'Như 2026, quý III năm 2026; để trống thì tính từ kỳ hiện nay.',
  rule: 'Quy tắc được xác nhận',
  makesRounds: (lastDay: Day) =>
    `Mỗi kỳ có một đợt báo cáo; đợt đầu có hạn hết ${weekdayDate(lastDay)}. Các đơn vị được nhắc, đôn đốc theo lịch. Quy tắc ` +
    'đã xác nhận được lưu vĩnh viễn cùng tên người xác nhận.',
  answer: 'Trả lời',
  cutoff: 'Chốt số liệu',
  cutoffDays: 'Chốt số liệu trước ngày cuối cùng còn đúng hạn, số ngày làm việc',
  cutoffHint: 'Từ 1 đến 60. Để trống nếu không đặt ngày chốt số liệu.',
  cutoffBefore: (workingDays: number) => `${twoDigits(workingDays)} ngày làm việc trước ngày cuối cùng còn đúng hạn`,
  noCutoff: 'không đặt ngày chốt số liệu',
  onTheDay: 'Gửi trong ngày đó',
  notOnTime: 'Không tính đúng hạn: hiểu đúng chữ “trước ngày”',
  onTime: 'Có tính đúng hạn',
  by: 'Người xác nhận',
  reason: 'Căn cứ, lý do',
  reasonHint: 'Ví dụ: Công văn số 59/SNV-TH; ý kiến của lãnh đạo Văn phòng ngày 12/10/2026.',
  makesRound: (lateFrom: Instant) =>
    `Đợt báo cáo được lập với hạn ${untilInWords(lateFrom)}; các đơn vị được nhắc, đôn đốc theo lịch. Ngày đã xác ` +
    'nhận được lưu vĩnh viễn cùng tên người xác nhận.',
  movesRounds: (rounds: number) => `Ngày của ${twoDigits(rounds)} đợt báo cáo thay đổi:`,
  movesNothing:
    'Không ngày nào thay đổi. Câu trả lời được lưu cùng tên người xác nhận, nội dung này không còn trong danh sách ' +
    'cần xác nhận.',
  correct: 'Quay lại sửa',
  preview: 'Xem trước khi xác nhận',
};
