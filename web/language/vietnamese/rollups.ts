import { hasHour } from '../../../domain/deadlines/deadline-hour';
import { untilInWords, untilShort } from '../../../domain/deadlines/deadline-words';
import type { LeftOut } from '../../../domain/rollup/left-out';
import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, tableDate, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { dueInWords, sendingNumber } from '../vietnamese-words';

/** What is compiled of a round: the list of rounds, a compiled report, the submissions behind a figure. */
export const ROLLUPS = {
  title: 'Báo cáo tổng hợp',
  asOf: (at: Instant) => `Đến ${momentInWords(at)}.`,
  inProgress: 'Đợt đang theo dõi',
  past: 'Đợt đã qua',
  report: 'Báo cáo',
  lastDay: 'Hạn cuối',
  sent: 'Đã gửi',
  late: 'Chậm',
  missing: 'Chưa gửi',
  onTime: 'Đúng hạn',
  compiledReport: 'Bản tổng hợp',
  compiledFrom: (document: string, compiler: string) => `${document} · ${compiler} tổng hợp`,
  notDue: 'chưa đến hạn',
  noVersion: 'chưa có',
  confirmedVersion: (version: number) => `bản ${twoDigits(version)}, đã xác nhận`,
  draftVersion: (version: number) => `bản ${twoDigits(version)}, dự thảo`,
  noRounds: 'Chưa có đợt báo cáo nào.',

  compiledFor: (compiler: string, receiver: string) => `${compiler} tổng hợp, gửi ${receiver}`,
  due: (dueText: string | null, lateFrom: Instant) => `Hạn gửi của đơn vị: ${dueInWords(dueText, lateFrom)}.`,
  nothingYet: (lateFrom: Instant) =>
    `Chưa có bản tổng hợp. Dự thảo đầu tiên được lập ${hasHour(lateFrom) ? 'ngay khi hết' : 'vào ngày làm việc sau'} hạn gửi ` +
    `(${untilInWords(lateFrom)}); từ lúc đó số liệu có gì tổng hợp nấy.`,
  unsentOf: (unsent: number, expected: number) => `Chưa gửi: ${unsent}/${expected}`,
  returnedNow: (count: number) => `Đang bổ sung: ${count}`,
  isConfirmed: (version: number, at: Instant, by: string) =>
    html`<strong>Bản ${twoDigits(version)}, đã xác nhận</strong> lúc ${momentInWords(at)}, người xác nhận: ${by}. Bản
này không thay đổi nữa.`,
  isDraft: (version: number, at: Instant) =>
    html`<strong>DỰ THẢO, bản ${twoDigits(version)}</strong>, lập lúc ${momentInWords(at)}. Số liệu có thể thay đổi khi
có báo cáo gửi thêm.`,
  beforeConfirming: (compiler: string) =>
    `Đã kiểm tra số liệu thì xác nhận; lãnh đạo được báo, báo cáo thành báo cáo của ${compiler} gửi lên cấp trên ` +
    '(nếu văn bản có quy định). Xác nhận rồi không sửa được bản này.',
  confirm: (version: number) => `Xác nhận bản ${twoDigits(version)}`,
  appendixAsWorkbook: 'Tải phụ lục (Excel)',
  unitsAsCsv: 'Tải số liệu theo đơn vị (CSV)',
  versions: 'Các bản tổng hợp',
  version: (version: number) => `Bản ${twoDigits(version)}`,
  confirmed: 'đã xác nhận',
  draft: 'dự thảo',
  supplement: (number: number) => `bổ sung lần ${twoDigits(number)}`,

  whoHasSent: 'Tình hình gửi báo cáo',
  expected: 'Phải gửi',
  sentLate: 'Gửi chậm',
  nil: 'Không phát sinh',
  exempt: 'Miễn, đã kết thúc',
  exemptOrEnded: 'Miễn báo cáo hoặc đã kết thúc hoạt động',
  compiledOf: (reports: number) => `Bản này tổng hợp từ ${twoDigits(reports)} báo cáo.`,
  leftOut: ({ unsent, returned, excused }: LeftOut) => {
    const groups = [
      ...(unsent.length === 0 ? [] : [`${twoDigits(unsent.length)} đơn vị chưa gửi`]),
      ...(returned.length === 0 ? [] : [`${twoDigits(returned.length)} đơn vị đang bổ sung`]),
      ...(excused.length === 0 ? [] : [`${twoDigits(excused.length)} đơn vị được miễn hoặc đã kết thúc`]),
    ];
    return groups.length === 0 ? 'Không đơn vị nào còn ở ngoài.' : `Khi tổng hợp, chưa gồm ${groups.join(', ')}.`;
  },
  underEarlierForm: (reports: number) => `Gửi theo biểu mẫu trước khi sửa đổi (${reports})`,
  notCounted: 'không tính vào số liệu:',
  unsentThen: 'Chưa gửi khi tổng hợp',
  returnedThen: 'Đang bổ sung khi tổng hợp',
  lateInVersion: 'Gửi chậm, có trong bản này',
  nilInVersion: 'Không phát sinh, có trong bản này',
  returned: 'cần bổ sung',
  sentAfter: (receipt: string, on: Day) => html`đã gửi sau bản này, <a href="/phieu/${receipt}">${tableDate(on)}</a>`,
  dueBy: (lateFrom: Instant) => `hạn ${untilShort(lateFrom)}`,
  receivedOn: (receipt: string, on: Day) => html`nhận <a href="/phieu/${receipt}">${dateInWords(on)}</a>`,
  allUnits: 'Tất cả đơn vị và số, ngày báo cáo',
  eachUnit: 'Tình hình gửi báo cáo của từng đơn vị',
  place: 'TT',
  unit: 'Đơn vị',
  documentNumberAndDate: 'Số, ngày báo cáo',
  numberAndDate: 'Số, ngày',
  dayReceived: 'Ngày nhận',
  resultInVersion: 'Kết quả trong bản này',
  result: 'Kết quả',
  seeReport: 'xem báo cáo',
  results: {
    unsent: 'chưa gửi',
    returned: 'đang bổ sung',
    exempt: 'miễn, kết thúc',
    nil: 'không phát sinh',
    late: 'chậm',
    onTime: 'đúng hạn',
  },

  figures: 'Số liệu',
  addedFromReports: (count: number) =>
    `Tính từ ${count} báo cáo có nội dung. Bấm vào một con số để xem nó từ báo cáo nào.`,
  content: 'Nội dung',
  columnTotal: (column: string) => `cộng, ${column}`,
  otherFigures: 'Chỉ tiêu khác',
  figure: 'Chỉ tiêu',
  unitOfMeasure: 'Đơn vị tính',
  largest: 'lớn nhất',

  sourcesOf: (title: string, version: number) => `${title}, bản ${twoDigits(version)}`,
  whereFrom: 'Số liệu này từ đâu?',
  largestOf: (count: number) => `Lấy số lớn nhất từ ${twoDigits(count)} báo cáo dưới đây, theo thứ tự danh mục.`,
  addedFrom: (count: number) => `Cộng từ ${twoDigits(count)} báo cáo dưới đây, theo thứ tự danh mục.`,
  sources: 'Báo cáo làm nên con số',
  documentNumber: 'Số văn bản',
  receivedAt: 'Nhận lúc',
  seeSubmission: (version: number, unit: string) =>
    html`xem ${sendingNumber(version)}<span class="hidden"> của ${unit}</span>`,
  notChecked: 'chưa kiểm tra',
  largestFigure: 'Lớn nhất',
  noSources: 'Chưa báo cáo nào có số liệu này.',
};
