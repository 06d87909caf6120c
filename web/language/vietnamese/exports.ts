import type { Instant } from '../../../domain/time/time';
import { formatNumber, momentInWords } from '../../../domain/time/vietnamese';

/** A long list or paper that is made as a file. */
export const EXPORTS = {
  title: 'Danh sách dài thành tệp',
  paperTitle: 'Văn bản của nhiều đơn vị thành tệp',
  steps: { waiting: 'Đang chờ đến lượt', reading: 'Đang đọc dữ liệu', writing: 'Đang ghi tệp' },
  written: (percent: number) => `Đang ghi tệp, xong ${percent}%`,
  wait: (lines: number) =>
    `Danh sách có khoảng ${formatNumber(lines, 0)} dòng nên được lập riêng. Trang tự xem lại sau vài giây; có thể sang trang khác rồi quay lại địa chỉ này.`,
  paperWait: (units: number) =>
    `Văn bản có ${formatNumber(units, 0)} đơn vị nên được lập riêng. Trang tự xem lại sau vài giây; có thể sang trang khác rồi quay lại địa chỉ này.`,
  look: 'Xem lại',
  cancel: 'Không lập tệp này nữa',
  cancelled: 'Đã dừng, không có tệp nào được lập. Cần thì quay lại trang trước và tải lại.',
  ready: (lines: number) => `Đã lập xong, khoảng ${formatNumber(lines, 0)} dòng.`,
  paperReady: (units: number) => `Đã lập xong, ${formatNumber(units, 0)} đơn vị.`,
  keptUntil: (at: Instant) => `Tệp được giữ một ngày, đến ${momentInWords(at)}; chỉ người yêu cầu mở được.`,
  save: 'Tải tệp về',
  failed:
    'Chưa lập được tệp. Hãy quay lại trang trước, tải lại; nếu vẫn không được, thu hẹp điều kiện lọc hoặc báo quản trị.',
};
