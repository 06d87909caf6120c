/** Error codes of a server that cannot be reached. */
const UNREACHABLE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EAI_AGAIN',
]);

/** SQLSTATE: 08 connection, 28 sign-in, 3D no such database, 53 resources, 57P going down or coming up. */
const NOT_SERVING = /^(08...|28...|3D...|53...|57P..)$/;
/** A broken pool or connection has only a message, no code. */
const CONNECTION_LOST = /timeout exceeded when trying to connect|Connection terminated/;
/** A table or column is missing: the database was not migrated to this version. */
const NOT_MIGRATED: ReadonlySet<string> = new Set(['42P01', '42703']);

/**
 * Classifies an error: PostgreSQL is `away` (unreachable or refusing connections), `not-migrated`, or null for any
 * other.
 * @example databaseFault(Object.assign(new Error(), { code: 'ECONNREFUSED' })) // { kind: 'away', code: 'ECONNREFUSED' }
 */
export function databaseFault(fault: unknown): { kind: 'away' | 'not-migrated'; code: string } | null {
  if (typeof fault !== 'object' || fault === null) return null;
  const code = codeOf(fault);
  if (NOT_MIGRATED.has(code)) return { kind: 'not-migrated', code };
  const away =
    UNREACHABLE.has(code) || NOT_SERVING.test(code) || isSocketMissing(fault) || CONNECTION_LOST.test(messageOf(fault));
  return away ? { kind: 'away', code } : null;
}

/** A host with several addresses fails with an AggregateError; its first error has the code. */
function codeOf(fault: object): string {
  const { code, errors } = fault as { code?: unknown; errors?: readonly { code?: unknown }[] };
  const found = code ?? errors?.[0]?.code;
  return typeof found === 'string' ? found : '';
}

/** `ENOENT` of any other call is a missing file of the program. */
function isSocketMissing(fault: object): boolean {
  const { code, syscall } = fault as { code?: unknown; syscall?: unknown };
  return code === 'ENOENT' && syscall === 'connect';
}

function messageOf(fault: object): string {
  return String((fault as { message?: unknown }).message);
}
