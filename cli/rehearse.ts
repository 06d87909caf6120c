import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { LoadedPlan } from '../client/plans/load-plan';
import type { RehearsalOutput } from '../client/plans/rehearsal-output';
import { vietnamCalendar } from '../domain/calendar/calendar';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import type { Scenario } from '../domain/rehearsal/scenario';
import type { Answer, Cli } from './cli';
import { type ProgressBar, showProgress } from './progress';

interface RehearseOptions {
  scenario: string;
  real?: boolean;
}

/** `rehearse PLAN --scenario F [--real]` */
export function rehearseCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'rehearse', 'chạy thử một văn bản theo kịch bản: ai được nhắc khi nào, ai chậm, số liệu tổng hợp')
    .argument('<PLAN>', 'tệp văn bản (YAML), hoặc mã của một văn bản trong thư mục plans')
    .requiredOption('--scenario <F>', 'tệp kịch bản')
    .option('--real', 'chạy qua quy trình thật trên máy chủ thử, rồi so với chạy thử trên giấy')
    .action(cli.answering((plan: string, options: RehearseOptions) => rehearsePlan(cli, plan, options)));
}

async function rehearsePlan(cli: Cli, plan: string, options: RehearseOptions): Promise<Answer> {
  const { readTextFile } = require('../client/read-file') as typeof import('../client/read-file');
  const { requirePlanFile } = require('../client/plans/load-plan') as typeof import('../client/plans/load-plan');
  const { parseScenario } =
    require('../domain/rehearsal/parse-scenario') as typeof import('../domain/rehearsal/parse-scenario');
  const { rehearsalText } = require('./rehearsal-text') as typeof import('./rehearsal-text');
  const loaded = requirePlanFile(planFile(plan));
  const scenario = parseScenario(readTextFile(options.scenario), options.scenario, loaded.plan, loaded.register);
  if (!scenario.ok) {
    const { issues } = scenario;
    const fault = message('refusals.scenario-file', { file: options.scenario, faults: issues.length });
    throw new DungHanError('PLAN_REFUSED', fault, { issues });
  }
  const progress = showProgress(cli.io, scenario.value);
  try {
    const found = pureRehearsal(loaded, scenario.value, progress);
    if (options.real) await compareWithReal(cli, loaded, scenario.value, found, progress);
    return { json: found, text: () => rehearsalText(loaded.register, found) };
  } finally {
    progress.stop();
  }
}

function pureRehearsal({ plan, register }: LoadedPlan, scenario: Scenario, progress: ProgressBar): RehearsalOutput {
  const { rehearse } = require('../domain/rehearsal/rehearse') as typeof import('../domain/rehearsal/rehearse');
  const { rehearsalOutput } =
    require('../client/plans/rehearsal-output') as typeof import('../client/plans/rehearsal-output');
  return rehearsalOutput(rehearse(plan, register, vietnamCalendar(), scenario, progress.reached));
}

/**
 * Runs the same scenario on real workflows; needs PostgreSQL and the test server of its own, so it is loaded for `--real`
 * alone.
 * @throws DungHanError REHEARSAL_DIFFERS
 */
async function compareWithReal(
  cli: Cli,
  loaded: LoadedPlan,
  scenario: Scenario,
  pure: RehearsalOutput,
  progress: ProgressBar,
): Promise<void> {
  const { rehearseReal } = require('../rehearsal/rehearse-real') as typeof import('../rehearsal/rehearse-real');
  const { firstDifference } = require('../rehearsal/lists') as typeof import('../rehearsal/lists');
  const log = (line: string) => cli.io.err(`${line}\n`);
  keepLogsOffStdout(log);
  const real = await rehearseReal(loaded, scenario, { log, onProgress: progress.reached });
  const difference = firstDifference(pure, real);
  if (difference !== null) throw new DungHanError('REHEARSAL_DIFFERS', message('rehearsals.differ', { difference }));
}

/** Temporal's core writes its warnings to standard output, which must contain only the JSON. */
function keepLogsOffStdout(log: (line: string) => void): void {
  const { DefaultLogger, Runtime } = require('@temporalio/worker') as typeof import('@temporalio/worker');
  const logger = new DefaultLogger('ERROR', ({ level, message }) => log(`${level} ${message}`));
  Runtime.install({ logger, telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
}

/** A file as given, else the plan of this name that comes with the program. */
function planFile(plan: string): string {
  if (existsSync(plan) || !/^[a-z0-9-]+$/.test(plan)) return plan;
  const { projectFolder } = require('../config/project-folder') as typeof import('../config/project-folder');
  const known = join(projectFolder(), 'plans', `${plan}.yaml`);
  return existsSync(known) ? known : plan;
}
