import type { Command } from 'commander';
import { formatInstant } from '../domain/time/time';
import { dateInWords, momentInWords, weekdayDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { dateOption } from './usage';

const MOST = 1_000;

/** `extension-request ask`, `withdraw` and `list`: a unit asks for a later last day; staff answer by `extend` or `refuse`. */
export function extensionRequestCommands(program: Command, cli: Cli): void {
  const group = cli.group(program, 'extension-request', 'đề nghị gia hạn của đơn vị; trả lời bằng extend hoặc refuse');
  cli
    .command(group, 'ask', 'đơn vị đề nghị gia hạn một báo cáo; hạn gửi giữ nguyên khi chưa có trả lời')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi')
    .requiredOption('--until <D>', 'ngày cuối cùng đề nghị, tính cả ngày đó')
    .requiredOption('--reason <TEXT>', 'lý do; cơ quan đầu mối đọc nguyên văn')
    .option('--by <NAME>', 'người đề nghị')
    .action(
      cli.answering((id: string, options: { until: string; reason: string; by?: string }) => ask(cli, id, options)),
    );
  cli
    .command(group, 'withdraw', 'đơn vị rút đề nghị đang chờ trả lời')
    .argument('<OBLIGATION>', 'mã báo cáo phải gửi')
    .option('--by <NAME>', 'người rút đề nghị')
    .action(cli.answering((id: string, options: { by?: string }) => withdraw(cli, id, options)));
  cli.command(group, 'list', 'các đề nghị đang chờ trả lời, hạn sớm nhất trước').action(cli.answering(() => list(cli)));
}

async function ask(
  cli: Cli,
  obligation: string,
  { until, reason, by }: { until: string; reason: string; by?: string },
): Promise<Answer> {
  const { askExtension } =
    require('../client/decisions/ask-extension') as typeof import('../client/decisions/ask-extension');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const given = { obligation, until: dateOption('--until', until), reason };
  const made = await withCaller(cli.io.env, by ?? null, (caller) => askExtension(caller, given));
  const json = { ...made, at: formatInstant(made.at) };
  return { json, text: () => `Đã đề nghị gia hạn đến hết ${weekdayDate(made.until)}: ${obligation}` };
}

async function withdraw(cli: Cli, obligation: string, { by }: { by?: string }): Promise<Answer> {
  const { withdrawExtensionRequest } =
    require('../client/decisions/ask-extension') as typeof import('../client/decisions/ask-extension');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const json = await withCaller(cli.io.env, by ?? null, (caller) => withdrawExtensionRequest(caller, obligation));
  return { json, text: () => `Đã rút đề nghị gia hạn: ${obligation}` };
}

async function list(cli: Cli): Promise<Answer> {
  const { readWaitingRequests } =
    require('../storage/extension-requests') as typeof import('../storage/extension-requests');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const everywhere = { where: 'true', values: [] };
  const rows = await withCaller(cli.io.env, null, ({ reader }) => readWaitingRequests(reader, everywhere, MOST));
  const json = rows.map(({ id, obligation, unit, until, lastDay, reason, askedBy, askedAt }) => ({
    ...{ request: id, obligation, unit, until, lastDay, reason, askedBy, askedAt: formatInstant(askedAt) },
  }));
  const lines = rows.map(
    ({ obligation, unitName, until, lastDay, reason, askedBy, askedAt }) =>
      `${unitName}: đến hết ${dateInWords(until)} (hạn: hết ${dateInWords(lastDay)}); ${reason} ` +
      `(${askedBy}, ${momentInWords(askedAt)})\n  ${obligation}`,
  );
  return { json, text: () => lines.join('\n') || 'Không có đề nghị gia hạn nào đang chờ trả lời.' };
}
