import type { Command } from 'commander';
import { endNamed, lateFromOf } from '../domain/deadlines/deadline-hour';
import { untilInWords } from '../domain/deadlines/deadline-words';
import { message } from '../domain/messages/message';
import { requestedWithin } from '../domain/requests/report-request';
import { parseDayAndClock } from '../domain/time/clock';
import { formatInstant, type Instant } from '../domain/time/time';
import type { Answer, Cli } from './cli';
import { dateOption, numberOption, usage } from './usage';

interface RequestOptions {
  subject: string;
  due?: string;
  hours?: string;
  units?: string;
  document?: string;
  documentDate?: string;
  by?: string;
}

/** `request make`, `withdraw` and `list`: reports that are asked for at any time (báo cáo đột xuất). */
export function requestCommands(program: Command, cli: Cli): void {
  const group = cli.group(program, 'request', 'yêu cầu báo cáo đột xuất');
  cli
    .command(group, 'make', 'đề nghị các đơn vị gửi ngay một báo cáo của văn bản; thư gửi ngay')
    .argument('<PLAN>', 'mã văn bản')
    .argument('<REQUIREMENT>', 'mã yêu cầu báo cáo trong văn bản')
    .requiredOption('--subject <TEXT>', 'nội dung yêu cầu; đơn vị nhận nguyên văn')
    .option('--hours <N>', 'hạn gửi: trong số giờ này, tính từ bây giờ')
    .option('--due <TEXT>', 'hoặc hạn gửi, ví dụ "16 giờ ngày 05/12/2026", 05/12/2026')
    .option('--units <CODES>', 'các đơn vị, cách nhau bằng dấu phẩy; không ghi: tất cả đơn vị văn bản giao')
    .option('--document <TEXT>', 'số, ký hiệu văn bản yêu cầu, nếu có')
    .option('--document-date <D>', 'ngày của văn bản đó')
    .option('--by <NAME>', 'người yêu cầu')
    .action(
      cli.answering((plan: string, requirement: string, options: RequestOptions) =>
        make(cli, plan, requirement, options),
      ),
    );
  cli
    .command(group, 'withdraw', 'rút một yêu cầu; đơn vị chưa gửi nhận thư và không phải gửi nữa')
    .argument('<COLLECTION>', 'mã đợt báo cáo của yêu cầu')
    .requiredOption('--reason <TEXT>', 'lý do; thư gửi đơn vị nêu nguyên văn')
    .option('--by <NAME>', 'người rút yêu cầu')
    .action(cli.answering((id: string, options: { reason: string; by?: string }) => withdraw(cli, id, options)));
  cli.command(group, 'list', 'các yêu cầu đã gửi, mới nhất trước').action(cli.answering(() => list(cli)));
}

async function make(cli: Cli, plan: string, requirement: string, options: RequestOptions): Promise<Answer> {
  const { requestReport } =
    require('../client/rounds/request-report') as typeof import('../client/rounds/request-report');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const document =
    options.document === undefined
      ? null
      : { number: options.document, date: dateOption('--document-date', options.documentDate ?? '') };
  const codes = options.units?.split(',').map((code) => code.trim()) ?? null;
  const made = await withCaller(cli.io.env, options.by ?? null, async (caller) => {
    const [row] = await caller.reader.rows<{ register: string }>('select register from plans where id = $1', [plan]);
    const units = codes?.map((code) => (code.includes(':') ? code : `${row?.register ?? ''}:${code}`)) ?? null;
    const lateFrom = endOf(options, caller.at);
    return requestReport(caller, {
      plan,
      requirement,
      units,
      lateFrom,
      subject: options.subject,
      document,
      idempotencyKey: null,
    });
  });
  const json = { ...made, lateFrom: formatInstant(made.lateFrom) };
  const said = `Đã yêu cầu ${made.units} đơn vị gửi báo cáo, hạn: ${untilInWords(made.lateFrom)}`;
  return { json, text: () => [said, ...made.collections].join('\n  ') };
}

function endOf({ hours, due }: RequestOptions, at: Instant): Instant {
  if (hours !== undefined) return requestedWithin(numberOption('--hours', hours, 1, 960), at);
  const named = parseDayAndClock(due ?? '');
  if (named === null) throw usage(message('command-line.a-day-and-clock', { option: '--due', text: due ?? '' }));
  return lateFromOf(endNamed(named.day, named.time, false));
}

async function withdraw(
  cli: Cli,
  collection: string,
  { reason, by }: { reason: string; by?: string },
): Promise<Answer> {
  const { withdrawRequest } =
    require('../client/rounds/withdraw-request') as typeof import('../client/rounds/withdraw-request');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const json = await withCaller(cli.io.env, by ?? null, (caller) => withdrawRequest(caller, { collection, reason }));
  return { json, text: () => `Đã rút yêu cầu; ${json.units} đơn vị không phải gửi nữa: ${collection}` };
}

async function list(cli: Cli): Promise<Answer> {
  const { readReportRequests } = require('../storage/report-requests') as typeof import('../storage/report-requests');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const rows = await withCaller(cli.io.env, null, ({ reader }) =>
    readReportRequests(reader, { where: 'true', values: [] }, 1_000),
  );
  const json = rows.map(({ requestedAt, withdrawnAt, ...row }) => ({
    ...row,
    requestedAt: formatInstant(requestedAt),
    withdrawnAt: withdrawnAt === null ? null : formatInstant(withdrawnAt),
  }));
  const lines = rows.map(
    ({ collection, subject, withdrawnAt }) => `${collection}\n  ${subject}${withdrawnAt === null ? '' : ' (đã rút)'}`,
  );
  return { json, text: () => lines.join('\n') || 'Chưa có yêu cầu nào.' };
}
