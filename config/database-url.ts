import type { ConfigFault } from './fault';

/**
 * The address of PostgreSQL with its password, which may be a secret of its own: a container is then given one file that is also the
 * server's, and the address stands in the open. Null: none is set.
 * @example databaseUrlOf('postgres://dung_han@postgres/dung_han', 'a/b') // 'postgres://dung_han:a%2Fb@postgres/dung_han'
 */
export function databaseUrlOf(url: string | null = null, password: string | null = null): string | null {
  if (url === null || password === null) return url;
  const whole = new URL(url);
  whole.password = encodeURIComponent(password);
  return whole.href;
}

/** The two addresses of PostgreSQL: of pages and worker, and of the owner of the tables. */
const ADDRESSES = ['DATABASE', 'MIGRATION_DATABASE'] as const;

type Read = { readonly [NAME in (typeof ADDRESSES)[number] as `${NAME}_URL` | `${NAME}_PASSWORD`]?: string | null };

/** A password without an address, and one beside another in the address, are mistakes. */
export function passwordFaults(read: Read): ConfigFault[] {
  return ADDRESSES.flatMap((name) => {
    const { [`${name}_URL` as const]: url = null, [`${name}_PASSWORD` as const]: password = null } = read;
    if (password === null || (url !== null && new URL(url).password === '')) return [];
    const expected = {
      vi: `chỉ đặt cùng ${name}_URL có tên người dùng và không có mật khẩu`,
      en: `set only beside a ${name}_URL with a user and without a password`,
    };
    return [{ variable: `${name}_PASSWORD`, found: 'một giá trị (hidden)', expected }];
  });
}
