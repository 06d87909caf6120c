import { endInWords, untilInWords } from '../deadlines/deadline-words';
import type { Day, Instant } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Decisions on a report: their basis, and why one is refused. */
export const DECISIONS = {
  'decisions.basis': ({ number, date }: { number: string; date: Day }) => `Văn bản số ${number} ${dateInWords(date)}`,
  'decisions.basis-decider': ({ number, date, decider }: { number: string; date: Day; decider: string }) =>
    `Văn bản số ${number} ${dateInWords(date)} (${decider})`,
  'decisions.transferred-to': ({ unit }: { unit: string }) => `chuyển giao cho ${unit}`,
  'decisions.released': (
    { basis, transfer, words }: { basis: Part; transfer: Part | null; words: string | null },
    say: Say,
  ) => [say(basis), transfer && say(transfer), words].filter((part) => part).join('; '),

  'decisions.not-possible': ({ because }: { because: Part }, say: Say) => `Không thực hiện được: ${say(because)}.`,
  'decisions.because-open': 'đơn vị chưa gửi báo cáo này',
  'decisions.because-submitted': 'báo cáo này đã gửi',
  'decisions.because-accepted': 'báo cáo này đã gửi và đã kiểm tra',
  'decisions.because-nil': 'đơn vị đã báo không phát sinh',
  'decisions.because-returned': 'báo cáo này đang chờ đơn vị bổ sung, hoàn thiện',
  'decisions.because-exempt': 'báo cáo này đã được miễn',
  'decisions.because-ended': 'trách nhiệm báo cáo này đã kết thúc hoặc đã chuyển giao',
  'decisions.because-withdrawn': 'văn bản giao báo cáo này đã bị bãi bỏ',
  'decisions.because-request-withdrawn': 'yêu cầu báo cáo này đã được rút',
  'decisions.because-own': 'đây là số liệu của chính cơ quan đầu mối tổng hợp',
  'decisions.because-past': 'đợt này đã qua trước khi nạp văn bản',
  'decisions.because-past-no-mail': 'đợt này đã qua trước khi nạp văn bản, không gửi thư nữa',
  'decisions.because-not-awaited': 'báo cáo này không còn ở tình trạng chưa gửi',

  'decisions.none-chosen': 'Chưa chọn đơn vị nào; cần đánh dấu ít nhất một đơn vị.',
  'decisions.several-refused': ({ refused, all }: { refused: number; all: number }) =>
    `Chưa ghi cho đơn vị nào: ${twoDigits(refused)} trong ${twoDigits(all)} báo cáo không thực hiện được.`,
  'decisions.of-unit': ({ unit, what }: { unit: string; what: Part | string }, say: Say) =>
    `${unit}: ${typeof what === 'string' ? what : say(what)}`,
  'decisions.no-extension-own': 'Không gia hạn được: báo cáo này là số liệu của chính cơ quan tổng hợp.',
  'decisions.no-extension-sent': 'Không gia hạn được: báo cáo này không còn ở tình trạng chưa gửi.',
  'decisions.extension-late': ({ decidedOn, lateFrom }: { decidedOn: Day; lateFrom: Instant }) =>
    `Không gia hạn được: văn bản cho gia hạn ký ${dateInWords(decidedOn)}, sau khi đã hết hạn (${untilInWords(lateFrom)}). ` +
    'Sau hạn chỉ ghi nhận lý do gửi chậm; việc đúng hạn hay chậm giữ nguyên.',
  'decisions.asking-late': ({ lateFrom }: { lateFrom: Instant }) =>
    `Không đề nghị gia hạn được nữa: hạn gửi đã hết (${untilInWords(lateFrom)}). Đề nghị gửi báo cáo sớm nhất có thể; ` +
    'lý do gửi chậm báo cơ quan đầu mối để ghi nhận.',
  'decisions.request-waits':
    'Báo cáo này đã có một đề nghị gia hạn đang chờ trả lời; rút đề nghị đó trước khi gửi đề nghị khác.',
  'decisions.no-request': 'Báo cáo này không có đề nghị gia hạn nào đang chờ trả lời.',
  'decisions.extension-early': ({ until, roundLateFrom }: { until: Instant; roundLateFrom: Instant }) =>
    `Hạn mới: tìm thấy ${endInWords(until)}; cần ngày sau ${endInWords(roundLateFrom)}.`,
  'decisions.extension-same': ({ until }: { until: Instant }) =>
    `Hạn mới: tìm thấy ${endInWords(until)}, là hạn đang có; cần ngày khác.`,
  'decisions.asked-day-past': ({ until }: { until: Instant }) =>
    `Ngày đề nghị gửi lại: tìm thấy ${endInWords(until)}, đã qua; cần từ hôm nay trở đi.`,
  'decisions.asked-day-off': ({ until }: { until: Instant }) =>
    `Ngày đề nghị gửi lại: tìm thấy ${endInWords(until)}, là ngày nghỉ; cần ngày làm việc.`,
  'decisions.not-late':
    'Báo cáo này gửi đúng hạn hoặc chưa quá hạn; chỉ ghi nhận lý do khi báo cáo gửi chậm hoặc quá hạn. Đề nghị xem lại hạn gửi của báo cáo.',
  'decisions.nothing-in-force': 'Không có gì để thu hồi: chưa có quyết định nào đang có hiệu lực.',
  'decisions.sent-since': 'Không có gì để thu hồi: đơn vị đã gửi báo cáo sau quyết định đó.',
  'decisions.successor-unknown': ({ unit }: { unit: string }) =>
    `Không tìm thấy đơn vị kế thừa "${unit}". Xem mã bằng lệnh units tree.`,
};
