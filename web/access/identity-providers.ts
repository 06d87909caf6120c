import * as client from 'openid-client';
import { type IdentityProviderConfig, isThisMachine } from '../../config/identity-provider';
import type { Logger } from '../../config/logger';
import { type FetchLimits, limitedFetch } from '../http/limited-fetch';

/** Whether a provider answered when it was last asked; `unknown` before. */
export type ProviderState = 'unknown' | 'ready' | 'away';

/** One of the office's own services for signing in. */
export interface IdentityProvider {
  readonly settings: IdentityProviderConfig;
  readonly state: ProviderState;
  /**
   * Its addresses and keys, asked for when they are first needed and once an hour; what is known stays in use while it is away.
   * @throws ProviderAway
   */
  connect(): Promise<client.Configuration>;
  /** Asks anew in the background where the last answer is old; nothing waits for it. */
  look(): void;
  /** Notes that it did not answer. */
  isAway(): void;
}

/** The provider does not answer, or not with what OpenID Connect asks of it. */
export class ProviderAway extends Error {}

/** A document of a provider is a few kilobytes; its keys a few more. */
const LIMITS: FetchLimits = { ms: 8_000, bytes: 256 * 1_024 };
/** After this its addresses are read again. */
const READ_AGAIN_MS = 3_600_000;
/** How often its state is looked at for pages and monitors. */
const LOOK_AGAIN_MS = 60_000;
/** How far the clocks of provider and program may differ, in seconds. */
const CLOCK_TOLERANCE = 60;

declare module 'fastify' {
  interface FastifyInstance {
    /** The office's own services for signing in. */
    identityProviders: readonly IdentityProvider[];
  }
}

export function identityProviders(
  settings: readonly IdentityProviderConfig[],
  logger: Logger | undefined,
): IdentityProvider[] {
  return settings.map((one) => identityProvider(one, logger));
}

function identityProvider(settings: IdentityProviderConfig, logger: Logger | undefined): IdentityProvider {
  let known: client.Configuration | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let state: ProviderState = 'unknown';
  let running: Promise<client.Configuration> | null = null;
  const read = async (): Promise<client.Configuration> => {
    triedAt = performance.now();
    try {
      known = await discover(settings);
      readAt = performance.now();
      state = 'ready';
      return known;
    } catch (fault) {
      state = 'away';
      logger?.warn({ provider: settings.id, ...faultFacts(fault) }, 'identity provider does not answer');
      if (known !== null) return known;
      throw new ProviderAway(settings.id);
    } finally {
      running = null;
    }
  };
  const connect = async (): Promise<client.Configuration> => {
    if (known !== null && performance.now() - readAt < READ_AGAIN_MS && state === 'ready') return known;
    running ??= read();
    return running;
  };
  return {
    settings,
    get state() {
      return state;
    },
    connect,
    look() {
      if (performance.now() - triedAt < LOOK_AGAIN_MS || running !== null) return;
      running = read();
      running.catch(() => undefined);
    },
    isAway() {
      state = 'away';
    },
  };
}

async function discover(settings: IdentityProviderConfig): Promise<client.Configuration> {
  const issuer = new URL(settings.issuer);
  const metadata = { client_secret: settings.clientSecret, [client.clockTolerance]: CLOCK_TOLERANCE };
  return client.discovery(issuer, settings.clientId, metadata, authentication(settings.clientSecret), {
    timeout: LIMITS.ms / 1_000,
    [client.customFetch]: fetchOfProvider,
    // The signature of an ID token is checked as well, though it comes over TLS from the provider itself.
    execute: [
      client.enableNonRepudiationChecks,
      ...(issuer.protocol === 'http:' && isThisMachine(issuer) ? [client.allowInsecureRequests] : []),
    ],
  });
}

/** Asks a provider within limits of time and size. */
export function fetchOfProvider(url: string, options: RequestInit): Promise<Response> {
  return limitedFetch(LIMITS, url, options);
}

/** `client_secret_basic`, which a provider must take unless it says otherwise; else in the body. */
function authentication(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

/** What the log may have of a fault: kinds and codes, never a token, an answer or an address. */
export function faultFacts(fault: unknown): { kind: string; code: string | null } {
  const {
    name = 'Error',
    code,
    cause,
  } = (fault ?? {}) as { name?: string; code?: unknown; cause?: { code?: unknown } };
  const named = [code, cause?.code].find((one) => typeof one === 'string' && /^[\w.-]{1,60}$/.test(one));
  return { kind: name, code: (named as string | undefined) ?? null };
}
