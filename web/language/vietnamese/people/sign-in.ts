import { html } from '../../../html';

/** Signing in by the link or the code of a mail. */
export const SIGN_IN = {
  title: 'Đăng nhập',
  toCorrect: 'Cần sửa lại:',
  notSignedIn: 'Chưa đăng nhập được:',

  lead:
    'Không cần mật khẩu. Ghi địa chỉ thư của cơ quan hoặc của người được giao việc; ' +
    'hệ thống gửi đến đó một liên kết đăng nhập.',
  email: 'Địa chỉ thư điện tử',
  emailHint: 'Địa chỉ đã có trong danh mục đầu mối liên hệ, ví dụ vanthu@donvi.gov.vn',
  send: 'Gửi liên kết đăng nhập',
  aboutLink:
    'Liên kết dùng một lần, trong 10 phút, trên chính trình duyệt này. ' +
    'Quản trị hệ thống, chuyên viên theo dõi và lãnh đạo còn nhập thêm mã xác nhận trên điện thoại.',
  trial: () =>
    html`Bản dùng thử: thư không rời khỏi máy này mà nằm ở “Hộp thư mẫu”. Có thể vào ngay bằng trang
<a href="/">Dùng thử</a>.`,

  asked: 'Đã ghi nhận yêu cầu đăng nhập',
  askedFor: (email: string) =>
    html`Nếu <strong>${email}</strong> có trong danh mục đầu mối liên hệ, liên kết đăng nhập đang được gửi đến địa chỉ
này.`,
  findMail: 'Mở hộp thư, tìm thư “Liên kết đăng nhập Đúng Hạn”; nếu chưa thấy sau ít phút, xem cả mục thư rác.',
  openLink: () => html`Mở liên kết <strong>trên chính trình duyệt này</strong>, trong 10 phút, rồi bấm “Đăng nhập”.`,
  elsewhere: 'Đọc thư ở máy khác, hoặc liên kết không mở được trên trình duyệt này? Nhập mã trong thư',
  noMail: () =>
    html`Không nhận được thư? Kiểm tra lại địa chỉ rồi <a href="/dang-nhap">yêu cầu lại</a>, hoặc liên hệ cơ quan đầu
mối tổng hợp để cập nhật đầu mối liên hệ. Mỗi địa chỉ chỉ được gửi vài liên kết trong ít phút.`,
  trialMail: () => html`Bản dùng thử: thư nằm ở <a href="/thu">Hộp thư mẫu</a> (mở được khi đã vào một vai dùng thử).`,

  rightBrowser: 'Liên kết đã mở đúng trình duyệt. Bấm nút dưới đây để đăng nhập.',
  enter: 'Đăng nhập',
  enterCode: 'Nhập mã trong thư để đăng nhập trên trình duyệt này.',
  aboutCode: () =>
    html`Mã dùng một lần, trong 10 phút, được nhập tối đa 05 lần. Không nhận được thư?
<a href="/dang-nhap">Yêu cầu thư mới</a>.`,
  notYou: 'Nếu Ông/Bà không yêu cầu đăng nhập, xin đóng trang này; không có thay đổi nào được thực hiện.',
  otherBrowser: 'Liên kết chỉ mở được trên trình duyệt đã yêu cầu, trong 10 phút kể từ khi yêu cầu.',
  whatToDo:
    'Có thể liên kết được mở trên máy hoặc trình duyệt khác, hoặc đã quá giờ. ' +
    'Đề nghị yêu cầu liên kết mới từ trình duyệt này, hoặc nhập mã trong thư trên trình duyệt đã yêu cầu.',
  newLink: 'Yêu cầu liên kết mới',

  code: 'Mã trong thư',
  codeHint: '08 chữ số trong thư “Liên kết đăng nhập Đúng Hạn” mới nhất',
  enterByCode: 'Đăng nhập bằng mã',
};
