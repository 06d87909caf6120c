/** Refusals of the command line. */
export const COMMAND_LINE = {
  'command-line.a-day': ({ option, text }: { option: string; text: string }) =>
    `Tùy chọn "${option}": tìm thấy "${text}"; cần ngày có trên lịch, viết như 2020-11-20 hoặc 20/11/2020.`,
  'command-line.a-day-and-clock': ({ option, text }: { option: string; text: string }) =>
    `${option}: tìm thấy "${text}"; cần ngày, có thể kèm giờ, như "16 giờ ngày 05/12/2026", hoặc ghi --hours.`,
  'command-line.a-moment': ({ option, text }: { option: string; text: string }) =>
    `Tùy chọn "${option}": tìm thấy "${text}"; cần thời điểm, viết như 2020-05-28T10:32:05+07:00.`,
  'command-line.a-number': (values: { option: string; text: string; least: number; most: number }) =>
    `"${values.option}": tìm thấy "${values.text}"; cần số nguyên từ ${values.least} đến ${values.most}.`,
  'command-line.one-of': ({ option, text, known }: { option: string; text: string; known: readonly string[] }) =>
    `"${option}": tìm thấy "${text}"; cần một trong ${known.join(', ')}.`,
  'command-line.received-without-reason':
    'Tùy chọn "--received-at" phải kèm "--reason": lý do ghi thời điểm nhận trước đây.',
  'command-line.backup-file':
    'Thiếu tên tệp sao lưu. Hãy ghi, ví dụ: dung-han restore-backup dung-han-20261201020000.zip.',
  'command-line.release-before':
    'Tùy chọn "--before" đi cùng "--how drop-before", và chỉ cách đó: ngày mà thư đến hạn gửi trước ngày ấy thì bỏ.',
  'command-line.no-mailbox': 'Chưa đặt IMAP_URL (imaps://người-dùng:mật-khẩu@máy:993/INBOX), hộp thư nhận thư báo trả.',
  'command-line.mailbox-away': ({ fault }: { fault: string }) => `Không đọc được hộp thư của IMAP_URL: ${fault}.`,
  'command-line.ending': ({ option, text, known }: { option: string; text: string; known: readonly string[] }) =>
    `Tùy chọn "${option}": tìm thấy "${text}"; cần tên tệp có đuôi ${known.map((ending) => `.${ending}`).join(' hoặc ')}.`,
  'command-line.file-exists': ({ option, text }: { option: string; text: string }) =>
    `Tùy chọn "${option}": tệp "${text}" đã có. Hãy ghi tên khác, hoặc dời tệp cũ đi.`,
  'command-line.not-written': ({ option, text, detail }: { option: string; text: string; detail: string }) =>
    `Tùy chọn "${option}": không ghi được tệp "${text}" (${detail}). Hãy xem lại thư mục và quyền ghi.`,
  'command-line.next-year-head':
    'Tùy chọn "--out" phải kèm "--number" và "--issued": số, ngày của văn bản mới không suy ra được từ văn bản cũ.',
  'command-line.no-service': 'Chưa có dịch vụ nào đang chạy. Hãy chạy npm start ở cửa sổ khác, hoặc đặt DATABASE_URL.',
};
