import { html } from '../../../html';

/** The code of the authenticator, and the recovery codes. */
export const SECOND_FACTOR = {
  setUpTitle: 'Cài đặt mã xác nhận',
  enterTitle: 'Nhập mã xác nhận',
  notSignedIn: 'Chưa đăng nhập được:',
  setUpLead:
    'Vai trò này xem được số liệu của nhiều đơn vị, nên cần thêm mã xác nhận trên điện thoại. ' +
    'Chỉ cài đặt một lần.',
  install:
    'Cài một ứng dụng tạo mã xác nhận theo chuẩn TOTP trên điện thoại, ' +
    'ví dụ Google Authenticator, Microsoft Authenticator, FreeOTP.',
  scan: (address: string) =>
    html`Trong ứng dụng, chọn thêm tài khoản rồi quét mã QR dưới đây; nếu đang dùng điện thoại, có thể
<a href="${address}">mở thẳng ứng dụng</a>. Không quét được thì chọn “khóa thiết lập” và nhập khóa.`,
  enterShown: 'Nhập mã 06 chữ số mà ứng dụng hiện ra.',
  qrCode: 'Mã QR của khóa thiết lập',
  secret: 'Khóa thiết lập',
  address: 'Địa chỉ thiết lập',
  enterLead:
    'Mở ứng dụng tạo mã trên điện thoại và nhập mã 06 chữ số đang hiện. ' + 'Mất điện thoại thì nhập một mã dự phòng.',
  code: 'Mã xác nhận',
  confirm: 'Xác nhận',
  bothLost: 'Mất cả điện thoại và mã dự phòng: đề nghị người quản trị hệ thống đặt lại.',

  spareCodes: 'Mã dự phòng',
  spareLead:
    'Đã cài đặt xong mã xác nhận. Hãy in hoặc chép lại các mã dưới đây và cất nơi an toàn; ' +
    'trang này chỉ hiện một lần.',
  spareUse: 'Khi không có điện thoại, nhập một mã dự phòng thay cho mã xác nhận. Mỗi mã dùng được một lần.',
  goOn: 'Đã cất mã, vào làm việc',
};
