import type { Message } from '../../domain/messages/message';
import type { Notice, NoticeKind } from '../../domain/notices/notice';
import { NOTICE_NAMES } from '../../domain/notices/notice-names';
import type { Rehearsal } from '../../domain/rehearsal/rehearse';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { unitsById } from '../../domain/units/register';
import type { Register } from '../../domain/units/unit';

/** One mail of a rehearsal: all notices of one person in one slot. */
export interface RehearsedDigest {
  person: string;
  name: string;
  unitName: string;
  slot: Instant;
  /** Kinds with how many notices of each. */
  kinds: { name: Message; count: number }[];
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
  return [...counts].map(([kind, count]) => ({ name: NOTICE_NAMES[kind].name, count }));
}
