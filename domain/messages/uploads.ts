import { fileSize, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Why a file that was sent is not taken. */
export const UPLOADS = {
  'uploads.of-file': ({ file, fault }: { file: string; fault: Part }, say: Say) => `Tệp “${file}”: ${say(fault)}`,
  'uploads.empty': 'không có nội dung (0 byte). Hãy chọn lại tệp.',
  'uploads.macros': 'có chứa macro nên không được nhận. Hãy lưu lại thành DOCX hoặc XLSX không có macro.',
  'uploads.kind': ({ taken }: { taken: string }) =>
    `không phải loại được nhận (${taken}). Hãy lưu lại thành một trong các loại đó.`,
  'uploads.ending': ({ ending, kind, right }: { ending: string; kind: string; right: string }) =>
    `tên tệp ghi “.${ending}” nhưng nội dung là ${kind}. Hãy đặt lại đúng đuôi tệp, “.${right}”.`,
  'uploads.signed-kind': ({ file }: { file: string }) =>
    `Tệp “${file}” không phải bản quét hay PDF. Bản đã ký là PDF, JPG hoặc PNG; hãy quét hoặc xuất PDF rồi chọn lại.`,
  'uploads.no-ending': ({ kind, right }: { kind: string; right: string }) =>
    `tên tệp không có đuôi, nội dung là ${kind}. Hãy thêm “.${right}” vào cuối tên tệp rồi gửi lại.`,
  'uploads.is-heic':
    'là ảnh HEIC (HEIF, AVIF) của điện thoại, nhiều máy không mở được. Hãy mở ảnh, lưu lại thành JPG rồi gửi; trên iPhone: Cài đặt, Camera, Định dạng, chọn “Tương thích nhất” trước khi chụp.',
  'uploads.has-password':
    'có mật khẩu nên hệ thống không kiểm tra được và người nhận không mở được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi lại.',
  'uploads.is-old-word':
    'là tệp Word đời cũ (DOC). Hãy mở bằng Word, bỏ mật khẩu nếu có, chọn Lưu thành (Save As) DOCX hoặc PDF rồi gửi lại.',
  'uploads.is-old-excel':
    'là tệp Excel đời cũ (XLS). Hãy mở bằng Excel, bỏ mật khẩu nếu có, chọn Lưu thành (Save As) XLSX hoặc PDF rồi gửi lại.',
  'uploads.is-compound':
    'là tệp Word, Excel đời cũ (DOC, XLS) hoặc tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu nếu có, chọn Lưu thành (Save As) DOCX, XLSX hoặc PDF rồi gửi lại.',
  'uploads.is-slides': 'là tệp trình chiếu (PowerPoint). Hãy mở tệp, lưu lại thành PDF rồi gửi lại.',
  'uploads.is-mail': 'là thư điện tử. Hãy gửi riêng từng tệp đính kèm trong thư, hoặc in thư thành PDF.',
  'uploads.is-open-text':
    'là tệp văn bản OpenDocument (ODT) của LibreOffice. Hãy mở tệp, chọn Lưu thành (Save As) DOCX hoặc xuất ra PDF rồi gửi lại.',
  'uploads.is-open-sheet':
    'là bảng tính OpenDocument (ODS) của LibreOffice. Hãy mở tệp, chọn Lưu thành (Save As) XLSX hoặc xuất ra PDF rồi gửi lại.',
  'uploads.is-pages': 'là tệp Pages của máy Mac. Hãy mở tệp, xuất ra DOCX hoặc PDF rồi gửi lại.',
  'uploads.is-numbers': 'là tệp Numbers của máy Mac. Hãy mở tệp, xuất ra XLSX hoặc PDF rồi gửi lại.',
  'uploads.is-broken-office':
    'không phải loại được nhận: tên ghi là tệp Word, Excel nhưng bên trong không phải, hoặc tệp bị hỏng khi sao chép. Hãy mở bằng Word, Excel, chọn Lưu thành (Save As) DOCX, XLSX hoặc PDF rồi gửi lại.',
  'uploads.is-template':
    'là tệp mẫu, tệp có macro hoặc bảng tính nhị phân của Word, Excel. Hãy mở tệp, chọn Lưu thành (Save As) DOCX, XLSX hoặc PDF rồi gửi lại.',
  'uploads.is-rtf': 'là tệp RTF. Hãy mở bằng Word, chọn Lưu thành (Save As) DOCX hoặc PDF rồi gửi lại.',
  'uploads.is-archive': 'là tệp nén. Hãy giải nén rồi gửi riêng từng tệp.',
  'uploads.is-picture':
    'là ảnh loại khác (GIF, BMP, TIFF, WEBP). Hãy mở ảnh, lưu lại thành JPG, PNG hoặc PDF rồi gửi lại.',
  'uploads.is-text':
    'là tệp văn bản không định dạng (TXT) hoặc CSV. Hãy mở bằng Word hoặc Excel, lưu lại thành DOCX, XLSX hoặc PDF rồi gửi lại.',
  'uploads.active':
    'có nội dung tự chạy khi mở (mã lệnh, tệp nằm bên trong hoặc liên kết tự tải) nên không được nhận. Hãy in lại thành PDF hoặc lưu lại không có các phần đó, tệp nằm bên trong thì gửi riêng.',
  'uploads.remote':
    'khi mở thì tự lấy ảnh hoặc dữ liệu từ máy khác hoặc từ mạng nên không được nhận. Hãy bỏ liên kết đó (ảnh thì chèn hẳn vào tệp) rồi lưu lại, hoặc in thành PDF.',
  'uploads.template':
    'được soạn từ một mẫu (template) đặt ở máy khác hoặc trên mạng; khi mở, Word tự tải mẫu đó về nên tệp không được nhận. Trong Word: chọn File, Options, Add-ins; ở ô Manage chọn Templates rồi bấm Go; xóa đường dẫn ở ô Document template, gõ Normal, bấm OK và lưu lại. Hoặc in thành PDF.',
  'uploads.bomb':
    'giải nén ra quá lớn so với dung lượng của nó nên không được nhận. Hãy bớt các trang, ô để trống rồi lưu lại.',
  'uploads.damaged':
    'bị hỏng hoặc nội dung không khớp với mục lục bên trong tệp nên không được nhận. Hãy mở tệp, lưu lại rồi gửi lại.',
  'uploads.nested': 'có tệp nén nằm bên trong nên không được nhận. Hãy gửi riêng từng tệp.',
  'uploads.picture': ({ width, height }: { width: number; height: number }) =>
    `ảnh ghi kích thước ${width} × ${height} điểm ảnh, quá lớn để mở. Hãy quét lại ở độ phân giải thấp hơn.`,
  'uploads.unfinished':
    'nội dung phức tạp nên hệ thống không kiểm tra xong, chưa nhận. Hãy in lại thành PDF hoặc lưu lại tệp rồi gửi lại.',
  'uploads.virus': ({ virus }: { virus: string }) =>
    `phần mềm quét virus tìm thấy ${virus} nên không được nhận. Hãy quét virus trên máy tính, lưu lại tệp rồi gửi lại.`,
  'uploads.larger-than': ({ bytes }: { bytes: number }) =>
    `lớn hơn ${fileSize(bytes)}. Hãy giảm dung lượng hoặc quét lại ở độ phân giải thấp hơn.`,
  'uploads.together-larger': ({ bytes }: { bytes: number }) =>
    `các tệp cộng lại vượt quá ${fileSize(bytes)}. Hãy giảm dung lượng hoặc quét lại ở độ phân giải thấp hơn.`,

  'uploads.over-20-mb': 'Tệp lớn hơn 20 MB; cần tệp nhỏ hơn.',
  'uploads.too-many': ({ files, most }: { files: number; most: number }) =>
    `Có ${twoDigits(files)} tệp; mỗi báo cáo nhận nhiều nhất ${twoDigits(most)} tệp.`,
  'uploads.several': ({ faults }: { faults: readonly Part[] }, say: Say) => faults.map(say).join(' '),
  'uploads.too-many-refused': ({ minutes }: { minutes: number }) =>
    `trong một giờ qua đơn vị đã gửi quá nhiều tệp không được nhận nên tệp này chưa được kiểm tra. Hãy xem lại tệp và gửi lại sau ${twoDigits(minutes)} phút, hoặc liên hệ cơ quan đầu mối tổng hợp.`,
  'uploads.busy': 'Đang có nhiều đơn vị gửi tệp cùng lúc nên hệ thống chưa nhận được. Đề nghị gửi lại sau ít phút.',
  'uploads.request-over': 'Nội dung gửi lên vượt giới hạn. Hãy giảm số tệp hoặc dung lượng tệp.',
  'uploads.form-over': ({ files, bytes }: { files: number; bytes: number }) =>
    `Biểu mẫu và tệp gửi lên vượt giới hạn (nhiều nhất ${twoDigits(files)} tệp, cộng lại đến ${fileSize(bytes)}). Hãy giảm số tệp, dung lượng tệp.`,
  'uploads.held-gone':
    'Một tệp đã giữ ở trang này không còn: đã được gửi hoặc bỏ ở cửa sổ khác. Hãy xem lại danh sách tệp rồi gửi lần nữa.',
  'uploads.field-over': 'Một mục của biểu mẫu dài quá giới hạn. Hãy gửi nội dung dài bằng tệp đính kèm.',
  'uploads.text-over': 'Tệp lớn hơn 5 MB, hoặc nội dung dán vào quá dài. Hãy gửi bằng tệp nhỏ hơn.',
  'uploads.daily-quota': ({ sent, most }: { sent: Sendings; most: Sendings }) =>
    `Hôm nay đơn vị đã gửi ${twoDigits(sent.submissions)} lần, ${twoDigits(sent.files)} tệp (${fileSize(sent.bytes)}); ` +
    `mỗi ngày nhận nhiều nhất ${most.submissions} lần, ${most.files} tệp, ${fileSize(most.bytes)}. ` +
    'Đề nghị gửi tiếp vào ngày mai hoặc liên hệ cơ quan đầu mối tổng hợp.',

  'uploads.secret': ({ mark, where }: { mark: Part; where: Part }, say: Say) =>
    `Tìm thấy dấu “${say(mark)}” ở ${say(where)}. Hệ thống này không tiếp nhận tài liệu chứa bí mật nhà nước (Mật, Tối mật, Tuyệt mật) ` +
    'và chưa lưu nội dung nào. Đề nghị gửi theo quy định về bảo vệ bí mật nhà nước và báo cơ quan đầu mối; ' +
    'nếu đây không phải dấu mật, hãy sửa lại cách ghi rồi gửi lại.',
  'uploads.mark-confidential': 'Mật',
  'uploads.mark-secret': 'Tối mật',
  'uploads.mark-top-secret': 'Tuyệt mật',
  'uploads.in-number': ({ number }: { number: string }) => `số, ký hiệu “${number}”`,
  'uploads.in-name': ({ file }: { file: string }) => `tên tệp “${file}”`,
  'uploads.in-first-page': ({ file }: { file: string }) => `trang đầu của tệp “${file}”`,
  'uploads.in-file': ({ file }: { file: string }) => `bên trong tệp “${file}”`,
  'uploads.in-text': 'nội dung đã nhập',
};

/** What a unit has sent in a day, or may send. */
export interface Sendings {
  submissions: number;
  files: number;
  bytes: number;
}
