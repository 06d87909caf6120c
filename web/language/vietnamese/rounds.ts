import type { Instant } from '../../../domain/time/time';
import { momentInWords, tableMoment, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { dueInWords } from '../vietnamese-words';

/** A step of a round that another one replaced. */
interface SkippedStep {
  name: string;
  at: Instant;
}

/** A round of reports: its page, its list of units, steps and notices, the reasons of a date. */
export const ROUNDS = {
  mailsOfRound: 'Thư đã gửi về đợt này, theo người nhận',
  matrix: 'Bảng theo dõi',
  due: (dueText: string | null, lateFrom: Instant) => `Hạn gửi: ${dueInWords(dueText, lateFrom)}.`,
  why: 'Vì sao có ngày này?',
  to: (receiver: string) => `Gửi ${receiver}.`,
  toThrough: (receiver: string, compiler: string) => `Gửi ${receiver}, qua ${compiler}.`,
  history: 'Đợt đã qua trước khi nạp văn bản: chỉ để xem, không gửi thư nhắc.',
  closed: 'Đợt đã đóng.',
  recorded: (count: number) =>
    html`<strong>Đã ghi nhận ${twoDigits(count)} báo cáo.</strong> Các đơn vị này không còn bị nhắc.`,
  reminded: (count: number) =>
    html`<strong>Đã ghi thư nhắc cho ${twoDigits(count)} đơn vị.</strong> Thư đi ở đợt thư tiếp theo; xem ở mục
“Thông báo” bên dưới.`,
  checked: (count: number) => html`<strong>Đã đánh dấu kiểm tra ${twoDigits(count)} báo cáo.</strong>`,

  groups: {
    'phai-gui': 'Phải gửi',
    'da-gui': 'Đã gửi',
    'dung-han': 'Đúng hạn',
    cham: 'Gửi chậm',
    'chua-gui': 'Chưa gửi',
    'qua-han': 'Quá hạn',
    'con-han': 'Chưa gửi, còn hạn',
    'can-bo-sung': 'Cần bổ sung',
    'con-phai-gui': 'Còn phải gửi',
    'khong-phat-sinh': 'Không phát sinh',
    mien: 'Miễn, đã kết thúc',
  },

  units: 'Đơn vị',
  allUnits: 'Tất cả đơn vị của đợt',
  registerOrder: 'Theo thứ tự danh mục',
  latestFirst: 'Chậm nhất trước',
  unitsByRegister: 'Đơn vị của đợt, theo thứ tự danh mục',
  unitsByLateness: 'Đơn vị của đợt, chậm nhất trước',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  received: 'Đã nhận',
  lastContact: 'Liên hệ gần nhất',
  contact: 'Liên hệ',
  telephone: 'Điện thoại',
  choose: (unit: string) => `Chọn ${unit}`,
  own: 'số liệu của chính cơ quan tổng hợp',
  lateReason: 'Lý do gửi chậm',
  extendOrExempt: 'gia hạn, miễn',
  extendExemptOrReason: 'gia hạn, miễn, lý do chậm',
  askAgain: 'đề nghị bổ sung',
  askAgainOrReason: 'đề nghị bổ sung, lý do chậm',
  seeDecision: 'xem quyết định',
  documentNumber: (number: string) => `số ${number}`,
  figuresToNote: (unit: string) => html`số liệu cần lưu ý<span class="hidden">: ${unit}</span>`,
  notReceived: 'chưa nhận',
  called: (unit: string) => html`Đã gọi<span class="hidden"> ${unit}</span>`,
  remindChosen: 'Nhắc đơn vị đã chọn',
  markChecked: 'Đánh dấu đã kiểm tra',
  record: 'Ghi nhận báo cáo đến qua kênh khác',

  compiled: 'Báo cáo tổng hợp',
  nothingCompiled: 'Chưa có bản tổng hợp. Dự thảo đầu tiên được lập vào ngày làm việc sau hạn gửi, với báo cáo đã có.',
  version: (version: number) => `Bản ${twoDigits(version)}`,
  versionConfirmed: (at: Instant, by: string) =>
    html`<strong>đã xác nhận</strong> lúc ${momentInWords(at)}, người xác nhận: ${by}.`,
  versionDraft: (at: Instant) => html`<strong>dự thảo</strong>, lập lúc ${momentInWords(at)}, chờ kiểm tra.`,
  confirmVersion: (version: number) => `Xác nhận bản ${twoDigits(version)}`,
  confirmHint: 'Xem số liệu trước khi xác nhận; xác nhận rồi không sửa được bản này.',

  letters: 'Công văn đôn đốc đã dự thảo',
  letterDraft: (issuer: string, at: Instant) => `Dự thảo của ${issuer}, lập lúc ${momentInWords(at)}`,
  letterUnits: (count: number) => `${twoDigits(count)} đơn vị`,

  steps: 'Các bước của đợt',
  noSteps: 'Đợt này không có bước nhắc việc.',
  stepsInOrder: 'Các bước theo thời gian',
  step: 'Bước',
  at: 'Lúc',
  whyThen: 'Vì sao vào lúc này',
  whyShort: 'Vì sao',
  stepStates: { done: 'đã làm', due: 'đến lúc làm', 'to-come': 'sắp tới' },
  andOthers: (names: readonly string[], more: number) => `${names.join(', ')} và ${more} đơn vị khác`,
  skipped: (steps: readonly SkippedStep[]) =>
    steps.map(({ name, at }) => `${name} lúc ${tableMoment(at)} không gửi thư, vì đã gộp vào lần sau.`).join(' '),

  notices: 'Thông báo',
  noNotices: 'Chưa có thông báo nào về đợt này.',
  noticesNewestFirst: 'Thông báo, mới nhất trước',
  notice: 'Thông báo',
  toWhom: 'Gửi ai',
  byHand: 'chuyên viên nhắc',
  people: (count: number) => `${count} người`,
  unreachable: (count: number) => `${twoDigits(count)} địa chỉ thư không gửi được`,
  noticeStates: {
    waiting: 'chờ gửi',
    claimed: 'đang gửi',
    sent: 'đã gửi',
    dropped: 'không gửi, báo cáo đã có',
    held: 'đang giữ lại',
    history: 'lịch sử, không gửi',
  },

  eachDate: 'Từng ngày, lý do và căn cứ',
  what: 'Nội dung',
  result: 'Kết quả',
  source: 'Căn cứ',
};
