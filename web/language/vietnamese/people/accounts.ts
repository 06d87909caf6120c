import { twoDigits } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';

/** The administrator's page of people and roles. */
export const ACCOUNTS = {
  title: 'Tài khoản',
  lead:
    'Những người được giao vai trò ngoài danh mục đầu mối liên hệ. ' +
    'Đầu mối của đơn vị đăng nhập bằng địa chỉ trong danh mục, không cần tài khoản ở đây.',
  notGiven: 'Chưa giao vai trò. Cần sửa lại:',
  notDone: 'Chưa thực hiện được:',
  done: {
    giao: 'Đã giao vai trò. Người này đăng nhập bằng thư.',
    'thu-hoi': 'Đã thu hồi vai trò. Phiên đăng nhập và mã truy cập của vai trò này kết thúc ngay.',
    'dat-lai':
      'Đã đặt lại mã xác nhận. Người này cài đặt lại ở lần đăng nhập sau; mọi phiên, mã truy cập và địa chỉ lịch của người này đã hết hiệu lực.',
    'thu-hoi-ma': 'Đã thu hồi mã truy cập. Chương trình dùng mã này không vào được nữa.',
  },
  nobody: 'Chưa có ai.',
  table: 'Người dùng và vai trò',
  person: 'Người dùng',
  role: 'Vai trò và phạm vi',
  until: 'Đến ngày',
  givenBy: 'Người giao',
  code: 'Mã xác nhận',
  action: 'Việc',
  yourself: 'chính Ông/Bà',
  wholeSystem: 'toàn hệ thống',
  allUnits: 'mọi đơn vị',
  onlyDocuments: (titles: readonly string[]) => `chỉ văn bản: ${titles.join('; ')}`,
  over: 'đã hết hiệu lực',
  untilRevoked: 'đến khi thu hồi',
  setUp: 'đã cài',
  notSetUp: 'chưa cài',
  sessions: (count: number) => `đang đăng nhập: ${twoDigits(count)} phiên`,
  revoke: (role: string, person: string) => html`Thu hồi<span class="hidden"> vai trò ${role} của ${person}</span>`,
  reset: (person: string) => html`Đặt lại mã<span class="hidden"> xác nhận của ${person}</span>`,
  give: 'Giao vai trò',
  email: 'Thư điện tử',
  emailHint: 'Liên kết đăng nhập gửi đến địa chỉ này.',
  name: 'Họ tên',
  nameHint: 'Ghi vào nhật ký, ví dụ: Nguyễn Thị Lan (Sở Nội vụ).',
  duty: 'Vai trò',
  chooseDuty: 'Chọn vai trò',
  unit: 'Đơn vị',
  unitHint:
    'Tên đầy đủ hoặc mã trong danh mục. Chuyên viên tổng hợp, lãnh đạo cơ quan đầu mối, đầu mối báo cáo: bắt buộc. ' +
    'Chuyên viên theo dõi, lãnh đạo, kiểm tra: chỉ đơn vị này và cấp dưới; để trống là mọi đơn vị.',
  documents: 'Chỉ các văn bản',
  documentsHint: 'Không chọn là mọi văn bản. Dùng cho chuyên viên theo dõi, lãnh đạo, kiểm tra.',
  lastDay: 'Ngày cuối cùng',
  lastDayHint: 'Cho người thay có thời hạn, viết như 31/12/2026. Để trống là đến khi thu hồi.',
  tokens: 'Mã truy cập của các chương trình',
  noTokens: 'Không có mã nào đang dùng.',
  aboutTokens:
    'Mỗi mã làm việc thay người đã tạo, với đúng quyền của người đó. Hãy thu hồi mã không rõ nguồn gốc và mã của người đã chuyển việc.',
  tokenFor: 'Dùng cho',
  tokenMade: 'Tạo lúc',
  tokenExpires: 'Hết hạn',
  revokeToken: (purpose: string, person: string) =>
    html`Thu hồi<span class="hidden"> mã dùng cho ${purpose} của ${person}</span>`,
  journal:
    'Mọi việc ở trang này được ghi vào nhật ký. ' + 'Người quản trị cuối cùng không thu hồi được vai trò của mình.',
};
