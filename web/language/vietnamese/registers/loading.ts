import { formatNumber, twoDigits } from '../../../../domain/time/vietnamese';
import type { RegisterColumn } from '../../../../domain/units/register-columns';
import { html } from '../../../html';

/** How the cells of a column are filled in, where its name does not say it. */
const HOW: Readonly<Partial<Record<RegisterColumn, string>>> = {
  code: 'chữ thường không dấu, số và dấu gạch nối; hoặc mã định danh như 000.04.01.H21',
  groups: 'mã nhóm, như so-ban-nganh; cách nhau bằng dấu |',
  parent_government: 'mã cấp trên trực tiếp; dấu - là đứng đầu hệ thống; ô trống là không thuộc hệ thống',
  parent_party: 'như trên',
  parent_front: 'như trên',
  valid_from: 'như 01/7/2025',
  valid_to: 'như 01/7/2025',
  successors: 'mã đơn vị; cách nhau bằng dấu |',
  peer_government: 'mã Ủy ban nhân dân cùng cấp, khi văn bản ghi “gửi UBND cùng cấp”',
  peer_party: 'mã cấp ủy cùng cấp',
  peer_front: 'mã Ủy ban MTTQ Việt Nam cùng cấp',
  branch: 'mã cơ quan cấp trên theo ngành dọc',
};

/** Loading a register: the file, and the preview before it is taken in. */
export const LOADING = {
  crumb: 'Danh mục',
  title: 'Nạp danh mục đơn vị',
  refused: (faults: number) => `Chưa nạp gì. Có ${twoDigits(faults)} chỗ cần sửa:`,
  afterFaults: 'Sửa trong tệp rồi chọn lại tệp.',
  lead:
    'Bảng CSV hoặc XLSX, hoặc tệp YAML. Mọi chỗ sai được nêu trước; còn một chỗ sai thì không nạp gì. ' +
    'Hết chỗ sai thì xem trước rồi mới xác nhận. ' +
    'Bảng chỉ có mã đơn vị và các cột đầu mối thì cập nhật đầu mối của danh mục đã có.',
  file: 'Tệp danh mục',
  forTables: 'Với bảng CSV, XLSX',
  id: 'Mã danh mục',
  idHint: 'Chỉ gồm a-z, 0-9 và dấu gạch nối, như gia-lai-2026. Để trống thì lấy từ tên tệp.',
  name: 'Tên danh mục',
  check: 'Kiểm tra và xem trước',
  back: 'Quay lại',
  columns: 'Các cột của bảng',
  aboutColumns:
    'Dòng đầu là tên cột, bằng tiếng Việt như bảng mẫu hoặc bằng mã. ' +
    'Cần có mã, tên và loại đơn vị; các cột khác điền khi có.',
  exampleXlsx: 'Tải bảng mẫu (XLSX)',
  exampleCsv: 'Tải bảng mẫu (CSV)',
  column: 'Tên cột',
  columnId: 'Mã cột',
  howToFill: 'Cách điền',
  how: HOW,

  previewTitle: 'Nạp danh mục này?',
  willAdd: (units: number, contacts: number) =>
    html`Khi xác nhận: thêm <strong>${formatNumber(units)} đơn vị</strong> và
<strong>${formatNumber(contacts)} đầu mối liên hệ</strong>. Danh mục và đơn vị đã có không thay đổi; chưa ai nhận thư
cho đến khi một văn bản dùng danh mục này.`,
  withoutContact: (units: number) =>
    html`<strong>${formatNumber(units)} đơn vị chưa có đầu mối</strong>, sẽ không gửi thư được.`,
  load: 'Nạp danh mục',
  doNot: 'Không, quay lại',
  added: 'Sẽ thêm',
  addedTable: 'Đơn vị sẽ thêm, theo thứ tự danh mục',
  unit: 'Đơn vị',
  type: 'Loại',
  directSuperior: 'Cấp trên trực tiếp',
  superior: 'Cấp trên',
  contacts: 'Đầu mối',
  noContact: 'chưa có',
  firstShown: (count: number) => `Hiện ${count} đơn vị đầu.`,
};
