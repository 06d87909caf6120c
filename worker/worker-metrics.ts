import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client';
import type { Database } from '../storage/database';
import { databaseFault } from '../storage/database-fault';
import { healthOf, readLiveness } from '../storage/heartbeat';

/** A free address for the SDK's own metrics, which are read from there by this process only. */
export async function sdkMetricsAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${port}`;
}

/** Text for Prometheus. */
export interface WorkerMetrics {
  contentType: string;
  text(): Promise<string>;
}

/** A worker of a few minutes has no canary to show yet: it runs every five. */
const FIRST_CANARY_S = 11 * 60;

/**
 * Whether this worker works: it polls, and the canary workflow, which needs Temporal and a worker, has come through lately. A worker does
 * not become ill because PostgreSQL is away: starting it again would mend nothing.
 */
export async function isLive(
  database: Database,
  isPolling: () => boolean,
  uptime = process.uptime(),
): Promise<boolean> {
  if (!isPolling()) return false;
  if (uptime < FIRST_CANARY_S) return true;
  try {
    return healthOf(await readLiveness(database)).canary;
  } catch (fault) {
    if (databaseFault(fault)?.kind === 'away') return true;
    throw fault;
  }
}

/**
 * The worker's metrics: its memory and event loop, whether it polls, and those of Temporal's SDK (`temporal_…`: how long tasks wait,
 * what failed, how many slots are free).
 */
export function workerMetrics(isPolling: () => boolean, sdkAddress: string): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const help = 'Whether this worker asks Temporal for work: 1 yes, 0 no';
  const polling = new Gauge({ name: 'dung_han_worker_polling', help, registers: [registry] });
  return {
    contentType: registry.contentType,
    async text() {
      polling.set(isPolling() ? 1 : 0);
      return `${await registry.metrics()}${await sdkMetrics(sdkAddress)}`;
    },
  };
}

/** The SDK's part is left out while it does not answer: the rest is worth more than nothing. */
async function sdkMetrics(address: string): Promise<string> {
  try {
    const answer = await fetch(`http://${address}/metrics`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
