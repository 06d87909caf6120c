import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Clock } from '../config/clock';
import { DungHanError } from '../domain/errors';
import { migrate, prepareApplicationUser } from '../storage/migrate';
import type { Ending } from './child';
import { type SupervisedPart, supervisePart } from './keep-running';
import { startPostgres } from './postgres';
import { entryPoint, logOf, type RunContext } from './run-context';

/** The database as the program uses it, and as whoever owns its tables. */
export interface StartedDatabase {
  url: string;
  ownerUrl: string;
  kept: SupervisedPart | null;
}

/** Whom the program signs in as in our own PostgreSQL. */
const APPLICATION_USER = 'dung_han_program';

/**
 * Starts the database of `npm start`: our own PostgreSQL, supervised on the same port, or the one of `DATABASE_URL`;
 * Our own is owned by its superuser, and the program signs in as a user without that power, under a password of this start.
 * @param onCrash called when our PostgreSQL ended unexpectedly
 */
export async function startDatabase(
  context: RunContext,
  onCrash: (ending: Ending | Error, waitMs: number) => void,
): Promise<StartedDatabase> {
  const { config, claim, env } = context;
  let url = config.databaseUrl;
  let ownerUrl = config.migrationDatabaseUrl ?? url;
  let kept: SupervisedPart | null = null;
  if (url === null) {
    let port: number | undefined;
    kept = await supervisePart({
      start: () =>
        startPostgres({
          dataDir: join(context.dataDir, 'postgres'),
          log: context.say,
          logFile: logOf(context, 'postgres'),
          onSpawn: (pid) => claim.started('postgres', pid),
          ...(port === undefined ? {} : { port }),
        }),
      onStart(postgres) {
        port = postgres.port;
        ownerUrl = postgres.url;
      },
      onCrash,
    });
    url = applicationUrl(ownerUrl as string);
    await prepareApplicationUser(ownerUrl as string, url);
    env.DUNG_HAN_EMBEDDED = '1';
  }
  env.DATABASE_URL = url as string;
  // Only this process migrates: the others have no way to the owner's rights.
  for (const name of ['MIGRATION_DATABASE_URL', 'MIGRATION_DATABASE_URL_FILE']) delete env[name];
  const started = { url: url as string, ownerUrl: ownerUrl as string };
  claim.record({ databaseUrl: started.url, ownerDatabaseUrl: started.ownerUrl, clockShiftMs: config.clockShiftMs });
  return { ...started, kept };
}

function applicationUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APPLICATION_USER;
  url.password = randomBytes(24).toString('base64url');
  return url.href;
}

/** Migrates the schema, and on the first start of our own database loads the sample unless `empty`. */
export async function fillDatabase(
  context: RunContext,
  { url, ownerUrl }: Pick<StartedDatabase, 'url' | 'ownerUrl'>,
  empty: boolean,
  clock: Clock,
): Promise<void> {
  await migrate(ownerUrl);
  if (context.config.databaseUrl !== null) return;
  const note = join(context.dataDir, 'sample.json');
  if (!existsSync(note)) writeNote(note, empty ? 'none' : 'wanted');
  if (readNote(note) !== 'wanted') return;
  const entry = entryPoint(context, 'sample/main.js');
  if (entry === null) return;
  context.say('Đang nạp dữ liệu mẫu (chỉ lần đầu).');
  await loadSample(context, entry, { databaseUrl: url, projectDir: context.projectDir, at: clock() });
  writeNote(note, 'loaded');
}

/**
 * A separate process, whose memory is freed when it ends; in a process group of its own, so that Ctrl-C reaches only
 * the supervisor.
 * @param request what `sample/main.ts` reads from standard input
 */
async function loadSample({ say, env }: RunContext, entry: string, request: object): Promise<void> {
  const child = spawn(process.execPath, [entry], { env, detached: true, stdio: 'pipe' });
  child.stdin.end(`${JSON.stringify(request)}\n`);
  createInterface({ input: child.stdout }).on('line', say);
  let faults = '';
  child.stderr.on('data', (chunk: Buffer) => {
    faults = `${faults}${chunk}`.slice(-2_000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new DungHanError('PART_FAILED', `Không nạp được dữ liệu mẫu. ${faults}`);
}

/** After an interrupted first start the note is `wanted` and the sample is loaded; after `--empty` it never is. */
type SampleNote = 'wanted' | 'loaded' | 'none';

function writeNote(path: string, sample: SampleNote): void {
  writeFileSync(path, JSON.stringify({ sample }));
}

function readNote(path: string): SampleNote {
  return (JSON.parse(readFileSync(path, 'utf8')) as { sample: SampleNote }).sample;
}
