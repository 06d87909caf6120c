import type { ConfigFault } from './fault';

type Env = Readonly<Record<string, string | undefined>>;

/** Passwords of examples and of other projects' compose files: whoever runs with one has forgotten to choose. */
const DEFAULT_SECRETS = new Set(
  [
    'postgres',
    'password',
    'passwd',
    'secret',
    'changeme',
    'change-me',
    'change_me',
    'example',
    'temporal',
    'admin',
    'root',
  ].concat(['dung-han', 'dunghan', 'dung_han', '123456', '12345678', 'test', 'default', 'xxx']),
);

/** Readers of single variables, which gather their faults. An empty text counts as not set. */
export function variables(env: Env, readFile: (path: string) => string) {
  const faults: ConfigFault[] = [];
  const refuse = (variable: string, found: string | null, vi: string, en: string): null => {
    faults.push({ variable, found, expected: { vi, en } });
    return null;
  };
  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const raw = (name: string): string | null => {
    const direct = text(name);
    const path = text(`${name}_FILE`);
    if (path === null) return direct;
    if (direct !== null)
      return refuse(
        `${name}_FILE`,
        `"${path}"`,
        `chỉ một trong ${name} và ${name}_FILE`,
        `only one of ${name} and ${name}_FILE`,
      );
    try {
      return readFile(path).trim();
    } catch {
      return refuse(`${name}_FILE`, `"${path}"`, 'tệp đọc được', 'a file that can be read');
    }
  };
  const secret = (name: string): string | null => {
    const value = raw(name);
    if (value === null || !DEFAULT_SECRETS.has(value.toLowerCase())) return value;
    return refuse(name, 'một giá trị mẫu (a sample value)', 'bí mật do chính cơ quan đặt', 'a secret of your own');
  };
  const checkedUrl = (
    name: string,
    value: string | null,
    protocols: readonly string[],
    shown: boolean,
  ): string | null => {
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    const expected = protocols.map((protocol) => `${protocol}//…`).join(' / ');
    if (url === null || !protocols.includes(url.protocol) || url.hostname === '') {
      return refuse(name, shown ? `"${value}"` : 'một giá trị khác (hidden)', expected, expected);
    }
    return DEFAULT_SECRETS.has(decodeURIComponent(url.password).toLowerCase())
      ? refuse(name, 'mật khẩu mẫu (a sample password)', 'mật khẩu do chính cơ quan đặt', 'a password of your own')
      : value;
  };
  return {
    faults,
    refuse,
    text,
    secret,
    url: (name: string, protocols: readonly string[]) => checkedUrl(name, text(name), protocols, true),
    secretUrl: (name: string, protocols: readonly string[]) => checkedUrl(name, raw(name), protocols, false),
    matching(name: string, pattern: RegExp, vi: string, en: string): string | null {
      const value = text(name);
      return value === null || pattern.test(value) ? value : refuse(name, `"${value}"`, vi, en);
    },
    integer(name: string, otherwise: number, least: number, most: number): number {
      const value = text(name);
      if (value === null) return otherwise;
      const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= least && number <= most) return number;
      refuse(name, `"${value}"`, `số nguyên ${least}–${most}`, `integer ${least}–${most}`);
      return otherwise;
    },
    flag(name: string, otherwise: boolean): boolean {
      const value = text(name)?.toLowerCase() ?? null;
      if (value === null) return otherwise;
      if (value === 'true' || value === '1') return true;
      if (value !== 'false' && value !== '0') refuse(name, `"${value}"`, 'true hoặc false', 'true or false');
      return false;
    },
    oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
      const value = text(name);
      const found = allowed.find((candidate) => candidate === value);
      if (value !== null && found === undefined) refuse(name, `"${value}"`, allowed.join(', '), allowed.join(', '));
      return found ?? otherwise;
    },
    /** `Sở Nội vụ <bao-cao@snv.example.gov.vn>`, or the bare address. */
    mailbox(name: string, otherwise: { name: string; address: string }): { name: string; address: string } {
      const value = text(name);
      if (value === null) return otherwise;
      const match = /^(?:"?([^"<>\r\n]*?)"?\s*<)?([^\s<>@,;"]+@[^\s<>@,;"]+?)>?$/.exec(value);
      if (match?.[2] === undefined) {
        refuse(name, `"${value}"`, 'Tên <địa chỉ thư>', 'Name <mail address>');
        return otherwise;
      }
      return { name: match[1] === undefined || match[1] === '' ? otherwise.name : match[1], address: match[2] };
    },
  };
}
