import { DungHanError } from '../domain/errors';
import type { Config } from './config';
import { printFaults } from './fault';

const EXPECTED = {
  vi: '32 byte ngẫu nhiên, tạo bằng openssl rand -base64 32, giữ ngoài cơ sở dữ liệu và bản sao lưu của nó',
  en: '32 random bytes, made with openssl rand -base64 32, kept outside the database and its backups',
};

/**
 * The keys that seal the secrets of second factors. The web process does not start without: secrets would be stored as they are.
 * @throws DungHanError CONFIG_INVALID
 */
export function requireSecretsKeys({ secretsKeys }: Pick<Config, 'secretsKeys'>): readonly Buffer[] {
  if (secretsKeys !== null) return secretsKeys;
  const faults = [{ variable: 'SECRETS_KEY', found: null, expected: EXPECTED }];
  throw new DungHanError('CONFIG_INVALID', printFaults(faults), { faults });
}
