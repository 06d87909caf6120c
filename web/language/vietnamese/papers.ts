import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits } from '../../../domain/time/vietnamese';

/** Papers as files, and the signed ones that come back; the papers themselves are always Vietnamese. */
export const PAPERS = {
  heading: 'Văn bản trình ký',
  hint: 'Thể thức theo cơ quan ban hành; số, ngày, chữ ký để trống và có chữ DỰ THẢO đến khi ghi đã ký.',
  signedBy: 'Người ký',
  signing: {
    head: 'cấp trưởng',
    deputy: 'cấp phó ký thay (KT.)',
    order: 'thừa lệnh (TL.)',
  },
  asWord: 'Tải Word (DOCX)',
  asPdf: 'Tải PDF để in',
  printFromPdf:
    'Trang này chỉ để xem. Bản in đúng thể thức là tệp PDF: mở trang này, bấm “Tải PDF để in” rồi in tệp đó.',
  noteSigned: (version: number) => `Ghi báo cáo tổng hợp đã ký, bản ${twoDigits(version)}`,
  toNoteSigned: 'Ghi đã ký',
  correctSigned: 'Sửa phần đã ghi',
  noteSignedHint:
    'Báo cáo được ký và ban hành trong hệ thống quản lý văn bản; ở đây ghi lại số, ngày, người ký và giữ bản đã ký cùng đợt báo cáo.',
  notNoted: 'Chưa ghi. Cần sửa lại:',
  note: 'Ghi đã ký',
  signedFile: 'Bản đã ký',
  signedFileHint: 'PDF có chữ ký số hoặc bản quét (PDF, JPG, PNG), không quá 20 MB; có thể để trống.',
  isSigned: (number: string, on: Day, signer: string) =>
    `Đã ký: số ${number}, ${dateInWords(on)}, người ký: ${signer}.`,
  notedBy: (by: string, at: Instant) => `${by} ghi lúc ${momentInWords(at)}.`,
  openSigned: 'Tải bản đã ký',

  receiptPdf: 'Tải phiếu (PDF)',
  yearPdf: (year: number) => `Tải lịch báo cáo năm ${year} (PDF)`,
};
