import { html } from '../../../html';

/** Access tokens for a person's own programs. */
export const TOKENS = {
  title: 'Mã truy cập cho chương trình',
  lead: (base: string) =>
    html`Chương trình của cơ quan (phần mềm quản lý văn bản, bảng tính) có thể làm việc với Đúng Hạn thay người dùng,
bằng một mã truy cập. Mã có đúng quyền của người tạo, và hết hiệu lực khi vai trò này bị thu hồi. Cách dùng:
<a href="/api">mô tả giao diện lập trình (OpenAPI)</a>, địa chỉ <code>${base}/api/v1</code>.`,
  made: () => html`<strong>Mã vừa tạo</strong> (chỉ hiện một lần, hãy chép ngay):`,
  sendIt: 'Gửi kèm mỗi yêu cầu:',
  inUse: 'Mã đang dùng',
  usedFor: 'Dùng cho',
  madeAt: 'Tạo lúc',
  expires: 'Hết hạn',
  action: 'Việc',
  revoke: (purpose: string) => html`Thu hồi<span class="hidden"> mã dùng cho ${purpose}</span>`,
  make: 'Tạo mã',
  program: 'Dùng cho chương trình nào',
  programHint: 'Ví dụ: phần mềm quản lý văn bản của sở',
  days: 'Hiệu lực (ngày)',
  daysHint: (longest: number) => `Nhiều nhất ${longest} ngày`,
};
