import { twoDigits } from '../../domain/time/vietnamese';
import type { CollectionFacts, ObligationFacts, Reader } from '../facts';
import { pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine } from '../subject';
import { askedFor, asOf, DAYS_ASKED, type MailContext, reportWords, rollupUrl } from '../words';
import type { ItemWords } from './unit-mails';

/** Asks the superior of units that have not reported for help: commune → district, cell → committee. */
export function superiorMail(
  collection: CollectionFacts,
  obligations: readonly ObligationFacts[],
  reader: Reader,
  context: MailContext,
): ItemWords {
  const count = obligations.length;
  const { compiler, period } = collection;
  const units = obligations.map((obligation) => obligation.unit.name);
  return {
    subject: subjectLine(
      period.title,
      (title) => `[Đề nghị phối hợp] Báo cáo ${title} của ${twoDigits(count)} đơn vị trực thuộc`,
    ),
    blocks: [
      sentences(
        `${asOf(context)}, ${compiler.shortName} chưa nhận được ${reportWords(collection)} của ${twoDigits(count)} đơn vị trực thuộc:`,
      ),
      { type: 'list', items: units, of: 'đơn vị' },
      paragraph`Đề nghị ${reader.unit.shortName} quan tâm đôn đốc ${count === 1 ? 'đơn vị' : 'các đơn vị'} gửi trước ${askedFor(context, DAYS_ASKED.later)}. Tình hình gửi báo cáo: ${pageLink(rollupUrl(context, collection.id), 'trang tổng hợp')}.`,
    ],
  };
}
