import { DungHanError } from '../domain/errors';
import { type Config, parseConfig } from './config';
import { printFaults } from './fault';

/**
 * The settings of this process, for entry points.
 * @throws DungHanError CONFIG_INVALID whose message lists all faults in Vietnamese and English.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = parseConfig(env);
  if (parsed.ok) return parsed.config;
  throw new DungHanError('CONFIG_INVALID', printFaults(parsed.faults), { faults: parsed.faults });
}
