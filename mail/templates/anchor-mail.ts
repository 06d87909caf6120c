import { anchorLines, anchorSentences, anchorTitle, type JournalAnchor } from '../../domain/journal/anchor';
import { checkMessage, faultMessage, type JournalCheck } from '../../domain/journal/check';
import { inVietnamese } from '../../domain/messages/message';
import { type MailBody, pageLink, paragraph, sentences } from '../mail-body';
import type { MailWords } from '../record';
import { htmlPart } from './html-part';
import { textPart } from './text-part';

/**
 * The daily mail with which the anchor of the journal leaves the server; administrators keep it.
 * @param given `name` of the administrator; `check` of the journal on this day, null where it could not be read to its end
 */
export function anchorMail(given: {
  anchor: JournalAnchor;
  check: JournalCheck | null;
  name: string;
  journalUrl: string;
}): MailWords {
  const { anchor, check, name, journalUrl } = given;
  const found = check === null ? [] : [checkMessage(check), ...check.found.map(faultMessage)];
  const body: MailBody = {
    subject: `${check !== null && check.faults > 0 ? '[Nhật ký sai] ' : ''}${anchorTitle(anchor.day)}`,
    salutation: name,
    attention: null,
    blocks: [
      ...anchorSentences(anchor).map((sentence) => sentences(sentence)),
      ...found.map((said) => sentences(inVietnamese(said))),
      paragraph`Xem ${pageLink(journalUrl, 'nhật ký thay đổi')}.`,
      ...anchorLines(anchor).map((line) => sentences(line)),
    ],
    closing: 'Trân trọng.',
    smallPrint: ['Thư do phần mềm Đúng Hạn gửi hằng ngày cho người quản trị, để dấu niêm nhật ký có ở ngoài máy chủ.'],
  };
  return { subject: body.subject, html: htmlPart(body), text: textPart(body) };
}
