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
  'leaders.nothing-runs': 'Không có đợt báo cáo nào đang theo dõi.',
  'leaders.headline': (running: Running & { rounds: number }) =>
    `Đang theo dõi ${twoDigits(running.rounds)} đợt báo cáo: ${standing(running)}.`,
  'leaders.rounds-standing': (running: Running) => standing(running),
  'leaders.units-missing': ({ units }: { units: number }) => `${twoDigits(units)} đơn vị quá hạn, chưa gửi`,
};

/** Rounds by where they stand (`RunningRounds`). */
interface Running {
  withOverdue: number;
  overdueReports: number;
  ended: number;
  ahead: number;
}

/** What is overdue comes first; a place without rounds is left out. */
function standing({ withOverdue, overdueReports, ended, ahead }: Running): string {
  return [
    ...(withOverdue === 0
      ? []
      : [`${twoDigits(withOverdue)} đợt có đơn vị quá hạn, chưa gửi (${twoDigits(overdueReports)} báo cáo)`]),
    ...(ended === 0 ? [] : [`${twoDigits(ended)} đợt đã hết hạn, không có đơn vị quá hạn`]),
    ...(ahead === 0 ? [] : [`${twoDigits(ahead)} đợt chưa đến hạn`]),
  ].join('; ');
}
