import { type Day, dayOf, type Instant } from '../../domain/time/time';
import type { Post } from '../../domain/units/unit';
import { readAbsences, type StoredAbsence } from '../../storage/absences';
import type { OfficeDays } from '../../storage/contacts';
import type { Queryable } from '../../storage/database';
import { readOnceADay } from '../../storage/mail-choices';

/** A contact that may read for another one of its unit. */
export interface PossibleDeputy {
  id: string;
  post: Post;
  name: string;
}

/** When a contact holds its post, and who reads its mails while it is away. */
export interface ContactOffice {
  days: OfficeDays;
  /** Absences that are not over, the nearest first. */
  absences: readonly StoredAbsence[];
  deputies: readonly PossibleDeputy[];
  /** The reader of its address has chosen one mail a day. */
  onceADay: boolean;
}

/** @param contact a contact that is there */
export async function readContactOffice(
  db: Queryable,
  contact: { id: string; unit: string; email: string },
  at: Instant,
): Promise<ContactOffice> {
  const today: Day = dayOf(at);
  const rows = await db.rows<PossibleDeputy & OfficeDays>(
    `select id, post, name, holds_from as "from", holds_to as "to" from contacts where unit = $1
     order by array_position(array['office', 'officer', 'head'], post), id`,
    [contact.unit],
  );
  const own = rows.find(({ id }) => id === contact.id);
  const absences = await readAbsences(db, contact.unit, today);
  return {
    days: { from: own?.from ?? null, to: own?.to ?? null },
    absences: absences.filter((one) => one.contact === contact.id),
    deputies: rows
      .filter(({ id, to }) => id !== contact.id && (to === null || to >= today))
      .map(({ id, post, name }) => ({ id, post, name })),
    onceADay: await readOnceADay(db, contact.email),
  };
}
