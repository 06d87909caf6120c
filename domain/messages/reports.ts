import type { Day, Instant } from '../time/time';
import { dateInWords, formatNumber, momentInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Why a report is not accepted, checked or recorded. */
export const REPORTS = {
  'reports.not-taken': ({ report, because }: { report: string; because: Part }, say: Say) =>
    `Báo cáo "${report}" không nhận thêm: ${say(because)}. Nếu cần gửi lại, đề nghị liên hệ cơ quan đầu mối tổng hợp.`,
  'reports.nil-not-taken': ({ requirement }: { requirement: string }) =>
    `Yêu cầu báo cáo "${requirement}" không nhận báo cáo "không phát sinh". Đề nghị gửi báo cáo đầy đủ theo biểu mẫu.`,
  'reports.values-refused': ({ faults }: { faults: number }) =>
    `Báo cáo chưa được nhận: ${twoDigits(faults)} chỗ cần sửa trong biểu mẫu.`,
  'reports.not-sent': ({ faults }: { faults: number }) => `Báo cáo chưa được gửi: ${twoDigits(faults)} chỗ cần sửa.`,
  'reports.received-at': ({ receivedAt, at }: { receivedAt: Instant; at: Instant }) =>
    `Thời điểm nhận ${momentInWords(receivedAt)} cần có lý do và không ở sau thời điểm ghi, ${momentInWords(at)}.`,
  'reports.not-checkable': ({ report, because }: { report: string; because: Part }, say: Say) =>
    `Chưa đánh dấu "đã kiểm tra" được báo cáo "${report}": ${say(because)}; chỉ đánh dấu báo cáo đã gửi, chưa kiểm tra.`,
  'reports.json-syntax': ({ detail }: { detail: string }) => `Không đúng cú pháp JSON: ${detail}`,

  'reports.filled-in-nil':
    'Đã chọn “Không phát sinh” nhưng biểu mẫu có nội dung. Hãy xóa nội dung hoặc chọn “Gửi báo cáo”.',
  'reports.explain-figures': 'Số liệu khác thường (nêu bên dưới): cần ghi lý do vào mục “Ghi chú, giải trình”.',
  'reports.not-open-yet': ({ report, period, opens }: { report: string; period: string; opens: Day }) =>
    `Chưa nhận báo cáo "${report}" vì chưa đến kỳ báo cáo (${period}). Đề nghị gửi từ ${dateInWords(opens)}; nội dung đã ` +
    'nhập có thể lưu nháp.',
  'reports.round-over': ({ report, lastDay }: { report: string; lastDay: Day }) =>
    `Đợt của báo cáo "${report}" đã kết thúc (hạn gửi hết ${dateInWords(lastDay)}) nên không nhận thêm lần gửi mới, vì ` +
    'báo cáo tổng hợp của đợt không còn được bổ sung. Nếu cần sửa số liệu, đề nghị liên hệ cơ quan đầu mối tổng hợp, ' +
    'để cơ quan này mở lại báo cáo bằng đề nghị bổ sung, hoặc ghi nhận văn bản.',
  'reports.empty-form': ({ nil }: { nil: boolean }) =>
    'Báo cáo chưa có nội dung: cần ít nhất một số liệu, một nội dung của biểu mẫu, hoặc một tệp.' +
    (nil ? ' Nếu kỳ này không có gì để báo cáo, hãy chọn “Không phát sinh”.' : ''),
  'reports.empty': 'Báo cáo chưa có nội dung: cần ít nhất một tệp hoặc số, ngày của văn bản đã ký.',
  'reports.note-too-long': ({ length, most }: { length: number; most: number }) =>
    `Ghi chú, giải trình có ${formatNumber(length)} ký tự; nhiều nhất ${formatNumber(most)} ký tự. Hãy gửi nội dung dài bằng tệp đính kèm.`,
  'reports.draft-too-long': 'Bản nháp quá dài. Hãy gửi nội dung dài bằng tệp đính kèm.',
};
