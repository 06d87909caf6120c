import { untilInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { basisNamed } from '../../domain/decisions/decision';
import { inVietnamese } from '../../domain/messages/message';
import { passingSaid } from '../../domain/successions/passing-words';
import { dateFigures, dateInWords } from '../../domain/time/vietnamese';
import type { CollectionFacts, NoticeFacts, SuccessionFacts } from '../facts';
import { pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import { capital, type MailContext, obligationUrl, reportParts, reportWords, rollupUrl } from '../words';
import type { ItemWords } from './unit-context';

/** A mail about units that ended: to the successor what it now owes or covers, to the compiler's officer what passed in the round. */
export function successionMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  succession: SuccessionFacts,
  context: MailContext,
): ItemWords {
  return facts.obligation === null
    ? roundMail(collection, succession, context)
    : heirMail(facts, collection, succession, context);
}

function heirMail(
  facts: NoticeFacts,
  collection: CollectionFacts,
  succession: SuccessionFacts,
  context: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  const { id, unit, lateFrom } = facts.obligation!;
  const from = succession.passings.map((passing) => passing.unit).join(', ');
  const here = pageLink(obligationUrl(context, id), 'trang báo cáo của đơn vị');
  return {
    subject: subjectLine(
      name,
      (report) => `[Chuyển giao] ${capital(report)}${period}: hạn gửi ${untilShort(lateFrom)}`,
      (report) => `[Chuyển giao] ${capital(withoutReport(report))}${period}: ${untilInWords(lateFrom, dateFigures)}`,
    ),
    blocks: [
      sentences(
        `${whatHappened(succession)}, ${from} kết thúc hoạt động; ${unit.shortName} là đơn vị kế thừa.`,
        `${unit.shortName} gửi một ${reportWords(collection)}, gồm cả phần của ${from}.`,
      ),
      sentences(`Hạn gửi là ${untilInWords(lateFrom)}.`),
      paragraph`Biểu mẫu và nơi gửi: ${here}.`,
    ],
  };
}

function roundMail(collection: CollectionFacts, succession: SuccessionFacts, context: MailContext): ItemWords {
  const { name, period } = reportParts(collection);
  return {
    subject: subjectLine(
      name,
      (report) => `[Sắp xếp đơn vị] Đợt ${report}${period}`,
      (report) => `[Sắp xếp đơn vị] Đợt ${withoutReport(report)}${period}`,
    ),
    blocks: [
      sentences(`${whatHappened(succession)}, các đơn vị sau kết thúc hoạt động khi chưa gửi báo cáo:`),
      { type: 'list', items: succession.passings.map((one) => inVietnamese(passingSaid(one))), of: 'đơn vị' },
      paragraph`Xem tại ${pageLink(rollupUrl(context, collection.id), 'trang tổng hợp')}.`,
    ],
  };
}

/** @example 'Theo Văn bản số 1664/NQ-UBTVQH15 ngày 16/6/2025 của Ủy ban Thường vụ Quốc hội, từ ngày 01/7/2025' */
function whatHappened({ basis, effective }: SuccessionFacts): string {
  return `Theo ${inVietnamese(basisNamed(basis))} của ${basis.decider}, từ ${dateInWords(effective)}`;
}
