import { delayInWords, untilInWords } from '../../../../domain/deadlines/deadline-words';
import type { Delay } from '../../../../domain/states/lateness';
import { type Day, dayOf, type Instant } from '../../../../domain/time/time';
import { dateFigures, dateInWords, formatNumber, receiptMoment, twoDigits } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';

/** How the first submission of a report counts. */
interface Result {
  /** Null when it came on time. */
  late: Delay | null;
  lateFrom: Instant;
  /** Which submission is looked at. */
  version: number;
}

/** Who received which report of whom. */
interface Received {
  compiler: string;
  report: string;
  unit: string;
  nil: boolean;
}

/** The receipt of a report (phiếu tiếp nhận), and its comparison with files. */
export const RECEIPT = {
  title: (receipt: string) => `Phiếu tiếp nhận báo cáo ${receipt}`,
  heading: 'Phiếu tiếp nhận báo cáo',
  received: ({ compiler, report, unit, nil }: Received) =>
    nil
      ? html`<strong>${compiler}</strong> đã tiếp nhận báo cáo “không phát sinh” đối với <strong>${report}</strong>
của <strong>${unit}</strong>.`
      : html`<strong>${compiler}</strong> đã tiếp nhận <strong>${report}</strong> của <strong>${unit}</strong>.`,
  withdrawn: (by: string, at: Instant) =>
    html`<strong>Phiếu này đã được thu hồi vì ghi nhận nhầm</strong> (${by}, ${receiptMoment(at)}); không còn tính là đã gửi. Lý do:`,
  withdraw: 'Thu hồi vì ghi nhận nhầm',
  withdrawalReason: 'Lý do thu hồi',
  withdrawalHint:
    'Báo cáo trở lại như trước khi ghi; phiếu vẫn đọc được và ghi rõ đã thu hồi; đơn vị còn phải gửi thì nhận thư.',
  code: 'Mã tiếp nhận',
  receivedAt: 'Tiếp nhận lúc',
  vietnamTime: (at: Instant) => html`<strong>${receiptMoment(at)}</strong> (giờ Việt Nam)`,
  version: 'Lần gửi',
  replacedBy: (version: number) => `(đã có lần gửi ${twoDigits(version)} thay lần này trong báo cáo tổng hợp)`,
  result: 'Kết quả',
  resultOf: ({ late, lateFrom, version }: Result) => {
    const outcome = late === null ? 'đúng hạn' : `chậm ${delayInWords(late)} so với hạn`;
    const later = version > 1 && '; tính theo lần gửi đầu, các lần sau không làm thay đổi';
    return html`<strong>${outcome}</strong> (hạn: ${untilInWords(lateFrom)})${later}`;
  },
  lateReason: 'Lý do gửi chậm',
  recordedOn: (words: string | null, at: Instant) =>
    html`<span lang="vi">${words}</span> (ghi ${dateInWords(dayOf(at))})`,
  signedDocument: 'Văn bản đã ký',
  number: (number: string) => html`số <span class="nowrap">${number}</span>`,
  numberAndDate: (number: string, day: Day) => html`số <span class="nowrap">${number}</span> ${dateInWords(day)}`,
  signer: (name: string) => `người ký: ${name}`,
  channel: 'Kênh gửi',
  sentOn: (day: Day) => `ngày gửi ${dateFigures(day)}`,
  submittedBy: 'Người gửi, ghi',
  note: 'Ghi chú',
  sha256: 'Mã kiểm tra nội dung (SHA-256)',
  files: 'Tệp đã nhận',
  fileName: 'Tên tệp',
  size: 'Dung lượng',
  bytes: (bytes: number) => `${formatNumber(bytes)} byte`,
  noFiles: 'Không có tệp đính kèm.',
  warnings: 'Số liệu đã được lưu ý khi gửi:',
  certifies: 'Phiếu này xác nhận thời điểm và tệp đã nhận; nội dung sẽ được kiểm tra sau.',
  qrCode: 'Mã QR của địa chỉ tra cứu',
  lookUpLater: (address: string) => html`Tra cứu phiếu này về sau: <span class="break">${address}</span>`,
  toContent: 'Xem nội dung đã gửi',
  toOwed: 'Về báo cáo phải gửi',
  toTracking: 'Về trang theo dõi',
  printing: 'In phiếu: dùng lệnh in của trình duyệt (Ctrl + P).',

  compareHeading: 'Đối chiếu với tệp đang giữ',
  recordHeading: 'Bản ghi nội dung',
  nothingCompared: 'Chưa chọn tệp nào để đối chiếu.',
  sameFile: (name: string, bytes: number, received: string) =>
    html`“${name}” (${formatNumber(bytes)} byte) <strong>đúng là tệp đã nhận</strong>: “${received}”.`,
  otherFile: (name: string, bytes: number) =>
    html`“${name}” (${formatNumber(bytes)} byte) <strong>không trùng</strong> với tệp nào đã nhận theo phiếu này.`,
  filesHeld: 'Tệp đang giữ',
  filesHeldHint:
    'Cho biết tệp đang giữ có trùng từng byte với tệp đã nhận không. Hệ thống chỉ tính mã của tệp, không lưu tệp.',
  compare: 'Đối chiếu tệp',
  downloadRecord: (address: string) =>
    html`<a href="${address}">Tải bản ghi nội dung</a>: mã SHA-256 của tệp tải về chính là mã kiểm tra nội dung trên
phiếu.`,
};
