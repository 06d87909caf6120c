import ICAL from 'ical.js';
import { type DeadlineEntry, deadlineCalendar } from '../../documents/deadline-calendar';
import { atTime } from '../../domain/time/time';

const ENTRY: DeadlineEntry = {
  id: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu/gialai-2020:so-tai-chinh',
  summary: 'Hạn gửi: Báo cáo công tác dân vận chính quyền 6 tháng đầu năm 2020',
  description: 'Hạn gửi: trước ngày 30/5/2020, tức hết thứ Sáu, ngày 29/5/2020.\nGửi về: UBND tỉnh (qua Sở Nội vụ).',
  url: 'https://dung-han.test/u/x',
  day: '2020-05-29',
  alarms: [atTime('2020-05-26', '08:00'), atTime('2020-05-29', '08:00')],
  revision: 3,
  changedAt: atTime('2020-05-01', '00:30'),
};

/** Long lines of an iCalendar file are folded; joined again they read as written. */
const unfolded = (file: string): string => file.replace(/\r\n /g, '');

/** As a calendar program reads the file. */
const read = (file: string) => new ICAL.Component(ICAL.parse(file));
const eventsOf = (file: string) => read(file).getAllSubcomponents('vevent');

describe('deadlines as a calendar file', () => {
  it('fill the last day itself, in any time zone of the server', () => {
    const file = deadlineCalendar('Hạn báo cáo', [ENTRY]);
    expect(file).toContain('DTSTART;VALUE=DATE:20200529\r\n');
    expect(file).toContain('DTEND;VALUE=DATE:20200530\r\n');
    expect(file).not.toContain('TZID');
  });

  it('are the half hour before the hour that the deadline names, in UTC', () => {
    const file = deadlineCalendar('Hạn báo cáo', [{ ...ENTRY, end: atTime('2020-05-29', '16:00') }]);
    expect(file).toContain('DTSTART:20200529T083000Z\r\n');
    expect(file).toContain('DTEND:20200529T090000Z\r\n');
    expect(file).not.toContain('VALUE=DATE:');
  });

  it('have alarms at 08:00 in Vietnam on the days of the reminders', () => {
    const file = deadlineCalendar('Hạn báo cáo', [ENTRY]);
    expect(file.match(/^TRIGGER.*$/gm)).toEqual([
      'TRIGGER;VALUE=DATE-TIME:20200526T010000Z',
      'TRIGGER;VALUE=DATE-TIME:20200529T010000Z',
    ]);
  });

  it('keep the UID of an entry when its date moves, and are the same file for the same facts', () => {
    const moved = { ...ENTRY, day: '2020-06-05' };
    const uid = (file: string) => /^UID:.*$/m.exec(unfolded(file))![0];
    expect(uid(deadlineCalendar('x', [moved]))).toBe(uid(deadlineCalendar('x', [ENTRY])));
    expect(deadlineCalendar('x', [ENTRY])).toBe(deadlineCalendar('x', [{ ...ENTRY }]));
    expect(deadlineCalendar('x', [moved])).not.toBe(deadlineCalendar('x', [ENTRY]));
  });

  it('have a UID without the signs of an address, different for each report', () => {
    const uids = ['a/b', 'a:b', 'a/b/000.04.01.H21', 'a/b/000.04.01_H21'].map((id) =>
      /^UID:(.*)$/m.exec(deadlineCalendar('x', [{ ...ENTRY, id }]))![1]!.trim(),
    );
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@dung-han$/);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('carry the number of their moves, and the instant of the last one as stamp', () => {
    const event = eventsOf(deadlineCalendar('x', [ENTRY]))[0]!;
    expect(event.getFirstPropertyValue('sequence')).toBe(3);
    for (const stamp of ['dtstamp', 'last-modified'])
      expect(String(event.getFirstPropertyValue(stamp))).toBe('2020-04-30T17:30:00Z');
  });

  it('are a calendar with a component also where nothing is due, which publishes no event', () => {
    const calendar = read(deadlineCalendar('Hạn báo cáo', []));
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
    expect(calendar.hasProperty('method')).toBe(false);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
    expect(zone.utcOffset(ICAL.Time.fromDateString('2026-12-01'))).toBe(7 * 3600);
    expect(read(deadlineCalendar('Hạn báo cáo', [ENTRY])).getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it('contain no line break from a name', () => {
    const file = deadlineCalendar('Sở Văn hóa, Thể thao; Du lịch', [
      { ...ENTRY, summary: 'Hạn\r\nEND:VEVENT, báo cáo; kỳ' },
    ]);
    expect(file).toContain('NAME:Sở Văn hóa\\, Thể thao\\; Du lịch');
    expect(file.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
