import type { NoticeOutput, RehearsalOutput } from '../client/plans/rehearsal-output';
import { splitObligationId } from '../domain/ids';
import type { NoticeKind } from '../domain/notices/notice';
import { isOwing } from '../domain/states/lateness';
import { dayOf, parseInstant } from '../domain/time/time';
import { tableDate, tableMoment } from '../domain/time/vietnamese';
import { unitsById } from '../domain/units/register';
import type { Register, UnitId } from '../domain/units/unit';
import { table } from './output';

const KIND_NAMES: Readonly<Record<NoticeKind, string>> = {
  open: 'mở đợt báo cáo',
  remind: 'nhắc hạn',
  overdue: 'đôn đốc',
  escalate: 'báo cáo người đứng đầu đơn vị',
  repeat: 'đôn đốc lại',
  return: 'đề nghị bổ sung, hoàn thiện',
  extend: 'gia hạn',
  receipt: 'đã tiếp nhận',
  refuse: 'chưa thống nhất gia hạn',
  'escalate-superior': 'báo cáo cấp trên trực tiếp',
  'call-list': 'danh sách gọi điện',
  'overdue-list': 'danh sách chưa gửi',
  draft: 'dự thảo tổng hợp',
  supplement: 'tổng hợp bổ sung',
  'escalate-compiler': 'báo cáo lãnh đạo cơ quan đầu mối',
  letter: 'dự thảo công văn đôn đốc',
  'letter-receiver': 'đề nghị cơ quan nhận đôn đốc',
  summary: 'tình hình gửi lãnh đạo',
  milestone: 'mốc thời gian',
  weekly: 'tình hình hằng tuần',
};

/** `rehearse` for people: notices counted by slot and step, who was late, and each compiled version. */
export function rehearsalText(register: Register, { notices, states, rollups }: RehearsalOutput): string {
  const nameOf = (unit: UnitId) => unitsById(register).get(unit)?.name ?? unit;
  const late = states.filter((state) => state.late);
  return [
    `Thông báo: ${notices.length}\n${table(['Gửi lúc', 'Bước', 'Ngày của bước', 'Thông báo', 'Số người'], noticeRows(notices))}`,
    `Chậm hoặc quá hạn: ${late.length} trong ${states.length} báo cáo phải gửi`,
    ...(late.length === 0 ? [] : [lateTable(late, nameOf)]),
    ...rollups.map(({ collection, version, units }) => {
      const missing = units.missing.length === 0 ? '' : `; chưa gửi: ${units.missing.map(nameOf).join(', ')}`;
      return `Bản tổng hợp ${version} của ${collection}: đã gửi ${units.received.length}/${units.expected.length}${missing}`;
    }),
  ].join('\n\n');
}

function lateTable(late: RehearsalOutput['states'], nameOf: (unit: UnitId) => string): string {
  const rows = late.map(({ obligation, state, daysLate }) => {
    const parts = splitObligationId(obligation)!;
    return [nameOf(parts.unit), parts.collection, isOwing(state) ? 'chưa gửi' : 'gửi chậm', String(daysLate)];
  });
  return table(['Đơn vị', 'Đợt báo cáo', 'Tình trạng', 'Số ngày'], rows);
}

function noticeRows(notices: readonly NoticeOutput[]): string[][] {
  const counts = new Map<string, { notice: NoticeOutput; people: number }>();
  for (const notice of notices) {
    const key = `${notice.slot} ${notice.step} ${notice.kind}`;
    const counted = counts.get(key);
    if (counted === undefined) counts.set(key, { notice, people: 1 });
    else counted.people += 1;
  }
  return [...counts.values()].map(({ notice, people }) => [
    tableMoment(parseInstant(notice.slot)!),
    notice.step.split('@')[0]!,
    tableDate(dayOf(parseInstant(notice.at)!)),
    KIND_NAMES[notice.kind],
    String(people),
  ]);
}
