import type { Part, Say } from './part';
import { PLAN_NOUNS } from './plan-nouns';

/** A document copied for a later year: what moved, and what the calendar says of the new days. */
export const NEXT_YEAR = {
  'next-year.effective': PLAN_NOUNS.effective,
  'next-year.due': PLAN_NOUNS.due,
  'next-year.cutoff': 'ngày chốt số liệu',
  'next-year.covers-from': PLAN_NOUNS.coversFrom,
  'next-year.covers-to': PLAN_NOUNS.coversTo,
  'next-year.phase-from': 'ngày đầu của giai đoạn',
  'next-year.phase-to': 'ngày cuối của giai đoạn',
  'next-year.phase-due': 'ngày gửi của giai đoạn',
  'next-year.milestone': 'ngày của mốc sơ kết, tổng kết',

  'next-year.period': PLAN_NOUNS.period,
  'next-year.first': 'kỳ đầu tiên',
  'next-year.last': PLAN_NOUNS.last,

  'next-year.title': PLAN_NOUNS.title,
  'next-year.subject': PLAN_NOUNS.subject,
  'next-year.report': PLAN_NOUNS.report,
  'next-year.quote': PLAN_NOUNS.quote,
  'next-year.due-text': PLAN_NOUNS.dueText,
  'next-year.event': PLAN_NOUNS.event,
  'next-year.phase-title': 'tên giai đoạn',
  'next-year.milestone-title': 'tên mốc sơ kết, tổng kết',
  'next-year.point': PLAN_NOUNS.openPoints,
  'next-year.form': 'nhãn của biểu mẫu',

  'next-year.boundary-answer': PLAN_NOUNS.boundaryAnswer,
  'next-year.short-month': PLAN_NOUNS.shortMonth,
  'next-year.event-on': PLAN_NOUNS.eventOn,

  'next-year.off': ({ name }: { name: Part | string }, say: Say) => `ngày nghỉ: ${say(name)}`,
  'next-year.off-provisional': ({ name }: { name: Part | string }, say: Say) =>
    `ngày nghỉ tạm tính, chưa có quyết định chính thức: ${say(name)}`,
  'next-year.working-provisional': 'ngày làm việc tạm tính, lịch nghỉ của năm chưa có quyết định chính thức',

  'next-year.old-format': ({ plan }: { plan: string }) =>
    `Tệp của văn bản "${plan}" ghi theo quy cách cũ, không chép được cho năm sau. Lập văn bản mới bằng biểu mẫu.`,
};
