import type { Instant } from '../../../domain/time/time';
import { momentInWords, twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Reports marked in the table of units and rounds, and what is done with them. */
export const MARKING = {
  box: (unit: string, round: string) => html`<span class="hidden">Đánh dấu ${unit}: ${round}</span>`,
  withMarked: 'Với các ô đã đánh dấu',
  hint: 'Đánh dấu ô của các đơn vị rồi chọn việc; trang sau nêu lại từng báo cáo trước khi ghi.',
  buttons: {
    nhac: 'Nhắc',
    'ghi-nhan': 'Ghi nhận',
    'gia-han': 'Gia hạn',
    'bo-sung': 'Đề nghị bổ sung',
    mien: 'Miễn báo cáo',
  },
  titles: {
    nhac: 'Nhắc các báo cáo đã đánh dấu',
    'ghi-nhan': 'Ghi nhận các báo cáo đã đánh dấu',
    'gia-han': 'Gia hạn các báo cáo đã đánh dấu',
    'bo-sung': 'Đề nghị bổ sung các báo cáo đã đánh dấu',
    mien: 'Miễn các báo cáo đã đánh dấu',
  },
  round: 'xem đợt báo cáo',
  nothing: 'Chưa đánh dấu ô nào. Hãy trở lại bảng theo dõi và đánh dấu báo cáo của các đơn vị.',
  nothingPossible: 'Không có báo cáo nào trong các ô đã đánh dấu thực hiện được việc này.',
  reports: (count: number) => `${twoDigits(count)} báo cáo đã đánh dấu`,
  hintOfAct:
    'Ghi cho tất cả báo cáo được đánh dấu, hoặc không ghi cho báo cáo nào. Mỗi đơn vị nhận thư riêng; từng quyết định thu hồi riêng được.',
  leftOut: 'Không thực hiện được việc này',
  leftOutHint: 'Các báo cáo này đã đánh dấu nhưng không ở tình trạng thực hiện được.',
  remindedToday: 'hôm nay đã có thư nhắc',
  noAddress: 'chưa có địa chỉ thư nhận được',
  leavesAt: (slot: Instant) => `Thư đi lúc ${momentInWords(slot)}.`,
  recordOf: (count: number, round: string) => `Ghi nhận ${twoDigits(count)} báo cáo: ${round}`,
  recordHint: 'Mỗi đợt báo cáo có biểu mẫu riêng, nên ghi nhận theo từng đợt. Các đơn vị đã đánh dấu được chọn sẵn.',
  done: {
    nhac: (reports: number) => `Đã nhắc ${twoDigits(reports)} báo cáo. Thư đi ở đợt thư tiếp theo.`,
    'gia-han': (reports: number) =>
      `Đã gia hạn ${twoDigits(reports)} báo cáo. Mỗi đơn vị nhận thư ở đợt thư tiếp theo và được nhắc theo hạn mới.`,
    'bo-sung': (reports: number) =>
      `Đã đề nghị bổ sung, hoàn thiện ${twoDigits(reports)} báo cáo. Mỗi đơn vị nhận thư ở đợt thư tiếp theo.`,
    mien: (reports: number) => `Đã miễn ${twoDigits(reports)} báo cáo. Các đơn vị không còn bị nhắc về báo cáo này.`,
  },
};
