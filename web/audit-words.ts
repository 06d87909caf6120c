import { STEP_NAMES } from '../domain/explanation/step-lines';

/** What was done, in the words of the office. */
const ACTIONS: Readonly<Record<string, string>> = {
  'plan.activate': 'Đưa văn bản vào theo dõi',
  'plan.settle': 'Xác nhận ngày',
  'plan.answer': 'Trả lời nội dung cần xác nhận',
  'plan.drop-draft': 'Bỏ dự thảo',
  'plan.addPeriod': 'Lập kỳ báo cáo tiếp theo',
  'plan.remindMilestone': 'Nhắc mốc thời gian',
  'units.import': 'Nạp danh mục đơn vị',
  'contact.edit': 'Sửa đầu mối liên hệ',
  'calendar.change': 'Sửa lịch làm việc',
  'report.submit': 'Gửi báo cáo',
  'report.nil': 'Báo không phát sinh',
  'report.record': 'Ghi nhận báo cáo từ kênh khác',
  'report.accept': 'Đã kiểm tra báo cáo',
  'rollup.confirm': 'Xác nhận báo cáo tổng hợp',
  'mail.hold': 'Giữ lại thư',
  'mail.release': 'Cho gửi thư',
  'mail.drop': 'Không gửi thư',
  'mail.empty': 'Thư không còn nội dung',
  reconcile: 'Đối chiếu',
};

/**
 * @example actionWords('step.remind') // 'Nhắc hạn'
 * @returns the action itself where there are no words for it yet
 */
export function actionWords(action: string): string {
  const step = /^step\.(\w+)$/.exec(action)?.[1];
  return ACTIONS[action] ?? (step !== undefined && step in STEP_NAMES ? STEP_NAMES[step as 'remind'] : action);
}

/** The detail of a line as one text: `date: 2026-12-20; by: …`. */
export function detailText(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}

/** A cell of a CSV file; what a spreadsheet would take for a formula is kept as text. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
