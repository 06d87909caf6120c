import { addDays, type Day } from '../time/time';
import { dateInWords, twoDigits, weekdayDate } from '../time/vietnamese';
import { daysOffInWords, daysOffWithin, sourcesOf } from './days-off';
import type { ExplainInput, ExplainLine } from './explanation';

/** The last working day before the end, from which reminders count, and the days off after it. */
export function workingDueLine({ deadline, daysOffCrossed }: ExplainInput): ExplainLine {
  const { lastDay, workingDue } = deadline;
  const steppedOver = daysOffWithin(daysOffCrossed, addDays(workingDue, 1), lastDay);
  const because =
    workingDue === lastDay
      ? 'Ngày cuối cùng còn đúng hạn là ngày làm việc; các bước nhắc hạn tính từ ngày này.'
      : `Sau ngày này đến hết hạn là ngày nghỉ: ${daysOffInWords(steppedOver)}; các bước nhắc hạn tính từ ngày này.`;
  return {
    what: 'Ngày làm việc cuối cùng trước hạn',
    value: weekdayDate(workingDue),
    because,
    source: sourcesOf(steppedOver),
  };
}

/** The data cut-off, apart from the deadline; no line where there is none. */
export function cutoffLines({ deadline, requirement }: ExplainInput, source: string): ExplainLine[] {
  const { cutoff, lastDay } = deadline;
  if (cutoff === null) return [];
  const rule = requirement.cutoff;
  const because =
    rule?.type === 'before'
      ? `${twoDigits(rule.workingDays)} ngày làm việc trước ngày cuối cùng còn đúng hạn (${dateInWords(lastDay)}).`
      : 'Ngày chốt số liệu của yêu cầu báo cáo này.';
  return [{ what: 'Chốt số liệu', value: `đến hết ${dateInWords(cutoff)}`, because, source }];
}

/** Says which days may still move the dates, until the official decision is out. */
export function provisionalLines({ deadline, daysOffCrossed }: ExplainInput): ExplainLine[] {
  if (!deadline.provisional) return [];
  const awaited = daysOffCrossed.filter(({ status }) => status === 'provisional');
  return [
    {
      what: 'Lịch tạm tính',
      value: awaited.length > 0 ? daysOffInWords(awaited) : `lịch nghỉ năm ${yearOf(deadline.lastDay)}`,
      because: 'Chưa có quyết định chính thức về ngày nghỉ; các ngày tính theo ngày làm việc có thể thay đổi.',
      source: sourcesOf(awaited),
    },
  ];
}

function yearOf(day: Day): string {
  return day.slice(0, 4);
}
