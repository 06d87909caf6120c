import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { needsSecondFactor, seatOf } from '../../domain/people/duty';
import { dayOf } from '../../domain/time/time';
import { addAccountOfContact } from '../../storage/accounts';
import { writeAudit } from '../../storage/audit';
import { type Grant, readGrants } from '../../storage/grants';
import { noteBrowser } from '../../storage/known-browsers';
import { secretHash } from '../../storage/secret-hash';
import type { SignedInBy } from '../../storage/sessions';
import { safeRedirect } from '../access/safe-redirect';
import { endSession, signedInByOf, startGrantedSession } from '../access/session';
import type { DatabaseDependencies } from '../dependencies';
import { startPage } from '../frame/navigation';
import { sendPage } from '../frame/page';
import { LINK_SCRIPT } from '../frame/script';
import {
  clearLinkCookie,
  knownCookieOf,
  linkCookieOf,
  sessionCookieOf,
  setKnownCookie,
  setLinkCookie,
  setSessionCookie,
} from '../http/cookie';
import { addressAsTyped, newBrowserSecret, requestLink, useLink, useMailCode } from './link-request';
import { type LinkSender, startLinkSender } from './link-sender';
import type { ProviderChoice } from './parts/provider-choices';
import { signInAskedView } from './sign-in-asked-view';
import { type SignInLinkContent, signInLinkView } from './sign-in-link-view';
import { signInView } from './sign-in-view';

interface Body {
  thu?: unknown;
  tiep?: unknown;
  token?: unknown;
  ma?: unknown;
}

const TOO_OFTEN = message('requests.too-many');
/** The same answer for every failed link: used, expired, mistyped, another browser, role removed. */
const REFUSED = message('people.link-refused');

/** The same for the code of the mail. */
const CODE_REFUSED = message('people.mail-code-refused');

/**
 * Sign-in without passwords: a link is requested, shown by GET and used by POST, in the requesting browser only. The
 * token is in the link's fragment, which browsers do not send; the page's script copies it into the form. Without
 * scripts the person types the short code of the mail.
 */
export function signInRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  let sender: LinkSender | null = null;
  app.addHook('onReady', async () => {
    sender = startLinkSender(deps);
  });
  app.addHook('onClose', async () => sender?.stop());

  app.get<{ Querystring: { tiep?: string } }>(
    '/dang-nhap',
    { config: { access: 'everyone' } },
    async (request, reply) => {
      const next = safeRedirect(request.query.tiep);
      return sendPage(deps, request, reply, signInView, { next, typed: '', fault: null, providers: choicesOf(app) });
    },
  );

  app.post<{ Body: Body }>('/dang-nhap', { config: { access: 'everyone' } }, async (request, reply) => {
    const body = request.body;
    const next = safeRedirect(typeof body.tiep === 'string' ? body.tiep : undefined);
    const email = addressAsTyped(body.thu);
    if (email === null) {
      const typed = typeof body.thu === 'string' ? body.thu.slice(0, 254) : '';
      const fault = message('people.address-needed');
      return sendPage(deps, request, reply.code(422), signInView, { next, typed, fault, providers: choicesOf(app) });
    }
    const browser = linkCookieOf(request, deps.baseUrl) ?? newBrowserSecret();
    const known = knownCookieOf(request, deps.baseUrl);
    const asked = await requestLink(deps.database, { email, browser, known, ip: request.ip, next });
    if (asked === 'network-too-often') throw tooOften();
    // The same answer for every address: it says that links were requested for the address, not whether it is known.
    if (asked === 'address-too-often') throw addressTooOften();
    setLinkCookie(reply, deps.baseUrl, browser);
    sender?.wake();
    return sendPage(deps, request, reply, signInAskedView, { email });
  });

  app.get('/dang-nhap/lien-ket', { config: { access: 'everyone' } }, async (request, reply) => {
    if (Object.keys(request.query as object).length > 0) return reply.redirect('/dang-nhap/lien-ket', 303);
    // Mail scanners open this page too, so it looks nothing up and uses no link.
    return sendLinkPage(deps, request, reply, null);
  });

  // Mail programs escape the `#` of the link or append to it. The token that was sent then is not used; the code of the mail is.
  app.get('/dang-nhap/lien-ket*', { config: { access: 'everyone' } }, async (_request, reply) =>
    reply.redirect('/dang-nhap/lien-ket', 303),
  );

  app.post<{ Body: Body }>('/dang-nhap/lien-ket', { config: { access: 'everyone' } }, async (request, reply) => {
    const { token, ma } = request.body;
    const browser = linkCookieOf(request, deps.baseUrl);
    const byCode = token === undefined && ma !== undefined;
    const given = { typed: byCode ? ma : token, browser, ip: request.ip };
    const spending = await (byCode ? useMailCode : useLink)(deps.database, given);
    if (spending.outcome === 'too-often') throw tooOften();
    // Asked also for nobody, so that a good link of someone without a role takes no longer than a bad one.
    const grants = await grantsOf(deps, request, spending.outcome === 'used' ? spending.email : '');
    if (spending.outcome === 'refused' || grants.length === 0) {
      if (!byCode || browser === null) throw new DungHanError('SIGN_IN_REFUSED', REFUSED);
      request.log.info({ code: 'SIGN_IN_REFUSED', status: 403 }, 'request refused');
      return sendLinkPage(deps, request, reply.code(403), CODE_REFUSED);
    }
    clearLinkCookie(reply, deps.baseUrl);
    return continueSignIn(deps, request, reply, {
      email: spending.email,
      grants,
      next: spending.next,
      by: null,
      strong: false,
    });
  });
}

/** The providers to choose from; their state is looked at in the background, and the page waits for none. */
function choicesOf(app: FastifyInstance): ProviderChoice[] {
  return app.identityProviders.map((provider) => {
    provider.look();
    return { id: provider.settings.id, name: provider.settings.name, away: provider.state === 'away' };
  });
}

/** @param fault of the typed code */
function sendLinkPage(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: SignInLinkContent['fault'],
): Promise<FastifyReply> {
  const asked = linkCookieOf(request, deps.baseUrl) !== null;
  return sendPage(deps, request, reply, signInLinkView, { script: LINK_SCRIPT, asked, fault });
}

function tooOften(): DungHanError {
  return new DungHanError('TOO_MANY_REQUESTS', TOO_OFTEN);
}

function addressTooOften(): DungHanError {
  return new DungHanError('TOO_MANY_REQUESTS', message('people.address-too-often'));
}

export function grantsOf(deps: DatabaseDependencies, request: FastifyRequest, email: string): Promise<Grant[]> {
  return readGrants(deps.database, email, dayOf(request.at));
}

/** Who has shown to own an address, by a link or through a provider, and the roles it may sign in with. */
interface Shown {
  email: string;
  grants: readonly Grant[];
  next: string | null;
  by: SignedInBy | null;
  /** The provider has asked for a second factor. */
  strong: boolean;
}

/** A session, or, where the role asks for a second factor that was not given yet, half of one and the question for the code. */
export async function continueSignIn(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: Shown,
): Promise<FastifyReply> {
  const half = !deps.embedded && !given.strong && given.grants.some(({ duty }) => needsSecondFactor(duty));
  const grant = given.grants[0]!;
  await replaceSession(deps, request, reply, {
    email: given.email,
    grant,
    strong: given.strong,
    stage: half ? 'second-factor' : 'full',
    by: given.by,
  });
  if (half)
    return reply.redirect(`/dang-nhap/ma${given.next === null ? '' : `?tiep=${encodeURIComponent(given.next)}`}`, 303);
  return reply.redirect(given.grants.length > 1 ? '/vai-tro' : (given.next ?? startPage(seatOf(grant.duty))), 303);
}

/**
 * A session with a new id; the one before it ends.
 * @param given `by`: left out where the same person goes on in another role or after the second factor: as the session before
 */
export async function replaceSession(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  given: { email: string; grant: Grant; stage: 'second-factor' | 'full'; strong: boolean; by?: SignedInBy | null },
): Promise<void> {
  const old = sessionCookieOf(request, deps.baseUrl);
  const browser = request.headers['user-agent'] ?? '';
  const known = knownCookieOf(request, deps.baseUrl) ?? newBrowserSecret();
  const token = await deps.database.transaction(async (tx) => {
    const by = given.by === undefined && old !== null ? await signedInByOf(tx, old) : (given.by ?? null);
    if (old !== null) await endSession(tx, old);
    const { accountRole, contact, duty, name } = given.grant;
    if (given.stage === 'second-factor') await addAccountOfContact(tx, given.email, name, request.at);
    else {
      await noteBrowser(tx, secretHash(known), secretHash(given.email));
      const subject = accountRole === null ? `contact/${contact}` : `account-role/${accountRole}`;
      const action = by === null ? 'sign-in' : 'sign-in.provider';
      const detail = by === null ? { duty } : { duty, provider: by.provider };
      await writeAudit(tx, { at: request.at, who: name, action, subject, detail });
    }
    return startGrantedSession(tx, { ...given, by, browser });
  });
  if (given.stage === 'full') setKnownCookie(reply, deps.baseUrl, known);
  setSessionCookie(reply, deps.baseUrl, token);
}
