import { roundAmended } from '../../domain/amendments/amendment-words';
import { untilInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { basisNamed } from '../../domain/decisions/decision';
import { inVietnamese, message } from '../../domain/messages/message';
import { dateFigures, twoDigits } from '../../domain/time/vietnamese';
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

/** What happened to the document, at the beginning of a subject. */
const TAGS: Readonly<Record<PlanChangeFacts['kind'], string>> = {
  amend: '[Văn bản sửa đổi]',
  withdraw: '[Văn bản bị bãi bỏ]',
  reinstate: '[Văn bản còn hiệu lực]',
  undo: '[Thu hồi]',
};

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
  const { id, unit, lateFrom } = facts.obligation!;
  const report = reportWords(collection);
  const here = pageLink(obligationUrl(context, id), 'trang báo cáo của đơn vị');
  return {
    subject: subjectLine(
      name,
      (report) => `${TAGS[change.kind]} ${capital(report)}${period}: hạn gửi ${untilShort(lateFrom)}`,
      (report) =>
        `${TAGS[change.kind]} ${capital(withoutReport(report))}${period}: ${untilInWords(lateFrom, dateFigures)}`,
    ),
    blocks: [
      sentences(whatHappened(facts, change)),
      ...changesForUnit(unit.id, collection, change).map((words) =>
        sentences(words.replaceAll('{unit}', unit.shortName).replaceAll('{report}', report)),
      ),
      paragraph`Biểu mẫu và nơi gửi: ${here}.`,
    ],
  };
}

function changesForUnit(
  unit: string,
  collection: CollectionFacts,
  { kind, round, formChanged }: PlanChangeFacts,
): string[] {
  const followed = round?.kind === 'followed' ? round : null;
  const end = `Hạn gửi {report} của {unit} là ${untilInWords(collection.lateFrom)}`;
  if (kind === 'reinstate') return ['Văn bản vẫn có hiệu lực: đề nghị {unit} gửi {report}.', `${end}.`];
  if (followed?.joined.includes(unit)) return ['Theo nội dung mới, {unit} thuộc đối tượng gửi {report}.', `${end}.`];
  const dates = followed?.dates ?? null;
  return [
    dates === null || dates.before.lateFrom === collection.lateFrom
      ? `${end}, không thay đổi.`
      : `${end} (hạn cũ: ${untilInWords(dates.before.lateFrom)}, đã được thay thế).`,
    ...(dates === null || dates.before.cutoff === dates.after.cutoff
      ? []
      : [inVietnamese(message('amendments.cutoff', { day: dates.after.cutoff }))]),
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
      sentences(whatHappened(facts, change)),
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
      (report) => `${TAGS[change.kind]} Đợt ${report}${period}`,
      (report) => `${TAGS[change.kind]} Đợt ${withoutReport(report)}${period}`,
    ),
    blocks: [
      sentences(whatHappened(facts, change)),
      { type: 'list', items: changesOfRound(collection, change), of: 'thay đổi' },
      paragraph`Xem tại ${pageLink(rollupUrl(context, collection.id), 'trang tổng hợp')}.`,
    ],
  };
}

function changesOfRound(collection: CollectionFacts, { kind, round, formChanged }: PlanChangeFacts): string[] {
  if (kind === 'reinstate') return ['Đợt báo cáo tiếp tục: các đơn vị chưa gửi lại được nhắc, đôn đốc.'];
  if (kind === 'withdraw' || kind === 'undo') {
    const freed = round?.kind === 'dropped' ? round.freed.length : 0;
    return [`Đợt báo cáo không nhắc, không tổng hợp tiếp; ${twoDigits(freed)} đơn vị chưa gửi không còn phải gửi.`];
  }
  const addressees = round?.kind === 'followed' ? round.addressees : null;
  return [
    ...(round === null ? [] : roundAmended(round).map(inVietnamese)),
    ...(addressees === null ? [] : [`Báo cáo gửi ${destination(collection)}.`]),
    ...(formChanged ? ['Biểu mẫu thay đổi: báo cáo đã gửi theo biểu mẫu cũ được ghi riêng khi tổng hợp.'] : []),
  ];
}

/** @example 'Văn bản số 1985/UBND-NC ngày 29/9/2020 của UBND tỉnh Gia Lai sửa đổi, bổ sung Kế hoạch số 614/KH-UBND …' */
function whatHappened({ plan }: NoticeFacts, { kind, basis }: PlanChangeFacts): string {
  if (kind === 'undo') return `Ngày gửi báo cáo theo ${planWords(plan)} đã được xác nhận nhầm, nay thu hồi.`;
  if (basis === null) return `Việc ghi bãi bỏ ${planWords(plan)} trước đây là ghi nhầm, nay đã thu hồi.`;
  const act = kind === 'amend' ? 'sửa đổi, bổ sung' : 'bãi bỏ';
  return `${inVietnamese(basisNamed(basis))} của ${basis.decider} ${act} ${planWords(plan)}.`;
}
