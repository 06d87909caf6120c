import type { Deadline } from '../obligations/collection';
import type { Boundary } from '../plan/plan';
import { addDays, type Day } from '../time/time';
import { dateInWords, momentInWords, weekdayDate, weekdayName } from '../time/vietnamese';
import type { ExplainInput, ExplainLine } from './explanation';

/** The document's own words, before any reading of ours. */
export function wordsLine({ requirement }: ExplainInput, source: string): ExplainLine {
  return { what: 'Lời văn bản', value: `“${requirement.quote}”`, because: 'Điều khoản giao báo cáo này.', source };
}

/** The day D that the words name, and how its boundary is read. */
export function statedDateLine({ requirement, settled, deadline }: ExplainInput, source: string): ExplainLine {
  const value = dateInWords(statedDay(deadline));
  const what = 'Ngày nêu trong văn bản';
  if (settled !== null) {
    return {
      what: 'Ngày được xác nhận',
      value,
      because: 'Văn bản không ghi ngày; ngày này do người xác nhận.',
      source,
    };
  }
  const words = requirement.dueText === null ? '' : `Văn bản ghi “${requirement.dueText}”. `;
  const { due } = requirement;
  if (due?.type !== 'within' || due.eventOn === null)
    return { what, value, because: words + readingOf(requirement, deadline.boundary), source };
  const event = `Tính từ ${due.of} (${dateInWords(due.eventOn)}), không tính ngày đầu.`;
  return { what: 'Ngày tính theo văn bản', value, because: words + event, source };
}

/** How each boundary is read; exclusive is the default for "trước ngày", other readings are settled with a name. */
const READING: Readonly<Record<Boundary, string>> = {
  before: '“Trước ngày” được hiểu là không gồm chính ngày đó.',
  by: '“Chậm nhất”, “đến hết ngày” được hiểu là gồm cả ngày đó.',
  on: '“Vào ngày” được hiểu là gồm cả ngày đó.',
};

/** A person's answer to "Gửi trong ngày D có tính đúng hạn không?" goes before our own reading, with the name. */
function readingOf({ boundaryAnswer: answer }: ExplainInput['requirement'], boundary: Boundary): string {
  if (!answer) return READING[boundary];
  const words = answer.onTime ? 'gửi trong chính ngày đó vẫn tính đúng hạn' : 'gửi trong chính ngày đó đã là chậm';
  return `${answer.by} trả lời ${dateInWords(answer.on)}: ${words}.`;
}

function statedDay({ boundary, moved, lastDay }: Deadline): Day {
  const unmoved = moved?.from ?? lastDay;
  return boundary === 'before' ? addDays(unmoved, 1) : unmoved;
}

/** The last day on time, and what became of it when it is a day off. */
export function lastDayLines({ deadline, daysOffCrossed }: ExplainInput, source: string): ExplainLine[] {
  const { boundary, lastDay, moved } = deadline;
  const stated = dateInWords(statedDay(deadline));
  const because = boundary === 'before' ? `Là ngày liền trước ${stated}.` : `Gồm cả ${stated}.`;
  const unmoved = moved?.from ?? lastDay;
  const first = { what: 'Ngày cuối cùng còn đúng hạn', value: `hết ${weekdayDate(unmoved)}`, because, source };
  if (moved === null) return [first, unmovedLine(deadline, daysOffCrossed, source)];
  const way = moved.rule === 'previous' ? 'chuyển lên ngày làm việc liền trước' : 'chuyển sang ngày làm việc tiếp theo';
  const moving = `${dateInWords(moved.from)} là ngày nghỉ (${nameOf(moved.from, daysOffCrossed)}); hạn ${way}.`;
  return [
    first,
    {
      what: 'Chuyển ngày',
      value: `hết ${weekdayDate(moved.to)}`,
      because: moving.charAt(0).toUpperCase() + moving.slice(1),
      source: moved.source,
    },
  ];
}

function unmovedLine(
  { lastDay, workingDue }: Deadline,
  daysOff: ExplainInput['daysOffCrossed'],
  source: string,
): ExplainLine {
  const because =
    lastDay === workingDue
      ? 'Ngày cuối cùng là ngày làm việc.'
      : `Ngày cuối cùng là ngày nghỉ (${nameOf(lastDay, daysOff)}) nhưng văn bản không cho chuyển hạn; ngày nghỉ hệ thống vẫn nhận báo cáo.`;
  return { what: 'Chuyển ngày', value: 'không chuyển', because, source };
}

function nameOf(day: Day, daysOff: ExplainInput['daysOffCrossed']): string {
  return daysOff.find(({ date }) => date === day)?.name ?? weekdayName(day);
}

/** The first late instant. */
export function lateFromLine({ deadline }: ExplainInput, source: string): ExplainLine {
  return {
    what: 'Tính là chậm từ',
    value: momentInWords(deadline.lateFrom),
    because: `Báo cáo nhận đến hết ${dateInWords(deadline.lastDay)} (24 giờ, giờ Việt Nam) là đúng hạn.`,
    source,
  };
}
