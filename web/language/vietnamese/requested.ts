import { untilInWords } from '../../../domain/deadlines/deadline-words';
import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Reports that staff and leaders ask for at any time. */
export const REQUESTED = {
  title: 'Yêu cầu báo cáo đột xuất',
  lead:
    'Đề nghị các đơn vị được chọn gửi ngay một báo cáo mà văn bản đã giao: cùng biểu mẫu, cùng nơi nhận, hạn tính theo giờ hoặc ' +
    'theo ngày. Một báo cáo yêu cầu được nhiều lần.',
  toCorrect: 'Chưa gửi yêu cầu. Cần sửa lại:',
  report: 'Báo cáo',
  choose: 'Chọn báo cáo này',
  subject: 'Nội dung yêu cầu',
  subjectHint: 'Đơn vị nhận nguyên văn, ví dụ: Thiệt hại do mưa lũ từ ngày 10 đến 13/7.',
  hours: 'Gửi trong (số giờ)',
  hoursHint: 'Tính từ bây giờ, ví dụ 4. Để trống nếu ghi hạn ở ô dưới.',
  end: 'Hoặc hạn gửi',
  endHint: 'Ví dụ: 16 giờ ngày 05/12/2026 (trước 16 giờ), hoặc 05/12/2026 (đến hết ngày).',
  number: 'Văn bản yêu cầu: số, ký hiệu',
  numberHint: 'Nếu có.',
  date: 'Ngày của văn bản',
  dateHint: 'Viết như 05/12/2026; để trống nếu không có văn bản.',
  units: 'Đơn vị phải gửi',
  all: (units: number) => `Tất cả ${twoDigits(units)} đơn vị`,
  mails:
    'Thư báo gửi ngay, kể cả ngoài giờ. Nhắc trước hạn; hết hạn thì đôn đốc, sau 02 giờ báo người đứng đầu đơn vị chưa gửi (hạn ' +
    'từ 03 ngày thì sau 24 giờ).',
  ask: 'Gửi yêu cầu',
  made: 'Các yêu cầu đã gửi',
  newestFirst: 'Các yêu cầu đã gửi, mới nhất trước',
  round: 'Đợt báo cáo',
  by: 'Người yêu cầu',
  until: (lateFrom: Instant) => untilInWords(lateFrom),
  withdrawn: (at: Instant) => `đã rút lúc ${momentInWords(at)}`,
  /** On the page of its round. */
  ofRound: (by: string, at: Instant, lateFrom: Instant) =>
    html`<strong>Yêu cầu đột xuất của ${by}</strong>, ${momentInWords(at)}; hạn gửi: ${untilInWords(lateFrom)}. Nội dung:`,
  document: (number: string, date: Day) => `văn bản số ${number} ${dateInWords(date)}`,
  withdrawalReason: 'Lý do rút yêu cầu',
  withdraw: 'Rút yêu cầu này',
};
