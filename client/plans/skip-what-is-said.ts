import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { placeSteps } from '../../domain/steps/place-steps';
import type { Instant } from '../../domain/time/time';
import { loadCollection, type StoredCollection } from '../../storage/collections';
import { type Transaction, timestamp } from '../../storage/database';
import { dropWaitingNotices, skipSteps } from '../../storage/decisions';
import { DEADLINE_NOTICES } from '../decisions/extend';

/**
 * After the dates of a round moved: the mail about that names the new date, so reminders whose day is past are not sent, mails about the
 * old date that still wait are dropped, and a round is opened once.
 * @param moved the round as it was before, and the calendars before and now
 */
export async function skipWhatIsSaid(
  tx: Transaction,
  at: Instant,
  { before, was, calendar }: { before: StoredCollection; was: WorkingCalendar; calendar: WorkingCalendar },
): Promise<void> {
  const round = (await loadCollection(tx, before.id))!;
  const shared = { periodFrom: round.period.from, eventOn: round.eventOn, activatedAt: round.activatedAt };
  const isOpened = placeSteps(before.ladder, { ...before, ...shared }, was).some(
    (step) => step.kind === 'open' && step.at <= at,
  );
  const said = placeSteps(round.ladder, { ...round, ...shared }, calendar).filter(
    (step) => (step.kind === 'open' && isOpened) || (step.kind === 'remind' && step.at <= at),
  );
  await skipSteps(tx, round.id, said, at);
  // A report with a later date of its own keeps that date and its mails.
  const waiting = await tx.rows<{ id: string }>(
    'select id from obligations where collection = $1 and version = 0 and late_from = $2',
    [round.id, timestamp(round.lateFrom)],
  );
  for (const { id } of waiting) await dropWaitingNotices(tx, id, DEADLINE_NOTICES);
}
