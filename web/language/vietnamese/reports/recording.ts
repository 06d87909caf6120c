import type { Instant } from '../../../../domain/time/time';
import { fileSize } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';
import { dueInWords } from '../../vietnamese-words';

/** What may be chosen as scans: kinds of files, and how many and how large. */
interface ScanLimits {
  types: string;
  files: number;
  fileBytes: number;
  totalBytes: number;
}

/** Recording reports that came by another channel. */
export const RECORDING = {
  matrix: 'Bảng theo dõi',
  title: 'Ghi nhận báo cáo đến qua kênh khác',
  refused: 'Chưa ghi nhận gì. Cần sửa lại:',
  typedIsKept: 'Những gì đã nhập được giữ nguyên bên dưới.',
  note: (dueText: string | null, lateFrom: Instant) =>
    'Dùng khi đơn vị đã gửi bản ký qua hệ thống quản lý văn bản, bưu chính hoặc thư điện tử. Nhập số văn bản của ' +
    'các đơn vị đó; tất cả được ghi nhận cùng lúc, hoặc không ghi gì nếu còn lỗi. ' +
    `Hạn gửi: ${dueInWords(dueText, lateFrom)}.`,
  nobodyOwes: 'Không còn đơn vị nào phải gửi trong đợt này.',
  units: 'Đơn vị còn phải gửi, theo thứ tự danh mục',
  receivedFrom: 'Đã nhận của đơn vị',
  documentNumber: 'Số, ký hiệu văn bản',
  sentOnOther: () => html`Ngày gửi <span class="soft">(nếu khác ngày chung)</span>`,
  number: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  signer: 'Người ký',
  sentOn: 'Ngày gửi',
  bookNumber: 'Số đến',
  scans: 'Bản quét',
  scansHint: ({ types, files, fileBytes, totalBytes }: ScanLimits) =>
    `Bản quét của từng văn bản, nếu có: ${types}; mỗi tệp đến ${fileSize(fileBytes)}, mỗi lần ghi nhận nhiều nhất ${files} tệp, cộng lại đến ` +
    `${fileSize(totalBytes)}. Tệp được lưu cùng phiếu tiếp nhận của báo cáo. Không gửi văn bản có dấu mật.`,
  secondLook: 'Cần xem lại trước khi ghi nhận',
  secondLookHint:
    'Đối chiếu với văn bản và sổ văn bản đến. Nếu đúng: ghi số, ngày văn bản, số đến của từng đơn vị và lý do ở trên, rồi đánh dấu dưới ' +
    'đây. Nếu nhầm thì sửa lại ngày.',
  confirmDates: 'Đã đối chiếu, các ngày trên là đúng',
  forAll: 'Chung cho các đơn vị được ghi nhận',
  sentOnHint:
    'Viết như 28/5/2020; hạn gửi có giờ thì viết cả giờ, như 28/5/2020 10:32. Để trống thì lấy ngày ban hành của từng văn bản.',
  receivedEarlier: 'Cơ quan đã nhận từ trước, không phải lúc này',
  receivedEarlierHint:
    'Để trống thì thời điểm nhận là lúc ghi nhận. Thời điểm nhận trước đây cần có lý do; cả hai thời điểm đều được ' +
    'lưu.',
  receivedDay: 'Ngày nhận',
  receivedTime: 'Giờ nhận, viết như 10:32',
  reason: 'Lý do',
  reasonHint: 'Ví dụ: văn bản giấy đến văn thư chiều 28/5, nay mới ghi.',
  record: 'Ghi nhận các báo cáo đã chọn',
  back: 'Không ghi nhận, quay lại',
};
