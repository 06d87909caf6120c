import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { vietnamCalendar } from '../../domain/calendar/calendar';
import { DungHanError } from '../../domain/errors';
import type { Scenario } from '../../domain/rehearsal/scenario';
import type { LoadedPlan } from '../load-plan';
import type { RehearsalOutput } from '../rehearsal-output';
import type { Answer, Cli } from './cli';
import { type Progress, showProgress } from './progress';

interface RehearseOptions {
  scenario: string;
  real?: boolean;
}

/** What `client/rehearse-real.ts` offers; it needs Temporal and PostgreSQL, so it is loaded for `--real` alone. */
interface RealRehearsal {
  rehearseReal(
    loaded: LoadedPlan,
    scenario: Scenario,
    options: { env: NodeJS.ProcessEnv; onProgress: (at: number) => void; say: (line: string) => void },
  ): Promise<RehearsalOutput>;
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
  const { readText, requirePlanFile } = require('../load-plan') as typeof import('../load-plan');
  const { parseScenario } =
    require('../../domain/rehearsal/parse-scenario') as typeof import('../../domain/rehearsal/parse-scenario');
  const { rehearsalText } = require('./rehearsal-text') as typeof import('./rehearsal-text');
  const loaded = requirePlanFile(planFile(plan));
  const scenario = parseScenario(readText(options.scenario), options.scenario, loaded.plan, loaded.register);
  if (!scenario.ok) {
    const message = `Kịch bản ${options.scenario} chưa dùng được: ${scenario.issues.length} chỗ cần sửa.`;
    throw new DungHanError('PLAN_REFUSED', message, { issues: scenario.issues });
  }
  const progress = showProgress(cli.io, scenario.value);
  try {
    const found = options.real
      ? await realRehearsal().rehearseReal(loaded, scenario.value, {
          env: cli.io.env,
          onProgress: progress.reached,
          say: (line) => cli.io.err(`${line}\n`),
        })
      : pureRehearsal(loaded, scenario.value, progress);
    return { json: found, text: () => rehearsalText(loaded.register, found) };
  } finally {
    progress.stop();
  }
}

function pureRehearsal({ plan, register }: LoadedPlan, scenario: Scenario, progress: Progress): RehearsalOutput {
  const { rehearse } = require('../../domain/rehearsal/rehearse') as typeof import('../../domain/rehearsal/rehearse');
  const { rehearsalOutput } = require('../rehearsal-output') as typeof import('../rehearsal-output');
  return rehearsalOutput(rehearse(plan, register, vietnamCalendar(), scenario, progress.reached));
}

function realRehearsal(): RealRehearsal {
  const path = join(__dirname, '..', 'rehearse-real');
  if (existsSync(`${path}.js`) || existsSync(`${path}.ts`)) return require(path) as RealRehearsal;
  throw new DungHanError('PART_MISSING', 'Bản này chưa có chạy thử qua quy trình thật (--real).');
}

/** A file as given, else the plan of this name that comes with the program. */
function planFile(plan: string): string {
  if (existsSync(plan) || !/^[a-z0-9-]+$/.test(plan)) return plan;
  const { projectFolder } = require('../project-folder') as typeof import('../project-folder');
  const known = join(projectFolder(), 'plans', `${plan}.yaml`);
  return existsSync(known) ? known : plan;
}
