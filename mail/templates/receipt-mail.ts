import { delayInWords, untilShort } from '../../domain/deadlines/deadline-words';
import { delayOf } from '../../domain/states/lateness';
import { formatNumber, receiptMoment, twoDigits } from '../../domain/time/vietnamese';
import type { CollectionFacts, ObligationFacts, ReceiptFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine } from '../subject';
import { capital, cutoffWords, joinedNames, type MailContext, receiptUrl, reportParts, reportWords } from '../words';
import type { ItemWords } from './unit-context';

/** The receipt of a report: instant, files, and where to verify it. */
export function receiptMail(
  collection: CollectionFacts,
  obligation: ObligationFacts,
  receipt: ReceiptFacts,
  { baseUrl }: MailContext,
): ItemWords {
  const { name, period } = reportParts(collection);
  const unit = obligation.unit.shortName;
  const report = receipt.nil ? `báo cáo “không phát sinh” đối với ${reportWords(collection)}` : reportWords(collection);
  return {
    subject: subjectLine(
      name,
      (words) => `[Đã tiếp nhận] ${capital(words)}${period} của ${unit}`,
      (words) => `[Đã tiếp nhận] ${capital(words)}${period}`,
    ),
    blocks: [
      sentences(
        `${collection.compiler.shortName} đã tiếp nhận ${report} của ${unit} lúc ${receiptMoment(receipt.receivedAt)} (lần gửi ${twoDigits(receipt.version)}).`,
        `Kết quả: ${outcomeWords(obligation)}${receipt.version > 1 ? ', tính theo lần gửi đầu' : ''}.`,
        `Mã tiếp nhận: ${receipt.code}.`,
        ...receivedFor(collection),
      ),
      ...filesOf(receipt),
      sentences('Phiếu này xác nhận thời điểm và tệp đã nhận; nội dung sẽ được kiểm tra sau.'),
      paragraph`Tra cứu: ${pageLink(receiptUrl(baseUrl, receipt.code), 'phiếu tiếp nhận')}. Cảm ơn ${unit} đã gửi báo cáo.`,
    ],
  };
}

/** For whom else the report is, and whose data it holds, where the document says so. */
function receivedFor(collection: CollectionFacts): string[] {
  const { receiver, alsoTo = [], covers = null } = collection;
  const range = covers && cutoffWords(collection);
  return [
    ...(alsoTo.length > 0 ? [`Nơi nhận báo cáo: ${joinedNames([receiver.shortName, ...alsoTo])}.`] : []),
    ...(range ? [range] : []),
  ];
}

/** "đúng hạn", or "chậm 01 ngày so với hạn (hết ngày 29/5/2020)". */
export function outcomeWords({ first = null, own = false, lateFrom }: ObligationFacts): string {
  if (first === null) return 'đúng hạn';
  const facts = { state: 'submitted' as const, own, lateFrom, countedAt: first.countedAt };
  const late = delayOf(facts, first.countedAt);
  return late === null ? 'đúng hạn' : `chậm ${delayInWords(late)} so với hạn (${untilShort(lateFrom)})`;
}

function filesOf({ files, sha256 }: ReceiptFacts): Block[] {
  const content = sentences(`Mã kiểm tra nội dung (SHA-256): ${sha256}.`);
  if (files.length === 0) return [sentences('Không có tệp đính kèm.'), content];
  const rows = files.map((file) => [file.name, `${formatNumber(file.bytes)} byte`, file.sha256]);
  return [{ type: 'table', head: ['Tệp', 'Dung lượng', 'SHA-256'], rows, of: 'tệp' }, content];
}
