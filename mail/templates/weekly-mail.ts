import { hasHour } from '../../domain/deadlines/deadline-hour';
import { endInTable, endInWords } from '../../domain/deadlines/deadline-words';
import { inVietnamese } from '../../domain/messages/message';
import { sentFigures } from '../../domain/states/count-words';
import { runningRounds, standingOfRounds } from '../../domain/states/running-rounds';
import { onTimeShare } from '../../domain/states/share';
import { byUrgency } from '../../domain/states/urgency';
import { dayOf } from '../../domain/time/time';
import { dateInWords, twoDigits } from '../../domain/time/vietnamese';
import type { PlanFacts, WeekFacts } from '../facts';
import { type Block, pageLink, paragraph, sentences } from '../mail-body';
import { subjectLine } from '../subject';
import { asOf, capital, type MailContext, planWords, reportWords } from '../words';
import { withNames } from './round-words';
import type { ItemWords } from './unit-mails';

/** One document's open rounds. */
export type PlanWeek = WeekFacts & { plan: PlanFacts };

/**
 * The leaders' weekly mail: one sentence over the open rounds of one or several documents, the most urgent first, and one link to
 * unsubscribe. The sentence counts each round in one place, so that nothing below it can contradict it.
 */
export function weeklyMail(weeks: readonly PlanWeek[], context: MailContext): ItemWords {
  const rounds = weeks
    .flatMap(({ plan, rounds: own }) => own.map((round) => ({ ...round, plan })))
    .sort(byUrgency(context.at));
  const plans = new Set(weeks.map(({ plan }) => planWords(plan)));
  const named = plans.size > 1 ? `${twoDigits(plans.size)} văn bản` : [...plans][0]!;
  const leaveToken = weeks.find((week) => week.leaveToken !== null)?.leaveToken ?? null;
  const monday = dateInWords(dayOf(context.at));
  return {
    subject: subjectLine(
      named,
      (words) => `[Tình hình] Tuần từ ${monday}: ${words}`,
      () => `[Tình hình] Báo cáo tuần từ ${monday}`,
    ),
    blocks: [
      sentences(
        rounds.length === 0
          ? `${asOf(context)}, không còn đợt báo cáo nào theo ${named} chờ báo cáo.`
          : `Tình hình các đợt báo cáo theo ${named} ${asOf(context).replace('Đến', 'đến')}: ${inVietnamese(standingOfRounds(runningRounds(rounds)))}.`,
      ),
      ...(rounds.length === 0 ? [] : [roundTable(rounds, plans.size > 1)]),
      ...overdueBlocks(rounds),
      paragraph`Xem chi tiết: ${pageLink(`${context.baseUrl}/lanh-dao`, 'tình hình báo cáo')}.`,
      ...(leaveToken === null
        ? []
        : [
            paragraph`Thư này gửi vào đầu tuần khi còn báo cáo chưa gửi. Nếu không cần nhận: ${pageLink(`${context.baseUrl}/thu-tuan/${leaveToken}`, 'dừng thư hằng tuần')}.`,
          ]),
    ],
  };
}

type PlanRound = WeekFacts['rounds'][number] & { plan: PlanFacts };

/** @param several whether each row names its document */
function roundTable(rounds: readonly PlanRound[], several: boolean): Block {
  const rows = rounds.map((round) => [
    capital(reportWords(round)),
    ...(several ? [planWords(round.plan)] : []),
    endInTable(round.lateFrom),
    sentFigures(round.counts),
    round.past ? inVietnamese(onTimeShare(round.counts).text) : 'chưa đến hạn',
    String(round.counts.overdue),
  ]);
  const of = several ? ['Theo văn bản'] : [];
  const head = ['Báo cáo', ...of, 'Hạn gửi', 'Đã gửi', 'Đúng hạn', 'Quá hạn, chưa gửi'];
  return { type: 'table', head, rows, of: 'đợt' };
}

function overdueBlocks(rounds: readonly PlanRound[]): Block[] {
  const overdue = rounds.reduce((sum, { counts }) => sum + counts.overdue, 0);
  if (overdue === 0) return [];
  return [
    sentences(`Quá hạn, chưa gửi: ${twoDigits(overdue)} báo cáo.`),
    ...rounds.flatMap((round) => missingUnits(round, rounds.length > 1)),
  ];
}

/** Missing units with their end, extended ones apart; the report is named only when there are several. */
function missingUnits({ missing, ...round }: WeekFacts['rounds'][number], several: boolean): Block[] {
  const of = several ? ` ${reportWords(round)}` : '';
  const ends = [...new Set(missing.map(({ lateFrom }) => lateFrom))].sort((a, b) => a - b);
  return ends.flatMap((end) =>
    withNames(
      `Chưa gửi${of}, chậm từ ${hasHour(end) ? endInWords(end, dateInWords) : dateInWords(dayOf(end))}`,
      missing.filter(({ lateFrom }) => lateFrom === end),
    ),
  );
}
