import ipaddr from 'ipaddr.js';

/**
 * The network of one house: an IPv4 address, or the block of 64 bits that IPv6 gives to one connection.
 * @example networkOf('2001:ee0:4161:1::5') // '2001:ee0:4161:1::/64'
 */
export function networkOf(ip: string): string {
  return blockOf(ip, { ipv4: 32, ipv6: 64 });
}

/**
 * The networks round one, as a provider or a large office has them: /24, in IPv6 /48.
 * @example rangeOf('203.113.131.7') // '203.113.131.0/24'
 */
export function rangeOf(ip: string): string {
  return blockOf(ip, { ipv4: 24, ipv6: 48 });
}

/** An address that cannot be read limits itself alone. */
function blockOf(ip: string, bits: Readonly<Record<'ipv4' | 'ipv6', number>>): string {
  if (!ipaddr.isValid(ip)) return ip;
  // IPv4 written as IPv6 (::ffff:203.113.131.7) is the same visitor.
  const address = ipaddr.process(ip);
  const length = bits[address.kind()];
  const block = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${block.networkAddressFromCIDR(`${address}/${length}`)}/${length}`;
}
