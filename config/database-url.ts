import type { ConfigFault } from './fault';

/** The settings that say where PostgreSQL is. */
export interface DatabaseSettings {
  DATABASE_URL?: string | null;
  DATABASE_PASSWORD?: string | null;
}

/**
 * The address of PostgreSQL with its password, which may be a secret of its own: a container is then given one file that is also the
 * server's, and the address stands in the open. Null: none is set.
 * @example databaseUrlOf({ DATABASE_URL: 'postgres://dung_han@postgres/dung_han', DATABASE_PASSWORD: 'a/b' })
 * // 'postgres://dung_han:a%2Fb@postgres/dung_han'
 */
export function databaseUrlOf({
  DATABASE_URL: url = null,
  DATABASE_PASSWORD: password,
}: DatabaseSettings): string | null {
  if (url === null || password === undefined || password === null) return url;
  const whole = new URL(url);
  whole.password = encodeURIComponent(password);
  return whole.href;
}

/** A password without an address, and one beside another in the address, are mistakes. */
export function passwordFaults({ DATABASE_URL: url, DATABASE_PASSWORD: password }: DatabaseSettings): ConfigFault[] {
  if (password === undefined || password === null) return [];
  if (url !== undefined && url !== null && new URL(url).password === '') return [];
  const expected = {
    vi: 'chỉ đặt cùng DATABASE_URL có tên người dùng và không có mật khẩu',
    en: 'set only beside a DATABASE_URL with a user and without a password',
  };
  return [{ variable: 'DATABASE_PASSWORD', found: 'một giá trị (hidden)', expected }];
}
