import { untilInWords } from '../../../domain/deadlines/deadline-words';
import type { Day, Instant } from '../../../domain/time/time';
import { formatNumber, momentInWords, tableDate, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

const dayInTable = (day: Day): string => `ngày ${tableDate(day)}`;

/** The table of units and rounds (bảng theo dõi). */
export const MATRIX = {
  title: 'Bảng theo dõi tình hình gửi báo cáo',
  asOf: (at: Instant) => `Đến ${momentInWords(at)}.`,
  asKnown: (day: Day) => html`Tình hình như đã biết đến hết <strong>${weekdayDate(day)}</strong>.`,
  backToNow: 'Về hiện nay',

  filterLabel: 'Lọc bảng',
  unitName: 'Tên đơn vị',
  unitNameHint: 'có dấu hoặc không dấu',
  document: 'Văn bản',
  roundsInProgress: 'Các đợt đang theo dõi',
  system: 'Hệ thống',
  allSystems: 'Tất cả hệ thống',
  unitType: 'Cấp, loại đơn vị',
  allTypes: 'Tất cả',
  state: 'Tình trạng',
  allStates: 'Tất cả tình trạng',
  day: 'Xem lại ngày',
  dayHint: 'như 17/11/2026; để trống: hiện nay',
  past: 'Cả đợt đã qua',
  filter: 'Lọc bảng',
  find: 'Tìm',
  moreFilters: (narrowed: boolean): string => (narrowed ? 'Lọc thêm (đang lọc)' : 'Lọc thêm'),
  table: 'Bảng đơn vị và các đợt',

  nothingFound: 'Không có báo cáo nào khớp với điều kiện lọc.',
  searchPast: 'Tìm cả trong các đợt đã qua',
  total: (reports: number) => `Tổng cộng ${formatNumber(reports, 0)} báo cáo`,
  totalShown: (reports: number, shown: number, rounds: number) =>
    `${formatNumber(reports, 0)} báo cáo trong ${shown} đợt đang xem, trên tổng số ${formatNumber(rounds, 0)} đợt`,
  shareOnTime: 'Tỷ lệ đúng hạn',
  byState: 'Theo tình trạng ghi trong bảng',
  byStateNote:
    'Mỗi báo cáo được đếm một lần, theo tình trạng hiện nay; báo cáo không phát sinh và báo cáo cần bổ sung được ' +
    'đếm riêng, dù gửi lần đầu đúng hạn hay chậm.',
  excel: 'Tải về Excel',
  csv: 'Tải về CSV',
  /** Where the page shows a part of the rounds. */
  excelOfAll: (rounds: number) => `Excel của cả ${formatNumber(rounds, 0)} đợt`,
  byRounds: 'Danh sách theo từng đợt',

  rounds: 'Các đợt báo cáo',
  roundsOf: (from: number, to: number, all: number) => `Đợt ${from} - ${to} trong ${all} đợt.`,
  earlierRounds: 'Đợt trước',
  laterRounds: 'Đợt sau',
  noUnits: 'Không có đơn vị nào ở tình trạng này',
  units: (count: number) => `${count} đơn vị, theo thứ tự danh mục`,
  unitsInState: (count: number, state: string) =>
    `${count} đơn vị có báo cáo ở tình trạng “${state}”, theo thứ tự danh mục`,
  unit: 'Đơn vị',
  due: (lateFrom: Instant) => untilInWords(lateFrom, dayInTable),
  dueProvisionally: (lateFrom: Instant) => `${untilInWords(lateFrom, dayInTable)}, ngày tạm tính`,
  sent: (sent: number, expected: number, round: string) =>
    html`đã gửi ${sent}/${expected}<span class="hidden">: ${round}</span>`,
  owesNothing: 'không phải gửi',
  receipt: (day: Day, unit: string) => html`${tableDate(day)}<span class="hidden">, phiếu của ${unit}</span>`,
  remind: (unit: string, round: string) => html`nhắc<span class="hidden"> ${unit}: ${round}</span>`,
  record: (unit: string, round: string) => html`ghi nhận<span class="hidden"> ${unit}: ${round}</span>`,
  pages: 'Trang của bảng',
  pageOf: (page: number, last: number) => `Trang ${page}/${last}.`,
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
};
