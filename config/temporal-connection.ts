import { readFileSync } from 'node:fs';
import type { TemporalConfig } from './config';

/** What `Connection.connect` and `NativeConnection.connect` both take. */
export interface TemporalConnectionOptions {
  address: string;
  apiKey?: string;
  tls?: {
    serverNameOverride?: string;
    serverRootCACertificate?: Buffer;
    clientCertPair?: { crt: Buffer; key: Buffer };
  };
}

/**
 * The connection options of a Temporal elsewhere or of our own dev server.
 * @param address where it is; the settings' own address, or the dev server's.
 * @throws Error when a certificate file cannot be read.
 */
export function temporalConnection(config: TemporalConfig, address: string): TemporalConnectionOptions {
  const options: TemporalConnectionOptions = { address };
  if (config.apiKey !== null) options.apiKey = config.apiKey;
  if (config.tls === null) return config.apiKey === null ? options : { ...options, tls: {} };
  const { serverName, caPath, certPath, keyPath } = config.tls;
  options.tls = {};
  if (serverName !== null) options.tls.serverNameOverride = serverName;
  if (caPath !== null) options.tls.serverRootCACertificate = readFileSync(caPath);
  if (certPath !== null && keyPath !== null) {
    options.tls.clientCertPair = { crt: readFileSync(certPath), key: readFileSync(keyPath) };
  }
  return options;
}
