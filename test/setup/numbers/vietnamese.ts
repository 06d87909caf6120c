import type { Meaning, Phrase, Phrasebook } from './check-numbers';

const NEUTRAL: readonly RegExp[] = [
  /\d{1,2}\/\d{1,2}\/\d{4}/g,
  /\d{1,2}:\d{2}/g,
  /\d{2} giờ(?: \d{2})?(?: phút \d{2} giây)?/g,
  /[Nn]ăm 2026|\(Ctrl \+ P\)|chiều 28\/5|biểu số 02/g,
  /\d+\/[A-ZĐ]+(?:-[A-ZĐ]+)*/g,
  /UBND xã \d\d/g,
  /[\w.-]+@[\w.-]+/g,
  /\bDH\d{8}-\w+/g,
  // Limits of files.
  /(?:đến|không quá) \d+ MB|nhiều nhất \d+ tệp/g,
  // Steps of the round.
  /\d\d ngày làm việc trước ngày/g,
  /(?:Ngày|ngày) làm việc thứ \d\d sau ngày/g,
  // Mails, people and submissions are no reports.
  /\d+ thư, thông báo đã qua giờ gửi hơn 30 phút/g,
  /\d+ người/g,
  /lần gửi 01/g,
  /phiên bản [\d.]+; cơ sở dữ liệu ở bước nâng cấp \d+ trong \d+/g,
  // Other work of the day.
  /\d+ (?=thiếu chữ ký|công văn chờ ký|báo cáo tổng hợp chờ kiểm tra|nội dung)/g,
  // Addresses of pages, and the id of the round.
  /<http:\/\/[^>]+>|moi-tinh-trang\/nam\/2026/g,
  // Whom a report covers.
  /đơn vị đã kết thúc hoạt động \(\d+ báo cáo\)/g,
  // Rounds of the headline.
  /Đang theo dõi \d+ đợt báo cáo|\d+ đợt (?=có đơn vị quá hạn|đã hết hạn|chưa đến hạn)/g,
  // Places in a list.
  /TT: \d+|(?<=- )1 \| |\([12]\)(?= ký công văn| cho ý kiến)|Ghi chú 1(?= ~)|[12]\.(?= Các cơ quan| Trường hợp)/g,
];

const PHRASES: readonly Phrase[] = [
  // The matrix, by the state shown.
  [
    /Theo tình trạng ghi trong bảng.*? Đúng hạn (\d+) Gửi chậm (\d+) Không phát sinh (\d+) Quá hạn, chưa gửi (\d+) Cần bổ sung (\d+) Chưa gửi, còn hạn (\d+) Miễn báo cáo, đã kết thúc hoạt động (\d+)/g,
    ...['on-time', 'late', 'nil', 'overdue', 'returned', 'awaited', 'excused'].map((one) => `shown.${one}` as Meaning),
  ],
  [/Tổng cộng (\d+) báo cáo|(\d+) đơn vị, theo thứ tự danh mục/g, 'all', 'all'],
  [/(\d+) đơn vị có báo cáo ở tình trạng “Quá hạn, chưa gửi”/g, 'shown.overdue'],
  [/có đơn vị quá hạn, chưa gửi \((\d+) báo cáo\)/g, 'overdue'],
  // The six numbers of Today.
  [/(\d+) còn phải gửi, hạn trong tuần này/g, 'owingThisWeek'],
  [/(\d+) đã đến từ|(\d+) gửi trên hệ thống/g, 'arrived', 'arrived'],
  [/(\d+) cần gọi điện/g, 'calls'],
  // The share and what it is made of.
  [/[Tt]ỷ lệ đúng hạn (\d+)\/(\d+) \(([\d,]+%)\)/g, 'onTime', 'expected', 'share'],
  [/[Tt]ỷ lệ đúng hạn (\d+)\/(\d+), đạt ([\d,]+%)/g, 'onTime', 'expected', 'share'],
  [
    /[Đđ]ã gửi \| Đúng hạn \| Quá hạn, chưa gửi - [^|]+\| ~ \| (\d+)\/(\d+)(?:, trong đó (\d+) đang bổ sung)? \| (\d+)\/(\d+) \(([\d,]+%)\) \| (\d+)/g,
    'sent',
    'expected',
    'returned',
    'onTime',
    'expected',
    'share',
    'overdue',
  ],
  [/[Đđ]úng hạn:? (\d+)\/(\d+) \(([\d,]+%)\)/g, 'onTime', 'expected', 'share'],
  [/(\d+)\/(\d+) \(([\d,]+%)\) đúng hạn/g, 'onTime', 'expected', 'share'],
  [
    /Kỳ này: đúng hạn (\d+), gửi chậm (\d+), quá hạn, chưa gửi (\d+), chưa gửi, còn hạn (\d+)/g,
    'onTime',
    'late',
    'overdue',
    'awaited',
  ],
  // What has come.
  [/[Đđ]ã gửi:? (\d+)\/(\d+)/g, 'sent', 'expected'],
  [/\(trong đó (\d+) đang bổ sung\)/g, 'returned'],
  [/, trong đó (\d+) đang bổ sung/g, 'returned'],
  [/, đúng hạn (\d+), chậm (\d+)|; đúng hạn (\d+), chậm (\d+)/g, 'onTime', 'late', 'onTime', 'late'],
  [/[Đđ]ã gửi (\d+)/g, 'sent'],
  [/Gửi đúng hạn (\d+)/g, 'onTime'],
  // What has not.
  [
    /chưa gửi (\d+) \((\d+) được gia hạn, (\d+) là số liệu của chính Sở Nội vụ, còn lại (\d+)\)/g,
    'unsent',
    'extended',
    'ownUnsent',
    'missing',
  ],
  [/chưa gửi (\d+) \((\d+) được gia hạn, còn lại (\d+)\)/g, 'unsent', 'extended', 'missing'],
  [/[Qq]uá hạn, chưa gửi \((\d+)(?: đơn vị)?\)/g, 'overdue'],
  [/[Qq]uá hạn, chưa gửi (\d+)\/(\d+)/g, 'overdue', 'expected'],
  [/[Qq]uá hạn, chưa gửi:? (\d+)/g, 'overdue'],
  [/(\d+) đơn vị quá hạn, chưa gửi/g, 'overdue'],
  [/cho ý kiến đối với (\d+) đơn vị|của (\d+) đơn vị trực thuộc/g, 'overdue', 'overdue'],
  [/Được gia hạn, chưa đến hạn \((\d+) đơn vị\)/g, 'extended'],
  [/Chưa gửi, còn hạn (\d+)/g, 'awaited'],
  [/Chưa gửi: (\d+)\/(\d+)/g, 'unsent', 'expected'],
  [/Chưa gửi, còn (\d+) ngày làm việc/g, 'workingDaysLeft'],
  [/chưa gửi: Báo cáo công tác dân vận ~ (\d+)/g, 'daysOverdue'],
  [/đã gửi, chậm: Báo cáo công tác dân vận ~ (\d+)/g, 'daysLate'],
  [/[Cc]hưa gửi:? (\d+)/g, 'unsent'],
  // Who still has to send.
  [/[Cc]òn phải gửi, không kể cơ quan tổng hợp: (\d+)/g, 'reminded'],
  [/[Cc]òn phải gửi (\d+)\/(\d+)/g, 'owing', 'expected'],
  [/[Cc]òn phải gửi (\d+)/g, 'owing'],
  [/(\d+) báo cáo còn phải gửi, trong đó (\d+) quá hạn/g, 'owing', 'overdue'],
  [/[Đđ]ang phải gửi: (\d+)/g, 'owing'],
  [/Phải gửi (\d+)|phải gửi (\d+)/g, 'expected', 'expected'],
  // Groups of these.
  [/[Qq]uá hạn (\d+) ngày|Đã chậm: (\d+) ngày/g, 'daysOverdue', 'daysOverdue'],
  [/[Qq]uá hạn (\d+)/g, 'overdue'],
  [/[Cc]hậm (\d+) ngày/g, 'daysLate'],
  [/Gửi chậm (\d+)|Chậm: (\d+)/g, 'late', 'late'],
  [/Cần bổ sung (\d+)|Đang bổ sung: (\d+)/g, 'returned', 'returned'],
  [/Không phát sinh (\d+)/g, 'nil'],
  [/Miễn, đã kết thúc (\d+)/g, 'excused'],
  [/miễn báo cáo (\d+)/g, 'exempt'],
  [/kết thúc, chuyển giao (\d+)/g, 'ended'],
  [/(\d+) báo cáo chưa kiểm tra/g, 'unchecked'],
  [/Danh sách (\d+) đơn vị cần đôn đốc|Dự thảo của Sở Nội vụ, lập lúc ~ ngày ~ : (\d+) đơn vị/g, 'missing', 'missing'],
  // What a version of the compiled report holds.
  [/Tổng hợp từ (\d+) báo cáo, trong đó chậm (\d+), không phát sinh (\d+)/g, 'held', 'heldLate', 'heldNil'],
  [/tổng hợp từ (\d+) báo cáo/g, 'held'],
  [
    /chưa gồm (\d+) đơn vị chưa gửi, (\d+) đơn vị đang bổ sung, (\d+) đơn vị được miễn/g,
    'leftUnsent',
    'leftReturned',
    'leftExcused',
  ],
  [/Chưa gửi khi tổng hợp \((\d+)\)/g, 'leftUnsent'],
  [/Đang bổ sung khi tổng hợp \((\d+)\)/g, 'leftReturned'],
  [/Gửi chậm, có trong bản này \((\d+)\)/g, 'heldLate'],
  [/Không phát sinh, có trong bản này \((\d+)\)/g, 'heldNil'],
  [/Miễn báo cáo hoặc đã kết thúc hoạt động \((\d+)\)/g, 'leftExcused'],
  [/Tính từ (\d+) báo cáo có nội dung|Cộng từ (\d+) báo cáo dưới đây/g, 'heldWithFigures', 'heldWithFigures'],
  [/[Bb]ản(?: tổng hợp)?(?: lần)? (\d+)|\(lần (\d+)\)/g, 'version', 'version'],
  [/Số mô hình (\d+) (\d+) Kinh phí ([\d,]+) (\d+)/g, 'models', 'heldWithFigures', 'money', 'heldWithFigures'],
  [/Số mô hình(?: \(mô hình\))?(?::| \|)? (\d+)/g, 'models'],
  [/Kinh phí(?: \(tỷ đồng\))?(?: \|)? ([\d,]+)/g, 'money'],
  [/Cộng(?: Số liệu:)? (\d+)/g, 'models'],
  [/Số liệu: (\d+)/g, 'sources'],
];

/** Numbers as Vietnamese pages, mails and papers say them. */
export const VIETNAMESE: Phrasebook = { neutral: NEUTRAL, phrases: PHRASES };

/** How the card of a unit says its own reports, in both languages; the share is of those it has sent. */
export const UNIT_CARD: readonly Phrase[] = [
  [/(?:; đúng hạn|; on time) (\d+)\/(\d+) \(([\d.,]+%)\)/g, 'onTime', 'sent', 'share'],
];
