/** Addresses of one network: IPv6 hands out whole blocks of 64 bits to one house, written in full or with "::". */
export function networkOf(ip: string): string {
  return isWide(ip) ? groupsOf(ip).slice(0, 4).join(':') : ip;
}

/**
 * The networks round one, as a provider or a large office has them: /24, in IPv6 /48.
 * @example rangeOf('203.113.131.7') // '203.113.131'
 */
export function rangeOf(ip: string): string {
  return isWide(ip) ? groupsOf(ip).slice(0, 3).join(':') : ip.split('.').slice(0, 3).join('.');
}

function isWide(ip: string): boolean {
  return ip.includes(':') && !ip.includes('.');
}

function groupsOf(ip: string): string[] {
  const [head = [], tail = []] = ip.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  return [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
}
