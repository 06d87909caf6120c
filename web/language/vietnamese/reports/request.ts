import type { Day, Instant } from '../../../../domain/time/time';
import { dateInWords, momentInWords, weekdayDate } from '../../../../domain/time/vietnamese';
import type { ExtensionRequestState } from '../../../../storage/extension-requests';
import { html } from '../../../html';

const STATES: Readonly<Record<ExtensionRequestState, string>> = {
  waiting: 'Đang chờ trả lời',
  granted: 'Đã được gia hạn',
  refused: 'Chưa thống nhất gia hạn',
  withdrawn: 'Đơn vị đã rút',
};

/** A unit's own request for an extension. */
export const REQUEST = {
  title: 'Đề nghị gia hạn',
  toCorrect: 'Chưa gửi đề nghị. Cần sửa lại:',
  hint:
    'Cơ quan đầu mối nhận đề nghị này để trình cấp có thẩm quyền; người đứng đầu đơn vị nhận thư để biết. Khi chưa có trả ' +
    'lời, hạn gửi giữ nguyên và đơn vị vẫn được nhắc.',
  until: 'Đề nghị gửi trước hết ngày',
  untilHint: 'Viết như 05/12/2026.',
  reason: 'Lý do',
  reasonHint: 'Cơ quan đầu mối đọc nguyên văn, ví dụ: chờ số liệu của các xã bị mưa lũ chia cắt.',
  ask: 'Gửi đề nghị',
  withdraw: 'Rút đề nghị',
  waits: (until: Day, at: Instant) =>
    html`<strong>Đề nghị gia hạn đến hết ${dateInWords(until)} đang chờ trả lời</strong> (gửi lúc ${momentInWords(at)}).
Hạn gửi giữ nguyên cho đến khi được gia hạn.`,
  cannot: 'Báo cáo này không đề nghị gia hạn được: đã gửi, đã hết hạn hoặc không còn phải gửi.',
  list: 'Các đề nghị gia hạn',
  newestFirst: 'Các đề nghị gia hạn, mới nhất trước',
  askedUntil: 'Đề nghị đến',
  askedBy: 'Người đề nghị',
  answer: 'Trả lời',
  endOf: (day: Day) => `hết ${weekdayDate(day)}`,
  instead: (day: Day) => `hạn khi đề nghị: hết ${dateInWords(day)}`,
  states: STATES,
  /** On the unit's page of the report. */
  toAsk: 'Cần thêm thời gian? Đề nghị gia hạn',
  seen: 'Xem đề nghị gia hạn',
  /** Of the list of reports, and in the row of a round. */
  waitsShort: (until: Day) => `Đề nghị gia hạn đến hết ${dateInWords(until)}, đang chờ trả lời.`,
};
