import type { Texts } from '../translate';

/** Signing in, sessions, roles, access tokens, the local mailbox, refusals. */
export const SIGN_IN: Texts = {
  Từ: 'From',
  Đến: 'To',
  Thư: 'Mail',
  'Nội dung thư: {0}': 'The mail: {0}',
  'Bản chữ thuần': 'Plain text',
  'Bản chữ thuần của thư': 'The mail as plain text',
  'Thư mà hệ thống đã gửi, như người nhận nhìn thấy. Không thư nào rời khỏi máy này.':
    'The mails that were sent, as their readers see them. None leaves this machine.',
  'Chưa có thư nào. Sau khi nạp dữ liệu mẫu, những thư đầu tiên đến trong khoảng một phút khi bộ phận hẹn giờ đã chạy.':
    'No mail yet. The first ones arrive about a minute after the sample is loaded, once the timer runs.',
  'Thư, mới nhất trước': 'Mails, newest first',
  'Hiện {0} thư mới nhất.': 'The newest {0} {0|mail is|mails are} shown.',
  'vừa xong': 'just now',
  '{0} phút trước': '{0} {0|minute|minutes} ago',
  '{0} giờ {1} phút trước': '{0} h {1} min ago',
  'Các trình duyệt đang đăng nhập bằng địa chỉ của Ông/Bà. Thấy phiên lạ thì kết thúc phiên đó.':
    'The browsers signed in with your address. End any session you do not know.',
  'Các phiên đăng nhập': 'Sign-in sessions',
  'Trình duyệt': 'Browser',
  'Trình duyệt khác': 'Another browser',
  '{0} trên {1}': '{0} on {1}',
  'iPhone hoặc iPad': 'iPhone or iPad',
  'Vai trò': 'Role',
  'Đăng nhập': 'Sign in',
  'đăng nhập': 'signed in',
  'Dùng gần nhất': 'Last used',
  'phiên này': 'this session',
  'Kết thúc<span class="hidden"> phiên {0}</span>': 'End<span class="hidden"> the session {0}</span>',
  'Kết thúc mọi phiên khác': 'End all other sessions',
  'Đổi vai trò': 'Change role',
  'Phiên tự kết thúc sau 30 phút không dùng, chậm nhất sau 12 giờ, hoặc ngay khi vai trò được thu hồi.':
    'A session ends after 30 minutes without use, after 12 hours at the latest, or at once when its role is revoked.',
  'Chọn vai trò': 'Choose a role',
  'Địa chỉ thư này được giao các việc dưới đây. Có thể đổi vai trò bất cứ lúc nào ở mục “Phiên đăng nhập”.':
    'This address has the roles below. You can switch between them at any time under “Sign-in sessions”.',
  'Mọi đơn vị': 'All units',
  'mọi đơn vị': 'all units',
  'Văn bản: {0}': 'Documents: {0}',
  'Vào vai trò này': 'Take this role',
  'Vai dùng thử được đổi ở trang <a href="/">Dùng thử</a>.':
    'Trial roles are changed on the page <a href="/">Try it out</a>.',
  'Quản trị hệ thống': 'Administrator',
  'Chuyên viên theo dõi': 'Tracking staff',
  'Chuyên viên tổng hợp': 'Compiler’s officer',
  'Lãnh đạo cơ quan đầu mối': 'Compiler’s head',
  'Đầu mối báo cáo': 'Reporting officer',
  'Lãnh đạo (xem)': 'Leader (read only)',
  'Kiểm tra, giám sát (xem)': 'Auditor (read only)',
  'Không cần mật khẩu. Ghi địa chỉ thư của cơ quan hoặc của người được giao việc; hệ thống gửi đến đó một liên kết đăng nhập.':
    'No password is needed. Give the address of the office or of the person in charge; a sign-in link is sent there.',
  'Địa chỉ thư điện tử': 'E-mail address',
  'Địa chỉ đã có trong danh mục đầu mối liên hệ, ví dụ vanthu@donvi.gov.vn':
    'An address that is in the list of contacts, such as vanthu@donvi.gov.vn',
  'Gửi liên kết đăng nhập': 'Send the sign-in link',
  'Liên kết dùng một lần, trong 10 phút, trên chính trình duyệt này. Quản trị hệ thống, chuyên viên theo dõi và lãnh đạo còn nhập thêm mã xác nhận trên điện thoại.':
    'The link works once, for 10 minutes, in this browser only. Administrators, staff and leaders also enter a code from their telephone.',
  'Bản dùng thử: thư không rời khỏi máy này mà nằm ở “Hộp thư mẫu”. Có thể vào ngay bằng trang <a href="/">Dùng thử</a>.':
    'In this trial no mail leaves the machine: it is in the “Sample mailbox”. The page <a href="/">Try it out</a> lets you in at once.',
  'Cần một địa chỉ thư điện tử, viết như vanthu@donvi.gov.vn.':
    'An e-mail address is needed, written like vanthu@donvi.gov.vn.',
  'Đã ghi nhận yêu cầu đăng nhập': 'Your request has been noted',
  'Nếu <strong>{0}</strong> có trong danh mục đầu mối liên hệ, liên kết đăng nhập đang được gửi đến địa chỉ này.':
    'If <strong>{0}</strong> is in the list of contacts, a sign-in link is on its way there.',
  'Mở hộp thư, tìm thư “Liên kết đăng nhập Đúng Hạn”; nếu chưa thấy sau ít phút, xem cả mục thư rác.':
    'Open your mailbox and look for the mail with the sign-in link of Đúng Hạn; after a few minutes look among the junk mail too.',
  'Mở liên kết <strong>trên chính trình duyệt này</strong>, trong 10 phút, rồi bấm “Đăng nhập”.':
    'Open the link <strong>in this same browser</strong> within 10 minutes and press “Sign in”.',
  'Không nhận được thư? Kiểm tra lại địa chỉ rồi <a href="/dang-nhap">yêu cầu lại</a>, hoặc liên hệ cơ quan đầu mối tổng hợp để cập nhật đầu mối liên hệ. Mỗi địa chỉ chỉ được gửi vài liên kết trong ít phút.':
    'No mail? Check the address and <a href="/dang-nhap">ask again</a>, or ask the compiler (the office that collects your reports) to update your contact. Only a few links go to one address within some minutes.',
  'Bản dùng thử: thư nằm ở <a href="/thu">Hộp thư mẫu</a> (mở được khi đã vào một vai dùng thử).':
    'In this trial the mail is in the <a href="/thu">Sample mailbox</a> (open to whoever has taken a trial role).',
  'Liên kết đã mở đúng trình duyệt. Bấm nút dưới đây để đăng nhập.':
    'The link was opened in the right browser. Press the button to sign in.',
  'Nếu Ông/Bà không yêu cầu đăng nhập, xin đóng trang này; không có thay đổi nào được thực hiện.':
    'If you did not ask to sign in, close this page; nothing has been changed.',
  'Liên kết chỉ mở được trên trình duyệt đã yêu cầu, trong 10 phút kể từ khi yêu cầu.':
    'A link opens only in the browser that asked for it, within 10 minutes.',
  'Có thể liên kết được mở trên máy hoặc trình duyệt khác, hoặc đã quá giờ. Đề nghị yêu cầu liên kết mới từ trình duyệt này, hoặc nhập mã trong thư trên trình duyệt đã yêu cầu.':
    'It may have been opened on another machine or in another browser, or too late. Please ask for a new link from this browser, or enter the code in the mail in the browser that asked.',
  'Đọc thư ở máy khác, hoặc liên kết không mở được trên trình duyệt này? Nhập mã trong thư':
    'Reading mail on another machine, or the link does not open in this browser? Enter the code in the mail',
  'Mã trong thư': 'Code in the mail',
  '08 chữ số trong thư “Liên kết đăng nhập Đúng Hạn” mới nhất':
    '8 digits, in the newest mail with the sign-in link of Đúng Hạn',
  'Đăng nhập bằng mã': 'Sign in with the code',
  'Nhập mã trong thư để đăng nhập trên trình duyệt này.': 'Enter the code in the mail to sign in with this browser.',
  'Mã dùng một lần, trong 10 phút, được nhập tối đa 05 lần. Không nhận được thư? <a href="/dang-nhap">Yêu cầu thư mới</a>.':
    'The code works once, for 10 minutes, and may be entered 5 times at most. No mail? <a href="/dang-nhap">Ask for a new one</a>.',
  'Mã chưa đúng, đã dùng, đã quá 10 phút hoặc đã nhập sai nhiều lần. Đề nghị nhập mã 08 chữ số trong thư mới nhất, hoặc yêu cầu thư mới.':
    'The code is wrong, was used, is older than 10 minutes, or was tried too often. Enter the 8 digits in the newest mail, or ask for a new one.',
  'Yêu cầu liên kết mới': 'Ask for a new link',
  'Chưa đăng nhập được:': 'Not signed in:',
  'Cài đặt mã xác nhận': 'Set up the code',
  'Vai trò này xem được số liệu của nhiều đơn vị, nên cần thêm mã xác nhận trên điện thoại. Chỉ cài đặt một lần.':
    'This role sees figures of many units and so needs a code from a telephone as well. It is set up once.',
  'Cài một ứng dụng tạo mã xác nhận theo chuẩn TOTP trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator, FreeOTP.':
    'Install an app for TOTP codes on your telephone, such as Google Authenticator, Microsoft Authenticator or FreeOTP.',
  'Trong ứng dụng, chọn thêm tài khoản rồi quét mã QR dưới đây; nếu đang dùng điện thoại, có thể <a href="{0}">mở thẳng ứng dụng</a>. Không quét được thì chọn “khóa thiết lập” và nhập khóa.':
    'In the app, add an account and scan the QR code below; on the telephone itself you can <a href="{0}">open the app</a>. Where it cannot be scanned, choose “setup key” and type the key.',
  'Mã QR của khóa thiết lập': 'QR code of the setup key',
  'Nhập mã 06 chữ số mà ứng dụng hiện ra.': 'Enter the code of 6 digits that the app shows.',
  'Khóa thiết lập': 'Setup key',
  'Địa chỉ thiết lập': 'Setup address',
  'Mở ứng dụng tạo mã trên điện thoại và nhập mã 06 chữ số đang hiện. Mất điện thoại thì nhập một mã dự phòng.':
    'Open the app on your telephone and enter the code of 6 digits it shows. Without the telephone enter a spare code.',
  'Mất cả điện thoại và mã dự phòng: đề nghị người quản trị hệ thống đặt lại.':
    'If both telephone and spare codes are lost, ask the administrator to reset them.',
  'Mã dự phòng': 'Spare codes',
  'Đã cài đặt xong mã xác nhận. Hãy in hoặc chép lại các mã dưới đây và cất nơi an toàn; trang này chỉ hiện một lần.':
    'The code is set up. Print or copy the spare codes below and keep them safe; this page is shown once.',
  'Khi không có điện thoại, nhập một mã dự phòng thay cho mã xác nhận. Mỗi mã dùng được một lần.':
    'Without your telephone, enter a spare code in place of the code. Each works once.',
  'Đã cất mã, vào làm việc': 'The codes are safe, go on',
  'Chương trình của cơ quan (phần mềm quản lý văn bản, bảng tính) có thể làm việc với Đúng Hạn thay người dùng, bằng một mã truy cập. Mã có đúng quyền của người tạo, và hết hiệu lực khi vai trò này bị thu hồi. Cách dùng: <a href="/api">mô tả giao diện lập trình (OpenAPI)</a>, địa chỉ <code>{0}/api/v1</code>.':
    'Programs of the office (document system, spreadsheets) can work with Đúng Hạn in a person’s place by an access token. It may do what its maker may, and ends when that role is revoked. How: <a href="/api">description of the interface (OpenAPI)</a>, address <code>{0}/api/v1</code>.',
  '<strong>Mã vừa tạo</strong> (chỉ hiện một lần, hãy chép ngay):':
    '<strong>The new token</strong> (shown once, copy it now):',
  'Gửi kèm mỗi yêu cầu:': 'Send it with every request:',
  'Mã đang dùng': 'Tokens in use',
  'Dùng cho': 'Used for',
  'Tạo lúc': 'Made at',
  'Hết hạn': 'Expires',
  'Thu hồi<span class="hidden"> mã dùng cho {0}</span>': 'Revoke<span class="hidden"> the token used for {0}</span>',
  'Tạo mã': 'Make a token',
  'Dùng cho chương trình nào': 'Which program it is for',
  'Ví dụ: phần mềm quản lý văn bản của sở': 'For example: the department’s document system',
  'Hiệu lực (ngày)': 'Valid for (days)',
  'Nhiều nhất {0} ngày': '{0} {0|day|days} at most',
  'Yêu cầu liên kết đăng nhập mới': 'Ask for a new sign-in link',
  'Về trang đầu': 'To the first page',
  'Mã:': 'Code:',
  'số yêu cầu': 'request number',
  'Nhập mã xác nhận': 'Enter the code',
  'Mã chưa đúng hoặc đã dùng. Đề nghị nhập mã mới nhất trên điện thoại; giờ của điện thoại cần đúng.':
    'The code is wrong or was used. Enter the newest one from your telephone; its clock must be right.',
};
