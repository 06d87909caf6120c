import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DungHanError } from '../../domain/errors';
import { type Message, message } from '../../domain/messages/message';
import { insertProviderSignIn, useProviderSignIn } from '../../storage/provider-sign-ins';
import { takeToken } from '../../storage/rate-limits';
import { secretHash } from '../../storage/secret-hash';
import { deleteSessionsBy } from '../../storage/sessions';
import { faultFacts, type IdentityProvider, ProviderAway } from '../access/identity-providers';
import { networkOf, rangeOf } from '../access/network';
import { notFound } from '../access/request';
import { safeRedirect } from '../access/safe-redirect';
import type { DatabaseDependencies } from '../dependencies';
import { providerCookieOf, setProviderCookie } from '../http/cookie';
import { newBrowserSecret } from './link-request';
import { isSecondFactor, type ProviderAddress, providerAddress } from './provider-address';
import { claimsOf, type ProviderClaims, signInAddressAt } from './provider-exchange';
import { sendOnward } from './provider-onward';
import { readLogoutToken } from './provider-sign-out';
import { continueSignIn, grantsOf } from './sign-in-routes';

/** Limits as those of asking for a link: by network and range, and by the person whose address a provider has shown. */
const PER_NETWORK = { burst: 30, secondsEach: 10 };
const PER_RANGE = { burst: 150, secondsEach: 2 };
const PER_ADDRESS = { burst: 12, secondsEach: 60 };

interface Named {
  Params: { nha: string };
}

/**
 * Signing in by the office's own provider (OpenID Connect): a button sends the browser there, the provider sends it back with a code,
 * and whose address the provider has shown is signed in with the roles of that address here.
 */
export function providerRoutes(app: FastifyInstance, deps: DatabaseDependencies): void {
  const everyone = { config: { access: 'everyone' } } as const;

  app.post<Named & { Body: { tiep?: unknown } }>('/dang-nhap/co-quan/:nha', everyone, async (request, reply) => {
    const provider = providerOf(app, request.params.nha);
    const { tiep } = request.body ?? {};
    const next = safeRedirect(typeof tiep === 'string' ? tiep : undefined);
    await takeOfNetwork(deps, request);
    const tie = { browser: providerCookieOf(request, deps.baseUrl) ?? newBrowserSecret(), state: newBrowserSecret() };
    const address = await signInAddressAt(provider, deps.baseUrl, tie).catch((fault) =>
      refuse(provider, request, fault),
    );
    const noted = { provider: provider.settings.id, ...hashesOf(tie), next };
    if (!(await insertProviderSignIn(deps.database, noted))) throw tooOften();
    setProviderCookie(reply, deps.baseUrl, tie.browser);
    return sendOnward(deps, request, reply, { address: address.href, name: provider.settings.name, leaving: false });
  });

  app.get<Named & { Querystring: { state?: string } }>('/dang-nhap/co-quan/:nha', everyone, async (request, reply) => {
    const provider = providerOf(app, request.params.nha);
    const browser = providerCookieOf(request, deps.baseUrl) ?? '';
    const tie = { browser, state: request.query.state ?? '' };
    // Used up before anything is asked: what comes a second time, or in another browser, reaches no provider.
    const used = await useProviderSignIn(deps.database, { provider: provider.settings.id, ...hashesOf(tie) });
    if (used === null) throw refused(provider);
    const query = request.url.slice(request.url.indexOf('?'));
    const claims = await claimsOf(provider, deps.baseUrl, { query, tie }).catch((fault) =>
      refuse(provider, request, fault),
    );
    return signIn(deps, request, reply, { provider, claims, next: used.next });
  });

  // The provider's own server says that somebody has signed out there: no cookie and no Origin, and its signature instead.
  app.post<Named & { Body: { logout_token?: unknown } }>(
    '/dang-nhap/co-quan/:nha/dang-xuat',
    { config: { access: 'by-secret', oneClick: true } },
    async (request, reply) => {
      const provider = providerOf(app, request.params.nha);
      const token = request.body?.logout_token;
      const out = await readLogoutToken(provider, typeof token === 'string' ? token : '').catch((fault: unknown) => {
        request.log.warn({ provider: provider.settings.id, ...faultFacts(fault) }, 'logout token refused');
        throw new DungHanError('USAGE', message('people.provider-logout-refused'));
      });
      const by = { provider: provider.settings.id, subject: hashOf(out.subject), session: hashOf(out.session) };
      const ended = await deleteSessionsBy(deps.database, by);
      request.log.info({ provider: provider.settings.id, ended }, 'signed out at the identity provider');
      return reply.code(200).send();
    },
  );
}

/** The provider has shown an address: whoever has a role by it is signed in. */
async function signIn(
  deps: DatabaseDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
  { provider, claims, next }: { provider: IdentityProvider; claims: ProviderClaims; next: string | null },
): Promise<FastifyReply> {
  const { settings } = provider;
  const shown = providerAddress(claims, settings);
  if (!shown.ok) throw new DungHanError('PROVIDER_ADDRESS', whyNot(shown, settings.name));
  const { email } = shown;
  if (!(await takeToken(deps.database, `provider-address ${secretHash(email)}`, PER_ADDRESS))) throw tooOften();
  const grants = await grantsOf(deps, request, email);
  if (grants.length === 0) {
    throw new DungHanError('PROVIDER_ADDRESS', message('people.provider-unknown', { provider: settings.name, email }));
  }
  const by = { provider: settings.id, subject: hashOf(claims.subject)!, session: hashOf(claims.session) };
  return continueSignIn(deps, request, reply, { email, grants, next, by, strong: isSecondFactor(claims, settings) });
}

/** Why the provider's word about an address is not enough. */
function whyNot({ why, email }: Extract<ProviderAddress, { ok: false }>, provider: string): Message {
  if (email === null) return message('people.provider-missing', { provider });
  if (why === 'other-domain') return message('people.provider-other-domain', { provider, email });
  return message('people.provider-unverified', { provider, email });
}

function providerOf(app: FastifyInstance, id: string): IdentityProvider {
  const found = app.identityProviders.find(({ settings }) => settings.id === id);
  if (found === undefined) throw notFound();
  return found;
}

async function takeOfNetwork({ database }: DatabaseDependencies, { ip }: FastifyRequest): Promise<void> {
  const network = await takeToken(database, `provider-network ${networkOf(ip)}`, PER_NETWORK);
  if (network && (await takeToken(database, `provider-range ${rangeOf(ip)}`, PER_RANGE))) return;
  throw tooOften();
}

/** What went wrong, for the reader; the log has its kind, and nothing that the provider has sent. */
function refuse(provider: IdentityProvider, request: FastifyRequest, fault: unknown): never {
  request.log.warn({ provider: provider.settings.id, ...faultFacts(fault) }, 'sign-in by provider failed');
  if (!(fault instanceof ProviderAway)) throw refused(provider);
  throw new DungHanError('PROVIDER_AWAY', message('people.provider-away', { provider: provider.settings.name }));
}

function refused({ settings }: IdentityProvider): DungHanError {
  return new DungHanError('PROVIDER_REFUSED', message('people.provider-refused', { provider: settings.name }));
}

function tooOften(): DungHanError {
  return new DungHanError('TOO_MANY_REQUESTS', message('requests.too-many'));
}

function hashesOf({ browser, state }: { browser: string; state: string }): { browserHash: string; stateHash: string } {
  return { browserHash: secretHash(browser), stateHash: secretHash(state) };
}

function hashOf(text: string | null): string | null {
  return text === null ? null : secretHash(text);
}
