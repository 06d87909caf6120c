import { toClientOptions } from '@temporalio/envconfig';
import type { TemporalConfig } from './config';

/** What `Connection.connect` and `NativeConnection.connect` both take. */
export type TemporalConnectionOptions = ReturnType<typeof toClientOptions>['connectionOptions'];

/**
 * The connection options of a Temporal elsewhere or of our own dev server.
 * @param address where it is; the settings' own address, or the dev server's.
 * @throws Error when a certificate file cannot be read.
 */
export function temporalConnection({ profile }: TemporalConfig, address: string): TemporalConnectionOptions {
  return toClientOptions({ ...profile, address }).connectionOptions;
}
