import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { DungHanError } from '../domain/errors';
import { inVietnamese, message } from '../domain/messages/message';
import type { Database } from '../storage/database';
import { recordTemporal, type TemporalAnswer } from '../storage/heartbeat';
import { type Beat, startBeat } from './heartbeat-loop';
import { type OperatorConnection, registerSearchAttributes, wrongSearchAttributes } from './register-search-attributes';

/** gRPC status numbers. */
const NOT_FOUND = 5;
const PERMISSION_DENIED = 7;
const UNIMPLEMENTED = 12;

/** A longer wait counts as no answer. */
const ANSWER_MS = 4_000;
/** Until Temporal is asked again at the start, while it does not answer. */
const AGAIN_MS = 2_000;

/**
 * Asks Temporal whether rounds can run there: it answers, has this program's namespace, and each of its search
 * attributes with the right type. With a wrong one every workflow task of a round fails, and is tried again without
 * end.
 */
export async function checkTemporal(connection: OperatorConnection, namespace: string): Promise<TemporalAnswer> {
  try {
    return await connection.withDeadline(Date.now() + ANSWER_MS, async () => {
      const wrong = await wrongSearchAttributes(connection, namespace).catch(async (fault) => {
        // Where this sign-in may not ask for attributes (Temporal Cloud), only the namespace can be checked.
        if (!isRefused(fault)) throw fault;
        await connection.workflowService.describeNamespace({ namespace });
        return [];
      });
      if (wrong.length === 0) return { state: 'ready', fault: null };
      return { state: 'misconfigured', fault: message('machinery.attributes-wrong', { wrong, namespace }) };
    });
  } catch (fault) {
    if (codeOf(fault) !== NOT_FOUND) return { state: 'away', fault: null };
    return { state: 'misconfigured', fault: message('machinery.namespace-missing', { namespace }) };
  }
}

function isRefused(fault: unknown): boolean {
  return codeOf(fault) === PERMISSION_DENIED || codeOf(fault) === UNIMPLEMENTED;
}

function codeOf(fault: unknown): number | undefined {
  return (fault as { code?: number }).code;
}

/** Asks Temporal every few seconds and records the answer, which `/readyz`, the metrics and the pages show. */
export function watchTemporal(database: Database, ask: () => Promise<TemporalAnswer>, log: Logger): Beat {
  let last: TemporalAnswer['state'] = 'ready';
  return startBeat(async () => {
    const answer = await ask();
    if (answer.state !== last) {
      log.warn(
        { from: last, to: answer.state },
        inVietnamese(answer.fault ?? 'Temporal answers otherwise than before'),
      );
    }
    last = answer.state;
    await recordTemporal(database, answer);
  }, log);
}

/**
 * Waits until Temporal answers, and adds the search attributes it lacks.
 * @throws DungHanError TEMPORAL_MISCONFIGURED when rounds could not run there; it is recorded for `/readyz` too
 */
export async function readyTemporal(
  database: Database,
  connection: OperatorConnection,
  namespace: string,
): Promise<void> {
  for (;;) {
    let answer = await checkTemporal(connection, namespace);
    if (answer.state === 'misconfigured') {
      await registerSearchAttributes(connection, namespace).catch(() => undefined);
      // The server shows added attributes after a moment.
      for (let look = 0; look < 10 && answer.state === 'misconfigured'; look++) {
        await sleep(look === 0 ? 0 : 500);
        answer = await checkTemporal(connection, namespace);
      }
    }
    await recordTemporal(database, answer);
    if (answer.state === 'ready') return;
    if (answer.state === 'misconfigured') throw new DungHanError('TEMPORAL_MISCONFIGURED', answer.fault);
    await sleep(AGAIN_MS);
  }
}
