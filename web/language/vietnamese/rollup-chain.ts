import { againBy } from '../../../domain/deadlines/deadline-words';
import type { Instant } from '../../../domain/time/time';
import { momentInWords, twoDigits } from '../../../domain/time/vietnamese';

/** The chain of a compiled report: checked, confirmed, sent up, accepted or returned; and what a supplement changes. */
export const ROLLUP_CHAIN = {
  chain: 'Các bước của báo cáo tổng hợp',
  compiled: 'Lập dự thảo',
  check: 'Kiểm tra',
  confirm: 'Xác nhận',
  sendUp: 'Gửi lên cấp trên',
  above: 'Cấp trên',
  at: (at: Instant) => `lúc ${momentInWords(at)}`,
  by: (who: string, at: Instant) => `${who}, lúc ${momentInWords(at)}`,
  checkedEarlier: (version: number) => `khi là bản ${twoDigits(version)}, nội dung như bản này`,
  notChecked: 'chưa kiểm tra',
  checkNotNoted: 'không ghi riêng',
  givenBack: (who: string, at: Instant) => `${who} đề nghị kiểm tra lại lúc ${momentInWords(at)}:`,
  notConfirmed: 'chờ lãnh đạo cơ quan đầu mối xác nhận',
  sentUp: (receiver: string, at: Instant) => `đã gửi ${receiver} lúc ${momentInWords(at)}`,
  receipt: 'xem phiếu tiếp nhận',
  notSentUp: 'không có báo cáo gửi lên cấp trên cho kỳ này, hoặc báo cáo đó chưa có ngày',
  replaced: 'đã được thay bằng bản gửi sau',
  waits: (receiver: string) => `${receiver} chưa kiểm tra`,
  accepted: (receiver: string) => `${receiver} đã kiểm tra`,
  returned: (receiver: string, by: string, at: Instant) =>
    `${receiver} đề nghị bổ sung, hoàn thiện (${by}, lúc ${momentInWords(at)}):`,
  sendAgainBy: (lateFrom: Instant) => `Đề nghị gửi lại ${againBy(lateFrom)}.`,
  returnedHint:
    'Số liệu phải sửa thì đề nghị đơn vị bổ sung; đơn vị gửi lại xong, bản bổ sung được lập, kiểm tra, xác nhận rồi gửi lên. ' +
    'Số liệu giữ nguyên thì gửi giải trình, kèm bản đã xác nhận.',
  toRound: 'Đề nghị đơn vị bổ sung, hoàn thiện',

  checkVersion: (version: number) => `Đã kiểm tra bản ${twoDigits(version)}`,
  checkHint: 'Lãnh đạo cơ quan đầu mối được báo để xác nhận.',
  confirmUnchecked: 'Chuyên viên chưa kiểm tra bản này: người xác nhận được ghi là người đã kiểm tra.',
  giveBack: 'Đề nghị kiểm tra lại',
  giveBackWords: 'Nội dung cần kiểm tra lại',
  giveBackHint: 'Chuyên viên tổng hợp nhận được thư.',
  explain: 'Gửi giải trình lên cấp trên',
  explainWords: 'Nội dung giải trình',

  differences: (base: number) => `Khác bản ${twoDigits(base)} đã xác nhận`,
  supplementOf: (number: number, base: number) =>
    `Đây là bổ sung lần ${twoDigits(number)}. Đến khi được xác nhận, bản ${twoDigits(base)} vẫn là số liệu chính thức.`,
  same: (base: number) => `Nội dung không khác bản ${twoDigits(base)} đã xác nhận.`,
  added: 'Thêm báo cáo của',
  removed: 'Không còn báo cáo của',
  changed: 'Đã gửi lại báo cáo',
  nowLate: 'Nay tính là gửi chậm',
  nowOnTime: 'Nay tính là đúng hạn',
  changedFigures: 'Số liệu thay đổi',
  figure: 'Chỉ tiêu',
  before: 'Bản đã xác nhận',
  after: 'Bản này',
  none: 'không có',
  changedTexts: 'Phần lời thay đổi',
  changedLists: 'Danh sách thay đổi',
  text: (before: string, after: string) => `“${before}” thành “${after}”`,
  textAdded: (after: string) => `thêm “${after}”`,
  textRemoved: (before: string) => `bỏ “${before}”`,
  rows: (added: number, removed: number) => `thêm ${twoDigits(added)} dòng, bỏ ${twoDigits(removed)} dòng`,
};
