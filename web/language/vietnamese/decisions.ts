import { againBy } from '../../../domain/deadlines/deadline-words';
import type { DecisionKind } from '../../../domain/decisions/decision';
import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

const KINDS: Readonly<Record<DecisionKind, string>> = {
  return: 'Đề nghị bổ sung, hoàn thiện',
  extend: 'Gia hạn',
  exempt: 'Miễn báo cáo',
  end: 'Kết thúc, chuyển giao',
  refuse: 'Chưa thống nhất gia hạn',
  'late-reason': 'Ghi nhận lý do gửi chậm',
  restore: 'Thu hồi',
};

/** Decisions on a report: return, extension, exemption, end of the duty, reason of lateness, and taking one back. */
export const DECISIONS = {
  title: 'Bổ sung, gia hạn, miễn báo cáo',
  kinds: KINDS,
  done: {
    'bo-sung': 'Đã đề nghị bổ sung, hoàn thiện. Đơn vị nhận thư ở đợt thư tiếp theo.',
    'gia-han': 'Đã gia hạn. Đơn vị nhận thư ở đợt thư tiếp theo và được nhắc theo hạn mới.',
    'chua-gia-han': 'Đã ghi trả lời. Hạn gửi giữ nguyên; đơn vị nhận thư ở đợt thư tiếp theo.',
    'ly-do-cham': 'Đã ghi nhận lý do gửi chậm. Báo cáo vẫn tính là gửi chậm.',
    mien: 'Đã miễn báo cáo. Đơn vị không còn bị nhắc.',
    'ket-thuc': 'Đã kết thúc trách nhiệm báo cáo. Đơn vị không còn bị nhắc.',
    'thu-hoi': 'Đã thu hồi.',
  },
  asked: (until: Day, by: string, at: Instant) =>
    html`<strong>Đơn vị đề nghị gia hạn đến hết ${dateInWords(until)}</strong> (${by}, ${momentInWords(at)}). Lý do:`,
  several: {
    titles: {
      'gia-han': 'Gia hạn cho nhiều đơn vị',
      'bo-sung': 'Đề nghị nhiều đơn vị bổ sung',
      mien: 'Miễn cho nhiều đơn vị',
    },
    /** Buttons under the units of a round. */
    buttons: { 'gia-han': 'Gia hạn', 'bo-sung': 'Đề nghị bổ sung', mien: 'Miễn báo cáo' },
    done: {
      'gia-han': (units: number) =>
        `Đã gia hạn cho ${twoDigits(units)} đơn vị. Mỗi đơn vị nhận thư ở đợt thư tiếp theo và được nhắc theo hạn mới.`,
      'bo-sung': (units: number) =>
        `Đã đề nghị ${twoDigits(units)} đơn vị bổ sung, hoàn thiện. Mỗi đơn vị nhận thư ở đợt thư tiếp theo.`,
      mien: (units: number) => `Đã miễn báo cáo cho ${twoDigits(units)} đơn vị. Các đơn vị này không còn bị nhắc.`,
    },
    hint: 'Ghi cho tất cả đơn vị được đánh dấu, hoặc không ghi cho đơn vị nào. Mỗi đơn vị có quyết định riêng, thu hồi riêng được.',
    units: 'Đơn vị',
    nobody: 'Đợt này không có đơn vị nào thực hiện được việc này.',
  },
  toCorrect: 'Chưa ghi. Cần sửa lại:',
  due: 'Hạn gửi',
  askedAgain: 'Đề nghị gửi lại',
  by: (lateFrom: Instant) => againBy(lateFrom),
  sent: 'Đã gửi',
  seeContent: 'xem nội dung',
  nothingOwn: 'Số liệu của chính cơ quan đầu mối tổng hợp: không có việc nào ở trang này.',
  nothing: 'Báo cáo này không cần quyết định nào.',
  dateHint: 'Viết như 05/12/2026.',
  reason: 'Lý do',
  ifAny: 'Nếu có.',

  basisNumber: 'Căn cứ: số, ký hiệu văn bản',
  basisNumberHint:
    'Ví dụ: 312/UBND-NC. Cơ quan đầu mối không tự quyết định; ghi văn bản của cơ quan ban hành hoặc cơ quan nhận ' +
    'báo cáo.',
  bookNumber: 'Số đến',
  bookNumberHint: 'Số trong sổ văn bản đến; cần khi báo cáo đã quá hạn.',
  confirmDates: 'Đã đối chiếu với văn bản, các ngày trên là đúng',
  basisDate: 'Ngày của văn bản',
  decider: 'Cơ quan, người quyết định',
  deciderHint: 'Ví dụ: UBND tỉnh Gia Lai',

  returnHint:
    'Đơn vị nhận thư nêu các nội dung này và gửi lại thành lần gửi tiếp theo. Kết quả lần gửi đầu (đúng hạn hay ' +
    'chậm) được giữ nguyên.',
  points: 'Nội dung cần bổ sung, hoàn thiện',
  pointsHint: 'Đơn vị nhận nguyên văn nội dung này.',
  sendAgainBy: 'Đề nghị gửi lại trước hết ngày',
  sendAgainHint: 'Ngày làm việc, từ hôm nay trở đi; cần đến một giờ thì viết như 05/12/2026 16:00. Không phải gia hạn.',
  deadlineHint: 'Viết như 05/12/2026; hạn đến một giờ thì viết như 05/12/2026 16:00.',

  extendHint:
    'Đơn vị được nhắc theo hạn mới; hạn cũ vẫn được lưu và hiện kèm. Sau khi hết hạn chỉ ghi được văn bản đã ký ' +
    'trong hạn.',
  newDeadline: 'Hạn mới: đến hết ngày',
  unitsReason: 'Lý do đơn vị đề nghị',
  unitsReasonHint: 'Nếu có; thư gửi đơn vị nêu nguyên văn.',

  refuseHint:
    'Khi đơn vị đã đề nghị gia hạn mà cơ quan nhận báo cáo chưa thống nhất. Hạn gửi giữ nguyên; thư trả lời đơn vị ' +
    'nêu lý do.',
  whoAnswered: 'Cơ quan, người trả lời',
  refusalReason: 'Lý do chưa thống nhất',
  refusalReasonHint: 'Viết tiếp sau chữ “Do”, không viết hoa; thư gửi đơn vị nêu nguyên văn.',
  recordAnswer: 'Ghi trả lời',

  lateReasonHint:
    'Sau hạn thì ghi nhận lý do, không gia hạn: báo cáo vẫn tính là gửi chậm, số ngày chậm giữ nguyên. Lý do hiện ' +
    'bên cạnh báo cáo để xét thi đua.',
  lateReason: 'Lý do gửi chậm',
  asExplained: 'Theo văn bản hoặc lời giải trình của đơn vị.',
  noteReason: 'Ghi nhận lý do',

  exempt: 'Miễn báo cáo này',

  successor: 'Đơn vị kế thừa',
  successorHint: 'Để trống nếu đơn vị kết thúc hoạt động.',
  noSuccessor: 'Không chuyển giao',
  end: 'Kết thúc trách nhiệm báo cáo này',

  restoreHint: (kind: DecisionKind) =>
    `Thu hồi việc đã ghi gần nhất còn hiệu lực: ${KINDS[kind]}. Báo cáo trở lại như trước đó; việc đã ghi vẫn ` +
    'được lưu.',
  restoreReason: 'Lý do thu hồi',

  recorded: 'Đã ghi',
  newestFirst: 'Việc đã ghi, mới nhất trước',
  kind: 'Việc',
  content: 'Nội dung',
  basis: 'Căn cứ',
  recordedBy: 'Người ghi',
  undone: 'đã thu hồi',
  oldDay: (day: Day) => `hết ${dateInWords(day)}`,
  newDay: (day: Day) => `đến hết ${weekdayDate(day)}`,
  againBy: (day: Day) => `gửi lại trước hết ${dateInWords(day)}`,
  transferredTo: (unit: string) => `chuyển giao cho ${unit}`,
  document: (number: string, date: Day) => `số ${number} ${dateInWords(date)}`,
};
