import type { Instant } from '../../../../domain/time/time';
import { momentInWords } from '../../../../domain/time/vietnamese';
import { html } from '../../../html';
import { sendingNumber } from '../../vietnamese-words';

/** What was sent, as staff check it. */
export const SUBMISSION = {
  receipt: (receipt: string) => html`Phiếu tiếp nhận <span class="code">${receipt}</span>`,
  lead: (unit: string, version: number, receivedAt: Instant) =>
    `${unit}, ${sendingNumber(version)}, nhận lúc ${momentInWords(receivedAt)}`,
  accept: 'Đánh dấu đã kiểm tra',
  askAgain: 'Đề nghị bổ sung, hoàn thiện',
  accepted: 'Đã kiểm tra.',
  warnings: 'Số liệu cần lưu ý:',
  explanation: (words: string) => `Đơn vị giải trình: ${words}`,
  nil: 'Đơn vị báo cáo: kỳ này không phát sinh.',
  noFigures: 'Lần gửi này không có số liệu theo biểu mẫu.',
  noFiguresRecorded:
    'Lần gửi này không có số liệu theo biểu mẫu: báo cáo được ghi nhận từ kênh khác, số liệu có thể gửi bổ sung sau.',
  content: 'Nội dung',
  files: 'Tệp đính kèm',
};
