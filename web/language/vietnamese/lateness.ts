import { delayInWords } from '../../../domain/deadlines/deadline-words';
import type { Delay } from '../../../domain/states/lateness';
import type { Day } from '../../../domain/time/time';
import { dateInWords, twoDigits } from '../../../domain/time/vietnamese';

const OUTCOMES = { 'on-time': 'đúng hạn', 'not-due': 'chưa đến hạn', excused: 'không phải gửi' };

/** The list of acts that turned late reports into ones on time. */
export const LATENESS = {
  title: 'Đổi kết quả đúng hạn',
  lead:
    'Những việc làm báo cáo từ quá hạn thành đúng hạn: văn bản giấy ghi nhận sau; gia hạn, miễn báo cáo ký trong hạn nhưng ghi sau. ' +
    'Khi việc còn chờ xác nhận thì báo cáo vẫn tính là chậm. Người thứ hai xác nhận là lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống, ' +
    'không phải người đã ghi.',
  ofRound: 'Chỉ của một đợt báo cáo.',
  ofAll: 'Xem tất cả các đợt',
  none: 'Chưa có việc nào làm đổi kết quả đúng hạn.',
  report: 'Báo cáo của',
  change: 'Việc, kết quả',
  paper: 'Văn bản làm căn cứ',
  askedBy: 'Người ghi, lý do',
  state: 'Xác nhận',
  acts: {
    record: 'Ghi nhận văn bản đến',
    extend: 'Gia hạn',
    exempt: 'Miễn báo cáo',
    end: 'Kết thúc, chuyển giao',
    restore: 'Thu hồi việc đã ghi',
  },
  becomes: (late: Delay, outcome: keyof typeof OUTCOMES) =>
    `từ quá hạn ${delayInWords(late)} thành ${OUTCOMES[outcome]}`,
  document: (number: string, date: Day) => `Số ${number} ${dateInWords(date)}`,
  book: (number: string) => `số đến ${number}`,
  scans: (files: number) => `${twoDigits(files)} tệp kèm theo`,
  noScan: 'chưa có bản quét',
  waiting: 'Chờ người thứ hai xác nhận',
  alone: 'Có hiệu lực ngay, không cần người thứ hai',
  confirmedBy: (name: string) => `${name} đã xác nhận`,
  refusedBy: (name: string) => `${name} không xác nhận`,
  choose: (unit: string) => `Chọn: ${unit}`,
  confirm: 'Xác nhận các việc đã chọn',
  refuse: 'Không xác nhận các việc đã chọn',
  refusalReason: 'Lý do không xác nhận',
  confirmedDone: 'Đã xác nhận. Báo cáo tính theo ngày của văn bản.',
  refusedDone: 'Đã ghi là không xác nhận. Báo cáo vẫn tính là chậm.',
};
