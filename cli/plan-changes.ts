import type { Command } from 'commander';
import type { Amendment } from '../client/plans/amendment';
import type { Basis } from '../domain/decisions/decision';
import { dateInWords, twoDigits, weekdayDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { indent } from './output';
import { dateOption } from './usage';

interface ChangeOptions {
  basis: string;
  basisDate: string;
  decider: string;
  effective?: string;
  reason?: string;
  preview?: boolean;
  by?: string;
}

/** `plan amend|withdraw|reinstate` */
export function planChangeCommands(plan: Command, cli: Cli): void {
  withBasis(cli.command(plan, 'amend', 'sửa đổi, bổ sung văn bản đang theo dõi theo một văn bản khác'))
    .argument('<FILE>', 'toàn văn sau khi sửa đổi (YAML), giữ nguyên mã văn bản')
    .option('--effective <D>', 'có hiệu lực từ ngày (mặc định: ngày của văn bản sửa đổi)')
    .option('--preview', 'chỉ xem điều gì thay đổi, không ghi')
    .action(cli.answering((file: string, options: ChangeOptions) => amend(cli, file, options)));
  withBasis(cli.command(plan, 'withdraw', 'bãi bỏ văn bản: không nhắc, không tổng hợp tiếp'))
    .argument('<PLAN>', 'mã văn bản')
    .option('--preview', 'chỉ xem điều gì kết thúc, không ghi')
    .action(cli.answering((id: string, options: ChangeOptions) => withdraw(cli, id, options)));
  cli
    .command(plan, 'reinstate', 'thu hồi việc ghi bãi bỏ nhầm')
    .argument('<PLAN>', 'mã văn bản')
    .requiredOption('--reason <TEXT>', 'lý do')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((id: string, options: { reason: string; by?: string }) => reinstate(cli, id, options)));
}

function withBasis(command: Command): Command {
  return command
    .requiredOption('--basis <TEXT>', 'số, ký hiệu văn bản sửa đổi, bãi bỏ')
    .requiredOption('--basis-date <D>', 'ngày của văn bản đó')
    .requiredOption('--decider <NAME>', 'cơ quan ban hành văn bản đó')
    .option('--reason <TEXT>', 'ghi chú')
    .option('--by <NAME>', 'người thực hiện');
}

function basisOf({ basis, basisDate, decider }: ChangeOptions): Basis {
  return { number: basis, date: dateOption('--basis-date', basisDate), decider };
}

async function amend(cli: Cli, file: string, options: ChangeOptions): Promise<Answer> {
  const { requirePlanFile } = require('../client/plans/load-plan') as typeof import('../client/plans/load-plan');
  const { amendPlan, previewAmendment } = require('../client/plans/amend') as typeof import('../client/plans/amend');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const basis = basisOf(options);
  const effective = options.effective === undefined ? basis.date : dateOption('--effective', options.effective);
  const given = { text: requirePlanFile(file), basis, effective, reason: options.reason ?? null };
  const found = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    options.preview === true ? previewAmendment(caller, given) : amendPlan(caller, given),
  );
  return { json: amendmentJson(found), text: () => amendmentText(found, options.preview === true) };
}

/** `plan amend --json`: the same with and without `--preview`. */
export function amendmentJson({ plan, requirements, rounds, added }: Amendment) {
  return {
    plan: plan.id,
    requirements: requirements.map(({ requirement, kind, parts }) => ({ requirement, kind, parts })),
    rounds,
    added: added.map(({ id, lastDay }) => ({ collection: id, lastDay })),
  };
}

function amendmentText({ plan, requirements, rounds, added }: Amendment, isPreview: boolean): string {
  const { requirementAmended, roundAmended } =
    require('../domain/amendments/amendment-words') as typeof import('../domain/amendments/amendment-words');
  const { inVietnamese } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  return [
    isPreview ? `Nếu sửa đổi "${plan.id}":` : `Đã sửa đổi "${plan.id}":`,
    ...requirements.map((one) => indent(`- ${one.requirement}: ${inVietnamese(requirementAmended(one))}`)),
    'Các đợt báo cáo:',
    ...rounds.map((round) => indent(`- ${round.collection}: ${roundAmended(round).map(inVietnamese).join(' ')}`)),
    ...(added.length === 0
      ? []
      : ['Đợt mới:', ...added.map(({ id, lastDay }) => indent(`- ${id}: ${weekdayDate(lastDay)}`))]),
  ].join('\n');
}

async function withdraw(cli: Cli, plan: string, options: ChangeOptions): Promise<Answer> {
  const { previewWithdrawal, withdrawPlan } =
    require('../client/plans/withdraw') as typeof import('../client/plans/withdraw');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const basis = basisOf(options);
  const effect = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    options.preview === true
      ? previewWithdrawal(caller, plan)
      : withdrawPlan(caller, { plan, basis, reason: options.reason ?? null }),
  );
  const said = options.preview === true ? `Nếu bãi bỏ "${plan}":` : `Đã bãi bỏ "${plan}":`;
  return {
    json: effect,
    text: () =>
      [
        said,
        ...effect.rounds.map(({ collection, lastDay, owing }) =>
          indent(
            `- ${collection}, hạn hết ${dateInWords(lastDay)}: ${twoDigits(owing)} đơn vị chưa gửi không còn phải gửi`,
          ),
        ),
      ].join('\n'),
  };
}

async function reinstate(cli: Cli, plan: string, options: { reason: string; by?: string }): Promise<Answer> {
  const { reinstatePlan } = require('../client/plans/withdraw') as typeof import('../client/plans/withdraw');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  await withCaller(cli.io.env, options.by ?? null, (caller) => reinstatePlan(caller, { plan, reason: options.reason }));
  return { json: { plan }, text: () => `Văn bản "${plan}" có hiệu lực trở lại.` };
}
