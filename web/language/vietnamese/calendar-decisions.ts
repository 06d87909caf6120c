import type { Instant } from '../../../domain/time/time';
import { momentInWords, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Documents about the working calendar: days swapped, a year that becomes official, a change that is taken back. */
export const CALENDAR_DECISIONS = {
  heading: 'Văn bản về ngày nghỉ, ngày làm bù',
  announce: 'Ghi văn bản thay đổi lịch',
  announceTitle: 'Ghi văn bản về ngày nghỉ, ngày làm bù',
  announceNote:
    'Ví dụ: Công văn số 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ hoán đổi ngày 02/01/2026 với ngày 10/01/2026. ' +
    'Trang sau cho thấy đợt báo cáo nào đổi ngày và đơn vị nào được báo, trước khi lưu.',
  number: 'Số, ký hiệu văn bản',
  numberHint: 'Ví dụ: 12729/VPCP-KGVX',
  issuer: 'Cơ quan ban hành',
  issuerHint: 'Ví dụ: Văn phòng Chính phủ',
  daysOff: 'Ngày được nghỉ',
  daysOffHint: 'Nhiều ngày cách nhau bằng dấu phẩy: 02/01/2026, 31/8/2026. Không có thì để trống.',
  daysWorked: 'Ngày làm việc thay',
  daysWorkedHint: 'Theo đúng thứ tự của các ngày nghỉ: 10/01/2026, 22/8/2026. Không hoán đổi thì để trống.',
  dayName: 'Tên gọi ngày nghỉ',
  dayNameHint: 'Để trống nếu là ngày hoán đổi.',
  byDocument: (number: string, date: string, issuer: string) => `Theo văn bản số ${number} ngày ${date} (${issuer}):`,
  told: 'Ai được báo',
  toldUnits: (units: number) =>
    `${twoDigits(units)} lượt đơn vị chưa gửi nhận thư báo hạn mới, hạn cũ và văn bản làm căn cứ ở lần gửi thư tiếp theo; chuyên viên ` +
    'cơ quan đầu mối cũng nhận thư. Thư nhắc đã gửi không gửi lại.',
  toldInRound: (title: string, units: number) => `${title}: ${twoDigits(units)} đơn vị`,
  nobodyTold: 'Không đơn vị nào đổi hạn gửi; chỉ ngày nhắc, đôn đốc thay đổi nên không gửi thư.',

  toOfficial: 'Xác nhận ngày tạm tính là chính thức…',
  officialTitle: (year: number) => `Xác nhận lịch năm ${year} là chính thức`,
  officialNote:
    'Các ngày tạm tính dưới đây trở thành chính thức theo văn bản ghi ở cuối trang. Nếu văn bản có ngày khác, ghi văn bản đó trước ở ' +
    'trang “Ghi văn bản thay đổi lịch”.',
  makeOfficial: 'Xác nhận chính thức',

  undoTitle: 'Thu hồi thay đổi lịch ghi nhầm',
  undoNote:
    'Các ngày trở lại như trước khi ghi; đợt báo cáo trở lại hạn cũ. Thư chưa gửi thì bỏ; chỉ người đã nhận thư mới được báo lại.',
  undo: 'Thu hồi',
  takeBack: 'thu hồi…',
  undone: 'đã thu hồi',
  byHand: 'Sửa từng ngày',
  ofYear: (year: number) => `Lịch năm ${year} chính thức`,
  undoes: (number: number) => `Thu hồi thay đổi số ${number}`,
  numbered: (number: number) => `Số ${number}`,
  moved: (rounds: number) => (rounds === 0 ? 'không đợt nào đổi hạn' : `${twoDigits(rounds)} đợt đổi hạn`),
  recorded: (by: string, at: Instant) => html`<span lang="vi">${by}</span> ghi lúc ${momentInWords(at)}`,
};
