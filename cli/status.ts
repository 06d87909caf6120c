import type { Command } from 'commander';
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
    .action(cli.answering((filter: StatusFilter) => status(cli, filter)));
}

async function status(cli: Cli, { plan, unit, overdue, open }: StatusFilter): Promise<Answer> {
  const { readReportStatus } = require('../client/rounds/status') as typeof import('../client/rounds/status');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { statusText } = require('./status-text') as typeof import('./status-text');
  return withCaller(cli.io.env, null, async (caller) => {
    const lines = await readReportStatus(caller, { plan, unit, overdue, open });
    const text = cli.json ? '' : await statusText(caller, lines);
    return { json: lines, text: () => text };
  });
}
