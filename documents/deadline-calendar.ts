import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { DateTime, FixedOffsetZone } from 'luxon';
import { addDays, type Day, type Instant, MINUTE } from '../domain/time/time';

/** One deadline as a calendar shows it. */
export interface DeadlineEntry {
  /** Id of the obligation: the UID is made of it, so that calendars update the entry when its date changes. */
  id: string;
  /** "Hạn gửi: Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  summary: string;
  description: string;
  url: string;
  /** The last day still on time: the entry fills this whole day. */
  day: Day;
  /** The hour of that day, where the deadline names one: the entry ends then. */
  end?: Instant | null;
  /** Instants of alarms: the plan's own reminders that are still to come. */
  alarms: readonly Instant[];
  /** How often the dates were changed: calendars keep the entry of the highest number. */
  revision: number;
  /** Last change; the same facts give the same file. */
  changedAt: Instant;
}

/** Vietnam's zone as a fixed offset; native dates would be written in the process's zone. */
const ZONE = FixedOffsetZone.instance(7 * 60);

/**
 * The same zone as a component. An iCalendar file has at least one component (RFC 5545, 3.6), and programs refuse one that
 * has none: without deadlines it is this one.
 */
const ZONE_COMPONENT = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Ho_Chi_Minh',
  'BEGIN:STANDARD',
  'DTSTART:19750613T000000',
  'TZOFFSETFROM:+0700',
  'TZOFFSETTO:+0700',
  'TZNAME:+07',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/**
 * Writes deadlines as an iCalendar file (RFC 5545) that calendars subscribe to. A deadline is a whole day, written as a
 * date without zone, so that it is the same day on every machine; one with an hour is the half hour before it, in UTC, as
 * alarms are. A file that publishes nothing
 * names no method, which would demand an event (RFC 5546, 3.2.1).
 * @example deadlineCalendar('Hạn báo cáo: Sở Tài chính', entries).includes('DTSTART;VALUE=DATE:20200529')
 */
export function deadlineCalendar(name: string, entries: readonly DeadlineEntry[]): string {
  const kind =
    entries.length > 0
      ? { method: ICalCalendarMethod.PUBLISH }
      : { timezone: { name: 'Asia/Ho_Chi_Minh', generator: () => ZONE_COMPONENT } };
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Đúng Hạn', product: 'Hạn gửi báo cáo', language: 'VI' },
    ttl: 3_600,
    ...kind,
  });
  for (const entry of entries) {
    const changed = DateTime.fromMillis(entry.changedAt, { zone: 'utc' });
    calendar.createEvent({
      id: uidOf(entry.id),
      sequence: entry.revision,
      summary: entry.summary,
      description: entry.description,
      url: entry.url,
      ...timeOf(entry),
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: changed,
      lastModified: changed,
      alarms: entry.alarms.map((at) => ({
        type: ICalAlarmType.display,
        trigger: DateTime.fromMillis(at, { zone: 'utc' }),
        description: entry.summary,
      })),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * A UUID made of an obligation's id (RFC 7986, 5.3): some programs read a slash or colon of a UID as part of an address.
 * @example uidOf('gialai-614-2020/six-month/…').length // 45
 */
function uidOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `${parts.join('-')}@dung-han`;
}

/** The library does not escape the calendar's name; RFC 5545 3.3.11 requires it for these characters. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}

/** Half an hour is the shortest entry that month and week views show with its title. */
const LENGTH = 30 * MINUTE;

function timeOf({ day, end = null }: DeadlineEntry): { start: DateTime; end: DateTime; allDay?: true } {
  if (end === null) return { start: startOf(day), end: startOf(addDays(day, 1)), allDay: true };
  const inUtc = (at: Instant) => DateTime.fromMillis(at, { zone: 'utc' });
  return { start: inUtc(end - LENGTH), end: inUtc(end) };
}

function startOf(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: ZONE });
}
