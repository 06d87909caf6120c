import { twoDigits } from '../../domain/time/vietnamese';
import type { LeaderRound } from './leader-page';

/** One thing asked of the leader ("Đề nghị đồng chí: …"), with the page it is about. */
export interface Ask {
  text: string;
  round: string;
}

/**
 * What a leader is asked for, round by round: a letter to sign, units to urge, a draft that waits. Nothing is asked while
 * the date is ahead.
 */
export function asksOf(rounds: readonly LeaderRound[]): Ask[] {
  return rounds.flatMap((round): Ask[] => {
    const { head, tally, missing } = round;
    if (round.done) return [];
    const asks: Ask[] = [];
    if (missing.length > 0) {
      const units = missing.length === 1 ? missing[0]!.name : `${twoDigits(missing.length)} đơn vị chưa gửi`;
      const done = 'sớm hoàn thành';
      asks.push({
        round: head.id,
        text: round.letter
          ? `xem, ký công văn đôn đốc ${units} gửi ${lower(head.title)} (dự thảo đã có).`
          : `quan tâm chỉ đạo ${units} ${done} ${lower(head.title)}.`,
      });
    }
    if (tally.overdue + tally.ahead === 0 && round.compiled !== null && !round.compiled.confirmed) {
      asks.push({
        round: head.id,
        text: `nhắc ${head.compilerName} xác nhận báo cáo tổng hợp: các đơn vị đã gửi đủ ${lower(head.title)}.`,
      });
    }
    return asks;
  });
}

function lower(title: string): string {
  return title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
}
