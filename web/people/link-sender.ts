import { randomBytes, randomUUID } from 'node:crypto';
import { dayOf } from '../../domain/time/time';
import { headerText, readMailbox } from '../../mail/header-text';
import { localMailbox } from '../../mail/local-mailbox';
import { signInMail } from '../../mail/templates/sign-in-mail';
import { type Grant, readGrants } from '../../storage/grants';
import { deleteOldLimits, takeToken } from '../../storage/rate-limits';
import { type ClaimedLink, claimLink, deleteOldLinks, setLinkCode, setLinkState } from '../../storage/sign-in-links';
import type { DatabaseDependencies } from '../dependencies';
import { sha256 } from './ask-link';
import { codeHash, codeInWords, newCode } from './mail-code';

const SWEEP_MS = 5_000;
/** Mails with links to the people of one unit, whatever address asks: more than an office at eight in the morning needs. */
const PER_UNIT = { burst: 20, secondsEach: 60 };
const NOBODY = { name: 'Đúng Hạn', address: 'dung-han@localhost.invalid' };

/** Sends the links that were asked for, one after the other, until stopped. */
export interface LinkSender {
  /** Something was asked for just now. */
  wake(): void;
  stop(): Promise<void>;
}

/**
 * Starts sending. It lives in the web process and stands on PostgreSQL and the mail server alone, because a unit must be
 * able to sign in and report while Temporal is away (docs/decisions/0019). The sweep takes what a killed process left.
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

/** Sends all that waits. */
export async function sendWaiting(deps: DatabaseDependencies, isOver: () => boolean = () => false): Promise<void> {
  if ((await deleteOldLinks(deps.database)) > 0) await deleteOldLimits(deps.database);
  while (!isOver() && (await sendNext(deps))) {
    // The next one, until nobody waits.
  }
}

/**
 * Claims one and sends it. Token and code are made here and only their hashes are stored, so a link whose sender died is not
 * sent again: the person asks anew. What waited half its life is given up.
 */
async function sendNext(deps: DatabaseDependencies): Promise<boolean> {
  const token = randomBytes(32).toString('base64url');
  const claimed = await claimLink(deps.database, sha256(token));
  if (claimed === null) return false;
  const [grant] = await readGrants(deps.database, claimed.email, dayOf(deps.clock()));
  const state = grant === undefined ? 'nobody' : await sendWithinLimit(deps, claimed, grant, token);
  await setLinkState(deps.database, claimed.id, state);
  return true;
}

/** Who asked gets no other answer when the limit of a unit is reached: that would tell which addresses are known. */
async function sendWithinLimit(
  deps: DatabaseDependencies,
  claimed: ClaimedLink,
  grant: Grant,
  token: string,
): Promise<'sent' | 'failed' | 'limited'> {
  if (grant.unit !== null && !(await takeToken(deps.database, `mail-unit ${grant.unit}`, PER_UNIT))) {
    deps.logger?.warn({ unit: grant.unit }, 'sign-in links: too many for this unit');
    return 'limited';
  }
  const code = newCode();
  const hash = await codeHash(code, sha256(token));
  await setLinkCode(deps.database, claimed.id, hash);
  return sendLink(deps, claimed, grant, { token, code });
}

async function sendLink(
  deps: DatabaseDependencies,
  { secondsLeft }: ClaimedLink,
  grant: Grant,
  { token, code }: { token: string; code: string },
): Promise<'sent' | 'failed'> {
  const at = deps.clock();
  // Behind the `#`: no browser sends it, so no log and no proxy on the way ever sees it.
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
  if (result.status === 'sent') return 'sent';
  deps.logger?.warn({ status: result.status }, 'sign-in link could not be sent');
  return 'failed';
}
