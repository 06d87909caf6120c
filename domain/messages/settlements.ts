import type { Boundary } from '../plan/plan';
import type { Day } from '../time/time';
import type { Part, Say } from './part';

const BOUNDARIES: Readonly<Record<Boundary, string>> = {
  before: 'trước ngày',
  by: 'chậm nhất ngày',
  on: 'vào ngày',
};

/** Why a date or an answer that a document leaves open cannot be confirmed. */
export const SETTLEMENTS = {
  'settlements.requirement-unknown': ({ requirement, plan }: { requirement: string; plan: string }) =>
    `Không có yêu cầu báo cáo "${requirement}" trong văn bản "${plan}".`,
  'settlements.standing': ({ requirement }: { requirement: string }) =>
    `"${requirement}" là nhiệm vụ thường xuyên; không đặt hạn gửi.`,
  'settlements.dated': ({ requirement }: { requirement: string }) =>
    `"${requirement}" đã có hạn trong văn bản; chỉ xác nhận ngày cho yêu cầu chưa có hạn.`,
  'settlements.before-feeders': ({ day, last }: { day: Day; last: Day }) =>
    `Thấy ngày ${day}; cần sau ${last}, ngày cuối cùng các đơn vị cấp dưới gửi báo cáo.`,
  'settlements.phase-unknown': ({ phase, waiting }: { phase: string | null; waiting: readonly string[] }) =>
    `${phase === null ? 'Chưa nêu giai đoạn' : `Thấy giai đoạn "${phase}"`}; cần một giai đoạn chưa có hạn: ${waiting.join(', ')}.`,
  'settlements.rule-of-phase': ({ requirement }: { requirement: string }) =>
    `"${requirement}" theo giai đoạn; cần ngày của từng giai đoạn, không phải một quy tắc lặp lại.`,
  'settlements.rule-done': ({ requirement, rule }: { requirement: string; rule: Part }, say: Say) =>
    `Yêu cầu "${requirement}" đã được xác nhận: ${say(rule)}.`,
  'settlements.rule': (
    {
      frequency,
      boundary,
      days,
      first,
    }: { frequency: Part; boundary: Boundary; days: readonly Part[]; first: Part | string },
    say: Say,
  ) =>
    `${say(frequency)}${days.length === 0 ? '' : `, ${BOUNDARIES[boundary]} ${days.map(say).join(', ')}`}, từ kỳ ${say(first)}`,
  'settlements.days-after-period': ({ days, working }: { days: number; working: boolean }) =>
    `thứ ${days}${working ? ' (ngày làm việc)' : ''} sau khi hết kỳ`,
  'settlements.days-after': ({ days, working, requirement }: { days: number; working: boolean; requirement: string }) =>
    `thứ ${days}${working ? ' (ngày làm việc)' : ''} sau hạn của "${requirement}"`,
  'settlements.date-or-rule': 'Cần đúng một trong hai: ngày được xác nhận (date), hoặc quy tắc cho mỗi kỳ (rule).',
  'settlements.done': ({ requirement, day }: { requirement: string; day: Day }) =>
    `Yêu cầu "${requirement}" đã được xác nhận ngày ${day}.`,
  'settlements.nothing-to-undo': ({ requirement, plan }: { requirement: string; plan: string }) =>
    `Yêu cầu "${requirement}" của văn bản "${plan}" không có ngày, quy tắc hoặc sự kiện nào như vậy đã xác nhận; có thể đã thu hồi.`,
  'settlements.point-gone': 'Nội dung này đã được xác nhận hoặc không có trong văn bản.',
  'settlements.answer-missing': 'Chưa chọn câu trả lời: gửi trong ngày đó có tính đúng hạn hay không.',
};
