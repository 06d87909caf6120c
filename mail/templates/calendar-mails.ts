import type { DecidedDay } from '../../domain/calendar/calendar-decision';
import { untilInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { inVietnamese, message } from '../../domain/messages/message';
import { dateFigures, twoDigits, weekdayDate } from '../../domain/time/vietnamese';
import type { CalendarChangeFacts, CollectionFacts, NoticeFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import { capital, type MailContext, obligationUrl, reportParts, reportWords, rollupUrl } from '../words';
import type { ItemWords } from './unit-context';

/** More days are not listed one by one: the mail is about one report. */
const MOST_DAYS = 6;

/** A mail about a change of the working calendar: to a unit the new date of its report, to the compiler's officer that of the round. */
export function calendarMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  change: CalendarChangeFacts,
  context: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  const lateFrom = facts.obligation?.lateFrom ?? collection.lateFrom;
  const of = facts.obligation === null ? 'Đợt ' : '';
  const titled = (report: string): string => (of === '' ? capital(report) : `${of}${report}`);
  return {
    subject: subjectLine(
      name,
      (report) => `[Lịch làm việc thay đổi] ${titled(report)}${period}: hạn gửi ${untilShort(lateFrom)}`,
      (report) =>
        `[Lịch làm việc thay đổi] ${titled(withoutReport(report))}${period}: ${untilInWords(lateFrom, dateFigures)}`,
    ),
    blocks: [
      sentences(...whatHappened(change)),
      ...newDates(facts, collection, change),
      end(facts, collection, context),
    ],
  };
}

function newDates(
  { obligation }: NoticeFacts,
  collection: CollectionFacts,
  { before, after }: CalendarChangeFacts,
): Block[] {
  const whose = obligation === null ? '' : ` của ${obligation.unit.shortName}`;
  const until = `Hạn gửi ${reportWords(collection)}${whose} là ${untilInWords(after.lateFrom)}`;
  const due =
    before.lateFrom === after.lateFrom
      ? `${until}, không thay đổi.`
      : `${until} (hạn cũ: ${untilInWords(before.lateFrom)}, đã được thay thế).`;
  if (before.cutoff === after.cutoff) return [sentences(due)];
  return [sentences(due, inVietnamese(message('amendments.cutoff', { day: after.cutoff })))];
}

function end({ obligation }: NoticeFacts, { id }: CollectionFacts, context: MailContext): Block {
  return obligation === null
    ? paragraph`Xem tại ${pageLink(rollupUrl(context, id), 'trang tổng hợp')}.`
    : paragraph`Biểu mẫu và nơi gửi: ${pageLink(obligationUrl(context, obligation.id), 'trang báo cáo của đơn vị')}.`;
}

/** @example 'Văn bản số 12729/VPCP-KGVX ngày 25/12/2025 (Văn phòng Chính phủ) thay đổi ngày nghỉ, ngày làm việc: …' */
function whatHappened({ kind, source, days, year, reason }: CalendarChangeFacts): string[] {
  if (kind === 'undo') {
    return [
      `Thay đổi lịch làm việc theo ${source} đã ghi trước đây là ghi nhầm, nay đã thu hồi.`,
      ...(reason ? [`Lý do: ${reason}.`] : []),
    ];
  }
  if (kind === 'official') return [`${source} công bố chính thức ngày nghỉ năm ${year}.`];
  return [`${source} thay đổi ngày nghỉ, ngày làm việc: ${daysInWords(days)}.`];
}

function daysInWords(days: readonly DecidedDay[]): string {
  const words = days
    .slice(0, MOST_DAYS)
    .map(
      ({ day, after }) => `${weekdayDate(day)} ${after === null ? 'theo lịch cũ' : after.off ? 'nghỉ' : 'làm việc'}`,
    );
  const more = days.length - words.length;
  return more > 0 ? `${words.join('; ')} và ${twoDigits(more)} ngày khác` : words.join('; ');
}
