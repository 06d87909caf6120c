import type { Texts } from '../translate';

/** What units see: reports owed, the form, receipts, their calendar, the trial page; where a figure comes from. */
export const UNITS: Texts = {
  'Dùng thử': 'Try it out',
  'Dùng thử Đúng Hạn': 'Try out Đúng Hạn',
  'Văn bản giao việc báo cáo; hệ thống nhắc đơn vị trước hạn, đôn đốc khi quá hạn, và tổng hợp báo cáo đã gửi để lãnh đạo xem. Chọn một vai để bắt đầu.':
    'A document asks for reports; the system reminds the units before the deadline, urges them after it, and compiles what they send for the leaders to read. Choose a role to begin.',
  'Đang dùng vai: <strong>{0}</strong>. Chọn vai khác ở dưới để đổi.':
    'Your role now: <strong>{0}</strong>. To change it, choose another below.',
  'Xem ai chưa gửi, chậm bao nhiêu ngày; ghi nhận báo cáo đến qua văn bản, bưu chính; giữ lại thư đôn đốc; xác nhận báo cáo tổng hợp.':
    'See who has not sent and how many days late; record reports that came on paper or by post; hold back urging mails; confirm compiled reports.',
  'Vào vai chuyên viên': 'Enter as staff',
  'Đơn vị báo cáo': 'A unit that reports',
  'Xem báo cáo phải gửi và hạn gửi, điền biểu mẫu, đính kèm bản đã ký, nhận phiếu tiếp nhận.':
    'See the reports owed and their deadlines, fill in the form, attach the signed copy, get a receipt.',
  'Đang có báo cáo phải gửi': 'Reports owed now',
  'Đã gửi đủ hoặc chỉ có đợt đã qua': 'All sent, or past rounds only',
  'Vào vai đơn vị': 'Enter as a unit',
  'Chưa có đơn vị nào: hãy nạp một văn bản bằng lệnh <code>plan activate</code>.':
    'There are no units yet: load a document with the command <code>plan activate</code>.',
  'Lãnh đạo': 'A leader',
  'Đọc báo cáo tổng hợp, tỷ lệ đúng hạn, danh sách đơn vị chậm và chưa gửi; mỗi con số đều xem được nguồn.':
    'Read the compiled reports, the share sent on time, and who was late or has not sent; every figure shows its source.',
  'Vào vai lãnh đạo': 'Enter as a leader',
  'Nạp văn bản, danh mục đơn vị; sửa lịch làm việc; giao và thu hồi vai trò của từng người; xem nhật ký thay đổi.':
    'Load documents and registers of units, edit the working calendar, give and revoke the roles of people, read the journal of changes.',
  'Vào vai quản trị': 'Enter as the administrator',
  'Người dùng thật đăng nhập bằng liên kết gửi qua thư; có thể thử ở trang <a href="/dang-nhap">Đăng nhập</a>, với địa chỉ của một đầu mối liên hệ.':
    'Real users sign in by a link sent by mail; this can be tried on the page <a href="/dang-nhap">Sign in</a> with the address of a contact.',
  'Thư nhắc không rời khỏi máy này: khi đã vào vai, xem ở mục “Hộp thư mẫu”.':
    'Reminders do not leave this machine: once you have a role, read them under “Sample mailbox”.',

  'Hiện không có báo cáo nào phải gửi.': 'No report is owed now.',
  '<strong>Đề nghị bổ sung, hoàn thiện:</strong> <span lang="vi">{0}</span>':
    '<strong>Returned for additions:</strong> <span lang="vi">{0}</span>',
  'Gửi về': 'Send to',
  '{0} (qua {1})': '{0} (through {1})',
  Theo: 'Under',
  'Gửi lại báo cáo': 'Send the report again',
  'Làm báo cáo': 'Prepare the report',
  'Làm tiếp báo cáo': 'Go on with the report',
  'Có <strong>bản nháp</strong> lưu lúc {0}, chưa gửi.':
    'There is a <strong>draft</strong> saved at {0}, not sent yet.',
  'Báo cáo đã gửi': 'Reports sent',
  'Đưa hạn gửi vào lịch của đơn vị': 'Put the deadlines into the unit’s calendar',

  'Báo cáo chưa được gửi. Cần sửa lại:': 'The report has not been sent. To be corrected:',
  'Nội dung đã nhập được giữ nguyên.': 'What you typed is kept.',
  'Nội dung đã nhập được giữ nguyên; riêng tệp đính kèm cần chọn lại, vì trình duyệt không giữ tệp.':
    'What you typed is kept; only attached files must be chosen again, because browsers do not keep files.',
  'đến hết <span class="nowrap">{0}</span>': 'up to the end of <span class="nowrap">{0}</span>',
  'đến hết {0}': 'up to the end of {0}',
  'Báo cáo này không nhận thêm lần gửi nào.': 'This report accepts no further submissions.',
  'Chỉ đơn vị gửi báo cáo ở trang này. Báo cáo đến qua kênh khác thì <a href="{0}?bao-cao={1}">ghi nhận tại đây</a>.':
    'Only the unit sends its report on this page. A report that came by another channel is <a href="{0}?bao-cao={1}">recorded here</a>.',
  'Gửi lại sẽ thành <strong>{0}</strong> và thay lần trước trong báo cáo tổng hợp. Thời điểm gửi lần đầu ({1}) được giữ nguyên; các lần gửi trước vẫn được lưu.':
    'If you send again, this becomes <strong>{0}</strong> and takes the place of the one before in the compiled report. The time of the first submission ({1}) stands; earlier submissions are kept.',
  '<strong>Đã kiểm tra, không có lỗi.</strong> Báo cáo chưa được gửi: hãy bấm “Gửi báo cáo” ở cuối trang.':
    '<strong>Checked; no faults found.</strong> The report has not been sent: press “Send the report” at the end of the page.',
  'Tệp đính kèm cần chọn lại trước khi gửi.': 'Attached files must be chosen again before sending.',
  '<strong>Số liệu khác thường.</strong> Vẫn gửi được, nhưng cần ghi lý do vào mục <a href="#ghi-chu">Ghi chú, giải trình</a>:':
    '<strong>Unusual figures.</strong> The report can be sent, but write the reason under <a href="#ghi-chu">Notes, explanation</a>:',
  'Đang mở <strong>bản nháp</strong> lưu lúc {0} ({1}). Báo cáo chưa được gửi.':
    'This is the <strong>draft</strong> saved at {0} ({1}). The report has not been sent.',
  'Tệp đính kèm không nằm trong bản nháp; cần chọn lại khi gửi.':
    'Attached files are not part of the draft; choose them again when you send.',
  'Bản nháp đã lưu lúc {0}.': 'Draft saved at {0}.',
  '<strong>Đã chép {0} mục từ báo cáo {1}</strong> vào các ô còn trống. Đề nghị sửa lại theo số liệu của kỳ này trước khi gửi.':
    '<strong>{0} {0|entry was|entries were} copied from the report for {1}</strong> into empty fields. Please correct them to the figures of this period before sending.',
  'Không có mục nào để chép: các ô đã có nội dung được giữ nguyên.':
    'There was nothing to copy: fields that are filled in stay as they are.',
  'Kiểm tra': 'Check',
  'Gửi báo cáo': 'Send the report',
  'Không phát sinh nội dung phải báo cáo <span class="hint">Để trống phần số liệu; vẫn ghi văn bản đã ký nếu có.</span>':
    'Nothing to report <span class="hint">Leave the figures empty; still enter the signed document if there is one.</span>',
  'Kỳ trước ({0}) đơn vị đã gửi <a href="/phieu/{1}/noi-dung">báo cáo này</a>. Có thể chép nội dung kỳ trước vào các ô còn trống, rồi sửa lại.':
    'For the period before ({0}) the unit sent <a href="/phieu/{1}/noi-dung">this report</a>. Its content can be copied into the empty fields and then corrected.',
  'Chép từ kỳ trước': 'Copy from the period before',
  'Số viết như 1234 hoặc 1.234,5. Bấm Enter chỉ kiểm tra, không gửi.':
    'Write figures as Vietnamese offices do: 1234 or 1.234,5 (a point between thousands, a comma before decimals). Pressing Enter checks the form and does not send it.',
  'Văn bản đã ký': 'Signed document',
  'Ghi theo bản báo cáo đã ban hành, nếu đã có.': 'As on the report that was issued, if there is one already.',
  'Ví dụ: 125/BC-STC': 'For example: 125/BC-STC',
  'Viết như 28/5/2020': 'Write it as 28/5/2020 (day, month, year)',
  'Người ký, chức vụ': 'Signed by, position',
  'Ví dụ: Nguyễn Văn A, Giám đốc': 'For example: Nguyen Van A, Director',
  'Ghi chú, giải trình <span class="soft">– nếu có</span>': 'Notes, explanation <span class="soft">– optional</span>',
  'Bắt buộc khi số liệu khác thường, ví dụ mô hình đăng ký từ năm trước nay được khen thưởng.':
    'Needed when figures are unusual, for example models registered in earlier years that are commended now.',
  'Bản ký số hoặc bản có chữ ký, dấu (quét) và phụ lục: {0}; mỗi tệp đến {1}, nhiều nhất {2} tệp, cộng lại đến {3}. Không gửi văn bản có dấu mật.':
    'The digitally signed copy, or a scan with signature and seal, and annexes: {0}; each file up to {1}, at most {2} files, together up to {3}. Do not send papers marked secret.',
  'Kiểm tra, chưa gửi': 'Check, do not send yet',
  'Lưu bản nháp': 'Save as a draft',
  'Bỏ bản nháp': 'Drop the draft',
  'Sau khi gửi, hệ thống cấp phiếu tiếp nhận ghi thời điểm đến từng giây.':
    'After sending, the system gives a receipt with the time to the second.',
  'Chưa lưu được bản nháp vì mất kết nối; nội dung vẫn còn trên trang này và được lưu khi có kết nối lại.':
    'The draft could not be saved because the connection is lost; what you typed is still on this page and is saved once there is a connection.',
  'Chưa lưu được bản nháp; bấm “Lưu bản nháp” để biết vì sao.':
    'The draft could not be saved; press “Save as a draft” to see why.',
  'Phiên đăng nhập đã hết. Nội dung trên trang này chưa được lưu.':
    'Your session has ended. What is on this page has not been saved.',
  'Phiên đăng nhập đã hết sau 30 phút không dùng. Nội dung đã nhập được lưu thành bản nháp; báo cáo chưa được gửi.':
    'Your session ended after 30 minutes without use. What you typed is kept as a draft; the report has not been sent.',
  'Đăng nhập lại ở cửa sổ mới': 'Sign in again in a new window',
  'Đăng nhập lại': 'Sign in again',
  'Cần đăng nhập lại': 'Sign in again',
  'Đăng nhập lại để trở về đúng báo cáo này. Bản nháp không gồm tệp đính kèm; cần chọn lại tệp khi gửi.':
    'Sign in again to come back to this report. Attached files are not part of the draft; choose them again when you send.',
  'Bản nháp đã được lưu ở cửa sổ khác lúc {0} ({1}), nên nội dung trên trang này chưa được lưu. Mở lại trang để xem bản nháp đó; muốn thay bằng nội dung trên trang này thì bấm “Lưu bản nháp” lần nữa.':
    'Another window saved a draft at {0} ({1}), so what is on this page has not been saved. Open the page again to see that draft; to replace it with what is on this page, press “Save as a draft” again.',
  'Báo cáo này đã được gửi ở cửa sổ khác ({0}, lúc {1}, phiếu {2}), nên nội dung trên trang này chưa được gửi. Nếu vẫn cần gửi, hãy bấm “Gửi báo cáo” lần nữa.':
    'This report was sent from another window ({0}, at {1}, receipt {2}), so what is on this page has not been sent. If it still has to be sent, press “Send the report” again.',
  'Trang này được mở từ phiên đăng nhập trước, nên chưa có gì được gửi hay lưu. Nội dung đã nhập vẫn còn nguyên; hãy bấm nút cần dùng lần nữa.':
    'This page was opened in an earlier session, so nothing has been sent or saved. What you typed is still here; press the button you need again.',
  '– nếu có': '– optional',
  '(số {0}; ô trống là chưa có số liệu)': '(number of {0}; an empty cell means no figure yet)',
  '(số {0})': '(number of {0})',
  '– dòng để trống được bỏ qua': '– empty rows are left out',
  '{0}, dòng {1}': '{0}, row {1}',
  'Thêm dòng<span class="hidden"> vào {0}</span>': 'Add rows<span class="hidden"> to {0}</span>',

  'Phiếu tiếp nhận báo cáo': 'Receipt for a report',
  'Phiếu tiếp nhận báo cáo {0}': 'Receipt for a report: {0}',
  '<strong>{0}</strong> đã tiếp nhận <strong>{1}</strong> của <strong>{2}</strong>.':
    '<strong>{0}</strong> has received <strong>{1}</strong> from <strong>{2}</strong>.',
  '<strong>{0}</strong> đã tiếp nhận báo cáo “không phát sinh” đối với <strong>{1}</strong> của <strong>{2}</strong>.':
    '<strong>{0}</strong> has received the statement “nothing to report” for <strong>{1}</strong> from <strong>{2}</strong>.',
  'Mã tiếp nhận': 'Receipt code',
  'Tiếp nhận lúc': 'Received at',
  '<strong>{0}</strong> (giờ Việt Nam)': '<strong>{0}</strong> (Vietnam time)',
  'Lần gửi': 'Submission no.',
  '(đã có lần gửi {0} thay lần này trong báo cáo tổng hợp)':
    '(submission no. {0} has taken its place in the compiled report)',
  'chậm {0} ngày so với hạn': '{0} {0|day|days} late',
  '<strong>{0}</strong> (hạn: hết {1})': '<strong>{0}</strong> (due by the end of {1})',
  '<strong>{0}</strong> (hạn: hết {1}); tính theo lần gửi đầu, các lần sau không làm thay đổi':
    '<strong>{0}</strong> (due by the end of {1}); the first submission decides, later ones change nothing',
  'số <span class="nowrap">{0}</span>': 'no. <span class="nowrap">{0}</span>',
  'số <span class="nowrap">{0}</span> {1}': 'no. <span class="nowrap">{0}</span> of {1}',
  'người ký: {0}': 'signed by {0}',
  'Kênh gửi': 'Channel',
  'ngày gửi {0}': 'sent on {0}',
  'Người gửi, ghi': 'Sent or entered by',
  'Ghi chú': 'Notes',
  'Mã kiểm tra nội dung (SHA-256)': 'Checksum of the content (SHA-256)',
  'Tệp đã nhận': 'Files received',
  'Tên tệp': 'File name',
  'Dung lượng': 'Size',
  '{0} byte': '{0} {0|byte|bytes}',
  'Không có tệp đính kèm.': 'No files attached.',
  'Số liệu đã được lưu ý khi gửi:': 'Figures that needed attention when the report was sent:',
  'Phiếu này xác nhận thời điểm và tệp đã nhận; nội dung sẽ được kiểm tra sau.':
    'This receipt certifies the time and the files received; the content is checked later.',
  'Xem nội dung đã gửi': 'See what was sent',
  'Về báo cáo phải gửi': 'Back to reports owed',
  'Về trang theo dõi': 'Back to tracking',
  'In phiếu: dùng lệnh in của trình duyệt (Ctrl + P).':
    'To print this receipt use the browser’s print command (Ctrl + P).',

  'Tra cứu phiếu này về sau: <span class="break">{0}</span>':
    'To look this receipt up later: <span class="break">{0}</span>',
  'Mã QR của địa chỉ tra cứu': 'QR code of the address for looking it up',
  'Bản ghi nội dung': 'Record of the content',
  'Đối chiếu với tệp đang giữ': 'Compare with files you hold',
  'Chưa chọn tệp nào để đối chiếu.': 'No file was chosen to compare.',
  '“{0}” ({1} byte) <strong>đúng là tệp đã nhận</strong>: “{2}”.':
    '“{0}” ({1} {1|byte|bytes}) <strong>is the file received</strong>: “{2}”.',
  '“{0}” ({1} byte) <strong>không trùng</strong> với tệp nào đã nhận theo phiếu này.':
    '“{0}” ({1} {1|byte|bytes}) is <strong>none of the files</strong> received under this receipt.',
  'Tệp đang giữ': 'Files you hold',
  'Cho biết tệp đang giữ có trùng từng byte với tệp đã nhận không. Hệ thống chỉ tính mã của tệp, không lưu tệp.':
    'To see whether a file you hold is, byte for byte, one that was received. Only its checksum is calculated; the file is not kept.',
  'Đối chiếu tệp': 'Compare files',
  '<a href="/phieu/{0}/ban-ghi">Tải bản ghi nội dung</a>: mã SHA-256 của tệp tải về chính là mã kiểm tra nội dung trên phiếu.':
    '<a href="/phieu/{0}/ban-ghi">Download the record of the content</a>: SHA-256 of that file is the checksum of the content on the receipt.',
  'Tra cứu phiếu tiếp nhận': 'Look up a receipt',
  'Nhập mã trên phiếu để biết phiếu có do hệ thống này cấp không, và báo cáo đang lưu có còn đúng như khi tiếp nhận không.':
    'Enter the code on a receipt to see whether this system issued it, and whether the report is still kept as it was received.',
  '<strong>Phiếu do hệ thống này cấp.</strong> Báo cáo đang lưu đúng như khi tiếp nhận: nội dung, danh sách tệp và thời điểm đều khớp với mã trên phiếu.':
    '<strong>This system issued the receipt.</strong> The report is kept as it was received: content, list of files and time all agree with the code on the receipt.',
  '<strong>Phiếu do hệ thống này cấp, nhưng báo cáo đang lưu không khớp với mã trên phiếu.</strong> Đề nghị báo ngay cho quản trị hệ thống.':
    '<strong>This system issued the receipt, but the report it keeps does not agree with the code on it.</strong> Please tell the administrator at once.',
  'Mã SHA-256 đã nhập <strong>trùng với tệp thứ {0}</strong> trong {1} tệp đã nhận theo phiếu này.':
    'The SHA-256 you entered <strong>is that of file no. {0}</strong> of the {1} received under this receipt.',
  'Mã SHA-256 đã nhập <strong>trùng với mã kiểm tra nội dung</strong> của phiếu này.':
    'The SHA-256 you entered <strong>is the checksum of the content</strong> on this receipt.',
  'Mã SHA-256 đã nhập <strong>không trùng</strong> với tệp nào đã nhận theo phiếu này.':
    'The SHA-256 you entered is that of <strong>none of the files</strong> received under this receipt.',
  'Cơ quan tiếp nhận': 'Received by',
  'Số tệp đã nhận': 'Number of files received',
  'Mở phiếu, đối chiếu tệp': 'Open the receipt and compare files',
  'Tra cứu phiếu khác': 'Look up another receipt',
  'Ví dụ: DH20200528-3F0A9C41D2': 'For example: DH20200528-3F0A9C41D2',
  'Không có phiếu tiếp nhận mang mã “{0}”. Đề nghị kiểm tra lại từng chữ, số của mã.':
    'There is no receipt with the code “{0}”. Please check every letter and digit.',
  'Mã SHA-256 của tệp <span class="soft">– nếu có</span>': 'SHA-256 of a file <span class="soft">– optional</span>',
  'Cho biết tệp đang giữ có đúng là tệp đã nhận không. Trên Windows, lệnh <code>certutil -hashfile bao-cao.pdf SHA256</code> cho mã này. Đơn vị đã đăng nhập thì chọn tệp ngay ở trang của phiếu.':
    'To see whether a file you hold is one that was received. On Windows the command <code>certutil -hashfile bao-cao.pdf SHA256</code> gives it. A unit that is signed in can choose the file on the page of the receipt.',
  'Thấy {0} ký tự; mã SHA-256 cần đúng 64 ký tự, chỉ gồm chữ số và chữ cái từ a đến f. Đề nghị nhập lại, hoặc để trống.':
    '{0} {0|character was|characters were} found; a SHA-256 has exactly 64, digits and letters from a to f. Enter it again, or leave it empty.',
  'Tra cứu': 'Look up',

  'Số liệu này từ đâu?': 'Where does this figure come from?',
  'Lấy số lớn nhất từ {0} báo cáo dưới đây, theo thứ tự danh mục.':
    'The largest of the {0} {0|report|reports} below, in the order of the register.',
  'Cộng từ {0} báo cáo dưới đây, theo thứ tự danh mục.':
    'Added from the {0} {0|report|reports} below, in the order of the register.',
  'Báo cáo làm nên con số': 'Reports that make the figure',
  'Số văn bản': 'Document no.',
  'xem {0}<span class="hidden"> của {1}</span>': 'see {0}<span class="hidden"> of {1}</span>',
  'chưa kiểm tra': 'not checked',
  'Lớn nhất': 'Largest',
  Cộng: 'Total',
  'Chưa báo cáo nào có số liệu này.': 'No report has this figure yet.',

  'Hạn gửi báo cáo trong lịch của đơn vị': 'Deadlines of reports in the unit’s calendar',
  'Lịch trên điện thoại, Outlook hoặc Google có thể tự lấy hạn gửi báo cáo của đơn vị: mỗi báo cáo chưa gửi là một ngày trong lịch, có nhắc trước hạn, và tự rời khỏi lịch khi báo cáo đã được tiếp nhận.':
    'The calendar of a telephone, of Outlook or Google can fetch the unit’s deadlines by itself: each report not sent yet is a day in the calendar, with a reminder before it, and leaves the calendar once the report is received.',
  '<strong>Địa chỉ lịch của đơn vị</strong> (chỉ hiện một lần, hãy chép ngay):':
    '<strong>Address of the unit’s calendar</strong> (shown once only; copy it now):',
  'Trong ứng dụng lịch, chọn thêm lịch “từ địa chỉ (URL)” và dán địa chỉ này. Ai có địa chỉ đều xem được hạn gửi của đơn vị (không xem được nội dung báo cáo); đề nghị không chuyển ra ngoài đơn vị.':
    'In the calendar program choose to add a calendar “from an address (URL)” and paste this one. Whoever has the address sees the unit’s deadlines (not the content of reports); please do not pass it on outside the unit.',
  'Địa chỉ đang dùng': 'Address in use',
  'tạo lúc {0}': 'made at {0}',
  'Người tạo': 'Made by',
  'Đơn vị chưa có địa chỉ lịch.': 'The unit has no calendar address yet.',
  'Tạo địa chỉ mới': 'Make a new address',
  'Tạo địa chỉ lịch': 'Make a calendar address',
  'Thu hồi địa chỉ': 'Revoke the address',
  'Địa chỉ mới thay địa chỉ cũ: lịch đang dùng địa chỉ cũ sẽ ngừng cập nhật ngay.':
    'A new address takes the place of the old one: calendars that use the old one stop being updated at once.',
};
