import { dayOf, type Instant } from '../../../../domain/time/time';
import { dateInWords } from '../../../../domain/time/vietnamese';

/** The form of a contact of a unit. */
export const CONTACT = {
  crumb: 'Danh mục',
  titleOf: (unit: string) => `Đầu mối liên hệ: ${unit}`,
  addTo: (unit: string) => `Thêm đầu mối liên hệ: ${unit}`,
  title: 'Đầu mối liên hệ',
  add: 'Thêm đầu mối liên hệ',
  notSaved: 'Chưa lưu. Cần sửa lại:',
  mailFails: (since: Instant, reason: string | null) =>
    `Thư không gửi được đến địa chỉ này từ ${dateInWords(dayOf(since))}${reason === null ? '' : `: ${reason}`}. ` +
    'Lưu lại thì hệ thống gửi thư trở lại, kể cả những thông báo đang chờ.',
  post: 'Vai trò của đầu mối',
  postHint:
    'Văn thư là hộp thư chung của đơn vị. Người được ghi ở đây nhận thư của đơn vị và đăng nhập được để gửi báo cáo.',
  choosePost: 'Chọn một vai trò',
  name: 'Tên gọi trên thư',
  nameHint: 'Ví dụ: Văn thư Sở Tài chính; Bà Nguyễn Thị Lan.',
  position: 'Chức vụ',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  save: 'Lưu',
  back: 'Không lưu, quay lại',
};
