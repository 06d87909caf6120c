import { writeAudit } from '../../storage/audit';
import { setOnceADay } from '../../storage/mail-choices';
import type { Caller } from '../contract';

/**
 * Keeps whether mails to an address come once a day, at 08:00 of working days, instead of at 08:00 and 14:00. What may not wait until
 * the next morning leaves in its own slot all the same (`waitsUntil`).
 */
export async function chooseOnceADay(caller: Caller, email: string, onceADay: boolean): Promise<void> {
  const { at, who } = caller;
  await caller.writer.transaction(async (tx) => {
    await setOnceADay(tx, { email, onceADay, who, at });
    const subject = `address/${email.toLowerCase()}`;
    await writeAudit(tx, { at, who, action: 'mail.choice', subject, detail: { onceADay } });
  });
}
