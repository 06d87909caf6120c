import { inVietnamese } from '../../domain/messages/message';
import { sentFigures } from '../../domain/states/count-words';
import { onTimeShare } from '../../domain/states/share';
import { addDays, dayOf } from '../../domain/time/time';
import { dateInWords, tableDate, twoDigits } from '../../domain/time/vietnamese';
import type { PlanFacts, WeekFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine } from '../subject';
import { asOf, capital, type MailContext, planWords, reportWords } from '../words';
import { withNames } from './round-words';
import type { ItemWords } from './unit-mails';

/** The leaders' weekly mail: the open rounds of a plan, and the unsubscribe link. */
export function weeklyMail(plan: PlanFacts, { rounds, leaveToken }: WeekFacts, context: MailContext): ItemWords {
  const overdue = rounds.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const rows = rounds.map((round) => [
    capital(reportWords(round)),
    tableDate(round.lastDay),
    sentFigures(round.counts),
    round.past ? inVietnamese(onTimeShare(round.counts).text) : 'chưa đến hạn',
    String(round.counts.overdue),
  ]);
  const blocks: Block[] = [
    sentences(
      rounds.length === 0
        ? `${asOf(context)}, không còn đợt báo cáo nào theo ${planWords(plan)} chờ báo cáo.`
        : `Tình hình các đợt báo cáo theo ${planWords(plan)} ${asOf(context).replace('Đến', 'đến')}:`,
    ),
    ...(rounds.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            head: ['Báo cáo', 'Hạn gửi', 'Đã gửi', 'Đúng hạn', 'Quá hạn, chưa gửi'],
            rows,
            of: 'đợt',
          },
        ]),
    sentences(overdue === 0 ? 'Không có báo cáo quá hạn.' : `Quá hạn, chưa gửi: ${twoDigits(overdue)} báo cáo.`),
    ...rounds.flatMap((round) => missingUnits(round, rounds.length > 1)),
    paragraph`Xem chi tiết: ${pageLink(`${context.baseUrl}/lanh-dao`, 'tình hình báo cáo')}.`,
  ];
  if (leaveToken !== null) {
    blocks.push(
      paragraph`Thư này gửi vào đầu tuần khi còn báo cáo chưa gửi. Nếu không cần nhận: ${pageLink(`${context.baseUrl}/thu-tuan/${leaveToken}`, 'dừng thư hằng tuần')}.`,
    );
  }
  return {
    subject: subjectLine(
      planWords(plan),
      (words) => `[Tình hình] Tuần từ ${dateInWords(dayOf(context.at))}: ${words}`,
      () => `[Tình hình] Báo cáo tuần từ ${dateInWords(dayOf(context.at))}`,
    ),
    blocks,
  };
}

/** Missing units with their last day, extended ones apart; the report is named only when there are several. */
function missingUnits({ missing, ...round }: WeekFacts['rounds'][number], several: boolean): Block[] {
  const of = several ? ` ${reportWords(round)}` : '';
  const days = [...new Set(missing.map(({ lastDay }) => lastDay))].sort();
  return days.flatMap((day) =>
    withNames(
      `Chưa gửi${of}, chậm từ ${dateInWords(addDays(day, 1))}`,
      missing.filter(({ lastDay }) => lastDay === day),
    ),
  );
}
