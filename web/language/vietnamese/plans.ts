import type { Instant } from '../../../domain/time/time';
import { momentInWords } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { PLAN_AMENDING } from './plan-amending';
import { PLAN_BUILDER } from './plan-builder';
import { PLAN_DATA_FORM } from './plan-data-form';
import { PLAN_DRAFTS } from './plan-drafts';
import { PLAN_EVENTS } from './plan-events';
import { PLAN_LOADING } from './plan-loading';
import { PLAN_NEXT_YEAR } from './plan-next-year';
import { PLAN_POINTS } from './plan-points';
import { PLAN_SCHEDULE } from './plan-schedule';
import { PLAN_UNDOING } from './plan-undoing';
import { REHEARSAL } from './rehearsal';

/** Documents that ask for reports: loading, the builder, open points, schedule, rehearsal. */
export const PLANS = {
  documents: 'Văn bản',
  document: 'Văn bản',
  listTitle: 'Văn bản yêu cầu báo cáo',
  load: 'Nạp tệp YAML',
  useForm: 'Lập bằng biểu mẫu',
  drafts: 'Dự thảo, chưa có hiệu lực',
  draftNumber: (number: number) => `Dự thảo số ${number}`,
  draftOf: (number: number, by: string, at: Instant) => `dự thảo số ${number}, ${by}, ${momentInWords(at)}`,
  withUnits: (title: string, units: number) => `${title} (${units} đơn vị)`,
  back: 'Quay lại',
  inForce: 'Đang theo dõi',
  none: () => html`Chưa có văn bản nào. Lập hoặc nạp một văn bản ở trang này, hoặc nạp bằng lệnh
<code>dung-han plan activate</code>.`,
  rounds: (count: number) => `${count} đợt báo cáo`,
  withoutDate: (count: number) => `${count} yêu cầu chưa có ngày`,
  toConfirm: (count: number) => `${count} nội dung cần xác nhận`,
  withdrawn: 'đã bị bãi bỏ',
  withdrawnNote: 'Văn bản đã bị bãi bỏ; các đợt báo cáo của văn bản này không được nhắc nữa.',

  datesAndMails: 'Mọi ngày và thư',
  yearCalendar: 'Lịch năm',
  rehearsal: 'Chạy thử',
  roundsHeading: 'Đợt báo cáo',
  roundsCaption: 'Đợt báo cáo theo thời gian',
  report: 'Báo cáo',
  dueInDocument: 'Hạn gửi theo văn bản',
  lastDayOnTime: 'Ngày cuối cùng còn đúng hạn',
  compiler: 'Đầu mối tổng hợp',
  inDocument: 'Theo văn bản',
  lastDay: 'Ngày cuối',
  compilerShort: 'Đầu mối',
  pastRound: 'đợt đã qua, chỉ để xem',
  confirmedDate: 'ngày do người có trách nhiệm xác nhận',
  noRounds: 'Văn bản này không đặt ra báo cáo nào có ngày gửi, nên không có đợt báo cáo và không ai bị nhắc.',
  undatedHeading: 'Yêu cầu chưa có ngày',
  undatedNote: 'Chưa có ngày thì không có đợt báo cáo, không nhắc ai, cho đến khi người có trách nhiệm xác nhận ngày.',
  clause: 'Nơi quy định',
  kind: 'Loại báo cáo',
  standing: 'nhiệm vụ thường xuyên: không có hạn gửi, không bị tính chậm',
  adHoc: 'đột xuất: có hạn khi có yêu cầu',
  to: 'Gửi',
  suggestedDate: 'Ngày gợi ý (chưa có hiệu lực)',
  suggestion: (proposal: string) => `Gợi ý (chưa có hiệu lực): ${proposal}.`,
  milestones: 'Mốc thời gian',
  openPoints: 'Nội dung cần xác nhận',
  confirm: 'Xác nhận',
  confirmedHeading: 'Đã xác nhận',
  settled: (of: { report: string; what: string; by: string; at: Instant; reason: string }) =>
    html`${of.report}: <strong>${of.what}</strong>, ${of.by} xác nhận lúc ${momentInWords(of.at)}. Lý do:
${of.reason}`,
  answeredBy: (by: string, at: Instant) => `${by} xác nhận lúc ${momentInWords(at)}.`,
  yes: 'Có',
  no: 'Không',
  readAsLate: 'Không: phải gửi trước ngày đó',
  readAsOnTime: 'Có: gửi trong ngày đó vẫn đúng hạn',
  requirements: 'Yêu cầu báo cáo trong văn bản',
  sentTo: (what: string, receiver: string) => `${what} · gửi ${receiver}`,
  sentThrough: (what: string, receiver: string, through: string) => `${what} · gửi ${receiver}, qua ${through}`,
  noDateNamed: 'không nêu ngày',
  sentCount: (received: number, expected: number) => `đã gửi ${received}/${expected}`,
  reportingUnits: 'Đơn vị phải gửi',

  amending: PLAN_AMENDING,
  loading: PLAN_LOADING,
  builder: PLAN_BUILDER,
  dataForm: PLAN_DATA_FORM,
  draft: PLAN_DRAFTS,
  events: PLAN_EVENTS,
  nextYear: PLAN_NEXT_YEAR,
  undoing: PLAN_UNDOING,
  points: PLAN_POINTS,
  schedule: PLAN_SCHEDULE,
  rehearsed: REHEARSAL,
};
