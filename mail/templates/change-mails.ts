import { type Basis, basisNamed } from '../../domain/decisions/decision';
import { inVietnamese } from '../../domain/messages/message';
import { dateFigures, dateInWords, twoDigits, weekdayDate } from '../../domain/time/vietnamese';
import type { CollectionFacts, NoticeFacts, PlanChangeFacts } from '../facts';
import { pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import {
  capital,
  destination,
  type MailContext,
  obligationUrl,
  planWords,
  reportParts,
  reportWords,
  rollupUrl,
} from '../words';
import type { ItemWords } from './unit-context';

/** A mail about a change of the document: to a unit what changes for its report, to the compiler's officer what changes in the round. */
export function changeMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  change: PlanChangeFacts,
  context: MailContext,
): ItemWords {
  if (facts.kind === 'end') return endMail(facts, collection, change);
  return facts.obligation === null
    ? roundMail(facts, collection, change, context)
    : amendmentMail(facts, collection, change, context);
}

/** The unit still has to send: the new date with the one it replaces, where the report goes, the new form. */
function amendmentMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  change: PlanChangeFacts,
  context: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  const { id, unit, lastDay } = facts.obligation!;
  const report = reportWords(collection);
  const here = pageLink(obligationUrl(context, id), 'trang báo cáo của đơn vị');
  return {
    subject: subjectLine(
      name,
      (report) => `[Văn bản sửa đổi] ${capital(report)}${period}: hạn gửi hết ${dateInWords(lastDay)}`,
      (report) => `[Văn bản sửa đổi] ${capital(withoutReport(report))}${period}: hết ${dateFigures(lastDay)}`,
    ),
    blocks: [
      sentences(`${ground(change.basis)} ${actWords(change)} ${planWords(facts.plan)}.`),
      ...changesForUnit(unit.id, collection, change).map((words) =>
        sentences(words.replaceAll('{unit}', unit.shortName).replaceAll('{report}', report)),
      ),
      paragraph`Biểu mẫu và nơi gửi: ${here}. Báo cáo đã gửi trước khi sửa đổi không phải gửi lại.`,
    ],
  };
}

function changesForUnit(
  unit: string,
  collection: CollectionFacts,
  { kind, round, formChanged }: PlanChangeFacts,
): string[] {
  const followed = round?.kind === 'followed' ? round : null;
  const end = `Hạn gửi {report} của {unit} là hết ${weekdayDate(collection.lastDay)}`;
  if (kind === 'reinstate') return [`Văn bản vẫn có hiệu lực: đề nghị {unit} gửi {report}.`, `${end}.`];
  if (followed?.joined.includes(unit)) return [`Theo nội dung mới, {unit} thuộc diện phải gửi {report}.`, `${end}.`];
  const dates = followed?.dates ?? null;
  return [
    dates === null || dates.before.lastDay === collection.lastDay
      ? `${end}, không thay đổi.`
      : `${end} (hạn cũ: hết ${weekdayDate(dates.before.lastDay)}, đã được thay thế).`,
    ...(followed?.addressees ? [`Từ nay báo cáo gửi ${destination(collection)}.`] : []),
    ...(formChanged ? ['Biểu mẫu báo cáo đã thay đổi.'] : []),
  ];
}

/** The unit has nothing to send any more. */
function endMail(facts: NoticeFacts, collection: CollectionFacts, change: PlanChangeFacts): ItemWords {
  const { name, period } = reportParts(collection);
  const unit = facts.obligation?.unit.shortName ?? facts.readerUnit.shortName;
  return {
    subject: subjectLine(
      name,
      (report) => `[Không còn phải gửi] ${capital(report)}${period}`,
      (report) => `[Không còn phải gửi] ${capital(withoutReport(report))}${period}`,
    ),
    blocks: [
      sentences(`${ground(change.basis)} ${actWords(change)} ${planWords(facts.plan)}.`),
      sentences(
        `Theo đó, ${unit} không còn phải gửi ${reportWords(collection)}; đơn vị không phải làm gì thêm.`,
        'Các báo cáo đã gửi vẫn được lưu và tra cứu được.',
      ),
    ],
  };
}

/** What changes in a round, for the officer who compiles it. */
function roundMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  change: PlanChangeFacts,
  context: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  return {
    subject: subjectLine(
      name,
      (report) => `[Văn bản thay đổi] Đợt ${report}${period}`,
      (report) => `[Văn bản thay đổi] Đợt ${withoutReport(report)}${period}`,
    ),
    blocks: [
      sentences(`${ground(change.basis)} ${actWords(change)} ${planWords(facts.plan)}.`),
      { type: 'list', items: changesOfRound(collection, change), of: 'thay đổi' },
      paragraph`Xem tại ${pageLink(rollupUrl(context, collection.id), 'trang tổng hợp')}.`,
    ],
  };
}

function changesOfRound(collection: CollectionFacts, { kind, round, formChanged }: PlanChangeFacts): string[] {
  if (kind === 'reinstate') return ['Văn bản vẫn có hiệu lực: đợt báo cáo tiếp tục.'];
  if (round === null || round.kind !== 'followed')
    return ['Văn bản mới không yêu cầu đợt báo cáo này nữa: không nhắc, không tổng hợp tiếp.'];
  const { dates, addressees, joined, freed, sentAlready } = round;
  const moved = dates !== null && dates.before.lastDay !== dates.after.lastDay;
  return [
    ...(moved
      ? [`Hạn gửi: hết ${weekdayDate(dates.after.lastDay)} (hạn cũ: hết ${weekdayDate(dates.before.lastDay)}).`]
      : []),
    ...(addressees === null ? [] : [`Báo cáo gửi ${destination(collection)}.`]),
    ...(joined.length === 0 ? [] : [`Thêm ${twoDigits(joined.length)} đơn vị phải gửi.`]),
    ...(freed.length === 0 ? [] : [`${twoDigits(freed.length)} đơn vị không còn phải gửi.`]),
    ...(sentAlready.length === 0
      ? []
      : [
          `${twoDigits(sentAlready.length)} đơn vị không còn thuộc diện báo cáo nhưng đã gửi: báo cáo vẫn được tổng hợp.`,
        ]),
    ...(formChanged ? ['Biểu mẫu thay đổi: báo cáo đã gửi theo biểu mẫu cũ được ghi riêng khi tổng hợp.'] : []),
  ];
}

/** @example 'Văn bản số 1234/UBND-NC ngày 30 tháng 9 năm 2020 (UBND tỉnh Gia Lai)' */
function ground(basis: Basis | null): string {
  return basis === null
    ? 'Việc ghi bãi bỏ trước đây là ghi nhầm:'
    : `${inVietnamese(basisNamed(basis))} của ${basis.decider}`;
}

function actWords({ kind }: PlanChangeFacts): string {
  if (kind === 'reinstate') return 'không bãi bỏ';
  return kind === 'amend' ? 'sửa đổi, bổ sung' : 'bãi bỏ';
}
