import { untilShort } from '../../../domain/deadlines/deadline-words';
import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, tableMoment, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Urging mails of a round: how many, and the address and title of the round. */
interface UrgingMails {
  count: number;
  round: string;
  title: string;
}

/** Texts of the parts that pages share: marks, faults above a form, buttons. */
export const PARTS = {
  replacedEnd: (lateFrom: Instant) => `hạn cũ: ${untilShort(lateFrom)}`,
  /** Beside how many have sent: a report that was returned has come, and is awaited again. */
  returnedOfSent: (count: number) => `trong đó ${twoDigits(count)} đang bổ sung`,
  oldDate: 'Hạn cũ:',
  reportNumber: (number: number) => `Báo cáo thứ ${number}`,
  atLine: (line: number) => `Dòng ${line}: `,
  atFileLine: (file: string, line: number) => `${file}, dòng ${line}: `,
  atFileLineColumn: (file: string, line: number, column: string) => `${file}, dòng ${line}, cột “${column}”: `,
  rightAddress: (name: string) => html`Địa chỉ đúng<span class="hidden"> của ${name}</span>`,
  correctAddress: (name: string) => html`Sửa địa chỉ<span class="hidden"> của ${name}</span>`,

  mailed: (at: Instant) => `thư ${tableMoment(at)}`,
  promised: (day: Day) => `hẹn gửi ${dateInWords(day)}`,
  callPromise: 'Đơn vị hẹn gửi ngày (như 05/12/2026; đến hết ngày đó không nằm trong danh sách gọi)',
  called: (at: Instant) => `đã gọi ${tableMoment(at)}`,
  callMade: (unit: string, report: string) => html`Đã gọi<span class="hidden"> ${unit}: ${report}</span>`,
  addToCall: (unit: string, report: string) =>
    html`ghi thêm<span class="hidden"> về cuộc gọi: ${unit}, ${report}</span>`,
  whoAnswered: 'Người nghe máy',
  callNote: 'Ghi chú',

  /** @param mails with the address at which reports from other channels are recorded */
  urgingWaits: ({ count, round, title, slot, record }: UrgingMails & { slot: Instant; record: string }) =>
    html`<strong>${twoDigits(count)} thông báo đôn đốc</strong> về <a href="${round}">${title}</a> sẽ gửi lúc
${momentInWords(slot)}. Đơn vị đã gửi qua kênh khác thì <a href="${record}">ghi nhận<span class="hidden"> báo cáo đến
qua kênh khác: ${title}</span></a> trước giờ này.`,
  urgingHeld: ({ count, round, title }: UrgingMails) =>
    html`<strong>Đang giữ lại ${twoDigits(count)} thông báo đôn đốc</strong> về <a href="${round}">${title}</a>. Cho gửi
thì thư đi ở đợt thư tiếp theo; đơn vị đã gửi báo cáo không nhận thư.`,
  holdMails: (title: string) => html`Giữ lại thư đôn đốc<span class="hidden">: ${title}</span>`,
  releaseMails: (title: string) => html`Cho gửi thư đôn đốc<span class="hidden">: ${title}</span>`,

  numberOf: (unit: string) => `(số ${unit})`,
  total: 'Cộng',

  movedRounds: 'Đợt báo cáo có ngày thay đổi',
  round: 'Đợt báo cáo',
  movedDates: 'Ngày thay đổi',
  movedSteps: 'Bước thay đổi',
  date: 'Ngày',
  step: 'Bước',
  lastDayOnTime: 'Ngày cuối cùng còn đúng hạn',
  lastWorkingDay: 'Ngày làm việc cuối cùng trước hạn',
  cutoff: 'Chốt số liệu',
  noDate: 'không có',
  noStep: 'không bước nào',
  deadlineStays: 'hạn giữ nguyên',
  calendarProvisional: 'lịch thành tạm tính',
  calendarOfficial: 'lịch thành chính thức',

  weekdays: [
    { short: 'T2', full: 'thứ Hai' },
    { short: 'T3', full: 'thứ Ba' },
    { short: 'T4', full: 'thứ Tư' },
    { short: 'T5', full: 'thứ Năm' },
    { short: 'T6', full: 'thứ Sáu' },
    { short: 'T7', full: 'thứ Bảy' },
    { short: 'CN', full: 'Chủ nhật' },
  ],
  dayOff: (name: string) => `, nghỉ: ${name}`,
  dayWorked: ', làm bù',
  chooseYear: 'Chọn năm',
  weekendOff: 'nghỉ hằng tuần',
  holidays: 'nghỉ lễ, tết, nghỉ bù, hoán đổi',
  workedWeekend: 'làm bù',

  /** Link to the reasons of a date; which round it is about is for screen readers only. */
  whyOf: (round: string) => html`vì sao?<span class="hidden"> (${round})</span>`,
};
