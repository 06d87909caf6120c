import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The file with the key that seals the secrets of second factors, made at the first `npm start` for its owner alone (mode 600). It stands
 * beside the database, not in it: a copy of the database alone opens no secret.
 * @returns its path
 */
export function ensureSecretsKey(dataDir: string): string {
  const file = join(dataDir, 'secrets.key');
  if (existsSync(file)) return file;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return file;
}
