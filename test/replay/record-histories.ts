import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { requestReconcile } from '../../client/rounds/reconcile';
import { parseInstant, SECOND } from '../../domain/time/time';
import { completeRound } from '../setup/complete-round';
import { eventually } from '../setup/eventually';
import { isSettled } from '../setup/facts';
import { LATE_FROM, ladderPlan } from '../setup/ladder-plan';
import { longRun } from '../setup/long-run';
import { type Office, openOffice } from '../setup/office';
import { temporalBinary } from '../setup/services';
import { HISTORIES } from './recorded';

/**
 * Records the histories that replays are checked against; `npm run record-histories` runs this file instead of the
 * tests. To be run, and its files committed, when a version changes what a workflow does; files of older versions stay.
 */
const VERSION = 'v2';

/** Longer files are compressed. */
const LONG_FILE = 300_000;

/** On 1/7/2026 at 07:00 the newest period opens, and a milestone is ten working days ahead. */
const PLAN_STEPS_AT = parseInstant('2026-07-01T07:00:00+07:00')!;

const MONTHLY = `  - id: monthly
    report: báo cáo tháng
    kind: periodic
    frequency: month
    clause: mục IV
    quote: báo cáo tháng gửi chậm nhất ngày 15 tháng sau
    due: { type: monthly, day: 15, ofMonth: next }
    boundary: by
    first: 2026-06
    reporters: { units: [xa-1] }
    receiver: huyen
    form: figures
    ladder: [{ kind: open, offset: -40wd, to: [office] }, { kind: close, offset: +30wd, to: [] }]
`;

test('records the whole life of a round, its supplement after the close, its mail and its reconciliation', async () => {
  const life = await completeRound();
  await requestReconcile(life.office.caller());
  await eventually('compared', () => isSettled(life.office.database));
  const runs = await runsOf(life.office, `collection/${life.round}`);
  expect(runs.length).toBeGreaterThanOrEqual(2);
  await write(life.office, 'collection-whole-life', `collection/${life.round}`, runs[0]);
  await write(life.office, 'collection-after-close', `collection/${life.round}`, runs.at(-1));
  await write(life.office, 'mail', 'mail');
  await write(life.office, 'reconcile', 'reconcile');
  await write(life.office, 'canary', 'canary');
  await life.office.close();
}, 120_000);

test('records a plan that adds a period and reminds of a milestone', async () => {
  const office = await openOffice(PLAN_STEPS_AT - 4_000);
  await office.startWorker();
  const milestones = '  - { id: review, date: 15/7/2026, title: Sơ kết }';
  const ladder = ['open -999s office', 'close +999s'];
  await office.activate(ladderPlan({ id: 'monthly', communes: 1, ladder, milestones, more: MONTHLY }));
  await eventually('a period is added and the milestone told', async () => {
    const done = await office.database.rows('select step from plan_steps_done');
    return done.length === 2;
  });
  await eventually('all mail has left', () => isSettled(office.database));
  await write(office, 'plan', 'plan/monthly');
  await office.close();
}, 60_000);

test('records a round, a plan and the mail that get hundreds of signals, each a run of a thousand events', async () => {
  const office = await openOffice(LATE_FROM - 900 * SECOND);
  await office.startWorker();
  const milestones = '  - { id: review, date: 15/12/2026, title: Sơ kết }';
  const ladder = ['open -999s office', 'close +999s'];
  const [round] = await office.activate(ladderPlan({ id: 'signals', communes: 1, ladder, milestones, more: MONTHLY }));
  const ids = { collection: `collection/${round}`, plan: 'plan/signals', mail: 'mail' };
  await Promise.all(
    Object.entries(ids).map(async ([name, workflowId]) => {
      const { runId } = await longRun(office.client, workflowId);
      await write(office, `${name}-many-signals`, workflowId, runId);
    }),
  );
  await office.close();
}, 300_000);

/** Run ids of a workflow id, oldest first. */
async function runsOf(office: Office, workflowId: string): Promise<string[]> {
  const runs: { runId: string; startTime: Date }[] = [];
  for await (const run of office.client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
  return runs.sort((a, b) => a.startTime.getTime() - b.startTime.getTime()).map((run) => run.runId);
}

/** In the JSON format of Temporal's CLI, which every SDK replays. */
async function write({ address, namespace }: Office, name: string, workflowId: string, runId = ''): Promise<void> {
  const which = ['--workflow-id', workflowId, ...(runId === '' ? [] : ['--run-id', runId])];
  const args = ['workflow', 'show', ...which, '--address', address, '--namespace', namespace, '--output', 'json'];
  const { stdout } = await promisify(execFile)(temporalBinary(), args, { maxBuffer: 64 * 1024 * 1024 });
  mkdirSync(HISTORIES, { recursive: true });
  const json = `${withoutMachine(stdout).trim()}\n`;
  const file = join(HISTORIES, `${VERSION}-${name}.json`);
  if (json.length < LONG_FILE) writeFileSync(file, json);
  else writeFileSync(`${file}.gz`, gzipSync(json, { level: 9 }));
}

/** Removes the name of the recording machine and process, which must not be in the repository. */
function withoutMachine(json: string): string {
  return json.replaceAll(/"\d+@[^"]*"/g, '"recorded"').replaceAll(hostname(), 'recorded');
}
