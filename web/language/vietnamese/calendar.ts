import type { CalendarStatus } from '../../../domain/calendar/calendar';
import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { capitalised } from '../vietnamese-words';
import { CALENDAR_DECISIONS } from './calendar-decisions';

const STATUSES: Readonly<Record<CalendarStatus, string>> = { official: 'chính thức', provisional: 'tạm tính' };

/** The working calendar: a year, an edit of a day, and what the edit would move. */
export const CALENDAR = {
  title: (year: number) => `Lịch làm việc năm ${year}`,
  lead: (year: number, workingDays: number) =>
    `Năm ${year} có ${workingDays} ngày làm việc. Lịch này quyết định ngày nhắc, đôn đốc và giờ thư đi; ` +
    'hạn gửi trong văn bản không tự dời.',
  yearStatus: {
    provisional: () =>
      html`Tình trạng: <strong>tạm tính</strong>; chưa có thông báo nghỉ lễ, tết của năm này nên các ngày tính theo
quy tắc, có thể thay đổi.`,
    official: () => html`Tình trạng: <strong>chính thức</strong>.`,
  },
  addDay: 'Thêm hoặc sửa một ngày',
  daysOff: 'Ngày nghỉ lễ, tết, nghỉ bù, hoán đổi',
  daysOffNote: 'Ngoài thứ Bảy, Chủ nhật hằng tuần.',
  daysOffCaption: (year: number) => `Ngày nghỉ năm ${year}`,
  day: 'Ngày',
  name: 'Tên gọi',
  status: 'Tình trạng',
  source: 'Căn cứ',
  statuses: STATUSES,
  onDay: (day: Day) => capitalised(weekdayDate(day)),
  changedByOffice: 'cơ quan đã sửa',
  workedDays: 'Ngày làm bù',
  workedInstead: (worked: Day, insteadOf: Day) =>
    html`<strong>${capitalised(weekdayDate(worked))}</strong>, thay cho ${weekdayDate(insteadOf)}`,
  changes: 'Cơ quan đã sửa',
  off: 'nghỉ',
  worked: 'làm việc',
  change: (day: Day) => html`sửa<span class="hidden"> ${dateInWords(day)}</span>`,

  toYear: (year: string) => `Lịch năm ${year}`,
  editTitle: 'Sửa một ngày của lịch làm việc',
  editRefused: 'Chưa sửa gì. Cần sửa lại:',
  editNote: 'Trước khi lưu, trang sau cho thấy những đợt báo cáo có ngày thay đổi.',
  dayHint: 'Viết như 24/11/2026.',
  thisDay: 'Ngày này',
  chooseOff: 'Nghỉ',
  chooseWorked: 'Làm việc (cả khi là thứ Bảy, Chủ nhật làm bù)',
  sourceHint: 'Ví dụ: Công văn số 12729/VPCP-KGVX ngày 25/12/2025.',
  chooseOfficial: 'Chính thức',
  chooseProvisional: 'Tạm tính, chờ thông báo chính thức',
  seeMoves: 'Xem đợt nào thay đổi ngày',
  undoChange: 'Bỏ phần đã sửa của ngày này…',
  back: 'Quay lại',

  confirmTitle: 'Sửa lịch như sau?',
  now: 'Hiện nay',
  afterChange: 'Sau khi sửa',
  offAs: (name: string, status: CalendarStatus) => `nghỉ: ${name} (${STATUSES[status]})`,
  workedAs: (name: string, status: CalendarStatus) => `làm việc: ${name} (${STATUSES[status]})`,
  asShipped: 'theo lịch có sẵn của phần mềm',
  moves: 'Đợt báo cáo có ngày thay đổi',
  noMoves: 'Không đợt báo cáo nào đang mở có ngày thay đổi.',
  movesNote: (rounds: number) =>
    html`<strong>${twoDigits(rounds)} đợt báo cáo</strong> có ngày thay đổi. Bước đã làm thì không làm lại. Đợt đã hết
hạn giữ nguyên hạn.`,
  saveNote:
    'Khi lưu, mọi đợt báo cáo, văn bản chưa kết thúc và bộ phận gửi thư đều tính lại bước kế tiếp theo lịch mới; ' +
    'nhật ký ghi tên người sửa.',
  save: 'Lưu lịch',
  backToEdit: 'Quay lại sửa',

  decisions: CALENDAR_DECISIONS,

  /** A unit's deadlines in a calendar of its own. */
  feed: {
    title: 'Hạn gửi báo cáo trong lịch của đơn vị',
    owed: 'Báo cáo phải gửi',
    note:
      'Lịch trên điện thoại, Outlook hoặc Google có thể tự lấy hạn gửi báo cáo của đơn vị: mỗi báo cáo chưa gửi là ' +
      'một ngày trong lịch, có nhắc trước hạn, và tự rời khỏi lịch khi báo cáo đã được tiếp nhận.',
    address: () => html`<strong>Địa chỉ lịch của đơn vị</strong> (chỉ hiện một lần, hãy chép ngay):`,
    howTo:
      'Trong ứng dụng lịch, chọn thêm lịch “từ địa chỉ (URL)” và dán địa chỉ này. Ai có địa chỉ đều xem được hạn ' +
      'gửi của đơn vị (không xem được nội dung báo cáo); đề nghị không chuyển ra ngoài đơn vị.',
    inUse: 'Địa chỉ đang dùng',
    madeAt: (at: Instant) => `tạo lúc ${momentInWords(at)}`,
    madeBy: 'Người tạo',
    none: 'Đơn vị chưa có địa chỉ lịch.',
    make: 'Tạo địa chỉ lịch',
    makeAnother: 'Tạo địa chỉ mới',
    revoke: 'Thu hồi địa chỉ',
    replaced: 'Địa chỉ mới thay địa chỉ cũ: lịch đang dùng địa chỉ cũ sẽ ngừng cập nhật ngay.',
  },
};
