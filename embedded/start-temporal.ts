import { join } from 'node:path';
import type { Ending } from './child';
import { type SupervisedPart, supervisePart } from './keep-running';
import { logOf, type RunContext } from './run-context';
import { type TemporalStatus, writeTemporalStatus } from './status-file';
import { startTemporal } from './temporal';
import { findTemporal } from './temporal-binary';

/**
 * Finds Temporal and starts the dev server, with progress for the pages and the terminal. With `TEMPORAL_ADDRESS`
 * nothing is started.
 * @returns the supervised server (null: none of ours), or `unavailable` when Temporal cannot be obtained
 */
export async function joinTemporal(
  context: RunContext,
  signal: AbortSignal,
  onCrash: (ending: Ending | Error, waitMs: number) => void,
): Promise<{ kept: SupervisedPart | null } | 'unavailable'> {
  const { config, claim, env } = context;
  const report = reporter(context);
  const ready = (address: string, uiUrl?: string) => {
    const { namespace } = config.temporal;
    env.TEMPORAL_ADDRESS = address;
    env.TEMPORAL_NAMESPACE = namespace;
    claim.record({ temporalAddress: address, namespace, ...(uiUrl === undefined ? {} : { temporalUiUrl: uiUrl }) });
    report({ temporal: 'ready', message: 'Temporal đã sẵn sàng.', ...(uiUrl === undefined ? {} : { uiUrl }) });
    if (uiUrl !== undefined) context.addresses.temporal(uiUrl);
  };
  if (config.temporal.address !== null) {
    ready(config.temporal.address);
    return { kept: null };
  }
  const found = await findTemporal({
    onProgress: report,
    onSpawn: (pid) => claim.started('temporal-build', pid),
    signal,
  });
  claim.ended('temporal-build');
  if (signal.aborted) return 'unavailable';
  if ('reason' in found) {
    report({ temporal: 'unavailable', message: found.reason });
    return 'unavailable';
  }
  report({ temporal: 'looking', message: 'Đang khởi động Temporal.' });
  let ports: { port: number; uiPort: number } | undefined;
  const start = () =>
    startTemporal({
      binary: found.path,
      dataDir: join(context.dataDir, 'temporal'),
      namespace: config.temporal.namespace,
      logFile: logOf(context, 'temporal'),
      onSpawn: (pid) => claim.started('temporal', pid),
      ...ports,
    });
  const kept = await supervisePart({
    start,
    onStart(temporal) {
      ports = { port: temporal.port, uiPort: temporal.uiPort };
      ready(temporal.address, temporal.uiUrl);
    },
    onCrash(ending, waitMs) {
      report({ temporal: 'looking', message: 'Temporal dừng bất thường, đang khởi động lại.' });
      onCrash(ending, waitMs);
    },
  }).catch((fault: Error) => {
    report({ temporal: 'unavailable', message: fault.message });
    return null;
  });
  return kept === null ? 'unavailable' : { kept };
}

const UNANNOUNCED_STATES: ReadonlySet<TemporalStatus['temporal']> = new Set(['looking', 'ready']);

/** Every step is shown on the pages; the terminal shows each new state, and every ten percent of a long build. */
function reporter({ dataDir, say }: RunContext): (status: TemporalStatus) => void {
  let said = '';
  return (status) => {
    writeTemporalStatus(dataDir, status);
    const step = `${status.temporal} ${Math.floor((status.percent ?? 0) / 10)}`;
    if (step !== said && !UNANNOUNCED_STATES.has(status.temporal)) say(status.message);
    said = step;
  };
}
