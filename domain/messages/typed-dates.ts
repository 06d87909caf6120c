import { lastDayOf } from '../deadlines/deadline-hour';
import { untilInWords } from '../deadlines/deadline-words';
import type { Day, Instant } from '../time/time';
import { dateInWords, tableDate, weekdayDate } from '../time/vietnamese';

/** Asks about the date that was probably meant: for "12/1" the first of December. */
const asked = (meant: Day | null): string => (meant === null ? '' : ` Có phải ${dateInWords(meant)} không?`);

/** What is wrong with a date that a person typed. */
export const TYPED_DATES = {
  'typed-dates.ahead': ({ day, today, meant }: { day: Day; today: Day; meant: Day | null }) =>
    `Thấy ${weekdayDate(day)}; cần ngày không sau hôm nay, ${dateInWords(today)}.${asked(meant)}`,
  'typed-dates.too-early': ({ day, from, meant }: { day: Day; from: Day; meant: Day | null }) =>
    `Thấy ${weekdayDate(day)}; cần ngày từ ${dateInWords(from)} trở đi.${asked(meant)}`,
  'typed-dates.before': ({ day, from, meant }: { day: Day; from: Day; meant: Day | null }) =>
    `Thấy ${weekdayDate(day)}, trước ${dateInWords(from)} là ngày mở đợt hoặc ngày văn bản có hiệu lực.${asked(meant)} ` +
    'Đề nghị xem lại; nếu đúng thì xác nhận.',
  'typed-dates.received-ahead': 'Thời điểm nhận ở sau thời điểm hiện tại; cần thời điểm đã qua.',
  'typed-dates.after-receipt': ({ issued, receivedOn }: { issued: Day; receivedOn: Day }) =>
    `Văn bản ghi ${weekdayDate(issued)}, sau ngày nhận là ${dateInWords(receivedOn)}; cần ngày ban hành không sau ngày nhận.`,
  'typed-dates.after-sending': ({ issued, sentOn }: { issued: Day; sentOn: Day }) =>
    `Văn bản ghi ${weekdayDate(issued)}, sau ngày gửi là ${dateInWords(sentOn)}; cần ngày ban hành không sau ngày gửi.`,
  'typed-dates.sent-later': ({ sentOn, receivedOn }: { sentOn: Day; receivedOn: Day }) =>
    `Ngày gửi là ${weekdayDate(sentOn)}, sau ngày nhận là ${dateInWords(receivedOn)}; cần ngày gửi không sau ngày nhận.`,
  'typed-dates.hour-sent': ({ lateFrom }: { lateFrom: Instant }) =>
    `Hạn gửi là ${untilInWords(lateFrom)}, nhưng ngày gửi không có giờ; cần cả giờ gửi, viết như ${tableDate(lastDayOf(lateFrom))} 10:32.`,
  'typed-dates.hour-received': ({ lateFrom }: { lateFrom: Instant }) =>
    `Hạn gửi là ${untilInWords(lateFrom)}, nhưng ngày nhận không có giờ; cần cả giờ nhận, viết như ${tableDate(lastDayOf(lateFrom))} 10:32.`,
  'typed-dates.too-late': ({ day, latest }: { day: Day; latest: Day }) =>
    `Thấy ${weekdayDate(day)}; cần ngày không sau ${dateInWords(latest)}.`,
  'typed-dates.far': ({ day, from, meant }: { day: Day; from: Day; meant: Day | null }) =>
    `Thấy ${weekdayDate(day)}, hơn ba tháng sau ${dateInWords(from)}.${asked(meant)} Đề nghị xem lại; nếu đúng thì xác nhận.`,
};
