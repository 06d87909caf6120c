import type { Day, Instant } from '../../../domain/time/time';
import { dateFigures, dateInWords, formatNumber, tableMoment, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** The journal of what was done. */
export const JOURNAL = {
  title: 'Nhật ký thay đổi',
  toCorrect: 'Cần sửa lại:',
  lead: 'Ai đã làm gì, lúc nào. Nhật ký chỉ ghi thêm, không sửa, không xóa.',
  who: 'Ai',
  action: 'Việc',
  allActions: 'Mọi việc',
  subject: 'Đối tượng',
  subjectHint: 'tên hoặc mã đơn vị, báo cáo, văn bản',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  search: 'Tìm',
  none: 'Không có dòng nào khớp.',
  excel: 'Tải về Excel',
  download: 'Tải CSV',
  table: 'Nhật ký, mới nhất trước',
  time: 'Thời điểm',
  subjectAndDetail: 'Đối tượng và chi tiết',
  detail: 'Chi tiết',
  basis: (number: string, date: Day, decider: string) => `Văn bản số ${number} ngày ${dateFigures(date)} (${decider})`,
  until: (day: Day) => `Đến hết ${dateInWords(day)}`,
  detailOf: (subject: string, at: Instant) =>
    html`Chi tiết<span class="hidden"> của ${subject}, ${tableMoment(at)}</span>`,
  pages: 'Trang nhật ký',
  chain: 'Nhật ký làm chứng cứ',
  linked: (lines: number) => `${formatNumber(lines)} dòng đã nối thành chuỗi mã băm.`,
  notChecked: 'Chưa kiểm tra lần nào; phần mềm tự kiểm tra mỗi ngày khi lập dấu niêm.',
  checked: (at: Instant) => `Kiểm tra gần nhất: ${tableMoment(at)}.`,
  anchors: 'Dấu niêm từng ngày',
  anchorsLead:
    'Mỗi ngày, mã băm của dòng cuối được gửi thư cho người quản trị và ghi ra tệp ngoài cơ sở dữ liệu. Khi cần đối chiếu, chạy lệnh dung-han journal verify --anchor với tệp đã lưu.',
  noAnchors: 'Chưa có dấu niêm nào.',
  anchorTable: 'Dấu niêm, mới nhất trước',
  anchorDay: 'Ngày',
  anchorLines: 'Số dòng',
  anchorHash: 'Mã băm SHA-256',
  anchorGone: 'Đã đưa ra ngoài',
  gone: (mails: number, files: number) =>
    mails + files === 0 ? 'Chưa đưa ra ngoài' : `${twoDigits(mails)} thư, ${twoDigits(files)} tệp`,
  newest: 'Về trang đầu',
  older: 'Cũ hơn',
};
