import type { Texts } from '../translate';

/** Words of several daily pages of staff. */
export const DAILY: Texts = {
  '<strong>Đã sửa địa chỉ.</strong> Thông báo đang chờ được gửi đến địa chỉ mới ở đợt thư tiếp theo.':
    '<strong>The address is corrected.</strong> Waiting notices go to the new address with the next mails.',
  'Địa chỉ đúng<span class="hidden"> của {0}</span>': 'New address<span class="hidden"> of {0}</span>',
  'Sửa địa chỉ<span class="hidden"> của {0}</span>': 'Correct the address<span class="hidden"> of {0}</span>',
  'số {0}': 'no. {0}',
  'nhắc<span class="hidden"> {0}: {1}</span>': 'remind<span class="hidden"> {0}: {1}</span>',
  'vì sao?<span class="hidden"> ({0})</span>': 'why?<span class="hidden"> ({0})</span>',
  'Giữ lại thư đôn đốc': 'Hold back the urging mails',
  'Cho gửi thư đôn đốc': 'Release the urging mails',
  'Ghi nhận báo cáo đến qua kênh khác': 'Record reports that came by another channel',
  'Đợt đã qua trước khi nạp văn bản: chỉ để xem, không gửi thư nhắc':
    'Past before the document was loaded: for viewing only, no reminders are sent',
  'Đợt đã qua trước khi nạp văn bản: chỉ để xem, không gửi thư nhắc.':
    'Past before the document was loaded: for viewing only, no reminders are sent.',
  'Đợt đã đóng': 'The round is closed',
  'Đợt đã đóng.': 'The round is closed.',
  'số liệu của chính cơ quan tổng hợp': 'the compiler’s own figures',
  'chưa nhận': 'not received',
  'Đã nhận': 'Received',
  'Liên hệ gần nhất': 'Last contact',
  'thư {0}': 'mail {0}',
  'đã gọi {0}': 'telephoned {0}',
  'Đã gọi<span class="hidden"> {0}</span>': 'Telephoned<span class="hidden"> {0}</span>',
  'Điện thoại': 'Telephone',
  'Không còn đơn vị nào chưa gửi trong đợt này.': 'Every unit has sent its report in this round.',
  'Đánh dấu đã kiểm tra': 'Mark as checked',
  'Số liệu cần lưu ý:': 'Figures that need attention:',
};
