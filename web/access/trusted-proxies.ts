import type { WebDependencies } from '../dependencies';
import { isSecure } from '../http/cookie';

/**
 * The proxies whose `X-Forwarded-For` and `-Host` are believed. Anyone who can connect to the port could write anything
 * there: another network for every request, or the address of somebody else. Without a setting only a proxy on this
 * machine is believed, and over plain http none.
 */
export function trustedProxies({ trustedProxies: named, baseUrl }: WebDependencies): string[] | false {
  const proxies = named ?? (isSecure(baseUrl) ? ['loopback'] : []);
  return proxies.length === 0 ? false : [...proxies];
}
