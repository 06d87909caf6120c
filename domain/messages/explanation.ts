import { hourOf, lastDayOf } from '../deadlines/deadline-hour';
import { clockInWords, endInWords, untilInWords } from '../deadlines/deadline-words';
import type { ClockTime, Day, Instant } from '../time/time';
import { dateFigures, dateInWords, momentInWords, receiptMoment, twoDigits, weekdayDate } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Why a date is what it is ("Vì sao có ngày này?"); the reasons of steps are in `steps`. */
export const EXPLANATION = {
  'explanation.words': 'Lời văn bản',
  'explanation.quote': ({ text }: { text: string }) => `“${text}”`,
  'explanation.clause': 'Điều khoản giao báo cáo này.',

  'explanation.compiled': 'Báo cáo tổng hợp gửi lên',
  'explanation.compiled-version': ({ version, at }: { version: number; at: Instant }) =>
    `bản ${twoDigits(version)}, lúc ${momentInWords(at)}`,
  'explanation.compiled-by': ({ checkedBy, confirmedBy }: { checkedBy: string; confirmedBy: string }) =>
    `${checkedBy} kiểm tra, ${confirmedBy} xác nhận; bản đã xác nhận thành báo cáo của cơ quan đầu mối gửi lên cấp trên.`,
  'explanation.compiled-below': 'Bản đã xác nhận thành báo cáo của cơ quan đầu mối gửi lên cấp trên.',

  'explanation.stated-date': 'Ngày nêu trong văn bản',
  'explanation.confirmed-date': 'Ngày được xác nhận',
  'explanation.counted-date': 'Ngày tính theo văn bản',
  'explanation.day': ({ day }: { day: Day }) => dateInWords(day),
  'explanation.day-and-hour': ({ lateFrom }: { lateFrom: Instant }) => endInWords(lateFrom, dateInWords),
  'explanation.until': ({ lateFrom }: { lateFrom: Instant }) => untilInWords(lateFrom),
  'explanation.weekday': ({ day }: { day: Day }) => weekdayDate(day),
  'explanation.moment': ({ at }: { at: Instant }) => momentInWords(at),
  'explanation.by-a-person': 'Văn bản không ghi ngày; ngày này do người xác nhận.',
  'explanation.by-rule-of-a-person': ({ rule }: { rule: Part }, say: Say) =>
    `Văn bản không ghi ngày; ngày này theo quy tắc do người xác nhận: ${say(rule)}.`,
  'explanation.confirmed-by': ({ by, reason }: { by: string; reason: string }) => `${by} xác nhận: ${reason}`,
  'explanation.document-says': ({ words, reading }: { words: string; reading: Part }, say: Say) =>
    `Văn bản ghi “${words}”. ${say(reading)}`,
  'explanation.counted-from': ({ event, day }: { event: Part | string; day: Day }, say: Say) =>
    `Tính từ ${say(event)} (${dateInWords(day)}), không tính ngày đầu.`,
  'explanation.end-of-period': 'ngày cuối của kỳ báo cáo',
  'explanation.deadline-of': ({ report }: { report: string }) => `ngày cuối cùng còn đúng hạn của ${report}`,
  'explanation.reading-before': '“Trước ngày” được hiểu là không gồm chính ngày đó.',
  'explanation.reading-by': '“Chậm nhất”, “đến hết ngày” được hiểu là gồm cả ngày đó.',
  'explanation.reading-on': '“Vào ngày” được hiểu là gồm cả ngày đó.',
  'explanation.reading-before-hour': ({ time }: { time: ClockTime }) =>
    `“Trước ${clockInWords(time)}” được hiểu là không gồm chính thời điểm đó.`,
  'explanation.reading-by-hour': ({ time }: { time: ClockTime }) =>
    `“Chậm nhất”, “đến ${clockInWords(time)}” được hiểu là gồm cả thời điểm đó.`,
  'explanation.answered-on-time': ({ by, on }: { by: string; on: Day }) =>
    `${by} trả lời ${dateInWords(on)}: gửi trong chính ngày đó vẫn tính đúng hạn.`,
  'explanation.answered-late': ({ by, on }: { by: string; on: Day }) =>
    `${by} trả lời ${dateInWords(on)}: gửi trong chính ngày đó đã là chậm.`,

  'explanation.short-month': ({ day, by, on }: { day: number; by: string; on: Day }) =>
    `Tháng này không có ngày ${day}; ${by} trả lời ${dateInWords(on)}: gửi trong ngày cuối tháng vẫn tính đúng hạn.`,
  'explanation.last-day': 'Ngày cuối cùng còn đúng hạn',
  'explanation.day-before': ({ day }: { day: Day }) => `Là ngày liền trước ${dateInWords(day)}.`,
  'explanation.day-itself': ({ day }: { day: Day }) => `Gồm cả ${dateInWords(day)}.`,
  'explanation.day-of-hour': ({ day }: { day: Day }) =>
    `Văn bản ghi giờ của ${dateInWords(day)}, nên đó là ngày cuối cùng.`,
  'explanation.move': 'Chuyển ngày',
  'explanation.not-moved': 'không chuyển',
  'explanation.on-working-day': 'Ngày cuối cùng là ngày làm việc.',
  'explanation.stays-on-day-off': ({ name }: { name: Part | string }, say: Say) =>
    `Ngày cuối cùng là ngày nghỉ (${say(name)}) nhưng văn bản không cho chuyển hạn; ngày nghỉ hệ thống vẫn nhận báo cáo.`,
  'explanation.stays-until-decided': ({ name }: { name: Part | string }, say: Say) =>
    `Ngày cuối cùng dự kiến là ngày nghỉ (${say(name)}) nhưng chưa có quyết định chính thức, nên hạn không chuyển sang ngày sau; ` +
    'ngày nghỉ hệ thống vẫn nhận báo cáo.',
  'explanation.moved-onto-excluded': ({ day, name, named }: { day: Day; name: Part | string; named: Day }, say: Say) =>
    `Ngày ${dateFigures(day)} là ngày nghỉ (${say(name)}); hạn chuyển sang ngày làm việc tiếp theo, ` +
    `tuy văn bản ghi trước ${dateInWords(named)}.`,
  'explanation.moved-before': ({ day, name }: { day: Day; name: Part | string }, say: Say) =>
    `Ngày ${dateFigures(day)} là ngày nghỉ (${say(name)}); hạn chuyển lên ngày làm việc liền trước.`,
  'explanation.moved-after': ({ day, name }: { day: Day; name: Part | string }, say: Say) =>
    `Ngày ${dateFigures(day)} là ngày nghỉ (${say(name)}); hạn chuyển sang ngày làm việc tiếp theo.`,
  'explanation.weekly-day-off': ({ day }: { day: Day }) => `${weekdayDate(day)} là ngày nghỉ hằng tuần`,
  'explanation.named-day-off': (
    { day, name, source }: { day: Day; name: Part | string; source: Part | string },
    say: Say,
  ) => `${weekdayDate(day)} là ngày nghỉ: ${say(name)} (${say(source)})`,
  'explanation.late-from': 'Tính là chậm từ',
  'explanation.late-moment': ({ lateFrom }: { lateFrom: Instant }) =>
    `${isInclusive(lateFrom) ? 'sau ' : ''}${momentInWords(lateFrom)}`,
  'explanation.up-to-hour': 'Văn bản ghi giờ; chậm bao lâu được tính đến phút, từ giờ đó.',
  'explanation.whole-last-day': ({ day }: { day: Day }) =>
    `Báo cáo nhận đến hết ${dateInWords(day)} (24 giờ, giờ Việt Nam) là đúng hạn.`,

  'explanation.calendar-moved': 'Đổi theo lịch làm việc',
  'explanation.calendar-last-day': ({ before, after }: { before: Instant; after: Instant }) =>
    `hạn gửi ${untilInWords(after)} (trước đây: ${untilInWords(before)})`,
  'explanation.calendar-working-due': ({ before, after }: { before: Day; after: Day }) =>
    `ngày làm việc cuối cùng trước hạn: ${weekdayDate(after)} (trước đây: ${weekdayDate(before)})`,
  'explanation.calendar-cutoff': ({ before, after }: { before: Day; after: Day }) =>
    `chốt số liệu đến hết ${weekdayDate(after)} (trước đây: ${weekdayDate(before)})`,
  'explanation.calendar-changed': 'Ngày nghỉ hoặc ngày làm việc thay đổi; các bước đã làm không làm lại.',
  'explanation.calendar-official': 'Ngày nghỉ tạm tính đã được công bố chính thức.',
  'explanation.calendar-undone': ({ reason }: { reason: string | null }) =>
    reason === null ? 'Thay đổi lịch đã ghi nhầm, nay thu hồi.' : `Thay đổi lịch đã ghi nhầm, nay thu hồi: ${reason}.`,
  'explanation.amended': 'Sửa đổi',
  'explanation.amended-from': ({ before, effective }: { before: Day; effective: Day }) =>
    `văn bản sửa đổi có hiệu lực từ ${dateInWords(effective)}; trước đây: hết ${weekdayDate(before)}`,
  'explanation.extension': 'Gia hạn',
  'explanation.extended-by': ({ decider, before }: { decider: string; before: Instant }) =>
    `${decider} thống nhất gia hạn cho đơn vị này; hạn cũ: ${untilInWords(before)}.`,
  'explanation.requested-end': 'Hạn theo yêu cầu đột xuất',
  'explanation.requested-subject': ({ subject }: { subject: string }) => `Nội dung yêu cầu: ${subject}`,
  'explanation.request-by': ({ by, at }: { by: string; at: Instant }) => `${by} yêu cầu lúc ${momentInWords(at)}`,
  'explanation.request-by-document': ({
    by,
    at,
    number,
    date,
  }: {
    by: string;
    at: Instant;
    number: string;
    date: Day;
  }) => `Văn bản số ${number} ${dateInWords(date)}; ${by} ghi lúc ${momentInWords(at)}`,
  'explanation.request': 'Đơn vị đề nghị gia hạn',
  'explanation.request-waits': ({ reason }: { reason: string }) =>
    `Đang chờ trả lời; hạn gửi giữ nguyên. Lý do: ${reason}`,
  'explanation.request-refused': ({ reason }: { reason: string }) =>
    `Chưa thống nhất gia hạn; hạn gửi giữ nguyên. Lý do đơn vị nêu: ${reason}`,
  'explanation.requested': ({ by, at }: { by: string; at: Instant }) => `${by} đề nghị lúc ${momentInWords(at)}`,
  'explanation.asked-again': 'Đề nghị gửi lại',
  'explanation.asked-is-no-extension':
    'Báo cáo đã gửi cần bổ sung, hoàn thiện; các bước nhắc tính từ ngày này. Đây không phải gia hạn: kết quả lần gửi đầu (đúng hạn hay chậm) được giữ nguyên.',
  'explanation.returned-at': ({ at }: { at: Instant }) => `Đề nghị bổ sung, hoàn thiện lúc ${momentInWords(at)}`,

  'explanation.working-due': 'Ngày làm việc cuối cùng trước hạn',
  'explanation.due-is-worked': 'Ngày cuối cùng còn đúng hạn là ngày làm việc; các bước nhắc hạn tính từ ngày này.',
  'explanation.hour-too-early':
    'Giờ hết hạn sớm trong ngày, thư nhắc của ngày đó không còn kịp; các bước nhắc hạn tính từ ngày làm việc trước đó.',
  'explanation.days-off-follow': ({ daysOff }: { daysOff: Part }, say: Say) =>
    `Sau ngày này đến hết hạn là ngày nghỉ: ${say(daysOff)}; các bước nhắc hạn tính từ ngày này.`,
  'explanation.days-off': ({ spans }: { spans: readonly DaysOffSpan[] }, say: Say) =>
    spans.map(({ name, days, through }) => `${say(name)} (${daysInWords(days, through)})`).join('; '),
  'explanation.calendar': ({ sources }: { sources: readonly (Part | string)[] }, say: Say) =>
    `Lịch làm việc: ${sources.length === 0 ? 'nghỉ hằng tuần thứ Bảy, Chủ nhật' : sources.map(say).join('; ')}`,

  'explanation.cutoff': 'Chốt số liệu',
  'explanation.up-to': ({ day }: { day: Day }) => `đến hết ${dateInWords(day)}`,
  'explanation.cutoff-before': ({ workingDays, lastDay }: { workingDays: number; lastDay: Day }) =>
    `${twoDigits(workingDays)} ngày làm việc trước ngày cuối cùng còn đúng hạn (${dateInWords(lastDay)}).`,
  'explanation.covers': 'Số liệu tính',
  'explanation.covers-range': ({ from, to }: { from: Day; to: Day }) =>
    `từ ${dateInWords(from)} đến hết ${dateInWords(to)}`,
  'explanation.covers-rule': 'Khoảng thời gian lấy số liệu của kỳ báo cáo này.',
  'explanation.cutoff-of-report': 'Ngày chốt số liệu của yêu cầu báo cáo này.',
  'explanation.provisional': 'Lịch tạm tính',
  'explanation.days-off-of-year': ({ year }: { year: number }) => `lịch nghỉ năm ${year}`,
  'explanation.not-decided':
    'Chưa có quyết định chính thức về ngày nghỉ; các ngày tính theo ngày làm việc có thể thay đổi.',

  'explanation.general-rules': 'Quy tắc chung của Đúng Hạn',
  'explanation.result': 'Kết quả',
  'explanation.no-deadline': 'Không tính thời hạn',
  'explanation.own-figures': ({ compiler }: { compiler: string }) =>
    `Số liệu của chính ${compiler}: được tính vào báo cáo tổng hợp, không nhắc và không tính là chậm.`,
  'explanation.exempt': 'Miễn báo cáo',
  'explanation.unit-exempt': 'Đơn vị được miễn báo cáo kỳ này.',
  'explanation.unit-exempt-by': ({ decider }: { decider: string }) =>
    `Đơn vị được miễn báo cáo kỳ này. ${decider} quyết định.`,
  'explanation.not-owed': 'Không còn phải gửi',
  'explanation.unit-ended': 'Đơn vị đã kết thúc hoạt động hoặc đã chuyển giao.',
  'explanation.undone': ({ by, reason, at }: { by: string; reason: string; at: Instant }) =>
    `Ngày, quy tắc hoặc sự kiện của đợt này đã xác nhận nhầm; ${by} thu hồi lúc ${momentInWords(at)}: ${reason}.`,
  'explanation.covers-units': ({ units }: { units: readonly string[] }) => `Gồm cả phần của ${units.join(', ')}`,
  'explanation.covered-because': 'Các đơn vị này đã kết thúc hoạt động; đơn vị kế thừa gửi một báo cáo.',
  'explanation.covered-source': 'Văn bản sắp xếp đơn vị',
  'explanation.whose-report': 'Báo cáo của những đơn vị nào',
  'explanation.duty-transferred': ({ unit }: { unit: string }) => `Trách nhiệm báo cáo đã chuyển giao cho ${unit}.`,
  'explanation.awaited': 'Chưa gửi, còn trong hạn',
  'explanation.nothing-received': ({ at }: { at: Instant }) => `Đến ${momentInWords(at)} chưa nhận được báo cáo.`,
  'explanation.nothing-received-since': ({ at, lateFrom }: { at: Instant; lateFrom: Instant }) =>
    `Đến ${momentInWords(at)} chưa nhận được báo cáo; ${countedFrom(lateFrom)}.`,
  'explanation.first-received': 'Tiếp nhận lần đầu',
  'explanation.receipt-moment': ({ at }: { at: Instant }) => receiptMoment(at),
  'explanation.first-decides': ({ compiler }: { compiler: string }) =>
    `Thời điểm ${compiler} nhận lần gửi đầu quyết định đúng hạn hay chậm; lần gửi sau không làm thay đổi.`,
  'explanation.first-decides-sent': ({ compiler }: { compiler: string }) =>
    `Thời điểm ${compiler} nhận lần gửi đầu quyết định đúng hạn hay chậm; lần gửi sau không làm thay đổi. ` +
    'Báo cáo đến qua kênh khác tính theo ngày gửi.',
  'explanation.receipt': 'Phiếu tiếp nhận báo cáo',
  'explanation.received-before': ({ at }: { at: Instant }) =>
    `Nhận ${isInclusive(at) ? 'không sau' : 'trước'} ${momentInWords(at)}.`,
  'explanation.received-after': ({ at }: { at: Instant }) =>
    `Nhận ${isInclusive(at) ? `sau ${momentInWords(at)}` : `từ ${momentInWords(at)} trở đi`}; ${countedFrom(at)}.`,
};

/** Days off of one name; `through`: all days from the first to the last. */
export interface DaysOffSpan {
  name: Part | string;
  days: readonly Day[];
  through: boolean;
}

/** "Chậm nhất 16 giờ": 16:00 itself is on time. */
function isInclusive(lateFrom: Instant): boolean {
  return hourOf(lateFrom)?.inclusive === true;
}

function countedFrom(lateFrom: Instant): string {
  const isByDay = hourOf(lateFrom) === null;
  return isByDay
    ? `số ngày tính theo lịch từ ${dateInWords(lastDayOf(lateFrom))}`
    : `số giờ, phút tính từ ${endInWords(lateFrom, dateInWords)}`;
}

function daysInWords(days: readonly Day[], through: boolean): string {
  return through ? `${dateInWords(days[0]!)} đến ${dateInWords(days.at(-1)!)}` : days.map(dateInWords).join(', ');
}
