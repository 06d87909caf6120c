import type { Day } from '../time/time';

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
  'settlements.done': ({ requirement, day }: { requirement: string; day: Day }) =>
    `Yêu cầu "${requirement}" đã được xác nhận ngày ${day}.`,
  'settlements.point-gone': 'Nội dung này đã được xác nhận hoặc không có trong văn bản.',
  'settlements.answer-missing': 'Chưa chọn câu trả lời: gửi trong ngày đó có tính đúng hạn hay không.',
};
