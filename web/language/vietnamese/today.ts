import { againBy, delayInWords, untilInWords } from '../../../domain/deadlines/deadline-words';
import type { Delay } from '../../../domain/states/lateness';
import type { Day, Instant } from '../../../domain/time/time';
import { momentInWords, twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { capitalised } from '../vietnamese-words';

/** What staff look at every morning. */
export const TODAY = {
  title: 'Hôm nay',
  heading: (day: Day) => `Hôm nay, ${weekdayDate(day)}`,
  standsStill: (name: string, text: string) => html`<strong>${name}</strong> ${text}.`,
  reportsStillCome: 'Việc tiếp nhận báo cáo vẫn diễn ra bình thường; lúc này nên gọi điện thay cho thư nhắc.',
  corrected: () =>
    html`<strong>Đã sửa địa chỉ.</strong> Thông báo đang chờ được gửi đến địa chỉ mới ở đợt thư tiếp theo.`,

  workOfTheDay: 'Việc trong ngày',
  /** What follows each of the six numbers; in English some words go with the count. */
  counted: {
    owing: 'còn phải gửi, hạn trong tuần này',
    arrived: (since: Day) => `đã đến từ ${weekdayDate(since)}`,
    doubtful: 'thiếu chữ ký hoặc số liệu cần lưu ý',
    calls: 'cần gọi điện',
    letters: (_count: number) => 'công văn chờ ký',
    rollups: (_count: number) => 'báo cáo tổng hợp chờ kiểm tra, xác nhận',
  },

  dueThisWeek: 'Còn phải gửi, hạn trong tuần này',
  overdue: 'Đợt đang quá hạn',
  soon: 'Sắp đến hạn',
  endOf: (lateFrom: Instant) => capitalised(untilInWords(lateFrom)),
  why: (round: string) => html`vì sao?<span class="hidden"> (${round})</span>`,
  overdueBy: (late: Delay) => html`quá hạn <strong>${delayInWords(late)}</strong>`,
  owingOf: (owing: number, expected: number, round: string) =>
    html`còn phải gửi <strong>${owing}/${expected}</strong><span class="hidden">: ${round}</span>`,
  overdueOf: (overdue: number, expected: number, round: string) =>
    html`quá hạn, chưa gửi <strong>${overdue}/${expected}</strong><span class="hidden">: ${round}</span>`,
  withOwnDay: (round: string) => html`đơn vị được gia hạn hoặc cần bổ sung<span class="hidden">: ${round}</span>`,
  returned: 'cần bổ sung',
  moreUnits: (count: number, round: string) =>
    html`Và ${twoDigits(count)} đơn vị khác<span class="hidden"> của ${round}</span>`,
  recordReports: (round: string) => html`Ghi nhận<span class="hidden"> báo cáo đến qua kênh khác: ${round}</span>`,
  remindUnits: (round: string) => html`Nhắc<span class="hidden">: ${round}</span>`,

  arrived: (since: Day) => `Đã đến từ ${weekdayDate(since)}`,
  arrivedNewestFirst: 'Báo cáo đã đến, mới nhất trước',
  unit: 'Đơn vị',
  report: 'Báo cáo',
  channel: 'Kênh',
  receivedAt: 'Nhận lúc',
  reportOf: (report: string, unit: string) => html`${report}<span class="hidden"> của ${unit}</span>`,
  nil: 'không phát sinh',
  number: (number: string) => `số ${number}`,
  arrivedEarlier: (count: number) => `Và ${twoDigits(count)} báo cáo đến trước đó.`,
  doubtful: 'Thiếu chữ ký hoặc số liệu cần lưu ý',
  unsigned: 'chưa có số, ký hiệu hoặc người ký của bản đã ký',
  moreReports: (count: number) => `Và ${twoDigits(count)} báo cáo khác.`,

  calls: 'Cần gọi điện',
  callsLongestFirst: 'Đơn vị cần gọi điện, quá hạn lâu nhất trước',
  call: 'Gọi',
  state: 'Tình trạng',
  lastContact: 'Liên hệ gần nhất',
  contact: 'Liên hệ',
  action: 'Việc',
  noPhone: 'chưa có số',
  record: (unit: string, report: string) => html`ghi nhận<span class="hidden"> báo cáo của ${unit}: ${report}</span>`,
  remind: (unit: string, report: string) => html`nhắc<span class="hidden"> ${unit}: ${report}</span>`,
  moreCalls: (count: number, matrix: string) =>
    html`Và ${twoDigits(count)} báo cáo khác; xem <a href="${matrix}">bảng theo dõi</a>.`,

  askedExtensions: 'Đề nghị gia hạn chờ trả lời',
  asked: (unit: string, round: string) => `${unit}: ${round}`,
  letters: 'Công văn chờ ký',
  letter: (round: string) => `Công văn đôn đốc: ${round}`,
  letterState: (signer: string, draftedAt: Instant, overdue: number) =>
    `${signer} ký; dự thảo lập lúc ${momentInWords(draftedAt)}; ${twoDigits(overdue)} đơn vị quá hạn, chưa gửi`,
  rollups: 'Báo cáo tổng hợp chờ kiểm tra, xác nhận',
  rollup: (round: string, version: number) => `${round}, bản ${twoDigits(version)}`,
  compiledAt: (at: Instant) => `lập lúc ${momentInWords(at)}`,
  toCheck: (count: number, round: string) =>
    html`${twoDigits(count)} báo cáo chưa kiểm tra<span class="hidden"> của ${round}</span>`,
  supplementAt: (at: Instant, base: number) =>
    `bổ sung bản ${twoDigits(base)} đã xác nhận, lập lúc ${momentInWords(at)}`,
  waitsForConfirmation: 'đã kiểm tra, chờ lãnh đạo xác nhận',
  givenBack: 'lãnh đạo đề nghị kiểm tra lại:',
  returnedRollups: 'Cấp trên đề nghị bổ sung báo cáo tổng hợp',
  returnedBy: (receiver: string, at: Instant, lateFrom: Instant) =>
    `${receiver} đề nghị lúc ${momentInWords(at)}, gửi lại ${againBy(lateFrom)}:`,
  uncompiledSince: (at: Instant) => `có thay đổi từ ${momentInWords(at)} chưa tổng hợp`,
  badAddresses: 'Địa chỉ thư không gửi được',
  badSince: (address: string, since: Instant) => html`<span class="break">${address}</span> từ ${momentInWords(since)}`,
  noticesWaiting: (count: number) => `${twoDigits(count)} thông báo đang chờ`,
  oldMarks: (marks: number) =>
    `${twoDigits(marks)} địa chỉ do phiên bản trước đánh dấu, khi hộp thư đầy hoặc máy chủ thư từ chối bên gửi cũng bị coi là sai địa chỉ. ` +
    'Gửi lại thì thông báo đang chờ đi ở đợt thư tiếp theo; địa chỉ sai thật sẽ được đánh dấu lại.',
  freeOldMarks: (marks: number) => `Gửi lại đến ${twoDigits(marks)} địa chỉ này`,
  freed: (count: number) =>
    `Đã bỏ đánh dấu ${twoDigits(count)} địa chỉ. Thông báo đang chờ được gửi ở đợt thư tiếp theo.`,
  fullMailboxes: 'Hộp thư đầy',
  fullMailboxesHint:
    'Thư được gửi lại vào các ngày làm việc tiếp theo, chưa phải sửa địa chỉ. Đề nghị gọi điện để người nhận dọn hộp thư; nếu gần hạn thì ' +
    'nhắc qua điện thoại.',
  fullSince: (address: string, since: Instant) =>
    html`<span class="break">${address}</span> từ đợt thư ${momentInWords(since)}`,
  mailsWaiting: (count: number) => `${twoDigits(count)} thư đang chờ`,
  openPoints: 'Nội dung cần xác nhận',
  points: (count: number) => `${twoDigits(count)} nội dung`,
  provisional: 'Ngày tạm tính',
  untilDecided: (day: Day) => `hết ${weekdayDate(day)}; chờ quyết định chính thức về ngày nghỉ`,
  system: 'Hệ thống',
  versions: ({ program, schema }: { program: string; schema: { program: number; database: number } }) =>
    `Chương trình phiên bản ${program}; cơ sở dữ liệu ở bước nâng cấp ${schema.database} trong ${schema.program}.`,
};
