import type { Command } from 'commander';
import { vietnamCalendar } from '../domain/calendar/calendar';
import { EXIT_CODES } from '../domain/errors';
import { inVietnamese } from '../domain/messages/message';
import type { Answer, Cli } from './cli';
import { planChangeCommands } from './plan-changes';
import { nextYearCommand } from './plan-next-year';
import { undoCommand } from './plan-undo';
import { dateOption, dayAndClockOption, momentOption, numberOption } from './usage';

/** `plan check|preview|activate|settle|event|next-year|amend|withdraw|reinstate` */
export function planCommands(program: Command, cli: Cli): void {
  const plan = cli.group(program, 'plan', 'văn bản yêu cầu báo cáo: kiểm tra, xem trước, đưa vào theo dõi');
  cli
    .command(plan, 'check', 'kiểm tra tệp văn bản: mọi chỗ cần sửa và nội dung cần xác nhận')
    .argument('<FILE...>', 'tệp văn bản (YAML)')
    .action(cli.answering(check));
  cli
    .command(plan, 'preview', 'xem trước các đợt báo cáo, hạn gửi và các bước của một văn bản')
    .argument('<FILE>', 'tệp văn bản (YAML)')
    .option('--register <F>', 'dùng danh mục đơn vị này thay cho danh mục ghi trong tệp')
    .option('--year <Y>', 'chỉ các hạn gửi trong năm này')
    .option('--at <ISO>', 'xem như tại thời điểm này (mặc định: bây giờ)')
    .action(cli.answering((file: string, options: PreviewOptions) => preview(cli, file, options)));
  cli
    .command(plan, 'activate', 'đưa văn bản vào theo dõi')
    .argument('<FILE>', 'tệp văn bản (YAML)')
    .option('--notify-past', 'vẫn nhắc, đôn đốc các đợt đã qua hạn')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((file: string, options: ActivateOptions) => activate(cli, file, options)));
  cli
    .command(plan, 'settle', 'xác nhận ngày cho yêu cầu báo cáo mà văn bản không nêu hạn')
    .argument('<PLAN>', 'mã văn bản')
    .argument('<REQUIREMENT>', 'mã yêu cầu báo cáo')
    .option('--date <D>', 'ngày được xác nhận, cho một lần gửi; có thể kèm giờ, như "16 giờ ngày 20/11/2026"')
    .option(
      '--rule <YAML>',
      'quy tắc cho mỗi kỳ, như "{ frequency: year, due: { type: yearly, month: 12, day: 15 }, boundary: before, first: 2026 }"',
    )
    .option('--phase <ID>', 'giai đoạn có ngày được xác nhận')
    .requiredOption('--by <NAME>', 'người xác nhận')
    .requiredOption('--reason <TEXT>', 'căn cứ, lý do')
    .action(
      cli.answering((id: string, requirement: string, options: SettleOptions) => settle(cli, id, requirement, options)),
    );
  cli
    .command(plan, 'event', 'ghi sự kiện mà hạn gửi tính từ đó: lập một đợt báo cáo, hạn do hệ thống tính')
    .argument('<PLAN>', 'mã văn bản')
    .argument('<REQUIREMENT>', 'mã yêu cầu báo cáo')
    .requiredOption('--on <D>', 'ngày xảy ra sự kiện')
    .requiredOption('--what <TEXT>', 'sự kiện')
    .requiredOption('--by <NAME>', 'người ghi')
    .option('--period <P>', 'kỳ báo cáo, với báo cáo lặp lại')
    .option('--units <CODES>', 'mã các đơn vị phải gửi, cách nhau dấu phẩy (mặc định: tất cả)')
    .option('--dry-run', 'chỉ xem hạn gửi, không ghi')
    .action(
      cli.answering((id: string, requirement: string, options: EventOptions) => event(cli, id, requirement, options)),
    );
  undoCommand(plan, cli);
  nextYearCommand(plan, cli);
  planChangeCommands(plan, cli);
}

interface PreviewOptions {
  register?: string;
  year?: string;
  at?: string;
}

interface ActivateOptions {
  notifyPast?: boolean;
  by?: string;
}

interface SettleOptions {
  date?: string;
  rule?: string;
  phase?: string;
  by: string;
  reason: string;
}

interface EventOptions {
  on: string;
  what: string;
  by: string;
  period?: string;
  units?: string;
  dryRun?: boolean;
}

function check(files: readonly string[]): Answer {
  const { checkPlanFiles } = require('../client/plans/check-plans') as typeof import('../client/plans/check-plans');
  const { checkText } = require('./plan-text') as typeof import('./plan-text');
  const found = checkPlanFiles(files);
  return {
    json: found,
    text: () => checkText(files, found),
    exitCode: found.ok ? EXIT_CODES.good : EXIT_CODES.refused,
  };
}

function preview(cli: Cli, file: string, options: PreviewOptions): Answer {
  const { requirePlanFile } = require('../client/plans/load-plan') as typeof import('../client/plans/load-plan');
  const { previewPlan } = require('../client/plans/preview') as typeof import('../client/plans/preview');
  const year = options.year === undefined ? null : numberOption('--year', options.year, 1900, 2199);
  const at = options.at === undefined ? now(cli) : momentOption('--at', options.at);
  const { plan, register } = requirePlanFile(file, options.register ?? null);
  const found = previewPlan(plan, register, vietnamCalendar(), { year, at });
  const { previewText } = require('./preview-text') as typeof import('./preview-text');
  return { json: found, text: () => previewText(plan, register, found) };
}

/** Business time from the settings, without a database. */
function now(cli: Cli): number {
  const { readConfig } = require('../config/read-config') as typeof import('../config/read-config');
  const { businessClock } = require('../config/clock') as typeof import('../config/clock');
  return businessClock(readConfig(cli.io.env).clockShiftMs)();
}

async function activate(cli: Cli, file: string, options: ActivateOptions): Promise<Answer> {
  const { requirePlanFile } = require('../client/plans/load-plan') as typeof import('../client/plans/load-plan');
  const { activatePlan } = require('../client/plans/activate') as typeof import('../client/plans/activate');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const loaded = requirePlanFile(file);
  const made = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    activatePlan(caller, loaded, { notifyPast: options.notifyPast ?? false, embedded: caller.embedded }),
  );
  return {
    json: made,
    text: () =>
      [`Đã đưa "${made.plan}" vào theo dõi: ${made.collections.length} đợt báo cáo.`, ...made.collections].join('\n  '),
  };
}

async function settle(cli: Cli, plan: string, requirement: string, options: SettleOptions): Promise<Answer> {
  const { givenSettled, settleDate } = require('../client/plans/settle') as typeof import('../client/plans/settle');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { dateInWords } = require('../domain/time/vietnamese') as typeof import('../domain/time/vietnamese');
  const given = options.date === undefined ? null : dayAndClockOption('--date', options.date);
  const date = givenSettled(given?.until ?? null, options.rule ?? null, given?.untilTime ?? null);
  const { settledRule } =
    require('../domain/obligations/settlement') as typeof import('../domain/obligations/settlement');
  const { ruleInWords } =
    require('../domain/obligations/rule-words') as typeof import('../domain/obligations/rule-words');
  const rule = settledRule(date);
  const hour = given?.untilTime ? `${given.untilTime} ` : '';
  const what = rule === null ? `${hour}${dateInWords(given!.until)}` : inVietnamese(ruleInWords(rule));
  const made = await withCaller(cli.io.env, options.by, (caller) =>
    settleDate(caller, {
      ...{ plan, requirement, date, phase: options.phase ?? null, by: options.by, reason: options.reason },
    }),
  );
  return {
    json: made,
    text: () => [`Đã xác nhận ${what} cho "${requirement}":`, ...made.collections].join('\n  '),
  };
}

async function event(cli: Cli, plan: string, requirement: string, options: EventOptions): Promise<Answer> {
  const { eventRounds } = require('./plan-event') as typeof import('./plan-event');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const on = dateOption('--on', options.on);
  const { what, by, period = null, units, dryRun = false } = options;
  const given = { plan, requirement, on, what, by, period };
  return withCaller(cli.io.env, by, (caller) => eventRounds(caller, given, units?.split(',') ?? null, dryRun));
}
