import type { DayOff } from '../calendar/day-off';
import { parseOffset } from '../steps/offset';
import type { Step, StepKind } from '../steps/step';
import { addDays, type Day, dayOf, HOUR, SECOND, weekday } from '../time/time';
import { dateInWords, momentInWords, twoDigits } from '../time/vietnamese';
import { daysOffInWords, daysOffWithin, sourcesOf } from './days-off';
import type { ExplainInput, ExplainLine, OwnSteps } from './explanation';

/** The steps in the words of the office. */
export const STEP_NAMES: Readonly<Record<StepKind, string>> = {
  open: 'Mở đợt báo cáo',
  remind: 'Nhắc hạn',
  overdue: 'Đôn đốc',
  escalate: 'Báo cáo lãnh đạo, cấp trên',
  letter: 'Dự thảo công văn đôn đốc',
  repeat: 'Đôn đốc lại',
  compile: 'Tổng hợp báo cáo',
  supplement: 'Tổng hợp bổ sung',
  close: 'Kết thúc đợt báo cáo',
};

/** What the reasons of steps hang on. */
export type StepInput = Pick<ExplainInput, 'requirement' | 'deadline' | 'steps' | 'daysOffCrossed'> & {
  /** The day is the one a returned report was asked for again by, which is no deadline. */
  asked?: boolean;
};

/**
 * When each step is due and why; the named holidays it steps over stand in the reason.
 * @example stepLines(input)[0].source // 'Các bước mặc định của Đúng Hạn; Lịch làm việc: Bộ luật Lao động 2012, khoản 1 Điều 115'
 */
export function stepLines(input: StepInput): ExplainLine[] {
  return input.steps.map((step) => {
    const holidays = holidaysCrossed(step, input);
    const crossed = holidays.length === 0 ? '' : ` Trong khoảng này nghỉ: ${daysOffInWords(holidays)}.`;
    const ladder =
      input.requirement.ladder === null ? 'Các bước mặc định của Đúng Hạn' : 'Các bước riêng của văn bản này';
    return {
      what: STEP_NAMES[step.kind],
      value: momentInWords(step.at),
      because: `${reason(step, input)}${crossed}`,
      source: holidays.length === 0 ? ladder : `${ladder}; ${sourcesOf(holidays)}`,
    };
  });
}

/** Steps that count from several deadlines, as one list in order of time. */
export function linesInOrder(input: StepInput, groups: readonly OwnSteps[]): ExplainLine[] {
  return groups
    .flatMap((group) => {
      const lines = stepLines({ ...input, asked: false, ...group });
      return group.steps.map(({ at }, index) => ({ at, line: lines[index]! }));
    })
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

function reason({ kind, offset }: Step, { deadline, asked = false }: StepInput): string {
  const parsed = parseOffset(offset);
  if (parsed === null) return `Theo mức ${offset}.`;
  if (parsed.unit === 'time') return timeReason(kind, parsed.ms);
  const count = twoDigits(Math.abs(parsed.count));
  const dueDate = dateInWords(deadline.workingDue);
  const due = asked ? `ngày đề nghị gửi lại (${dueDate})` : `ngày làm việc cuối cùng trước hạn (${dueDate})`;
  if (kind === 'open') {
    return `Ngày làm việc đầu tiên khi văn bản đã được đưa vào theo dõi và kỳ báo cáo đã bắt đầu, không sớm hơn ${count} ngày làm việc trước ${due}.`;
  }
  if (!offset.startsWith('-')) {
    const latest = kind === 'close' ? ' Sớm hơn khi báo cáo tổng hợp đã xác nhận và không còn đơn vị chưa gửi.' : '';
    const lastDay = dateInWords(deadline.lastDay);
    return asked
      ? `Ngày làm việc thứ ${count} sau ngày đề nghị gửi lại (${lastDay}).${latest}`
      : `Ngày làm việc thứ ${count} sau ngày cuối cùng còn đúng hạn (${lastDay}).${latest}`;
  }
  if (parsed.count !== 0) return `${count} ngày làm việc trước ${due}.`;
  return asked ? `Đúng ngày đề nghị gửi lại (${dueDate}).` : `Đúng ngày làm việc cuối cùng trước hạn (${dueDate}).`;
}

/** Hours follow an event; seconds are the ladder of a trial plan. */
function timeReason(kind: StepKind, ms: number): string {
  const length = Math.abs(ms);
  const words = length % HOUR === 0 ? `${twoDigits(length / HOUR)} giờ` : `${twoDigits(length / SECOND)} giây`;
  if (kind === 'supplement') return `${words} sau thay đổi đầu tiên chưa được tổng hợp.`;
  return ms < 0 ? `${words} trước thời điểm tính là chậm.` : `${words} sau thời điểm tính là chậm.`;
}

/** Holidays between a step and the day it counts from; ordinary weekends go without saying. */
function holidaysCrossed(step: Step, { deadline, daysOffCrossed }: StepInput): DayOff[] {
  if (parseOffset(step.offset)?.unit !== 'workingDays') return [];
  const day = dayOf(step.at);
  const [from, to]: [Day, Day] = step.offset.startsWith('-')
    ? [addDays(day, 1), deadline.workingDue]
    : [addDays(deadline.lastDay, 1), day];
  return daysOffWithin(daysOffCrossed, from, to).filter(({ date }) => weekday(date) <= 5);
}
