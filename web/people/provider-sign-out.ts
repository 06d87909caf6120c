import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';
import { fetchOfProvider, type IdentityProvider } from '../access/identity-providers';

/** Who has signed out at the provider: a person, one session, or one session of a person. */
export interface SignedOut {
  subject: string | null;
  session: string | null;
}

/** What a logout token is about (OpenID Connect Back-Channel Logout 1.0, 2.4). */
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Keys are symmetric nowhere: whoever knows our secret could otherwise sign. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** The keys of each provider, kept between its messages. */
const KEYS = new WeakMap<IdentityProvider, ReturnType<typeof createRemoteJWKSet>>();

/**
 * Reads a provider's word that somebody has signed out there: signed by it, for us, of the last minutes, and about signing out.
 * A copy of it ends only what is over already.
 * @throws Error when it is not that
 */
export async function readLogoutToken(provider: IdentityProvider, token: string): Promise<SignedOut> {
  const { payload } = await jwtVerify(token, await keysOf(provider), {
    issuer: provider.settings.issuer,
    audience: provider.settings.clientId,
    algorithms: ALGORITHMS,
    clockTolerance: 60,
    maxTokenAge: 300,
    requiredClaims: ['iat', 'jti', 'events'],
  });
  const { events, nonce, sub, sid } = payload;
  const isLogout = typeof events === 'object' && events !== null && typeof Reflect.get(events, EVENT) === 'object';
  const [subject, session] = [textOf(sub), textOf(sid)];
  // With a nonce it would be an ID token.
  if (!isLogout || nonce !== undefined || (subject === null && session === null)) throw new Error('no logout token');
  return { subject, session };
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}

async function keysOf(provider: IdentityProvider): Promise<ReturnType<typeof createRemoteJWKSet>> {
  const known = KEYS.get(provider);
  if (known !== undefined) return known;
  const { jwks_uri: address } = (await provider.connect()).serverMetadata();
  const keys = createRemoteJWKSet(new URL(address!), {
    [customFetch]: (url: string, options: RequestInit) => fetchOfProvider(url, options),
  });
  KEYS.set(provider, keys);
  return keys;
}
