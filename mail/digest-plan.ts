import type { Instant } from '../domain/time/time';
import type { WaitingNotice } from '../storage/digests';
import { SLOT_GRACE } from './earliest-send-time';

/** One mail to one person. */
export interface PlannedDigest {
  person: string;
  slot: Instant;
  notices: readonly number[];
}

/** The moment of sending. */
export interface SendingMoment {
  /** The slot being sent; the moment itself when only what is urgent goes. */
  slot: Instant;
  at: Instant;
  /** Whether `slot` is one of the calendar's own. */
  isCalendarSlot: boolean;
}

/**
 * Who gets which mail now: one digest per person, of all notices whose slot has come. A notice whose slot was missed by
 * more than 30 minutes goes only in a slot of the calendar; urgent ones go at any hour and join the person's digest of the
 * slot when there is one.
 * @example three notices to one officer for 08:00, from three plans: one digest of three
 */
export function planDigests(waiting: readonly WaitingNotice[], moment: SendingMoment): PlannedDigest[] {
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
