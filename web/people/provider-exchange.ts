import { createHmac } from 'node:crypto';
import * as client from 'openid-client';
import { type IdentityProvider, ProviderAway } from '../access/identity-providers';
import { AnswerTooLarge } from '../http/limited-fetch';

/** What ties a sign-in to the browser that asked: its cookie and the state that goes to the provider and back. */
export interface SignInTie {
  browser: string;
  state: string;
}

/** Where the provider sends the browser back to; registered there letter by letter. */
export function redirectAddress(baseUrl: string, provider: string): string {
  return `${baseUrl}/dang-nhap/co-quan/${provider}`;
}

/** Where people come back to after signing out at the provider. */
export function signedOutAddress(baseUrl: string): string {
  return `${baseUrl}/dang-nhap`;
}

/**
 * A value of one sign-in that only the asking browser's cookie gives again, so that it stands in no table: nonce and PKCE verifier.
 * @example derived({ browser, state }, 'nonce') // 43 characters
 */
function derived({ browser, state }: SignInTie, use: 'nonce' | 'verifier'): string {
  return createHmac('sha256', browser).update(`${use} ${state}`).digest('base64url');
}

/**
 * The provider's address for a sign-in: authorization code with PKCE (S256), state and nonce.
 * @throws ProviderAway
 */
export async function signInAddressAt(provider: IdentityProvider, baseUrl: string, tie: SignInTie): Promise<URL> {
  const configuration = await provider.connect();
  const { id, acr } = provider.settings;
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectAddress(baseUrl, id),
    scope: 'openid email',
    state: tie.state,
    nonce: derived(tie, 'nonce'),
    code_challenge: await client.calculatePKCECodeChallenge(derived(tie, 'verifier')),
    code_challenge_method: 'S256',
    ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
  });
}

/** What a provider says of a person; nothing else of its tokens is kept. */
export interface ProviderClaims {
  subject: string;
  /** The provider's own session, for its word that it is over. */
  session: string | null;
  email: string | null;
  /** As the provider says; null where it says nothing. */
  emailVerified: boolean | null;
  acr: string | null;
  amr: readonly string[];
}

/**
 * Takes the code that the browser brought back: state, issuer (against a mix-up of providers), nonce, audience, times and signature are checked.
 * @param query of the address that the provider sent the browser to, with its `?`
 * @throws ProviderAway; errors of `openid-client` where an answer is not what it must be
 */
export async function claimsOf(
  provider: IdentityProvider,
  baseUrl: string,
  { query, tie }: { query: string; tie: SignInTie },
): Promise<ProviderClaims> {
  const configuration = await provider.connect();
  const came = new URL(`${redirectAddress(baseUrl, provider.settings.id)}${query}`);
  try {
    const tokens = await client.authorizationCodeGrant(configuration, came, {
      expectedState: tie.state,
      expectedNonce: derived(tie, 'nonce'),
      pkceCodeVerifier: derived(tie, 'verifier'),
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    // Many providers put the address only into their answer about the person.
    const mail =
      claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    return {
      subject: claims.sub,
      session: textOf(claims.sid),
      email: textOf(mail.email),
      emailVerified: truthOf(mail.email_verified),
      acr: textOf(claims.acr),
      amr: Array.isArray(claims.amr) ? claims.amr.filter((one) => typeof one === 'string') : [],
    };
  } catch (fault) {
    if (!isAbsence(fault)) throw fault;
    provider.isAway();
    throw new ProviderAway(provider.settings.id, { cause: fault });
  }
}

/** The provider could not be asked, took too long, or failed itself; everything else is an answer that is refused. */
function isAbsence(fault: unknown): boolean {
  const { name, code, cause } = fault as { name?: string; code?: string; cause?: unknown };
  if (name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || fault instanceof AnswerTooLarge) return true;
  if (cause instanceof Response) return cause.status >= 500;
  // What `fetch` says of a connection that was refused or broken.
  if (fault instanceof TypeError && fault.message === 'fetch failed') return true;
  return cause instanceof Error && isAbsence(cause);
}

/** The address at the provider that signs a person out there too; null where it has none or is away. */
export async function signOutAddressAt(provider: IdentityProvider, baseUrl: string): Promise<string | null> {
  try {
    const configuration = await provider.connect();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: signedOutAddress(baseUrl) }).href;
  } catch {
    // Whoever signs out has left our pages already; the provider's absence keeps nobody in.
    return null;
  }
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}

/** Some providers write booleans as texts. */
function truthOf(claim: unknown): boolean | null {
  if (claim === true || claim === 'true') return true;
  return claim === false || claim === 'false' ? false : null;
}
