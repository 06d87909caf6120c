import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords, momentInWords, twoDigits } from '../../../domain/time/vietnamese';
import { type Html, html } from '../../html';

/** An answer to the question whether a report sent on the day of “trước ngày …” itself is on time. */
export interface ReadingAnswer {
  report: string;
  dueText: string;
  by: string;
  on: Day;
}

/** A document before it is in force: its preview, putting it in force, dropping it. */
export const PLAN_DRAFTS = {
  titleOf: (plan: string) => `Dự thảo: ${plan}`,
  notInForce: 'Dự thảo, chưa có hiệu lực: không có đợt báo cáo nào được mở, không ai nhận thư.',
  subject: 'Trích yếu',
  id: 'Mã văn bản',
  register: 'Danh mục đơn vị',
  loaded: 'Nạp',
  activateNext: 'Đưa vào theo dõi…',
  change: 'Sửa',
  dropNext: 'Bỏ dự thảo này',
  answeredOnTime: ({ report, dueText, by, on }: ReadingAnswer): Html =>
    html`${report}, ${dueText}: gửi trong ngày đó <strong>có tính đúng hạn</strong>; ${by} trả lời
${dateInWords(on)}.`,
  answeredLate: ({ report, dueText, by, on }: ReadingAnswer): Html =>
    html`${report}, ${dueText}: gửi trong ngày đó <strong>không tính đúng hạn</strong>; ${by} trả lời
${dateInWords(on)}.`,
  readingNote:
    'Văn bản viết “trước ngày”. Hiểu đúng chữ thì gửi trong chính ngày đó đã là chậm; nhiều cơ quan hiểu rộng hơn. ' +
    'Câu trả lời được lưu cùng tên người trả lời; chưa trả lời thì hiểu đúng chữ.',
  keepAnswers: 'Lưu câu trả lời',
  confirmedLater: 'Các nội dung này xác nhận được sau khi đưa vào theo dõi.',
  roundsDatesMails: 'Đợt báo cáo, ngày và thư',
  endless: 'Văn bản lặp lại hằng kỳ, không có kỳ cuối; dưới đây là các đợt trong 12 tháng tới.',
  file: 'Tệp văn bản',
  showFile: (file: string) => `Xem nội dung tệp ${file}`,
  fileContent: 'Nội dung tệp',

  activateTitle: 'Đưa văn bản vào theo dõi?',
  onConfirming: 'Khi xác nhận:',
  opensNothing: 'Không có đợt báo cáo nào được mở; không có thư nào được gửi.',
  opens: (rounds: number, units: number) => html`<strong>${twoDigits(rounds)} đợt báo cáo</strong> được mở theo lịch cho
<strong>${twoDigits(units)} đơn vị</strong>; không có thư nào được gửi.`,
  opensWithMail: (rounds: number, units: number, firstMail: Instant) =>
    html`<strong>${twoDigits(rounds)} đợt báo cáo</strong> được mở theo lịch cho
<strong>${twoDigits(units)} đơn vị</strong>; thư đầu tiên đi lúc <strong>${momentInWords(firstMail)}</strong>.`,
  pastRounds: (count: number) => `Thêm ${twoDigits(count)} đợt đã qua hạn được ghi để xem, không nhắc ai.`,
  undated: (count: number) => `${twoDigits(count)} yêu cầu chưa có ngày: không nhắc cho đến khi có người xác nhận.`,
  unanswered: (count: number) =>
    `${twoDigits(count)} câu hỏi “trước ngày” chưa trả lời: hiểu đúng chữ, gửi trong ngày đó là chậm.`,
  forGood: 'Mỗi ngày, mỗi thư đều xem lại được ở trang của văn bản; văn bản đã đưa vào theo dõi thì không xóa được.',
  remindPast: 'Vẫn nhắc, đôn đốc các đợt đã qua hạn',
  activate: 'Đưa vào theo dõi',
  notYet: 'Chưa, quay lại xem trước',

  dropTitle: 'Bỏ dự thảo này?',
  dropped: (draft: { id: number; file: string; createdBy: string; createdAt: Instant }) =>
    `Dự thảo số ${draft.id}: ${draft.file}, ${draft.createdBy} nạp ${momentInWords(draft.createdAt)}`,
  dropNote:
    'Dự thảo không còn trong danh sách. Không đợt báo cáo nào, không thư nào bị ảnh hưởng; nhật ký ghi lại việc bỏ.',
  drop: 'Bỏ dự thảo',
  keep: 'Không, quay lại',
};
