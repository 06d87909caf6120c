import type { Day } from '../time/time';
import { dateFigures } from '../time/vietnamese';

/** Who holds a post, who reads for whom, and mails that came back. */
export const CONTACTS = {
  'contacts.last-day-before-first': ({ from, to }: { from: Day; to: Day }) =>
    `Ngày cuối giữ nhiệm vụ ${dateFigures(to)} trước ngày bắt đầu ${dateFigures(from)}; cần ngày cuối từ ngày bắt đầu trở đi.`,
  'contacts.absence-days': ({ from, to, most }: { from: Day; to: Day; most: number }) =>
    `Vắng từ ${dateFigures(from)} đến hết ${dateFigures(to)}: cần ngày cuối từ ngày đầu trở đi, chưa qua, và không quá ${most} ngày.`,
  'contacts.absent-already': 'Đã ghi người này vắng trong những ngày đó; hãy kết thúc lần vắng đã ghi trước.',
  'contacts.deputy-of-unit':
    'Người thay phải là một đầu mối khác của cùng đơn vị, còn giữ nhiệm vụ đến hết ngày vắng; nếu chưa có, hãy thêm đầu mối trước.',
  'contacts.no-absence': 'Không có lần vắng này, hoặc đã kết thúc.',
  'contacts.no-day': ({ text }: { text: string }) =>
    `“${text}” không phải một ngày; cần viết như 30/11/2026, hoặc để trống.`,
  'contacts.day-needed': 'Ô ngày để trống; cần một ngày như 30/11/2026.',
  'contacts.choose-deputy': 'Người thay: chưa chọn; cần chọn một đầu mối khác của đơn vị.',

  'contacts.release-needed': 'Chưa chọn cách xử lý thư đang giữ; hãy chọn một trong bốn cách.',
  'contacts.bounce-empty': 'Chưa có thư báo trả; cần tệp .eml, hoặc toàn văn thư được dán vào (mục “Xem nguồn thư”).',
  'contacts.bounce-too-large': 'Thư dài hơn 2 MB nên không đọc; cần thư báo trả của máy chủ thư, thường chỉ vài kB.',
  'contacts.bounce-no-report':
    'Đây không phải thư báo trả theo chuẩn (multipart/report, RFC 3464): có thể là thư trả lời tự động hoặc thư của người. Cần thư do máy chủ thư báo không chuyển được.',
  'contacts.bounce-no-message-id':
    'Thư báo trả không kèm phần đầu của thư đã gửi (Message-ID) nên không biết là thư nào. Hãy sửa địa chỉ của đầu mối nếu đã rõ.',
  'contacts.bounce-unknown': 'Không có thư nào đã gửi từ hệ thống này ứng với thư báo trả; không ghi gì.',
  'contacts.bounce-delivered': 'Thư báo này nói thư đã được chuyển; không có gì phải ghi.',
  'contacts.bounce-known': 'Thư báo trả này đã được ghi trước đó.',
  'contacts.bounce-address': ({ email }: { email: string }) =>
    `Đã ghi: không có địa chỉ ${email}. Thư của người này từ nay đến đầu mối khác của đơn vị, cho đến khi địa chỉ được sửa.`,
  'contacts.bounce-address-old': ({ email }: { email: string }) =>
    `Đã ghi: thư trước đây đến ${email} bị trả. Địa chỉ đã được sửa sau khi thư đó đi nên không đánh dấu.`,
  'contacts.bounce-full': ({ email }: { email: string }) =>
    `Đã ghi: hộp thư ${email} đầy. Địa chỉ không bị đánh dấu; thư đi lại vào ngày làm việc tiếp theo, không quá 03 lần.`,
  'contacts.bounce-sender': ({ email }: { email: string }) =>
    `Đã ghi: máy chủ của ${email} từ chối nơi gửi hoặc nội dung thư, không phải địa chỉ. Đề nghị báo người quản trị máy chủ thư.`,
  'contacts.bounce-for-now': ({ email }: { email: string }) =>
    `Đã ghi: thư đến ${email} chưa chuyển được. Địa chỉ không bị đánh dấu.`,
};
