import type { ClientConfigProfile } from '@temporalio/envconfig';

/**
 * The connection to Temporal as Temporal's own tools read it: `TEMPORAL_ADDRESS`, `TEMPORAL_API_KEY`, `TEMPORAL_TLS…`,
 * and the profile of a file only where `TEMPORAL_CONFIG_FILE` names one, so that a config file of the machine's user is
 * never used by accident.
 */
export function temporalProfile(set: Readonly<Record<string, string>>): ClientConfigProfile {
  const { loadClientConfigProfile } = require('@temporalio/envconfig') as typeof import('@temporalio/envconfig');
  return loadClientConfigProfile({ overrideEnvVars: { ...set }, disableFile: set.TEMPORAL_CONFIG_FILE === undefined });
}
