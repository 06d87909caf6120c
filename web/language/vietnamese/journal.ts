import type { Day, Instant } from '../../../domain/time/time';
import { dateFigures, dateInWords, tableMoment } from '../../../domain/time/vietnamese';
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
  newest: 'Về trang đầu',
  older: 'Cũ hơn',
};
