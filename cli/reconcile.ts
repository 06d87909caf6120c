import type { Command } from 'commander';
import type { Answer, Cli } from './cli';

/** `reconcile`: has facts and workflows compared now instead of at the next hour. */
export function reconcileCommand(program: Command, cli: Cli): void {
  cli
    .command(program, 'reconcile', 'đối chiếu ngay dữ liệu với các quy trình đang chạy')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((options: { by?: string }) => reconcile(cli, options)));
}

async function reconcile(cli: Cli, options: { by?: string }): Promise<Answer> {
  const { requestReconcile } = require('../client/rounds/reconcile') as typeof import('../client/rounds/reconcile');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, options.by ?? null, requestReconcile);
  return {
    json: found,
    text: () =>
      [
        `Đợt báo cáo chưa kết thúc: ${found.collections}`,
        `Thông báo chờ gửi: ${found.notices}`,
        `Lời nhắn chờ chuyển cho quy trình: ${found.relay}`,
        'Đã yêu cầu đối chiếu; quy trình nào thiếu sẽ được chạy lại.',
      ].join('\n'),
  };
}
