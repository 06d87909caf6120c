import { toClientOptions } from '@temporalio/envconfig';
import type { TemporalConfig } from './config';

/** Options of both `Connection.connect` and `NativeConnection.connect`. */
export type TemporalConnectionOptions = ReturnType<typeof toClientOptions>['connectionOptions'];

/**
 * The connection options of an external Temporal or of our own dev server.
 * @param address of the settings or of the dev server
 * @throws Error when a certificate file cannot be read.
 */
export function temporalConnection({ profile }: TemporalConfig, address: string): TemporalConnectionOptions {
  return toClientOptions({ ...profile, address }).connectionOptions;
}
