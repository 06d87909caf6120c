import type { Day, Instant } from '../time/time';
import { momentInWords, tableDate, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Faults of a sheet or form for recording reports received by another channel. */
export const RECORDING = {
  'recording.sheet-refused': ({ faults, file }: { faults: number; file: string }) =>
    `Chưa ghi nhận báo cáo nào: ${twoDigits(faults)} chỗ cần sửa trong ${file}.`,
  'recording.sheet-empty': 'Bảng chưa có dòng nào; cần dòng tên cột và ít nhất một báo cáo.',
  'recording.row-twice': ({ line }: { line: number }) =>
    `Báo cáo này đã có ở dòng ${line}; mỗi báo cáo chỉ ghi một dòng.`,
  'recording.report-missing': 'Thiếu mã báo cáo phải gửi.',
  'recording.not-a-report': ({ text }: { text: string }) =>
    `Thấy "${text}"; cần mã báo cáo phải gửi, xem bằng lệnh status.`,
  'recording.report-unknown': ({ report }: { report: string }) =>
    `Không có báo cáo phải gửi "${report}"; xem danh sách bằng lệnh status.`,
  'recording.not-taken': ({ report, because }: { report: string; because: Part }, say: Say) =>
    `Báo cáo "${report}" không nhận thêm: ${say(because)}.`,
  'recording.a-moment': ({ text }: { text: string }) =>
    `Thấy "${text}"; cần ngày hoặc ngày giờ nhận, viết như 28/5/2020 10:32.`,
  'recording.a-day': ({ text }: { text: string }) => `Thấy "${text}"; cần ngày có trên lịch, viết như 28/5/2020.`,
  'recording.day-ahead': ({ text }: { text: string }) => `Thấy "${text}"; cần ngày không ở sau hôm nay.`,
  'recording.received-ahead': ({ receivedAt, at }: { receivedAt: Instant; at: Instant }) =>
    `Thời điểm nhận ${momentInWords(receivedAt)} ở sau thời điểm ghi, ${momentInWords(at)}; cần thời điểm đã qua.`,
  'recording.reason-column': 'Đã ghi thời điểm nhận trước đây: cần cột reason hoặc --reason.',

  'recording.scan-missing': ({ name }: { name: string }) =>
    `Không có tệp “${name}” trong các tệp gửi kèm; cần đúng tên tệp bản quét, cả phần đuôi, không kèm thư mục.`,
  'recording.scan-unnamed': ({ name }: { name: string }) =>
    `Tệp “${name}” không thuộc báo cáo nào: hãy ghi tên tệp vào báo cáo có bản quét này, hoặc bỏ tệp. Hai tệp cùng tên thì đổi tên một tệp.`,
  'recording.of-unit': ({ unit, said }: { unit: string; said: Part }, say: Say) => `${unit}: ${say(said)}`,
  'recording.sent-for-all': 'Ngày gửi chung',
  'recording.received-day': 'Ngày nhận',
  'recording.issued-of': ({ unit }: { unit: string }) => `${unit}, ngày ban hành`,
  'recording.sent-of': ({ unit }: { unit: string }) => `${unit}, ngày gửi`,
  'recording.after-today': ({ label, day }: { label: Part; day: Day }, say: Say) =>
    `${say(label)}: ${tableDate(day)} ở sau ngày hôm nay. Hãy kiểm tra lại.`,
  'recording.number-needed': ({ unit }: { unit: string }) => `${unit}: cần số, ký hiệu của văn bản đến.`,
  'recording.date-needed': ({ unit }: { unit: string }) => `${unit}: cần ngày ban hành hoặc ngày gửi.`,
  'recording.reason-needed': 'Đã ghi thời điểm nhận trước đây: cần ghi lý do.',
  'recording.received-day-needed': 'Đã ghi giờ nhận: cần ghi cả ngày nhận.',
  'recording.received-time': ({ found }: { found: Part }, say: Say) =>
    `Giờ nhận: tìm thấy ${say(found)}; cần giờ và phút, viết như 10:32.`,
  'recording.received-in-future': 'Thời điểm nhận ở sau thời điểm hiện tại. Hãy kiểm tra lại.',
  'recording.nothing-chosen':
    'Chưa chọn đơn vị nào. Hãy đánh dấu hoặc nhập số văn bản của đơn vị đã gửi qua kênh khác.',
  'recording.sent-elsewhere': ({ reports }: { reports: number }) =>
    `Chưa ghi nhận gì: ${twoDigits(reports)} báo cáo đã chọn vừa được gửi hoặc ghi nhận ở nơi khác. Hãy mở lại trang ghi nhận để xem danh sách mới.`,

  'recording.nothing-added': 'Chưa nhập số liệu và chưa chọn bản quét nào để bổ sung.',
  'recording.added': ({ receipt }: { receipt: string }) =>
    `Bổ sung số liệu, bản quét vào báo cáo đã ghi nhận (phiếu ${receipt})`,
  'recording.not-to-complete': ({ receipt }: { receipt: string }) =>
    `Phiếu ${receipt} không bổ sung được: chỉ bổ sung vào lần gửi mới nhất do chuyên viên ghi nhận, chưa thu hồi.`,
  'recording.not-to-withdraw': ({ receipt }: { receipt: string }) =>
    `Không thu hồi được phiếu ${receipt}: chỉ thu hồi lần gửi mới nhất do cơ quan đầu mối ghi nhận từ kênh khác, chưa thu hồi. ` +
    'Báo cáo đơn vị tự gửi thì đề nghị bổ sung, hoàn thiện.',
  'recording.withdrawn': ({ reason }: { reason: string }) => `Ghi nhận nhầm, đã thu hồi: ${reason}`,
};
