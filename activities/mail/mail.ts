import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { formatInstant } from '../../domain/time/time';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { readSlotRhythm } from '../../storage/slot-rhythm';
import { type ActivityDeps, instantOf } from '../deps';
import type { MailOutlook } from '../outlook';

/** The activities of the mail loop. */
export function mailActivities(deps: ActivityDeps) {
  return {
    /** The instant at which the mail loop must wake next; null while nothing waits. */
    async nextSlot(request: { at: string }): Promise<MailOutlook> {
      const calendar = await deps.calendar();
      const next = await nextMailInstant(
        deps.database,
        instantOf(request.at),
        calendar,
        await readSlotRhythm(deps.database),
      );
      return next === null ? null : { at: formatInstant(next.at), slot: formatInstant(next.slot) };
    },

    /** Sends the due digests of a slot: one per person, each at most once. */
    async sendDigests(request: {
      slot: string;
      at: string;
    }): Promise<{ sent: number; putOff: number; refused: number }> {
      const calendar = await deps.calendar();
      const result = await sendDigests(
        {
          ...deps.mail,
          database: deps.database,
          calendar,
          every: await readSlotRhythm(deps.database),
          signal: cancellationSignal(),
        },
        instantOf(request.slot),
        instantOf(request.at),
        (progress) => heartbeat(progress),
      );
      return { sent: result.sent, putOff: result.retried, refused: result.badAddress + result.gaveUp };
    },
  };
}
