import type { Command } from 'commander';
import type { Caller } from '../client/contract';
import type { ShownChain } from '../client/rounds/rollup-chain';
import type { Answer, Cli } from './cli';
import { numberOption } from './usage';

interface RollupOptions {
  version?: string;
  by?: string;
}

interface SaidOptions {
  words: string;
  by?: string;
}

/** `rollup show|chain|check|give-back|confirm|explain COLLECTION` */
export function rollupCommands(program: Command, cli: Cli): void {
  const rollup = cli.group(program, 'rollup', 'báo cáo tổng hợp của một đợt báo cáo');
  cli
    .command(rollup, 'show', 'xem báo cáo tổng hợp: số liệu, danh sách, đơn vị chưa gửi')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .option('--version <n>', 'bản thứ mấy (mặc định: bản mới nhất)')
    .action(cli.answering((collection: string, options: RollupOptions) => show(cli, collection, options)));
  cli
    .command(rollup, 'confirm', 'xác nhận báo cáo tổng hợp đã kiểm tra và gửi lên cấp trên')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .option('--version <n>', 'bản thứ mấy (mặc định: bản mới nhất)')
    .option('--by <NAME>', 'người xác nhận')
    .action(cli.answering((collection: string, options: RollupOptions) => confirm(cli, collection, options)));
  chainCommands(rollup, cli);
}

/** `rollup chain|check|give-back|explain COLLECTION` */
function chainCommands(rollup: Command, cli: Cli): void {
  cli
    .command(rollup, 'chain', 'xem các bước của báo cáo tổng hợp và bản này khác bản đã xác nhận ở đâu')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .option('--version <n>', 'bản thứ mấy (mặc định: bản mới nhất)')
    .action(
      cli.answering((collection: string, options: RollupOptions) =>
        answered(cli, null, (caller, { showChain }) => showChain(caller, collection, versionOf(options))),
      ),
    );
  cli
    .command(rollup, 'check', 'ghi đã kiểm tra dự thảo báo cáo tổng hợp; lãnh đạo được báo để xác nhận')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .option('--version <n>', 'bản thứ mấy (mặc định: bản mới nhất)')
    .option('--by <NAME>', 'người kiểm tra')
    .action(
      cli.answering((collection: string, options: RollupOptions) =>
        answered(cli, options, (caller, { checkRollup }) => checkRollup(caller, collection, versionOf(options))),
      ),
    );
  cli
    .command(rollup, 'give-back', 'đề nghị chuyên viên kiểm tra lại dự thảo báo cáo tổng hợp')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .requiredOption('--words <TEXT>', 'nội dung cần kiểm tra lại')
    .option('--by <NAME>', 'người đề nghị')
    .action(
      cli.answering((collection: string, options: SaidOptions) =>
        answered(cli, options, (caller, { giveBackRollup }) => giveBackRollup(caller, collection, options)),
      ),
    );
  cli
    .command(
      rollup,
      'explain',
      'gửi giải trình lên cấp trên khi báo cáo tổng hợp được đề nghị bổ sung mà số liệu giữ nguyên',
    )
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .requiredOption('--words <TEXT>', 'nội dung giải trình')
    .option('--by <NAME>', 'người gửi')
    .action(
      cli.answering((collection: string, options: SaidOptions) =>
        answered(cli, options, async (caller, { explainRollup }) => {
          return (await explainRollup(caller, collection, options)).chain;
        }),
      ),
    );
}

type Chains = typeof import('../client/rounds/rollup-chain');

/** Does something with a chain, and prints the chain afterwards. */
async function answered(
  cli: Cli,
  options: { by?: string } | null,
  act: (caller: Caller, chains: Chains) => Promise<ShownChain>,
): Promise<Answer> {
  const chains = require('../client/rounds/rollup-chain') as Chains;
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { chainOutput, chainText } = require('./rollup-chain-text') as typeof import('./rollup-chain-text');
  return withCaller(cli.io.env, options?.by ?? null, async (caller) => {
    const chain = await act(caller, chains);
    const text = cli.json ? '' : await chainText(caller.reader, chain);
    return { json: chainOutput(chain), text: () => text };
  });
}

async function show(cli: Cli, collection: string, options: RollupOptions): Promise<Answer> {
  const { showRollup } = require('../client/rounds/rollups') as typeof import('../client/rounds/rollups');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { rollupOutput } = require('../client/rounds/rollup-output') as typeof import('../client/rounds/rollup-output');
  const { rollupText } = require('./rollup-text') as typeof import('./rollup-text');
  const version = versionOf(options);
  return withCaller(cli.io.env, null, async (caller) => {
    const shown = await showRollup(caller, collection, version);
    const text = cli.json ? '' : await rollupText(caller.reader, shown);
    return { json: rollupOutput(shown.rollup), text: () => text };
  });
}

async function confirm(cli: Cli, collection: string, options: RollupOptions): Promise<Answer> {
  const { confirmRollup } = require('../client/rounds/rollups') as typeof import('../client/rounds/rollups');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { rollupOutput } = require('../client/rounds/rollup-output') as typeof import('../client/rounds/rollup-output');
  const version = versionOf(options);
  const shown = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    confirmRollup(caller, collection, version),
  );
  return {
    json: rollupOutput(shown.rollup),
    text: () => `Đã xác nhận bản ${shown.rollup.version} của ${shown.rollup.collection} (${shown.confirmedBy}).`,
  };
}

function versionOf({ version }: RollupOptions): number | null {
  return version === undefined ? null : numberOption('--version', version, 1, 1_000_000);
}
