import { againBy } from '../../../domain/deadlines/deadline-words';
import type { Day, Instant } from '../../../domain/time/time';
import { dateInWords } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { ADDITION } from './reports/addition';
import { REPORT_FORM } from './reports/form';
import { LOOK_UP } from './reports/look-up';
import { OWED } from './reports/owed';
import { RECEIPT } from './reports/receipt';
import { RECORDING } from './reports/recording';
import { REQUEST } from './reports/request';
import { SUBMISSION } from './reports/submission';

/** A unit's reports: the form, receipts, recording of reports that came by another channel. */
export const REPORTS = {
  due: 'Hạn gửi',
  why: 'Vì sao có ngày này?',
  sendTo: 'Gửi về',
  dataRange: 'Số liệu tính',
  fromTo: (from: Day, to: Day) => `từ ${dateInWords(from)} đến hết ${dateInWords(to)}`,
  through: (receiver: string, compiler: string) => `${receiver} (qua ${compiler})`,
  under: 'Theo',
  returned: (points: string) => html`<strong>Đề nghị bổ sung, hoàn thiện:</strong> <span lang="vi">${points}</span>`,
  sendAgainBy: (lateFrom: Instant) =>
    html`Đề nghị gửi lại <strong>${againBy(lateFrom)}</strong>. Kết quả lần gửi đầu (đúng hạn hay chậm) được
giữ nguyên.`,
  unreadFiles: (names: readonly string[]) =>
    `Hệ thống không đọc được hết tệp ${names.map((name) => `“${name}”`).join(', ')} ` +
    '(bản quét, ảnh lớn hoặc phần quá dài) nên chưa tìm dấu Mật, Tối mật, Tuyệt mật ở chỗ đó. ' +
    'Đề nghị tự kiểm tra.',
  addition: ADDITION,
  owed: OWED,
  form: REPORT_FORM,
  receipt: RECEIPT,
  lookUp: LOOK_UP,
  submission: SUBMISSION,
  recording: RECORDING,
  request: REQUEST,
};
