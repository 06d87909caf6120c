import { untilInWords } from '../domain/deadlines/deadline-words';
import type { CollectionFacts, ObligationFacts } from './facts';
import { reportWords } from './words';

/**
 * A short text to read out on the telephone or paste into a message group: without figures, other units or files.
 * @example shortText(collection, obligation) // 'Sở Nội vụ nhờ đơn vị kiểm tra giúp: báo cáo … Cảm ơn.'
 */
export function shortText(collection: CollectionFacts, { state, lateFrom }: ObligationFacts): string {
  const what = `${collection.compiler.shortName} nhờ đơn vị kiểm tra giúp: ${reportWords(collection)}, hạn ${untilInWords(lateFrom)}`;
  if (state === 'returned')
    return `${what}, đang chờ đơn vị bổ sung, hoàn thiện. Nếu đã gửi lại, xin cho số, ngày văn bản. Cảm ơn.`;
  return `${what}, hiện chưa thấy trên hệ thống. Nếu đã gửi, xin cho số, ngày văn bản. Cảm ơn.`;
}
