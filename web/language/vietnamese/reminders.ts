import type { Instant } from '../../../domain/time/time';
import { momentInWords, tableMoment } from '../../../domain/time/vietnamese';
import { html } from '../../html';
import { dueInWords } from '../vietnamese-words';

/** Reminding units of a round by hand. */
export const REMINDERS = {
  title: 'Nhắc đơn vị',
  due: (title: string, dueText: string | null, lateFrom: Instant) =>
    `${title}. Hạn gửi: ${dueInWords(dueText, lateFrom)}.`,
  noneOwing: 'Không còn đơn vị nào cần nhắc trong đợt này.',
  recordFirst: (address: string) =>
    html`Đơn vị đã gửi qua hệ thống quản lý văn bản thì <a href="${address}">ghi nhận trước</a>, không nhắc. Mỗi báo cáo
nhắc nhiều nhất một lần trong ngày.`,
  owing: (count: number) => `Đơn vị còn phải gửi, không kể cơ quan tổng hợp: ${count}`,
  unit: 'Đơn vị',
  mailTo: 'Thư đến',
  mailToday: 'Thư hôm nay',
  content: 'Nội dung',
  unreachable: (unit: string, name: string) =>
    html`thư không gửi được đến đơn vị này; <a href="/don-vi/${unit}">xem số điện thoại<span
 class="hidden"> của ${name}</span></a>`,
  left: (at: Instant) => html`đã gửi lúc <span class="nums">${tableMoment(at)}</span>`,
  leaves: (at: Instant) => html`sẽ gửi lúc <span class="nums">${tableMoment(at)}</span>`,
  noMail: 'chưa có',
  seeMail: (unit: string) => html`xem thư<span class="hidden"> gửi ${unit}</span>`,
  remind: 'Nhắc các đơn vị đã chọn',
  leavesAt: (slot: Instant) => `Thư đi lúc ${momentInWords(slot)}; đơn vị gửi báo cáo trước giờ đó không nhận thư.`,
  mailOf: (unit: string) => `Thư gửi ${unit}`,
  to: 'Đến',
  subject: 'Tiêu đề',
  oneMail: 'Nếu lúc gửi còn thông báo khác cho người này, tất cả được gộp trong một thư.',
  reminderOf: (unit: string) => `Thư nhắc gửi ${unit}`,
  shortText: 'Lời nhắn để gọi điện hoặc gửi nhóm Zalo',
  copyAll: 'Chép cả đoạn dưới đây; không có số liệu, không nêu đơn vị khác.',
  copy: 'Chép lời nhắn',
  copied: 'Đã chép.',
};
