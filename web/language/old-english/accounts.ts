import type { Texts } from '../translate';

/** The administrator's page of people and roles. */
export const ACCOUNTS: Texts = {
  'Tài khoản': 'Accounts',
  'Đã giao vai trò. Người này đăng nhập bằng thư.': 'The role is granted. The person signs in by a link sent by mail.',
  'Đã thu hồi vai trò. Phiên đăng nhập và mã truy cập của vai trò này kết thúc ngay.':
    'The role is revoked. Its sessions and access tokens end at once.',
  'Đã đặt lại mã xác nhận. Người này cài đặt lại ở lần đăng nhập sau; mọi phiên đã kết thúc.':
    'The code is reset. The person sets it up again at the next sign-in; all sessions have ended.',
  'Chưa giao vai trò. Cần sửa lại:': 'The role was not granted. To be corrected:',
  'Những người được giao vai trò ngoài danh mục đầu mối liên hệ. Đầu mối của đơn vị đăng nhập bằng địa chỉ trong danh mục, không cần tài khoản ở đây.':
    'People who have a role without being contacts in a register. Contacts of units sign in with their address in the register and need no account here.',
  'Thư điện tử: {0}; cần địa chỉ như lan@snv.gov.vn.': 'E-mail: {0}; an address like lan@snv.gov.vn is needed.',
  'Vai trò: chưa chọn; cần chọn một vai trò.': 'Role: none was chosen; choose one.',
  'Ngày cuối cùng: {0}; cần ngày có trên lịch, từ hôm nay trở đi, viết như 31/12/2026.':
    'Last day: {0}; a date that exists, today or later, is needed, written like 31/12/2026.',
  'Vai trò “{0}” không giới hạn theo văn bản; bỏ chọn các văn bản.':
    'The role “{0}” is not limited by documents; choose none.',
  'Vai trò “{0}” không giới hạn theo đơn vị; để trống ô này.':
    'The role “{0}” is not limited by units; leave this field empty.',
  'Đơn vị: ô trống; vai trò “{0}” cần một đơn vị.': 'Unit: empty; the role “{0}” needs a unit.',
  'Đơn vị: không có đơn vị nào tên “{0}”; cần tên đầy đủ hoặc mã trong danh mục.':
    'Unit: no unit is called “{0}”; a full name or a code of the register is needed.',
  'Đơn vị: có nhiều đơn vị tên “{0}”; hãy ghi mã: {1}.': 'Unit: several units are called “{0}”; give the code: {1}.',
  'Chưa có ai.': 'Nobody yet.',
  'Người dùng và vai trò': 'People and roles',
  'Người dùng': 'Person',
  'Vai trò và phạm vi': 'Role and scope',
  'Đến ngày': 'Until',
  'Người giao': 'Granted by',
  'chính Ông/Bà': 'yourself',
  'toàn hệ thống': 'the whole system',
  'chỉ văn bản: {0}': 'documents only: {0}',
  'đã hết hiệu lực': 'expired',
  'đến khi thu hồi': 'until revoked',
  'đã cài': 'set up',
  'chưa cài': 'not set up',
  'đang đăng nhập: {0} phiên': 'signed in: {0} {0|session|sessions}',
  'Thu hồi<span class="hidden"> vai trò {0} của {1}</span>': 'Revoke<span class="hidden"> the role {0} of {1}</span>',
  'Đặt lại mã<span class="hidden"> xác nhận của {0}</span>': 'Reset the code<span class="hidden"> of {0}</span>',
  'Giao vai trò': 'Grant a role',
  'Thu hồi vai trò': 'Revoke a role',
  'Đặt lại mã xác nhận': 'Reset a code',
  'Liên kết đăng nhập gửi đến địa chỉ này.': 'Sign-in links go to this address.',
  'Họ tên': 'Full name',
  'Ghi vào nhật ký, ví dụ: Nguyễn Thị Lan (Sở Nội vụ).': 'For the journal, with the office in brackets.',
  'Tên đầy đủ hoặc mã trong danh mục. Chuyên viên tổng hợp, lãnh đạo cơ quan đầu mối, đầu mối báo cáo: bắt buộc. Chuyên viên theo dõi, lãnh đạo, kiểm tra: chỉ đơn vị này và cấp dưới; để trống là mọi đơn vị.':
    'Full name, or code of the register. Needed for a compiler’s officer or head and for a reporting officer. For tracking staff, leaders and auditors: this unit and those below it only; empty means all units.',
  'Chỉ các văn bản': 'These documents only',
  'Không chọn là mọi văn bản. Dùng cho chuyên viên theo dõi, lãnh đạo, kiểm tra.':
    'None chosen means all documents. For tracking staff, leaders and auditors.',
  'Cho người thay có thời hạn, viết như 31/12/2026. Để trống là đến khi thu hồi.':
    'For a temporary replacement. Write it like 31/12/2026 (day, month, year). Empty means until revoked.',
  'Ngày cuối cùng': 'Last day',
  'Mọi việc ở trang này được ghi vào nhật ký. Người quản trị cuối cùng không thu hồi được vai trò của mình.':
    'Everything done here is written to the journal. The last administrator cannot revoke their own role.',
};
