import { cancellationSignal, heartbeat } from '@temporalio/activity';
import type { SlotRhythm } from '../../domain/calendar/slots';
import { formatInstant } from '../../domain/time/time';
import { nextMailInstant } from '../../mail/next-mail-instant';
import { sendDigests } from '../../mail/send-digests';
import { type ActivityDeps, instantOf } from '../deps';
import type { MailOutlook } from '../outlook';

/** The activities of the mail loop. */
export function mailActivities(deps: ActivityDeps) {
  return {
    /** The instant at which the mail loop must wake next; null while nothing waits. */
    async nextSlot(request: { at: string }): Promise<MailOutlook> {
      const calendar = await deps.calendar();
      const next = await nextMailInstant(deps.database, instantOf(request.at), calendar, await slotRhythm(deps));
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
          every: await slotRhythm(deps),
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

/** Slots of a test plan (`every 2s`); null when none is active, as always outside tests. */
async function slotRhythm(deps: ActivityDeps): Promise<SlotRhythm | null> {
  const [row] = await deps.database.rows<{ seconds: number | null }>(
    `select min((body -> 'slots' ->> 'everySeconds')::float8) as seconds from plans where body -> 'test' = 'true'`,
  );
  return row?.seconds ? { everySeconds: row.seconds } : null;
}
