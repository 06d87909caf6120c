import type { Instant } from '../../domain/time/time';
import { momentInWords } from '../../domain/time/vietnamese';
import { type MailBody, sentences } from '../mail-body';
import type { MailWords } from '../record';
import { htmlPart } from './html-part';
import { textPart } from './text-part';

/**
 * Tells an old address that mails of its office go elsewhere, and whom to ask where this is not right. The new address is not named:
 * whoever reads the old one may be anybody by now.
 */
export function formerAddressMail(given: {
  name: string;
  unitName: string;
  changedBy: string;
  changedAt: Instant;
}): MailWords {
  const { name, unitName, changedBy, changedAt } = given;
  const body: MailBody = {
    subject: `[Thông báo] Địa chỉ nhận thư về báo cáo của ${unitName} đã được đổi`,
    salutation: name,
    attention: null,
    blocks: [
      sentences(
        `Lúc ${momentInWords(changedAt)}, ${changedBy} đã đổi địa chỉ nhận thư của ${name}, ${unitName}.`,
        'Từ nay thư nhắc việc và liên kết đăng nhập được gửi đến địa chỉ mới; địa chỉ này không nhận nữa.',
      ),
      sentences(
        'Nếu việc đổi này không đúng, đề nghị liên hệ ngay cơ quan quản lý danh mục đơn vị để sửa lại; việc đổi đã được ghi trong nhật ký thay đổi.',
      ),
    ],
    closing: 'Trân trọng.',
    smallPrint: ['Thư do phần mềm Đúng Hạn gửi một lần đến địa chỉ cũ.'],
  };
  return { subject: body.subject, html: htmlPart(body), text: textPart(body) };
}
