import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords } from '../../../domain/time/vietnamese';

/** A drafted urging letter (công văn đôn đốc) and its outcome; the letter itself is always Vietnamese. */
export const LETTERS = {
  title: 'Dự thảo công văn đôn đốc',
  drafted: (at: Instant) =>
    `Lập lúc ${momentInWords(at)} để lãnh đạo xem xét, ký. Số, ngày và chữ ký để trống; văn thư đặt số, chuyển ký và ` +
    'ban hành trong hệ thống quản lý văn bản.',
  noted: 'Đã ghi.',
  signed: (number: string, on: Day, signer: string) => `Đã ký: số ${number}, ${dateInWords(on)}, người ký: ${signer}.`,
  notSent: (reason: string) => `Không gửi: ${reason}.`,
  notedBy: (by: string, at: Instant) => `${by} ghi lúc ${momentInWords(at)}.`,

  correctOutcome: 'Sửa kết quả đã ghi',
  noteOutcome: 'Ghi kết quả trình ký',
  outcomeHint: 'Công văn được ký và gửi trong hệ thống quản lý văn bản; ở đây chỉ ghi lại để không còn chờ ký.',
  toCorrect: 'Chưa ghi. Cần sửa lại:',
  number: 'Số, ký hiệu công văn',
  numberHint: 'Ví dụ: 812/SNV-TCBC',
  signedOn: 'Ngày ký',
  signedOnHint: 'Viết như 05/12/2026.',
  signer: 'Người ký',
  signerHint: 'Ví dụ: Nguyễn Văn A, Giám đốc',
  noteSigned: 'Ghi đã ký',
  reason: 'Hoặc không gửi công văn này, vì',
  reasonHint: 'Ví dụ: các đơn vị đã gửi đủ báo cáo.',
  noteNotSent: 'Ghi không gửi',
};
