import type { Command } from 'commander';
import type { Caller } from '../client/contract';
import type { ShownChain } from '../client/rounds/rollup-chain';
import type { Answer, Cli } from './cli';
import { type PaperOptions, paperOptions, writtenPaper } from './paper-output';
import { type SignedOptions, signedOptions, signedPaperOf } from './signed-paper';
import { numberOption } from './usage';

const VERSION = 'bản thứ mấy (mặc định: bản mới nhất)';

interface RollupOptions {
  version?: string;
  by?: string;
}

interface SaidOptions {
  words: string;
  by?: string;
}

/** `rollup show|chain|check|give-back|confirm|explain|appendix|export|sign COLLECTION` */
export function rollupCommands(program: Command, cli: Cli): void {
  const rollup = cli.group(program, 'rollup', 'báo cáo tổng hợp của một đợt báo cáo');
  cli
    .command(rollup, 'show', 'xem báo cáo tổng hợp: số liệu, danh sách, đơn vị chưa gửi')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .option('--version <n>', VERSION)
    .action(cli.answering((collection: string, options: RollupOptions) => show(cli, collection, options)));
  cli
    .command(rollup, 'confirm', 'xác nhận báo cáo tổng hợp đã kiểm tra và gửi lên cấp trên')
    .argument('<COLLECTION>', 'mã đợt báo cáo')
    .option('--version <n>', VERSION)
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
  paperOptions(
    cli
      .command(rollup, 'export', 'ghi báo cáo tổng hợp ra tệp DOCX hoặc PDF để trình ký')
      .argument('<COLLECTION>', 'mã đợt báo cáo')
      .option('--version <n>', VERSION),
  ).action(
    cli.answering((collection: string, options: RollupOptions & PaperOptions) =>
      exportRollup(cli, collection, options),
    ),
  );
  signedOptions(
    cli
      .command(rollup, 'sign', 'ghi báo cáo tổng hợp đã ký: số, ngày, người ký, bản quét')
      .argument('<COLLECTION>', 'mã đợt báo cáo')
      .option('--version <n>', VERSION),
  ).action(
    cli.answering((collection: string, options: RollupOptions & SignedOptions) => signRollup(cli, collection, options)),
  );
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

async function exportRollup(cli: Cli, collection: string, options: RollupOptions & PaperOptions): Promise<Answer> {
  const { readRollupPaper } =
    require('../client/rounds/read-rollup-paper') as typeof import('../client/rounds/read-rollup-paper');
  const { rollupPaper } = require('../domain/papers/rollup-paper') as typeof import('../domain/papers/rollup-paper');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const asked = { collection, version: versionOf(options), signing: options.signing };
  const facts = await withCaller(cli.io.env, null, ({ reader }) => readRollupPaper(reader, asked));
  return writtenPaper(cli, rollupPaper(facts), options, { collection, version: facts.rollup.version });
}

async function signRollup(cli: Cli, collection: string, options: RollupOptions & SignedOptions): Promise<Answer> {
  const { noteSignedRollup } =
    require('../client/rounds/note-signed-paper') as typeof import('../client/rounds/note-signed-paper');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const signed = await signedPaperOf(options);
  const version = versionOf(options);
  const json = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    noteSignedRollup(caller, collection, version, signed),
  );
  return { json, text: () => `Đã ghi báo cáo số ${json.number} đã ký, bản ${json.version} của ${collection}.` };
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
