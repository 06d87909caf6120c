import { inVietnamese } from '../../domain/messages/message';
import type { Paper } from '../../domain/papers/paper';
import type { Instant } from '../../domain/time/time';
import { dayMonth, weekdayName } from '../../domain/time/vietnamese';
import { monthGrids } from '../calendar/year-grid';
import { yearPaper } from '../calendar/year-paper';
import { planEvents } from './plan-events';
import type { ViewedPlan } from './plan-outlook';

/** The year of a document as a paper: last days, milestones, and the mails that lead to them. */
export function planYearPaper(hand: ViewedPlan, year: number, at: Instant): Paper {
  const events = planEvents(hand, year, at);
  return yearPaper({
    title: `Lịch báo cáo năm ${year}`,
    of: hand.plan.title,
    months: monthGrids(year, hand.calendar, events),
    columns: [['Việc', 18]],
    lines: events.map(({ day, kind, text }) => ({
      day: dayMonth(Number(day.slice(5, 7)), Number(day.slice(8))),
      weekday: weekdayName(day),
      cells: [inVietnamese(text)],
      isDue: kind !== 'step',
    })),
    empty: `Năm ${year} văn bản này không có hạn gửi nào.`,
  });
}
