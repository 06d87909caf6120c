import type { Command } from 'commander';
import type { Answer, Cli } from './cli';
import { numberOption } from './usage';

interface RollupOptions {
  version?: string;
  by?: string;
}

/** `rollup show|confirm|appendix COLLECTION` */
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
  cli
    .command(rollup, 'appendix', 'ghi phụ lục của báo cáo tổng hợp: số liệu theo đơn vị, bảng, danh sách, nội dung')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .requiredOption('--out <F.xlsx|F.csv>', 'tệp Excel có đủ các bảng, hoặc tệp CSV chỉ có số liệu theo đơn vị')
    .option('--version <n>', 'bản thứ mấy (mặc định: bản mới nhất)')
    .action(
      cli.answering((collection: string, options: RollupOptions & { out: string }) =>
        appendix(cli, collection, options),
      ),
    );
}

async function appendix(cli: Cli, collection: string, options: RollupOptions & { out: string }): Promise<Answer> {
  const { readAppendix } =
    require('../client/rounds/appendix-facts') as typeof import('../client/rounds/appendix-facts');
  const { rollupTables } = require('../documents/rollup-tables') as typeof import('../documents/rollup-tables');
  const { tablesFile } = require('../documents/table-file') as typeof import('../documents/table-file');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { formatOf, writeNewFile } = require('./written-file') as typeof import('./written-file');
  const { out } = options;
  const format = formatOf('--out', out, ['xlsx', 'csv']);
  const version = versionOf(options);
  const facts = await withCaller(cli.io.env, null, (caller) => readAppendix(caller, collection, version));
  const tables = rollupTables(facts);
  writeNewFile('--out', out, await tablesFile(format, tables));
  return {
    json: { file: out, collection, version: facts.rollup.version, tables: tables.map(({ name }) => name) },
    text: () => `Đã ghi phụ lục của bản ${facts.rollup.version} vào ${out}.`,
  };
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
