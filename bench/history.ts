import { setTimeout as rest } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import type { Caller } from '../client/contract';
import { activatePlan } from '../client/plans/activate';
import { submitReport } from '../client/reports/submit';
import { confirmRollup } from '../client/rounds/rollups';
import { unlimitedCaller } from '../client/unlimited-caller';
import { createLogger } from '../config/logger';
import { collectionWorkflowId } from '../domain/ids';
import { parseInstant, SECOND } from '../domain/time/time';
import { localMailbox } from '../mail/local-mailbox';
import type { Database } from '../storage/database';
import { BUNDLE_PATH } from '../worker/build-bundle';
import { runWorker } from '../worker/run-worker';
import { type BenchContext, type Benchmark, measurement } from './benchmark';
import { nationalRegister } from './national-register';
import { filledForm, planForMeasuring } from './plan-text';

const SMALL = 17;
const LARGE = 5_000;
/** Share of the units that report in time; the others do so after the first compiled version. */
const IN_TIME = 0.9;

/** The end of the last day, and the seconds to it from the start. */
const LATE_FROM = parseInstant('2026-05-30T00:00:00+07:00')!;
const AHEAD = 20 * SECOND;
const TIMEOUT_MS = 90 * SECOND;

const LADDER = [
  { kind: 'open', offset: '-18s', to: ['office'] },
  { kind: 'remind', offset: '-3s', to: ['office'] },
  { kind: 'overdue', offset: '+1s', to: ['office'] },
  { kind: 'compile', offset: '+2s', to: ['receiver'] },
  { kind: 'escalate', offset: '+4s', to: ['office'] },
  { kind: 'letter', offset: '+4s', to: ['compiler-head'] },
  { kind: 'supplement', offset: '+5s', to: [] },
  { kind: 'close', offset: '+300s', to: [] },
];

/** Workflow events of a round, from activation to its close. */
export const history: Benchmark = {
  name: 'history',
  about: `workflow events of a collection of ${LARGE} units, against one of ${SMALL} beside it`,
  async run(context) {
    const office = await openOffice(context);
    try {
      const [small, large] = [await activate(office, SMALL), await activate(office, LARGE)];
      context.say(`${SMALL + LARGE} units report, most of them within ${AHEAD / SECOND} s`);
      const [few, many] = await Promise.all([completeRound(office, small), completeRound(office, large)]);
      const note = `every unit reports; ours: ${LARGE} units, baseline: ${SMALL} units, same ladder of seconds`;
      return [measurement({ name: 'history', unit: 'events', note }, [{ ours: many, baseline: few }])];
    } finally {
      await office.close();
    }
  },
};

interface Office {
  database: Database;
  client: Client;
  projectDir: string;
  caller(): Caller;
  close(): Promise<void>;
}

async function openOffice({ services, projectDir }: BenchContext): Promise<Office> {
  const [database, temporal] = await Promise.all([services.database(20), services.temporal()]);
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { address, namespace } = temporal;
  const [connection, clientConnection] = await Promise.all([
    NativeConnection.connect({ address }),
    Connection.connect({ address }),
  ]);
  const client = new Client({ connection: clientConnection, namespace });
  const clockShiftMs = LATE_FROM - AHEAD - Date.now();
  const worker = await runWorker({
    database,
    client,
    connection,
    namespace,
    mail: { transport: localMailbox(database), from: 'Đúng Hạn <dung-han@do.invalid>', baseUrl: 'http://localhost' },
    workflowBundle: { codePath: BUNDLE_PATH },
    clockShiftMs,
    log: createLogger('worker', 'silent'),
  });
  return {
    database,
    client,
    projectDir,
    caller: () => unlimitedCaller(database, { at: Date.now() + clockShiftMs, who: 'Đo' }),
    async close() {
      await worker.stop();
      await clientConnection.close();
      await connection.close();
    },
  };
}

/** @returns id of the plan's one collection. */
async function activate({ projectDir, caller }: Office, units: number): Promise<string> {
  const id = `do-${units}`;
  const requirement = {
    id: 'nop',
    frequency: 'year',
    due: { type: 'date', date: '2026-05-29' },
    period: '2026',
    dueText: 'chậm nhất ngày 29/5/2026',
    reporters: { groups: ['xa-phuong'] },
    receiver: 'superior',
    ladder: LADDER,
  };
  const words = { id, effective: '2026-05-04', test: true, requirements: [requirement] };
  const loaded = planForMeasuring(projectDir, words, nationalRegister(id, { provinces: 1, communes: units }, 1));
  const { collections } = await activatePlan(caller(), loaded, { notifyPast: false, embedded: true });
  return collections[0]!;
}

/** Every unit of a collection reports, the compiler confirms. @returns events of the workflow when it has ended. */
async function completeRound(office: Office, collection: string): Promise<number> {
  const { database } = office;
  const rows = await database.rows<{ id: string }>('select id from obligations where collection = $1 order by ord', [
    collection,
  ]);
  const ids = rows.map((row) => row.id);
  const inTime = Math.floor(ids.length * IN_TIME);
  await report(office, ids.slice(0, inTime));
  await version(database, collection, 1);
  await report(office, ids.slice(inTime, -1));
  // Else the first change and the last report reach the small round's workflow as one signal, the large round's as two.
  await rest(SECOND);
  await report(office, ids.slice(-1));
  await version(database, collection, 2);
  await confirmRollup(office.caller(), collection);
  const run = office.client.workflow.getHandle(collectionWorkflowId(collection));
  await Promise.race([run.result(), rest(TIMEOUT_MS).then(() => tooLong(`${collection} to close`))]);
  return (await run.describe()).historyLength;
}

async function report(office: Office, obligations: readonly string[]): Promise<void> {
  const queue = obligations.values();
  const hand = async () => {
    for (const obligation of queue) {
      await submitReport(office.caller(), {
        obligation,
        values: filledForm(obligation.length),
        nil: false,
        document: { number: '12/BC-UBND', date: null, signer: null },
        files: [],
        channel: 'web',
        sentOn: null,
        receivedAt: null,
        reason: null,
        idempotencyKey: null,
      });
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
}

/** Waits until a version is compiled. */
async function version(database: Database, collection: string, number: number): Promise<void> {
  const until = Date.now() + TIMEOUT_MS;
  while (Date.now() < until) {
    const rows = await database.rows('select 1 from rollups where collection = $1 and version = $2', [
      collection,
      number,
    ]);
    if (rows.length > 0) return;
    await rest(100);
  }
  tooLong(`version ${number} of ${collection}`);
}

function tooLong(what: string): never {
  throw new Error(`Waited ${TIMEOUT_MS / SECOND} s for ${what}.`);
}
