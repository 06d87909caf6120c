import { untilInWords } from '../deadlines/deadline-words';
import type { Instant } from '../time/time';
import { twoDigits } from '../time/vietnamese';

/** Reports that staff or leaders ask for at any time (báo cáo đột xuất). */
export const REQUESTED = {
  'requested.no-requirement': ({ requirement, plan }: { requirement: string; plan: string }) =>
    `Văn bản ${plan} không có yêu cầu báo cáo "${requirement}", hoặc đó là nhiệm vụ thường xuyên không gửi báo cáo; chọn một yêu cầu báo cáo của văn bản.`,
  'requested.too-soon': ({ lateFrom }: { lateFrom: Instant }) =>
    `Hạn gửi: tìm thấy ${untilInWords(lateFrom)}; cần ít nhất 30 phút kể từ bây giờ.`,
  'requested.too-far': ({ lateFrom, days }: { lateFrom: Instant; days: number }) =>
    `Hạn gửi: tìm thấy ${untilInWords(lateFrom)}; yêu cầu đột xuất chỉ trong ${twoDigits(days)} ngày, xa hơn thì ghi ngày vào văn bản.`,
  'requested.not-of-requirement': ({ units }: { units: readonly string[] }) =>
    `Yêu cầu báo cáo này không giao cho: ${units.join(', ')}. Chỉ chọn đơn vị mà văn bản giao báo cáo.`,
  'requested.no-end': 'Chưa có hạn gửi: ghi một thời điểm hoặc số giờ kể từ bây giờ.',
  'requested.nobody': 'Chưa có đơn vị nào phải gửi báo cáo này; chọn ít nhất một đơn vị.',
  'requested.none-to-withdraw':
    'Đợt này không phải yêu cầu đột xuất, hoặc yêu cầu đã được rút; chỉ rút được yêu cầu đột xuất đang có hiệu lực.',
  'requested.withdrawn': ({ reason }: { reason: string }) => `Yêu cầu báo cáo đã được rút: ${reason}`,
};
