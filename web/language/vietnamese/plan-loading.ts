import { twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Loading a document from a file. */
export const PLAN_LOADING = {
  title: 'Nạp văn bản yêu cầu báo cáo',
  refused: (faults: number) => `Chưa nạp gì. Có ${twoDigits(faults)} chỗ cần sửa:`,
  afterFaults: 'Nội dung được giữ nguyên bên dưới; sửa rồi kiểm tra lại. Danh mục đã tải lên cần chọn lại.',
  lead:
    'Tệp văn bản được đọc và kiểm tra với danh mục đơn vị. Còn một chỗ sai thì không nạp gì; hết chỗ sai thì thành ' +
    'dự thảo để xem trước mọi ngày và thư. Chưa ai bị nhắc cho đến khi xác nhận đưa vào theo dõi.',
  noFile: () => html`Chưa có tệp? <a href="/van-ban/lap">Lập văn bản bằng biểu mẫu</a>.`,
  linesHeading: 'Chỗ cần sửa trong văn bản',
  linesOf: (file: string) => `Chỗ cần sửa trong ${file}`,
  chooseFile: 'Chọn tệp văn bản (YAML)',
  fileHint: 'Tệp đã chọn được dùng thay cho nội dung trong ô bên dưới.',
  paste: 'Hoặc dán nội dung vào đây',
  register: 'Danh mục đơn vị',
  useRegister: 'Dùng danh mục',
  registerOfFile: 'Danh mục ghi trong tệp văn bản',
  newRegister: 'Hoặc tải lên một danh mục mới cùng văn bản',
  registerFile: 'Tệp danh mục (CSV, XLSX, YAML)',
  registerHint:
    'Với bảng CSV, XLSX: mã danh mục lấy từ tên tệp, như “Danh mục đơn vị 2026.xlsx” thành danh-muc-don-vi-2026.',
  registerTitle: () => html`Tên danh mục <span class="soft">– nếu là bảng</span>`,
  check: 'Kiểm tra và xem trước',
};
