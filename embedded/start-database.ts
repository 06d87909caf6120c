import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Clock } from '../config/clock';
import { DungHanError } from '../domain/errors';
import { migrate } from '../storage/migrate';
import type { Ending } from './child';
import { type SupervisedPart, supervisePart } from './keep-running';
import { startPostgres } from './postgres';
import { entryPoint, logOf, type RunContext } from './run-context';

/**
 * Starts the database of `npm start`: our own PostgreSQL, supervised on the same port, or the one of `DATABASE_URL`;
 * then migrates the schema.
 * @param onCrash called when our PostgreSQL ended unexpectedly
 */
export async function startDatabase(
  context: RunContext,
  onCrash: (ending: Ending | Error, waitMs: number) => void,
): Promise<{ url: string; kept: SupervisedPart | null }> {
  const { config, claim, env } = context;
  let url = config.databaseUrl;
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
        url = postgres.url;
      },
      onCrash,
    });
    env.DUNG_HAN_EMBEDDED = '1';
  }
  env.DATABASE_URL = url as string;
  claim.record({ databaseUrl: url as string, clockShiftMs: config.clockShiftMs });
  return { url: url as string, kept };
}

/** Migrates the schema, and on the first start of our own database loads the sample unless `empty`. */
export async function fillDatabase(context: RunContext, url: string, empty: boolean, clock: Clock): Promise<void> {
  await migrate(url);
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
