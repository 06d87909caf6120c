import type { ClientConfigProfile } from '@temporalio/envconfig';
import type { Config } from './config';

/**
 * The settings as JSON without passwords and keys.
 * @example printConfig(config) // '{ "databaseUrl": "postgres://app:***@db:5432/dung_han", … }'
 */
export function printConfig(config: Config): string {
  const shown = {
    ...config,
    databaseUrl: withoutPassword(config.databaseUrl),
    migrationDatabaseUrl: withoutPassword(config.migrationDatabaseUrl),
    mail: { ...config.mail, smtpUrl: withoutPassword(config.mail.smtpUrl) },
    secretsKeys: config.secretsKeys === null ? null : '***',
    identityProviders: config.identityProviders.map((provider) => ({ ...provider, clientSecret: '***' })),
    metricsToken: config.metricsToken === null ? null : '***',
    temporal: { ...config.temporal, profile: withoutKeys(config.temporal.profile) },
  };
  return JSON.stringify(shown, null, 2);
}

/** A connection without its key; certificates are only file paths. */
function withoutKeys(profile: ClientConfigProfile): ClientConfigProfile {
  return profile.apiKey === undefined ? profile : { ...profile, apiKey: '***' };
}

/** A URL with its password replaced by `***`; its query is left out, as it may contain one too. */
export function withoutPassword(url: string | null): string | null {
  if (url === null) return null;
  if (!URL.canParse(url)) return '***';
  const parsed = new URL(url);
  if (parsed.password !== '') parsed.password = '***';
  parsed.search = '';
  return parsed.href;
}
