import type { Command } from 'commander';
import type { Caller } from '../client/contract';
import type { SharedDecision } from '../client/decisions/decide-several';
import type { DecisionResult } from '../client/decisions/decision-transaction';
import { endNamed, lateFromOf } from '../domain/deadlines/deadline-hour';
import { againBy, toUntil } from '../domain/deadlines/deadline-words';
import type { Basis } from '../domain/decisions/decision';
import type { Instant } from '../domain/time/time';
import type { Answer, Cli } from './cli';
import { dateOption, dayAndClockOption } from './usage';

interface BasisOptions {
  basis: string;
  basisDate: string;
  decider: string;
  reason?: string;
  by?: string;
  book?: string;
  confirmDates?: boolean;
}

const CONFIRM_DATES = 'đã đối chiếu: ngày đúng như đã ghi, kể cả khi báo cáo quá hạn không còn quá hạn';

/** `return`, `extend` and `exempt` of one obligation or several; `end`, `refuse`, `late-reason` and `restore` of one. */
export function decisionCommands(program: Command, cli: Cli): void {
  several(program, cli, 'return', 'đề nghị đơn vị bổ sung, hoàn thiện báo cáo đã gửi')
    .requiredOption('--points <TEXT>', 'nội dung cần bổ sung, hoàn thiện; đơn vị nhận nguyên văn')
    .requiredOption(
      '--until <D>',
      'ngày làm việc đề nghị gửi lại, hoặc ngày và giờ ("17/9/2026 16:00"); không phải gia hạn',
    )
    .option('--confirm-dates', CONFIRM_DATES)
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((ids: string[], options: { points: string; until: string; by?: string; confirmDates?: boolean }) =>
        sendBack(cli, ids, options),
      ),
    );
  withBasis(
    several(program, cli, 'extend', 'gia hạn gửi báo cáo theo quyết định của cơ quan ban hành hoặc cơ quan nhận'),
  )
    .requiredOption('--until <D>', 'ngày cuối cùng mới, tính cả ngày đó; hoặc ngày và giờ ("17/9/2026 16:00")')
    .action(cli.answering((ids: string[], options: BasisOptions & { until: string }) => extend(cli, ids, options)));
  withBasis(
    several(program, cli, 'exempt', 'miễn báo cáo theo quyết định của cơ quan ban hành hoặc cơ quan nhận'),
  ).action(cli.answering((ids: string[], options: BasisOptions) => exempt(cli, ids, options)));
  withBasis(one(program, cli, 'end', 'đơn vị kết thúc hoạt động hoặc đã chuyển giao trách nhiệm báo cáo'))
    .option('--to <UNIT>', 'đơn vị kế thừa nhận chuyển giao')
    .action(cli.answering((id: string, options: BasisOptions & { to?: string }) => end(cli, id, options)));
  one(program, cli, 'refuse', 'trả lời chưa thống nhất gia hạn; hạn gửi giữ nguyên, đơn vị nhận thư')
    .requiredOption('--decider <NAME>', 'cơ quan, người trả lời')
    .requiredOption('--reason <TEXT>', 'lý do; thư gửi đơn vị nêu nguyên văn')
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((id: string, options: { decider: string; reason: string; by?: string }) =>
        refuse(cli, id, options),
      ),
    );
  one(program, cli, 'late-reason', 'ghi nhận lý do gửi chậm; báo cáo vẫn tính là gửi chậm')
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((id: string, options: { reason: string; by?: string }) => note(cli, id, options)));
  one(
    program,
    cli,
    'restore',
    'thu hồi việc đã ghi gần nhất, khi đơn vị chưa gửi gì sau đó (bản sao lưu: restore-backup)',
  )
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--confirm-dates', CONFIRM_DATES)
    .option('--by <NAME>', 'người thực hiện')
    .action(
      cli.answering((id: string, options: { reason: string; by?: string; confirmDates?: boolean }) =>
        restore(cli, id, options),
      ),
    );
}

function one(program: Command, cli: Cli, name: string, description: string): Command {
  return cli.command(program, name, description).argument('<OBLIGATION>', 'mã báo cáo phải gửi');
}

/** Of several reports, which may be of several units: all of them, or none. */
function several(program: Command, cli: Cli, name: string, description: string): Command {
  return cli
    .command(program, name, description)
    .argument('<OBLIGATION...>', 'mã báo cáo phải gửi; nhiều mã thì ghi cho tất cả hoặc không ghi cho báo cáo nào');
}

function withBasis(command: Command): Command {
  return command
    .requiredOption('--basis <TEXT>', 'số, ký hiệu văn bản làm căn cứ')
    .requiredOption('--basis-date <D>', 'ngày của văn bản đó')
    .requiredOption('--decider <NAME>', 'cơ quan, người quyết định')
    .option('--reason <TEXT>', 'lý do')
    .option('--book <TEXT>', 'số đến của văn bản trong sổ văn bản đến')
    .option('--confirm-dates', CONFIRM_DATES)
    .option('--by <NAME>', 'người thực hiện');
}

/** Options of the second look at the dates. */
function lookedAt({ book, confirmDates }: BasisOptions) {
  return { bookNumber: book?.normalize('NFC').trim() || null, confirmDates: confirmDates === true };
}

function basisOf({ basis, basisDate, decider }: BasisOptions): Basis {
  return { number: basis, date: dateOption('--basis-date', basisDate), decider };
}

function sendBack(
  cli: Cli,
  ids: readonly string[],
  { points, until, by, confirmDates }: { points: string; until: string; by?: string; confirmDates?: boolean },
): Promise<Answer> {
  const end = dayAndClockOption('--until', until);
  const said = `Đã đề nghị bổ sung, gửi lại ${againBy(endOf(end))}`;
  return decidedForAll(cli, by, said, ids, { kind: 'return', points, ...end, confirmDates });
}

function extend(cli: Cli, ids: readonly string[], options: BasisOptions & { until: string }): Promise<Answer> {
  const end = dayAndClockOption('--until', options.until);
  const given = { ...end, basis: basisOf(options), reason: options.reason ?? null, ...lookedAt(options) };
  return decidedForAll(cli, options.by, `Đã gia hạn ${toUntil(endOf(end))}`, ids, { kind: 'extend', ...given });
}

function endOf({ until, untilTime }: ReturnType<typeof dayAndClockOption>): Instant {
  return lateFromOf(endNamed(until, untilTime, true));
}

function exempt(cli: Cli, ids: readonly string[], options: BasisOptions): Promise<Answer> {
  const given = { basis: basisOf(options), reason: options.reason ?? null, ...lookedAt(options) };
  return decidedForAll(cli, options.by, 'Đã miễn báo cáo', ids, { kind: 'exempt', ...given });
}

function end(cli: Cli, obligation: string, options: BasisOptions & { to?: string }): Promise<Answer> {
  const { endDuty } = require('../client/decisions/decide') as typeof import('../client/decisions/decide');
  const given = { obligation, basis: basisOf(options), reason: options.reason ?? null, ...lookedAt(options) };
  return decided(cli, options.by, 'Đã kết thúc trách nhiệm báo cáo', (caller) =>
    endDuty(caller, given, options.to ?? null),
  );
}

function refuse(
  cli: Cli,
  obligation: string,
  { decider, reason, by }: { decider: string; reason: string; by?: string },
): Promise<Answer> {
  const { refuseExtension } =
    require('../client/decisions/refuse-extension') as typeof import('../client/decisions/refuse-extension');
  return decided(cli, by, 'Đã trả lời chưa thống nhất gia hạn', (caller) =>
    refuseExtension(caller, { obligation, decider, reason }),
  );
}

function note(cli: Cli, obligation: string, { reason, by }: { reason: string; by?: string }): Promise<Answer> {
  const { noteLateness } =
    require('../client/decisions/note-lateness') as typeof import('../client/decisions/note-lateness');
  return decided(cli, by, 'Đã ghi nhận lý do gửi chậm', (caller) => noteLateness(caller, { obligation, reason }));
}

function restore(
  cli: Cli,
  obligation: string,
  { reason, by, confirmDates }: { reason: string; by?: string; confirmDates?: boolean },
): Promise<Answer> {
  const { restoreReport } = require('../client/decisions/restore') as typeof import('../client/decisions/restore');
  return decided(cli, by, 'Đã thu hồi việc đã ghi gần nhất', (caller) =>
    restoreReport(caller, { obligation, reason, confirmDates }),
  );
}

async function decided(
  cli: Cli,
  by: string | undefined,
  said: string,
  act: (caller: Caller) => Promise<DecisionResult>,
): Promise<Answer> {
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const result = await withCaller(cli.io.env, by ?? null, act);
  return { json: jsonOf(result), text: () => lineOf(result, said) };
}

/** One report answers with itself, several with a list. */
async function decidedForAll(
  cli: Cli,
  by: string | undefined,
  said: string,
  ids: readonly string[],
  decision: SharedDecision,
): Promise<Answer> {
  const { decideForAll } =
    require('../client/decisions/decide-several') as typeof import('../client/decisions/decide-several');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const results = await withCaller(cli.io.env, by ?? null, (caller) => decideForAll(caller, ids, decision));
  const all = results.map(jsonOf);
  return {
    json: all.length === 1 ? all[0]! : all,
    text: () => results.map((result) => lineOf(result, said)).join('\n'),
  };
}

function jsonOf({ obligation, state, latenessChange }: DecisionResult) {
  return { obligation, state, ...(latenessChange === undefined ? {} : { latenessChange }) };
}

function lineOf({ obligation, latenessChange }: DecisionResult, said: string): string {
  const waits = latenessChange === 'waiting' ? 'Chờ người thứ hai xác nhận, chưa có hiệu lực: ' : '';
  return `${waits}${said}: ${obligation}`;
}
