import { randomBytes, randomUUID } from 'node:crypto';
import { dayOf } from '../../domain/time/time';
import { headerText, readMailbox } from '../../mail/header-text';
import { localMailbox } from '../../mail/local-mailbox';
import { reportMailTaken, reportStandstill } from '../../mail/stand-still';
import { signInMail } from '../../mail/templates/sign-in-mail';
import { type Grant, readGrants } from '../../storage/grants';
import { deleteOldLimits } from '../../storage/rate-limits';
import { secretHash } from '../../storage/secret-hash';
import {
  type ClaimedLink,
  claimLink,
  deleteOldLinks,
  postponeLink,
  setLinkCode,
  setLinkState,
} from '../../storage/sign-in-links';
import type { DatabaseDependencies } from '../dependencies';
import { codeHash, codeInWords, newCode } from './mail-code';

const SWEEP_MS = 5_000;
const NOBODY = { name: 'Đúng Hạn', address: 'dung-han@localhost.invalid' };

/** Sends the requested links one by one until stopped. */
export interface LinkSender {
  /** Starts a run for a new request. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Starts the sender. It runs in the web process and needs only PostgreSQL and the mail server, because a unit must be
 * able to sign in and report while Temporal is down (docs/decisions/0019). A sweep sends what a killed process left.
 */
export function startLinkSender(deps: DatabaseDependencies): LinkSender {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const run = () => {
    running = running
      .then(() => (stopped ? undefined : sendWaiting(deps, () => stopped)))
      .catch((fault: unknown) => {
        deps.logger?.warn({ err: fault }, 'sign-in links: will try again');
      });
  };
  const timer = setInterval(run, SWEEP_MS);
  timer.unref();
  return {
    wake: run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** Sends all waiting links. */
export async function sendWaiting(deps: DatabaseDependencies, isOver: () => boolean = () => false): Promise<void> {
  if ((await deleteOldLinks(deps.database)) > 0) await deleteOldLimits(deps.database);
  while (!isOver() && (await sendNext(deps))) {
    // Continues until none waits.
  }
}

/**
 * Claims one request and sends its link. Only hashes of token and code are stored, so a link whose sender died is not
 * sent again: the person requests a new one. One that the mail server did not take (greylisting, a quota, a server that is
 * away) is tried again while it is valid, with a new token each time. An address that nobody has costs the same work, the slow hash
 * of a code included, so that the time does not show whether an address is known.
 */
async function sendNext(deps: DatabaseDependencies): Promise<boolean> {
  const token = randomBytes(32).toString('base64url');
  const claimed = await claimLink(deps.database, secretHash(token));
  if (claimed === null) return false;
  const code = newCode();
  await setLinkCode(deps.database, claimed.id, await codeHash(code, secretHash(token)));
  const [grant] = await readGrants(deps.database, claimed.email, dayOf(deps.clock()));
  const state = grant === undefined ? 'nobody' : await sendLink(deps, claimed, grant, { token, code });
  if (state === 'later' && (await postponeLink(deps.database, claimed))) return true;
  await setLinkState(deps.database, claimed.id, state === 'later' ? 'failed' : state);
  return true;
}

async function sendLink(
  deps: DatabaseDependencies,
  { secondsLeft }: ClaimedLink,
  grant: Grant,
  { token, code }: { token: string; code: string },
): Promise<'sent' | 'later' | 'failed'> {
  const at = deps.clock();
  // In the fragment, which browsers do not send, so that no log and no proxy sees the token.
  const url = `${deps.baseUrl}/dang-nhap/lien-ket#${token}`;
  const from = readMailbox(deps.mail?.from ?? '') ?? NOBODY;
  const transport = deps.mail?.transport ?? localMailbox(deps.database);
  const result = await transport.send({
    messageId: `<sign-in-${randomUUID()}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    from,
    to: { name: headerText(grant.name), address: grant.address },
    ...signInMail({ url, code: codeInWords(code), until: at + secondsLeft * 1_000, name: grant.name }),
    at,
  });
  if (result.status === 'sent') {
    await reportMailTaken(deps.database, at);
    return 'sent';
  }
  deps.logger?.warn({ status: result.status, answer: result.detail }, 'sign-in link could not be sent');
  if (result.status === 'bad-address' || result.status === 'mailbox-full') return 'failed';
  const by = result.status === 'stopped' ? 'refused' : 'away';
  if (by === 'refused' || result.unreachable === true)
    await reportStandstill(deps.database, { by, answer: result.detail }, at);
  return 'later';
}
