import { randomBytes, randomUUID } from 'node:crypto';
import { dayOf } from '../../domain/time/time';
import { headerText, readMailbox } from '../../mail/header-text';
import { localMailbox } from '../../mail/local-mailbox';
import { signInMail } from '../../mail/templates/sign-in-mail';
import { type Grant, readGrants } from '../../storage/grants';
import { forgetOldLimits } from '../../storage/rate-limits';
import type { WebDependencies } from '../dependencies';
import { LINK_MINUTES, sha256 } from './ask';

const SWEEP_MS = 5_000;
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
export function startLinkSender(deps: WebDependencies): LinkSender {
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
export async function sendWaiting(deps: WebDependencies, isOver: () => boolean = () => false): Promise<void> {
  const forgotten = await deps.database.rows(
    `delete from sign_in_links where asked_at < now() - interval '1 day' returning id`,
  );
  if (forgotten.length > 0) await forgetOldLimits(deps.database);
  while (!isOver() && (await sendNext(deps))) {
    // The next one, until nobody waits.
  }
}

interface Claimed {
  id: number;
  email: string;
  secondsLeft: number;
}

/**
 * Claims one and sends it. The token is made here and never stored, so a link whose sender died is not sent again: the
 * person asks anew. What waited half its life is given up.
 */
async function sendNext(deps: WebDependencies): Promise<boolean> {
  const token = randomBytes(32).toString('base64url');
  const [claimed] = await deps.database.rows<Claimed>(
    `update sign_in_links set state = 'sending', token_hash = $1 where id = (
       select id from sign_in_links where state = 'asked' and asked_at > now() - interval '5 minutes'
       order by id limit 1 for update skip locked)
     returning id, email, ${LINK_MINUTES} * 60 - extract(epoch from now() - asked_at)::float8 as "secondsLeft"`,
    [sha256(token)],
  );
  if (claimed === undefined) return false;
  const [grant] = await readGrants(deps.database, claimed.email, dayOf(deps.clock()));
  const state = grant === undefined ? 'nobody' : await sendLink(deps, claimed, grant, token);
  await deps.database.rows('update sign_in_links set state = $2 where id = $1', [claimed.id, state]);
  return true;
}

async function sendLink(
  deps: WebDependencies,
  { secondsLeft }: Claimed,
  grant: Grant,
  token: string,
): Promise<'sent' | 'failed'> {
  const at = deps.clock();
  const url = `${deps.baseUrl}/dang-nhap/lien-ket?token=${token}`;
  const from = readMailbox(deps.mail?.from ?? '') ?? NOBODY;
  const transport = deps.mail?.transport ?? localMailbox(deps.database);
  const result = await transport.send({
    messageId: `<sign-in-${randomUUID()}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`,
    from,
    to: { name: headerText(grant.name), address: grant.address },
    ...signInMail({ url, until: at + secondsLeft * 1_000, name: grant.name }),
    at,
  });
  if (result.status === 'sent') return 'sent';
  deps.logger?.warn({ status: result.status }, 'sign-in link could not be sent');
  return 'failed';
}
