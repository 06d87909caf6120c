import type { Texts } from '../translate';

/** What pages refuse in the same words every time; of other refusals the reader gets what the code means. */
export const REFUSALS: Texts = {
  'Không có trang này. Hãy kiểm tra lại đường dẫn.': 'There is no such page. Please check the address.',
  'Không tìm thấy nội dung này. Hãy kiểm tra lại đường dẫn.':
    'This was not found, or it is not for you to see. Please check the address.',
  'Trang này không dành cho vai trò đang dùng.': 'This page is not for the role you are using.',
  'Trang này cần đăng nhập.': 'Please sign in to see this page.',
  'Trang đã cũ hoặc yêu cầu được gửi từ trang khác. Hãy mở lại trang này và làm lại.':
    'The page is too old, or the request came from another page. Open this page again and repeat what you did.',
  'Có quá nhiều yêu cầu từ mạng này. Đề nghị đợi ít phút rồi thử lại.':
    'There are too many requests from this network. Please wait a few minutes and try again.',
  'Đã có quá nhiều yêu cầu từ mạng này. Đề nghị đợi ít phút rồi thử lại.':
    'There were too many requests from this network. Please wait a few minutes and try again.',
  'Đã nhập sai mã nhiều lần. Đề nghị đợi ít phút rồi thử lại.':
    'A wrong code was entered several times. Please wait a few minutes and try again.',
  'Liên kết này không dùng được: đã dùng, đã quá 10 phút, hoặc được mở trên trình duyệt khác với trình duyệt đã yêu cầu. Đề nghị yêu cầu liên kết mới tại trang đăng nhập, trên chính trình duyệt này.':
    'This link cannot be used: it was used already, is older than 10 minutes, or was opened in another browser than the one that asked for it. Please ask for a new link on the sign-in page, in this browser.',
  'Máy chủ không hiểu yêu cầu này. Hãy mở lại trang và làm lại.':
    'The server does not understand this request. Open the page again and repeat what you did.',
  'Hệ thống gặp lỗi. Dữ liệu chưa lưu thì chưa được ghi nhận; hãy thử lại.':
    'Something went wrong. What was not saved yet has not been recorded; please try again.',
  'Cơ sở dữ liệu tạm thời không trả lời. Hãy thử lại sau ít phút.':
    'The database does not answer for the moment. Please try again in a few minutes.',
  'Nội dung gửi lên vượt giới hạn. Hãy giảm số tệp hoặc dung lượng tệp.':
    'What was uploaded is over the limit. Send fewer or smaller files.',
  'Biểu mẫu và tệp gửi lên vượt giới hạn (nhiều nhất {0} tệp, cộng lại đến {1}). Hãy giảm số tệp, dung lượng tệp.':
    'The form and its files are over the limit (at most {0} files, {1} together). Send fewer or smaller files.',
  'Một mục của biểu mẫu dài quá giới hạn. Hãy gửi nội dung dài bằng tệp đính kèm.':
    'A field of the form is too long. Send long texts as an attached file.',
  'Bản nháp quá dài. Hãy gửi nội dung dài bằng tệp đính kèm.':
    'The draft is too long. Send long texts as an attached file.',
  'Đợt này đã qua hoặc văn bản đã bãi bỏ: không gửi thư nhắc nữa.':
    'The round is past or its document was withdrawn: no more reminders are sent.',
  'Chưa ghi nhận gì: {0} báo cáo đã chọn vừa được gửi hoặc ghi nhận ở nơi khác. Hãy mở lại trang ghi nhận để xem danh sách mới.':
    'Nothing was recorded: {0} of the chosen reports {0|was|were} sent or recorded elsewhere just now. Open the page again to see the new list.',
  'Dự thảo này đã được đưa vào theo dõi hoặc đã bỏ.': 'This draft was put in force already, or dropped.',
  'Danh mục này đã được nạp hoặc không còn.': 'This register was loaded already, or is gone.',
  'Không tìm thấy dự thảo công văn này.': 'This draft letter was not found.',
  'Nội dung này đã được xác nhận hoặc không có trong văn bản.':
    'This point was confirmed already, or is not in the document.',
  'Vai trò này không còn hiệu lực.': 'This role is no longer in force.',
  'Không tìm thấy đầu mối liên hệ này.': 'This contact was not found.',
  'Cần ghi mã dùng cho chương trình nào.': 'Say which program the token is for.',
};
