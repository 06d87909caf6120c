import { formatNumber } from '../../../domain/time/vietnamese';

/** A long list that is made as a file. */
export const EXPORTS = {
  title: 'Danh sách dài thành tệp',
  steps: { waiting: 'Đang chờ đến lượt', reading: 'Đang đọc dữ liệu', writing: 'Đang ghi tệp' },
  wait: (lines: number) =>
    `Danh sách có khoảng ${formatNumber(lines, 0)} dòng nên được lập riêng. Trang tự xem lại sau vài giây; có thể sang trang khác rồi quay lại địa chỉ này.`,
  look: 'Xem lại',
  ready: (lines: number) =>
    `Đã lập xong, khoảng ${formatNumber(lines, 0)} dòng. Tệp được giữ một ngày, chỉ người yêu cầu mở được.`,
  save: 'Tải tệp về',
  failed:
    'Chưa lập được tệp. Hãy quay lại trang trước, tải lại; nếu vẫn không được, thu hẹp điều kiện lọc hoặc báo quản trị.',
};
