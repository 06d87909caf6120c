import type { Day, Instant } from '../../../../domain/time/time';
import { dateFigures, momentInWords } from '../../../../domain/time/vietnamese';
import { html, type Piece } from '../../../html';

const span = (from: Day | null, to: Day | null): string =>
  `${from === null ? '' : ` từ ${dateFigures(from)}`}${to === null ? '' : ` đến hết ${dateFigures(to)}`}`;

/** The page of one unit. */
export const UNIT_CARD = {
  crumb: 'Bảng theo dõi',
  ended: 'Đã kết thúc hoạt động.',
  superior: (tree: string, name: Piece) => html`Hệ thống ${tree}: cấp trên trực tiếp là ${name}`,
  atTop: (tree: string) => html`Hệ thống ${tree}: đứng đầu`,
  corrected: () =>
    html`<strong>Đã sửa địa chỉ.</strong> Thông báo đang chờ được gửi đến địa chỉ mới ở đợt thư tiếp theo.`,

  owing: (count: number) => `Đang phải gửi: ${count}`,
  nothingOwing: 'Không có báo cáo nào đang phải gửi.',
  owingTable: 'Báo cáo phải gửi, hạn gần nhất trước',
  report: 'Báo cáo',
  lastDay: 'Hạn cuối',
  state: 'Tình trạng',
  lastContact: 'Liên hệ gần nhất',
  contact: 'Liên hệ',
  action: 'Việc',
  under: (document: string) => `theo ${document}`,
  why: (report: string) => html`vì sao?<span class="hidden"> (${report})</span>`,
  lateReason: 'Lý do gửi chậm',
  remind: (report: string) => html`nhắc<span class="hidden">: ${report}</span>`,
  record: (report: string) => html`ghi nhận<span class="hidden">: ${report}</span>`,
  decision: (report: string) => html`xem quyết định<span class="hidden">: ${report}</span>`,
  decide: (report: string) => html`gia hạn, miễn<span class="hidden">: ${report}</span>`,

  sent: 'Đã gửi',
  onTime: (share: string) => `; đúng hạn ${share}`,
  nothingSent: 'Chưa có báo cáo nào.',
  allReturned: 'Báo cáo đang bổ sung ở trong danh sách phải gửi.',
  released: 'Báo cáo được miễn, đã kết thúc',
  sentTable: 'Báo cáo đã gửi, mới nhất trước',
  receivedAt: 'Nhận lúc',
  receipt: 'Phiếu tiếp nhận',
  receiptShort: 'Phiếu',

  contacts: 'Đầu mối liên hệ',
  noContacts: 'Danh mục chưa có đầu mối liên hệ của đơn vị này.',
  contactName: 'Đầu mối',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  emailShort: 'Thư',
  mails: 'Thư đã gửi đến đơn vị',
  office: (name: string) => html`nhiệm vụ, người thay<span class="hidden">: ${name}</span>`,
  holds: (from: Day | null, to: Day | null) => `Giữ nhiệm vụ${span(from, to)}.`,
  holdsNot: (from: Day | null, to: Day | null) => `Không còn hoặc chưa giữ nhiệm vụ (${span(from, to).trim()}).`,
  away: (until: Day, deputy: string) => `Vắng đến hết ${dateFigures(until)}; người thay: ${deputy}.`,
  readBy: (name: string) => `Thư được chuyển đến ${name}.`,
  mailFails: (since: Instant) => html`<strong>Thư không gửi được đến địa chỉ này</strong> từ ${momentInWords(since)}.`,
};
