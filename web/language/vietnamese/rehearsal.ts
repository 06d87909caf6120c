import { untilInWords } from '../../../domain/deadlines/deadline-words';
import { compiledWords } from '../../../domain/states/count-words';
import type { Day, Instant } from '../../../domain/time/time';
import { formatNumber, momentInWords, twoDigits, weekdayDate } from '../../../domain/time/vietnamese';
import { html } from '../../html';

/** A version of the compiled report of a rehearsal: how many reports it holds, how many of them late, whom it leaves out. */
export interface RehearsedVersion {
  version: number;
  at: Instant;
  reports: number;
  late: number;
  /** Units that had not sent, or whose report was returned. */
  leftOut: number;
}

/** The rehearsal of a document with a scenario. */
export const REHEARSAL = {
  title: 'Chạy thử',
  titleOf: (plan: string) => `Chạy thử: ${plan}`,
  lead: 'Ai sẽ nhận thư gì, khi nào, và các đợt kết thúc ra sao. Chạy trên bản sao: không ghi gì, không gửi thư nào.',
  scenario: 'Kịch bản',
  run: 'Chạy thử',
  activatedAt: 'Đưa vào theo dõi lúc',
  runsUntil: 'Chạy đến',
  mails: 'Số thư',
  mailsOnDays: (mails: number, days: number) =>
    html`<strong>${formatNumber(mails)}</strong> thư trong ${formatNumber(days)} ngày`,
  roundsAtEnd: 'Các đợt khi kết thúc',
  noRounds: 'Văn bản không có đợt báo cáo nào có ngày gửi.',
  due: (lateFrom: Instant) => `Hạn gửi: ${untilInWords(lateFrom)}.`,
  compiled: ({ version, at, reports, late, leftOut }: RehearsedVersion) =>
    `Báo cáo tổng hợp lần ${twoDigits(version)}, lập ${momentInWords(at)}: ${compiledWords(reports)}` +
    `${late === 0 ? '' : `, trong đó ${twoDigits(late)} gửi chậm`}` +
    `${leftOut === 0 ? '' : `; chưa gồm ${twoDigits(leftOut)} đơn vị`}`,
  compiledConfirmed: (compiled: string, by: string, at: Instant) => `${compiled}; ${by} xác nhận ${momentInWords(at)}`,
  noCompiled: 'Không có báo cáo tổng hợp.',
  eachUnit: (units: number) => `Từng đơn vị (${units})`,
  eachUnitOf: (round: string) => `${round}: từng đơn vị`,
  unit: 'Đơn vị',
  state: 'Tình trạng',
  received: 'Đã nhận',
  notReceived: 'chưa nhận',
  mailsByDay: 'Thư theo ngày',
  noMails: 'Không thư nào được gửi trong kịch bản này.',
  mailsOf: (day: string, mails: number) => html`<strong>${day}</strong>: ${mails} thư`,
  mailsCaption: (day: Day) => `Thư ${weekdayDate(day)}`,
  time: 'Giờ',
  toWhom: 'Người nhận',
  content: 'Nội dung',
  mailTo: (person: string) => `, thư cho ${person}`,
  mailNote: (slot: Instant) => `Thư của lần chạy thử, lẽ ra đi lúc ${momentInWords(slot)}. Không thư nào được gửi.`,
  mailText: 'Nội dung thư',
};
