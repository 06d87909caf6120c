import type { WebDependencies } from '../dependencies';
import { isSecure } from '../http/cookie';

/**
 * From whose connections `X-Forwarded-For` and `-Host` are believed. Whoever reaches the port itself could write anything there: another
 * network for every request, or the address of somebody else. Without a setting only a proxy on this machine is believed, and over plain
 * http none.
 */
export function trustedProxies({ trustedProxies: named, baseUrl }: WebDependencies): string[] | false {
  const proxies = named ?? (isSecure(baseUrl) ? ['loopback'] : []);
  return proxies.length === 0 ? false : [...proxies];
}
