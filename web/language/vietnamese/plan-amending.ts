import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** A document in force is amended or withdrawn by another one. */
export const PLAN_AMENDING = {
  title: 'Sửa đổi, bổ sung văn bản',
  amend: 'Sửa đổi, bổ sung',
  lead:
    'Nội dung mới là toàn văn sau khi sửa đổi. Trước khi ghi, trang này cho xem điều gì thay đổi đối với từng đợt báo cáo; ' +
    'chưa ghi thì chưa ai nhận thư.',
  isAmendment: (plan: string) =>
    html`Dự thảo này sửa đổi văn bản đang có hiệu lực <a href="/van-ban/${plan}">${plan}</a>. Sửa các điểm, khoản mà văn bản sửa đổi nêu
rồi ghi việc sửa đổi.`,
  next: 'Ghi việc sửa đổi…',
  changeText: 'Sửa nội dung',
  refused: 'Chưa ghi. Cần sửa lại:',
  number: 'Số, ký hiệu văn bản sửa đổi, bãi bỏ',
  numberHint: 'Ví dụ: 1985/UBND-NC',
  issuer: 'Cơ quan ban hành văn bản đó',
  effective: 'Có hiệu lực từ ngày',
  effectiveHint: 'Để trống thì lấy ngày của văn bản. Đợt hết hạn trước ngày này giữ nguyên hạn cũ.',
  preview: 'Xem điều gì thay đổi',
  whatChanges: 'Điều gì thay đổi',
  clauses: 'Yêu cầu báo cáo',
  rounds: 'Các đợt báo cáo',
  added: 'Đợt báo cáo mới',
  onConfirming:
    'Khi ghi: các đợt đang chạy theo nội dung mới; đơn vị còn phải gửi và chuyên viên cơ quan đầu mối nhận thư ở đợt thư tiếp theo. Thư đã ' +
    'gửi không gửi lại; nội dung, ngày cũ vẫn xem được.',
  confirm: 'Ghi việc sửa đổi',
  notYet: 'Chưa ghi, sửa lại',

  withdrawTitle: 'Bãi bỏ văn bản?',
  withdraw: 'Bãi bỏ văn bản',
  onWithdrawing:
    'Khi bãi bỏ: không nhắc, không tổng hợp tiếp; đơn vị còn phải gửi nhận một thư báo không còn phải gửi. Báo cáo đã nhận vẫn xem được.',
  noRounds: 'Không có đợt báo cáo nào đang chạy.',
  roundEnds: (title: string, lastDay: Day, owing: number) =>
    html`<span lang="vi">${title}</span>, hạn hết ${weekdayDate(lastDay)}: ${twoDigits(owing)} đơn vị chưa gửi`,
  reinstateTitle: 'Thu hồi việc ghi bãi bỏ',
  reinstate: 'Thu hồi việc ghi bãi bỏ',
  onReinstating:
    'Chỉ khi đã ghi nhầm. Văn bản có hiệu lực trở lại, các đợt tiếp tục; đơn vị đã nhận thư báo bãi bỏ được báo lại.',

  changesHeading: 'Sửa đổi, bãi bỏ',
  kinds: {
    amend: 'Sửa đổi, bổ sung',
    withdraw: 'Bãi bỏ',
    reinstate: 'Thu hồi việc ghi bãi bỏ',
    undo: 'Thu hồi việc xác nhận nhầm',
  },
  effectiveFrom: (day: Day) => `Có hiệu lực từ ${dateInWords(day)}.`,
  recorded: (by: string, at: Instant) => `${by} ghi lúc ${momentInWords(at)}`,
  whatChanged: 'Đã thay đổi',
  textBefore: 'Toàn văn trước khi sửa đổi (YAML)',
  draftNote: 'sửa đổi văn bản đang có hiệu lực',
};
