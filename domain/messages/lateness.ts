import { delayInWords } from '../deadlines/deadline-words';
import type { Part, Say } from './part';

const from = (late: Late): string => `báo cáo này sẽ chuyển từ quá hạn ${delayInWords(late)}`;

/** Acts that turn a late report into one on time (đổi kết quả đúng hạn). */
export const LATENESS = {
  'lateness.to-on-time': (late: Late) => `${from(late)} thành đúng hạn`,
  'lateness.to-not-due': (late: Late) => `${from(late)} thành chưa đến hạn`,
  'lateness.to-excused': (late: Late) => `${from(late)} thành không phải gửi`,
  'lateness.look-again': ({ becomes }: { becomes: Part }, say: Say) =>
    `Theo ngày đã nhập, ${say(becomes)}. Đề nghị đối chiếu với văn bản, rồi xác nhận.`,
  'lateness.reason-needed': 'Ngày cần xem lại, hoặc ngày làm đổi kết quả đúng hạn: cần ghi lý do.',
  'lateness.number-needed': 'Việc làm đổi kết quả đúng hạn cần số, ký hiệu của văn bản.',
  'lateness.date-needed': 'Việc làm đổi kết quả đúng hạn cần ngày của văn bản.',
  'lateness.one-waits':
    'Một việc đổi kết quả đúng hạn của báo cáo này đang chờ xác nhận. Đề nghị chờ người thứ hai (lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống) xác nhận.',
  'lateness.unknown': ({ id }: { id: number }) =>
    `Không có việc đổi kết quả đúng hạn số ${id}; đề nghị xem danh sách “Đổi kết quả đúng hạn”.`,
  'lateness.settled': ({ id }: { id: number }) =>
    `Việc đổi kết quả đúng hạn số ${id} đã có người trả lời (xác nhận hoặc không xác nhận); đề nghị xem danh sách “Đổi kết quả đúng hạn”.`,
  'lateness.same-person': ({ name }: { name: string }) =>
    `${name} đã ghi việc này nên không tự xác nhận được. Đề nghị người thứ hai (lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống) xác nhận.`,
  'lateness.tie-given': ({ name }: { name: string }) =>
    `Vai trò, địa chỉ thư hoặc mã xác nhận của tài khoản này do chính người ghi việc (${name}) cấp, sửa hoặc đặt lại nên không tính là người thứ hai. Đề nghị một người khác (lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống) xác nhận.`,
  'lateness.tie-no-factor': ({ name }: { name: string }) =>
    `Tài khoản này chưa có mã xác nhận trên điện thoại nên chưa thể là người thứ hai bên cạnh ${name}. Đề nghị đăng xuất, đăng nhập lại và cài đặt mã, rồi xác nhận.`,
  'lateness.tie-browser': ({ name }: { name: string }) =>
    `Trong 90 ngày qua, tài khoản này và tài khoản của người ghi việc (${name}) đã đăng nhập trên cùng một trình duyệt nên có thể là một người. Đề nghị một người khác (lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống) xác nhận.`,
  'lateness.tie-mobile': ({ name }: { name: string }) =>
    `Danh mục ghi cùng một số điện thoại di động cho tài khoản này và người ghi việc (${name}) nên có thể là một người. Đề nghị một người khác (lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống) xác nhận.`,
  'lateness.tie-mailbox': ({ name }: { name: string }) =>
    `Địa chỉ thư của tài khoản này và của người ghi việc (${name}) có cùng tên hộp thư (phần trước @) nên có thể là một người. Đề nghị một người khác (lãnh đạo cơ quan đầu mối hoặc quản trị hệ thống) xác nhận.`,
  'lateness.name-needed': 'Cần ghi người xác nhận bằng --by.',
  'lateness.yes-or-no': ({ text }: { text: string }) => `Thấy "${text}"; cần yes hoặc no.`,
  'lateness.not-a-number': ({ text }: { text: string }) =>
    `Thấy "${text}"; cần số thứ tự của việc, xem bằng lateness list.`,
  'lateness.book-needed': 'Việc làm đổi kết quả đúng hạn cần số đến trong sổ văn bản đến.',
};

/** How late a report is (`Delay`). */
interface Late {
  days: number;
  minutes?: number;
}
