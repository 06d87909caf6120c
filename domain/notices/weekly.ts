import { addDays, atTime, dayOf, type Instant, weekday } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** The weekly mail of leaders is written on Monday at 07:00, for the slot at 08:00. */
const WRITTEN_AT = '07:00';
/** The last ISO weekday (Tuesday) on which a missed weekly mail is still written. */
const LAST_WEEKDAY = 2;

/**
 * The week whose mail is to be written now; null from Wednesday on, and before Monday 07:00.
 * @example weeklyStep(atTime('2026-11-23', '07:20'))!.id // 'weekly:2026-11-23'
 */
export function weeklyStep(at: Instant): { id: string; at: Instant } | null {
  const today = dayOf(at);
  const monday = addDays(today, 1 - weekday(today));
  const writtenAt = atTime(monday, WRITTEN_AT);
  if (at < writtenAt || weekday(today) > LAST_WEEKDAY) return null;
  return { id: `weekly:${monday}`, at: writtenAt };
}

/** Weekly notices to the head of each body that receives reports of a plan. */
export function noticesOfWeek(
  step: { id: string; at: Instant },
  plan: string,
  receivers: readonly UnitId[],
  directory: Pick<Directory, 'contacts'>,
  slot: Instant,
): Notice[] {
  return receivers.flatMap((receiver) =>
    directory.contacts(receiver, 'head').map((person) => ({
      person: person.id,
      unit: receiver,
      plan,
      collection: null,
      obligation: null,
      step: step.id,
      kind: 'weekly' as const,
      at: step.at,
      slot,
      urgent: false,
    })),
  );
}
