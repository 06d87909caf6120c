import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { DateTime, FixedOffsetZone } from 'luxon';
import { addDays, type Day, type Instant } from '../domain/time/time';

/** One deadline as a calendar shows it. */
export interface DeadlineEntry {
  /** Id of the obligation, used as UID, so that calendars update the entry when its date changes. */
  id: string;
  /** "Hạn gửi: Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020" */
  summary: string;
  description: string;
  url: string;
  /** The last day still on time: the entry fills this whole day. */
  day: Day;
  /** Instants of alarms: the plan's own reminders. */
  alarms: readonly Instant[];
  /** Last change; the same facts give the same file. */
  changedAt: Instant;
}

/** Vietnam's zone as a fixed offset; native dates would be written in the process's zone. */
const ZONE = FixedOffsetZone.instance(7 * 60);

/**
 * Writes deadlines as an iCalendar file (RFC 5545) that calendars subscribe to. A deadline is a whole day, written as a
 * date without zone, so that it is the same day on every machine; alarms are instants in UTC.
 * @example deadlineCalendar('Hạn báo cáo: Sở Tài chính', entries).includes('DTSTART;VALUE=DATE:20200529')
 */
export function deadlineCalendar(name: string, entries: readonly DeadlineEntry[]): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Đúng Hạn', product: 'Hạn gửi báo cáo', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const entry of entries) {
    const changed = DateTime.fromMillis(entry.changedAt, { zone: 'utc' });
    calendar.createEvent({
      id: `${entry.id}@dung-han`,
      summary: entry.summary,
      description: entry.description,
      url: entry.url,
      start: startOf(entry.day),
      end: startOf(addDays(entry.day, 1)),
      allDay: true,
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

/** The library does not escape the calendar's name; RFC 5545 3.3.11 requires it for these characters. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&');
}

function startOf(day: Day): DateTime {
  return DateTime.fromISO(day, { zone: ZONE });
}
