import type { Day } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** Things that do not exist, or no longer. */
export const REFUSALS = {
  'refusals.no-report': ({ report }: { report: string }) => `Không tìm thấy báo cáo phải gửi "${report}".`,
  'refusals.no-report-see-status': ({ report }: { report: string }) =>
    `Không tìm thấy báo cáo phải gửi "${report}". Xem danh sách bằng lệnh status.`,
  'refusals.no-report-check-code': ({ report }: { report: string }) =>
    `Không tìm thấy báo cáo phải gửi "${report}". Kiểm tra lại mã, hoặc xem danh sách bằng lệnh status.`,
  'refusals.promise': ({ day, days }: { day: Day; days: number }) =>
    `Ngày hẹn gửi: tìm thấy ${dateInWords(day)}; cần từ hôm nay đến ${twoDigits(days)} ngày tới.`,
  'refusals.no-round': ({ round }: { round: string }) => `Không tìm thấy đợt báo cáo "${round}".`,
  'refusals.no-plan': ({ plan }: { plan: string }) => `Không tìm thấy văn bản "${plan}".`,
  'refusals.no-register': ({ register }: { register: string }) => `Không tìm thấy danh mục đơn vị "${register}".`,
  'refusals.no-receipt': ({ receipt }: { receipt: string }) =>
    `Không có phiếu tiếp nhận mang mã "${receipt}". Đề nghị kiểm tra lại từng chữ, số của mã.`,
  'refusals.no-unit': 'Không tìm thấy đơn vị này.',
  'refusals.no-contact': 'Không tìm thấy đầu mối liên hệ này.',
  'refusals.no-letter': 'Không tìm thấy dự thảo công văn này.',
  'refusals.draft-gone': 'Dự thảo này đã được đưa vào theo dõi hoặc đã bỏ.',
  'refusals.register-draft-gone': 'Danh mục này đã được nạp hoặc không còn.',
  'refusals.no-file': ({ file }: { file: string }) => `Không đọc được tệp "${file}". Kiểm tra lại đường dẫn.`,

  'refusals.plan-file': ({ file, faults }: { file: string; faults: number }) =>
    `Tệp ${file} chưa dùng được: ${twoDigits(faults)} chỗ cần sửa.`,
  'refusals.draft-spoilt': ({ file, fault }: { file: string; fault: Part }, say: Say) =>
    `Tệp ${file} không còn dùng được: ${say(fault)}`,
  'refusals.file': ({ file }: { file: string }) => `Tệp ${file} chưa dùng được.`,
  'refusals.register-file': ({ file, faults }: { file: string; faults: number }) =>
    `Danh mục ${file} chưa dùng được: ${twoDigits(faults)} chỗ cần sửa.`,
  'refusals.scenario-file': ({ file, faults }: { file: string; faults: number }) =>
    `Kịch bản ${file} chưa dùng được: ${twoDigits(faults)} chỗ cần sửa.`,
  'refusals.test-plan': ({ plan }: { plan: string }) =>
    `Văn bản "${plan}" là bản thử (test: true); chỉ dùng được với cơ sở dữ liệu đi kèm, không dùng khi có DATABASE_URL.`,
  'refusals.plan-in-force': ({ plan }: { plan: string }) =>
    `Văn bản "${plan}" đã có hiệu lực trong hệ thống. Mỗi văn bản chỉ đưa vào một lần; kiểm tra lại mã (id) trong tệp.`,
  'refusals.register-changed': ({ register, suggested }: { register: string; suggested: string }) =>
    `Danh mục "${register}" đã có với nội dung khác. Danh mục thay đổi cần mã mới, ví dụ "${suggested}".`,
  'refusals.not-a-day': ({ text, firstYear, lastYear }: { text: string; firstYear: number; lastYear: number }) =>
    `"${text}" không phải là một ngày có trong lịch. Cần ngày dạng 2020-05-30, từ năm ${firstYear} đến năm ${lastYear}.`,
};
