import type { Texts } from '../translate';

/** The steps of a round and why each is on its day. */
export const STEPS: Texts = {
  'Mở đợt báo cáo': 'Opening of the round',
  'Nhắc hạn': 'Reminder',
  'Đôn đốc': 'Urging',
  'Báo cáo lãnh đạo, cấp trên': 'Escalation to leaders and superiors',
  'Dự thảo công văn đôn đốc': 'Draft urging letter',
  'Đôn đốc lại': 'Urging again',
  'Tổng hợp báo cáo': 'Compiling',
  'Tổng hợp bổ sung': 'Supplementary compiling',
  'Kết thúc đợt báo cáo': 'Close of the round',

  'Theo mức {0}.': 'By the offset {0}.',
  'ngày làm việc cuối cùng trước hạn ({0})': 'the last working day on time ({0})',
  'Ngày làm việc đầu tiên khi văn bản đã được đưa vào theo dõi và kỳ báo cáo đã bắt đầu, không sớm hơn {0} ngày làm việc trước {1}.':
    'The first working day on which the document is tracked and the reporting period has begun, no earlier than {0} working {0|day|days} before {1}.',
  'Ngày làm việc thứ {0} sau ngày cuối cùng còn đúng hạn ({1}).': 'Working day {0} after the last day on time ({1}).',
  'Ngày làm việc thứ {0} sau ngày đề nghị gửi lại ({1}).':
    'Working day {0} after the day by which the report is asked for again ({1}).',
  'Đúng ngày đề nghị gửi lại ({0}).': 'On the day by which the report is asked for again ({0}).',
  'ngày đề nghị gửi lại ({0})': 'the day by which the report is asked for again ({0})',
  'Sớm hơn khi báo cáo tổng hợp đã xác nhận và không còn đơn vị chưa gửi.':
    'Earlier once the compiled report is confirmed and every unit has sent.',
  'Đúng ngày làm việc cuối cùng trước hạn ({0}).': 'On the last working day on time ({0}).',
  '{0} ngày làm việc trước {1}.': '{0} working {0|day|days} before {1}.',
  '{0} sau thay đổi đầu tiên chưa được tổng hợp.': '{0} after the first change that is not yet compiled.',
  '{0} trước thời điểm tính là chậm.': '{0} before the moment from which a report is late.',
  '{0} sau thời điểm tính là chậm.': '{0} after the moment from which a report is late.',
};
