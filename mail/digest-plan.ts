import type { Instant } from '../domain/time/time';
import type { WaitingNotice } from '../storage/digests';
import { SLOT_GRACE } from './earliest-send-time';

/** What the plan of a slot depends on. */
type SlottedNotice = Pick<WaitingNotice, 'id' | 'person' | 'slot' | 'urgent'>;

/** One mail to one person. */
export interface PlannedDigest {
  person: string;
  slot: Instant;
  notices: readonly number[];
}

/** The moment of sending. */
export interface SendingMoment {
  /** The slot being sent; the current instant when only urgent notices are sent. */
  slot: Instant;
  at: Instant;
  /** Whether `slot` is a slot of the calendar. */
  isCalendarSlot: boolean;
}

/**
 * The digests to send now: one per person, with all due notices. A notice whose slot was missed by more than 30 minutes
 * is sent only in a slot of the calendar; urgent ones are sent at any hour, in the person's digest of the slot when
 * there is one.
 * @example three notices to one officer for 08:00, from three plans: one digest of three
 */
export function planDigests(waiting: readonly SlottedNotice[], moment: SendingMoment): PlannedDigest[] {
  const { at } = moment;
  const inSlot = moment.isCalendarSlot && at - moment.slot <= SLOT_GRACE;
  const due = waiting.filter(
    (notice) =>
      notice.urgent || (notice.slot <= moment.slot && notice.slot <= at && (inSlot || at - notice.slot <= SLOT_GRACE)),
  );
  const regular = due.filter((notice) => !notice.urgent);
  const slot = moment.isCalendarSlot
    ? moment.slot
    : regular.reduce((latest, notice) => Math.max(latest, notice.slot), Number.NEGATIVE_INFINITY);
  const inRegular = new Set(regular.map((notice) => notice.person));
  const digests = new Map<string, { person: string; slot: Instant; notices: number[] }>();
  for (const { id, person } of due) {
    const digest = digests.get(person);
    if (digest === undefined)
      digests.set(person, { person, slot: inRegular.has(person) ? slot : moment.slot, notices: [id] });
    else digest.notices.push(id);
  }
  return [...digests.values()];
}
