import { type Day, dayOf, type Instant } from '../../../../domain/time/time';
import { dateInWords, formatNumber } from '../../../../domain/time/vietnamese';
import type { Tree } from '../../../../domain/units/unit';
import { html } from '../../../html';

/** Lists of registers and of the units of one. */
export const LIST = {
  title: 'Danh mục đơn vị',
  lead:
    'Cơ quan, đơn vị theo thứ tự danh mục, cấp trên trực tiếp trong từng hệ thống, ' + 'và đầu mối liên hệ nhận thư.',
  loadNew: 'Nạp danh mục mới',
  none: 'Chưa có danh mục nào.',
  table: 'Danh mục, mới nhất trước',
  register: 'Danh mục',
  units: 'Đơn vị',
  contacts: 'Đầu mối',
  toCorrect: 'Địa chỉ cần sửa',
  /** The same, where narrow screens show the head of the column before its cell. */
  toCorrectShort: 'Cần sửa',
  addresses: (count: number) => `${count} địa chỉ`,
  noAddresses: 'không',
  loadedAt: 'Nạp lúc',

  crumb: 'Danh mục',
  counts: (units: number, contacts: number) =>
    `${formatNumber(units)} đơn vị theo thứ tự danh mục, ${formatNumber(contacts)} đầu mối liên hệ.`,
  downloadXlsx: 'Tải danh mục (XLSX)',
  downloadCsv: 'Tải danh mục (CSV)',
  downloadFor: 'để sửa rồi nạp lại với mã mới',
  search: () => html`Tìm tên, mã, địa chỉ thư <span class="soft">(có dấu hoặc không dấu)</span>`,
  onlyToCorrect: 'Chỉ đơn vị có địa chỉ cần sửa',
  find: 'Tìm',
  noUnits: 'Không đơn vị nào khớp.',
  found: (count: number) => `Tìm thấy ${formatNumber(count)} đơn vị.`,
  foundOnPage: (count: number, page: number, pages: number) =>
    `Tìm thấy ${formatNumber(count)} đơn vị, trang ${page}/${pages}.`,
  unitTable: 'Đơn vị theo thứ tự danh mục',
  unit: 'Đơn vị',
  directSuperior: 'Cấp trên trực tiếp',
  superior: 'Cấp trên',
  unitContacts: 'Đầu mối liên hệ',
  unitContactsShort: 'Đầu mối',
  activeUntil: (day: Day) => `hoạt động đến hết ${dateInWords(day)}`,
  trees: { government: 'chính quyền', party: 'Đảng', front: 'Mặt trận' } satisfies Record<Tree, string>,
  noContact: 'chưa có, không gửi thư được',
  mailFails: (since: Instant) => `Thư không gửi được đến địa chỉ này từ ${dateInWords(dayOf(since))}`,
  addContact: (unit: string) => html`Thêm đầu mối<span class="hidden"> ${unit}</span>`,
  pages: 'Trang danh mục',
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
};
