import { twoDigits } from '../../domain/time/vietnamese';
import type { CollectionFacts, ObligationFacts, Reader } from '../facts';
import { page, paragraph, sentences } from '../mail-body';
import { subject } from '../subject';
import { askedFor, asOf, DAYS_ASKED, type MailScene, reportWords, rollupUrl } from '../words';
import type { ItemWords } from './unit-mails';

/** The superior of units that have not sent is asked to help: commune → district, cell → committee. */
export function superiorMail(
  collection: CollectionFacts,
  obligations: readonly ObligationFacts[],
  reader: Reader,
  scene: MailScene,
): ItemWords {
  const count = obligations.length;
  const { compiler, period } = collection;
  const units = obligations.map((obligation) => obligation.unit.name);
  return {
    subject: subject(
      period.title,
      (title) => `[Đề nghị phối hợp] Báo cáo ${title} của ${twoDigits(count)} đơn vị trực thuộc`,
    ),
    blocks: [
      sentences(
        `${asOf(scene)}, ${compiler.shortName} chưa nhận được ${reportWords(collection)} của ${twoDigits(count)} đơn vị trực thuộc:`,
      ),
      { type: 'list', items: units, of: 'đơn vị' },
      paragraph`Đề nghị ${reader.unit.shortName} quan tâm đôn đốc ${count === 1 ? 'đơn vị' : 'các đơn vị'} gửi trước ${askedFor(scene, DAYS_ASKED.later)}. Tình hình gửi báo cáo: ${page(rollupUrl(scene, collection.id), 'trang tổng hợp')}.`,
    ],
  };
}
