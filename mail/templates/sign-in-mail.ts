import type { Instant } from '../../domain/time/time';
import { momentInWords } from '../../domain/time/vietnamese';
import { type MailBody, pageLink, paragraph, sentences } from '../mail-body';
import type { MailWords } from '../record';
import { htmlPart } from './html-part';
import { textPart } from './text-part';

/**
 * The mail with a requested sign-in link; it contains nothing else, and is sent at once.
 * @param given `url` the link; `code` for a browser that runs no script, "1234 5678"; `until` business time at which it ends; `name` of the person or office
 */
export function signInMail(given: { url: string; code: string; until: Instant; name: string }): MailWords {
  const body: MailBody = {
    subject: 'Liên kết đăng nhập Đúng Hạn',
    salutation: given.name,
    attention: null,
    blocks: [
      paragraph`Liên kết dưới đây dùng một lần, có hiệu lực đến ${momentInWords(given.until)}, chỉ mở được trên trình duyệt đã yêu cầu: ${pageLink(given.url, 'đăng nhập Đúng Hạn')}.`,
      sentences(
        `Nếu trang đăng nhập hỏi mã: nhập ${given.code} trên chính trình duyệt đó; không đọc mã cho người khác.`,
      ),
      sentences('Đề nghị không chuyển tiếp thư này.'),
      sentences('Nếu Ông/Bà không yêu cầu đăng nhập, xin bỏ qua; không có thay đổi nào được thực hiện.'),
    ],
    closing: 'Trân trọng.',
    smallPrint: ['Thư do phần mềm Đúng Hạn gửi theo yêu cầu đăng nhập tại trang đăng nhập của hệ thống.'],
  };
  return { subject: body.subject, html: htmlPart(body), text: textPart(body) };
}
