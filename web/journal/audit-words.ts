import { STEP_NAMES } from '../../domain/explanation/step-lines';

/** What was done, in the words of the office. */
export const ACTIONS: Readonly<Record<string, string>> = {
  'plan.activate': 'Đưa văn bản vào theo dõi',
  'plan.settle': 'Xác nhận ngày',
  'plan.answer': 'Trả lời nội dung cần xác nhận',
  'plan.drop-draft': 'Bỏ dự thảo',
  'plan.addPeriod': 'Lập kỳ báo cáo tiếp theo',
  'plan.remindMilestone': 'Nhắc mốc thời gian',
  'units.import': 'Nạp danh mục đơn vị',
  'role.add': 'Giao vai trò',
  'role.remove': 'Thu hồi vai trò',
  'second-factor.reset': 'Đặt lại mã xác nhận',
  'contact.add': 'Thêm đầu mối liên hệ',
  'contact.edit': 'Sửa đầu mối liên hệ',
  'calendar.change': 'Sửa lịch làm việc',
  'report.submit': 'Gửi báo cáo',
  'report.nil': 'Báo không phát sinh',
  'report.record': 'Ghi nhận báo cáo từ kênh khác',
  'report.accept': 'Đã kiểm tra báo cáo',
  'report.return': 'Đề nghị bổ sung, hoàn thiện',
  'report.extend': 'Gia hạn',
  'report.exempt': 'Miễn báo cáo',
  'report.end': 'Kết thúc, chuyển giao',
  'report.refuse': 'Chưa thống nhất gia hạn',
  'report.late-reason': 'Ghi nhận lý do gửi chậm',
  'report.call': 'Gọi điện cho đơn vị',
  'report.restore': 'Thu hồi việc đã ghi',
  'letter.signed': 'Ghi công văn đã ký',
  'letter.not-sent': 'Ghi công văn không gửi',
  'rollup.confirm': 'Xác nhận báo cáo tổng hợp',
  'mail.hold': 'Giữ lại thư',
  'mail.release': 'Cho gửi thư',
  'mail.drop': 'Không gửi thư',
  'mail.empty': 'Thư không còn nội dung',
  'mail.send': 'Đã gửi thư',
  'mail.remind': 'Chuyên viên nhắc đơn vị',
  'mail.retry': 'Chưa gửi được thư, sẽ gửi lại',
  'mail.give-up': 'Thôi gửi lại thư',
  'mail.bad-address': 'Thư không gửi được đến địa chỉ',
  'token.make': 'Tạo mã truy cập',
  'token.revoke': 'Thu hồi mã truy cập',
  'calendar.make': 'Tạo địa chỉ lịch của đơn vị',
  'calendar.revoke': 'Thu hồi địa chỉ lịch của đơn vị',
  'sign-in': 'Đăng nhập bằng liên kết',
  'sign-in.second-factor': 'Nhập mã xác nhận khi đăng nhập',
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
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) || text.startsWith('\0') ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
