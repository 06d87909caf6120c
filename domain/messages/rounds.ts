import type { Day } from '../time/time';
import { weekdayDate } from '../time/vietnamese';

/** Why staff cannot remind, telephone, note a letter or confirm a compiled report in a round. */
export const ROUNDS = {
  'rounds.nobody-chosen': 'Chưa chọn đơn vị nào để nhắc.',
  'rounds.no-more-mail': 'Đợt này đã qua hoặc văn bản đã bị bãi bỏ: không gửi thư nhắc nữa.',
  'rounds.not-owing': 'Chưa nhắc đơn vị nào: có báo cáo đã chọn vừa được gửi hoặc không thuộc đợt này.',
  'rounds.reminded-today': ({ unit }: { unit: string }) =>
    `Chưa nhắc đơn vị nào: ${unit} đã có thư về báo cáo này hôm nay.`,
  'rounds.reminder-waits': ({ unit }: { unit: string }) =>
    `Chưa nhắc đơn vị nào: ${unit} đang có thư về báo cáo này chờ gửi.`,
  'rounds.no-address': ({ unit }: { unit: string }) =>
    `Chưa nhắc đơn vị nào: ${unit} chưa có địa chỉ thư nhận được; hãy gọi điện.`,
  'rounds.signed-in-future': ({ day }: { day: Day }) =>
    `Ngày ký: tìm thấy ${weekdayDate(day)}; cần ngày không sau ngày hôm nay.`,
  'rounds.rollup-settled': ({ version, later }: { version: number; later: number }) =>
    `Bản tổng hợp ${version} không xác nhận được nữa: bản ${later} đã được xác nhận.`,
  'rounds.rollup-outdated': ({ version, latest }: { version: number; latest: number }) =>
    `Bản tổng hợp ${version} đã được thay bằng bản ${latest}: hãy kiểm tra bản ${latest}.`,
  'rounds.rollup-not-returned':
    'Báo cáo tổng hợp này không ở tình trạng cấp trên đề nghị bổ sung, nên không gửi giải trình lên được.',
  'rounds.rollup-change-waits':
    'Báo cáo của đơn vị đã thay đổi sau bản đã xác nhận: hãy kiểm tra, xác nhận bản bổ sung; xác nhận xong bản đó được gửi lên cấp trên.',
  'rounds.no-rollup': ({ round }: { round: string }) =>
    `Đợt báo cáo "${round}" chưa có bản tổng hợp nào. Dự thảo đầu tiên được lập vào ngày làm việc sau hạn gửi.`,
  'rounds.no-rollup-version': ({ round, version }: { round: string; version: number }) =>
    `Đợt báo cáo "${round}" chưa có bản tổng hợp ${version}. Dự thảo đầu tiên được lập vào ngày làm việc sau hạn gửi.`,
};
