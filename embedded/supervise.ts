import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { businessClock } from '../config/clock';
import { announcedAddresses } from './announced-addresses';
import type { Ending } from './child';
import { claimDataFolder } from './claim';
import { type SupervisedPart, supervisePart } from './keep-running';
import { isPortFree } from './port';
import { portTaken } from './postgres';
import { entryPoint, logOf, type RunContext, startNode, startWeb } from './run-context';
import type { ServicePart } from './run-file';
import { ensureSecretsKey } from './secrets-key';
import { fillDatabase, startDatabase } from './start-database';
import { joinTemporal } from './start-temporal';

export interface SuperviseOptions extends Omit<RunContext, 'claim' | 'env' | 'addresses'> {
  /** Without the sample plans. */
  empty: boolean;
  /** Settles when the workflow bundle is built; the worker waits for it, the pages do not. */
  bundled: Promise<void>;
  /** Aborted when the user stops the program. */
  stop: AbortSignal;
}

/**
 * Runs everything `npm start` runs, until `stop`: PostgreSQL and the pages at once, Temporal and the worker when
 * available. Then stops web, worker, Temporal, PostgreSQL, in this order.
 * @throws DungHanError when the database or the pages cannot be started; nothing is left running
 */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { config, dataDir, say, stop } = options;
  const claim = await claimDataFolder(dataDir, say);
  const context: RunContext = {
    ...options,
    claim,
    env: childEnvironment(options),
    addresses: announcedAddresses(say),
  };
  const kept: KeptParts = {};
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  if (stop.aborted) stopping.abort();
  stop.addEventListener('abort', () => stopping.abort(), { once: true });
  let worker: Promise<void> | undefined;
  try {
    // Only after claiming the folder: an orphan of ours may have used the port.
    if (!(await isPortFree(config.port, config.host))) {
      throw portTaken(config.port, `Hãy chọn cổng khác, ví dụ: PORT=${config.port + 1} npm start.`);
    }
    const database = await startDatabase(context, crashed(context, 'postgres'));
    kept.postgres = database.kept;
    if (stop.aborted) return;
    worker = joinWorker(context, kept, Promise.race([options.bundled, stopped]), stopping.signal);
    await fillDatabase(context, database, options.empty, businessClock(config.clockShiftMs));
    if (!stop.aborted) await openPages(context, kept);
    await stopped;
  } finally {
    stopping.abort();
    await worker;
    await stopAll(context, kept);
  }
}

type KeptParts = Partial<Record<ServicePart, SupervisedPart | null>>;

async function openPages(context: RunContext, kept: KeptParts): Promise<void> {
  const entry = entryPoint(context, 'web/server.js');
  if (entry === null) return;
  kept.web = await supervisePart({ start: () => startWeb(context, entry), onCrash: crashed(context, 'web') });
  context.claim.record({ webUrl: context.config.baseUrl });
  context.say(`Dừng bằng Ctrl-C; nhật ký: ${join(context.dataDir, 'logs')}`);
  context.addresses.pages(context.config.baseUrl);
}

/** The worker needs Temporal and the bundle; an error here is printed, and the pages keep running. */
async function joinWorker(
  context: RunContext,
  kept: KeptParts,
  bundled: Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  try {
    const temporal = await joinTemporal(context, stop, crashed(context, 'temporal'));
    if (temporal === 'unavailable') return;
    kept.temporal = temporal.kept;
    await bundled;
    const entry = entryPoint(context, 'worker/main.js');
    if (stop.aborted || entry === null) return;
    kept.worker = await supervisePart({
      start: () => startNode(context, 'worker', entry),
      onCrash: crashed(context, 'worker'),
    });
  } catch (fault) {
    if (!stop.aborted) context.say(`Chưa nhắc hạn được: ${(fault as Error).message}`);
  }
}

/** The environment variables of our processes, and no others. */
function childEnvironment({ config, dataDir }: SuperviseOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(config.secretsKeys === null ? { SECRETS_KEY_FILE: ensureSecretsKey(dataDir) } : {}),
    DATA_DIR: dataDir,
    ANCHOR_DIR: config.anchorDir ?? join(dataDir, 'anchors'),
    HOST: config.host,
    PORT: String(config.port),
    BASE_URL: config.baseUrl,
    LOG_LEVEL: config.logLevel,
    CLOCK_SHIFT_MS: String(config.clockShiftMs),
  };
}

function crashed(context: RunContext, part: ServicePart): (ending: Ending | Error, waitMs: number) => void {
  return (ending, waitMs) => {
    const how = ending instanceof Error ? ending.message : (ending.signal ?? `mã ${ending.code}`);
    context.say(
      `${NAMES[part]} dừng bất thường (${how}); khởi động lại sau ${waitMs / 1_000} giây. Nhật ký: ${logOf(context, part)}`,
    );
  };
}

async function stopAll({ claim, dataDir, say }: RunContext, kept: KeptParts): Promise<void> {
  for (const part of ['web', 'worker', 'temporal', 'postgres'] as const) {
    await kept[part]?.stop().catch((fault: Error) => say(`${NAMES[part]}: ${fault.message}`));
  }
  rmSync(join(dataDir, 'status.json'), { force: true });
  claim.release();
}

const NAMES: Readonly<Record<ServicePart, string>> = {
  web: 'Tiến trình web',
  worker: 'Tiến trình nhắc hạn (worker)',
  'temporal-build': 'Biên dịch Temporal',
  temporal: 'Máy chủ Temporal',
  postgres: 'PostgreSQL',
};
