import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import type { Caller } from '../client/contract';
import { unlimitedCaller } from '../client/unlimited-caller';
import { businessClock, type Clock } from '../config/clock';
import { projectFolder } from '../config/project-folder';
import { readConfig } from '../config/read-config';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { dataFolder, findService, readRun } from '../embedded/run-file';

/** The database to work on, with its business clock. */
export interface FoundDatabase {
  url: string;
  /** The same as the owner of the tables, for what the program itself may not do; `url` where one user is given for all. */
  ownerUrl: string;
  /** The database that `npm start` runs itself; it accepts `test: true` plans. */
  embedded: boolean;
  clock: Clock;
}

/**
 * The database to work on: `DATABASE_URL`, else that of the running `npm start` (`.data/run.json`).
 * @throws DungHanError SERVICE_UNAVAILABLE when nothing runs, CONFIG_INVALID
 */
export function findDatabase(env: NodeJS.ProcessEnv): FoundDatabase {
  const config = readConfig(env);
  if (config.databaseUrl !== null) {
    const ownerUrl = config.migrationDatabaseUrl ?? config.databaseUrl;
    return { url: config.databaseUrl, ownerUrl, embedded: config.embedded, clock: businessClock(config.clockShiftMs) };
  }
  const projectDir = projectFolder();
  const dataDir = resolve(projectDir, dataFolder(projectDir, env));
  const service = findService(projectDir, { ...env, DATA_DIR: dataDir });
  if (service === null) {
    throw new DungHanError('SERVICE_UNAVAILABLE', message('command-line.no-service'));
  }
  const run = readRun(dataDir);
  return {
    url: service.databaseUrl,
    ownerUrl: run?.ownerDatabaseUrl ?? service.databaseUrl,
    embedded: run?.processes.postgres !== undefined,
    clock: businessClock(run?.clockShiftMs ?? config.clockShiftMs),
  };
}

/**
 * Runs work with an open database and one business time, then closes the database.
 * @param who name for the journal; null: the name under which the person is signed in on this machine
 */
export async function withCaller<T>(
  env: NodeJS.ProcessEnv,
  who: string | null,
  work: (caller: Caller & Pick<FoundDatabase, 'embedded' | 'url' | 'ownerUrl'>) => Promise<T>,
): Promise<T> {
  const { url, ownerUrl, embedded, clock } = findDatabase(env);
  const { connect } = require('../storage/database') as typeof import('../storage/database');
  const database = connect(url, { max: 2, applicationName: 'dung-han cli' });
  try {
    const caller = unlimitedCaller(database, { at: clock(), who: who ?? accountName(env) });
    return await work({ ...caller, embedded, url, ownerUrl });
  } finally {
    await database.close();
  }
}

/** In a container the user id may have no name. */
function accountName(env: NodeJS.ProcessEnv): string {
  try {
    return userInfo().username;
  } catch {
    return env.USER ?? 'dung-han';
  }
}
