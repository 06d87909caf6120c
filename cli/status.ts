import type { Command } from 'commander';
import type { Caller, StatusLine } from '../client/contract';
import type { StatusFilter } from '../client/rounds/status';
import type { Answer, Cli } from './cli';

/** `status`: state of every report. */
export function statusCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'status', 'tình hình gửi báo cáo của tất cả văn bản đang theo dõi')
    .option('--plan <P>', 'chỉ văn bản này')
    .option('--unit <U>', 'chỉ đơn vị này (danh-muc:ma)')
    .option('--overdue', 'chỉ báo cáo quá hạn chưa nhận được')
    .option('--open', 'chỉ báo cáo còn phải gửi, không kể các đợt đã qua')
    .option('--out <F.xlsx|F.csv>', 'ghi danh sách ra tệp Excel hoặc CSV')
    .action(cli.answering((filter: StatusFilter & { out?: string }) => status(cli, filter)));
}

async function status(cli: Cli, { out, plan, unit, overdue, open }: StatusFilter & { out?: string }): Promise<Answer> {
  const { formatOf } = require('./written-file') as typeof import('./written-file');
  const format = out === undefined ? null : formatOf('--out', out, ['xlsx', 'csv']);
  const { readReportStatus } = require('../client/rounds/status') as typeof import('../client/rounds/status');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { statusText } = require('./status-text') as typeof import('./status-text');
  return withCaller(cli.io.env, null, async (caller) => {
    const lines = await readReportStatus(caller, { plan, unit, overdue, open });
    if (out !== undefined && format !== null) return saved(caller, lines, out, format);
    const text = cli.json ? '' : await statusText(caller, lines);
    return { json: lines, text: () => text };
  });
}

async function saved(
  caller: Pick<Caller, 'reader' | 'at'>,
  lines: readonly StatusLine[],
  out: string,
  format: 'xlsx' | 'csv',
): Promise<Answer> {
  const { statusFile } = require('./status-file') as typeof import('./status-file');
  const { tablesFile } = require('../documents/table-file') as typeof import('../documents/table-file');
  const { writeNewFile } = require('./written-file') as typeof import('./written-file');
  writeNewFile('--out', out, await tablesFile(format, [await statusFile(caller, lines)]));
  return { json: { file: out, reports: lines.length }, text: () => `Đã ghi ${lines.length} báo cáo vào ${out}.` };
}
