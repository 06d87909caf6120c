import type { ReminderLine, ReminderPlan } from '../../client/rounds/remind';
import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { composeDigest } from '../../mail/compose';
import { readPlannedFacts } from '../../mail/digest-facts';
import type { MailWords } from '../../mail/record';
import { shortText } from '../../mail/short-text';
import type { Queryable } from '../../storage/database';

/** The mail of a reminder as its first reader will see it, and the few sentences for telephone or Zalo. */
export interface ReminderMail {
  words: MailWords;
  to: { name: string; email: string };
  short: string;
}

/** Null where mail reaches nobody of the unit; the words are those of the slot it would leave in. */
export async function readReminderMail(
  db: Queryable,
  { collection, slot }: Pick<ReminderPlan, 'collection' | 'slot'>,
  line: ReminderLine,
  scene: { calendar: WorkingCalendar; baseUrl: string },
): Promise<ReminderMail | null> {
  const [person] = line.people;
  if (person === undefined) return null;
  const planned = { ...line, plan: collection.plan, collection: collection.id, step: 'manual' };
  const facts = await readPlannedFacts(db, person.id, planned, slot);
  const [notice] = facts.notices;
  return {
    words: composeDigest(facts, { at: slot, ...scene }),
    to: person,
    short: shortText(notice!.collection!, notice!.obligation!),
  };
}
