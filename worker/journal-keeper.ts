import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { MailDeps } from '../activities/deps';
import { anchorsInText, anchorText, type JournalAnchor } from '../domain/journal/anchor';
import type { JournalCheck } from '../domain/journal/check';
import { dayOf, HOUR, type Instant, MINUTE, timeOfDay } from '../domain/time/time';
import { headerText, readMailbox } from '../mail/header-text';
import { anchorMail } from '../mail/templates/anchor-mail';
import { writeAudit } from '../storage/audit';
import type { Database } from '../storage/database';
import {
  holdAnchors,
  type KeptAnchor,
  linkJournal,
  makeAnchor,
  noteAnchorCopy,
  readAnchorKeepers,
  readAnchors,
} from '../storage/journal-chain';
import { type GivenAnchor, keepCheck, readLastCheck, verifyJournal } from '../storage/verify-journal';
import { type Beat, startBeat } from './heartbeat-loop';

/** What keeps the journal as evidence. */
export interface JournalKeeping {
  database: Database;
  /** Business time. */
  clock(): Instant;
  mail: MailDeps;
  /** `ANCHOR_DIR`; null: anchors leave by mail only. */
  anchorDir: string | null;
  log: Logger;
}

/** Who does it, in the journal. */
const PROGRAM = 'Đúng Hạn';
/** Mails of the day's anchor leave from here on; its file is written at once. */
const MAIL_FROM = 8 * HOUR;
/** An anchor that has not left everywhere is tried again after this. */
const AGAIN_AFTER = 10 * MINUTE;

/**
 * Links new lines of the journal every few seconds; once a day makes the anchor, verifies the journal, writes the anchor to a file and
 * mails it to the administrators. It needs no Temporal; with several workers each thing is done by one.
 */
export function startJournalKeeper(keeping: JournalKeeping): Beat {
  let nextAnchor = 0;
  return startBeat(async () => {
    await linkJournal(keeping.database);
    const at = keeping.clock();
    if (at < nextAnchor) return;
    await keepAnchor(keeping, at);
    nextAnchor = at + AGAIN_AFTER;
  }, keeping.log);
}

/** The anchor of the day: made where it is missing, and brought to where it has not been. */
export async function keepAnchor(keeping: JournalKeeping, at: Instant): Promise<void> {
  const { database, log } = keeping;
  await holdAnchors(database, async () => {
    const day = dayOf(at);
    const made = await makeAnchor(database, day, at);
    const anchor = (await readAnchors(database, 1)).find((one) => one.day === day);
    if (anchor === undefined) return;
    if (made) {
      const { seq, hash } = anchor;
      await writeAudit(database, {
        at,
        who: PROGRAM,
        action: 'journal.anchor',
        subject: 'journal',
        detail: { day, seq, hash },
      });
      const check = await verifyJournal(database, anchorsOfFolder(keeping));
      await keepCheck(database, { at, who: PROGRAM, ...check });
      if (check.faults > 0)
        log.error({ faults: check.faults, found: check.found.slice(0, 3) }, 'the journal was changed');
    }
    await writeFile(keeping, anchor, at);
    if (timeOfDay(at) >= MAIL_FROM) await sendMails(keeping, anchor, at);
  });
}

function anchorsOfFolder({ anchorDir, log }: JournalKeeping): GivenAnchor[] {
  if (anchorDir === null) return [];
  try {
    return readdirSync(anchorDir)
      .filter((file) => /^dau-niem-nhat-ky-\d{4}-\d\d-\d\d\.txt$/.test(file))
      .sort()
      .flatMap((file) => anchorsInText(readFileSync(join(anchorDir, file), 'utf8')).map((one) => ({ ...one, file })));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') log.error({ fault }, 'ANCHOR_DIR cannot be read');
    return [];
  }
}

/** A file that is there is never written over: it may say more than the database does. */
async function writeFile({ anchorDir, database, log }: JournalKeeping, anchor: KeptAnchor, at: Instant): Promise<void> {
  if (anchorDir === null) return;
  const file = join(anchorDir, `dau-niem-nhat-ky-${anchor.day}.txt`);
  if (anchor.copies.some(({ kind, target }) => kind === 'file' && target === file)) return;
  try {
    mkdirSync(anchorDir, { recursive: true });
    writeFileSync(file, anchorText(anchor), { flag: 'wx', mode: 0o640 });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') {
      log.error({ fault }, 'the anchor of the journal cannot be written to ANCHOR_DIR');
      return;
    }
  }
  await noteAnchorCopy(database, anchor.day, { kind: 'file', target: file, at });
}

async function sendMails({ database, mail, log }: JournalKeeping, anchor: KeptAnchor, at: Instant): Promise<void> {
  const from = readMailbox(mail.from);
  if (from === null) return;
  const check: JournalCheck | null = await readLastCheck(database);
  for (const { name, email } of await readAnchorKeepers(database, anchor.day)) {
    if (anchor.copies.some(({ kind, target }) => kind === 'mail' && target === email)) continue;
    const result = await mail.transport.send({
      messageId: messageIdOf(anchor, email, from.address),
      from,
      to: { name: headerText(name), address: email },
      ...anchorMail({ anchor, check, name, journalUrl: `${mail.baseUrl}/nhat-ky` }),
      at,
    });
    if (result.status === 'sent') await noteAnchorCopy(database, anchor.day, { kind: 'mail', target: email, at });
    else log.warn({ status: result.status, answer: result.detail }, 'the anchor of the journal was not mailed');
  }
}

/** The same for a repeat after a crash, so that mail programs show it once. */
function messageIdOf({ day, hash }: JournalAnchor, email: string, sender: string): string {
  const name = createHash('sha256').update(`${day}\n${hash}\n${email}`).digest('hex').slice(0, 32);
  return `<anchor-${name}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
}
