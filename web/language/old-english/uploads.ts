import type { Texts } from '../translate';

/** What is said of the files of a report. */
export const UPLOADS: Texts = {
  'Hệ thống không đọc được trang đầu của tệp {0} (bản quét, ảnh hoặc tệp có mật khẩu) nên chưa tìm được dấu Mật, Tối mật, Tuyệt mật trong đó. Đề nghị tự kiểm tra.':
    'The system could not read the first page of {0} (a scan, a picture or a file with a password), so it has not looked for marks of state secrecy in it. Please check it yourself.',
  'phần mềm quét virus tìm thấy {0} nên không được nhận. Hãy quét virus trên máy tính, lưu lại tệp rồi gửi lại.':
    'the virus scanner found {0}, and it is not accepted. Scan your computer for viruses, save the file again and send it again.',
};
