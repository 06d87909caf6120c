import { untilInWords } from '../../domain/deadlines/deadline-words';
import { dateFigures, dateInWords, weekdayDate } from '../../domain/time/vietnamese';
import { pronoun } from '../address';
import type { CollectionFacts, ObligationFacts, Reader, RequestFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine, withoutReport } from '../subject';
import { decisionsUrl, type MailContext, obligationUrl, reportParts, reportWords } from '../words';
import { type ItemWords, withoutEnd } from './unit-context';

/** A unit asks for a later last day: to the compiler's officer, who has it decided, and to the unit's own head. */
export function requestMail(
  collection: CollectionFacts,
  obligation: ObligationFacts,
  { until, reason }: RequestFacts,
  reader: Reader,
  context: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  const unit = obligation.unit.shortName;
  return {
    subject: subjectLine(
      name,
      (words) => `[Đề nghị gia hạn] ${unit}: ${words}${period}, đến hết ${dateInWords(until)}`,
      (words) => `[Đề nghị gia hạn] ${unit}: ${withoutReport(words)}${period}, hết ${dateFigures(until)}`,
      (words) => `[Đề nghị gia hạn] ${unit}: ${withoutReport(words)}${period}`,
    ),
    blocks: [
      sentences(
        `${unit} đề nghị gia hạn gửi ${reportWords(collection)} đến hết ${weekdayDate(until)} (hạn hiện nay: ${untilInWords(obligation.lateFrom)}).`,
        `Lý do: ${withoutEnd(reason)}.`,
      ),
      reader.unit.id === obligation.unit.id
        ? toHead(obligation, reader, context)
        : paragraph`Khi có ý kiến của cơ quan có thẩm quyền, đề nghị ghi gia hạn hoặc trả lời đơn vị tại ${pageLink(decisionsUrl(context, obligation.id), 'trang quyết định')}. Chưa trả lời thì hạn gửi giữ nguyên.`,
    ],
  };
}

function toHead({ id }: ObligationFacts, reader: Reader, context: MailContext): Block {
  const page = pageLink(obligationUrl(context, id), 'trang báo cáo của đơn vị');
  return paragraph`Thư này để ${pronoun(reader)} biết; đề nghị đang chờ trả lời, hạn gửi giữ nguyên cho đến khi được gia hạn. Xem tại ${page}.`;
}
