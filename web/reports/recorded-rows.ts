import { type Message, message } from '../../domain/messages/message';
import type { RecordedReport } from '../../domain/records/recorded-report';
import { unexpectedIn } from '../../domain/source/typed-field';
import { type DayAndClock, parseDayAndClock } from '../../domain/time/clock';
import { type Day, dayOf, type Instant, parseInstant } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { Fault } from '../http/fault';
import { toOneLine } from '../http/one-line';

/** The most units recorded at once: a province has 135 communes. */
export const MOST_RECORDED = 500;

type Body = Readonly<Record<string, unknown>>;

/**
 * Fields of one row, beside the tick: number, date, signer and sent date of the signed document, and its number in the book of
 * incoming documents.
 */
const CELLS = ['chon', 'so', 'ngay', 'ky', 'gui', 'den'] as const;

/**
 * Matches what was typed with the units of today's list: rows carry their obligation (`bc.<n>`), so that a report
 * received in the meantime shifts nothing.
 * @returns the fields by the rows' new numbers, and the chosen obligations that no longer owe
 */
export function alignRows(
  body: Body,
  obligations: readonly { id: string }[],
): { typed: Record<string, string>; gone: string[] } {
  const place = new Map(obligations.map(({ id }, index) => [id, index]));
  const typed: Record<string, string> = {};
  const gone: string[] = [];
  for (const name of ['ngay-gui', 'nhan-ngay', 'nhan-gio', 'ly-do', 'xac-nhan', 'xem-lai'])
    typed[name] = textOf(body[name]);
  for (const [name, id] of Object.entries(body)) {
    const [, row] = /^bc\.(\d{1,4})$/.exec(name) ?? [];
    if (row === undefined || typeof id !== 'string') continue;
    const index = place.get(id);
    if (index === undefined && isChosen(body, row)) gone.push(id);
    if (index !== undefined) for (const cell of CELLS) typed[`${cell}.${index}`] = textOf(body[`${cell}.${row}`]);
  }
  return { typed, gone };
}

/** A tick chooses a row, and so does a number typed into it. */
function isChosen(fields: Body, row: string | number): boolean {
  return textOf(fields[`chon.${row}`]) !== '' || textOf(fields[`so.${row}`]) !== '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? toOneLine(value) : '';
}

/**
 * Reads the chosen rows: all of them ready to be recorded, or every fault, each linked to its field.
 * @param typed as `alignRows` gives it; `ngay-gui`, `nhan-ngay`, `nhan-gio`, `ly-do` hold for all rows
 * @param at business time, against which future dates are refused
 */
export function readRecordedRows(
  typed: Readonly<Record<string, string>>,
  obligations: readonly { id: string; unitName: string }[],
  at: Instant,
): { reports: RecordedReport[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const text = (name: string): string => typed[name] ?? '';
  const fault = (field: string, said: Message): null => {
    faults.push({ field, message: said });
    return null;
  };
  const date = (name: string, label: Message): Day | null => {
    const day = text(name) === '' ? null : parseVietnameseDate(text(name));
    if (text(name) !== '' && day === null) {
      const expected = message('typed.a-day', { example: '28/5/2020' });
      return fault(name, unexpectedIn(label, text(name).slice(0, 40), expected));
    }
    return day !== null && day > dayOf(at) ? fault(name, message('recording.after-today', { label, day })) : day;
  };
  const moment = (name: string, label: Message): DayAndClock | null => {
    const found = parseDayAndClock(text(name));
    if (found === null || found.time === null) {
      const day = date(name, label);
      return day === null ? null : { day, time: null };
    }
    return found.day > dayOf(at) ? fault(name, message('recording.after-today', { label, day: found.day })) : found;
  };
  const sentForAll = moment('ngay-gui', message('recording.sent-for-all'));
  const receivedAt = readReceived(text, date, fault, at);
  const reason = text('ly-do') === '' ? null : text('ly-do').slice(0, 500);
  if (receivedAt !== null && reason === null) fault('ly-do', message('recording.reason-needed'));
  const reports = obligations.flatMap(({ id, unitName: unit }, row): RecordedReport[] => {
    if (!isChosen(typed, row)) return [];
    const number = text(`so.${row}`).slice(0, 200);
    if (number === '') fault(`so.${row}`, message('recording.number-needed', { unit }));
    const issued = date(`ngay.${row}`, message('recording.issued-of', { unit }));
    const sent = moment(`gui.${row}`, message('recording.sent-of', { unit })) ?? sentForAll;
    const sentOn = sent?.day ?? null;
    const undated = sentOn === null && issued === null && text(`ngay.${row}`) === '' && text(`gui.${row}`) === '';
    if (undated && text('ngay-gui') === '') fault(`ngay.${row}`, message('recording.date-needed', { unit }));
    const document = { number: number || null, date: issued, signer: text(`ky.${row}`).slice(0, 200) || null };
    const bookNumber = text(`den.${row}`).slice(0, 100) || null;
    return [{ obligation: id, document, sentOn, sentTime: sent?.time ?? null, receivedAt, reason, bookNumber }];
  });
  if (reports.length === 0 && faults.length === 0) {
    fault('so.0', message('recording.nothing-chosen'));
  }
  return { reports, faults };
}

function readReceived(
  text: (name: string) => string,
  date: (name: string, label: Message) => Day | null,
  fault: (field: string, said: Message) => null,
  at: Instant,
): Instant | null {
  const day = date('nhan-ngay', message('recording.received-day'));
  const time = text('nhan-gio');
  if (day === null) {
    return time === '' || text('nhan-ngay') !== ''
      ? null
      : fault('nhan-ngay', message('recording.received-day-needed'));
  }
  const [, hours, minutes] = /^(\d{1,2})(?:[:hg.]|\s*giờ\s*)(\d{2})$/i.exec(time) ?? [];
  const instant = hours === undefined ? null : parseInstant(`${day}T${hours.padStart(2, '0')}:${minutes}`);
  if (instant === null) {
    const found = time === '' ? message('typed.nothing') : message('forms.typed', { text: time.slice(0, 20) });
    return fault('nhan-gio', message('recording.received-time', { found }));
  }
  return instant > at ? fault('nhan-gio', message('recording.received-in-future')) : instant;
}
