import type { Part, Say } from './part';

/** Roles of persons, and why one cannot be granted or removed. */
export const PEOPLE = {
  'people.administrator': 'Quản trị hệ thống',
  'people.staff': 'Chuyên viên theo dõi',
  'people.compiler-officer': 'Chuyên viên tổng hợp',
  'people.compiler-head': 'Lãnh đạo cơ quan đầu mối',
  'people.unit': 'Đầu mối báo cáo',
  'people.leader': 'Lãnh đạo (xem)',
  'people.auditor': 'Kiểm tra, giám sát (xem)',

  'people.no-address': ({ text }: { text: string }) =>
    `"${text}" không phải địa chỉ thư; cần viết như vanthu@donvi.gov.vn.`,
  'people.needs-unit': ({ role }: { role: Part }, say: Say) =>
    `Vai trò "${say(role)}" cần một đơn vị (dòng lệnh: --unit, mã đơn vị).`,
  'people.takes-no-unit': ({ role }: { role: Part }, say: Say) => `Vai trò "${say(role)}" không giới hạn theo đơn vị.`,
  'people.takes-no-plans': ({ role }: { role: Part }, say: Say) =>
    `Vai trò "${say(role)}" không giới hạn theo văn bản.`,
  'people.scope-unknown': ({ id }: { id: string }) => `Không tìm thấy "${id}". Xem mã đơn vị bằng lệnh units tree.`,
  'people.no-such-role': ({ email }: { email: string }) =>
    `Không có người dùng "${email}" với vai trò này. Xem bằng lệnh users list.`,
  'people.role-gone': 'Vai trò này không còn hiệu lực.',
  'people.last-administrator':
    'Đây là người quản trị cuối cùng. Hãy giao vai trò Quản trị hệ thống cho người khác trước.',

  'people.no-role-chosen': 'Vai trò: chưa chọn; cần chọn một vai trò.',
  'people.choose-no-plans': ({ role }: { role: Part }, say: Say) =>
    `Vai trò “${say(role)}” không giới hạn theo văn bản; bỏ chọn các văn bản.`,
  'people.leave-unit-empty': ({ role }: { role: Part }, say: Say) =>
    `Vai trò “${say(role)}” không giới hạn theo đơn vị; để trống ô này.`,
  'people.unit-empty': ({ role }: { role: Part }, say: Say) =>
    `Đơn vị: ô trống; vai trò “${say(role)}” cần một đơn vị.`,
  'people.unit-unknown': ({ text }: { text: string }) =>
    `Đơn vị: không có đơn vị nào tên “${text}”; cần tên đầy đủ hoặc mã trong danh mục.`,
  'people.unit-of-several': ({ text, codes }: { text: string; codes: readonly string[] }) =>
    `Đơn vị: có nhiều đơn vị tên “${text}”; hãy ghi mã: ${codes.join(', ')}.`,

  'people.address-too-often':
    'Vừa có nhiều yêu cầu gửi liên kết đến địa chỉ này nên lần này chưa gửi thư. Hãy dùng liên kết trong thư đã gửi (còn hiệu lực trong 10 phút, trên trình duyệt đã yêu cầu), hoặc đợi ít phút rồi yêu cầu lại. Trình duyệt đã từng đăng nhập bằng địa chỉ này có giới hạn riêng.',
  'people.link-refused':
    'Liên kết này không dùng được: đã dùng, đã quá 10 phút, hoặc được mở trên trình duyệt khác với trình duyệt đã yêu cầu. Đề nghị yêu cầu liên kết mới tại trang đăng nhập, trên chính trình duyệt này.',
  'people.mail-code-refused':
    'Mã chưa đúng, đã dùng, đã quá 10 phút hoặc đã nhập sai nhiều lần. Đề nghị nhập mã 08 chữ số trong thư mới nhất, hoặc yêu cầu thư mới.',
  'people.code-refused':
    'Mã chưa đúng hoặc đã dùng. Đề nghị nhập mã mới nhất trên điện thoại; giờ của điện thoại cần đúng.',
  'people.code-too-often': 'Đã nhập sai mã nhiều lần. Đề nghị đợi ít phút rồi thử lại.',
  'people.address-needed': 'Cần một địa chỉ thư điện tử, viết như vanthu@donvi.gov.vn.',
  'people.tokens-full': ({ most }: { most: number }) =>
    `Đã có ${most} mã đang dùng. Hãy thu hồi bớt trước khi tạo mã mới.`,
  'people.token-gone':
    'Mã truy cập này không còn hiệu lực nên không cần thu hồi. Hãy mở lại trang để xem các mã đang dùng.',
  'people.token-purpose': 'Cần ghi mã dùng cho chương trình nào.',
  'people.factor-unreadable':
    'Hệ thống không đọc được mã xác nhận Ông/Bà đã cài đặt nên chưa đăng nhập được. Đề nghị báo quản trị hệ thống: khôi phục khóa SECRETS_KEY, hoặc đặt lại mã bằng users reset-code.',
  'people.provider-away': ({ provider }: { provider: string }) =>
    `Dịch vụ đăng nhập “${provider}” không trả lời nên chưa đăng nhập được. Đề nghị thử lại sau ít phút, hoặc đăng nhập bằng liên kết gửi qua thư.`,
  'people.provider-refused': ({ provider }: { provider: string }) =>
    `Chưa đăng nhập được bằng “${provider}”: việc đăng nhập đã bị hủy ở dịch vụ đó, đã quá 10 phút, đã dùng, hoặc được mở trên trình duyệt khác. Đề nghị đăng nhập lại từ trang đăng nhập, trên chính trình duyệt này; nếu vẫn không được, báo quản trị hệ thống.`,
  'people.provider-missing': ({ provider }: { provider: string }) =>
    `Dịch vụ đăng nhập “${provider}” không cho biết địa chỉ thư nào của Ông/Bà; cần một địa chỉ có trong danh mục đầu mối liên hệ. Đề nghị bổ sung địa chỉ thư công vụ vào tài khoản ở dịch vụ đó, hoặc đăng nhập bằng liên kết gửi qua thư.`,
  'people.provider-unverified': ({ provider, email }: { provider: string; email: string }) =>
    `Dịch vụ đăng nhập “${provider}” chưa xác minh địa chỉ ${email} nên chưa đăng nhập được bằng địa chỉ này. Đề nghị xác minh địa chỉ ở dịch vụ đó, hoặc đăng nhập bằng liên kết gửi qua thư.`,
  'people.provider-other-domain': ({ provider, email }: { provider: string; email: string }) =>
    `Dịch vụ đăng nhập “${provider}” không được dùng cho địa chỉ ${email}; chỉ dùng cho các tên miền thư mà quản trị hệ thống đã đặt. Đề nghị đăng nhập bằng liên kết gửi qua thư.`,
  'people.provider-unknown': ({ provider, email }: { provider: string; email: string }) =>
    `“${provider}” đã xác nhận địa chỉ ${email}, nhưng địa chỉ này chưa có trong danh mục đầu mối liên hệ và chưa được giao vai trò nào, hoặc vai trò đã hết hiệu lực. Đề nghị liên hệ cơ quan đầu mối tổng hợp để cập nhật đầu mối, hoặc dùng tài khoản có địa chỉ đã đăng ký.`,
  'people.provider-logout-refused':
    'Thông báo đăng xuất của dịch vụ đăng nhập không dùng được: sai chữ ký, sai nơi nhận hoặc đã quá 5 phút.',
  'people.nothing-known': ({ email }: { email: string }) =>
    `Hệ thống không có dữ liệu nào của địa chỉ ${email}. Đề nghị kiểm tra lại địa chỉ.`,
  'people.still-holds': ({ email }: { email: string }) =>
    `Chưa xóa: ${email} còn là đầu mối trong danh mục hoặc còn vai trò có hiệu lực. Đề nghị thay đầu mối hoặc ghi ngày thôi giữ nhiệm vụ, thu hồi vai trò, rồi xóa.`,
  'people.choose-trial-role': 'Hãy chọn một trong các vai dùng thử và, với đơn vị, một đơn vị.',
  'people.no-weekly-mail': 'Thư tình hình hằng tuần chưa gửi đến địa chỉ của người giữ mã này lần nào.',
};
