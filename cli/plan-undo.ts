import type { Command } from 'commander';
import { dateInWords, twoDigits } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { indent } from './output';

interface UndoOptions {
  period?: string;
  phase?: string;
  reason: string;
  by?: string;
  preview?: boolean;
}

/** `plan undo`: what was confirmed by mistake is taken back. */
export function undoCommand(plan: Command, cli: Cli): void {
  cli
    .command(plan, 'undo', 'thu hồi ngày, quy tắc hoặc sự kiện đã xác nhận nhầm')
    .argument('<PLAN>', 'mã văn bản')
    .argument('<REQUIREMENT>', 'mã yêu cầu báo cáo')
    .option('--period <P>', 'kỳ của đợt mà sự kiện đã lập, như 2026-03-02-SK1; bỏ trống với ngày, quy tắc')
    .option('--phase <ID>', 'giai đoạn có ngày đã xác nhận')
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--by <NAME>', 'người thực hiện')
    .option('--preview', 'chỉ xem đợt nào kết thúc, không ghi')
    .action(
      cli.answering((id: string, requirement: string, options: UndoOptions) => undo(cli, id, requirement, options)),
    );
}

async function undo(cli: Cli, plan: string, requirement: string, options: UndoOptions): Promise<Answer> {
  const { previewUndo, undoConfirmation } =
    require('../client/plans/undo-confirmation') as typeof import('../client/plans/undo-confirmation');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const given = { plan, requirement, period: options.period ?? null, phase: options.phase ?? null };
  const effect = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    options.preview === true
      ? previewUndo(caller, given)
      : undoConfirmation(caller, { ...given, reason: options.reason }),
  );
  const said = options.preview === true ? 'Nếu thu hồi, các đợt kết thúc:' : 'Đã thu hồi; các đợt kết thúc:';
  return {
    json: effect,
    text: () =>
      [
        said,
        ...effect.rounds.map(({ collection, lastDay, unsent, sent }) =>
          indent(
            `- ${collection}, hạn hết ${dateInWords(lastDay)}: ${twoDigits(unsent)} đơn vị chưa gửi, ${twoDigits(sent)} báo cáo đã nhận`,
          ),
        ),
      ].join('\n'),
  };
}
