import type { Instant } from '../time/time';
import { momentInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** A search attribute that Temporal lacks (`found` is null), or has with another type. */
export interface WrongAttribute {
  name: string;
  found: string | null;
  expected: string;
}

/** Health of worker, timer and mail. */
export const MACHINERY = {
  'machinery.worker': 'Bộ phận làm việc theo lịch',
  'machinery.timer': 'Bộ phận hẹn giờ (Temporal)',
  'machinery.mail': 'Gửi thư',
  'machinery.running': 'đang chạy',
  'machinery.preparing': 'đang chuẩn bị',
  'machinery.never-ran': 'chưa chạy lần nào: các bước và thư nhắc đang dừng',
  'machinery.silent': ({ since }: { since: Part }, say: Say) =>
    `không trả lời ${say(since)}: các bước và thư nhắc đang dừng`,
  'machinery.not-running': 'chưa chạy được: các bước và thư nhắc đang dừng',
  'machinery.unheard': 'không nhận tin: các bước và thư nhắc đang dừng',
  'machinery.timer-silent': 'không trả lời: các bước và thư nhắc đang dừng',
  'machinery.timer-unknown': 'chưa rõ: bộ phận làm việc theo lịch không chạy nên không hỏi được',
  'machinery.attributes-wrong': ({ wrong, namespace }: { wrong: readonly WrongAttribute[]; namespace: string }) =>
    `các đợt báo cáo không chạy được vì thuộc tính tìm kiếm trong namespace "${namespace}" chưa đúng: ` +
    `${wrong.map(({ name, found, expected }) => (found === null ? `thiếu ${name} (kiểu ${expected})` : `${name} có kiểu ${found}, cần kiểu ${expected}`)).join('; ')}. ` +
    'Hãy xóa thuộc tính sai kiểu và tạo lại bằng "temporal operator search-attribute remove" và "create", rồi khởi động lại worker',
  'machinery.namespace-missing': ({ namespace }: { namespace: string }) =>
    `Temporal không có namespace "${namespace}". Hãy tạo bằng "temporal operator namespace create --namespace ${namespace}", ` +
    'hoặc sửa TEMPORAL_NAMESPACE, rồi khởi động lại worker',
  'machinery.minutes': ({ minutes }: { minutes: number }) => `${twoDigits(minutes)} phút`,
  'machinery.hours': ({ hours }: { hours: number }) => `${twoDigits(hours)} giờ`,
  'machinery.days': ({ days }: { days: number }) => `${twoDigits(days)} ngày`,
  'machinery.mail-stuck': ({ mails, minutes }: { mails: number; minutes: number }) =>
    `${twoDigits(mails)} thư, thông báo đã qua giờ gửi hơn ${twoDigits(minutes)} phút mà chưa đi`,
  'machinery.mail-given-up': ({ mails }: { mails: number }) =>
    `${twoDigits(mails)} thư gửi nhiều lần không được trong ngày qua`,
  'machinery.mail-refused': ({ since, answer }: { since: Instant; answer: string }) =>
    `máy chủ thư từ chối thư của hệ thống từ ${momentInWords(since)}, trả lời “${answer}”. Việc gửi tạm dừng, hệ thống tự ` +
    'thử lại và không đánh dấu địa chỉ nào là sai; đề nghị quản trị kiểm tra tài khoản gửi thư, hạn mức, danh sách chặn',
  'machinery.mail-away': ({ since, answer }: { since: Instant; answer: string }) =>
    `không kết nối được máy chủ thư từ ${momentInWords(since)} (${answer}). Việc gửi tạm dừng, hệ thống tự thử lại sau mỗi 30 giây`,
  'machinery.mail-missing':
    'chưa đặt máy chủ thư (SMTP_URL): không thư nào được gửi đi, không ai nhận được liên kết đăng nhập',
  'machinery.mail-held': ({ since }: { since: Instant }) =>
    `dữ liệu được khôi phục lúc ${momentInWords(since)} nên MỌI THƯ ĐANG ĐƯỢC GIỮ, trừ liên kết đăng nhập. ` +
    'Quản trị hệ thống cần xem thư nào sẽ đi và quyết định ở trang “Thư đang giữ sau khi khôi phục”',
  'machinery.mail-leaves': 'không có thư nào bị kẹt',

  'machinery.metrics-how':
    'Số liệu giám sát không mở cho yêu cầu này. Từ máy khác: đặt METRICS_TOKEN cho tiến trình web rồi gửi kèm "Authorization: Bearer <chuỗi đó>"; ' +
    'chưa đặt thì chỉ đọc được từ chính máy chạy web, không qua proxy.',

  'machinery.timer-prepared': ({ doing }: { doing: Part | string }, say: Say) =>
    `${say(doing)}. Việc tiếp nhận báo cáo vẫn diễn ra bình thường. Thư nhắc bắt đầu gửi khi chuẩn bị xong.`,
  'machinery.preparing-timer': 'Đang chuẩn bị bộ phận hẹn giờ nhắc việc (Temporal)',
  'machinery.timer-away': ({ reason }: { reason: Part | string }, say: Say) =>
    `Bộ phận hẹn giờ nhắc việc (Temporal) chưa chạy được: ${say(reason)}. ` +
    'Việc tiếp nhận báo cáo vẫn diễn ra bình thường. Thư nhắc chỉ gửi khi bộ phận này hoạt động.',
  'machinery.reason-unknown': 'chưa rõ lý do',
};
