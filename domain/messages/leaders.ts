import { twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Requests to a leader ("Đề nghị đồng chí: …"). */
export const LEADERS = {
  'leaders.sign-letter': ({ units, report }: { units: Part | string; report: string }, say: Say) =>
    `xem, ký công văn đôn đốc ${say(units)} gửi ${report} (dự thảo đã có).`,
  'leaders.direct': ({ units, report }: { units: Part | string; report: string }, say: Say) =>
    `quan tâm chỉ đạo ${say(units)} sớm hoàn thành ${report}.`,
  'leaders.have-confirmed': ({ compiler, report }: { compiler: string; report: string }) =>
    `nhắc ${compiler} xác nhận báo cáo tổng hợp: các đơn vị đã gửi đủ ${report}.`,
  'leaders.units-missing': ({ units }: { units: number }) => `${twoDigits(units)} đơn vị quá hạn, chưa gửi`,
};
