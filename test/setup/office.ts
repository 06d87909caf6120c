import { randomBytes } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, makeTelemetryFilterString, NativeConnection, Runtime } from '@temporalio/worker';
import pino from 'pino';
import type { Caller, Receipt } from '../../client/contract';
import { activatePlan } from '../../client/plans/activate';
import type { LoadedPlan } from '../../client/plans/load-plan';
import { submitReport } from '../../client/reports/submit';
import { unlimitedCaller } from '../../client/unlimited-caller';
import type { Instant } from '../../domain/time/time';
import { localMailbox } from '../../mail/local-mailbox';
import { connect, type Database } from '../../storage/database';
import { registerSearchAttributes } from '../../worker/register-search-attributes';
import { type RunningWorker, runWorker, type WorkerParts } from '../../worker/run-worker';
import { workflowStarter } from '../../worker/workflow-starter';
import { testDatabase } from './database';
import { temporalServer } from './services';
import { workflowBundle } from './workflow-bundle';

/** A whole installation for one test, with its own database, Temporal namespace and clock. */
export interface Office {
  databaseUrl: string;
  /** Of the owner of the tables. */
  ownerUrl: string;
  database: Database;
  client: Client;
  address: string;
  namespace: string;
  clockShiftMs: number;
  /** Business time now. */
  now(): Instant;
  caller(who?: string): Caller;
  /** Waits in real time for an instant of business time. */
  until(at: Instant): Promise<void>;
  activate(loaded: LoadedPlan): Promise<string[]>;
  /** Submits a commune's report with one figure, as the web form does. */
  report(obligation: string, models?: number): Promise<Receipt>;
  /** Starts a worker with its relay in this process. */
  startWorker(parts?: Partial<WorkerParts>): Promise<RunningWorker>;
  /** Stops the workers, and drops the database. */
  close(): Promise<void>;
}

/** Silences the SDK's own log in the test report. */
export function quietRuntime(): void {
  try {
    Runtime.install({
      logger: new DefaultLogger('ERROR', () => undefined),
      telemetryOptions: {
        logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }), forward: {} },
      },
    });
  } catch {
    // Already installed by another test of this file.
  }
}

/**
 * Opens an office whose business clock starts at `startsAt` and runs with the machine's.
 * @example const office = await openOffice(LATE_FROM - 9_000); // nine seconds before reports are late
 */
export async function openOffice(startsAt: Instant): Promise<Office> {
  quietRuntime();
  const { address } = temporalServer();
  const [stored, clientConnection, native] = await Promise.all([
    testDatabase(),
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const namespace = `test-${randomBytes(6).toString('hex')}`;
  await clientConnection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: { seconds: 86_400 } as never,
  });
  await registerSearchAttributes(clientConnection, namespace);
  const database = connect(stored.url, { max: 20 });
  const client = new Client({ connection: clientConnection, namespace });
  const clockShiftMs = startsAt - Date.now();
  const now = () => Date.now() + clockShiftMs;
  const caller = (who = 'Kiểm thử') => unlimitedCaller(database, { at: now(), who });
  const workers: RunningWorker[] = [];
  return {
    databaseUrl: stored.url,
    ownerUrl: stored.adminUrl,
    database,
    client,
    address,
    namespace,
    clockShiftMs,
    now,
    caller,
    until: (at) => new Promise((resolve) => setTimeout(resolve, Math.max(0, at - now()))),
    activate: async (loaded) =>
      (await activatePlan(caller(), loaded, { notifyPast: true, embedded: true })).collections,
    report: (obligation, models = 1) => submitReport(caller(), webReport(obligation, models)),
    async startWorker(parts = {}) {
      const worker = await runWorker({
        database,
        client,
        connection: native,
        namespace,
        mail: {
          transport: localMailbox(database),
          from: 'Đúng Hạn <dung-han@thu.invalid>',
          baseUrl: 'http://localhost',
        },
        workflowBundle: await workflowBundle(),
        clockShiftMs,
        log: pino({ level: 'silent' }),
        ...parts,
      });
      workers.push(worker);
      return worker;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all([native.close(), clientConnection.close(), database.close()]);
      await stored.drop();
    },
  };
}

/** The workflow starter of an office, for tests that start workflows themselves. */
export function officeStarter(office: Office): ReturnType<typeof workflowStarter> {
  return workflowStarter(office.client, office.clockShiftMs);
}

/** The input of the web form for a report with one figure. */
export function webReport(obligation: string, models: number): Parameters<typeof submitReport>[1] {
  return {
    obligation,
    values: { models },
    nil: false,
    document: { number: null, date: null, signer: null },
    files: [],
    channel: 'web',
    sentOn: null,
    receivedAt: null,
    reason: null,
    idempotencyKey: null,
  };
}
