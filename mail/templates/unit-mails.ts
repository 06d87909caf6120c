import { hasHour, hourOf } from '../../domain/deadlines/deadline-hour';
import { againBy, endInWords, hourInWords, untilInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { dayOf } from '../../domain/time/time';
import { dateFigures, twoDigits, weekdayDate } from '../../domain/time/vietnamese';
import { pronoun } from '../address';
import type { CollectionFacts, NoticeFacts, ObligationFacts, Reader } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import {
  askedFor,
  asOf,
  capital,
  cutoffWords,
  DAYS_ASKED,
  dateNotes,
  destination,
  dueWords,
  type MailContext,
  obligationUrl,
  planAndClause,
  planWords,
  reportParts,
  reportWords,
} from '../words';
import { extensionMail, refusalMail, returnMail } from './decision-mails';
import { withdrawalMail, withdrawnRecordMail, withSubject } from './requested-mail';
import { type ItemWords, type UnitContext, withoutEnd } from './unit-context';

export type { ItemWords } from './unit-context';

/** The mail to a unit about one owed report, chosen by the time left at the moment of sending. */
export function unitMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  obligation: ObligationFacts,
  reader: Reader,
  context: MailContext,
): ItemWords {
  const here = pageLink(obligationUrl(context, obligation.id), 'trang báo cáo của đơn vị');
  const report = reportWords(collection);
  const unit = obligation.unit.shortName;
  const full: UnitContext = { ...context, reader, facts, collection, obligation, report, unit, here };
  if (facts.kind === 'unrecord') return withdrawnRecordMail(full);
  if (facts.kind === 'withdraw-request') return withdrawalMail(full);
  const words = withSubject(mailByTimeLeft(full), collection);
  // The mail of the extension names the old date itself.
  const notes = facts.kind === 'extend' ? null : dateNotes(collection, obligation, context.at);
  return notes === null ? words : { ...words, blocks: [...words.blocks, sentences(notes)] };
}

function mailByTimeLeft(context: UnitContext): ItemWords {
  const { at, calendar, facts, obligation } = context;
  if (facts.kind === 'extend' && facts.decision !== undefined) return extensionMail(context, facts.decision);
  if (facts.kind === 'refuse' && facts.decision !== undefined) return refusalMail(context, facts.decision);
  if (facts.kind === 'return' && facts.decision !== undefined) return returnMail(context, facts.decision);
  if (obligation.state === 'returned') return returned(context);
  if (at >= obligation.lateFrom) return facts.kind === 'repeat' ? urgedAgain(context) : overdue(context);
  const today = dayOf(at);
  const left = calendar.workingDaysBetween(today, obligation.workingDue);
  if (facts.kind === 'open') return opened(context, left);
  if (left > 5) return dueLater(context, left);
  if (left > 1) return dueSoon(context, left);
  if (left === 1) return dueTomorrow(context);
  return today === obligation.lastDay || today === obligation.workingDue ? dueToday(context) : dueLater(context, 0);
}

function countedSubject(left: number, name: string, period: string): string {
  const count = `[Nhắc báo cáo] Còn ${twoDigits(left)} ngày làm việc:`;
  return subjectLine(
    name,
    (words) => `${count} ${words}${period}`,
    (words) => `${count} ${withoutReport(words)}${period}`,
  );
}

/** The legal end, and the day reminders count from where it differs. */
function lastDayWords(context: UnitContext, left: number): string {
  const rest = left > 0 ? `, còn ${twoDigits(left)} ngày làm việc` : '';
  const { lastDay, lateFrom, workingDue } = context.obligation;
  const end = hasHour(lateFrom)
    ? `Hạn gửi là ${untilInWords(lateFrom)}`
    : `Ngày cuối cùng còn đúng hạn là ${weekdayDate(lastDay)}`;
  if (!endsOnDayOff(context)) return `${end}${rest}.`;
  return `${end} (ngày nghỉ); ngày làm việc cuối cùng trước hạn là ${weekdayDate(workingDue)}${rest}.`;
}

/** Whether the last day is a day off. An hour early in a working day has its reminders on the day before, too. */
function endsOnDayOff({ obligation, calendar }: UnitContext): boolean {
  const { lastDay, lateFrom, workingDue } = obligation;
  return lastDay !== workingDue && !(hasHour(lateFrom) && calendar.isWorkingDay(lastDay));
}

function opened(context: UnitContext, left: number): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { lateFrom } = context.obligation;
  return {
    subject: subjectLine(
      name,
      (report) => `[Thông báo] Gửi ${report}${period}: hạn ${untilShort(lateFrom)}`,
      (report) => `[Thông báo] ${capital(report)}${period}: hạn ${untilInWords(lateFrom, dateFigures)}`,
    ),
    blocks: [asked(context), sentences(lastDayWords(context, left), cutoffWords(context.collection)), where(context)],
  };
}

function dueLater(context: UnitContext, left: number): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { lateFrom } = context.obligation;
  return {
    subject: subjectLine(
      name,
      (report) => `[Nhắc báo cáo] ${capital(report)}${period}: hạn gửi ${untilShort(lateFrom)}`,
      (report) => `[Nhắc báo cáo] ${capital(report)}${period}: hạn ${untilInWords(lateFrom, dateFigures)}`,
      (report) =>
        `[Nhắc báo cáo] ${capital(withoutReport(report))}${period}: hạn ${untilInWords(lateFrom, dateFigures)}`,
    ),
    blocks: [asked(context), sentences(lastDayWords(context, left), cutoffWords(context.collection)), where(context)],
  };
}

function asked(context: UnitContext): Block {
  const { collection, obligation, report, unit } = context;
  return sentences(
    `Thực hiện ${planAndClause(context.facts)}, đề nghị ${unit} gửi ${report} ${destination(collection)} ${dueWords(collection, obligation)}.`,
  );
}

function where({ here }: UnitContext): Block {
  return paragraph`Biểu mẫu và nơi gửi: ${here}.`;
}

function dueSoon(context: UnitContext, left: number): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { collection, obligation, report, unit, here } = context;
  const until = `Hạn gửi: ${untilInWords(obligation.lateFrom)}`;
  const end = endsOnDayOff(context)
    ? `${until} (ngày nghỉ); ngày làm việc cuối cùng trước hạn là ${weekdayDate(obligation.workingDue)}.`
    : `${until}.`;
  return {
    subject: countedSubject(left, name, period),
    blocks: [
      sentences(`${asOf(context)}, ${collection.compiler.shortName} chưa nhận được ${report} của ${unit}.`, end),
      paragraph`Đề nghị ${unit} sớm hoàn thiện, trình ký và gửi tại ${here}. Nếu có vướng mắc hoặc cần thêm thời gian, đề nghị trao đổi trước khi hết hạn để được hướng dẫn.`,
    ],
  };
}

function dueTomorrow(context: UnitContext): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { collection, obligation, report, unit, here } = context;
  const off = endsOnDayOff(context) ? ' (ngày nghỉ)' : '';
  return {
    subject: countedSubject(1, name, period),
    blocks: [
      sentences(`Hạn gửi ${report} là ${untilInWords(obligation.lateFrom)}${off}.`),
      paragraph`${asOf(context)}, ${collection.compiler.shortName} chưa nhận được báo cáo của ${unit}; đề nghị bố trí ký ban hành và gửi tại ${here}. Nội dung chưa kịp tổng hợp có thể ghi rõ và gửi bổ sung sau.`,
    ],
  };
}

function dueToday(context: UnitContext): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { collection, obligation, report, here } = context;
  if (dayOf(context.at) !== obligation.lastDay) {
    return {
      subject: subjectLine(
        name,
        (words) => `[Nhắc báo cáo] Hôm nay là ngày làm việc cuối cùng trước hạn: ${words}${period}`,
        (words) => `[Nhắc báo cáo] Ngày làm việc cuối cùng trước hạn: ${words}${period}`,
        (words) => `[Nhắc báo cáo] Ngày làm việc cuối trước hạn: ${withoutReport(words)}${period}`,
      ),
      blocks: [
        sentences(
          endsOnDayOff(context)
            ? `Hạn gửi ${report} là ${untilInWords(obligation.lateFrom)} (ngày nghỉ). Hôm nay là ngày làm việc cuối cùng trước hạn; ngày nghỉ hệ thống vẫn nhận báo cáo.`
            : `Hạn gửi ${report} là ${untilInWords(obligation.lateFrom)}. Hôm nay là ngày làm việc cuối cùng trước hạn.`,
        ),
        paragraph`Nơi gửi: ${here}.`,
      ],
    };
  }
  const hour = hourOf(obligation.lateFrom);
  if (hour !== null) {
    const until = `${hourInWords(hour)} hôm nay`;
    return {
      subject: subjectLine(
        name,
        (words) => `[Nhắc báo cáo] Hạn gửi ${until}: ${words}${period}`,
        (words) => `[Nhắc báo cáo] Hạn ${until}: ${withoutReport(words)}${period}`,
      ),
      blocks: [
        paragraph`Hạn gửi ${report} là ${until}, ${weekdayDate(obligation.lastDay)}. ${collection.compiler.shortName} nhận báo cáo tại ${here}.`,
      ],
    };
  }
  return {
    subject: subjectLine(
      name,
      (words) => `[Nhắc báo cáo] Hôm nay là ngày cuối gửi ${words}${period}`,
      (words) => `[Nhắc báo cáo] Hôm nay là ngày cuối: ${withoutReport(words)}${period}`,
    ),
    blocks: [
      paragraph`Hôm nay, ${weekdayDate(obligation.lastDay)}, là ngày cuối cùng còn đúng hạn gửi ${report}. ${collection.compiler.shortName} nhận báo cáo đến hết ngày tại ${here}.`,
    ],
  };
}

/** After the deadline a mail names the date, never the number of days late. */
function overdue(context: UnitContext): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { collection, facts, obligation, report, unit, here } = context;
  const days = facts.kind === 'escalate' ? DAYS_ASKED.later : DAYS_ASKED.overdue;
  return {
    subject: subjectLine(
      name,
      (words) => `[Đôn đốc] Chưa nhận được ${words}${period} của ${unit}`,
      (words) => `[Đôn đốc] Chưa nhận được ${words}${period}`,
    ),
    blocks: [
      sentences(
        `Hạn gửi ${report} theo ${planWords(facts.plan)} đã hết vào ${endInWords(obligation.lateFrom)}.`,
        `${asOf(context)}, ${collection.compiler.shortName} chưa nhận được báo cáo của ${unit}.`,
      ),
      paragraph`${purpose(collection)}, đề nghị ${unit} gửi tại ${here} trước ${askedFor(context, days)}. Báo cáo gửi sau hạn vẫn được tiếp nhận và ghi đúng thời điểm nhận.`,
      ...headsAttention(context),
    ],
  };
}

function urgedAgain(context: UnitContext): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { collection, facts, obligation, report, unit, here } = context;
  return {
    subject: subjectLine(
      name,
      (words) => `[Đôn đốc] Vẫn chưa nhận được ${words}${period} của ${unit}`,
      (words) => `[Đôn đốc] Vẫn chưa nhận được ${words}${period}`,
    ),
    blocks: [
      sentences(
        `Hạn gửi ${report} theo ${planWords(facts.plan)} đã hết vào ${endInWords(obligation.lateFrom)}; ${collection.compiler.shortName} đã có thư đôn đốc.`,
        `${asOf(context)}, ${collection.compiler.shortName} vẫn chưa nhận được báo cáo của ${unit}.`,
      ),
      paragraph`${purpose(collection)}, đề nghị ${unit} gửi tại ${here} trước ${askedFor(context, DAYS_ASKED.later)}. Nếu có vướng mắc, đề nghị trao đổi với đầu mối hỗ trợ dưới đây để cùng tháo gỡ.`,
      ...headsAttention(context),
    ],
  };
}

/** A reminder of a returned report. */
function returned(context: UnitContext): ItemWords {
  const { name, period } = reportParts(context.collection);
  const { at, collection, obligation, report, unit, here } = context;
  const asked = obligation.askedLateFrom ?? null;
  const open = at >= obligation.lateFrom ? null : `khi hết hạn (${untilInWords(obligation.lateFrom)})`;
  const until =
    asked !== null && asked > at
      ? againBy(asked)
      : `trước ${(asked === null ? open : null) ?? askedFor(context, DAYS_ASKED.later)}`;
  const points =
    obligation.reason === null || obligation.reason === '' ? '' : ` các nội dung sau: ${withoutEnd(obligation.reason)}`;
  return {
    subject: subjectLine(
      name,
      (words) => `[Đề nghị bổ sung] ${capital(words)}${period} của ${unit}`,
      (words) => `[Đề nghị bổ sung] ${capital(words)}${period}`,
    ),
    blocks: [
      sentences(
        `Cảm ơn ${unit} đã gửi ${report}. Qua tổng hợp, ${collection.compiler.shortName} đã đề nghị ${unit} bổ sung, hoàn thiện${points}.`,
        `${asOf(context)}, ${collection.compiler.shortName} chưa nhận được bản bổ sung.`,
      ),
      paragraph`Đề nghị gửi lại tại ${here} ${until}. Thời điểm gửi lần đầu được giữ nguyên.`,
      ...headsAttention(context),
    ],
  };
}

/** "Để kịp tổng hợp, báo cáo UBND tỉnh Gia Lai". */
function purpose({ receiver, compiler }: CollectionFacts): string {
  return receiver.id === compiler.id ? 'Để kịp tổng hợp' : `Để kịp tổng hợp, báo cáo ${receiver.shortName}`;
}

function headsAttention({ reader }: UnitContext): Block[] {
  return reader.post === 'head' ? [sentences(`Kính đề nghị ${pronoun(reader)} quan tâm chỉ đạo.`)] : [];
}
