import type { Basis } from '../../domain/decisions/decision';
import type { DungHanError, ErrorCode } from '../../domain/errors';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { Fault } from '../http/fault';
import { oneLine } from '../http/one-line';

/** What staff can do on the page of decisions; words of the form, each with its own fields `<word>.<field>`. */
export const ACTS = ['bo-sung', 'gia-han', 'chua-gia-han', 'ly-do-cham', 'mien', 'ket-thuc', 'thu-hoi'] as const;
export type Act = (typeof ACTS)[number];

/** A decision as typed: fields as they were, and what of them could be read. */
export interface TypedDecision {
  typed: Readonly<Record<string, string>>;
  faults: Fault[];
  day: Day | null;
  basis: Basis;
  /** Points, or the reason. */
  words: string;
  successor: string | null;
}

const FIELDS: Readonly<Record<Act, readonly string[]>> = {
  'bo-sung': ['noi-dung', 'ngay'],
  'gia-han': ['ngay', 'so', 'ngay-vb', 'nguoi', 'ly-do'],
  'chua-gia-han': ['nguoi', 'ly-do'],
  'ly-do-cham': ['ly-do'],
  mien: ['so', 'ngay-vb', 'nguoi', 'ly-do'],
  'ket-thuc': ['so', 'ngay-vb', 'nguoi', 'ke-thua', 'ly-do'],
  'thu-hoi': ['ly-do'],
};
/** Acts that cannot be without a reason. */
const REASONS: Readonly<Partial<Record<Act, string>>> = {
  'chua-gia-han': 'Lý do chưa thống nhất',
  'ly-do-cham': 'Lý do gửi chậm',
  'thu-hoi': 'Lý do thu hồi',
};
const DECIDERS: Readonly<Partial<Record<Act, string>>> = { 'chua-gia-han': 'Cơ quan, người trả lời' };
/** Most characters of a line, and of the points to add or correct. */
export const LONGEST = { line: 200, points: 2_000 };

export function isAct(text: unknown): text is Act {
  return ACTS.includes(text as Act);
}

/** Reads the fields of one action, with every fault beside its field. */
export function readTypedDecision(body: Readonly<Record<string, string | undefined>>, act: Act): TypedDecision {
  const faults: Fault[] = [];
  const typed: Record<string, string> = {};
  for (const field of FIELDS[act]) {
    const given = body[`${act}.${field}`] ?? '';
    typed[`${act}.${field}`] = field === 'noi-dung' ? given.normalize('NFC').trim() : oneLine(given);
  }
  const text = (field: string) => typed[`${act}.${field}`] ?? '';
  const fault = (field: string, message: string) => faults.push({ field: `${act}.${field}`, message });
  const dayOf = (field: string, label: string): Day | null => {
    if (!FIELDS[act].includes(field)) return null;
    const day = parseVietnameseDate(text(field));
    if (day === null) {
      const found = text(field) === '' ? 'để trống' : `tìm thấy “${text(field).slice(0, 40)}”`;
      fault(field, `${label}: ${found}; cần ngày có trên lịch, viết như 05/12/2026.`);
    }
    return day;
  };
  const required = (field: string, label: string, most = LONGEST.line): string => {
    if (text(field) === '') fault(field, `${label}: để trống; cần ghi rõ.`);
    if (text(field).length > most)
      fault(field, `${label}: dài ${text(field).length} ký tự; cần nhiều nhất ${most} ký tự.`);
    return text(field);
  };
  const words =
    act === 'bo-sung'
      ? required('noi-dung', 'Nội dung cần bổ sung, hoàn thiện', LONGEST.points)
      : act in REASONS
        ? required('ly-do', REASONS[act]!)
        : text('ly-do').slice(0, LONGEST.line);
  const day = dayOf('ngay', act === 'bo-sung' ? 'Ngày đề nghị gửi lại' : 'Hạn mới');
  const based = FIELDS[act].includes('so');
  const basis = {
    number: based ? required('so', 'Số, ký hiệu văn bản làm căn cứ') : '',
    date: dayOf('ngay-vb', 'Ngày của văn bản') ?? '',
    decider: FIELDS[act].includes('nguoi') ? required('nguoi', DECIDERS[act] ?? 'Cơ quan, người quyết định') : '',
  };
  return { typed, faults, day, basis, words, successor: text('ke-thua') === '' ? null : text('ke-thua') };
}

/** The field a refusal of the rules belongs to. */
const FIELD_OF: Readonly<Partial<Record<ErrorCode, string>>> = { EXTENSION_LATE: 'ngay-vb', DECISION_DATE: 'ngay' };

/** A refusal that the person can mend on the form; null for any other. */
export function faultOfRefusal(refusal: DungHanError, act: Act): Fault | null {
  const field = FIELD_OF[refusal.code];
  return field === undefined ? null : { field: `${act}.${field}`, message: refusal.message };
}
