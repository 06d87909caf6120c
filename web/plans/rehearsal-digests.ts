import type { Notice, NoticeKind } from '../../domain/notices/notice';
import type { Rehearsal } from '../../domain/rehearsal/rehearse';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { unitsById } from '../../domain/units/register';
import type { Register } from '../../domain/units/unit';

/** What each kind of notice is called on pages. */
export const NOTICE_NAMES: Readonly<Record<NoticeKind, string>> = {
  open: 'Mở đợt báo cáo',
  remind: 'Nhắc hạn',
  overdue: 'Đôn đốc',
  escalate: 'Đôn đốc người đứng đầu',
  repeat: 'Đôn đốc lại',
  return: 'Đề nghị bổ sung, hoàn thiện',
  extend: 'Gia hạn',
  receipt: 'Phiếu tiếp nhận báo cáo',
  refuse: 'Chưa thống nhất gia hạn',
  'escalate-superior': 'Báo cấp trên trực tiếp',
  'call-list': 'Danh sách cần gọi điện',
  'overdue-list': 'Danh sách chưa gửi',
  draft: 'Dự thảo báo cáo tổng hợp',
  supplement: 'Tổng hợp bổ sung',
  'escalate-compiler': 'Báo cáo lãnh đạo cơ quan đầu mối',
  letter: 'Dự thảo công văn đôn đốc',
  'letter-receiver': 'Đề xuất công văn của cơ quan nhận',
  summary: 'Tình hình cho lãnh đạo',
  milestone: 'Nhắc mốc thời gian',
  weekly: 'Tình hình hằng tuần cho lãnh đạo',
};

/** One mail of a rehearsal: all notices of one person in one slot. */
export interface RehearsedDigest {
  person: string;
  name: string;
  unitName: string;
  slot: Instant;
  /** Kinds with how many notices of each. */
  kinds: { name: string; count: number }[];
}

/** Mails of one day, in order of time and of the register. */
export interface DigestDay {
  day: Day;
  mails: RehearsedDigest[];
}

/** The notices of a rehearsal as mails by day and person. */
export function digestDays({ notices }: Rehearsal, register: Register): DigestDay[] {
  const units = unitsById(register);
  const people = new Map(register.units.flatMap(({ contacts }) => contacts.map((one) => [one.id, one])));
  const digests = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = `${notice.slot} ${notice.person}`;
    digests.set(key, [...(digests.get(key) ?? []), notice]);
  }
  const order = (person: string) => units.get(people.get(person)?.unit ?? '')?.order ?? 0;
  const mails = [...digests.values()]
    .map((group): RehearsedDigest => {
      const [{ person, slot }] = group as [Notice, ...Notice[]];
      const contact = people.get(person);
      return {
        person,
        name: contact?.name ?? person,
        unitName: units.get(contact?.unit ?? '')?.shortName ?? '',
        slot,
        kinds: kindsOf(group),
      };
    })
    .sort((a, b) => a.slot - b.slot || order(a.person) - order(b.person) || (a.person < b.person ? -1 : 1));
  const days = new Map<Day, RehearsedDigest[]>();
  for (const mail of mails) days.set(dayOf(mail.slot), [...(days.get(dayOf(mail.slot)) ?? []), mail]);
  return [...days].map(([day, ofDay]) => ({ day, mails: ofDay }));
}

function kindsOf(notices: readonly Notice[]): RehearsedDigest['kinds'] {
  const counts = new Map<NoticeKind, number>();
  for (const { kind } of notices) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ name: NOTICE_NAMES[kind], count }));
}
