import type { MailRelease } from '../../../domain/people/mail-release';
import type { Instant } from '../../../domain/time/time';
import { formatNumber, momentInWords } from '../../../domain/time/vietnamese';

/** Mails that are held after a restore. */
export const HELD_MAILS = {
  title: 'Thư đang giữ sau khi khôi phục',
  link: (notices: number) => `Xem ${formatNumber(notices, 0)} thông báo đang giữ và quyết định cho gửi`,
  lead:
    'Các bước đã làm sau thời điểm sao lưu được làm lại ở đây, nên thư của các bước đó cũng nằm trong danh sách. ' +
    '“Có lẽ đã gửi”: đến hạn gửi trước lúc khôi phục. Liên kết đăng nhập vẫn được gửi. Việc tiếp nhận báo cáo vẫn bình thường.',
  heldSince: ({
    restoredAt,
    restoredBy,
    source,
    backupAt,
  }: {
    restoredAt: Instant;
    restoredBy: string;
    source: string | null;
    backupAt: Instant | null;
  }) =>
    `Dữ liệu được khôi phục lúc ${momentInWords(restoredAt)} (${restoredBy})${source === null ? '' : `, từ tệp ${source}`}; ` +
    `${backupAt === null ? 'không rõ thời điểm sao lưu' : `sao lưu lúc ${momentInWords(backupAt)}`}. Mọi thư đang được giữ.`,
  wouldLeave: ({ notices, probablySent }: { notices: number; probablySent: number }) =>
    `Nếu cho gửi tất cả, ${formatNumber(notices, 0)} thông báo sẽ đi; trong đó ${formatNumber(probablySent, 0)} thông báo có lẽ đã gửi trước khi khôi phục.`,
  formerAddresses: (count: number) => `${formatNumber(count, 0)} thư báo cho địa chỉ cũ cũng đang chờ.`,
  nothing: 'Không có thư nào đang giữ: hệ thống gửi thư bình thường.',
  none: 'Không có thông báo nào chờ gửi.',
  toCorrect: 'Cần sửa lại:',
  decide: 'Quyết định',
  ways: {
    send: 'Gửi tất cả, kể cả thư có lẽ đã gửi',
    'drop-sent': 'Bỏ thư có lẽ đã gửi, gửi thư còn lại',
    'drop-before': 'Bỏ thư đến hạn gửi trước một ngày, gửi thư còn lại',
    drop: 'Bỏ tất cả thư đang giữ',
  } satisfies Record<MailRelease, string>,
  before: 'Bỏ thư đến hạn gửi trước ngày',
  beforeHint: 'Chỉ ghi khi chọn cách thứ ba, như 01/12/2026.',
  release: 'Cho gửi thư trở lại',
  back: 'Về trang Hôm nay',
  released: ({ dropped, leaving }: { dropped: number; leaving: number }) =>
    `Đã cho gửi thư trở lại: bỏ ${formatNumber(dropped, 0)} thông báo, ${formatNumber(leaving, 0)} thông báo sẽ đi. Nhật ký đã ghi.`,
  listed: 'Thông báo đang giữ, theo người nhận và loại',
  person: 'Người nhận',
  kind: 'Loại',
  due: 'Đến hạn gửi từ',
  count: 'Số thông báo',
  probablySent: 'Có lẽ đã gửi',
  nobody: 'chưa có ai đọc được',
  more: (lines: number) => `Còn ${formatNumber(lines, 0)} dòng; xem đủ bằng lệnh dung-han mails held.`,
};
