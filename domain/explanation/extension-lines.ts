import { basisInWords } from '../decisions/decision';
import { momentInWords, weekdayDate } from '../time/vietnamese';
import type { ExplainInput, ExplainLine } from './explanation';

/** The later last day of an extension, with the old one and who granted it; none where the round's date holds. */
export function extensionLines({ extension, deadline }: ExplainInput): ExplainLine[] {
  if (!extension) return [];
  const { basis, roundDeadline } = extension;
  return [
    {
      what: 'Gia hạn',
      value: `hết ${weekdayDate(deadline.lastDay)}`,
      because: `${basis.decider} thống nhất gia hạn cho đơn vị này; hạn cũ: hết ${weekdayDate(roundDeadline.lastDay)}.`,
      source: basisInWords(basis),
    },
  ];
}

/** The day a returned report is asked for again by; it moves no deadline. */
export function askedLines({ askedAgain }: ExplainInput): ExplainLine[] {
  if (!askedAgain) return [];
  return [
    {
      what: 'Đề nghị gửi lại',
      value: `hết ${weekdayDate(askedAgain.day)}`,
      because:
        'Báo cáo đã gửi cần bổ sung, hoàn thiện; các bước nhắc tính từ ngày này. Đây không phải gia hạn: kết quả lần gửi đầu (đúng hạn hay chậm) được giữ nguyên.',
      source: `Đề nghị bổ sung, hoàn thiện lúc ${momentInWords(askedAgain.at)}`,
    },
  ];
}
