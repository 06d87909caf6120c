import type { Command } from 'commander';
import type { PassingAnswer } from '../client/registers/answer-passing';
import type { UnitChangeEffect } from '../client/registers/change-units';
import { message } from '../domain/messages/message';
import { dateInWords, twoDigits, weekdayDate } from '../domain/time/vietnamese';
import type { Answer, Cli } from './cli';
import { indent } from './output';
import { dateOption, usage } from './usage';

interface ChangeOptions {
  register: string;
  effective: string;
  basis: string;
  basisDate: string;
  decider: string;
  reason?: string;
  preview?: boolean;
  by?: string;
}

interface AnswerOptions {
  successor?: string;
  coveredBy?: string;
  nobody?: boolean;
  reason: string;
  by?: string;
}

/** `units change|points|answer` */
export function unitChangeCommands(units: Command, cli: Cli): void {
  cli
    .command(units, 'change', 'sắp xếp đơn vị (nhập, hợp nhất, chia, tách, kết thúc, đổi tên, đổi cấp trên) theo bảng')
    .argument('<FILE>', 'bảng đơn vị kế thừa (CSV, XLSX): mã đơn vị, hình thức sắp xếp, đơn vị kế thừa…')
    .requiredOption('--register <ID>', 'mã danh mục')
    .requiredOption('--effective <D>', 'có hiệu lực từ ngày')
    .requiredOption('--basis <TEXT>', 'số, ký hiệu văn bản sắp xếp')
    .requiredOption('--basis-date <D>', 'ngày của văn bản đó')
    .requiredOption('--decider <NAME>', 'cơ quan ban hành văn bản đó')
    .option('--reason <TEXT>', 'ghi chú')
    .option('--preview', 'chỉ xem điều gì thay đổi, không ghi')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((file: string, options: ChangeOptions) => change(cli, file, options)));
  cli
    .command(units, 'points', 'báo cáo của đơn vị đã kết thúc mà chưa rõ đơn vị nào gửi')
    .action(cli.answering(() => points(cli)));
  cli
    .command(units, 'answer', 'xác nhận đơn vị kế thừa gửi các báo cáo còn chưa rõ của một đơn vị đã kết thúc')
    .argument('<UNIT>', 'mã đơn vị đã kết thúc: <danh mục>:<mã>')
    .option('--successor <UNIT>', 'đơn vị này gửi')
    .option('--covered-by <UNIT>', 'báo cáo mà đơn vị này đã gửi gồm cả phần đó')
    .option('--nobody', 'không đơn vị nào phải gửi')
    .requiredOption('--reason <TEXT>', 'lý do, căn cứ')
    .option('--by <NAME>', 'người thực hiện')
    .action(cli.answering((unit: string, options: AnswerOptions) => answer(cli, unit, options)));
}

async function change(cli: Cli, file: string, options: ChangeOptions): Promise<Answer> {
  const { changeUnits, requirePreview } =
    require('../client/registers/change-units') as typeof import('../client/registers/change-units');
  const { requireSuccessorsFile } =
    require('../client/registers/successors-file') as typeof import('../client/registers/successors-file');
  const { unitChangeJson } =
    require('../client/registers/unit-change-words') as typeof import('../client/registers/unit-change-words');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const { inVietnamese } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  const { rows, notes } = await requireSuccessorsFile(file);
  const { register, basis: number, decider, reason = null, preview = false } = options;
  const date = dateOption('--basis-date', options.basisDate);
  const effective = dateOption('--effective', options.effective);
  const given = { register, rows, file, basis: { number, date, decider }, effective, reason };
  const effect = await withCaller(cli.io.env, options.by ?? null, (caller) =>
    preview ? requirePreview(caller, given) : changeUnits(caller, given),
  );
  return {
    json: unitChangeJson(effect),
    notes: notes.map(inVietnamese),
    text: () => changeText(effect, preview),
  };
}

function changeText(effect: UnitChangeEffect, isPreview: boolean): string {
  const { unitChangeLines, passingLines } =
    require('../client/registers/unit-change-words') as typeof import('../client/registers/unit-change-words');
  const { inVietnamese } = require('../domain/messages/message') as typeof import('../domain/messages/message');
  const { effective } = effect.succession;
  const said = passingLines(effect);
  return [
    isPreview ? `Nếu sắp xếp từ ${dateInWords(effective)}:` : `Đã ghi việc sắp xếp từ ${dateInWords(effective)}:`,
    ...unitChangeLines(effect).map((line) => indent(`- ${inVietnamese(line)}`)),
    said.length === 0 ? 'Không có báo cáo nào đang phải gửi được chuyển giao.' : 'Báo cáo đang phải gửi:',
    ...said.map(({ collection, line }) => indent(`- ${collection}: ${inVietnamese(line)}`)),
    ...effect.orphaned.map(
      ({ collection }) => `Chú ý: đợt ${collection} do đơn vị kết thúc hoạt động tổng hợp, chưa có đơn vị kế thừa.`,
    ),
  ].join('\n');
}

async function points(cli: Cli): Promise<Answer> {
  const { readOpenPassings } = require('../storage/unit-changes') as typeof import('../storage/unit-changes');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const found = await withCaller(cli.io.env, null, (caller) => readOpenPassings(caller.reader));
  return {
    json: found,
    text: () =>
      found.length === 0
        ? 'Không có báo cáo nào cần xác nhận đơn vị kế thừa.'
        : [
            `${twoDigits(found.length)} báo cáo cần xác nhận đơn vị nào gửi:`,
            ...found.map(({ unit, unitName, collection, lastDay }) =>
              indent(`- ${unitName} (${unit}), đợt ${collection}, hạn hết ${weekdayDate(lastDay)}`),
            ),
          ].join('\n'),
  };
}

async function answer(cli: Cli, unit: string, options: AnswerOptions): Promise<Answer> {
  const { answerPassing } =
    require('../client/registers/answer-passing') as typeof import('../client/registers/answer-passing');
  const { withCaller } = require('./find-service') as typeof import('./find-service');
  const given = { unit, ...answerOf(options), reason: options.reason };
  const answered = await withCaller(cli.io.env, options.by ?? null, (caller) => answerPassing(caller, given));
  return {
    json: { unit, answered },
    text: () => [`Đã xác nhận ${twoDigits(answered.length)} báo cáo của ${unit}:`, ...answered.map(indent)].join('\n'),
  };
}

function answerOf({
  successor,
  coveredBy,
  nobody = false,
}: AnswerOptions): Pick<PassingAnswer, 'answer' | 'successor'> {
  const given = [successor, coveredBy, nobody || undefined].filter((one) => one !== undefined);
  if (given.length !== 1) throw usage(message('successions.one-answer'));
  if (successor !== undefined) return { answer: 'successor', successor };
  return coveredBy === undefined ? { answer: 'nobody', successor: null } : { answer: 'covered', successor: coveredBy };
}
