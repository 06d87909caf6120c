import { isIP } from 'node:net';

/**
 * Whether a mail server must offer TLS before anything is sent: links and codes to sign in would be read on the way. A server on this
 * machine need not. An office whose relay has no TLS says so itself: `smtp://relay:25?requireTLS=false`.
 * @example demandsTls('smtp://mail.tinh.example:587') // true
 */
export function demandsTls(url: string): boolean {
  const { protocol, hostname, searchParams } = new URL(url);
  if (protocol === 'smtps:' || searchParams.get('requireTLS') === 'false') return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  const isOwn = isIP(host) === 0 ? host === 'localhost' || host.endsWith('.localhost') : isLoopback(host);
  return !isOwn;
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
