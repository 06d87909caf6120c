import type { NoticeOutput, RehearsalOutput } from '../client/plans/rehearsal-output';
import { delayInWords } from '../domain/deadlines/deadline-words';
import { splitObligationId } from '../domain/ids';
import { insideSentence } from '../domain/messages/inside-sentence';
import { inVietnamese } from '../domain/messages/message';
import { NOTICE_NAMES } from '../domain/notices/notice-names';
import { compiledWords } from '../domain/states/count-words';
import { delayIn } from '../domain/states/lateness';
import { isUnsent } from '../domain/states/standing';
import { dayOf, parseInstant } from '../domain/time/time';
import { tableDate, tableMoment } from '../domain/time/vietnamese';
import { unitsById } from '../domain/units/register';
import type { Register, UnitId } from '../domain/units/unit';
import { textTable } from './output';

/** `rehearse` for people: notices counted by slot and step, who was late, and each compiled version. */
export function rehearsalText(register: Register, { notices, states, rollups }: RehearsalOutput): string {
  const nameOf = (unit: UnitId) => unitsById(register).get(unit)?.name ?? unit;
  const late = states.filter((state) => state.late);
  return [
    `Thông báo: ${notices.length}\n${textTable(['Gửi lúc', 'Bước', 'Ngày của bước', 'Thông báo', 'Số người'], noticeRows(notices))}`,
    `Chậm hoặc quá hạn: ${late.length} trong ${states.length} báo cáo phải gửi`,
    ...(late.length === 0 ? [] : [lateTable(late, nameOf)]),
    ...rollups.map(({ collection, version, units }) => {
      // A rehearsal returns no reports, so the units a version leaves out have not submitted.
      const missing = units.missing.length === 0 ? '' : `; chưa gồm: ${units.missing.map(nameOf).join(', ')}`;
      return `Bản tổng hợp ${version} của ${collection}: ${compiledWords(units.received.length)}${missing}`;
    }),
  ].join('\n\n');
}

function lateTable(late: RehearsalOutput['states'], nameOf: (unit: UnitId) => string): string {
  const rows = late.map(({ obligation, state, ...by }) => {
    const parts = splitObligationId(obligation)!;
    return [
      nameOf(parts.unit),
      parts.collection,
      isUnsent({ state }) ? 'chưa gửi' : 'gửi chậm',
      by.minutesLate === undefined ? String(by.daysLate) : delayInWords(delayIn(by)),
    ];
  });
  return textTable(['Đơn vị', 'Đợt báo cáo', 'Tình trạng', 'Số ngày'], rows);
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
    insideSentence(inVietnamese(NOTICE_NAMES[notice.kind].name)),
    String(people),
  ]);
}
