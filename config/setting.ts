import { isIP } from 'node:net';
import { z } from 'zod';
import type { ConfigFault } from './fault';

/** Example passwords, of our own and other projects' compose files; refused as insecure. */
const DEFAULT_SECRETS: ReadonlySet<string> = new Set([
  ...['postgres', 'password', 'passwd', 'secret', 'changeme', 'change-me', 'change_me', 'example', 'temporal', 'admin'],
  ...['root', 'dung-han', 'dunghan', 'dung_han', '123456', '12345678', 'test', 'default', 'xxx'],
]);

type Refused = Omit<ConfigFault, 'variable'>;
/** Result of parsing one value: the value, or what was found and expected. */
type Reading<T> = { value: T } | { refused: Refused };

/** Parser of one environment variable: a value, or a fault in both languages. */
function setting<T>(read: (text: string) => Reading<T>) {
  return z.string().transform((text, context): T => {
    const reading = read(text);
    if ('value' in reading) return reading.value;
    context.addIssue({ code: 'custom', params: reading.refused, input: text });
    return z.NEVER;
  });
}

function refused(found: string, vi: string, en = vi): { refused: Refused } {
  return { refused: { found, expected: { vi, en } } };
}

export const textSetting = setting((value) => ({ value }));

export const secretSetting = setting((value) => {
  if (!DEFAULT_SECRETS.has(value.toLowerCase())) return { value };
  return refused('một giá trị mẫu (a sample value)', 'bí mật do chính cơ quan đặt', 'a secret of your own');
});

/** Keys of 32 bytes in Base64 or hexadecimal, the newest first, parted by commas. */
export const keysSetting = setting((value) => {
  const keys = value.split(',').map((part) => keyOf(part.trim()));
  if (keys.every((key) => key !== null)) return { value: keys };
  return refused(
    'một giá trị khác (hidden)',
    '32 byte ngẫu nhiên viết bằng Base64, tạo bằng openssl rand -base64 32; nhiều khóa thì cách nhau bằng dấu phẩy, khóa mới trước',
    '32 random bytes in Base64, made with openssl rand -base64 32; several keys parted by commas, the newest first',
  );
});

function keyOf(text: string): Buffer | null {
  const isHex = /^[0-9a-f]{64}$/i.test(text);
  const key = Buffer.from(text, isHex ? 'hex' : 'base64');
  return key.length === 32 && (isHex || /^[\w+/-]{43}=?$/.test(text)) ? key : null;
}

/** @param shown whether a fault may repeat the address; false for addresses with a password */
function address(protocols: readonly string[], shown: boolean) {
  const expected = protocols.map((protocol) => `${protocol}//…`).join(' / ');
  return setting((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url === null || !protocols.includes(url.protocol) || url.hostname === '')
      return refused(shown ? `"${value}"` : 'một giá trị khác (hidden)', expected);
    if (DEFAULT_SECRETS.has(decodeURIComponent(url.password).toLowerCase()))
      return refused('mật khẩu mẫu (a sample password)', 'mật khẩu do chính cơ quan đặt', 'a password of your own');
    return { value };
  });
}

export const urlSetting = (...protocols: string[]) => address(protocols, true);
export const secretUrlSetting = (...protocols: string[]) => address(protocols, false);

/** An address without a trailing slash, so that paths can be appended. */
export const baseUrlSetting = urlSetting('http:', 'https:').transform((value) => value.replace(/(?<!\/)\/+$/, ''));

/** @param example an example of host and port in both languages */
export function hostPortSetting(example: string) {
  return setting((value) => {
    if (/^[^\s:/]+:\d{1,5}$/.test(value)) return { value };
    return refused(`"${value}"`, `máy:cổng, ví dụ ${example}`, `host:port, e.g. ${example}`);
  });
}

export function integerSetting(least: number, most: number) {
  return setting((value) => {
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return { value: number };
    return refused(`"${value}"`, `số nguyên ${least}–${most}`, `integer ${least}–${most}`);
  });
}

export const flagSetting = setting((value) => {
  const word = value.toLowerCase();
  if (word === 'true' || word === '1') return { value: true };
  if (word === 'false' || word === '0') return { value: false };
  return refused(`"${value}"`, 'true hoặc false', 'true or false');
});

export function oneOfSetting<const T extends readonly string[]>(allowed: T) {
  return setting<T[number]>((value) => {
    const found = allowed.find((candidate) => candidate === value);
    return found === undefined ? refused(`"${value}"`, allowed.join(', ')) : { value: found };
  });
}

/** `Sở Nội vụ <bao-cao@snv.example.gov.vn>`, or the bare address, which then gets `name`. */
export function mailboxSetting(name: string) {
  return setting((value) => {
    const match = /^(?:([^<>\r\n]*)<)?([^\s<>@,;"]+@[^\s<>@,;"]+)>?$/.exec(value);
    const given = /^"?([^"]*)"?$/.exec(match?.[1]?.trim() ?? '')?.[1];
    if (match?.[2] === undefined || given === undefined) {
      return refused(`"${value}"`, 'Tên <địa chỉ thư>', 'Name <mail address>');
    }
    return { value: { name: given.trim() || name, address: match[2] } };
  });
}

/**
 * Names of ranges that the web process knows: 127.0.0.0/8, 169.254.0.0/16, the private networks, and the same in IPv6.
 */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** Reverse proxies: addresses, ranges (`10.1.2.0/24`) and names of ranges, parted by commas; `none` for no proxy at all. */
export const proxiesSetting = setting((value) => {
  const named = value.split(',').map((part) => part.trim());
  if (value === 'none') return { value: [] as string[] };
  if (named.every((part) => RANGES.includes(part) || isAddressRange(part))) return { value: named };
  const example = '10.1.2.3, 10.1.2.0/24, loopback, uniquelocal, none';
  return refused(`"${value}"`, `địa chỉ hoặc dải địa chỉ của proxy: ${example}`, `addresses or ranges: ${example}`);
});

function isAddressRange(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!;
  if (rest.length > 0 || most < 0) return false;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most);
}
