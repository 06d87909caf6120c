import type { Day } from '../time/time';
import { dateInWords, formatNumber } from '../time/vietnamese';

const fileOf = (file: string | null): string => (file === null ? '' : ` (tệp ${file})`);

/** The chain of the journal: what a check finds. */
export const CHAIN = {
  'chain.whole': ({ lines, anchors }: { lines: number; anchors: number }) =>
    `Đã đọc ${formatNumber(lines)} dòng trong chuỗi, so với ${formatNumber(anchors)} dấu niêm: không dòng nào bị sửa, xóa hoặc chèn thêm.`,
  'chain.not-whole': ({ lines, anchors, faults }: { lines: number; anchors: number; faults: number }) =>
    `Đã đọc ${formatNumber(lines)} dòng trong chuỗi, so với ${formatNumber(anchors)} dấu niêm: tìm thấy ${formatNumber(faults)} chỗ sai; cần nhật ký không bị sửa, xóa hoặc chèn thêm. Hãy giữ nguyên máy chủ và báo người phụ trách an toàn thông tin.`,
  'chain.beginning-changed': 'Mắt xích đầu tiên, ghi lúc bắt đầu chuỗi, đã bị sửa.',
  'chain.changed': ({ seq, line, who, subject }: { seq: number; line: number; who: string; subject: string }) =>
    `Dòng số ${line} (mắt xích thứ ${seq}) đã bị sửa; nay ghi: ${who}, ${subject}.`,
  'chain.removed': ({ seq, line }: { seq: number; line: number }) => `Dòng số ${line} (mắt xích thứ ${seq}) đã bị xóa.`,
  'chain.link-removed': ({ seq }: { seq: number }) => `Chuỗi bị xóa một đoạn, bắt đầu từ mắt xích thứ ${seq}.`,
  'chain.added': ({ line, who, subject }: { line: number; who: string; subject: string }) =>
    `Dòng số ${line} được chèn thêm về sau, không có trong chuỗi: ${who}, ${subject}.`,
  'chain.anchor': ({ seq, day, file }: { seq: number; day: Day; file: string | null }) =>
    `Dấu niêm ${dateInWords(day)}${fileOf(file)} không khớp ở mắt xích thứ ${seq}: chuỗi đến chỗ này đã được lập lại.`,
  'chain.cut': ({ seq, day, file }: { seq: number; day: Day; file: string | null }) =>
    `Nhật ký ngắn hơn dấu niêm ${dateInWords(day)}${fileOf(file)}: phần cuối, từ mắt xích thứ ${seq}, đã bị cắt bỏ.`,
  'chain.waiting': ({ lines }: { lines: number }) => `${formatNumber(lines)} dòng mới ghi còn chờ nối vào chuỗi.`,
  'chain.begun': ({ lines, day }: { lines: number; day: Day }) =>
    `Chuỗi bắt đầu ${dateInWords(day)}; ${formatNumber(lines)} dòng có từ trước được nối theo nội dung lúc đó.`,
  'chain.no-anchor-in-file': ({ file }: { file: string }) =>
    `Tệp "${file}": không tìm thấy dấu niêm; cần hai dòng bắt đầu bằng dung-han-anchor, chép nguyên từ tệp hoặc thư dấu niêm.`,
};
