import type { Basis } from '../../domain/decisions/decision';
import type { ErrorCode } from '../../domain/error-codes';
import type { DungHanError } from '../../domain/errors';
import { type Message, message, type PlainCode } from '../../domain/messages/message';
import type { LookFault } from '../../domain/records/second-look';
import { required, unexpectedIn } from '../../domain/source/typed-field';
import { typedText } from '../../domain/source/typed-text';
import { parseDayAndClock } from '../../domain/time/clock';
import type { ClockTime, Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';

/** What staff can do on the page of decisions; words of the form, each with its own fields `<word>.<field>`. */
export const ACTS = ['bo-sung', 'gia-han', 'chua-gia-han', 'ly-do-cham', 'mien', 'ket-thuc', 'thu-hoi'] as const;
export type Act = (typeof ACTS)[number];

/** A decision as typed: the raw fields, and the values that could be read. */
export interface TypedDecision {
  typed: Readonly<Record<string, string>>;
  faults: Fault[];
  day: Day | null;
  /** The hour of that day; null: the whole day. */
  time: ClockTime | null;
  basis: Basis;
  /** Points, or the reason. */
  words: string;
  successor: string | null;
  /** Số đến of the document in the book of incoming documents. */
  bookNumber: string | null;
  /** The tick of the second look, for just these days. */
  confirmDates: boolean;
}

const FIELDS: Readonly<Record<Act, readonly string[]>> = {
  'bo-sung': ['noi-dung', 'ngay'],
  'gia-han': ['ngay', 'so', 'ngay-vb', 'nguoi', 'den', 'ly-do'],
  'chua-gia-han': ['nguoi', 'ly-do'],
  'ly-do-cham': ['ly-do'],
  mien: ['so', 'ngay-vb', 'nguoi', 'den', 'ly-do'],
  'ket-thuc': ['so', 'ngay-vb', 'nguoi', 'den', 'ke-thua', 'ly-do'],
  'thu-hoi': ['ly-do'],
};
/** Acts that require a reason. */
const REASONS: Readonly<Partial<Record<Act, PlainCode>>> = {
  'chua-gia-han': 'labels.refusal-reason',
  'ly-do-cham': 'labels.late-reason',
  'thu-hoi': 'labels.restore-reason',
};
const DECIDERS: Readonly<Partial<Record<Act, PlainCode>>> = { 'chua-gia-han': 'labels.answerer' };
/** Maximum characters of a line, and of the points to add or correct. */
export const LONGEST = { line: 200, points: 2_000 };

export function isAct(text: unknown): text is Act {
  return ACTS.includes(text as Act);
}

/** Reads the fields of one action, with every fault beside its field. */
export function readTypedDecision(body: Readonly<Record<string, string | undefined>>, act: Act): TypedDecision {
  const faults: Fault[] = [];
  const typed: Record<string, string> = {};
  for (const field of [...FIELDS[act], 'xac-nhan', 'xem']) {
    const given = body[`${act}.${field}`] ?? '';
    typed[`${act}.${field}`] = field === 'noi-dung' ? typedText(given) : toOneLine(given);
  }
  const text = (field: string) => typed[`${act}.${field}`] ?? '';
  const fault = (field: string, said: Message) => faults.push({ field: `${act}.${field}`, message: said });
  const dayOf = (field: string, label: PlainCode): Day | null => {
    if (!FIELDS[act].includes(field)) return null;
    const day = parseVietnameseDate(text(field));
    const expected = message('typed.a-day', { example: '05/12/2026' });
    if (day === null) fault(field, unexpectedIn(label, text(field).slice(0, 40), expected, 'typed.left-empty'));
    return day;
  };
  const line = (field: string, label: PlainCode, most = LONGEST.line): string => {
    const { length } = text(field);
    if (length === 0) fault(field, required(label));
    if (length > most) fault(field, message('typed.length', { label: message(label), length, most }));
    return text(field);
  };
  const words =
    act === 'bo-sung'
      ? line('noi-dung', 'labels.points', LONGEST.points)
      : act in REASONS
        ? line('ly-do', REASONS[act]!)
        : text('ly-do').slice(0, LONGEST.line);
  const moment = FIELDS[act].includes('ngay') ? parseDayAndClock(text('ngay')) : null;
  const label = act === 'bo-sung' ? 'labels.asked-day' : 'labels.new-deadline';
  const day = moment?.day ?? dayOf('ngay', label);
  const based = FIELDS[act].includes('so');
  const basis = {
    number: based ? line('so', 'labels.basis-number') : '',
    date: dayOf('ngay-vb', 'labels.basis-date') ?? '',
    decider: FIELDS[act].includes('nguoi') ? line('nguoi', DECIDERS[act] ?? 'labels.decider') : '',
  };
  const confirmDates = text('xac-nhan') === 'co' && text('xem') === daysSeen(typed, act);
  const bookNumber = text('den').slice(0, LONGEST.line) || null;
  const successor = text('ke-thua') === '' ? null : text('ke-thua');
  return { typed, faults, day, time: moment?.time ?? null, basis, words, successor, bookNumber, confirmDates };
}

/** The days that a second look was about; a tick made for other days does not count. */
export function daysSeen(typed: Readonly<Record<string, string>>, act: Act): string {
  return [typed[`${act}.ngay`] ?? '', typed[`${act}.ngay-vb`] ?? ''].join(' ').trim();
}

/** The field each part of a second look belongs to. */
const FIELD_OF_PART: Readonly<Record<LookFault['part'], string>> = {
  ...{ basis: 'ngay-vb', until: 'ngay', confirm: 'xac-nhan', reason: 'ly-do', book: 'den' },
  ...{ number: 'so', date: 'ngay-vb', issued: 'ngay-vb', sent: 'ngay', received: 'ngay' },
};

/** What a second look asks for, as faults of the form; doubts and changes are answered by its tick. */
function faultsOfLook(issues: readonly LookFault[], act: Act): Fault[] {
  return issues.map(({ part, code, message: said }) => {
    const isAsked = code === 'DATE_DOUBTFUL' || code === 'LATENESS_UNCONFIRMED';
    return { field: `${act}.${isAsked ? 'xac-nhan' : FIELD_OF_PART[part]}`, message: said };
  });
}

/** The field a refusal of the rules belongs to. */
const FIELD_OF: Readonly<Partial<Record<ErrorCode, string>>> = { EXTENSION_LATE: 'ngay-vb', DECISION_DATE: 'ngay' };

/** A refusal as faults of the form; none for one that the form cannot correct. */
export function faultsOfRefusal(refusal: DungHanError, act: Act): Fault[] {
  const { issues } = refusal.details as { issues?: readonly LookFault[] };
  if (issues?.every(({ part }) => part !== undefined)) return faultsOfLook(issues, act);
  const field = FIELD_OF[refusal.code];
  return field === undefined || typeof refusal.said === 'string'
    ? []
    : [{ field: `${act}.${field}`, message: refusal.said }];
}
