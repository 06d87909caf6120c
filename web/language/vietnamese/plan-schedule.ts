import { untilInWords } from '../../../domain/deadlines/deadline-words';
import type { Instant } from '../../../domain/time/time';
import { twoDigits } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** Every date and mail of a document, as rounds and as a year calendar. */
export const PLAN_SCHEDULE = {
  title: 'Mọi ngày và thư của văn bản',
  titleOf: (plan: string) => `Mọi ngày và thư của văn bản: ${plan}`,
  note:
    'Mỗi ngày kèm lý do và căn cứ; mỗi bước kèm giờ thư đi và người nhận. Đơn vị đã gửi báo cáo thì không nhận thư ' +
    'nhắc, đôn đốc.',
  asYear: 'Xem dạng lịch năm',
  endless: 'Văn bản lặp lại hằng kỳ, không có kỳ cuối; dưới đây là các đợt từ khi theo dõi đến hết 12 tháng tới.',
  noRounds: 'Không có đợt báo cáo nào trong khoảng thời gian này.',
  due: (lateFrom: Instant) => html`Hạn gửi: <strong>${untilInWords(lateFrom)}</strong>`,
  unitsTo: (count: number, receiver: string) => `${twoDigits(count)} đơn vị gửi ${receiver}`,
  unitsThrough: (count: number, receiver: string, through: string) =>
    `${twoDigits(count)} đơn vị gửi ${receiver}, qua ${through}`,
  provisional: 'lịch tạm tính',
  pastNote:
    'Đợt đã qua: chỉ ghi để xem, không gửi thư. Các bước bên dưới là những gì đã diễn ra nếu văn bản được theo dõi ' +
    'từ ngày hiệu lực.',
  whoReports: 'Ai phải gửi',
  ownFigures: (unit: string) => `${unit} (số liệu của chính cơ quan tổng hợp)`,
  whyDates: 'Vì sao có các ngày này',
  datesCaption: (round: string) => `Ngày và lý do: ${round}`,
  what: 'Nội dung',
  result: 'Kết quả',
  why: 'Vì sao',
  source: 'Căn cứ',
  steps: (count: number) => `Các bước và thư (${count})`,
  stepsCaption: (round: string) => `Bước và thư: ${round}`,
  step: 'Bước',
  when: 'Khi nào',
  mailAt: 'Thư đi lúc',
  sentTo: 'Gửi tới',
  noMail: 'không gửi thư',
  undatedUnits: (count: number) => `${twoDigits(count)} đơn vị.`,
  milestonesCaption: 'Mốc thời gian và thư nhắc cơ quan ban hành',
  milestone: 'Mốc',
  day: 'Ngày',
  ownerMails: 'Thư nhắc cơ quan ban hành',
  ownerMailsShort: 'Thư nhắc',
  pastMilestone: 'không có, mốc đã qua',

  year: (year: number) => `Lịch năm ${year}`,
  yearOf: (year: number, plan: string) => `Lịch năm ${year}: ${plan}`,
  dueDays: 'ngày cuối gửi báo cáo',
  stepDays: 'nhắc, đôn đốc, tổng hợp, mốc',
  dayByDay: 'Từng ngày trong năm',
  emptyYear: (year: number) => `Năm ${year} không có ngày nào của văn bản này.`,
};
