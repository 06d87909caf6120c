import ipaddr from 'ipaddr.js';

/**
 * The network of one connection: an IPv4 address, or the 64-bit block of an IPv6 address.
 * @example networkOf('2001:ee0:4161:1::5') // '2001:ee0:4161:1::/64'
 */
export function networkOf(ip: string): string {
  return blockOf(ip, { ipv4: 32, ipv6: 64 });
}

/**
 * The network of a provider or a large office around an address: /24, in IPv6 /48.
 * @example rangeOf('203.113.131.7') // '203.113.131.0/24'
 */
export function rangeOf(ip: string): string {
  return blockOf(ip, { ipv4: 24, ipv6: 48 });
}

/** An unreadable address counts as its own network. */
function blockOf(ip: string, bits: Readonly<Record<'ipv4' | 'ipv6', number>>): string {
  if (!ipaddr.isValid(ip)) return ip;
  // IPv4 written as IPv6 (::ffff:203.113.131.7) is the same visitor.
  const address = ipaddr.process(ip);
  const length = bits[address.kind()];
  const block = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${block.networkAddressFromCIDR(`${address}/${length}`)}/${length}`;
}
