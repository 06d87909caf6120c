import { resolve } from 'node:path';
import { type Config, parseConfig } from '../config/config';
import type { ConfigFault } from '../config/fault';
import { dataFolder, findService, type RunFile, readRun } from '../embedded/run-file';

/** A set-up that is looked at. */
export interface SetUp {
  env: NodeJS.ProcessEnv;
  projectDir: string;
  dataDir: string;
  /** Null where a setting is wrong; the checks that need it then use none. */
  config: Config | null;
  faults: readonly ConfigFault[];
  /** What `npm start` wrote of itself; null where it never ran here. */
  run: RunFile | null;
  /** Null where no database is set and no `npm start` runs. */
  databaseUrl: string | null;
  /** An office's own servers, not `npm start` with a database of its own. */
  production: boolean;
  /** Machine time. */
  now: number;
}

/** Reads settings and what runs from this folder; nothing here throws for a bad setting. */
export function readSetUp(env: NodeJS.ProcessEnv, projectDir: string, now: number): SetUp {
  const parsed = parseConfig(env);
  const config = parsed.ok ? parsed.config : null;
  const dataDir = resolve(projectDir, dataFolder(projectDir, env));
  const given = config?.databaseUrl ?? env.DATABASE_URL ?? null;
  const service = findService(projectDir, { ...env, DATA_DIR: dataDir });
  return {
    ...{ env, projectDir, dataDir, config, now },
    faults: parsed.ok ? [] : parsed.faults,
    run: readRun(dataDir),
    databaseUrl: given === null || given === '' ? (service?.databaseUrl ?? null) : given,
    production: given !== null && given !== '' && env.DUNG_HAN_EMBEDDED !== '1',
  };
}
